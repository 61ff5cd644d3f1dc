import { spanOfWords } from '../label-words.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** An objective that would suit any company says nothing about this one. */
export const objectiveVague = defineRule({
  id: 'objective-vague',
  level: 'info',
  scope: 'file',
  summary: 'An objective has only slogans, and nobody whom it serves.',
  rationale: `"Become world-class", "Leverage synergies", "Better quality": any company could write that in
any quarter, nobody can disagree, and so nobody knows what to leave undone for it. Inspiring is fine, once it
says for whom or in what.`,
  satisfy: `Say who will notice, and what they will notice: "Remote teams look forward to their retro".`,
  sources: [
    'B: Inspirational — The Objective should motivate the team.',
    'A: Objective (qualitative, inspiring).',
  ],
  messages: {
    slogan: ({ label }: { label: string }) => `"${label}" would suit any company: who will notice what?`,
  },
  examples: [
    { bad: 'objective o "Become a «world-class» company" {\n  …\n}' },
    { bad: 'objective o "«Leverage» synergies" {\n  …\n}' },
    { bad: 'objective o "Deliver «better» results" {\n  …\n}' },
    { good: 'objective o "World-class retros for remote teams" {\n  …\n}' },
    { good: 'objective o "Become the preferred retrospective tool of remote teams" {\n  …\n}' },
  ],
  check({ file, lexicon, report }) {
    for (const objective of file.objectives) {
      const { label } = objective;
      const slogan = label === undefined ? undefined : lexicon.slogan(label.value);
      if (label === undefined || slogan === undefined) continue;
      report(objective, spanOfWords(file.source, label, slogan), 'slogan', {
        label: shortened(label.value, 40),
      });
    }
  },
});
