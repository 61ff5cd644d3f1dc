import { addProperty } from '../../edit/add-property.ts';
import { type Draft, draft } from '../../edit/draft.ts';
import { placeholder } from '../../edit/placeholders.ts';
import type { Fix } from '../../model/finding.ts';
import { titleOf } from '../../model/query.ts';
import type { Condition, Kpi } from '../../model/types.ts';
import { unitOfGoal } from '../../score/goal-unit.ts';
import { suggestedText, suggestThresholds } from '../../score/suggest.ts';
import { suggestion } from '../fix.ts';
import { defineRule, type FixContext } from '../rule.ts';
import { nameSpan, ownName } from '../subjects.ts';

/** A number without a threshold is watched by nobody: nothing says when to look. */
export const kpiNoThreshold = defineRule({
  id: 'kpi-no-threshold',
  level: 'warning',
  scope: 'file',
  summary: 'A KPI has no threshold: there is nothing to alert on.',
  rationale: `A KPI is a vital sign: it says whether things are healthy. Without a threshold it is a number on a wall, and a fall
is noticed by chance. Where the KPI has readings, the fix takes the bad end of its normal range over the last twelve months.`,
  satisfy: `Add \`threshold\` with the value from which on you would look into it: \`threshold < 5%\`, \`>= 30 deals\` or \`between 2% and 4%\`.`,
  sources: [
    'A: You need alerting thresholds that trigger action when something breaks.',
    'B: Binary in outcome: you are hitting the target or you are not.',
  ],
  messages: {
    missing: ({ name }: { name: string }) =>
      `${name} has no threshold: from which value on would you look into it?`,
  },
  examples: [
    {
      bad: 'kpi «churn» "Monthly customer churn" { owner @success }',
      fixed: 'kpi churn "Monthly customer churn" threshold <= 3.5% { owner @success }',
      context: `checkin 2025-08-04 { churn: 2.5% }
checkin 2025-09-01 { churn: 3.5% }
checkin 2025-10-06 { churn: 2.9% }
checkin 2025-11-03 { churn: 3.1% }
checkin 2025-12-01 { churn: 3.5% }
checkin 2026-01-05 { churn: 3.0% }`,
    },
    {
      bad: 'kpi «page_load» "Page load time" { owner @success }',
      fixed: 'kpi page_load "Page load time" threshold < ? { owner @success }',
    },
    {
      bad: 'kpi «page_load» "Page load time" { target < 2s owner @success }',
      fixed: 'kpi page_load "Page load time" threshold < ?s { target < 2s owner @success }',
    },
    { good: 'kpi page_load "Page load time" threshold < 2s { owner @success }' },
  ],
  check({ file, report }) {
    for (const kpi of file.kpis) {
      if (kpi.threshold !== undefined) continue;
      report(kpi, nameSpan(kpi), 'missing', { name: ownName(kpi) }, context => thresholdsFor(kpi, context));
    }
  },
});

/** From the readings where there are enough, else to be filled in, with the side that is bad where the target or the words tell. */
function thresholdsFor(kpi: Kpi, { project, scores, lexicon }: FixContext): readonly Fix[] {
  const score = scores.kpis.get(kpi.key);
  const lowerIsBetter = lexicon.lowerIsBetter(titleOf(kpi));
  const suggested = suggestThresholds(kpi, score?.readings ?? [], scores.today, lowerIsBetter).map(
    suggestedText,
  );
  if (suggested.length > 0) {
    return suggested.flatMap(condition =>
      suggestion(
        `Add threshold ${condition}, the end of its normal range`,
        addProperty(project, kpi, 'threshold', condition),
        suggested.length === 1,
      ),
    );
  }
  const value = placeholder(score?.current?.unit ?? unitOfGoal(kpi, project));
  return conditionsToFillIn(kpi.target, lowerIsBetter, value).flatMap(condition =>
    suggestion(`Add threshold ${condition.text}`, addProperty(project, kpi, 'threshold', condition)),
  );
}

function conditionsToFillIn(
  target: Condition | undefined,
  lowerIsBetter: boolean | undefined,
  value: Draft,
): readonly Draft[] {
  if (target?.kind === 'between') return [draft`between ${value} and ${value}`];
  const isLower = target === undefined ? lowerIsBetter : target.comparison.startsWith('<');
  const [atLeast, below] = [draft`>= ${value}`, draft`< ${value}`];
  if (isLower === undefined) return [atLeast, below];
  return [isLower ? below : atLeast];
}
