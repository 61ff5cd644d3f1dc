import { toKpi } from '../../edit/to-kpi.ts';
import { conditionText } from '../../model/format-value.ts';
import { holds } from '../../model/quantity.ts';
import type { KeyResult } from '../../model/types.ts';
import type { Reading } from '../../score/types.ts';
import { firstReadings } from '../first-reading.ts';
import { suggestion } from '../fix.ts';
import { keptAsKpi } from '../kept-level.ts';
import { spanOfWords } from '../label-words.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** A level that is there already is to be watched, not to be reached. */
export const krIsKpi = defineRule({
  id: 'kr-is-kpi',
  level: 'warning',
  scope: 'file',
  summary: 'A key result keeps a level that is there already.',
  rationale: `A key result says what changes in a cycle. "Keep uptime at 99.9%" scores 1.0 on its first
day if nothing goes wrong, and the score of its objective with it. Hold the level as a KPI with a
threshold that guards the objective. A level that is not reached yet ("p95 below 10 ms") is a fine key
result.`,
  satisfy: `Convert it to a KPI with that threshold and let the objective be \`guarded by\` it. Where something is to change, say from which value
to which.`,
  sources: [
    'A: If you’re already at 99.9%, there’s no change to drive. Track it as a KPI.',
    'B: "Keep conversion rate above 12%" is a KPI job, not an OKR job.',
  ],
  messages: {
    kept: ({ verb }: { verb: string }) =>
      `"${verb}" changes nothing: a level to hold is a KPI, which can guard the objective`,
    held: ({ condition, value, date }: { condition: string; value: string; date: string }) =>
      `${condition} held already on ${date} (${value}): to hold it is a KPI's job`,
  },
  silences: ['kr-*'],
  examples: [
    {
      bad: `objective trust "Customers rely on every retrospective" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  guarded by satisfaction
  kr uptime "«Keep» uptime at 99.9%"
  kr rating "Rating of the first retrospective" from 3.2 to 4.5
  kr second "Teams that hold a second retrospective within two weeks" from 35% to 60%
}`,
      fixed: `kpi uptime "Uptime" threshold >= 99.9%

objective trust "Customers rely on every retrospective" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  guarded by satisfaction
  kr rating "Rating of the first retrospective" from 3.2 to 4.5
  kr second "Teams that hold a second retrospective within two weeks" from 35% to 60%
}`,
    },
    {
      bad: 'kr latency "p95 latency" «<= 200ms»',
      context: 'checkin 2026-01-05 { example.latency: 180ms }',
    },
    {
      good: 'kr latency "p95 latency" <= 200ms',
      context: 'checkin 2026-01-05 { example.latency: 310ms }',
    },
  ],
  check({ project, file, lexicon, report }) {
    const firstReading = firstReadings(project);
    for (const kr of file.keyResults) {
      const { label, measure } = kr;
      const isMoved = measure.kind === 'movement' && measure.from !== undefined;
      const kept = label === undefined || isMoved ? undefined : lexicon.maintains(label.value);
      if (label !== undefined && kept !== undefined) {
        const place = spanOfWords(file.source, label, kept.words);
        report(kr, place, 'kept', { verb: shortened(kept.words.text, 20) }, context =>
          keptAsKpi(kr, kept, context),
        );
        continue;
      }
      const first = firstReading(kr);
      if (measure.kind !== 'condition' || first === undefined || !held(kr, first)) continue;
      const condition = conditionText(measure.condition);
      const words = {
        condition: shortened(condition, 24),
        value: shortened(first.text, 16),
        date: first.date,
      };
      report(kr, measure.span, 'held', words, context =>
        suggestion(
          `Convert to a KPI with threshold ${condition}`,
          toKpi(context.project, kr, { threshold: condition }),
          true,
        ),
      );
    }
  },
});

function held({ measure }: KeyResult, { quantity }: Reading): boolean {
  return measure.kind === 'condition' && holds(measure.condition, quantity) === true;
}
