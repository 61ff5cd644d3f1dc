import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLabelledGoals } from './labelled-goals.ts';
import { measureGoals } from './measurement.ts';

/**
 * A thousand goals as teams of many trades write them, written for this test before anyone saw what the rules say of them, and
 * labelled as docs/lint-quality.md says. Two thirds were looked at while rules were written.
 */
const goals = readLabelledGoals(
  readFileSync(new URL('../fixtures/written-goals.jsonl', import.meta.url), 'utf8'),
);
const { judgements } = measureGoals(goals, { resamples: 1, confidence: 0.95, seed: 1 });
const qualityOf = (name: string) => judgements.find(({ judgement }) => judgement.name === name)!.parts;

describe('On goals of many trades', () => {
  it('there are enough of each kind to tell', () => {
    expect(goals.filter(({ kind, label }) => kind === 'kr' && label === 'output').length).toBeGreaterThan(
      400,
    );
    expect(goals.filter(({ kind, label }) => kind === 'kr' && label === 'outcome').length).toBeGreaterThan(
      200,
    );
    expect(goals.filter(({ kind, label }) => kind === 'objective' && label === 'ok').length).toBeGreaterThan(
      90,
    );
  });

  it.each([
    ['kr-is-task', 0.97, 0.84],
    ['objective-is-task', 0.95, 0.82],
    ['kr-is-kpi', 0.9, 0.8],
  ])('%s has a precision of at least %d and a recall of at least %d', (name, precision, recall) => {
    expect(qualityOf(name).all.precision.share).toBeGreaterThanOrEqual(precision);
    expect(qualityOf(name).all.recall.share).toBeGreaterThanOrEqual(recall);
  });

  it('kr-is-task or kr-no-outcome has an F1 of at least 0.92', () => {
    expect(qualityOf('kr-is-task or kr-no-outcome').all.f1.share).toBeGreaterThanOrEqual(0.92);
  });

  it('does nearly as well on the third that is held out', () => {
    expect(qualityOf('kr-is-task')['held out'].precision.share).toBeGreaterThanOrEqual(0.95);
    expect(qualityOf('kr-is-task')['held out'].recall.share).toBeGreaterThanOrEqual(0.78);
    expect(qualityOf('objective-is-task')['held out'].recall.share).toBeGreaterThanOrEqual(0.78);
  });
});
