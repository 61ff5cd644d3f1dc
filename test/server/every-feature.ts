/** Asks every feature of the server about one place, and holds what must be true of each answer. */
import { expect } from 'vitest';
import type { DocumentSymbol, Position, Range, SelectionRange } from 'vscode-languageserver/node';
import { createWorkspace } from '../../language/workspace.ts';
import { clientOf } from '../../server/client-capabilities.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../server/features/call-hierarchy.ts';
import { codeActions, resolveCodeAction } from '../../server/features/code-actions.ts';
import { codeLenses } from '../../server/features/code-lenses.ts';
import { completion } from '../../server/features/completion.ts';
import { diagnosticOf } from '../../server/features/diagnostics.ts';
import { documentLinks } from '../../server/features/document-links.ts';
import { foldingRanges } from '../../server/features/folding.ts';
import { formatting, onTypeFormatting } from '../../server/features/formatting.ts';
import { hover } from '../../server/features/hover.ts';
import { inlayHints } from '../../server/features/inlay-hints.ts';
import {
  definition,
  documentHighlight,
  implementation,
  references,
} from '../../server/features/navigation.ts';
import { prepareRename } from '../../server/features/rename.ts';
import { selectionRanges } from '../../server/features/selection-ranges.ts';
import { semanticTokens } from '../../server/features/semantic-tokens.ts';
import { documentSymbols } from '../../server/features/symbols.ts';
import { tree } from '../../server/features/tree.ts';
import { Positions } from '../../server/positions.ts';
import type { Session } from '../../server/session.ts';
import { everyCapability } from '../support/language-client.ts';
import { folder } from './acme.ts';

/** What the features ask, over these files on 2026-02-14. */
export function sessionWith(texts: Readonly<Record<string, string>>): Session {
  const workspace = createWorkspace({ roots: [folder] });
  for (const [uri, text] of Object.entries(texts)) workspace.setFile(uri, text);
  return {
    workspace,
    positions: new Positions(uri => workspace.text(uri)),
    client: clientOf({ capabilities: everyCapability, processId: null, rootUri: null }),
    settings: { inlayHints: { scores: true, units: true }, codeLens: true },
    today: () => '2026-02-14',
    clientUri: uri => uri,
    versionOf: () => 1,
    rulePage: () => undefined,
  };
}

/** None may throw, and what they answer has ranges that are in order. */
export function askEverything(session: Session, uri: string, position: Position): void {
  const range = { start: position, end: position };
  const diagnostics = session.workspace
    .projects()
    .flatMap(project => project.findings('2026-02-14').map(finding => diagnosticOf(session, finding)));
  expect(diagnostics.every(diagnostic => isOrdered(diagnostic.range))).toBe(true);
  hover(session, uri, position);
  completion(session, uri, position);
  definition(session, uri, position);
  implementation(session, uri, position);
  references(session, uri, position, true);
  documentHighlight(session, uri, position);
  prepareRename(session, uri, position);
  for (const action of codeActions(session, uri, range, { diagnostics: [] }))
    resolveCodeAction(session, action);
  expect(foldingRanges(session, uri).every(({ startLine, endLine }) => startLine < endLine)).toBe(true);
  expect(isNested(documentSymbols(session, uri) as DocumentSymbol[])).toBe(true);
  formatting(session, uri);
  onTypeFormatting(session, uri, position, '\n');
  onTypeFormatting(session, uri, position, '}');
  expect(selectionRanges(session, uri, [position]).every(isGrowing)).toBe(true);
  documentLinks(session, uri);
  codeLenses(session, uri);
  inlayHints(session, uri, { start: { line: 0, character: 0 }, end: position });
  expect(isInOrder(semanticTokens(session, uri).data)).toBe(true);
  for (const called of prepareCallHierarchy(session, uri, position) ?? []) {
    incomingCalls(session, called);
    outgoingCalls(session, called);
  }
  tree(session, { uri: uri });
}

function isOrdered({ start, end }: Range): boolean {
  return start.line < end.line || (start.line === end.line && start.character <= end.character);
}

/** Each range holds the one before, and is no smaller. */
function isGrowing({ range, parent }: SelectionRange): boolean {
  if (parent === undefined) return isOrdered(range);
  const isInside =
    isOrdered({ start: parent.range.start, end: range.start }) &&
    isOrdered({ start: range.end, end: parent.range.end });
  return isOrdered(range) && isInside && isGrowing(parent);
}

/** Five numbers a token: lines never go back, and on one line the next token starts where the last ended or later. */
function isInOrder(data: readonly number[]): boolean {
  for (let at = 0; at < data.length; at += 5) {
    const [line = 0, character = 0, length = 0] = data.slice(at, at + 3);
    if (line < 0 || character < 0 || length <= 0) return false;
    if (at > 0 && line === 0 && character < data[at - 3]!) return false;
  }
  return true;
}

function isNested(symbols: readonly DocumentSymbol[]): boolean {
  return symbols.every(
    ({ range, selectionRange, name, children = [] }) =>
      name !== '' && isOrdered(range) && isOrdered(selectionRange) && isNested(children),
  );
}
