/** Bars and sparklines made of characters, for hovers and terminals. */
import { convertTo } from '../model/quantity.ts';
import type { Reading } from './types.ts';

const barCells = 10;
const sparkLevels = '▁▂▃▄▅▆▇█';
const middleLevel = '▄';
const longestSpark = 16;

/** `████░░░░░░`: full only at a score of 1; empty where it is not measured. */
export function progressBar(score: number | undefined): string {
  const cells = Math.round((score ?? 0) * barCells);
  const filled = (score ?? 0) < 1 ? Math.min(cells, barCells - 1) : barCells;
  return '█'.repeat(filled) + '░'.repeat(barCells - filled);
}

/** `▁▂▃▅`: the last readings between their own least and most; level where nothing moved, empty without readings. */
export function sparkline(readings: readonly Reading[]): string {
  const unit = readings.at(-1)?.quantity.unit;
  if (unit === undefined) return '';
  const amounts = readings
    .slice(-longestSpark)
    .flatMap(reading => convertTo(reading.quantity, unit)?.amount ?? []);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const level = (amount: number) => {
    const share = (amount - least) / (most - least);
    return Number.isFinite(share)
      ? sparkLevels.charAt(Math.round(share * (sparkLevels.length - 1)))
      : middleLevel;
  };
  return amounts.map(level).join('');
}

/** A line without the sparkline that it begins with: for those who show a picture beside it. */
export function withoutSparkline(line: string): string {
  return line.replace(leadingSparkline, '');
}

const leadingSparkline = new RegExp(`^[${sparkLevels}]+ +`);
