/**
 * What a picture of a goal over time shows, as plain data that can be sent to a page: readings, where they should be by each
 * day, where they are heading, the bounds that hold, and the days that matter. Texts are ready to be shown, numbers are for
 * drawing; all amounts are in the one unit of the axis.
 */
import type { Day } from '../../model/types.ts';
import type { Tone } from '../paint.ts';

export interface ChartPoint {
  readonly date: Day;
  readonly amount: number;
}

/**
 * Whether a reading counts: `counts`; `history` lies outside the goal's cycle; `replaced` by another one of the same day;
 * `future` is after today.
 */
export type ReadingState = 'counts' | 'history' | 'replaced' | 'future';

export interface ChartReading extends ChartPoint {
  readonly state: ReadingState;
  /** The threshold does not hold. */
  readonly breached: boolean;
  /** Index of the check-in that said it, where there is a list of them. */
  readonly entry?: number;
}

/** A level through the whole picture. */
export interface ChartLevel {
  readonly kind: 'baseline' | 'target' | 'threshold';
  readonly amount: number;
  /** `target 50`, `threshold < 5%`. */
  readonly text: string;
}

/** A day that matters. */
export interface ChartMark {
  readonly kind: 'begins' | 'ends' | 'due' | 'review' | 'changed' | 'stopped';
  readonly date: Day;
  /** `2026-Q1 begins`, `due by 2026-03-15`, `graded 0.7`. */
  readonly text: string;
}

/** The verdict of a review on the axis of scores. */
export interface ChartGrade extends ChartPoint {
  readonly text: string;
}

/** Stretches of the axis are `low` < `high`; ticks lie within, ascending. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly amount: number; readonly text: string }[];
  /** What is counted, where the ticks don't say it: `teams`. */
  readonly caption?: string;
}

export interface Chart {
  /** The days shown, both inclusive, `first` < `last`. Readings outside are not drawn. */
  readonly first: Day;
  readonly last: Day;
  readonly today: Day;
  readonly axis: ValueAxis;
  /** By date. */
  readonly readings: readonly ChartReading[];
  /** A share of the way or a score stays what it was until somebody says another one. */
  readonly line: 'straight' | 'step';
  /** The straight way on which the goal should come: from its first day to what is a good result on its last. */
  readonly expected?: readonly [ChartPoint, ChartPoint];
  /** From the last reading to where the line through the readings ends. */
  readonly forecast?: readonly [ChartPoint, ChartPoint];
  readonly levels: readonly ChartLevel[];
  /** Where the threshold holds; without a bound it goes on for ever. */
  readonly holds?: { readonly from?: number; readonly to?: number };
  /** Days on which the threshold did not hold, from the first bad reading to the next good one, or to the last there is. */
  readonly breaches: readonly { readonly from: Day; readonly to: Day }[];
  readonly marks: readonly ChartMark[];
  readonly grade?: ChartGrade;
  /** How the goal is doing. */
  readonly tone: Tone;
}
