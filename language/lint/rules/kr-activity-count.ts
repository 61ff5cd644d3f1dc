import type { KeyResult, Located, SourceFile, Span } from '../../model/types.ts';
import { countOf } from '../counted-unit.ts';
import { spanOfWords } from '../label-words.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** More effort is a way, not a result. */
export const krActivityCount = defineRule({
  id: 'kr-activity-count',
  level: 'warning',
  scope: 'file',
  summary: 'A key result counts effort: calls, demos, posts, workshops, tickets.',
  rationale: `Whoever is measured by calls makes calls. Twenty demos are met on the last Friday, and nothing
need have come of them; the one demo that would have won the customer counts as much as the other nineteen.
What *others* do is no effort of yours: "demo requests", "posts of the community", "tickets per customer",
"tickets answered within 4 hours" are left alone. An order to do so many ("Hold 20 demos") is \`kr-is-task\`.`,
  satisfy: `Count what comes of it: deals won after a demo, the share of interviews that changed a decision. The
effort itself is an \`initiative\`.`,
  sources: ['A: Key Results should be measurable outcomes, not activities.'],
  messages: {
    counts: ({ words }: { words: string }) => `"${words}" count the effort: what is to come of them?`,
  },
  silences: ['kr-unmeasured', 'kr-vanity'],
  examples: [
    { bad: 'kr demos "Product «demos»" from 5 to 20' },
    { bad: 'kr interviews "Number of customer «interviews»" from 0 to 20' },
    { bad: 'kr outreach "Outreach in Japan" from 0 to 200 «calls»' },
    { bad: 'kr tickets "«Tickets» closed per week" from 40 to 60' },
    { bad: 'kr workshops "Number of «workshops» with partners"' },
    { good: 'kr demo_requests "Demo requests" from 5 to 20' },
    { good: 'kr won "Demos that lead to a deal" from 10% to 25%' },
    { good: 'kr replies "Tickets answered within 4 hours" from 70% to 95%' },
    { good: 'kr effort "Support tickets per customer" from 3 to 1' },
    { good: 'kr fewer "Support tickets" from 300 to 120 tickets' },
    { good: 'kr members "Community posts per week" from 20 to 60' },
  ],
  check({ file, lexicon, report }) {
    for (const kr of file.keyResults) {
      const found = effortIn(file.source, kr, lexicon);
      if (found !== undefined) report(kr, found.span, 'counts', { words: shortened(found.value, 30) });
    }
  },
});

/** The words that say so, in the label or as the unit behind it. A milestone counts nothing. */
function effortIn(
  source: SourceFile,
  { label, measure }: KeyResult,
  lexicon: Lexicon,
): Located<string> | undefined {
  const inLabel = label === undefined ? undefined : lexicon.effort(label.value);
  const span = (): Span | undefined =>
    label === undefined || inLabel === undefined ? undefined : spanOfWords(source, label, inLabel);
  if (measure.kind === 'none') {
    const place = span();
    const isCounted = label !== undefined && lexicon.isCounted(label.value);
    return place === undefined || inLabel === undefined || !isCounted
      ? undefined
      : { value: inLabel.text, span: place };
  }
  const count = countOf(measure);
  if (count === undefined || !count.rises) return undefined;
  const { noun } = count;
  if (noun !== undefined) {
    if (!lexicon.effortUnit(label?.value ?? '', noun.value)) return undefined;
    return inLabel === undefined ? noun : { value: inLabel.text, span: span() ?? noun.span };
  }
  const place = span();
  return place === undefined || inLabel === undefined ? undefined : { value: inLabel.text, span: place };
}
