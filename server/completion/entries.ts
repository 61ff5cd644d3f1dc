/** Entries of a check-in or review that are still to be written, what is due before what is not. */
import { CompletionItemKind } from 'vscode-languageserver';
import { placeholder } from '../../language/edit/placeholders.ts';
import type { Statement } from '../../language/format/statements.ts';
import { teamOf } from '../../language/model/query.ts';
import type { Day, Goal, GoalKey, Project } from '../../language/model/types.ts';
import { asksForEntries, dueGoals, readStateOf, reportedGoals } from '../../language/score/due-goals.ts';
import { gradeText } from '../../language/score/rounding.ts';
import type { ProjectScores } from '../../language/score/types.ts';
import { aboutGoal } from './about-goal.ts';
import type { EnclosingBlock } from './place.ts';
import type { Candidate } from './references.ts';
import { escapeSnippet } from './snippet.ts';
import type { Suggestion } from './suggestion.ts';
import { unitAtHand } from './values.ts';

interface EntriesAsked {
  readonly scores: ProjectScores;
  readonly kind: 'checkin' | 'review';
  readonly block: EnclosingBlock;
  /** The entries that are written already. */
  readonly entries: readonly Statement[];
  readonly candidates: readonly Candidate[];
  /** A colon follows: the entry goes on behind the word that is being typed. */
  readonly isHead: boolean;
  readonly project: Project;
  /** The team in whose block they stand. */
  readonly team: GoalKey | undefined;
}

/** One suggestion for each goal that has no entry in the block yet, and one for all that are due. */
export function entryItems(asked: EntriesAsked): readonly Suggestion[] {
  const { entries, candidates } = asked;
  const written = new Set(entries.map(({ head }) => head[0]?.text));
  const open = candidates.filter(({ path }) => !written.has(path));
  const items = asked.kind === 'checkin' ? checkInItems(asked, open) : reviewItems(asked, open);
  return asked.isHead ? items.filter(({ goal }) => goal !== undefined).map(pathAlone) : items;
}

/** Where the rest of the entry stands already, only the path is written. */
function pathAlone({ snippet: _, ...item }: Suggestion): Suggestion {
  return { ...item, text: item.label };
}

function checkInItems(
  { scores, block, candidates, project, team }: EntriesAsked,
  open: readonly Candidate[],
): readonly Suggestion[] {
  const day = dateOf(block) ?? scores.today;
  const asking = open.filter(({ goal }) => asksForEntries(goal, day));
  const keys = new Set(
    dueGoals(
      candidates.map(({ goal }) => goal),
      scores,
      day,
    ).map(({ key }) => key),
  );
  const due = asking.filter(({ goal }) => keys.has(goal.key));
  const rest = asking.filter(candidate => !due.includes(candidate));
  const each = [...due, ...rest].map(candidate =>
    checkInItem(project, scores, candidate, due.includes(candidate)),
  );
  const reported = new Set(reportedGoals(project, team).map(({ key }) => key));
  const together = due.filter(({ goal }) => reported.has(goal.key));
  return together.length < 2 ? each : [allDue(project, scores, together), ...each];
}

/** More entries than these nobody writes at a time. */
const mostEntries = 50;

/** A whole check-in with everything that is due; none where that is nothing. @param pathTo how a goal is named there */
export function checkInOfWhatIsDue(
  project: Project,
  scores: ProjectScores,
  team: GoalKey | undefined,
  pathTo: (goal: Goal) => string | undefined,
): readonly Suggestion[] {
  const due = dueGoals(reportedGoals(project, team), scores, scores.today).filter(
    ({ id }) => id !== undefined,
  );
  if (due.length === 0 || due.length > mostEntries) return [];
  const placed = due.map(goal => ({ goal, path: pathTo(goal) ?? goal.key }));
  const lines = placed.map(
    ({ goal, path }, index) => `\t${path}: ${valueFor(project, scores, goal)(index + 1)}`,
  );
  return [
    {
      label: `checkin with what is due (${due.length})`,
      kind: CompletionItemKind.Snippet,
      text: [
        `checkin ${scores.today} {`,
        ...placed.map(({ goal, path }) => `\t${path}: ${toFillIn(project, scores, goal)}`),
        '}',
      ].join('\n'),
      snippet: [`checkin ${scores.today} {`, ...lines, '}'].join('\n'),
    },
  ];
}

function checkInItem(
  project: Project,
  scores: ProjectScores,
  { goal, path }: Candidate,
  isDue: boolean,
): Suggestion {
  const value = valueFor(project, scores, goal);
  return {
    label: path,
    kind: CompletionItemKind.Event,
    goal: goal.key,
    ...aboutGoal(() => scores, goal, isDue ? 'due' : undefined),
    text: `${path}: `,
    snippet: `${path}: ${value(1)}`,
    ...(isDue ? { preselect: true } : {}),
  };
}

/** All due entries at once, to be walked through from value to value. */
function allDue(
  project: Project,
  scores: ProjectScores,
  due: readonly Pick<Candidate, 'goal' | 'path'>[],
): Suggestion {
  const lines = due.map(({ goal, path }, index) => `${path}: ${valueFor(project, scores, goal)(index + 1)}`);
  return {
    label: `everything that is due (${due.length})`,
    kind: CompletionItemKind.Snippet,
    text: due.map(({ goal, path }) => `${path}: ${toFillIn(project, scores, goal)}`).join('\n'),
    snippet: lines.join('\n'),
  };
}

