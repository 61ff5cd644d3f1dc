/** Reviews: the day from which they count, and grades of what is not of their period or was graded already. */
import { effectiveDay } from './build-periods.ts';
import { type DraftGrade, type DraftProject, reportOn } from './draft.ts';
import { brief } from './format-value.ts';
import type { GoalKey } from './types.ts';

/** Checks every review in order. References must be resolved. */
export function checkReviews(draft: DraftProject): void {
  for (const review of draft.reviews) {
    const day = effectiveDay(review.on?.value, review.period);
    if (day !== undefined) review.effectiveDay = day;
    const graded = new Map<GoalKey, DraftGrade>();
    for (const entry of review.entries) {
      checkCycle(draft, entry, review);
      checkGradedOnce(draft, entry, graded);
    }
  }
}

type Review = DraftProject['reviews'][number];

/** A declared cycle with the days of a quarter is that quarter. */
function checkCycle(draft: DraftProject, entry: DraftGrade, { period }: Review): void {
  const goal = entry.reference.target === undefined ? undefined : draft.goals.get(entry.reference.target);
  if (period === undefined || (goal?.kind !== 'objective' && goal?.kind !== 'kr')) return;
  const { cycle } = goal;
  if (cycle === undefined || (cycle.first === period.first && cycle.last === period.last)) return;
  const place = { uri: entry.uri, span: entry.reference.span };
  const message = `${brief(entry.reference.path)} is of ${brief(cycle.id, 16)}, this review of ${brief(period.id, 16)}: review it there`;
  reportOn(draft, entry, 'language/period', place, message);
}

/** Two grades of one goal in one review: nobody could tell which one counts. */
function checkGradedOnce(draft: DraftProject, entry: DraftGrade, graded: Map<GoalKey, DraftGrade>): void {
  const { target, path, span } = entry.reference;
  if (target === undefined || entry.grade === undefined) return;
  const first = graded.get(target);
  if (first === undefined) {
    graded.set(target, entry);
    return;
  }
  if (first.grade?.value === entry.grade.value) return;
  const message = `${brief(path)} is graded twice in this review, ${first.grade?.value} and ${entry.grade.value}: keep one`;
  const related = [{ uri: first.uri, span: first.span, message: 'graded here first' }];
  reportOn(draft, entry, 'language/repeated', { uri: entry.uri, span }, message, { related });
}
