/** What scoring says of a project on one day. Computed by `scoreProject(project, today)`; everything here is plain data. */
import type {
  Commitment,
  Condition,
  Day,
  DeclaredHealth,
  GoalKey,
  Location,
  Period,
  Quantity,
} from '../model/types.ts';

export type Health =
  | 'graded'
  | 'stopped'
  | 'planned'
  | 'unmeasured'
  | 'ended'
  | 'achieved'
  | 'on-track'
  | 'at-risk'
  | 'off-track'
  | 'stale';

export type KpiStatus = 'no-data' | 'breached' | 'stale' | 'watch' | 'healthy' | 'no-threshold' | 'stopped';

export type GradeBand = 'red' | 'yellow' | 'green';

/** One value of a series on one day. A milestone that is `done` reads 100 %. */
export interface Reading {
  readonly date: Day;
  readonly quantity: Quantity;
  /** The value as somebody wrote it. */
  readonly text: string;
  /** The entry that said it, and the goal that it was entered on. */
  readonly location: Location;
  readonly enteredOn: GoalKey;
}

/** The last check-in, with or without a value. */
export interface LatestCheckIn {
  readonly date: Day;
  readonly status?: DeclaredHealth;
  readonly confidence?: number;
  readonly notes: readonly string[];
  readonly location: Location;
}

export interface Grade {
  /** 0 to 1, as given. */
  readonly value: number;
  readonly band: GradeBand;
  readonly notes: readonly string[];
  readonly location: Location;
}

/** Least-squares line through the readings of the cycle, read at its last day. */
export interface Forecast {
  /** Score at the last day, 0 to 1. */
  readonly score: number;
  /** Change a week that the line has, in the unit of the measure (signed). */
  readonly weeklyChange: number;
  /** Change a week still needed to arrive, in the unit of the measure (signed); absent on or after the last day. */
  readonly neededWeekly?: number;
}

export interface KeyResultScore {
  readonly key: GoalKey;
  /** Baseline and target, each in the unit in which it is written; the baseline of `to t` comes from readings. */
  readonly baseline?: Quantity;
  readonly target?: Quantity;
  /** The current reading converted to the unit of the measure, and the reading itself. */
  readonly current?: Quantity;
  readonly currentReading?: Reading;
  /** Raw progress, unclamped, full precision. Absent: not measured. */
  readonly progress?: number;
  /** Progress clamped to 0 to 1, full precision. Absent: not measured. A cycle that is over counts it as 0 (`countsAsZero`). */
  readonly score?: number;
  readonly countsAsZero: boolean;
  readonly grade?: Grade;
  readonly mark: 1 | 0.7;
  readonly elapsed?: number;
  /** elapsed × mark. */
  readonly expected?: number;
  readonly pace?: number;
  readonly tooEarly: boolean;
  readonly forecast?: Forecast;
  readonly confidence?: number;
  readonly health: Health;
  /** The last check-in is overdue: silence. Also set beside `at-risk` and `off-track`. */
  readonly stale: boolean;
  /** Day on which the next check-in is due, while the cycle runs. */
  readonly nextDue?: Day;
  readonly latestCheckIn?: LatestCheckIn;
  /** Readings that count, by date. */
  readonly readings: readonly Reading[];
  /** All readings of its series up to today, by date: for the sparkline. */
  readonly history: readonly Reading[];
  /** Objectives that support this. */
  readonly supporters: SupportSummary;
}

export interface BrokenGuard {
  readonly kpi: GoalKey;
  readonly since: Day;
}

export interface ObjectiveScore {
  readonly key: GoalKey;
  /** Weighted mean of its measured key results (grades in place of scores), full precision. Absent: no score. */
  readonly mean?: number;
  /** The grade of the objective where it has one, else the mean. */
  readonly score?: number;
  readonly grade?: Grade;
  /** Whether mean and grade differ by 0.1 or more, so that both are shown. */
  readonly gradeDiffers: boolean;
  readonly measured: number;
  readonly keyResults: number;
  readonly mark: 1 | 0.7;
  readonly commitment?: Commitment;
  readonly expected?: number;
  readonly health: Health;
  readonly stale: boolean;
  readonly brokenGuards: readonly BrokenGuard[];
  readonly latestCheckIn?: LatestCheckIn;
  /** Objectives that support this. */
  readonly supporters: SupportSummary;
}

/** "5 objectives support this: mean 0.52, weakest 0.10". */
export interface SupportSummary {
  readonly count: number;
  readonly mean?: number;
  readonly weakest?: number;
  readonly keys: readonly GoalKey[];
}

export interface KpiScore {
  readonly key: GoalKey;
  readonly status: KpiStatus;
  readonly stale: boolean;
  readonly current?: Quantity;
  readonly currentReading?: Reading;
  readonly threshold?: Condition;
  readonly target?: Condition;
  /** Signed distance to the threshold in the KPI's unit: positive is on the good side. */
  readonly headroom?: Quantity;
  /** Headroom as a share of the threshold, where that is not 0. */
  readonly headroomShare?: number;
  /** Change against the previous reading. */
  readonly trend?: Quantity;
  /** How many readings in a row, up to the last, it has been breached; 0 while it is not. */
  readonly breachedReadings: number;
  readonly breachedSince?: Day;
  readonly nextDue?: Day;
  readonly latestCheckIn?: LatestCheckIn;
  readonly readings: readonly Reading[];
  readonly supporters: SupportSummary;
}

export interface NorthStarScore {
  readonly key: GoalKey;
  readonly baseline?: Quantity;
  readonly target?: Quantity;
  readonly current?: Quantity;
  readonly currentReading?: Reading;
  readonly progress?: number;
  readonly score?: number;
  readonly expected?: number;
  readonly pace?: number;
  readonly trend?: Quantity;
  /** Change a week still needed to arrive by `by`, in the unit of the measure. */
  readonly neededWeekly?: number;
  readonly health: Health;
  readonly stale: boolean;
  readonly nextDue?: Day;
  readonly latestCheckIn?: LatestCheckIn;
  readonly readings: readonly Reading[];
  readonly supporters: SupportSummary;
}

export interface ProjectScores {
  readonly today: Day;
  readonly northStars: ReadonlyMap<GoalKey, NorthStarScore>;
  readonly objectives: ReadonlyMap<GoalKey, ObjectiveScore>;
  readonly keyResults: ReadonlyMap<GoalKey, KeyResultScore>;
  readonly kpis: ReadonlyMap<GoalKey, KpiScore>;
  /** The current cycle of each team; the company as a whole stands under `''`. */
  readonly currentCycles: ReadonlyMap<GoalKey | '', Period>;
}
