/** Replaces words where they stand: a verb in a label, a name, a whole label. */
import type { FileEdit } from '../model/finding.ts';
import { quotedLabel } from '../model/format-value.ts';
import type { Declaration, Location, Project, Span } from '../model/types.ts';
import { type Draft, type DraftEdit, draft, draftOf, stop, type Words } from './draft.ts';
import { finish } from './settle.ts';
import { insertion } from './write-property.ts';

/** Edits that put `words` in the place of what stands there. They are written as they are: inside a label quote them yourself. */
export function replaceWords(project: Project, { uri, span }: Location, words: Words): readonly FileEdit[] {
  return finish(project, uri, [{ span, draft: draftOf(words) }]);
}

/** Edits that give a declaration another label, or its first. @param label unescaped */
export function replaceLabel(project: Project, declaration: Declaration, label: string): readonly FileEdit[] {
  return finish(project, declaration.uri, labelEdits(declaration, quotedLabel(label)));
}

/** The same before it is settled. @param label with its quotes */
export function labelEdits({ label, name, keyword }: Declaration, words: Words): readonly DraftEdit[] {
  if (label !== undefined) return [{ span: label.span, draft: draftOf(words) }];
  const { text, stops } = draftOf(words);
  const shifted = stops.map(tabStop => ({ ...tabStop, start: tabStop.start + 1, end: tabStop.end + 1 }));
  return [insertion((name?.span ?? keyword).end, { text: ` ${text}`, stops: shifted })];
}

/** A label, quoted, with a tab stop over some of its words. @param words offsets into the label */
export function labelWithStop(label: string, words: Span, order: number): Draft {
  const part = (from: number, to?: number): string => quotedLabel(label.slice(from, to)).slice(1, -1);
  return draft`"${part(0, words.start)}${stop(part(words.start, words.end), order)}${part(words.end)}"`;
}

/** A label whose words are still to be written; they are a tab stop. */
export function labelToFillIn(words: string, order = 1) {
  const quoted = stop(quotedLabel(words).slice(1, -1), order);
  return {
    text: `"${quoted.text}"`,
    stops: quoted.stops.map(tabStop => ({ ...tabStop, start: tabStop.start + 1, end: tabStop.end + 1 })),
  };
}
