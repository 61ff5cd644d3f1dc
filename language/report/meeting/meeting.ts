/**
 * A weekly meeting as data: what a team goes through in the order north star, objectives, KPIs, what is due, what to decide.
 * (Text B, "How It Works in Practice": the north star frames the conversation, OKRs drive it, KPIs catch operational issues.)
 *
 * Everything is there, sorted by what needs a look; how much of it is shown is up to whoever writes it down.
 */
import type {
  Day,
  GoalKey,
  KeyResult,
  Kpi,
  NorthStar,
  Objective,
  Period,
  Project,
} from '../../model/types.ts';
import type {
  KeyResultScore,
  KpiScore,
  NorthStarScore,
  ObjectiveScore,
  ProjectScores,
  Reading,
} from '../../score/types.ts';
import type { Closing } from './closing.ts';

export interface Meeting {
  readonly project: Project;
  readonly scores: ProjectScores;
  readonly today: Day;
  /** The day of the last meeting: what was entered after it is news. */
  readonly since: Day;
  /** Of this team and the teams below it only. */
  readonly team?: GoalKey;
  /** About objectives of this cycle only. */
  readonly cycle?: Period;
  readonly northStars: readonly NorthStarCheck[];
  /** Objectives that run, weakest first. */
  readonly objectives: readonly ObjectiveUpdate[];
  /** Objectives that were graded or given up since the last meeting, in the order of the project. */
  readonly settled: readonly ObjectiveUpdate[];
  /** Objectives whose cycle has not begun, by its first day. */
  readonly planned: readonly Objective[];
  /** KPIs that are watched, worst first. */
  readonly kpis: readonly KpiUpdate[];
  readonly due: DueReadings;
  readonly questions: readonly Question[];
  /** Cycles that are looked back at, the one that ended last first. */
  readonly closings: readonly Closing[];
}

/** What moved between two meetings. */
export interface Movement {
  /** The last reading today, and the one that was the last on the day of the last meeting. */
  readonly now?: Reading;
  readonly before?: Reading;
  /** Whether a reading came in since. */
  readonly isNew: boolean;
  /** By the goal's own measure: closer to its target or into its range, away from it, or neither. */
  readonly way: 'toward' | 'away' | 'neither';
}

export interface NorthStarCheck {
  readonly northStar: NorthStar;
  readonly score: NorthStarScore;
  readonly movement: Movement;
}

export interface ObjectiveUpdate {
  readonly objective: Objective;
  readonly score: ObjectiveScore;
  readonly before?: ObjectiveScore;
  /** Weakest first. */
  readonly keyResults: readonly KeyResultUpdate[];
  /** The next check-in on one of its key results, and who is asked for it. */
  readonly next?: { readonly day: Day; readonly owners: readonly string[] };
}

export interface KeyResultUpdate {
  readonly keyResult: KeyResult;
  readonly score: KeyResultScore;
  readonly before?: KeyResultScore;
  readonly movement: Movement;
}

export interface KpiUpdate {
  readonly kpi: Kpi;
  readonly score: KpiScore;
  readonly before?: KpiScore;
  readonly movement: Movement;
  /** Was breached at the last meeting, and isn't any more. */
  readonly hasRecovered: boolean;
}

/** What should be heard of, by owner; those who are named first by the alphabet, what nobody answers for last. */
export interface DueReadings {
  readonly owners: readonly OwnersReadings[];
  /** What comes due before the next meeting, as far away as the last one. */
  readonly soon: readonly DueReading[];
}

export interface OwnersReadings {
  /** Absent: nobody answers for them. */
  readonly owner?: string;
  readonly readings: readonly DueReading[];
}

export interface DueReading {
  readonly goal: NorthStar | KeyResult | Kpi;
  readonly owner?: string;
  /** Absent: it was never heard of. */
  readonly day?: Day;
}

/** Something that only people can decide, as a question. */
export interface Question {
  readonly kind: 'untreated' | 'off-track' | 'doubtful' | 'confidence' | 'reached' | 'ungraded';
  /** The goal that it is about; absent where it is about a cycle. */
  readonly goal?: GoalKey;
  /** Label of the goal, or the cycle. */
  readonly subject: string;
  readonly text: string;
}
