import { placeholder } from '../../edit/placeholders.ts';
import { setMeasure } from '../../edit/set-measure.ts';
import type { Fix } from '../../model/finding.ts';
import { quantityText, valueText } from '../../model/format-value.ts';
import { compareQuantities, quantityOf } from '../../model/quantity.ts';
import type { KeyResult, Quantity, Unit, Value } from '../../model/types.ts';
import { baselineIn } from '../baseline.ts';
import { suggestion } from '../fix.ts';
import { defineRule, type FixContext } from '../rule.ts';

/** How far it is can't be said without saying from where. */
export const krNoBaseline = defineRule({
  id: 'kr-no-baseline',
  level: 'warning',
  scope: 'file',
  summary: 'A key result has a target and no baseline.',
  rationale: `"To 50" from 48 is a week's work, from 12 a bet. Without \`from\` the score waits for
readings, and nobody can see whether the target is ambitious. The fix takes the last reading of the metric
before the cycle, else the first one in it.`,
  satisfy: `Write \`from\` and where you are today. Where nobody knows yet, measuring it once is the first step: a check-in gives the baseline.`,
  sources: ['B: Reduce churn from 5% to 2% this quarter.', 'practice'],
  messages: {
    missing: ({ target }: { target: string }) =>
      `to ${target}: from which value? Without a baseline there is no progress`,
  },
  examples: [
    {
      bad: 'kr nps "Net Promoter Score" «to 50»',
      fixed: 'kr nps "Net Promoter Score" from 32 to 50',
      context: 'checkin 2026-01-05 { example.nps: 32 }',
    },
    {
      bad: 'kr adoption "Teams running async retros" «to 30%»',
      fixed: 'kr adoption "Teams running async retros" from ?% to 30%',
    },
    { good: 'kr nps "Net Promoter Score" from 32 to 50' },
  ],
  check({ file, report }) {
    for (const kr of file.keyResults) {
      const { measure } = kr;
      if (measure.kind !== 'movement' || measure.from !== undefined) continue;
      report(kr, measure.span, 'missing', { target: valueText(measure.to) }, context =>
        baselineFor(kr, measure.to, context),
      );
    }
  },
});

/** From the readings where they have one that is not the target itself, else to be filled in. */
function baselineFor(kr: KeyResult, to: Value, { project, scores }: FixContext): readonly Fix[] {
  const target = quantityOf(to);
  const baseline = baselineIn(kr, { project, scores });
  const isUsable =
    baseline !== undefined && target !== undefined && compareQuantities(baseline, target) !== 0;
  const from = isUsable ? baselineWords(baseline) : placeholder(unitBeforeTarget(target)).text;
  return suggestion(`Add from ${from}`, setMeasure(project, kr, `from ${from} to ${valueText(to)}`), true);
}

function baselineWords(baseline: Quantity): string {
  return quantityText(
    { amount: baseline.amount, unit: unitBeforeTarget(baseline) ?? { kind: 'number' } },
    10,
  );
}

/** A noun is said once, behind the target. */
function unitBeforeTarget(quantity: Quantity | undefined): Unit | undefined {
  return quantity?.unit.kind === 'count' ? undefined : quantity?.unit;
}
