import { describe, expect, it } from 'vitest';
import { lintFiles } from './lint-goals.ts';

const calendarRules = [
  'kpi-breached',
  'kpi-breached-untreated',
  'kpi-stale',
  'kr-stale',
  'objective-guard-broken',
];

/** What the rules about readings say on a day, by the goal that they stand on. */
function said(text: string, today = '2026-02-05'): readonly string[] {
  return lintFiles({ 'a.goals': text }, { today })
    .findings.filter(({ rule }) => calendarRules.includes(rule))
    .map(({ rule, goal }) => `${rule} on ${goal}`)
    .sort();
}

const treated = (tracks: string, checkIns = '') => `kpi churn "Churn" threshold < 5%
kpi uptime "Uptime" threshold >= 99%
objective o "Customers stay" {
  cycle 2026-Q1
  kr lost "Lost customers" from 8% to 4% { every quarter ${tracks} }
}
checkin 2026-01-26 { churn: 7% uptime: 99.5% }
checkin 2026-02-02 { churn: 8% uptime: 99.5% }
${checkIns}`;

describe('a rule is silent about what a slip of the pen probably says', () => {
  it('speaks of a KPI that nothing treats', () => {
    expect(said(treated(''))).toEqual(['kpi-breached-untreated on churn']);
    expect(said(treated('tracks churn'))).toEqual(['kpi-breached on churn']);
  });

  it.each(['tracks chrun', 'supports chrn', 'tracks', 'supports acme.chrun'])(
    'takes "%s" for the key result that treats it',
    slip => {
      expect(said(treated(slip))).toEqual(['kpi-breached on churn']);
    },
  );

  it('takes no other name for it', () => {
    expect(said(treated('tracks response_time'))).toEqual(['kpi-breached-untreated on churn']);
  });

  it.each(['churn: 4 h', 'chrun: 4%', 'churn: 4,2%', 'churn: on-trck'])(
    'waits for the newest entry to be mended: %s',
    entry => {
      expect(said(treated('', `checkin 2026-02-04 { ${entry} }`))).toEqual([]);
    },
  );

  it('knows that an entry with an error is older than what was read since', () => {
    expect(said(treated('', 'checkin 2026-01-20 { chrun: 4% }'))).toEqual([
      'kpi-breached-untreated on churn',
    ]);
  });

  const silent = (entry: string) => `kpi churn "Churn" threshold < 5%
kpi pace "Pace" threshold > 1
objective o "Customers stay" {
  cycle 2026-Q1
  guarded by pace
  kr nps "NPS" from 32 to 50
}
checkin 2026-01-05 { churn: 4% pace: 2 o.nps: 33 }
checkin 2026-02-28 { ${entry} }`;

  it.each([
    ['churn: 4% pace: 3 o.nps: 34', []],
    ['churn: 4h pace: 3 o.nps: 34', []],
    ['chrun: 4% pace: 3 o.nps: 34', []],
    ['churn: 4% pace: 3 o.nsp: 34', []],
    ['churn: 4% pace: 3', ['kr-stale on o.nps']],
    ['pace: 3 o.nps: 34', ['kpi-stale on churn']],
    ['churn: 4% pace: 0.5 o.nps: 34', ['kpi-breached on pace', 'objective-guard-broken on o']],
  ])('after %s: %j', (entry, expected) => {
    expect(said(silent(entry), '2026-03-02')).toEqual(expected);
  });
});
