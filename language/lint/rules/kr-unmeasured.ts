import { movementToFillIn } from '../../edit/placeholders.ts';
import { setMeasure } from '../../edit/set-measure.ts';
import type { Fix } from '../../model/finding.ts';
import type { KeyResult } from '../../model/types.ts';
import { unitOfGoal } from '../../score/goal-unit.ts';
import { suggestion } from '../fix.ts';
import { spanOfWords } from '../label-words.ts';
import { measureWords } from '../measure-words.ts';
import { defineRule, type FixContext } from '../rule.ts';
import { nameSpan, ownName, shortened } from '../subjects.ts';

/** Without a measure nobody can say on the last day whether it is met. */
export const krUnmeasured = defineRule({
  id: 'kr-unmeasured',
  level: 'warning',
  scope: 'file',
  summary: 'A key result has no measure.',
  rationale: `A key result is the evidence for its objective: without a number it is an opinion, and it
has no score. \`from … to …\` says where you are and where you want to be, a condition (\`>= 99.9%\`) a
level to reach, \`milestone\` that only done or not done can be said. A number inside the label can't be
scored: the fix moves it behind it.`,
  satisfy: `Write the measure behind the label: \`from 32 to 50\`, a condition such as \`>= 99.9%\`, or \`milestone\` where only done or not done can
be said.`,
  sources: ['A: Key Results (quantitative, measurable).', 'B: Supported by 2-5 measurable Key Results.'],
  messages: {
    missing: ({ name }: { name: string }) => `${name} has no measure: from which value to which?`,
    inLabel: ({ words, measure }: { words: string; measure: string }) =>
      `"${words}" in a label is not measured: write ${measure} behind it`,
  },
  silences: ['kr-no-outcome', 'kr-vague-quantity'],
  examples: [
    {
      bad: 'kr «nps» "Net Promoter Score among remote teams"',
      fixed: 'kr nps "Net Promoter Score among remote teams" from ? to ?',
    },
    {
      bad: 'kr conversion "Increase free-to-paid conversion «from 5% to 8%»"',
      fixed: 'kr conversion "Increase free-to-paid conversion" from 5% to 8%',
    },
    {
      bad: 'kr churn "Reduce churn of teams «by 20%»"',
      fixed: 'kr churn "Reduce churn of teams" from 0% to -20%',
    },
    {
      bad: 'kr nps "Achieve Net Promoter Score «of 50+» among remote teams"',
      fixed: 'kr nps "Net Promoter Score among remote teams" from ? to 50',
    },
    { good: 'kr nps "Net Promoter Score among remote teams" from 32 to 50' },
    { good: 'kr licence "The regulator lowers our capital requirement" milestone' },
  ],
  check({ file, lexicon, report }) {
    for (const kr of file.keyResults) {
      if (kr.measure.kind !== 'none') continue;
      const { label } = kr;
      const found = label === undefined ? undefined : lexicon.measureInLabel(label.value);
      if (label === undefined || found === undefined) {
        report(kr, nameSpan(kr), 'missing', { name: ownName(kr) }, context => toFillIn(kr, context));
        continue;
      }
      const measure = measureWords(label.value, found, lexicon);
      const words = { words: shortened(found.words.text, 30), measure: shortened(measure, 30) };
      report(kr, spanOfWords(file.source, label, found.words), 'inLabel', words, ({ project }) =>
        suggestion(
          `Write ${measure} behind the label`,
          setMeasure(project, kr, measure, { label: found.rest }),
          true,
        ),
      );
    }
  },
});

function toFillIn(kr: KeyResult, { project }: FixContext): readonly Fix[] {
  const unit = unitOfGoal(kr, project);
  const movement = movementToFillIn(unit.kind === 'number' ? undefined : unit);
  return suggestion('Add from … to …', setMeasure(project, kr, movement.text), true);
}
