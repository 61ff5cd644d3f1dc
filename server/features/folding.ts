/** Blocks and comments that can be folded. Works on the words alone, so half-typed files fold as well. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { type Token, tokenize } from '../../language/syntax/tokens.ts';
import type { LineIndex } from '../positions.ts';
import type { Session } from '../session.ts';
import { isGoalsText } from '../uri.ts';

export function foldingRanges(session: Session, uri: string): FoldingRange[] {
  const text = session.workspace.text(uri);
  if (text === undefined || !isGoalsText(uri)) return [];
  const tokens = tokenize(text);
  const lines = session.positions.in(uri);
  return [...blocks(tokens, lines), ...comments(tokens, lines)].sort((a, b) => a.startLine - b.startLine);
}

/** From the line of `{` to the line before its `}`, which stays in sight. */
function* blocks(tokens: readonly Token[], lines: LineIndex): Generator<FoldingRange> {
  const open: number[] = [];
  for (const { text, kind, span } of tokens) {
    if (kind !== 'punctuation') continue;
    if (text === '{') open.push(lines.positionAt(span.start).line);
    if (text !== '}') continue;
    const startLine = open.pop();
    const endLine = lines.positionAt(span.start).line - 1;
    if (startLine !== undefined && endLine > startLine) yield { startLine, endLine };
  }
}

/** Block comments over several lines, and comments that have lines of their own, one below the other. */
function* comments(tokens: readonly Token[], lines: LineIndex): Generator<FoldingRange> {
  let run: { startLine: number; endLine: number } | undefined;
  let lastLine = -1;
  for (const { kind, span, text } of tokens) {
    const startLine = lines.positionAt(span.start).line;
    const endLine = lines.positionAt(span.end).line;
    const isComment = kind === 'comment' || kind === 'docComment';
    const isLineComment = isComment && text.startsWith('//') && startLine !== lastLine;
    lastLine = endLine;
    if (isLineComment && run !== undefined && run.endLine === startLine - 1) {
      run.endLine = endLine;
      continue;
    }
    if (run !== undefined) yield* foldOver(run);
    run = isLineComment ? { startLine, endLine } : undefined;
    if (isComment && run === undefined) yield* foldOver({ startLine, endLine });
  }
  if (run !== undefined) yield* foldOver(run);
}

function* foldOver({ startLine, endLine }: { startLine: number; endLine: number }): Generator<FoldingRange> {
  if (endLine > startLine) yield { startLine, endLine, kind: FoldingRangeKind.Comment };
}
