import { spanOfWords } from '../label-words.ts';
import { defineRule } from '../rule.ts';
import { isMeasured, shortened } from '../subjects.ts';

/** "Several" is as many as we have on the last day. */
export const krVagueQuantity = defineRule({
  id: 'kr-vague-quantity',
  level: 'info',
  scope: 'file',
  summary: 'A word stands where a number should.',
  rationale: `"Many", "several", "significantly", "better", "faster": on the last day everybody has another
number in mind, and the kindest one wins. Where \`from … to …\` says how much, "faster" does no harm; "teams
that hold several retros" still leaves open what is counted.`,
  satisfy: `Say how many, and write how much behind the label: \`from … to …\`.`,
  sources: ['A: Key Results (quantitative, measurable).', 'practice'],
  messages: {
    howMany: ({ words }: { words: string }) => `"${words}" is no number: how many?`,
    howMuch: ({ words }: { words: string }) =>
      `"${words}" is no number: how much, from which value to which?`,
  },
  examples: [
    { bad: 'kr renewals "«Several» enterprise customers renew" milestone' },
    { bad: 'kr setup "Customers set up their first retro «significantly» faster" milestone' },
    { bad: 'kr habit "Teams that hold «many» retros" from 500 to 1,200 teams' },
    { good: 'kr setup "Customers set up their first retro faster" from 48h to 15min' },
    { good: 'kr habit "Teams that hold three retros a month" from 500 to 1,200 teams' },
  ],
  check({ file, lexicon, report }) {
    for (const kr of file.keyResults) {
      const { label } = kr;
      const vague =
        label === undefined ? undefined : lexicon.vagueQuantity(label.value, { hasMeasure: isMeasured(kr) });
      if (label === undefined || vague === undefined) continue;
      const message = vague.form === 'how many' ? 'howMany' : 'howMuch';
      report(kr, spanOfWords(file.source, label, vague.words), message, {
        words: shortened(vague.words.text, 30),
      });
    }
  },
});
