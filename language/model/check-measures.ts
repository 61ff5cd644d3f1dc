/** Measures that contradict themselves, their cycle or what they track. */
import { effectiveDay } from './build-periods.ts';
import { isWithin } from './calendar.ts';
import { dimensionError } from './dimension-errors.ts';
import { type DraftProject, reportOn } from './draft.ts';
import { conditionText, unitOfCondition, unitOfMeasure, valueText } from './format-value.ts';
import { compareQuantities, quantityOf } from './quantity.ts';
import type {
  Comparison,
  Condition,
  Goal,
  KeyResult,
  Kpi,
  Measure,
  NorthStar,
  Unit,
  Value,
} from './types.ts';

/** Checks every key result, KPI and north star. References must be resolved. */
export function checkMeasures(draft: DraftProject): void {
  for (const northStar of draft.northStars) checkMeasure(draft, northStar, northStar.measure);
  for (const kpi of draft.kpis) checkKpi(draft, kpi);
  for (const keyResult of draft.keyResults) {
    checkMeasure(draft, keyResult, keyResult.measure);
    checkDeadline(draft, keyResult);
    checkTracked(draft, keyResult);
  }
}

function checkMeasure(draft: DraftProject, goal: KeyResult | NorthStar, measure: Measure): void {
  if (measure.kind === 'condition') return checkCondition(draft, goal, measure.condition);
  if (measure.kind !== 'movement' || measure.from === undefined) return;
  if (reportDone(draft, goal, measure.from) || reportDone(draft, goal, measure.to)) return;
  if (!checkMeeting(draft, goal, measure.from, measure.to)) return;
  const [from, to] = [quantityOf(measure.from), quantityOf(measure.to)];
  if (from === undefined || to === undefined || compareQuantities(from, to) !== 0) return;
  const message = `from ${valueText(measure.from)} to ${valueText(measure.to)} moves nothing: to hold a level is a KPI's job`;
  reportOn(draft, goal, 'language/no-movement', { uri: goal.uri, span: measure.span }, message);
}

function reportDone(draft: DraftProject, goal: Goal, value: Value): boolean {
  if (value.kind !== 'done') return false;
  const message = '"done" is no amount: write "milestone" for what is done or not';
  reportOn(draft, goal, 'language/dimension', { uri: goal.uri, span: value.span }, message);
  return true;
}

/** Whether two values of one measure have the same dimension; an error stands on the second otherwise. */
function checkMeeting(draft: DraftProject, goal: Goal, first: Value, second: Value): boolean {
  const unit = unitOfValue(first);
  const error = unit === undefined ? undefined : dimensionError(second, unit, goal.uri, valueText(first));
  if (error === undefined) return true;
  reportOn(draft, goal, 'language/dimension', { uri: goal.uri, span: second.span }, error.message, {
    fixes: error.fixes,
  });
  return false;
}

export function unitOfValue(value: Value): Unit | undefined {
  return value.kind === 'placeholder' ? value.unit : quantityOf(value)?.unit;
}

function checkCondition(draft: DraftProject, goal: Goal, condition: Condition): void {
  if (condition.kind === 'compare') {
    reportDone(draft, goal, condition.bound);
    return;
  }
  if (!checkMeeting(draft, goal, condition.low, condition.high)) return;
  const [low, high] = [quantityOf(condition.low), quantityOf(condition.high)];
  if (low === undefined || high === undefined || (compareQuantities(low, high) ?? 0) <= 0) return;
  const meant = `between ${valueText(condition.high)} and ${valueText(condition.low)}`;
  const message = `"${conditionText(condition)}" never holds: write "${meant}"`;
  const place = { uri: goal.uri, span: condition.span };
  const fixes = [
    {
      title: `Write ${meant}`,
      kind: 'safe' as const,
      edits: [{ uri: goal.uri, edits: [{ span: condition.span, text: meant }] }],
    },
  ];
  reportOn(draft, goal, 'language/never-holds', place, message, { fixes });
}

function checkKpi(draft: DraftProject, kpi: Kpi): void {
  const { threshold, target } = kpi;
  if (threshold !== undefined) checkCondition(draft, kpi, threshold);
  if (target !== undefined) checkCondition(draft, kpi, target);
  if (threshold === undefined || target === undefined || kpi.broken) return;
  const unit = unitOfCondition(threshold);
  const bound = target.kind === 'between' ? target.low : target.bound;
  const error =
    unit === undefined
      ? undefined
      : dimensionError(bound, unit, kpi.uri, `the threshold ${conditionText(threshold)}`);
  const place = { uri: kpi.uri, span: target.span };
  if (error !== undefined) {
    reportOn(draft, kpi, 'language/dimension', { uri: kpi.uri, span: bound.span }, error.message, {
      fixes: error.fixes,
    });
  } else if (isOutside(target, threshold)) {
    const message = `target ${conditionText(target)} holds where the threshold ${conditionText(threshold)} does not: tighten it`;
    reportOn(draft, kpi, 'language/target-outside', place, message);
  }
}

