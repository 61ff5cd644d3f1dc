import { describe, expect, it } from 'vitest';
import { marked, markedInDraft, said } from './marked.ts';

const star = (block = '', measure = 'from 500 to 900 teams by 2026-12-31') =>
  `northstar ns "Weekly active teams" ${measure} { ${block} }\n`;
const kpi = 'kpi c "Churn" threshold < 5% { supports ns }\n';

describe('northstar-unmeasured', () => {
  const at = (today: string, text: string) => marked('northstar-unmeasured', text, { today });

  it('asks for a movement from the first day, and for nothing else then', () => {
    expect(at('2026-01-05', star('', ''))).toEqual(['ns']);
    expect(at('2026-03-05', `${star('', '')}checkin 2026-01-05 { ns: 500 teams }\n`)).toEqual(['ns']);
    expect(at('2026-01-05', star('', 'to 900 teams'))).toEqual([]);
  });

  it('takes the first reading as the beginning of the movement', () => {
    const text = `${star('', '')}checkin 2026-01-05 { ns: 512 teams }\ncheckin 2026-01-12 { ns: 520 teams }\n`;
    const [finding] = said('northstar-unmeasured', text, { today: '2026-01-13' });
    expect(finding?.fixes[0]?.title).toBe('Add from 512 to …');
    expect(finding?.fixes[0]?.edits[0]?.edits[0]?.text).toBe(' from 512 to ? teams');
  });

  it.each([
    ['', '2026-01-19', false],
    ['', '2026-01-20', true],
    ['every month', '2026-03-05', false],
    ['every month', '2026-03-06', true],
    ['every day', '2026-01-07', false],
    ['every day', '2026-01-08', true],
  ])('counts twice its every from the last reading: { %s } on %s: %s', (block, today, expected) => {
    expect(at(today, `${star(block)}checkin 2026-01-05 { ns: 510 }\n`)).toEqual(expected ? ['ns'] : []);
  });

  it('counts a reading of a key result that tracks it as its own', () => {
    const tracked = `objective o "O" { cycle 2026-Q1\n kr k "K" from 500 to 700 teams { tracks ns } }\n`;
    const text = `${star()}${tracked}checkin 2026-01-05 { ns: 510 }\ncheckin 2026-01-19 { o.k: 520 }\n`;
    expect(at('2026-01-28', text)).toEqual([]);
    expect(at('2026-02-03', text)).toEqual(['ns']);
  });

  it('does not take a word without a value for a reading', () => {
    const text = `${star()}checkin 2026-01-05 { ns: 510 }\ncheckin 2026-01-26 { ns: on-track "Better" }\n`;
    expect(at('2026-01-28', text)).toEqual(['ns']);
  });

  it('gives a project that begins to record twice its every before it asks for the first reading', () => {
    expect(at('2026-06-01', star() + kpi)).toEqual([]);
    const read = `${star()}${kpi}checkin 2026-01-12 { c: 3% }\ncheckin 2026-02-09 { c: 3% }\n`;
    expect(at('2026-01-26', read)).toEqual([]);
    expect(at('2026-01-27', read)).toEqual(['ns']);
    expect(at('2025-12-01', read)).toEqual([]);
  });

  it('says nothing while an entry could not be read', () => {
    const text = `${star()}checkin 2026-01-05 { ns: 510 }\ncheckin 2026-01-26 { ns: 5,2 }\n`;
    expect(markedInDraft('northstar-unmeasured', text, { today: '2026-01-28' })).toEqual([]);
    expect(
      markedInDraft('northstar-unmeasured', 'northstar ns "N" from 500 to', { today: '2026-01-28' }),
    ).toEqual([]);
  });

  it('takes the patience from the options', () => {
    const config = { rules: { 'northstar-unmeasured': ['warning', { times: 4 }] } } as const;
    const text = `${star()}checkin 2026-01-05 { ns: 510 }\n`;
    expect(marked('northstar-unmeasured', text, { today: '2026-02-02', config })).toEqual([]);
    expect(marked('northstar-unmeasured', text, { today: '2026-02-03', config })).toEqual(['ns']);
  });

  it('is not asked of a second north star, which is one too many', () => {
    const second = star('', '').replace(' ns ', ' other ');
    const text = `${star()}${second}checkin 2026-01-05 { ns: 510 }\n`;
    expect(at('2026-01-06', text)).toEqual([]);
  });
});

describe('northstar-unsupported', () => {
  const supported = (text: string) => marked('northstar-unsupported', star() + text).length === 0;

  it.each([
    ['nothing is there that could', '', true],
    ['an objective that supports nothing', 'objective o "O" {}', false],
    ['a KPI that supports nothing', 'kpi c "C" threshold < 5%', false],
    ['an objective', 'objective o "O" { supports ns }', true],
    ['a KPI', kpi, true],
    ['a key result', 'objective o "O" { kr k "K" from 1 to 2 { supports ns } }', true],
    ['a key result that tracks it', 'objective o "O" { kr k "K" from 500 to 700 teams { tracks ns } }', true],
    [
      'an objective that was given up',
      'objective o "O" { supports ns stopped 2026-01-02 "No" }\nkpi c "C" threshold < 5%',
      false,
    ],
    [
      'a key result that was given up',
      'objective o "O" { kr k "K" from 1 to 2 { supports ns stopped 2026-01-02 "No" } }',
      false,
    ],
    [
      'a key result of an objective that was given up',
      'objective o "O" { stopped 2026-01-02 "No"\n kr k "K" from 1 to 2 { supports ns } }\nkpi c "C" threshold < 5%',
      false,
    ],
    ['only goals that were given up', 'objective o "O" { stopped 2026-01-02 "No" }', true],
    ['an objective of a team in its own file', 'team t "T" { objective o "O" { supports ns } }', true],
  ])('%s: %s', (_, text, expected) => {
    expect(supported(`${text}\n`)).toBe(expected);
  });

  it('waits while a reference is being written, or leads nowhere', () => {
    for (const block of ['supports', 'supports n', 'supports ns_'])
      expect(markedInDraft('northstar-unsupported', `${star()}objective o "O" { ${block} }\n`)).toEqual([]);
  });

  it('counts what there is', () => {
    const text = `${star()}objective o "O" {}\nobjective p "P" {}\nkpi c "C" threshold < 5%\n`;
    expect(said('northstar-unsupported', text).map(({ message }) => message)).toEqual([
      '2 objectives and 1 KPI, and nothing supports ns: which of them moves it?',
    ]);
  });

  it('speaks of the first north star only: the second is one too many', () => {
    const text = `${star()}${star().replace(' ns ', ' other ')}kpi c "C" threshold < 5%\n`;
    expect(marked('northstar-unsupported', text)).toEqual(['ns']);
  });
});
