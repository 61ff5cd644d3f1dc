import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantityText } from '../../../language/model/format-value.ts';
import { compareQuantities, convertTo, shareOfTheWay, subtract } from '../../../language/model/quantity.ts';
import { nearest } from '../../../language/model/spelling.ts';
import type { Quantity } from '../../../language/model/types.ts';
import { projectOf } from '../../support/project.ts';

/** The quantity that a text means, read by the parser itself. */
function quantity(text: string): Quantity {
  const measure = projectOf(`objective o "O" { kr k "K" to ${text} }`).project.keyResults[0]?.measure;
  if (measure?.kind !== 'movement' || measure.to.kind !== 'quantity')
    throw new Error(`${text} is no quantity`);
  return measure.to.quantity;
}

describe('a value', () => {
  it.each([
    ['42', 42, 'number'],
    ['1,200', 1200, 'number'],
    ['1_200', 1200, 'number'],
    ['-3', -3, 'number'],
    ['2.5M', 2_500_000, 'number'],
    ['100K', 100_000, 'number'],
    ['1.1B', 1_100_000_000, 'number'],
    ['4.2%', 4.2, 'percentage'],
    ['$100K', 100_000, 'money'],
    ['-$10K', -10_000, 'money'],
    ['€2.5M', 2_500_000, 'money'],
    ['100 USD', 100, 'money'],
    ['100 MAU', 100, 'count'],
    ['250ms', 250, 'duration'],
    ['15min', 15, 'duration'],
    ['4 hours', 4, 'duration'],
    ['90 minutes', 90, 'duration'],
    ['1 day', 1, 'duration'],
    ['3 months', 3, 'count'],
    ['3.2x', 3.2, 'ratio'],
    ['1,200 teams', 1200, 'count'],
    ['40 story-points', 40, 'count'],
  ])('%s', (text, amount, kind) => expect(quantity(text)).toMatchObject({ amount, unit: { kind } }));

  it.each(['4.2%', '1,200 teams', '$1,200.5', '-€10', '90min', '4 hours', '3.2x', '100 CHF', '0.0001', '-3'])(
    '%s is written the way it is read',
    text => expect(quantityText(quantity(text))).toBe(text),
  );
});

describe('amounts', () => {
  it('meet in one unit: 48h, 2 days and 2,880 minutes are the same', () => {
    expect(compareQuantities(quantity('48h'), quantity('2 days'))).toBe(0);
    expect(convertTo(quantity('2d'), quantity('1min').unit)?.amount).toBe(2880);
  });

  it('meet without a final -s', () =>
    expect(compareQuantities(quantity('1 team'), quantity('2 teams'))).toBe(-1));

  it('do not meet across dimensions or currencies', () => {
    expect(compareQuantities(quantity('4%'), quantity('4h'))).toBeUndefined();
    expect(compareQuantities(quantity('$4'), quantity('€4'))).toBeUndefined();
  });

  it('are exact where binary floating point would show', () => {
    expect(subtract(quantity('0.3'), quantity('0.1'))?.amount).toBe(0.2);
    expect(shareOfTheWay(quantity('0.1'), quantity('0.4'), quantity('0.3'))).toBeCloseTo(2 / 3, 15);
  });

  it('are the same share of the way in both directions', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.integer({ min: -1e6, max: 1e6 }),
        (b, t, c) => {
          const [from, to, now] = [b, t, c].map(amount => ({ amount, unit: { kind: 'number' } }) as const);
          const there = from && to && now && shareOfTheWay(from, to, now);
          if (b === t) {
            expect(there).toBeUndefined();
            return;
          }
          const mirrored = shareOfTheWay(
            { amount: -b, unit: { kind: 'number' } },
            { amount: -t, unit: { kind: 'number' } },
            { amount: -c, unit: { kind: 'number' } },
          );
          expect(there).toBe(mirrored);
        },
      ),
    ));
});

describe('did you mean', () => {
  it.each([
    ['chrun', 'churn'],
    ['ownr', 'owner'],
    ['Churn', 'churn'],
    ['acme.chur', 'acme.churn'],
  ])('%s → %s', (word, meant) =>
    expect(nearest(word, ['churn', 'owner', 'acme.churn', 'nps'])[0]).toBe(meant),
  );
  it('offers nothing for what is far from everything', () =>
    expect(nearest('velocity', ['churn', 'owner'])).toEqual([]));
});
