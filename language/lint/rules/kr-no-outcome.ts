import { defineRule } from '../rule.ts';
import { labelSpan, shortened } from '../subjects.ts';

/** The wide net under `kr-is-task`: it only asks. */
export const krNoOutcome = defineRule({
  id: 'kr-no-outcome',
  level: 'info',
  scope: 'file',
  summary: 'Nothing in a key result could be an outcome.',
  rationale: `Somewhere a key result says what changes: a verb of change, a rate, a level, a measure,
something that other people do. Where neither its label nor a measure behind it does, it may be work that
\`kr-is-task\` does not recognize, or an outcome that nobody else will recognize. The rule asks; it does
not claim. Words of your own that are outcomes go into \`lexicon.outcome\`.`,
  satisfy: `Say what changes and by how much, or give the key result a measure. If it is work, make it an \`initiative\` of the key result that it
serves.`,
  sources: ['A: Separates outcomes from outputs. Key Results measure what changed, not what shipped.'],
  messages: {
    none: ({ label }: { label: string }) =>
      `"${label}" names no change and no measure: what will be different?`,
  },
  examples: [
    { bad: 'kr squares "«Town squares in the evening»" milestone' },
    { good: 'kr squares "People who meet on town squares in the evening" from 200 to 450' },
  ],
  check({ file, lexicon, report }) {
    for (const kr of file.keyResults) {
      const { label, measure } = kr;
      if (label === undefined || measure.kind === 'movement' || measure.kind === 'condition') continue;
      if (!lexicon.lacksOutcome(label.value)) continue;
      report(kr, labelSpan(kr), 'none', { label: shortened(label.value, 32) });
    }
  },
});
