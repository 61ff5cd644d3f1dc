/**
 * A project of any size, written as people write: labels of many forms, most of them said once, teams over two levels, check-ins in
 * files of their own, a comment to the linter here and there, and now and then something for each rule to find.
 */

/** The day on which it is read. */
export const largeDay = '2026-02-05';

const subjects = [
  'conversion of trials',
  'churn of small customers',
  'weekly active teams',
  'p95 latency of the board',
  'time to first retro',
  'Net Promoter Score of admins',
  'share of async retros',
  'open incidents a week',
  'cost of a hosted team',
  'rating of the first retrospective',
  'bookings from partners',
  'replies within four hours',
];
const places = ['in Europe', 'among schools', 'on mobile', 'for agencies', 'at night', 'after the trial'];
const forms: readonly ((subject: string) => string)[] = [
  subject => `"Increase ${subject}" from 5% to 12%`,
  subject => `"Reduce ${subject}" from 48h to 24h`,
  subject => `"${capital(subject)}" from 500 to 1,200 teams`,
  subject => `"${capital(subject)}" from 32 to 50 { owner @ann }`,
  subject => `"${capital(subject)}" >= 99.5%`,
  subject => `"Improve ${subject} from 5% to 8%"`,
  subject => `"Ship the new page for ${subject}"`,
  subject => `"${capital(subject)}" to 30%`,
];
const aims = [
  'Teams look forward to',
  'Nobody has to wait for',
  'Customers rely on',
  'Grow the revenue with',
  'Newcomers understand',
  'Launch three features for',
];

function capital(words: string): string {
  return (words[0] ?? '').toUpperCase() + words.slice(1);
}

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}

/** About 200 lines with 26 goals; a thousand of them are 200,000 lines. @param file number of the file: no label is said in two */
export function largeFile(file: number): string {
  const parent = file % 10 === 0 ? '' : `  part of t${file - (file % 10)}\n`;
  const subject = (at: number) =>
    `${pick(subjects, file + at)} ${pick(places, file * 7 + at)}, part ${file * 31 + at}`;
  const kpis = [0, 1, 2, 3, 4].map(
    k =>
      `  kpi k${k} "${capital(subject(k))}" threshold < ${k + 5}% {\n    owner @lead\n    every week\n${
        k === 0 ? '    supports star\n' : ''
      }  }\n`,
  );
  const objectives = [0, 1, 2, 3].map(o => {
    const keyResults = [0, 1, 2, 3].map(
      k =>
        `${k === 3 ? '    // goals-ignore-next-line kr-is-task -- agreed with the team\n' : ''}` +
        `    kr r${k} ${pick(forms, file + 3 * o + k)(subject(10 * o + k + 5))}\n`,
    );
    const header = `  objective o${o} "${pick(aims, file + o)} ${subject(o + 50)}" {\n`;
    const link = o === 0 ? '    supports star\n' : o === 1 ? `    supports o0\n` : '';
    return `${header}    aspirational\n${link}${o === 2 ? '    guarded by k0, k1\n' : ''}\n${keyResults.join('')}  }\n`;
  });
  const days = ['05', '09', '12', '16', '19', '26', '30'].map(day => `2026-01-${day}`);
  const checkIns = days.map((day, week) => {
    const ofKpis = [0, 1, 2, 3, 4].map(k => `    k${k}: ${3 + ((file + k + week) % 4)}%\n`);
    const ofKeyResults = [0, 1, 2, 3].flatMap(o => [
      `    o${o}.r2: at-risk "Less than we hoped for in week ${week}"\n`,
      `    o${o}.r3: on-track confidence 0.${5 + ((week + o) % 4)}\n`,
      `    o${o}.r1: on-track "As planned"\n`,
    ]);
    return `  checkin ${day} by @lead {\n${[...ofKpis, ...ofKeyResults].join('')}  }\n`;
  });
  return (
    `team t${file} "Team ${file}" {\n${parent}  lead @lead\n  cycle 2026-Q1\n\n` +
    `${kpis.join('')}\n${objectives.join('\n')}\n${checkIns.join('\n')}}\n`
  );
}

/** Texts of as many files; the first has the north star. */
export function largeProject(files: number): readonly string[] {
  const star = 'northstar star "Teams that hold a retrospective" from 1 to 1,000 teams by 2026-12-31\n\n';
  return Array.from({ length: files }, (_, file) => `${file === 0 ? star : ''}${largeFile(file)}`);
}
