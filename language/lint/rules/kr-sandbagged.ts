import Big from 'big.js';
import * as z from 'zod';
import { daysBetween } from '../../model/calendar.ts';
import { valueText } from '../../model/format-value.ts';
import { quantityOf, shareOfTheWay } from '../../model/quantity.ts';
import type { KeyResult, Measure, Project, Quantity } from '../../model/types.ts';
import { adopt, amountIn, unitOfGoal } from '../../score/goal-unit.ts';
import { percentText } from '../../score/rounding.ts';
import type { Reading } from '../../score/types.ts';
import { firstReadings } from '../first-reading.ts';
import { defineRule } from '../rule.ts';
import { fitting, shortened } from '../subjects.ts';

/** A target that is reached without anybody doing anything differently. */
export const krSandbagged = defineRule({
  id: 'kr-sandbagged',
  level: 'info',
  scope: 'project',
  summary: 'A key result hardly moves, or was beyond its target when it was first read.',
  rationale: `A target that is safe teaches nothing: it is met, scored 1.0, and everything goes on as before. Reported is a movement
of less than a tenth of its baseline, up or down, and one whose first reading in the first half of its cycle is beyond its target
already. A percentage between 50 and 100 that should rise is measured by what is missing to 100 %: from 99% to 99.5% closes half of
the gap. Where the baseline is 0, any target is a beginning.`,
  satisfy: `Aim where you would have to work differently to arrive; 0.7 of that is a good result. Where a small step is the promise,
watch the number as a KPI, or ignore the finding with the reason.`,
  sources: [
    'A: Easy to game: teams set sandbagged key results they know they’ll hit.',
    'B: OKRs that are always fully achieved weren’t ambitious enough.',
  ],
  options: z.strictObject({
    percent: z
      .number()
      .min(0)
      .default(10)
      .describe(
        'Smallest move that is a stretch, in percent of the baseline (or of what is missing to 100 %).',
      ),
  }),
  messages: {
    small: ({ ends, share, whole, least }: { ends: string; share: string; whole: string; least: string }) =>
      fitting(
        `${ends} moves ${share} of ${whole}: what would be a stretch, ${least} or more?`,
        `it moves ${share} of ${whole}: what would be a stretch, ${least} or more?`,
      ),
    beyond: ({ value, date, target }: { value: string; date: string; target: string }) =>
      fitting(
        `first read as ${value} on ${date}, beyond the target ${target}: what is there to reach?`,
        `first read as ${value} on ${date}, beyond the target: what is there to reach?`,
      ),
  },
  examples: [
    { bad: 'kr churn "Monthly churn of small customers" «from 5% to 4.8%»' },
    { bad: 'kr rated "Teams that rate us four or five" «from 80% to 81%»' },
    {
      bad: 'kr nps "Net Promoter Score among remote teams" «from 32 to 50»',
      context: 'checkin 2026-01-05 { example.nps: 53 }',
    },
    { good: 'kr rated "Retrospectives that end with an action" from 98% to 99.5%' },
    { good: 'kr adoption "Teams running async retros" from 0% to 3%' },
    {
      good: 'kr nps "Net Promoter Score among remote teams" from 32 to 50',
      context: 'checkin 2026-01-05 { example.nps: 35 }',
    },
  ],
  check({ project, goals, optionsFor, report }) {
    const firstReading = firstReadings(project);
    for (const kr of goals.keyResults) {
      const { measure } = kr;
      const way = wayOf(kr, project);
      if (measure.kind !== 'movement' || way === undefined) continue;
      const first = firstReading(kr);
      if (first !== undefined && isEarly(first, kr) && isBeyond(way, first)) {
        report(kr, measure.span, 'beyond', {
          value: shortened(first.text, 14),
          date: first.date,
          target: shortened(valueText(measure.to), 14),
        });
        continue;
      }
      const { percent } = optionsFor(kr);
      if (isPlainlyMore(way, percent)) continue;
      const { share, whole } = moveOf(way);
      if (share === undefined || share * 100 >= percent) continue;
      const words = { share: percentText(share, [percent]), whole, least: percentText(percent / 100) };
      report(kr, measure.span, 'small', { ends: endsText(measure), ...words });
    }
  },
});

interface Way {
  readonly from: Quantity;
  readonly to: Quantity;
}

/** Both ends in the unit in which the key result is read. */
function wayOf(kr: KeyResult, project: Project): Way | undefined {
  if (kr.measure.kind !== 'movement') return undefined;
  const unit = unitOfGoal(kr, project);
  const [from, to] = [kr.measure.from, kr.measure.to].map(value => amountIn(quantityOf(value), unit));
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Whether it moves twice what is asked of its baseline, which is no less than what is missing to 100 %: then nobody asks how far exactly. */
function isPlainlyMore({ from, to }: Way, percent: number): boolean {
  return Math.abs(to.amount - from.amount) * 100 > 2 * percent * Math.abs(from.amount);
}

/** The share of the baseline that is moved, as exact as decimals are; undefined where there is nothing to be a share of. */
function moveOf({ from, to }: Way): { readonly share: number | undefined; readonly whole: string } {
  const { amount, unit } = from;
  const isShareToFill = unit.kind === 'percentage' && amount >= 50 && amount <= 100 && to.amount > amount;
  const whole = isShareToFill ? new Big(100).minus(amount) : new Big(amount).abs();
  const share = whole.eq(0) ? undefined : new Big(to.amount).minus(amount).abs().div(whole).toNumber();
  return { share, whole: isShareToFill ? 'what is missing to 100 %' : 'its baseline' };
}

/** What was read in the second half of the cycle may well have been worked for. Without a cycle any first reading is where it began. */
function isEarly({ date }: Reading, { cycle }: KeyResult): boolean {
  return cycle === undefined || daysBetween(cycle.first, date) * 2 <= daysBetween(cycle.first, cycle.last);
}

function isBeyond({ from, to }: Way, { quantity }: Reading): boolean {
  const read = adopt(quantity, from.unit);
  return read !== undefined && (shareOfTheWay(from, to, read) ?? 0) > 1;
}

function endsText(measure: Extract<Measure, { readonly kind: 'movement' }>): string {
  const from = measure.from === undefined ? '' : `from ${shortened(valueText(measure.from), 14)} `;
  return `${from}to ${shortened(valueText(measure.to), 14)}`;
}
