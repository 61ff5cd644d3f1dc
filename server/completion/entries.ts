/** Entries of a check-in or review that are still to be written, what is due before what is not. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { Statement } from '../../language/format/statements.ts';
import type { Day, Goal, GoalKey, Project } from '../../language/model/types.ts';
import { asksForEntries, dueGoals, readStateOf, reportedGoals } from '../../language/score/due-goals.ts';
import { gradeText } from '../../language/score/rounding.ts';
import type { ProjectScores } from '../../language/score/types.ts';
import type { EnclosingBlock } from './place.ts';
import type { Candidate } from './references.ts';
import { escapeSnippet } from './snippet.ts';
import type { Suggestion } from './suggestion.ts';

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
  const each = [...due, ...rest].map(candidate => checkInItem(scores, candidate, due.includes(candidate)));
  const reported = new Set(reportedGoals(project, team).map(({ key }) => key));
  const together = due.filter(({ goal }) => reported.has(goal.key));
  return together.length < 2 ? each : [allDue(scores, together), ...each];
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
  const lines = placed.map(({ goal, path }, index) => `\t${path}: ${valueFor(scores, goal)(index + 1)}`);
  return [
    {
      label: `checkin with what is due (${due.length})`,
      kind: CompletionItemKind.Snippet,
      text: [`checkin ${scores.today} {`, ...placed.map(({ path }) => `\t${path}: ?`), '}'].join('\n'),
      snippet: [`checkin ${scores.today} {`, ...lines, '}'].join('\n'),
    },
  ];
}

function checkInItem(scores: ProjectScores, { goal, path }: Candidate, isDue: boolean): Suggestion {
  const value = valueFor(scores, goal);
  return {
    label: path,
    kind: CompletionItemKind.Event,
    goal: goal.key,
    ...(goal.label === undefined ? {} : { detail: goal.label.value }),
    description: isDue ? 'due' : goal.kind,
    text: `${path}: `,
    snippet: `${path}: ${value(1)}`,
    ...(isDue ? { preselect: true } : {}),
  };
}

/** All due entries at once, to be walked through from value to value. */
function allDue(scores: ProjectScores, due: readonly Pick<Candidate, 'goal' | 'path'>[]): Suggestion {
  const lines = due.map(({ goal, path }, index) => `${path}: ${valueFor(scores, goal)(index + 1)}`);
  return {
    label: `everything that is due (${due.length})`,
    kind: CompletionItemKind.Snippet,
    text: due.map(({ path }) => `${path}: ?`).join('\n'),
    snippet: lines.join('\n'),
  };
}

/** The last value, selected, so that typing replaces it; a choice where there are only a few answers. */
function valueFor(scores: ProjectScores, goal: Goal): (stop: number) => string {
  if (goal.kind === 'objective') return stop => `\${${stop}|on-track,at-risk,off-track|}`;
  if (goal.kind === 'kr' && goal.measure.kind === 'milestone') return stop => `\${${stop}:done}`;
  const last = readStateOf(scores, goal)?.readings.at(-1)?.text ?? '?';
  return stop => `\${${stop}:${escapeSnippet(last)}}`;
}

function reviewItems(
  { scores, block, project }: EntriesAsked,
  open: readonly Candidate[],
): readonly Suggestion[] {
  const period = block.statement.head[1]?.text;
  const first = project.reviews.find(({ periodName }) => periodName?.value === period)?.period?.first;
  const ofPeriod = open.filter(({ goal }) => isOf(goal, period, first));
  return (ofPeriod.length > 0 ? ofPeriod : open).map(({ goal, path }) => {
    const grade = computedGrade(scores, goal);
    return {
      label: path,
      kind: CompletionItemKind.Event,
      goal: goal.key,
      ...(goal.label === undefined ? {} : { detail: goal.label.value }),
      description: goal.kind,
      text: `${path}: `,
      snippet: `${path}: \${1:${grade ?? '?'}} "$2"`,
    };
  });
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

/** The last reading of what a key result, KPI or north star reads, for a baseline or a bound. */
export function readingNow(scores: ProjectScores, goal: Goal): readonly Suggestion[] {
  const state = scores.keyResults.get(goal.key);
  const reading = (state?.history ?? readStateOf(scores, goal)?.readings)?.at(-1);
  if (reading === undefined || reading.text === 'done') return [];
  return [{ label: reading.text, kind: CompletionItemKind.Value, detail: `read on ${reading.date}` }];
}

/** How sure the owner was the last time. */
export function lastConfidence(scores: ProjectScores, goal: Goal): readonly Suggestion[] {
  const said = (readStateOf(scores, goal) ?? scores.objectives.get(goal.key))?.latestCheckIn;
  if (said?.confidence === undefined) return [];
  return [{ label: String(said.confidence), kind: CompletionItemKind.Value, detail: `as on ${said.date}` }];
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
