/** How numbers are shown. Everything that is computed keeps its full precision; only what is shown is rounded. */
import Big from 'big.js';
import { numberText } from '../model/format-value.ts';
import type { GradeBand } from './types.ts';

/** Rounded half away from zero on the decimal digits: 0.145 gives 0.15, whatever its binary digits are; never −0. */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  return new Big(value).round(decimals, Big.roundHalfUp).toNumber() + 0;
}

/**
 * A score as it is shown: two decimals. Never rounded up to 1: 0.996 shows 0.99, and 1 is said of full progress only.
 * Good for whatever is read like a score: expected by now, pace, forecast, mean.
 */
export function shownScore(score: number): number {
  return belowOne(score, 2);
}

/** A score or progress for other programs: four decimals, never rounded up to 1 either. */
export function exactScore(score: number): number {
  return belowOne(score, 4);
}

function belowOne(score: number, decimals: number): number {
  const rounded = roundHalfUp(score, decimals);
  return score < 1 && rounded >= 1 ? roundHalfUp(1 - 10 ** -decimals, decimals) : rounded;
}

/** `0.57`, `1.00`; `–` where it is not measured: never 0, which would be an answer. */
export function scoreText(score: number | undefined): string {
  return score === undefined ? '–' : shownScore(score).toFixed(2);
}

/** A grade as it is shown: `0.7`. */
export function gradeText(grade: number): string {
  return roundHalfUp(grade, 1).toFixed(1);
}

/** Red up to 0.3, yellow up to 0.6, green from 0.7, on the grade as it is shown. */
export function gradeBand(grade: number): GradeBand {
  const shown = roundHalfUp(grade, 1);
  if (shown >= 0.7) return 'green';
  return shown >= 0.4 ? 'yellow' : 'red';
}

/** A share in words: `−7 %`, `114 %`. As many decimals as it takes not to read as one of `avoid` (percent), up to three. */
export function percentText(share: number, avoid: readonly number[] = []): string {
  const percent = new Big(share).times(100).toNumber();
  const decimals = [0, 1, 2, 3].find(count => !avoid.includes(roundHalfUp(percent, count))) ?? 3;
  return `${numberText(roundHalfUp(percent, decimals)).replace('-', '−')} %`;
}
