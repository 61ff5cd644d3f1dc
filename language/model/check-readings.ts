/** Entries of check-ins: values that fit what they read, one reading a day, none from the future. */
import { addDays } from './calendar.ts';
import { unitOfMetric, unitOfValue } from './check-measures.ts';
import { dimensionError } from './dimension-errors.ts';
import { type DraftEntry, type DraftProject, reportOn } from './draft.ts';
import type { Finding } from './finding.ts';
import { unitText, valueText } from './format-value.ts';
import { compareQuantities, quantityOf } from './quantity.ts';
import { seriesKey } from './query.ts';
import type { Day, Goal, GoalKey, Project, Unit, Value } from './types.ts';

/** Checks every entry in order. References must be resolved. */
export function checkReadings(draft: DraftProject): void {
  const firstUnits = new Map<GoalKey, Unit>();
  const byDay = new Map<string, DraftEntry>();
  for (const checkIn of draft.checkIns) {
    for (const entry of checkIn.entries) {
      const goal = entry.reference.target === undefined ? undefined : draft.goals.get(entry.reference.target);
      if (goal === undefined || entry.value === undefined) continue;
      checkEntry(draft, entry, goal, entry.value, firstUnits);
      if (!entry.broken) checkSameDay(draft, entry, goal, byDay);
    }
  }
}

function checkEntry(
  draft: DraftProject,
  entry: DraftEntry,
  goal: Goal,
  value: Value,
  firstUnits: Map<GoalKey, Unit>,
): void {
  const place = { uri: entry.uri, span: value.span };
  const path = entry.reference.path;
  if (goal.kind === 'objective') {
    const message = `${path} is an objective, which takes no value: record it on a key result`;
    reportOn(draft, entry, 'language/kind', place, message);
    return;
  }
  const isMilestone = goal.kind === 'kr' && goal.measure.kind === 'milestone';
  if (value.kind === 'done' && !isMilestone) {
    reportOn(
      draft,
      entry,
      'language/dimension',
      place,
      `"done" is said of a milestone: ${path} needs a value`,
    );
    return;
  }
  const unit = unitOfSeries(draft, goal) ?? firstUnits.get(seriesKey(goal));
  const own = unitOfValue(value);
  if (unit === undefined) {
    if (own !== undefined) firstUnits.set(seriesKey(goal), own);
    return;
  }
  const error = dimensionError(value, unit, entry.uri, path) ?? unclearDuration(goal, value, entry.uri);
  if (error === undefined) return;
  const related = [{ uri: goal.uri, span: goal.header, message: `${path} is declared here` }];
  reportOn(draft, entry, 'language/dimension', place, error.message, { fixes: error.fixes, related });
}

/** Of its own measure, else of the metric that it tracks. */
function unitOfSeries(draft: DraftProject, goal: Goal): Unit | undefined {
  const own = unitOfMetric(goal);
  if (goal.kind !== 'kr' || (own !== undefined && own.kind !== 'number')) return own;
  const metric = goal.tracks?.target === undefined ? undefined : draft.goals.get(goal.tracks.target);
  return (metric && unitOfMetric(metric)) ?? own;
}

/** A plain number that meets `from 48h to 15min` could be either. */
function unclearDuration(goal: Goal, value: Value, uri: string) {
  if (value.kind !== 'quantity' || value.quantity.unit.kind !== 'number') return undefined;
  if (goal.kind !== 'kr' && goal.kind !== 'northstar') return undefined;
  if (goal.measure.kind !== 'movement' || goal.measure.from === undefined) return undefined;
  const [from, to] = [unitOfValue(goal.measure.from), unitOfValue(goal.measure.to)];
  if (from?.kind !== 'duration' || to?.kind !== 'duration' || from.milliseconds === to.milliseconds)
    return undefined;
  const choices = [from, to].map(unit => `${valueText(value)}${unitText(unit)}`);
  return {
    message: `${valueText(value)} of what? write ${choices.join(' or ')}`,
    fixes: choices.map(text => ({
      title: `Write ${text}`,
      kind: 'suggestion' as const,
      edits: [{ uri, edits: [{ span: value.span, text }] }],
    })),
  };
}

function checkSameDay(
  draft: DraftProject,
  entry: DraftEntry,
  goal: Goal,
  byDay: Map<string, DraftEntry>,
): void {
  const key = `${entry.date} ${seriesKey(goal)}`;
  const first = byDay.get(key);
  if (first === undefined) {
    byDay.set(key, entry);
    return;
  }
  const [before, now] = [quantityOf(first.value), quantityOf(entry.value)];
  if (before === undefined || now === undefined || compareQuantities(before, now) === 0) return;
  const [said, other] = [entry.value, first.value].map(value =>
    value === undefined ? '' : valueText(value),
  );
  const place = { uri: entry.uri, span: entry.span };
  const message = `${said} and ${other} are both readings of ${entry.date}: keep one`;
  const related = [{ uri: first.uri, span: first.span, message: 'the other reading of that day' }];
  reportOn(draft, entry, 'language/same-day', place, message, { related });
}

/**
 * Readings dated after tomorrow: they don't count until then, and are mostly a slip. Writers live in different time zones, so
 * tomorrow is no future. What a later review looks back on is no slip: the quarter was lived, and somebody asks how it stood
 * on an earlier day.
 */
export function futureReadings(project: Project, today: Day): readonly Finding[] {
  const tomorrow = addDays(today, 1);
  const lived = project.reviews.reduce(
    (latest, { on }) => (on !== undefined && on.value > latest ? on.value : latest),
    tomorrow,
  );
  return project.checkIns
    .filter(({ date, entries }) => date !== undefined && date.value > lived && entries.length > 0)
    .map(checkIn => ({
      rule: 'language/future',
      severity: 'warning',
      message: `${checkIn.date?.value} is in the future (today is ${today}): these readings don't count yet`,
      uri: checkIn.uri,
      span: checkIn.date?.span ?? checkIn.header,
      fixes: [],
    }));
}