/**
 * The last value, selected, so that typing replaces it; a choice where there are only a few answers; before the first reading what
 * is to be filled in, with its unit.
 */
function valueFor(project: Project, scores: ProjectScores, goal: Goal): (stop: number) => string {
  if (goal.kind === 'objective') return stop => `\${${stop}|on-track,at-risk,off-track|}`;
  if (goal.kind === 'kr' && goal.measure.kind === 'milestone') return stop => `\${${stop}:done}`;
  const last = readStateOf(scores, goal)?.readings.at(-1)?.text;
  if (last !== undefined) return stop => `\${${stop}:${escapeSnippet(last)}}`;
  const [before = '', behind = ''] = escapeSnippet(toFillIn(project, scores, goal)).split('?');
  return stop => `${before}\${${stop}:?}${behind}`;
}

function toFillIn(project: Project, scores: ProjectScores, goal: Goal): string {
  const isMilestone = goal.kind === 'kr' && goal.measure.kind === 'milestone';
  return placeholder(isMilestone ? undefined : unitAtHand(project, scores, goal)).text;
}

function reviewItems(
  { scores, block, project, team }: EntriesAsked,
  open: readonly Candidate[],
): readonly Suggestion[] {
  const period = block.statement.head[1]?.text;
  const first = project.reviews.find(({ periodName }) => periodName?.value === period)?.period?.first;
  const ofPeriod = open.filter(({ goal }) => isOf(goal, period, first));
  const each = (ofPeriod.length > 0 ? ofPeriod : open).map(({ goal, path }) => ({
    label: path,
    kind: CompletionItemKind.Event,
    goal: goal.key,
    ...aboutGoal(() => scores, goal),
    text: `${path}: `,
    snippet: `${path}: \${1:${computedGrade(scores, goal) ?? '?'}} "$2"`,
  }));
  const together = ofPeriod.filter(({ goal }) => goal.kind === 'objective' && teamOf(goal) === team);
  return together.length < 2 ? each : [allObjectives(scores, period ?? '', together), ...each];
}

/** All objectives of the period at once, each with its computed score to agree on and what was learnt to fill in. */
function allObjectives(
  scores: ProjectScores,
  period: string,
  objectives: readonly Pick<Candidate, 'goal' | 'path'>[],
): Suggestion {
  const graded = objectives.map(({ goal, path }) => ({ path, grade: computedGrade(scores, goal) ?? '?' }));
  return {
    label: `every objective of ${period} (${objectives.length})`,
    kind: CompletionItemKind.Snippet,
    text: graded.map(({ path, grade }) => `${path}: ${grade} ""`).join('\n'),
    snippet: graded
      .map(({ path, grade }, at) => `${path}: \${${2 * at + 1}:${grade}} "$${2 * at + 2}"`)
      .join('\n'),
  };
}

function isOf(goal: Goal, period: string | undefined, first: Day | undefined): boolean {
  const cycle = goal.kind === 'objective' || goal.kind === 'kr' ? goal.cycle : undefined;
  return cycle !== undefined && (cycle.id === period || cycle.first === first);
}

/** The last reading, to be written again or changed. */
export function lastReading(scores: ProjectScores, goal: Goal): readonly Suggestion[] {
  if (goal.kind === 'kr' && goal.measure.kind === 'milestone') {
    return [{ label: 'done', kind: CompletionItemKind.Value }];
  }
  const reading = readStateOf(scores, goal)?.readings.at(-1);
  if (reading === undefined) return [];
  return [{ label: reading.text, kind: CompletionItemKind.Value, detail: `as on ${reading.date}` }];
}

/** How sure the owner was the last time, and a few other answers. */
export function lastConfidence(scores: ProjectScores, goal: Goal): readonly Suggestion[] {
  const said = (readStateOf(scores, goal) ?? scores.objectives.get(goal.key))?.latestCheckIn;
  const others = [0.9, 0.7, 0.5, 0.3].filter(each => each !== said?.confidence);
  return [
    ...(said?.confidence === undefined
      ? []
      : [{ label: String(said.confidence), kind: CompletionItemKind.Value, detail: `as on ${said.date}` }]),
    ...others.map(each => ({ label: String(each), kind: CompletionItemKind.Value })),
  ];
}

/** The computed score as a grade. */
export function gradeOf(scores: ProjectScores, goal: Goal): readonly Suggestion[] {
  const grade = computedGrade(scores, goal);
  return grade === undefined
    ? []
    : [{ label: grade, kind: CompletionItemKind.Value, detail: 'the computed score' }];
}

function computedGrade(scores: ProjectScores, goal: Goal): string | undefined {
  const score =
    goal.kind === 'objective'
      ? scores.objectives.get(goal.key)?.mean
      : scores.keyResults.get(goal.key)?.score;
  return score === undefined ? undefined : gradeText(score);
}

function dateOf(block: EnclosingBlock): Day | undefined {
  return block.statement.head.find(({ kind }) => kind === 'date')?.text;
}
