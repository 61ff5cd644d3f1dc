/** `goals score`: how far everything has come, as a table or for other programs. */
import type { Command } from 'commander';
import { jsonText } from '../../../language/report/json.ts';
import { type ScoredProject, scoreReport } from '../../../language/report/json-score.ts';
import { scoreTable } from '../../../language/report/score-table.ts';
import { shownScore } from '../../../language/score/rounding.ts';
import type { ProjectSnapshot } from '../../../language/workspace.ts';
import { paintFor } from '../colour.ts';
import { type AddCommand, type CommandContext, logProblems } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { choice, dayOf, type GlobalOptions, parseScore } from '../options.ts';
import { demandPart } from '../part.ts';
import { pathOf, shownPath } from '../paths.ts';
import { readGoals } from '../read-project.ts';
import type { Terminal } from '../terminal.ts';

const formats = ['table', 'json'] as const;

interface ScoreOptions extends GlobalOptions {
  readonly format: (typeof formats)[number];
  readonly cycle?: string;
  readonly team?: string;
  readonly min?: number;
}

export const addScore: AddCommand = (program, context) => {
  program
    .command('score')
    .argument('[paths...]', 'files or folders; the projects that they lie in are scored whole')
    .description('show north star, objectives, key results and KPIs with score, pace and health')
    .addOption(choice('--format <format>', 'how scores are printed', formats).default('table'))
    .option('--cycle <period>', 'objectives of this cycle only, for example 2026-Q1')
    .option('--team <name>', 'objectives and KPIs of this team only')
    .option('--min <score>', 'exit with 1 if a measured objective scores less', parseScore('--min'))
    .action((paths: readonly string[], _: unknown, command: Command) =>
      score(paths, command.optsWithGlobals(), context),
    );
};

async function score(
  paths: readonly string[],
  options: ScoreOptions,
  { terminal, finish }: CommandContext,
): Promise<void> {
  const today = dayOf(options, terminal);
  const goals = await readGoals(paths, options, terminal);
  demandPart(goals.projects, options);
  const scored = goals.projects.map(project => scoredProject(project, options, today));
  if (options.format === 'json') terminal.out.write(jsonText(scoreReport(scored, today, goals.places)));
  else terminal.out.write(tables(goals.projects, scored, options, terminal));
  const below = belowGate(scored, options, terminal);
  const unreadable = logProblems(goals.problems, terminal);
  finish(unreadable ? exitCodes.usage : below ? exitCodes.findings : exitCodes.fine);
}

function scoredProject(
  snapshot: ProjectSnapshot,
  { team, cycle }: ScoreOptions,
  today: string,
): ScoredProject {
  const { project } = snapshot;
  const isOfTeam = (key: string | undefined) =>
    team === undefined || (key !== undefined && project.goals.get(key)?.id === team);
  return {
    project,
    scores: snapshot.scores(today),
    northStars: project.northStars,
    objectives: project.objectives.filter(
      goal => isOfTeam(goal.team) && (cycle === undefined || goal.cycle?.id === cycle),
    ),
    kpis: project.kpis.filter(goal => isOfTeam(goal.team)),
  };
}

function tables(
  projects: readonly ProjectSnapshot[],
  scored: readonly ScoredProject[],
  options: ScoreOptions,
  terminal: Terminal,
): string {
  const paint = paintFor(terminal, terminal.out, options);
  const drawn = scored.map(one => scoreTable(one, { paint, columns: terminal.out.columns }));
  if (drawn.length === 1) return drawn.join('');
  return drawn
    .map(
      (text, index) =>
        `${paint('strong', shownPath(pathOf(projects[index]?.root ?? ''), terminal.folder))}\n\n${text}`,
    )
    .join('\n');
}

/** Names on the log what does not pass; what is not measured has no score to compare. */
function belowGate(scored: readonly ScoredProject[], { min }: ScoreOptions, terminal: Terminal): boolean {
  if (min === undefined) return false;
  const below = scored.flatMap(({ objectives, scores }) =>
    objectives.flatMap(objective => {
      const reached = scores.objectives.get(objective.key)?.score;
      return reached !== undefined && shownScore(reached) < min
        ? [`${objective.id ?? objective.label?.value}: ${shownScore(reached).toFixed(2)}`]
        : [];
    }),
  );
  for (const line of below) terminal.log.write(`${line} is less than --min ${min}.\n`);
  return below.length > 0;
}
