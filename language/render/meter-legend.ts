/** What the signs on bars and gauges mean: each on a small drawing of its own, made as every other one. */
import type { GoalNode } from './goal-tree.ts';
import type { Shape } from './shape.ts';
import { meterShape } from './shapes.ts';

export interface MeterSample {
  readonly meter: NonNullable<GoalNode['meter']>;
  readonly words: string;
}

const bar = { kind: 'progress', scoreText: '', mark: 1 } as const;
const gauge = { kind: 'gauge', valueText: '', thresholds: [], targets: [] } as const;

export const meterSamples: readonly MeterSample[] = [
  { meter: { ...bar, score: 0.3, expected: 0.55 }, words: 'expected by now' },
  { meter: { ...bar, score: 0.3, mark: 0.7 }, words: '0.7, a good result' },
  { meter: bar, words: 'not measured' },
  {
    meter: { ...gauge, value: 0.25, thresholds: [0.65], good: { from: 0, to: 0.65 } },
    words: 'threshold, and where it holds',
  },
  { meter: { ...gauge, value: 0.7, targets: [0.35] }, words: 'target' },
  { meter: { ...gauge, value: 0.5 }, words: 'value' },
];

/** Of a sample's drawing, in pixels; there is room for its marks above and below the middle. */
export const sampleWidth = 36;
export const sampleHeight = 20;

/** A sample as shapes, from its upper left corner. */
export function sampleShapes({ meter }: MeterSample): readonly Shape[] {
  return meterShape({ meter }, { x: 0, middle: sampleHeight / 2 }, sampleWidth);
}
