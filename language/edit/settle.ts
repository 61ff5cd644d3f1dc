/**
 * Keeps a formatted file formatted. Lines that are aligned with each other, and blocks that no longer fit on their line, may
 * have to move when one of them changes; where the lines around an edit were formatted before, they are afterwards.
 */
import { formatEditsOfSound } from '../format/format.ts';
import { lineStart, lineStop, nextLineStart } from '../format/line-ends.ts';
import type { FileEdit, TextEdit } from '../model/finding.ts';
import type { Project, Span } from '../model/types.ts';
import { applyEdits } from './apply-edits.ts';
import { composeEdits } from './compose-edits.ts';
import { byPlace, type DraftEdit, draftOf, textEditsOf, withLineEnds } from './draft.ts';
import { type FileView, viewOf } from './file-view.ts';

/** The edits of one file as others see them: with its line ends, and settled. */
export function finish(project: Project, uri: string, edits: readonly DraftEdit[]): readonly FileEdit[] {
  return finishAll(project, [[uri, edits]]);
}

/**
 * The same for several files. The edits of a file are settled when somebody looks at them: that takes the formatter, and most
 * fixes are only named.
 */
export function finishAll(
  project: Project,
  files: Iterable<readonly [uri: string, edits: readonly DraftEdit[]]>,
): readonly FileEdit[] {
  return [...files]
    .flatMap(([uri, drafts]) => {
      const view = viewOf(project, uri);
      return view === undefined || changing(view, drafts).length === 0 ? [] : [settledLater(view, drafts)];
    })
    .sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
}

interface Unsettled {
  readonly view: FileView;
  readonly drafts: readonly DraftEdit[];
}

const unsettled = new WeakMap<FileEdit, Unsettled>();

function settledLater(view: FileView, drafts: readonly DraftEdit[]): FileEdit {
  let settled: readonly TextEdit[] | undefined;
  const edit: FileEdit = {
    uri: view.uri,
    get edits() {
      settled ??= textEditsOf(settle(view, drafts));
      return settled;
    },
  };
  unsettled.set(edit, { view, drafts });
  return edit;
}

/** What an edit sets out to change, without the neighbours that it moves. */
export function spansOf(edit: FileEdit): readonly Span[] {
  return (unsettled.get(edit)?.drafts ?? edit.edits).map(({ span }) => span);
}

/** Edits of one file that set out to change different places, as one: neighbours that several of them move are moved once. */
export function settledTogether(edits: readonly FileEdit[]): readonly TextEdit[] {
  const known = edits.map(edit => unsettled.get(edit));
  const drafts = edits.flatMap(
    (edit, at) => known[at]?.drafts ?? edit.edits.map(({ span, text }) => ({ span, draft: draftOf(text) })),
  );
  const view = known.find(one => one !== undefined)?.view;
  return textEditsOf(view === undefined ? drafts : settle(view, drafts));
}

/**
 * Edits with the line ends of their file; without those that write what is there, but for words that are to be tabbed to once
 * something else has changed.
 */
function changing({ text, lineEnd }: FileView, drafts: readonly DraftEdit[]): readonly DraftEdit[] {
  const edits = drafts.map(({ span, draft }) => ({ span, draft: withLineEnds(draft, lineEnd) }));
  const changes = ({ span, draft }: DraftEdit) => text.slice(span.start, span.end) !== draft.text;
  return edits.some(changes) ? edits.filter(edit => changes(edit) || edit.draft.stops.length > 0) : [];
}

/** Edits with the line ends of their file that leave formatted lines formatted. */
export function settle(view: FileView, drafts: readonly DraftEdit[]): readonly DraftEdit[] {
  const edits = changing(view, drafts);
  if (view.hasSyntaxErrors || edits.length === 0) return edits;
  const formatted = stretchesAround(view.text, edits).filter(
    stretch => !view.formatting().some(({ span }) => touches(span, stretch)),
  );
  if (formatted.length === 0) return edits;
  const after = applyEdits(
    view.text,
    edits.map(({ span, draft }) => ({ span, text: draft.text })),
  );
  const places = formatted.map(stretch => placeAfter(stretch, edits));
  const more = formatEditsOfSound(after).filter(({ span }) => places.some(place => touches(span, place)));
  if (more.length === 0) return edits;
  return composeEdits(
    view.text.length,
    edits,
    more.map(({ span, text }) => ({ span, draft: draftOf(text) })),
  );
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The lines around each edit up to the next empty ones: a run of aligned lines never goes beyond. */
function stretchesAround(text: string, edits: readonly DraftEdit[]): readonly Span[] {
  const stretches: Span[] = [];
  for (const { span } of [...edits].sort(byPlace)) {
    const stretch = { start: firstLineAbove(text, span.start), end: lastLineBelow(text, span.end) };
    const last = stretches.at(-1);
    if (last !== undefined && touches(last, stretch)) {
      stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    } else {
      stretches.push(stretch);
    }
  }
  return stretches;
}

function firstLineAbove(text: string, offset: number): number {
  let start = lineStart(text, offset);
  while (start > 0) {
    const above = lineStart(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
    if (text.slice(above, start).trim() === '') break;
    start = above;
  }
  return start;
}

function lastLineBelow(text: string, offset: number): number {
  let stop = lineStop(text, offset);
  while (stop < text.length) {
    const below = nextLineStart(text, stop);
    const end = lineStop(text, below);
    if (text.slice(below, end).trim() === '') break;
    stop = end;
  }
  return stop;
}

/** Where a stretch stands after the edits. */
function placeAfter({ start, end }: Span, edits: readonly DraftEdit[]): Span {
  let [before, within] = [0, 0];
  for (const { span, draft } of edits) {
    const growth = draft.text.length - (span.end - span.start);
    if (span.start < start) before += growth;
    else if (span.start <= end) within += growth;
  }
  return { start: start + before, end: end + before + within };
}
