import { spanOfWords } from '../label-words.ts';
import type { Hedge } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** A key result that can't be missed can't be reached either. */
export const krHedged = defineRule({
  id: 'kr-hedged',
  level: 'info',
  scope: 'file',
  summary: 'A key result takes back what it promises.',
  rationale: `"Try to", "if possible", "as needed", "up to 50", "at least one": whatever happens, it is
met. What a hedge wants to say has a place: \`aspirational\` says that 70% of the way is a good result, and
\`confidence\` in a check-in how sure you are. What is counted may well have a bound ("Teams with at least
one retro a week"), and so may what something can bear.`,
  satisfy: `Say the result that you go for and leave out the hedge; mark the objective \`aspirational\` if it
is a stretch. Of "up to" and "at least one" say the number that would tell that it worked.`,
  sources: ['A: pick one approach and be explicit', 'practice'],
  messages: {
    open: ({ words }: { words: string }) => `"${words}" is met whatever happens: which result do you go for?`,
    atMost: ({ words }: { words: string }) =>
      `"${words}" is met by any number below: which one do you go for?`,
    atLeastOne: ({ words }: { words: string }) =>
      `"${words}" is met by a single one: how many would tell that it worked?`,
  },
  silences: ['kr-number-in-label'],
  examples: [
    { bad: 'kr churn "Reduce churn «if possible»" from 8% to 4%' },
    { bad: 'kr churn "We will «try to» reduce churn" from 8% to 4%' },
    { bad: 'kr pilots "Win «up to 50» teams in Japan" from 0 to 50 teams' },
    { bad: 'kr enterprise "Win «at least one» enterprise customer" from 0 to 1 customers' },
    { good: 'kr churn "Reduce churn" from 8% to 4%' },
    { good: 'kr weekly "Teams with at least one retro a week" from 500 to 1,200 teams' },
    { good: 'kr load "Boards hold up to 300 people without lag" from 82% to 99%' },
    { good: 'kr returns "Customers who try to leave and stay" from 10% to 25%' },
  ],
  check({ file, lexicon, report }) {
    for (const kr of file.keyResults) {
      const { label } = kr;
      const hedge = label === undefined ? undefined : lexicon.hedge(label.value);
      if (label === undefined || hedge === undefined) continue;
      const { form, words } = hedge;
      report(kr, spanOfWords(file.source, label, words), messageOf[form], {
        words: shortened(words.text, 24),
      });
    }
  },
});

const messageOf = {
  open: 'open',
  'at most': 'atMost',
  'at least one': 'atLeastOne',
} as const satisfies Record<Hedge['form'], string>;
