/** Writes a measure into the header of a key result or north star. */

import type { FileEdit } from '../model/finding.ts';
import { quotedLabel } from '../model/format-value.ts';
import type { Day, KeyResult, NorthStar, Project } from '../model/types.ts';
import { type DraftEdit, draft, draftOf, type Words, withStops } from './draft.ts';
import { labelEdits } from './replace-words.ts';
import { finish } from './settle.ts';
import { insertion } from './write-property.ts';

/** What else changes in the header, where the numbers came out of its label. */
export interface HeaderWords {
  /** Another label: unescaped as a string, with its quotes as a draft. */
  readonly label?: Words;
  /** For a key result without a name. */
  readonly name?: string;
  /** Until when, where the header does not say it. */
  readonly by?: Day;
}

/**
 * Edits that give a goal a measure, in the place of the one that it has.
 * @param measure as it is to stand in the file: `from 32 to 50`, `from ?% to ?%`, `>= 99.9%`; of a string every `?` is a tab stop
 */
export function setMeasure(
  project: Project,
  goal: KeyResult | NorthStar,
  measure: Words,
  { label, name, by }: HeaderWords = {},
): readonly FileEdit[] {
  const slots = typeof measure === 'string' ? withStops(measure) : measure;
  const header = by === undefined || goal.by !== undefined ? slots : draft`${slots} by ${by}`;
  return finish(project, goal.uri, [
    ...(name === undefined || goal.name !== undefined ? [] : [insertion(goal.keyword.end, ` ${name}`)]),
    ...(label === undefined ? [] : labelEdits(goal, typeof label === 'string' ? quotedLabel(label) : label)),
    ...measureEdits(goal, header),
  ]);
}

/** The same before it is settled. */
export function measureEdits(goal: KeyResult | NorthStar, measure: Words): readonly DraftEdit[] {
  if (goal.measure.kind !== 'none') return [{ span: goal.measure.span, draft: draftOf(measure) }];
  return [insertion((goal.label ?? goal.name ?? { span: goal.keyword }).span.end, draft` ${measure}`)];
}
