/** Values that meet: the two ends of a measure, a threshold and its target, a key result and the metric that it is. */
import { dimensionError, fractionAsPercentage, unclearUnit } from './dimension-errors.ts';
import { type Draft, type DraftProject, reportOn } from './draft.ts';
import type { RelatedLocation } from './finding.ts';
import { brief, valueText } from './format-value.ts';
import { endsOf, measureWithUnit, ownUnit, unitOfValue, unitSaid, valuesOfGoal } from './measured-values.ts';
import type { Goal, GoalKey, KeyResult, Kpi, NorthStar, Value } from './types.ts';

/** A value, and the goal on which an error about it stands. */
export interface PlacedValue {
  readonly goal: Goal;
  readonly value: Value;
  /** How a message names it; its own words where left out. */
  readonly what?: string;
}

/**
 * Reports two values that can't meet; tells on which goal. The error stands on the second, except where the first is the plain
 * number that should be a percentage.
 */
export function reportMeeting(
  draft: DraftProject,
  first: PlacedValue,
  second: PlacedValue,
  related: readonly RelatedLocation[] = [],
): GoalKey | undefined {
  const [unit, other] = [unitOfValue(first.value), unitOfValue(second.value)];
  if (unit === undefined || other === undefined) return undefined;
  const what = first.what ?? valueText(first.value);
  const [at, error] = [second, dimensionError(second.value, unit, second.goal.uri, what)];
  const mixed = error === undefined ? fractionAsPercentage(first.value, other, first.goal.uri) : undefined;
  const [place, found] = mixed === undefined ? [at, error] : [first, mixed];
  if (found === undefined) return undefined;
  const location = { uri: place.goal.uri, span: place.value.span };
  const details = related.length === 0 ? { fixes: found.fixes } : { fixes: found.fixes, related };
  reportOn(draft, place.goal, 'language/dimension', location, found.message, details);
  return place.goal.key;
}

/**
 * "Units must agree" between a key result and the metric that it is. A key result in plain numbers takes the unit of its metric.
 * @param contradictory goals whose own values can't meet: they are not compared; those found here are added
 */
export function checkTracking(
  draft: DraftProject,
  contradictory: ReadonlySet<GoalKey>,
): ReadonlySet<GoalKey> {
  const found = new Set(contradictory);
  const first = new Map<GoalKey, PlacedValue>();
  for (const keyResult of draft.keyResults) {
    const metric = metricOf(draft, keyResult);
    if (metric === undefined || found.has(keyResult.key) || found.has(metric.key)) continue;
    const wrong = reportTracking(draft, keyResult, metric) ?? reportOther(draft, keyResult, metric, first);
    if (wrong === undefined) adoptUnit(keyResult, metric);
    else found.add(keyResult.key).add(wrong);
  }
  return found;
}

/** A metric that says no unit has that of the first key result that is it: the next one must agree. */
function reportOther(
  draft: DraftProject,
  keyResult: KeyResult,
  metric: Kpi | NorthStar,
  first: Map<GoalKey, PlacedValue>,
): GoalKey | undefined {
  const value = valuesOfGoal(keyResult).find(one => unitSaid([one]) !== undefined);
  if (value === undefined || ownUnit(metric) !== undefined) return undefined;
  const known = first.get(metric.key);
  if (known === undefined) {
    first.set(metric.key, { goal: keyResult, value, what: `${keyResult.tracks?.path} in ${keyResult.key}` });
    return undefined;
  }
  const related = [{ uri: known.goal.uri, span: known.value.span, message: 'measured like this here' }];
  return reportMeeting(draft, known, { goal: keyResult, value }, related);
}

/** The KPI or north star that a key result is, seen through a cycle. */
export function metricOf(
  draft: Pick<DraftProject, 'goals'>,
  { tracks }: KeyResult,
): Kpi | NorthStar | undefined {
  const metric = tracks?.target === undefined ? undefined : draft.goals.get(tracks.target);
  return metric?.kind === 'kpi' || metric?.kind === 'northstar' ? metric : undefined;
}

/** Reports the first values of a key result and its metric that can't meet; tells on which goal. */
function reportTracking(
  draft: DraftProject,
  keyResult: KeyResult,
  metric: Kpi | NorthStar,
): GoalKey | undefined {
  const what = keyResult.tracks?.path ?? metric.key;
  const related = [{ uri: metric.uri, span: metric.header, message: `${what} is declared here` }];
  const unit = ownUnit(metric);
  if (keyResult.measure.kind === 'milestone' && unit !== undefined && unit.kind !== 'percentage') {
    const place = { uri: keyResult.uri, span: keyResult.measure.span };
    const message = `a milestone can't track ${brief(what)}: write from … to …`;
    reportOn(draft, keyResult, 'language/dimension', place, message, { related });
    return keyResult.key;
  }
  for (const own of valuesOfGoal(keyResult)) {
    for (const value of valuesOfGoal(metric)) {
      const wrong = reportMeeting(
        draft,
        { goal: metric, value, what },
        { goal: keyResult, value: own },
        related,
      );
      if (wrong !== undefined) return wrong;
    }
  }
  return reportUnclear(draft, keyResult, metric) ?? reportUnclear(draft, metric, keyResult);
}

/** A plain number of one that meets two units of the other. */
function reportUnclear(draft: DraftProject, goal: Goal, other: Goal): GoalKey | undefined {
  for (const value of valuesOfGoal(goal)) {
    const error = unclearUnit(value, endsOf(other), goal.uri);
    if (error === undefined) continue;
    const place = { uri: goal.uri, span: value.span };
    reportOn(draft, goal, 'language/dimension', place, error.message, { fixes: error.fixes });
    return goal.key;
  }
  return undefined;
}

function adoptUnit(keyResult: Draft<KeyResult>, metric: Kpi | NorthStar): void {
  const unit = ownUnit(metric);
  if (unit !== undefined && ownUnit(keyResult) === undefined) {
    keyResult.measure = measureWithUnit(keyResult.measure, unit);
  }
}
