/** Laws of scoring that hold for any numbers, and for any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../language/model/calendar.ts';
import { roundHalfUp, shownScore } from '../../../language/score/rounding.ts';
import type { KeyResultScore } from '../../../language/score/types.ts';
import { scored } from './scored.ts';

const amount = fc.integer({ min: -100_000, max: 100_000 }).map(hundredths => hundredths / 100);
const ends = fc.tuple(amount, amount).filter(([from, to]) => from !== to);

function scoreOf(
  measure: string,
  readings: readonly (readonly [day: string, value: string])[],
  today: string,
): KeyResultScore {
  const checkIns = readings.map(([day, value]) => `checkin ${day} { o.k: ${value} }`).join('\n');
  const { scores } = scored(`objective o "O" { cycle 2026-Q1\n kr k "K" ${measure}\n}\n${checkIns}`, today);
  return scores.keyResults.get('o.k')!;
}

function one(measure: string, value: string): KeyResultScore {
  return scoreOf(measure, [['2026-02-10', value]], '2026-02-14');
}

const runs = { numRuns: 60 };

describe('laws of scoring', () => {
  it('a score lies between 0 and 1, and progress is finite', () =>
    fc.assert(
      fc.property(ends, amount, ([from, to], current) => {
        const { progress, score } = one(`from ${from} to ${to}`, `${current}`);
        expect(Number.isFinite(progress)).toBe(true);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
      runs,
    ));

  it('a reading nearer to the target never scores less', () =>
    fc.assert(
      fc.property(ends, amount, amount, ([from, to], a, b) => {
        const [nearer, farther] = to > from === a > b ? [a, b] : [b, a];
        const [high, low] = [nearer, farther].map(value => one(`from ${from} to ${to}`, `${value}`));
        expect(high?.progress).toBeGreaterThanOrEqual(low?.progress ?? Number.NaN);
        expect(high?.score).toBeGreaterThanOrEqual(low?.score ?? Number.NaN);
      }),
      runs,
    ));

  it('both directions are one: mirrored numbers score alike, and swapped ends leave the rest of the way', () =>
    fc.assert(
      fc.property(ends, amount, ([from, to], current) => {
        const { progress } = one(`from ${from} to ${to}`, `${current}`);
        expect(one(`from ${-from} to ${-to}`, `${-current}`).progress).toBeCloseTo(
          progress ?? Number.NaN,
          12,
        );
        const back = one(`from ${to} to ${from}`, `${current}`).progress ?? Number.NaN;
        const scale = Math.max(1, Math.abs(progress ?? 0));
        expect(Math.abs(back + (progress ?? Number.NaN) - 1) / scale).toBeLessThan(1e-9);
      }),
      runs,
    ));

  it('the unit in which a value is written makes no difference', () =>
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(5000), fc.nat(5000)).filter(([from, to]) => from !== to),
        fc.nat(5000),
        ([from, to], current) => {
          const hours = one(`from ${from}h to ${to}h`, `${current}h`);
          for (const [measure, value] of [
            [`from ${from * 60}min to ${to}h`, `${current * 3600}s`],
            [`from ${from}h to ${to * 3_600_000}ms`, `${current * 60} minutes`],
          ] as const) {
            const other = one(measure, value);
            expect(other.progress).toBe(hours.progress);
            expect(other.health).toBe(hours.health);
          }
        },
      ),
      runs,
    ));

  it('the order of check-ins and of files makes no difference', () => {
    const days = fc.uniqueArray(fc.nat(120), { minLength: 1, maxLength: 12 });
    return fc.assert(
      fc.property(
        days,
        fc.array(amount, { minLength: 12, maxLength: 12 }),
        fc.nat(),
        (offsets, amounts, seed) => {
          const checkIns = offsets.map(
            (offset, index) =>
              `checkin ${addDays('2025-12-10', offset)} { o.k: ${amounts[index]} ${index % 3 ? '' : 'at-risk'} }`,
          );
          const goals =
            'objective o "O" { cycle 2026-Q1\n kr k "K" to 50 { tracks m }\n}\nkpi m "M" threshold > 3';
          const shuffled = [...checkIns].sort((a, b) => hash(a, seed) - hash(b, seed));
          const plain = scored([goals, ...checkIns], '2026-03-20').scores;
          const other = scored([shuffled.join('\n'), goals], '2026-03-20').scores;
          const key = 'o.k';
          expect(withoutPlaces(other.keyResults.get(key))).toEqual(withoutPlaces(plain.keyResults.get(key)));
          expect(withoutPlaces(other.kpis.get('m'))).toEqual(withoutPlaces(plain.kpis.get('m')));
        },
      ),
      runs,
    );
  });

  it('an objective scores between its weakest and its strongest key result', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), amount), { minLength: 1, maxLength: 6 }),
        keyResults => {
          const lines = keyResults.map(
            ([weight], index) => `kr k${index} "K" from 0 to 500 { weight ${weight / 100} }`,
          );
          const entries = keyResults.map(([, value], index) => `o.k${index}: ${value}`).join('\n');
          const text = `objective o "O" { cycle 2026-Q1\n${lines.join('\n')}\n}\ncheckin 2026-02-10 {\n${entries}\n}`;
          const { scores } = scored(text, '2026-02-14');
          const all = keyResults.map((_, index) => scores.keyResults.get(`o.k${index}`)?.score ?? Number.NaN);
          const mean = scores.objectives.get('o')?.mean ?? Number.NaN;
          expect(mean).toBeGreaterThanOrEqual(Math.min(...all) - 1e-12);
          expect(mean).toBeLessThanOrEqual(Math.max(...all) + 1e-12);
        },
      ),
      runs,
    ));

  it('a shown score is within half a hundredth, and 1 only for all of it', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), score => {
        expect(Math.abs(shownScore(score) - score)).toBeLessThanOrEqual(score > 0.995 ? 0.01 : 0.005 + 1e-12);
        expect(shownScore(score) === 1).toBe(score === 1);
        expect(roundHalfUp(-score, 2)).toBe(0 - roundHalfUp(score, 2));
      }),
    ));

  it('no number of a project is ever infinite or not a number', () => {
    const extreme = fc.constantFrom(
      '0',
      '-0',
      '1',
      '0.0000001',
      '999999999999999B',
      '-999999999999999B',
      '9'.repeat(400),
      '1e5',
    );
    return fc.assert(
      fc.property(extreme, extreme, extreme, extreme, (from, to, a, b) => {
        const text = `northstar n "N" from ${from} to ${to} by 2026-12-31
          objective o "O" { cycle 2026-Q1
            kr k "K" from ${from} to ${to} by 2026-03-15 { weight ${b} }
            kr l "L" to ${to}
            kr c "C" between ${a} and ${b}
          }
          kpi p "P" threshold between ${from} and ${to} { target > ${a} every ${b} weeks }
          checkin 2026-01-05 { o.k: ${a} o.l: ${a} o.c: ${a} n: ${a} p: ${a} }
          checkin 2026-01-15 { o.k: ${b} o.l: ${b} o.c: ${b} n: ${b} p: ${b} }
          checkin 2026-02-05 { o.k: ${a} o.l: ${a} o.c: ${a} n: ${a} p: ${a} }
          review 2026-Q1 { o: ${a} }`;
        for (const today of ['2026-02-06', '2026-04-01']) {
          const { scores } = scored(text, today);
          expectFinite([...scores.keyResults.values(), ...scores.objectives.values()]);
          expectFinite([...scores.northStars.values()]);
          for (const { threshold, target, ...computed } of scores.kpis.values()) expectFinite(computed);
        }
      }),
      runs,
    );
  });

  it('any text can be scored', () => {
    const words =
      'objective o kr k kpi team checkin review { } from to ? 5% 12h done 2026-02-10 2026-Q1 : tracks supports . by cycle "x" -1'.split(
        ' ',
      );
    return fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, '\n'), { maxLength: 60 }), parts => {
        expect(scored(parts.join(' '), '2026-02-14').scores.today).toBe('2026-02-14');
      }),
      { numRuns: 200 },
    );
  });
});

function hash(text: string, seed: number): number {
  let value = seed | 0;
  for (const character of text) value = (Math.imul(value, 31) + character.charCodeAt(0)) | 0;
  return value;
}

/** Where things stand differs; what they say does not. */
function withoutPlaces(score: object | undefined): unknown {
  return JSON.parse(
    JSON.stringify(score, (key, value: unknown) =>
      key === 'location' || key === 'span' ? undefined : value,
    ),
  );
}

function expectFinite(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(expectFinite);
}
