import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exactScore, shownScore } from '../../../language/score/rounding.ts';
import { errorsOf, scored } from './scored.ts';

interface Vector {
  readonly id: string;
  readonly measure: string;
  readonly readings: string;
  readonly today: string;
  readonly cycle: string;
  readonly commitment: string;
  readonly progress: string;
  readonly score: string;
  readonly health: string;
}

const lines = readFileSync(new URL('../../fixtures/scoring/scoring-vectors.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/);
const vectors = lines.slice(1).map(line => {
  const cells = line.split(',');
  return Object.fromEntries(
    (lines[0] ?? '').split(',').map((name, index) => [name, cells[index] ?? '']),
  ) as unknown as Vector;
});

function goalsText({ measure, readings, cycle, commitment }: Vector): string {
  const checkIns = readings
    .split('|')
    .filter(reading => reading !== '')
    .map(reading => reading.split(':'))
    .map(([day, value]) => `checkin ${day} { o.k: ${value} }`);
  return [
    `objective o "Objective" { cycle ${cycle} ${commitment}`,
    `  kr k "Key result" ${measure}`,
    '}',
    ...checkIns,
  ].join('\n');
}

describe('scoring vectors', () => {
  it('are all here', () => expect(vectors.map(vector => vector.id)).toHaveLength(27));

  it.each(vectors)('$id', vector => {
    const text = goalsText(vector);
    expect(errorsOf(text)).toEqual([]);
    const score = scored(text, vector.today).scores.keyResults.get('o.k');
    expect(score).toBeDefined();
    expect({
      progress: score?.progress === undefined ? '' : exactScore(score.progress),
      score: score?.score === undefined ? '' : shownScore(score.score),
      health: score?.health,
    }).toEqual({
      progress: vector.progress === '' ? '' : Number(vector.progress),
      score: vector.score === '' ? '' : Number(vector.score),
      health: vector.health,
    });
  });
});
