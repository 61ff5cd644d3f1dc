/** What can have changed in the meaning of a goal between two states of a project. Plain data; `change-text.ts` has the words. */
import type {
  Cadence,
  CalendarSettings,
  Commitment,
  Condition,
  DatedNote,
  Day,
  DeclaredHealth,
  Goal,
  GoalKey,
  Initiative,
  Measure,
  Period,
  Value,
} from '../model/types.ts';

/**
 * What a moved number does to the score of a reading: `easier` where the same reading now scores more, or holds where it did
 * not. A baseline further from the target is easier too.
 */
export type Effect = 'easier' | 'harder';

/** What an amount did; `changed` where the two can't be compared. */
export type Way = 'raised' | 'lowered' | 'changed';

/** A goal as it was referred to: its key in the state that says so, undefined where the reference led nowhere. */
export interface Referred {
  readonly path: string;
  readonly target?: GoalKey;
}

/** Two values of one property; absent where one side does not say it. */
interface FromTo<T> {
  readonly from?: T;
  readonly to?: T;
}

interface Measured extends FromTo<Value> {
  readonly way: Way;
  readonly effect?: Effect;
}

export type AddedOrRemoved = 'added' | 'removed';

/** What changed, without whose change it is. */
export type Change =
  | { readonly kind: 'added' }
  | { readonly kind: 'removed' }
  /** Another name, or the first one. */
  | ({ readonly kind: 'name' } & FromTo<string>)
  /** To another team, objective or to the top level; the blocks are goals of their own state. */
  | ({ readonly kind: 'moved' } & FromTo<Goal>)
  | ({ readonly kind: 'label' } & FromTo<string>)
  /** An end of a movement. */
  | ({ readonly kind: 'baseline' | 'target' } & Measured)
  /** Another form or dimension, or a movement that turned around. */
  | { readonly kind: 'measure'; readonly from: Measure; readonly to: Measure }
  /** The condition of a key result, or the threshold or target of a KPI. */
  | ({
      readonly kind: 'condition';
      readonly of: 'measure' | 'threshold' | 'target';
      readonly effect?: Effect;
    } & FromTo<Condition>)
  | ({ readonly kind: 'deadline'; readonly effect?: Effect } & FromTo<Day>)
  | ({ readonly kind: 'cycle' } & FromTo<Period>)
  /** The days of a declared cycle. */
  | ({ readonly kind: 'period' } & FromTo<Period>)
  | { readonly kind: 'weight'; readonly from: number; readonly to: number }
  /** The one who answers for it, said or inherited; of a team its lead. */
  | ({ readonly kind: 'owner' } & FromTo<string>)
  | ({ readonly kind: 'commitment' } & FromTo<Commitment>)
  | {
      readonly kind: 'supports' | 'guarded by';
      readonly change: AddedOrRemoved;
      readonly reference: Referred;
    }
  | ({ readonly kind: 'tracks' | 'part of' } & FromTo<Referred>)
  | ({ readonly kind: 'size' } & FromTo<number>)
  | ({ readonly kind: 'every'; readonly effect?: Effect } & FromTo<Cadence>)
  | ({ readonly kind: 'source' } & FromTo<string>)
  | ({ readonly kind: 'indicator' } & FromTo<'leading' | 'lagging'>)
  | ({ readonly kind: 'stopped' } & FromTo<DatedNote>)
  /** An acknowledgement that says why something changed. */
  | { readonly kind: 'changed'; readonly change: AddedOrRemoved; readonly note: DatedNote }
  | { readonly kind: 'initiative'; readonly change: AddedOrRemoved; readonly initiative: Initiative }
  /** A number of a check-in. */
  | ({
      readonly kind: 'reading';
      readonly change: AddedOrRemoved | 'corrected';
      readonly date: Day;
      /** The reading before it, of the goal or the metric that it tracks. */
      readonly last?: DatedValue;
      /** It is of a day before the last that was known: the past was filled in. */
      readonly isLate?: boolean;
    } & FromTo<Value>)
  /** The words of a check-in: status, confidence, notes. */
  | ({ readonly kind: 'said'; readonly date: Day } & FromTo<Said>)
  /** The verdict of a review; `period` is what it reviews. */
  | ({ readonly kind: 'grade'; readonly period: string } & FromTo<Graded>);

export interface DatedValue {
  readonly date: Day;
  readonly value: Value;
}

export interface Said {
  readonly status?: DeclaredHealth;
  /** 0 to 1. */
  readonly confidence?: number;
  /** Paragraphs. */
  readonly notes: readonly string[];
}

export interface Graded {
  /** 0 to 1. */
  readonly grade?: number;
  readonly notes: readonly string[];
}

export type ChangeKind = Change['kind'];

/** A change, and the goal that it happened to. */
export type GoalChange = Change & {
  /** As it is now; where it was removed, as it was. */
  readonly goal: Goal;
  /** As it was; absent where it was added. */
  readonly before?: Goal;
  /** The `changed` that came with it, on the goal itself or on its objective, and says why. */
  readonly explainedBy?: DatedNote;
};

/** The fiscal year moved: what `2026-Q1` means is another thing now. */
export interface CalendarChange {
  readonly from: CalendarSettings;
  readonly to: CalendarSettings;
}
