import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFileEdits } from '../../../language/edit/apply-edits.ts';
import { lintFiles } from './lint-goals.ts';

const acme = readFileSync(new URL('../../fixtures/scoring/acme.goals', import.meta.url), 'utf8');

/** A text as it is while somebody types: something cut out, something put in. */
const halfTyped = fc
  .record({
    at: fc.nat(acme.length),
    gone: fc.nat(60),
    put: fc.constantFrom(
      '',
      '{',
      '}',
      '"',
      '\r\n',
      'kr ',
      'objective',
      ' from 1 to',
      '// goals-ignore-file kr-stale',
      '?',
      '\u{1f680}',
      '«',
    ),
  })
  .map(({ at, gone, put }) => acme.slice(0, at) + put + acme.slice(at + gone));

describe('a file that is half typed', () => {
  it('is linted without a crash, and every finding and fix stays within it', () => {
    fc.assert(
      fc.property(halfTyped, fc.constantFrom('2026-01-14', '2026-02-20', '2026-05-01'), (text, today) => {
        const { findings, texts } = lintFiles({ 'a.goals': text, 'b.goals': 'kpi b "B"\n' }, { today });
        for (const { uri, span, message, fixes } of findings) {
          const length = texts.get(uri)!.length;
          expect(span.start >= 0 && span.start <= span.end && span.end <= length).toBe(true);
          expect(message).not.toMatch(/undefined|NaN|\n/);
          for (const { edits } of fixes)
            expect(applyFileEdits(each => texts.get(each), edits).size).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the page of the language', () => {
  it('has no finding after its review', () => {
    const { findings, languageErrors } = lintFiles({ 'a.goals': acme }, { today: '2026-04-02' });
    expect([...findings, ...languageErrors]).toEqual([]);
  });

  it('has two on 2026-01-14', () => {
    const { findings } = lintFiles({ 'a.goals': acme }, { today: '2026-01-14' });
    expect(
      findings.map(({ rule, span, message }) => [rule, acme.slice(span.start, span.end), message]),
    ).toEqual([
      [
        'kpi-breached',
        'trial_to_paid',
        'trial_to_paid is 13%, not >= 15%, since 2026-01-12 (1 reading): why?',
      ],
      [
        'objective-guard-broken',
        'preferred_tool',
        'guard broken: acme.trial_to_paid is 13%, not >= 15%, since 2026-01-12: it comes first',
      ],
    ]);
  });
});

describe('names and labels that are long', () => {
  it('are shortened, so that a message stays one line', () => {
    const long = 'a_very_long_name_that_somebody_has_chosen_for_reasons_that_nobody_remembers';
    const label =
      'The share of all teams that ever signed up and that still hold a retrospective with us today';
    const text = `kpi ${long} "${label}" threshold between 2% and 4%
kpi "${label}" threshold < 4%
kpi no_${long} "${label}"
objective ${long}_o "${label}" { guarded by ${long} }
objective "${label}" { cycle 2025-Q1 }
team ${long}_t "${label}" { size 4 objective ${long} "${label}" {} }
checkin 2026-01-12 { ${long}: 12% }
checkin 2026-01-19 { ${long}: 12% }
`;
    const { findings } = lintFiles({ 'a.goals': text }, { today: '2026-02-20' });
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(6);
    expect(findings.map(({ message }) => message).filter(message => [...message].length > 110)).toEqual([]);
  });
});
