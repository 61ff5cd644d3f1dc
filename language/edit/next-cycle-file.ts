/** The next cycle's file from this one: every objective of a cycle goes on, in the blocks of its team, with targets to be set. */
import { formatText } from '../format/format.ts';
import type { Day, GoalKey, Objective, Period, Project } from '../model/types.ts';
import type { ProjectScores } from '../score/types.ts';
import { type Draft, draft, joined, type Words } from './draft.ts';
import { isWhole, statementAt, viewOf } from './file-view.ts';
import { indented } from './insert-declaration.ts';
import { nextCycleOf, nextName, successorOf } from './next-cycle.ts';

export interface NextCycleFile {
  readonly from: Period;
  readonly to: Period;
  /** Formatted; what its authors decide is `?`. */
  readonly text: string;
  /** Those that go on, and those whose successor is there already. */
  readonly objectives: readonly Objective[];
  readonly done: readonly Objective[];
}

/**
 * @param uri the file whose objectives go on: those with a name, of the cycle, that were not stopped
 * @param wanted id of the cycle that ends; left out: the last one of the file that has begun
 * @returns undefined where the file has no such objective, or no cycle follows
 */
export function nextCycleFile(
  project: Project,
  scores: ProjectScores,
  uri: string,
  wanted?: string,
): NextCycleFile | undefined {
  const own = project.objectives.filter(one => one.uri === uri && canGoOn(project, one));
  const from = wanted === undefined ? lastBegun(own, scores.today) : own.find(isOf(wanted))?.cycle;
  const ending = from === undefined ? [] : own.filter(isOf(from.id));
  const to = ending[0] === undefined ? undefined : nextCycleOf(project, ending[0]);
  if (from === undefined || to === undefined) return undefined;
  const names = new Set(project.objectives.map(({ team, name }) => `${team ?? ''} ${name?.value}`));
  const isDone = (one: Objective) => names.has(`${one.team ?? ''} ${nextName(one, to)}`);
  const objectives = ending.filter(one => !isDone(one));
  const text = fileText(project, scores, objectives, to);
  return { from, to, text: formatText(text) ?? text, objectives, done: ending.filter(isDone) };
}

function canGoOn(project: Project, objective: Objective): boolean {
  const view = viewOf(project, objective.uri);
  const statement = view && statementAt(view, objective.span.start);
  const isSound = statement?.keyword === 'objective' && isWhole(statement);
  return isSound && objective.name !== undefined && !objective.broken && objective.stopped === undefined;
}

function isOf(cycle: string): (objective: Objective) => boolean {
  return objective => objective.cycle?.id === cycle;
}

function lastBegun(objectives: readonly Objective[], today: Day): Period | undefined {
  const begun = objectives.flatMap(({ cycle }) =>
    cycle !== undefined && cycle.first <= today ? [cycle] : [],
  );
  return begun.sort((a, b) => (a.first < b.first ? 1 : a.first > b.first ? -1 : 0))[0];
}

/** The cycle is said once for each block. What stands outside teams comes first: a file's own cycle stands above its declarations. */
function fileText(
  project: Project,
  scores: ProjectScores,
  objectives: readonly Objective[],
  to: Period,
): string {
  const byTeam = [...Map.groupBy(objectives, ({ team }) => team)];
  const outsideFirst = byTeam.sort(([a], [b]) => Number(a !== undefined) - Number(b !== undefined));
  const blocks = outsideFirst.map(([team, own]) => {
    const declarations = joined(
      own.flatMap(objective => {
        const view = viewOf(project, objective.uri);
        return view === undefined
          ? []
          : [successorOf(project, scores, view, objective, { next: to, properties: [] })];
      }),
      '\n\n',
    );
    return blockOf(project, team, to, declarations);
  });
  return `${joined(blocks, '\n\n').text}\n`;
}

function blockOf(project: Project, team: GoalKey | undefined, to: Period, declarations: Draft): Draft {
  const cycle = `cycle ${to.id}`;
  const lines: Words[] = [cycle, '', declarations];
  if (team === undefined) return joined(lines, '\n');
  const name = project.goals.get(team)?.id ?? team;
  return draft`team ${name} {\n${indented(joined(lines, '\n'), '  ')}\n}`;
}
