/** Puts a whole declaration into a file: at the end of a block, behind or before another statement. */
import { lineStart, nextLineStart } from '../format/line-ends.ts';
import type { Statement } from '../format/statements.ts';
import { type Draft, type DraftEdit, draft, draftOf, joined, sliceOf, type Words } from './draft.ts';
import {
  beginsLine,
  endWithComments,
  type FileView,
  indentationOf,
  innerIndentation,
  insideOf,
  isOnOneLine,
  spanOf,
} from './file-view.ts';
import { insertion } from './write-property.ts';

/** Whether an empty line stands between a declaration and what is before it. */
export interface Room {
  readonly room?: boolean;
}

/** And which statement of a block on one line goes at the same time, with the comments right above it and behind it. */
export interface Exchange extends Room {
  readonly without?: Statement;
}

/**
 * The edit that puts lines at the end of a block, behind its last statement.
 * @param lines without indentation, which is added to each
 */
export function insertAtEnd(
  view: FileView,
  statement: Statement,
  lines: Words,
  { room = false, without }: Exchange = {},
): readonly DraftEdit[] {
  const { block } = statement;
  const inner = innerIndentation(view, statement);
  const text = indented(lines, inner);
  const outer = indentationOf(view.text, statement);
  if (block === undefined) {
    return [insertion(spanOf(statement).end, draft` {\n${text}\n${outer}}`)];
  }
  const last = block.statements.at(-1);
  if (isOnOneLine(view.text, block)) return openUp(block, text, { inner, outer, room, without });
  const closing = block.closing.at(-1);
  const at =
    closing !== undefined ? closing.span.end : last === undefined ? insideOf(block) : endWithComments(last);
  const isFirst = last === undefined && closing === undefined;
  const whole = draft`\n${room && !isFirst ? '\n' : ''}${text}`;
  const close = block.close?.span.start ?? at;
  const between = view.text.slice(at, close);
  if (between.trim() !== '' || /[\r\n]/.test(between) || block.close === undefined)
    return [insertion(at, whole)];
  // The brace stands behind the last statement: it goes to a line of its own.
  return [{ span: { start: at, end: close }, draft: draft`${whole}\n${outer}` }];
}

interface Opening {
  readonly inner: string;
  readonly outer: string;
  readonly room: boolean;
  /** The statement that goes. */
  readonly without?: Statement | undefined;
}

/** Gives each statement of a one-line block a line of its own, and adds one more. */
function openUp(
  block: NonNullable<Statement['block']>,
  text: Draft,
  { inner, outer, room, without }: Opening,
): readonly DraftEdit[] {
  const { statements, closing, close } = block;
  const edits: DraftEdit[] = [];
  let from = insideOf(block);
  const ownLine = (start: number, end: number): void => {
    edits.push({ span: { start: from, end: start }, draft: draftOf(`\n${inner}`) });
    from = end;
  };
  for (const one of statements) {
    if (one !== without) ownLine(firstOwn(one), endWithComments(one));
  }
  const [first, last] = [closing[0], closing.at(-1)];
  if (first !== undefined && last !== undefined) ownLine(first.span.start, last.span.end);
  const end = close?.span.start ?? from;
  const empty = room && edits.length > 0 ? '\n' : '';
  return [...edits, { span: { start: from, end }, draft: draft`\n${empty}${text}\n${outer}` }];
}

/** The edit that puts lines behind a statement, at its depth. */
export function insertBehind(
  view: FileView,
  statement: Statement,
  lines: Words,
  { room = false }: Room = {},
): DraftEdit {
  const text = indented(lines, indentationOf(view.text, statement));
  return insertion(endWithComments(statement), draft`\n${room ? '\n' : ''}${text}`);
}

/** The edit that puts lines before a statement and the comments right above it, at its depth. */
export function insertBefore(
  view: FileView,
  statement: Statement,
  lines: Words,
  { room = false }: Room = {},
): DraftEdit {
  const indentation = indentationOf(view.text, statement);
  const first = firstOwn(statement);
  const between = room ? '\n\n' : '\n';
  if (!beginsLine(view.text, statement)) return insertion(first, draft`${lines}${between}${indentation}`);
  const at = Math.max(lineStart(view.text, first), view.text.startsWith('\uFEFF') ? 1 : 0);
  return insertion(at, draft`${indented(lines, indentation)}${between}`);
}

/** Where a statement begins with the comments that stand right above it, without an empty line or a brace between. */
export function firstOwn({ leading, head }: Statement): number {
  let first = head[0];
  for (const comment of leading.toReversed()) {
    if (first === undefined || first.lineEnds === 2 || comment.index !== first.index - 1) break;
    first = comment;
  }
  return first?.span.start ?? 0;
}

/** The edit that puts lines at the end of a file. */
export function insertAtEndOfFile(view: FileView, lines: Words): DraftEdit {
  const words = view.outline.words.at(-1);
  if (words === undefined) return insertion(view.text.length, draft`${lines}\n`);
  const end = words.span.end;
  const next = nextLineStart(view.text, end);
  const hasLineEnd = next > end && /[\r\n]/.test(view.text.charAt(next - 1));
  return insertion(end, hasLineEnd ? draft`\n\n${lines}` : draft`\n\n${lines}\n`);
}

/** Each line one level in, empty ones left empty. */
export function indented(lines: Words, indentation: string): Draft {
  const whole = draftOf(lines);
  const parts: Draft[] = [];
  let from = 0;
  for (const line of whole.text.split('\n')) {
    const words = sliceOf(whole, from, from + line.length);
    parts.push(line === '' ? words : draft`${indentation}${words}`);
    from += line.length + 1;
  }
  return joined(parts, '\n');
}
