import { swapEnds } from '../../edit/swap-ends.ts';
import { measureText } from '../../model/format-value.ts';
import { suggestion } from '../fix.ts';
import { spanOfWords } from '../label-words.ts';
import { directionOf } from '../movement-direction.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** "Reduce …" that goes up, "Increase …" that goes down: one of the two is a slip. */
export const krDirection = defineRule({
  id: 'kr-direction',
  level: 'warning',
  scope: 'file',
  summary: 'The label says one direction, the numbers the other.',
  rationale: `A reviewer reads the label, the score follows the numbers: "Reduce p95 latency" from 350ms
to 520ms reaches 1.0 when the product is slower. The rule speaks where the verb can only mean the number
itself; "Reduce churn by raising adoption" may well be measured by something that goes up.`,
  satisfy: 'Swap the ends, or choose the verb that means what the numbers say.',
  sources: ['practice'],
  messages: {
    contradicts: ({ verb, direction, measure }: { verb: string; direction: string; measure: string }) =>
      `"${verb}" goes the other way: ${measure} goes ${direction}. Swap the ends?`,
  },
  silences: ['kr-weaker-than-kpi', 'kr-sandbagged'],
  examples: [
    {
      bad: 'kr latency "«Reduce» p95 latency" from 350ms to 520ms',
      fixed: 'kr latency "Reduce p95 latency" from 520ms to 350ms',
    },
    {
      bad: 'kr conversion "«Increase» trial-to-paid conversion" from 18% to 13%',
      fixed: 'kr conversion "Increase trial-to-paid conversion" from 13% to 18%',
    },
    { good: 'kr churn "Reduce churn" from 8% to 4%' },
    { good: 'kr manual "Reduce manual work by automating releases" from 20% to 80%' },
  ],
  check({ file, lexicon, report }) {
    for (const kr of file.keyResults) {
      const { label, measure } = kr;
      const direction = directionOf(measure);
      const verb = label === undefined || direction === undefined ? undefined : lexicon.movement(label.value);
      if (
        label === undefined ||
        direction === undefined ||
        verb === undefined ||
        verb.direction === direction
      )
        continue;
      const words = {
        verb: shortened(verb.words.text, 20),
        direction,
        measure: shortened(measureText(measure), 40),
      };
      report(kr, spanOfWords(file.source, label, verb.words), 'contradicts', words, ({ project }) =>
        suggestion('Swap the ends', swapEnds(project, kr), true),
      );
    }
  },
});
