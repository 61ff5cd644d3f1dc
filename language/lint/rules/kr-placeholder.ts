import { spanOfWords } from '../label-words.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** A label that somebody meant to come back to. */
export const krPlaceholder = defineRule({
  id: 'kr-placeholder',
  level: 'warning',
  scope: 'file',
  summary: 'The label of a key result is still to be written.',
  rationale: `"TBD", "XX" or "???" was left for later, and later a quarter is over: nobody can work towards
words that are not there, and whoever reads the tree can't tell an open question from a goal. A
placeholder in the *measure* (\`from ? to 50\`) is an error of the language until it is filled in; one in
the words is easily overlooked.`,
  satisfy: `Write what is to change, for whom. If that is not known yet, leave the key result out, and let
finding it out be an \`initiative\`.`,
  sources: ['practice'],
  messages: {
    open: ({ words }: { words: string }) => `"${words}" is still to be written: what is to change?`,
    within: ({ words, label }: { words: string; label: string }) =>
      `"${words}" in "${label}" is still to be written`,
  },
  silences: ['kr-no-outcome', 'kr-vague-quantity'],
  examples: [
    { bad: 'kr activation "«TBD»" from 20% to 35%' },
    { bad: 'kr activation "«TBD»: what will be different" from 20% to 35%' },
    { bad: 'kr nps "Net Promoter Score of «XX»" from 32 to 50' },
    { bad: 'kr adoption "Teams of «<segment>» running async retros" from 0% to 30%' },
    { bad: 'kr retention "Retention of «???» accounts" from 60% to 75%' },
    { good: 'kr activation "Trials that hold a retro within a week" from 20% to 35%' },
    { good: 'kr todo "To-do lists finished within a week" from 40% to 60%' },
    { good: 'kr fast "Pages that load within 2 s (p95 < 3 s, p50 > 0.5 s)" from 70% to 95%' },
  ],
  check({ file, lexicon, report }) {
    for (const kr of file.keyResults) {
      const { label } = kr;
      const words = label === undefined ? undefined : lexicon.placeholder(label.value);
      if (label === undefined || words === undefined) continue;
      const place = spanOfWords(file.source, label, words);
      const open = { words: shortened(words.text, 24) };
      if (words.text === label.value.trim()) report(kr, place, 'open', open);
      else report(kr, place, 'within', { ...open, label: shortened(label.value, 32) });
    }
  },
});
