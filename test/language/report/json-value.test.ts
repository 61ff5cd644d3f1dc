import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../language/model/types.ts';
import { jsonAmount, jsonUnit } from '../../../language/report/json-value.ts';

const percentage: Unit = { kind: 'percentage' };
const hours: Unit = { kind: 'duration', symbol: 'h', milliseconds: 3_600_000 };

describe('amounts for other programs', () => {
  it.each<[number, Unit, number, string]>([
    [4.2, percentage, 0.042, '%'],
    [99.95, percentage, 0.9995, '%'],
    [0.07, percentage, 0.0007, '%'],
    [30, hours, 108_000_000, 'ms'],
    [0.1, hours, 360_000, 'ms'],
    [250, { kind: 'duration', symbol: 'ms', milliseconds: 1 }, 250, 'ms'],
    [2_500_000, { kind: 'money', currency: 'EUR' }, 2_500_000, 'EUR'],
    [1200, { kind: 'count', noun: 'teams' }, 1200, 'teams'],
    [3.2, { kind: 'ratio' }, 3.2, 'x'],
    [-3, { kind: 'number' }, -3, ''],
  ])('%d of %j is %d, counted in "%s"', (amount, unit, expected, counted) => {
    expect([jsonAmount({ amount, unit }), jsonUnit(unit)]).toEqual([expected, counted]);
  });
});
