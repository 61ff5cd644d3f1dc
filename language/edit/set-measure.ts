/** Writes a measure into the header of a key result or north star. */
import type { FileEdit } from '../model/finding.ts';
import type { KeyResult, NorthStar, Project } from '../model/types.ts';
import { type DraftEdit, draft, draftOf, type Words, withStops } from './draft.ts';
import { labelEdits, quotedLabel } from './replace-words.ts';
import { finish } from './settle.ts';
import { insertion } from './write-property.ts';

/**
 * Edits that give a goal a measure, in the place of the one that it has. Every `?` in it is a tab stop.
 * @param measure as it is to stand in the file: `from 32 to 50`, `from ?% to ?%`, `>= 99.9%`
 * @param change.label other words for the label (unescaped), where the numbers came out of it
 */
export function setMeasure(
  project: Project,
  goal: KeyResult | NorthStar,
  measure: string,
  change: { readonly label?: string } = {},
): readonly FileEdit[] {
  const label = change.label === undefined ? [] : labelEdits(goal, quotedLabel(change.label));
  return finish(project, goal.uri, [...label, ...measureEdits(goal, withStops(measure))]);
}

/** The same before it is settled. */
export function measureEdits(goal: KeyResult | NorthStar, measure: Words): readonly DraftEdit[] {
  if (goal.measure.kind !== 'none') return [{ span: goal.measure.span, draft: draftOf(measure) }];
  return [insertion((goal.label ?? goal.name ?? { span: goal.keyword }).span.end, draft` ${measure}`)];
}
