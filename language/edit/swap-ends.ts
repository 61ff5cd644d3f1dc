/** Swaps the two ends of a movement: `from 350ms to 520ms` becomes `from 520ms to 350ms`. */
import type { FileEdit } from '../model/finding.ts';
import type { KeyResult, NorthStar, Project, Value } from '../model/types.ts';
import { draftOf } from './draft.ts';
import { viewOf } from './file-view.ts';
import { finish } from './settle.ts';

/**
 * Edits that swap the ends; none for anything but a movement with both, and none where a comment stands inside a value: nobody
 * knows where it belongs then. A unit that is said once stays where it is.
 */
export function swapEnds(project: Project, { uri, measure }: KeyResult | NorthStar): readonly FileEdit[] {
  if (measure.kind !== 'movement' || measure.from === undefined) return [];
  const { from, to } = measure;
  const source = viewOf(project, uri)?.text ?? '';
  if ([from, to].some(({ span }) => /\/[/*]/.test(source.slice(span.start, span.end)))) return [];
  const saidOnce = (unitIn(from) === '') !== (unitIn(to) === '');
  const swapped = (value: Value, other: Value): string =>
    saidOnce ? amountIn(other) + value.text.slice(amountIn(value).length) : other.text;
  return finish(project, uri, [
    { span: from.span, draft: draftOf(swapped(from, to)) },
    { span: to.span, draft: draftOf(swapped(to, from)) },
  ]);
}

/** Without the unit behind it: `1,200` of `1,200 teams`. Money before the number belongs to the amount. */
function amountIn({ text }: Value): string {
  return /^[^\sA-Za-z%]*(?:[KMB](?![\w-]))?/.exec(text)?.[0] ?? text;
}

function unitIn(value: Value): string {
  const isMoney = /[$€£¥]/.test(value.text);
  return isMoney ? value.text : value.text.slice(amountIn(value).length).trim();
}
