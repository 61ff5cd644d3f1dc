/** The timeline of a goal: its chart, and every check-in as a line of a table. Plain data, ready to be sent and shown. */
import type { Day, DeclaredHealth, GoalKey, Location } from '../../model/types.ts';
import type { Chart, ReadingState } from './chart.ts';

export interface Timeline {
  readonly goal: GoalKey;
  readonly kind: 'northstar' | 'objective' | 'kr' | 'kpi';
  readonly label: string;
  readonly today: Day;
  /** `2026-Q1, 2026-01-01 to 2026-03-31`; absent for what has no cycle. */
  readonly period?: string;
  /** How it is doing: `0.38 · on-track`. */
  readonly state: string;
  /** `48h → 15min by 2026-03-15, now 30h (2026-02-09)`; empty where there is nothing to say. */
  readonly value: string;
  /** A line each: `expected by now 0.33 · heading for 0.71`, `since 2026-01-12, 2 readings: why?`. */
  readonly remarks: readonly string[];
  /** Absent: there is nothing to draw. */
  readonly chart?: Chart;
  /** The same as the chart in one sentence. */
  readonly words: string;
  /** Newest first. */
  readonly entries: readonly TimelineEntry[];
}

/** What was said of the goal on a day. */
export interface TimelineEntry {
  readonly kind: 'checkin' | 'score' | 'review' | 'changed' | 'stopped';
  readonly date: Day;
  /** The value as it is read: `30h`, `0.45`; `graded 0.7`. Absent: a check-in without a number. */
  readonly value?: string;
  /** Of a reading, unless it counts. */
  readonly state?: Exclude<ReadingState, 'counts'> | 'incomparable';
  readonly breached?: boolean;
  readonly status?: DeclaredHealth;
  /** 0 to 1. */
  readonly confidence?: number;
  /** Paragraphs. */
  readonly notes: readonly string[];
  /** Who wrote the check-in. */
  readonly author?: string;
  /** Further words: `entered on Weekly active teams`, `3 of 4 measured`. */
  readonly remark?: string;
  /** Where it is written; absent for what is computed. */
  readonly location?: Location;
}
