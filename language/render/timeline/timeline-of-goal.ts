/** Builds the timeline of a goal from the model and its scores on *today*. */
import type { Day, Goal, GoalKey, Location, Objective, Project } from '../../model/types.ts';
import { explainGoal } from '../../score/explain.ts';
import { withoutSparkline } from '../../score/glyphs.ts';
import { objectiveHistory, type ScoreOnDay } from '../../score/objective-history.ts';
import { coverageText, saidText, titleOf } from '../../score/phrases.ts';
import { scoreText } from '../../score/rounding.ts';
import type { Grade, LatestCheckIn, ProjectScores } from '../../score/types.ts';
import type { Chart } from './chart.ts';
import { chartOfGoal, type StatedReading } from './chart-of-goal.ts';
import { chartOfObjective } from './chart-of-objective.ts';
import { type EntryDraft, entriesOf, newestFirst } from './entries.ts';
import type { Timeline, TimelineEntry } from './timeline.ts';
import { readingsWords } from './words.ts';

/**
 * What is to be seen of a goal over time.
 * @returns undefined for keys of no goal, and for what has no readings: teams and cycles
 */
export function timelineOf(key: GoalKey, project: Project, scores: ProjectScores): Timeline | undefined {
  const goal = project.goals.get(key);
  if (goal === undefined || goal.kind === 'team' || goal.kind === 'cycle') return undefined;
  const said = entriesOf(goal, project, scores);
  const drafts = newestFirst(
    goal.kind === 'objective' ? withScores(said, goal, project, scores.today) : said,
  );
  const entries = drafts.map(({ entry }) => entry);
  const chart = chartFrom(goal, drafts, project, scores);
  const explained = explainGoal(project, scores, key);
  const latest = saidText(latestCheckIn(goal, scores));
  const period = 'cycle' in goal ? goal.cycle : undefined;
  return {
    goal: key,
    kind: goal.kind,
    label: titleOf(goal),
    today: scores.today,
    ...(period === undefined ? {} : { period: `${period.id}, ${period.first} to ${period.last}` }),
    state: explained?.how.state ?? '',
    value: explained?.how.value ?? '',
    remarks: [
      ...(explained?.why ?? []).filter(line => line !== latest),
      ...(explained?.next ?? []).slice(0, 1).map(withoutSparkline),
    ],
    ...(chart === undefined ? {} : { chart }),
    words: wordsOf(drafts, chart),
    entries,
  };
}

type Shown = Exclude<Goal, { kind: 'team' | 'cycle' }>;

/** The computed scores of an objective stand among what was said of it, in one line where both are of one day. */
function withScores(
  drafts: readonly EntryDraft[],
  objective: Objective,
  project: Project,
  today: Day,
): readonly EntryDraft[] {
  const scores = new Map(objectiveHistory(objective, project, today).map(scored => [scored.date, scored]));
  const said = drafts.map(draft => {
    const scored = draft.entry.kind === 'checkin' ? scores.get(draft.entry.date) : undefined;
    if (scored === undefined) return draft;
    scores.delete(scored.date);
    return { entry: { ...draft.entry, ...scoreWords(scored) }, scored };
  });
  const computed = [...scores.values()].map(
    (scored): EntryDraft => ({
      entry: { kind: 'score', date: scored.date, notes: [], ...scoreWords(scored) },
      scored,
    }),
  );
  return [...computed, ...said];
}

function scoreWords(scored: ScoreOnDay): Pick<TimelineEntry, 'value' | 'remark'> {
  return { value: scoreText(scored.mean), remark: coverageText(scored) };
}

function chartFrom(
  goal: Shown,
  drafts: readonly EntryDraft[],
  project: Project,
  scores: ProjectScores,
): Chart | undefined {
  const reviewed = dayOfGrade(gradeOf(goal, scores), project);
  if (goal.kind === 'objective') {
    const score = scores.objectives.get(goal.key);
    const history = oldestFirst(drafts, ({ scored }, entry) => scored && { ...scored, entry });
    return score && chartOfObjective(goal, score, history, scores.today, reviewed);
  }
  const readings = oldestFirst(
    drafts,
    ({ stated }, entry): StatedReading | undefined => stated && { ...stated, entry },
  );
  return chartOfGoal(goal, scores, readings, reviewed);
}

function oldestFirst<T>(
  drafts: readonly EntryDraft[],
  part: (draft: EntryDraft, index: number) => T | undefined,
): readonly T[] {
  return drafts.flatMap((draft, index) => part(draft, index) ?? []).reverse();
}

function gradeOf({ kind, key }: Shown, { objectives, keyResults }: ProjectScores): Grade | undefined {
  if (kind === 'objective') return objectives.get(key)?.grade;
  return kind === 'kr' ? keyResults.get(key)?.grade : undefined;
}

function latestCheckIn(
  { key }: Shown,
  { objectives, keyResults, kpis, northStars }: ProjectScores,
): LatestCheckIn | undefined {
  return (objectives.get(key) ?? keyResults.get(key) ?? kpis.get(key) ?? northStars.get(key))?.latestCheckIn;
}

/** The day from which the review counts in which the grade stands. */
function dayOfGrade(grade: Grade | undefined, project: Project): Day | undefined {
  const isHere = ({ uri, span }: Location) =>
    uri === grade?.location.uri && span.start === grade.location.span.start;
  return grade && project.reviews.find(({ entries }) => entries.some(isHere))?.effectiveDay;
}

function wordsOf(drafts: readonly EntryDraft[], chart: Chart | undefined): string {
  const counting = oldestFirst(drafts, ({ entry, stated, scored }) => {
    const counts = stated?.state === 'counts' || scored?.mean !== undefined;
    return counts && entry.value !== undefined ? { date: entry.date, text: entry.value } : undefined;
  });
  const read = readingsWords(counting);
  const levels = chart?.levels.map(({ text }) => text) ?? [];
  return [read === '' ? 'No reading yet' : read, ...levels].join('; ');
}