/** Whether some value meets the target and not the threshold. */
function isOutside(target: Condition, threshold: Condition): boolean {
  return bounds(threshold).some(limit => {
    const same = bounds(target).find(bound => isUpper(bound.comparison) === isUpper(limit.comparison));
    if (same === undefined) return true;
    const [own, other] = [quantityOf(same.value), quantityOf(limit.value)];
    const order = own === undefined || other === undefined ? undefined : compareQuantities(own, other);
    if (order === undefined) return false;
    const isLooser = isUpper(limit.comparison) ? order > 0 : order < 0;
    const includesLimit = order === 0 && same.comparison.includes('=') && !limit.comparison.includes('=');
    return isLooser || includesLimit;
  });
}

function isUpper(comparison: Comparison): boolean {
  return comparison.startsWith('<');
}

function bounds(condition: Condition): readonly { readonly comparison: Comparison; readonly value: Value }[] {
  if (condition.kind === 'compare') return [{ comparison: condition.comparison, value: condition.bound }];
  return [
    { comparison: '>=', value: condition.low },
    { comparison: '<=', value: condition.high },
  ];
}

function checkDeadline(draft: DraftProject, keyResult: KeyResult): void {
  const { by, cycle } = keyResult;
  if (by === undefined || cycle === undefined || isWithin(by.value, cycle)) return;
  const message = `${by.value} is outside ${cycle.id} (${cycle.first} to ${cycle.last}): choose a day within`;
  reportOn(draft, keyResult, 'language/period', { uri: keyResult.uri, span: by.span }, message);
}

/** "Units must agree" between a key result and the metric that it is. */
function checkTracked(draft: DraftProject, keyResult: KeyResult): void {
  const { tracks, measure } = keyResult;
  const metric = tracks?.target === undefined ? undefined : draft.goals.get(tracks.target);
  if (metric === undefined || (metric.kind !== 'kpi' && metric.kind !== 'northstar')) return;
  const unit = unitOfMetric(metric);
  if (unit === undefined) return;
  const values = valuesOf(measure);
  for (const value of values) {
    const error = dimensionError(value, unit, keyResult.uri, tracks?.path ?? '');
    if (error === undefined) continue;
    const place = { uri: keyResult.uri, span: value.span };
    const related = [{ uri: metric.uri, span: metric.header, message: `${tracks?.path} is declared here` }];
    reportOn(draft, keyResult, 'language/dimension', place, error.message, { fixes: error.fixes, related });
    return;
  }
  if (measure.kind === 'milestone' && unit.kind !== 'percentage') {
    const place = { uri: keyResult.uri, span: measure.span };
    reportOn(
      draft,
      keyResult,
      'language/dimension',
      place,
      `a milestone can't track ${tracks?.path}: write from … to …`,
    );
  }
}

/** The unit of a metric: of its threshold, target or movement. */
export function unitOfMetric(goal: Goal): Unit | undefined {
  if (goal.kind === 'kr' || goal.kind === 'northstar') return unitOfMeasure(goal.measure);
  if (goal.kind !== 'kpi') return undefined;
  const units = [goal.threshold, goal.target].flatMap(
    condition => (condition && unitOfCondition(condition)) ?? [],
  );
  return units.find(unit => unit.kind !== 'number') ?? units[0];
}

function valuesOf(measure: Measure): readonly Value[] {
  if (measure.kind === 'movement')
    return measure.from === undefined ? [measure.to] : [measure.from, measure.to];
  if (measure.kind !== 'condition') return [];
  const { condition } = measure;
  return condition.kind === 'between' ? [condition.low, condition.high] : [condition.bound];
}

/** Grades of objectives whose cycle is another than the review's; reviews get the day from which they count. */
export function checkReviews(draft: DraftProject): void {
  for (const review of draft.reviews) {
    const day = effectiveDay(review.on?.value, review.period);
    if (day !== undefined) review.effectiveDay = day;
    const { period } = review;
    if (period === undefined) continue;
    for (const entry of review.entries) {
      const goal = entry.reference.target === undefined ? undefined : draft.goals.get(entry.reference.target);
      if (goal === undefined || (goal.kind !== 'objective' && goal.kind !== 'kr')) continue;
      const { cycle } = goal;
      if (cycle === undefined || (cycle.first === period.first && cycle.last === period.last)) continue;
      const place = { uri: entry.uri, span: entry.reference.span };
      const message = `${entry.reference.path} is of ${cycle.id}, this review of ${period.id}: review it there`;
      reportOn(draft, entry, 'language/period', place, message);
    }
  }
}
