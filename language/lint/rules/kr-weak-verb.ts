import { spanOfWords } from '../label-words.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** Whoever helps has helped, whether or not it was of use. */
export const krWeakVerb = defineRule({
  id: 'kr-weak-verb',
  level: 'info',
  scope: 'file',
  summary: 'The verb of a key result can be done without any effect.',
  rationale: `Help, assist, support, explore, participate, consider: all of that is done by taking part,
and nothing need come of it. A key result says what comes of it: not "help teams run retros", but the teams
that run them. Support that is given and measured ("Support answers within 4 hours") is another thing.`,
  satisfy: `Say what those whom you help do or have then, with a number; the help itself is an
\`initiative\`.`,
  sources: ['A: Key Results measure what changed, not what shipped.', 'practice'],
  messages: {
    weak: ({ verb }: { verb: string }) => `"${verb}" can be done without any effect: what will be different?`,
  },
  examples: [
    { bad: 'kr async "«Help» remote teams with async retros" from 0% to 30%' },
    { bad: 'kr partners "«Support» our partners in the first month" from 10 to 40 partners' },
    { good: 'kr async "Remote teams that run async retros" from 0% to 30%' },
    { good: 'kr support "Support tickets answered within 4 hours" from 70% to 95%' },
    { good: 'kr centre "Help centre articles that solve the case" from 40% to 60%' },
  ],
  check({ file, lexicon, report }) {
    for (const kr of file.keyResults) {
      const { label } = kr;
      const verb = label === undefined ? undefined : lexicon.weakVerb(label.value);
      if (label === undefined || verb === undefined) continue;
      report(kr, spanOfWords(file.source, label, verb), 'weak', { verb: shortened(verb.text, 24) });
    }
  },
});
