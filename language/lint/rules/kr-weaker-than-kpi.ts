import { targetWords } from '../../edit/key-result-of-kpi.ts';
import { setMeasure } from '../../edit/set-measure.ts';
import type { Fix } from '../../model/finding.ts';
import { conditionText, valueText } from '../../model/format-value.ts';
import { compareQuantities, holds, quantityOf } from '../../model/quantity.ts';
import type { Condition, KeyResult, Kpi, Project, Value } from '../../model/types.ts';
import { adopt, amountIn, trackedMetric, unitOfGoal } from '../../score/goal-unit.ts';
import { indexReviews } from '../../score/reviews.ts';
import { endOfTime } from '../first-reading.ts';
import { suggestion } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { fitting, pathName, shortened } from '../subjects.ts';

/** Who reaches it has still broken the KPI. */
export const krWeakerThanKpi = defineRule({
  id: 'kr-weaker-than-kpi',
  level: 'warning',
  scope: 'project',
  summary: 'A key result tracks a KPI, and its target is still on the wrong side of the threshold.',
  rationale: `The threshold says where the number stops being healthy, the key result how far beyond that a team commits to bring it.
A target that would still raise the alarm can be celebrated while the KPI is red. One of the two is out of date: mostly the target,
sometimes the threshold. Key results that a review has graded are left alone, because thresholds move on.`,
  satisfy: `Aim where the threshold holds, at best at the KPI's own target. Where that takes more than one cycle, say so in the
threshold, or track a part of the metric with \`supports\`.`,
  sources: [
    'A: The KPI version has a threshold (alert at 5%), the key result version has an ambitious target (3%).',
    'B: Churn is at 8% (KPI target: 5%): reduce monthly churn from 8% to 4%.',
  ],
  messages: {
    weaker: ({ target, kpi, threshold }: { target: string; kpi: string; threshold: string }) =>
      fitting(
        `${target} still breaks the threshold of ${kpi} (${threshold}): aim where it holds`,
        `${target} still breaks the threshold ${threshold}: aim where it holds`,
      ),
  },
  silences: ['kr-sandbagged'],
  examples: [
    {
      bad: 'kr churn "Monthly customer churn" «from 9% to 6%» { tracks churn }',
      fixed: 'kr churn "Monthly customer churn" from 9% to 4% { tracks churn }',
      context: 'kpi churn "Monthly customer churn" threshold < 5% { target < 4% owner @success }',
    },
    {
      bad: 'kr reply "First response time" «<= 6h» { tracks reply }',
      fixed: 'kr reply "First response time" < 4h { tracks reply }',
      context: 'kpi reply "First response time" threshold < 4h { owner @success }',
    },
    {
      good: 'kr churn "Monthly customer churn" from 9% to 4.5% { tracks churn }',
      context: 'kpi churn "Monthly customer churn" threshold < 5% { target < 4% owner @success }',
    },
    {
      good: 'kr segment "Monthly churn of small customers" from 9% to 6% { supports churn }',
      context: 'kpi churn "Monthly customer churn" threshold < 5% { owner @success }',
    },
  ],
  check({ project, goals, report }) {
    const reviews = indexReviews(project, endOfTime);
    for (const kr of goals.keyResults) {
      const kpi = kr.tracks === undefined ? undefined : trackedMetric(kr, project);
      if (kpi?.kind !== 'kpi' || kpi.threshold === undefined || kpi.broken || kpi.stopped !== undefined)
        continue;
      if (reviews.reviewDay(kr) !== undefined || !isWeaker(kr, kpi.threshold, project)) continue;
      const { measure } = kr;
      if (measure.kind !== 'movement' && measure.kind !== 'condition') continue;
      const words = {
        target: targetText(kr),
        kpi: pathName(kpi),
        threshold: shortened(conditionText(kpi.threshold), 24),
      };
      report(kr, measure.span, 'weaker', words, () => takeTarget(project, kr, kpi));
    }
  },
});

/** Whether its target is reached somewhere where the threshold does not hold. */
function isWeaker(kr: KeyResult, threshold: Condition, project: Project): boolean {
  const { measure } = kr;
  const unit = unitOfGoal(kr, project);
  const breaks = (value: Value): boolean => {
    const quantity = adopt(quantityOf(value), unit);
    return quantity !== undefined && holds(threshold, quantity) === false;
  };
  if (measure.kind === 'movement') return breaks(measure.to);
  if (measure.kind !== 'condition') return false;
  const { condition } = measure;
  if (condition.kind === 'between') return breaks(condition.low) || breaks(condition.high);
  return breaks(condition.bound) && !isSameBound(condition, threshold);
}

/** `<= 5%` and `< 5%` differ in a hair's breadth. */
function isSameBound(condition: Condition, threshold: Condition): boolean {
  if (condition.kind !== 'compare' || threshold.kind !== 'compare') return false;
  const [own, other] = [quantityOf(condition.bound), quantityOf(threshold.bound)];
  const isSameWay = condition.comparison[0] === threshold.comparison[0];
  return isSameWay && own !== undefined && other !== undefined && compareQuantities(own, other) === 0;
}

function targetText({ measure }: KeyResult): string {
  if (measure.kind === 'condition') return shortened(conditionText(measure.condition), 20);
  return measure.kind === 'movement' ? `to ${shortened(valueText(measure.to), 17)}` : '';
}

/** The target that the KPI suggests from where the key result begins; of a level the one that the KPI wants. */
function takeTarget(project: Project, kr: KeyResult, kpi: Kpi): readonly Fix[] {
  const stronger = strongerMeasure(project, kr, kpi);
  if (stronger === undefined) return [];
  const { measure, isTarget } = stronger;
  const what = isTarget ? `Take the target of ${pathName(kpi)}` : `Aim where ${pathName(kpi)} is healthy`;
  return suggestion(`${what}: ${measure}`, setMeasure(project, kr, measure), true);
}

interface StrongerMeasure {
  readonly measure: string;
  /** Whether it aims at what the KPI gives as its target, and not at a value on the right side of its threshold. */
  readonly isTarget: boolean;
}

function strongerMeasure(project: Project, { measure }: KeyResult, kpi: Kpi): StrongerMeasure | undefined {
  if (measure.kind === 'condition') {
    const wanted = kpi.target ?? kpi.threshold;
    return wanted && { measure: conditionText(wanted), isTarget: wanted === kpi.target };
  }
  if (measure.kind !== 'movement') return undefined;
  const baseline = amountIn(quantityOf(measure.from), unitOfGoal(kpi, project));
  const to = targetWords(kpi, baseline);
  if (to === undefined) return undefined;
  return {
    measure: measure.from === undefined ? `to ${to}` : `from ${valueText(measure.from)} to ${to}`,
    isTarget: kpi.target !== undefined && conditionText(kpi.target).endsWith(` ${to}`),
  };
}
