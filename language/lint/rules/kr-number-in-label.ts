import { replaceLabel } from '../../edit/replace-words.ts';
import { measureText } from '../../model/format-value.ts';
import { safeFix, suggestion } from '../fix.ts';
import { spanOfWords } from '../label-words.ts';
import { repetition } from '../repeated-number.ts';
import { defineRule } from '../rule.ts';
import { fitting, shortened } from '../subjects.ts';

/** Said twice, and next month changed once. */
export const krNumberInLabel = defineRule({
  id: 'kr-number-in-label',
  level: 'info',
  scope: 'file',
  summary: 'The label of a key result repeats its numbers.',
  rationale: `"Increase NPS from 32 to 50" with \`from 32 to 50\` behind it says everything twice. Sooner or
later one of the two is changed, and nobody knows which one holds: readers go by the label, scores by the
numbers behind it. A number that says *what* is counted ("answered within 4 hours") belongs to the label.`,
  satisfy: `Leave the words in the label and the numbers behind it: \`kr nps "Increase NPS" from 32 to 50\`.`,
  sources: ['practice'],
  messages: {
    same: ({ words, measure }: { words: string; measure: string }) =>
      fitting(
        `"${words}" is said again behind the label: ${measure}`,
        `"${words}" is said again behind the label`,
      ),
    another: ({ words, measure }: { words: string; measure: string }) =>
      fitting(
        `"${words}" in the label, ${measure} behind it: which one holds?`,
        `"${words}" in the label, another number behind it: which one holds?`,
      ),
  },
  examples: [
    {
      bad: 'kr nps "Increase NPS «from 32 to 50»" from 32 to 50',
      fixed: 'kr nps "Increase NPS" from 32 to 50',
    },
    {
      bad: 'kr teams "Reach «1,200» weekly teams" from 500 to 1,200 teams',
      fixed: 'kr teams "Weekly teams" from 500 to 1,200 teams',
    },
    {
      bad: 'kr first_retro "Reduce time to first retro «to 48 hours»" from 5d to 2d',
      fixed: 'kr first_retro "Reduce time to first retro" from 5d to 2d',
    },
    {
      bad: 'kr churn "Reduce churn «from 8% to 5%»" from 8% to 4%',
      fixed: 'kr churn "Reduce churn" from 8% to 4%',
    },
    { good: 'kr nps "Increase NPS" from 32 to 50' },
    { good: 'kr replies "Tickets answered within 4 hours" from 70% to 95%' },
    { good: 'kr large "Teams with 50+ members" from 8 to 50' },
  ],
  check({ file, lexicon, report }) {
    for (const kr of file.keyResults) {
      const { label, measure } = kr;
      if (label === undefined || (measure.kind !== 'movement' && measure.kind !== 'condition')) continue;
      for (const stated of lexicon.statedNumbers(label.value)) {
        const repeated = repetition(stated, measure);
        if (repeated === undefined) continue;
        const words = {
          words: shortened(stated.words.text, 24),
          measure: shortened(measureText(measure), 26),
        };
        report(kr, spanOfWords(file.source, label, stated.words), repeated, words, ({ project }) => {
          if (stated.rest === label.value) return [];
          const edits = replaceLabel(project, kr, stated.rest);
          const title = `Take "${words.words}" out of the label`;
          return repeated === 'same' ? safeFix(title, edits) : suggestion(title, edits, true);
        });
        break;
      }
    }
  },
});
