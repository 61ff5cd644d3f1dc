import { type SplitPart, splitKeyResult } from '../../edit/split.ts';
import type { Fix } from '../../model/finding.ts';
import type { KeyResult } from '../../model/types.ts';
import { suggestion } from '../fix.ts';
import { slotsOf } from '../label-slots.ts';
import { spanOfWords } from '../label-words.ts';
import type { Compound } from '../lexicon/lexicon.ts';
import { directionOf } from '../movement-direction.ts';
import { repetition } from '../repeated-number.ts';
import { defineRule, type FixContext } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** One number can't measure two things. */
export const krCompound = defineRule({
  id: 'kr-compound',
  level: 'info',
  scope: 'file',
  summary: 'Two measures stand in one key result.',
  rationale: `"Increase NPS and CSAT" from 32 to 50: which of them? One movement measures one number, so the
other half is never read, and the score says nothing about it. Work beside its outcome ("Launch async retros
and reach 30% adoption"), things that are counted together ("errors and crashes") and words that share a
noun ("response and resolution time") are left alone.`,
  satisfy: `Make two key results of it, each with its own numbers, and keep the one that tells more if there are
too many.`,
  sources: ['A: Key Results (quantitative, measurable).', 'practice'],
  messages: {
    two: ({ first, second }: { first: string; second: string }) =>
      `"${first}" and "${second}" are two measures: split them?`,
  },
  // Splitting takes the numbers of both halves to where they belong.
  silences: ['kr-number-in-label'],
  examples: [
    {
      bad: 'kr happy "Increase NPS «and CSAT»" from 32 to 50',
      fixed: 'kr happy "Increase NPS"  from 32 to 50\nkr csat  "Increase CSAT" from ? to ?',
    },
    {
      bad: 'kr growth "Grow revenue «and cut churn»" from 8% to 4%',
      fixed: 'kr growth "Cut churn" from 8% to 4%\nkr revenue "Grow revenue" from ? to ?',
    },
    { bad: 'kr signups "Increase signups by 20% «and reduce churn to 3%»" from 4% to 3%' },
    { good: 'kr async "Launch async retros and reach 30% adoption" from 0% to 30%' },
    { good: 'kr speed "Response and resolution time" from 8h to 4h' },
    { good: 'kr stable "Errors and crashes per session" from 0.4 to 0.1' },
  ],
  check({ file, lexicon, report }) {
    for (const kr of file.keyResults) {
      const { label } = kr;
      const compound = label === undefined ? undefined : lexicon.compoundMeasures(label.value);
      if (label === undefined || compound === undefined) continue;
      const [first, second] = compound.parts;
      const words = { first: shortened(first, 24), second: shortened(second, 24) };
      report(kr, spanOfWords(file.source, label, compound.words), 'two', words, context =>
        suggestion('Split into two key results', splitEdits(kr, compound, context), true),
      );
    }
  },
});

/** The declaration keeps the half that its numbers are about: check-ins follow its name. */
function splitEdits(kr: KeyResult, { parts }: Compound, context: FixContext): Fix['edits'] {
  const [first, second] = parts;
  const isSecond = kr.measure.kind !== 'none' && isAbout(kr, second, context) && !isAbout(kr, first, context);
  const [kept, added] = isSecond ? [second, first] : [first, second];
  const own = partOf(kept, context);
  return splitKeyResult(
    context.project,
    kr,
    kr.measure.kind === 'none' ? own : { label: kept },
    partOf(added, context),
  );
}

/** Whether the numbers behind the label are those of this half: it says them, or goes their way. */
function isAbout({ measure }: KeyResult, part: string, { lexicon }: FixContext): boolean {
  const found = lexicon.statedNumbers(part).map(stated => repetition(stated, measure));
  if (found.includes('same') || (measure.kind === 'condition' && found.includes('another'))) return true;
  const direction = directionOf(measure);
  return direction !== undefined && lexicon.movement(part)?.direction === direction;
}

function partOf(words: string, { project, lexicon }: FixContext): SplitPart {
  const [slots] = slotsOf(words, lexicon, { calendar: project.calendar });
  const label = slots?.label ?? words;
  const verb = lexicon.movement(label)?.words;
  const metric = verb === undefined ? label : label.slice(verb.end).trim();
  return { label, metric, ...(slots === undefined ? {} : { measure: slots.measure }) };
}
