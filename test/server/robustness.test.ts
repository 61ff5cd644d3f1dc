import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
import { company, companyUri, configUri, folder, product, productUri } from './acme.ts';

function sessionWith(texts: Readonly<Record<string, string>>): Session {
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

const pieces = [
  '{',
  '}',
  '"',
  '“',
  ':',
  ',',
  '\r\n',
  '\n',
  '\t',
  ' ',
  '//',
  '/*',
  '*/',
  '/**',
  '?',
  '%',
  '@',
  '.',
  '-',
  '≥',
  '🎯',
  '\u0000',
  '\uFEFF',
];
const words = [
  'kr',
  'objective',
  'team acme',
  'checkin 2026-02-30',
  'review 2026-Q9',
  'from 5 to',
  'between',
  'supports',
  'guarded by',
  '1e999',
  '9'.repeat(400),
  '$-',
  'x'.repeat(2000),
];

/** The company's text after somebody, or something, has been at it. */
const ruined = fc
  .tuple(
    fc.constantFrom(company, product, `${company}\r\n${product}`, ''),
    fc.array(fc.tuple(fc.nat(2_000), fc.nat(40), fc.constantFrom('', ...pieces, ...words)), { maxLength: 8 }),
  )
  .map(([text, edits]) =>
    edits.reduce<string>(
      (now, [at, length, put]) => `${now.slice(0, at)}${put}${now.slice(at + length)}`,
      text,
    ),
  );

const place: fc.Arbitrary<Position> = fc.record({ line: fc.nat(40), character: fc.nat(90) });

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

describe('whatever stands in a file, every feature', () => {
  it('answers, with ranges that are in order', () => {
    fc.assert(
      fc.property(ruined, place, (text, position) => {
        const session = sessionWith({ [companyUri]: company, [productUri]: text });
        const range = { start: position, end: position };
        const diagnostics = session.workspace
          .projects()
          .flatMap(project => project.findings('2026-02-14').map(finding => diagnosticOf(session, finding)));
        expect(diagnostics.every(diagnostic => isOrdered(diagnostic.range))).toBe(true);
        hover(session, productUri, position);
        completion(session, productUri, position);
        definition(session, productUri, position);
        implementation(session, productUri, position);
        references(session, productUri, position, true);
        documentHighlight(session, productUri, position);
        prepareRename(session, productUri, position);
        for (const action of codeActions(session, productUri, range, { diagnostics: [] }))
          resolveCodeAction(session, action);
        expect(
          foldingRanges(session, productUri).every(({ startLine, endLine }) => startLine < endLine),
        ).toBe(true);
        expect(isNested(documentSymbols(session, productUri) as DocumentSymbol[])).toBe(true);
        formatting(session, productUri);
        onTypeFormatting(session, productUri, position, '\n');
        onTypeFormatting(session, productUri, position, '}');
        expect(selectionRanges(session, productUri, [position]).every(isGrowing)).toBe(true);
        documentLinks(session, productUri);
        codeLenses(session, productUri);
        inlayHints(session, productUri, { start: { line: 0, character: 0 }, end: position });
        expect(isInOrder(semanticTokens(session, productUri).data)).toBe(true);
        for (const called of prepareCallHierarchy(session, productUri, position) ?? []) {
          incomingCalls(session, called);
          outgoingCalls(session, called);
        }
        tree(session, { uri: productUri });
      }),
      { numRuns: 300 },
    );
  });

  it('answers whatever stands in a configuration', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.constant('{"rules":{"kpi-count":["error",{"max":"x"}]},"exclude":[""]}'),
        ),
        text => {
          const session = sessionWith({ [companyUri]: company, [configUri]: text });
          for (const project of session.workspace.projects()) project.findings('2026-02-14');
          hover(session, configUri, { line: 0, character: 3 });
          completion(session, configUri, { line: 0, character: 3 });
          codeActions(
            session,
            configUri,
            { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
            { diagnostics: [] },
          );
          documentSymbols(session, configUri);
          foldingRanges(session, configUri);
          expect(formatting(session, configUri)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('lines and characters', () => {
  it('lead back to the offset that they stand for, whatever the line ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '🎯', '\n', '\r\n', '\r', ' '), { maxLength: 30 }),
        fc.nat(40),
        (parts, at) => {
          const text = parts.join('');
          const index = new Positions(() => text).in('x');
          const offset = Math.min(at, text.length);
          const isInsideLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
          if (!isInsideLineEnd) expect(index.offsetAt(index.positionAt(offset))).toBe(offset);
          expect(index.offsetAt({ line: 99, character: 0 })).toBe(text.length);
          expect(index.offsetAt({ line: 0, character: 999 })).toBe(/^[^\r\n]*/.exec(text)?.[0].length);
        },
      ),
    );
  });
});
