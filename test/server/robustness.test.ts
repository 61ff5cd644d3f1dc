import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from 'vscode-languageserver/node';
import { codeActions } from '../../server/features/code-actions.ts';
import { completion } from '../../server/features/completion.ts';
import { foldingRanges } from '../../server/features/folding.ts';
import { formatting } from '../../server/features/formatting.ts';
import { hover } from '../../server/features/hover.ts';
import { documentSymbols } from '../../server/features/symbols.ts';
import { Positions } from '../../server/positions.ts';
import { company, companyUri, configUri, product, productUri } from './acme.ts';
import { askEverything, sessionWith } from './every-feature.ts';

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

describe('whatever stands in a file, every feature', () => {
  it('answers, with ranges that are in order', () => {
    fc.assert(
      fc.property(ruined, place, (text, position) => {
        const session = sessionWith({ [companyUri]: company, [productUri]: text });
        askEverything(session, productUri, position);
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
