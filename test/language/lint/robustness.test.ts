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
    const value = '345,678 retrospectives';
    const text = `northstar ${long}_n "${label}" from 1 to 2 teams by 2026-12-31
northstar ${long}_m "${label}" from 1 to 2 teams by 2026-12-31
cycle ${long}_y from 2025-01-01 to 2025-01-31
kpi ${long} "${label}" threshold between 1 and ${value} { every 2 weeks }
kpi "${label}" threshold < 4%
kpi no_${long} "${label}"
kpi old_${long} "${label}" threshold < 4% { every 2 quarters }
kpi once_${long} "${label}" threshold < ${value}
objective ${long}_o "${label}" { guarded by ${long}, once_${long} cycle 2026-Q1 kr ${long} "${label}" from 1 to 2 }
objective "${label}" { cycle 2025-Q1 }
${[1, 2, 3, 4, 5, 6].map(index => `objective ${long}_${index} "Grow the number of customers" { cycle ${long}_y }`).join('\n')}
team ${long}_t "${label}" { size 4
  cycle 2026-Q1
  objective ${long} "${label}" { kr ${long} "${label}" from 1 to 2 }
  ${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(index => `kpi ${long}_${index} "${label}" threshold < 4%`).join('\n')}
}
checkin 2024-01-12 { old_${long}: 1% }
checkin 2026-01-12 { ${long}: 912,${value} ${long}_o.${long}: 1 }
checkin 2026-01-19 { ${long}: 912,${value} once_${long}: 912,${value} }
`;
    const { findings, languageErrors } = lintFiles(
      { 'a.goals': text },
      { today: '2026-02-20', config: { preset: 'strict' } },
    );
    expect(languageErrors.map(({ message }) => message)).toEqual([]);
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(
      expect.arrayContaining([
        'cycle-unscored',
        'kpi-breached',
        'kpi-breached-untreated',
        'kpi-count',
        'kpi-no-source',
        'kpi-no-threshold',
        'kpi-stale',
        'kpi-unlinked',
        'kr-stale',
        'northstar-single',
        'objective-count',
        'objective-guard-broken',
        'objective-kr-count',
        'objective-unlinked',
        'team-too-small',
      ]),
    );
    expect(findings.map(({ message }) => message).filter(message => message.length > 90)).toEqual([]);
  });
});
