/** A project of teams that are all alike: how a step grows with the goals, and nothing else. */

const goalsATeam = 11;
const teamsAFile = 10;

function teamText(team: string): string {
  const objectives = [0, 1].map(
    o =>
      `  objective o${o} "People feel at home sooner" {\n    supports star\n    guarded by k0\n\n` +
      `${[0, 1, 2].map(k => `    kr r${k} "Teams with a plan ${k}" from ${k}% to 45%\n`).join('')}  }\n`,
  );
  const kpis = [0, 1].map(k => `  kpi k${k} "Churn ${k}" threshold < 5%\n`);
  const checkIns = ['05', '12', '19', '26'].map((day, week) => {
    const entries = [0, 1].flatMap(o => [0, 1, 2].map(k => `    o${o}.r${k}: ${week * 5 + k}%\n`));
    return `  checkin 2026-01-${day} {\n${entries.join('')}    k0: 4%\n    k1: 6%\n  }\n`;
  });
  const members = [...objectives, ...kpis, ...checkIns].join('');
  return `team ${team} "Team ${team}" {\n  lead @lead\n  cycle 2026-Q1\n\n${members}}\n`;
}

/** Texts of files with about so many goals, ten teams in each. */
export function filesOf(goals: number): readonly string[] {
  const teams = Math.max(1, Math.round(goals / goalsATeam));
  const files = Array.from({ length: Math.ceil(teams / teamsAFile) }, (_, file) => {
    const count = Math.min(teamsAFile, teams - file * teamsAFile);
    return Array.from({ length: count }, (_, n) => teamText(`t${file}_${n}`)).join('\n');
  });
  return [`northstar star "Teams" from 1 to 1,000 teams by 2026-12-31\n${files[0]}`, ...files.slice(1)];
}
