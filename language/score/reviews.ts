/** Verdicts at the end of a cycle, gathered once for the whole project. */
import type {
  Day,
  GoalKey,
  KeyResult,
  Objective,
  Period,
  Project,
  Review,
  ReviewEntry,
} from '../model/types.ts';
import { gradeBand } from './rounding.ts';
import type { Grade } from './types.ts';

export interface ReviewIndex {
  /** The grade of a key result or objective: of several reviews that count by today, the latest. */
  readonly grade: (key: GoalKey) => Grade | undefined;
  /** Day of the last review that grades the key result or its objective, in force or announced. */
  readonly reviewDay: (keyResult: KeyResult) => Day | undefined;
}

interface Verdict {
  readonly day: Day;
  readonly grade: Grade;
}

/** Reviews count from their own day on; grades outside 0 to 1 and entries of another cycle are errors and count nothing. */
export function indexReviews(project: Project, today: Day): ReviewIndex {
  const verdicts = new Map<GoalKey, Verdict>();
  const days = new Map<GoalKey, Day>();
  for (const review of project.reviews) {
    const day = review.effectiveDay;
    if (day === undefined) continue;
    for (const entry of review.entries) {
      const graded = gradedGoal(entry, project);
      if (graded === undefined || !isOfPeriod(graded.cycle, review)) continue;
      const grade = gradeOf(entry);
      if (grade === undefined) continue;
      if (day >= (days.get(graded.key) ?? '')) days.set(graded.key, day);
      if (day <= today && day >= (verdicts.get(graded.key)?.day ?? ''))
        verdicts.set(graded.key, { day, grade });
    }
  }
  return {
    grade: key => verdicts.get(key)?.grade,
    reviewDay: keyResult => later(days.get(keyResult.key), days.get(keyResult.objective)),
  };
}

function gradedGoal(entry: ReviewEntry, project: Project): Objective | KeyResult | undefined {
  const goal = entry.reference.target === undefined ? undefined : project.goals.get(entry.reference.target);
  return goal?.kind === 'objective' || goal?.kind === 'kr' ? goal : undefined;
}

/** A goal without a cycle is of no other cycle. */
function isOfPeriod(cycle: Period | undefined, review: Review): boolean {
  if (cycle === undefined || review.period === undefined) return true;
  return cycle.first === review.period.first && cycle.last === review.period.last;
}

function gradeOf(entry: ReviewEntry): Grade | undefined {
  const value = entry.grade?.value;
  if (value === undefined || !(value >= 0 && value <= 1)) return undefined;
  return {
    value,
    band: gradeBand(value),
    notes: entry.notes,
    location: { uri: entry.uri, span: entry.span },
  };
}

function later(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}
