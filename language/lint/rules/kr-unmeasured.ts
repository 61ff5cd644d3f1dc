import type { Draft } from '../../edit/draft.ts';
import { movementOf } from '../../edit/key-result-of-kpi.ts';
import { nameFrom } from '../../edit/names.ts';
import { movementToFillIn } from '../../edit/placeholders.ts';
import { freeKeyResultName } from '../../edit/references.ts';
import { labelWithStop } from '../../edit/replace-words.ts';
import { setMeasure } from '../../edit/set-measure.ts';
import type { Fix } from '../../model/finding.ts';
import { objectiveOf } from '../../model/query.ts';
import type { KeyResult } from '../../model/types.ts';
import { trackedMetric, unitOfGoal } from '../../score/goal-unit.ts';
import { baselineIn } from '../baseline.ts';
import { suggestion } from '../fix.ts';
import { type LabelSlots, measureOf, slotsOf } from '../label-slots.ts';
import { spanOfWords } from '../label-words.ts';
import { defineRule, type FixContext } from '../rule.ts';
import { fitting, nameSpan, ownName, shortened } from '../subjects.ts';

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
      fitting(
        `"${words}" in a label is not measured: write ${measure} behind it`,
        `"${words}" in a label is not measured: write the numbers behind it`,
      ),
  },
  silences: ['kr-no-outcome', 'kr-stale', 'kr-vague-quantity'],
  examples: [
    {
      bad: 'kr «nps» "Net Promoter Score among remote teams"',
      fixed: 'kr nps "Net Promoter Score among remote teams" from ? to ?',
    },
    {
      bad: 'kr conversion "Increase free-to-paid conversion «from 5% to 8%»"',
      fixed: 'kr conversion "Free-to-paid conversion" from 5% to 8%',
    },
    {
      bad: 'kr churn "Reduce churn of teams «by 20%»"',
      context: 'checkin 2026-01-05 { example.churn: 5% }',
      fixed: 'kr churn "Churn of teams" from 5% to 4%',
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
      const measure = measureOf(found);
      const words = { words: shortened(found.words.text, 30), measure: shortened(measure, 30) };
      report(kr, spanOfWords(file.source, label, found.words), 'inLabel', words, context =>
        intoSlots(kr, label.value, context),
      );
    }
  },
});

/**
 * The numbers of the label behind it; a key result that can be measured needs a name to be read by. Of two measures in one label
 * ("NPS to 50 and churn to 4%") none: taking out the first would leave half a sentence, and `kr-compound` splits them.
 */
function intoSlots(kr: KeyResult, label: string, context: FixContext): readonly Fix[] {
  const { project, lexicon } = context;
  const parts = lexicon.compoundMeasures(label)?.parts ?? [];
  if (parts.length > 1 && parts.every(part => lexicon.measureInLabel(part) !== undefined)) return [];
  const baseline = baselineIn(kr, context);
  const known = {
    calendar: project.calendar,
    ...(baseline && { baseline }),
    ...(kr.cycle && kr.by === undefined && { cycle: kr.cycle }),
  };
  const all = slotsOf(label, lexicon, known);
  return all.flatMap((slots, at) => {
    const { measure, by } = slots;
    const name = nameFor(kr, lexicon.measureInLabel(slots.label)?.metric ?? slots.label, context);
    const words = { label: labelOf(slots), name, ...(by !== undefined && { by }) };
    const header = by === undefined ? measure : `${measure} by ${by}`;
    const isPreferred = at === 0 && all.length === 1;
    return suggestion(
      `Write ${header} behind the label`,
      setMeasure(project, kr, measure, words),
      isPreferred,
    );
  });
}

function labelOf({ label, leftover }: LabelSlots): string | Draft {
  return leftover === undefined ? label : labelWithStop(label, leftover, 9);
}

function toFillIn(kr: KeyResult, context: FixContext): readonly Fix[] {
  const { project, scores } = context;
  const metric = trackedMetric(kr, project);
  const unit = unitOfGoal(kr, project);
  const movement =
    metric?.kind === 'kpi'
      ? movementOf(project, metric, scores.kpis.get(metric.key), 'target')
      : movementToFillIn(unit.kind === 'number' ? undefined : unit);
  const label = kr.label?.value;
  const name = label === undefined ? {} : { name: nameFor(kr, label, context) };
  return suggestion('Add from … to …', setMeasure(project, kr, movement, name), true);
}

function nameFor(kr: KeyResult, label: string, { project }: FixContext): string {
  const objective = objectiveOf(project, kr);
  const name = nameFrom(label, 'key_result');
  return objective === undefined ? name : freeKeyResultName(project, objective, name);
}
