import { addKeyResult } from '../../edit/add-key-result.ts';
import { nameFrom } from '../../edit/names.ts';
import type { Fix } from '../../model/finding.ts';
import type { Objective } from '../../model/types.ts';
import { suggestion } from '../fix.ts';
import { slotsOf } from '../label-slots.ts';
import { spanOfWords } from '../label-words.ts';
import { defineRule, type FixContext } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** The objective says why, the key results how much. */
export const objectiveHasNumber = defineRule({
  id: 'objective-has-number',
  level: 'warning',
  scope: 'file',
  summary: 'A target stands inside the label of an objective.',
  rationale: `An objective is qualitative: it says what you want to be true, in words that people
remember. The number is evidence for it, and one of several: as a key result it has a baseline, an owner
and readings. Numbers that name something ("v2", 2027, "tier 1", "24/7", "top 10") are no targets.`,
  satisfy:
    'Move the number to a key result, with a baseline, and let the label say in words what will be true.',
  sources: [
    'A: An Objective (qualitative, inspiring) paired with 3-5 Key Results (quantitative, measurable).',
    'B: Increase blog traffic by 200%.',
  ],
  messages: {
    target: ({ words }: { words: string }) =>
      `"${words}" is a target: let a key result say it, with a baseline`,
  },
  examples: [
    {
      bad: `objective blog "Increase blog traffic «by 200%»" {
  …
}`,
      fixed: `objective blog "Increase blog traffic" {
  …
  kr blog_traffic "Increase blog traffic by 200%" from ? to ?
}`,
    },
    {
      bad: `objective market "Win «30%» of the market" {
  …
}`,
    },
    {
      good: `objective partners "Delight our tier 1 partners, 24/7" {
  …
}`,
    },
  ],
  check({ file, lexicon, report }) {
    for (const objective of file.objectives) {
      const { label } = objective;
      const words = label === undefined ? undefined : lexicon.numberTarget(label.value);
      if (label === undefined || words === undefined) continue;
      report(
        objective,
        spanOfWords(file.source, label, words),
        'target',
        { words: shortened(words.text, 40) },
        context => asKeyResult(objective, label.value, context),
      );
    }
  },
});

/** The number and what it counts as a key result, and the objective without it. */
function asKeyResult(objective: Objective, label: string, { project, lexicon }: FixContext): readonly Fix[] {
  const found = lexicon.measureInLabel(label);
  const { cycle } = objective;
  const known = { calendar: project.calendar, ...(cycle && { cycle }) };
  const [slots] = slotsOf(label, lexicon, known);
  if (found === undefined || slots === undefined || found.rest === label) return [];
  const measure = slots.by === undefined ? slots.measure : `${slots.measure} by ${slots.by}`;
  const name = nameFrom(found.metric, 'key_result');
  const edits = addKeyResult(project, objective, {
    name,
    label: slots.label,
    measure,
    objectiveLabel: found.rest,
  });
  return suggestion(`Move it to a key result ${measure}`, edits, true);
}
