/** Measures and conditions that contradict themselves or the cycle of their goal. */
import { isWithin } from './calendar.ts';
import { reportMeeting } from './check-meetings.ts';
import { type Draft, type DraftProject, reportOn } from './draft.ts';
import { brief, conditionText, valueText } from './format-value.ts';
import { conditionWithUnit, unitSaid, valuesOfCondition } from './measured-values.ts';
import { compareQuantities, quantityOf } from './quantity.ts';
import type { Comparison, Condition, Goal, GoalKey, KeyResult, Kpi, NorthStar, Value } from './types.ts';

/**
 * Checks every key result, KPI and north star by itself. The target of a KPI takes the unit of its threshold, and the other
 * way round.
 * @returns goals whose own values can't meet: what is read of them is not compared
 */
export function checkMeasures(draft: DraftProject): ReadonlySet<GoalKey> {
  const contradictory = new Set<GoalKey>();
  for (const northStar of draft.northStars)
    if (!holdsTogether(draft, northStar)) contradictory.add(northStar.key);
  for (const kpi of draft.kpis) if (!checkKpi(draft, kpi)) contradictory.add(kpi.key);
  for (const keyResult of draft.keyResults) {
    if (!holdsTogether(draft, keyResult)) contradictory.add(keyResult.key);
    checkDeadline(draft, keyResult);
  }
  return contradictory;
}

/** Whether the values of a measure can meet; that they can and say nothing is another error. */
function holdsTogether(draft: DraftProject, goal: KeyResult | NorthStar): boolean {
  const { measure } = goal;
  if (measure.kind === 'condition') return checkCondition(draft, goal, measure.condition);
  if (measure.kind !== 'movement') return true;
  const { from, to } = measure;
  if ((from !== undefined && reportDone(draft, goal, from)) || reportDone(draft, goal, to)) return false;
  if (from === undefined) return true;
  if (reportMeeting(draft, { goal, value: from }, { goal, value: to }) !== undefined) return false;
  const [baseline, target] = [quantityOf(from), quantityOf(to)];
  if (baseline === undefined || target === undefined || compareQuantities(baseline, target) !== 0)
    return true;
  const message = `from ${brief(valueText(from), 16)} to ${brief(valueText(to), 16)} moves nothing: to hold a level is a KPI's job`;
  reportOn(draft, goal, 'language/no-movement', { uri: goal.uri, span: measure.span }, message);
  return true;
}

function reportDone(draft: DraftProject, goal: Goal, value: Value): boolean {
  if (value.kind !== 'done') return false;
  const message = '"done" is no amount: write "milestone" for what is done or not';
  reportOn(draft, goal, 'language/dimension', { uri: goal.uri, span: value.span }, message);
  return true;
}

/** Whether the bounds of a condition can meet; a condition that never holds is another error. */
function checkCondition(draft: DraftProject, goal: Goal, condition: Condition): boolean {
  if (valuesOfCondition(condition).some(value => reportDone(draft, goal, value))) return false;
  if (condition.kind === 'compare') return true;
  const [least, most] = [
    { goal, value: condition.low },
    { goal, value: condition.high },
  ];
  if (reportMeeting(draft, least, most) !== undefined) return false;
  const [low, high] = [quantityOf(condition.low), quantityOf(condition.high)];
  if (low === undefined || high === undefined || (compareQuantities(low, high) ?? 0) <= 0) return true;
  const meant = `between ${valueText(condition.high)} and ${valueText(condition.low)}`;
  const message = `"${brief(conditionText(condition))}" never holds: write "${brief(meant)}"`;
  const edits = [{ uri: goal.uri, edits: [{ span: condition.span, text: meant }] }];
  reportOn(draft, goal, 'language/never-holds', { uri: goal.uri, span: condition.span }, message, {
    fixes: [{ title: `Write ${meant}`, kind: 'safe', edits }],
  });
  return true;
}

function neverHolds(condition: Condition): boolean {
  if (condition.kind === 'compare') return false;
  const [low, high] = [quantityOf(condition.low), quantityOf(condition.high)];
  return low !== undefined && high !== undefined && (compareQuantities(low, high) ?? 0) > 0;
}

// ------------------------------------------------------------------------------------------------------------------- KPIs

function checkKpi(draft: DraftProject, kpi: Draft<Kpi>): boolean {
  const { threshold, target } = kpi;
  const own = [threshold, target].filter(condition => condition !== undefined);
  const isSound = own.map(condition => checkCondition(draft, kpi, condition)).every(sound => sound);
  if (!isSound) return false;
  if (threshold === undefined || target === undefined) return true;
  if (!meets(draft, kpi, threshold, target)) return false;
  const unit = unitSaid([...valuesOfCondition(threshold), ...valuesOfCondition(target)]);
  const limit = unit === undefined ? threshold : conditionWithUnit(threshold, unit);
  const aim = unit === undefined ? target : conditionWithUnit(target, unit);
  kpi.threshold = limit;
  kpi.target = aim;
  if (!neverHolds(limit) && !neverHolds(aim) && isOutside(aim, limit)) {
    const message = `target ${brief(conditionText(aim), 24)} holds where the threshold ${brief(conditionText(limit), 24)} does not: tighten it`;
    reportOn(draft, kpi, 'language/target-outside', { uri: kpi.uri, span: aim.span }, message);
  }
  return true;
}

/** Whether the values of threshold and target can meet; the first two that can't are reported. */
function meets(draft: DraftProject, kpi: Kpi, threshold: Condition, target: Condition): boolean {
  const what = `the threshold ${conditionText(threshold)}`;
  for (const limit of valuesOfCondition(threshold)) {
    for (const aim of valuesOfCondition(target)) {
      const wrong = reportMeeting(draft, { goal: kpi, value: limit, what }, { goal: kpi, value: aim });
      if (wrong !== undefined) return false;
    }
  }
  return true;
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

// -------------------------------------------------------------------------------------------------------------- deadlines

function checkDeadline(draft: DraftProject, keyResult: KeyResult): void {
  const { by, cycle } = keyResult;
  if (by === undefined || cycle === undefined || isWithin(by.value, cycle)) return;
  const message = `${by.value} is outside ${brief(cycle.id, 16)} (${cycle.first} to ${cycle.last}): choose a day within`;
  reportOn(draft, keyResult, 'language/period', { uri: keyResult.uri, span: by.span }, message);
}
