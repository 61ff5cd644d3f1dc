/** A file as those see it who write into it: its statements, its line ends, its indentation. */
import { formatEditsOfSound } from '../format/format.ts';
import { indentationAt, type LineEnd, lineEndOf, lineStart } from '../format/line-ends.ts';
import { endsOf, type Outline, outlineOf, type Statement } from '../format/statements.ts';
import type { TextEdit } from '../model/finding.ts';
import type { Project, SourceFile, Span } from '../model/types.ts';
import { type ContainerKind, containers, declarationWords } from '../syntax/containers.ts';
import { tokenize } from '../syntax/tokens.ts';

export interface FileView {
  readonly uri: string;
  readonly text: string;
  readonly outline: Outline;
  readonly lineEnd: LineEnd;
  /** One level of indentation. */
  readonly step: string;
  readonly hasSyntaxErrors: boolean;
  /** What the formatter would change. */
  readonly formatting: () => readonly TextEdit[];
}

/** A file never changes: its view is made once. */
const views = new WeakMap<SourceFile, FileView>();

/** The view of a file of the project; undefined where the project has no such file. */
export function viewOf(project: Project, uri: string): FileView | undefined {
  const file = project.files.find(one => one.uri === uri);
  if (file === undefined) return undefined;
  const known = views.get(file);
  if (known !== undefined) return known;
  const view = readView(file);
  views.set(file, view);
  return view;
}

function readView({ uri, text, hasSyntaxErrors }: SourceFile): FileView {
  const outline = outlineOf(text, tokenize(text));
  let formatting: readonly TextEdit[] | undefined;
  return {
    uri,
    text,
    outline,
    lineEnd: lineEndOf(text),
    step: stepOf(text, outline),
    hasSyntaxErrors,
    formatting: () => {
      formatting ??= hasSyntaxErrors ? [] : formatEditsOfSound(text);
      return formatting;
    },
  };
}

/** How much deeper than its declaration the first statement of a block stands that begins a line; two spaces by default. */
function stepOf(text: string, { statements }: Outline): string {
  for (const statement of statements) {
    const [inner] = statement.block?.statements ?? [];
    const first = inner === undefined ? undefined : endsOf(inner).first;
    if (first === undefined || first.lineEnds === 0) continue;
    const outer = indentationOf(text, statement);
    const indentation = indentationAt(text, first.span.start);
    if (indentation.length > outer.length && indentation.startsWith(outer))
      return indentation.slice(outer.length);
  }
  return '  ';
}

/** The indentation of the line on which a statement begins. */
export function indentationOf(text: string, statement: Statement): string {
  return indentationAt(text, endsOf(statement).first.span.start);
}

/** The statement that begins where a declaration does. */
export function statementAt(view: FileView, start: number): Statement | undefined {
  let statements: readonly Statement[] = view.outline.statements;
  for (;;) {
    const found = lastFrom(statements, start);
    if (found === undefined || spanOf(found).start === start) return found;
    statements = found.block?.statements ?? [];
  }
}

/** The last statement that begins at or before an offset. */
function lastFrom(statements: readonly Statement[], offset: number): Statement | undefined {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf(statements[middle] as Statement).start <= offset) low = middle + 1;
    else high = middle;
  }
  return statements[low - 1];
}

/** From its first to its last word, without the comments around. */
export function spanOf(statement: Statement): Span {
  const { first, last } = endsOf(statement);
  return { start: first.span.start, end: last.span.end };
}

/** With the comments behind it on its last line. */
export function endWithComments(statement: Statement): number {
  return statement.trailing.at(-1)?.span.end ?? spanOf(statement).end;
}

/** Whether a statement is the first on its line. */
export function beginsLine(text: string, statement: Statement): boolean {
  const { start } = spanOf(statement);
  return text.slice(lineStart(text, start), start).replace('\uFEFF', '').trim() === '';
}

/** Whether a statement can be taken out as it stands: its block is closed, and no declaration has slipped into it. */
export function isWhole({ block, keyword }: Statement): boolean {
  if (block === undefined) return true;
  const own = containers[keyword as ContainerKind]?.declarations ?? [];
  const isForeign = ({ keyword: inner, block: nested }: Statement): boolean =>
    !own.includes(inner) && (declarationWords.includes(inner) ? inner !== 'cycle' : nested !== undefined);
  return block.close !== undefined && !block.statements.some(isForeign);
}

/** Where what a block holds begins: behind its brace and the comments that stand on the line of it, before it or behind. */
export function insideOf({ open, opening }: NonNullable<Statement['block']>): number {
  return Math.max(open.span.end, opening.at(-1)?.span.end ?? 0);
}

/** Whether a block stands on one line, from brace to brace. */
export function isOnOneLine(text: string, { open, close }: NonNullable<Statement['block']>): boolean {
  return close !== undefined && !/[\r\n]/.test(text.slice(open.span.end, close.span.start));
}

/** Where the statements of a block stand: below the first that begins a line, else one step in. */
export function innerIndentation(view: FileView, statement: Statement): string {
  const inner = statement.block?.statements.find(one => beginsLine(view.text, one));
  return inner === undefined
    ? indentationOf(view.text, statement) + view.step
    : indentationOf(view.text, inner);
}
