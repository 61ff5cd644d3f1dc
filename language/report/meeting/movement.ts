/** What moved between two meetings, by the readings that counted on either day. */
import { compareQuantities } from '../../model/quantity.ts';
import type { Day } from '../../model/types.ts';
import type { KpiScore, Reading } from '../../score/types.ts';
import type { Movement } from './meeting.ts';

interface Standing {
  readonly currentReading?: Reading;
  /** Raw progress. */
  readonly progress?: number;
}

/** How a key result or north star moved: closer to its target or not. */
export function movementOf(now: Standing, before: Standing | undefined, since: Day): Movement {
  const came =
    now.progress === undefined || before?.progress === undefined ? 0 : now.progress - before.progress;
  return { ...readingsOf(now, before, since), way: wayOf(came) };
}

/** How a KPI moved: further into the range of its threshold, or further out. */
export function movementOfKpi(now: KpiScore, before: KpiScore | undefined, since: Day): Movement {
  const came =
    now.headroom === undefined || before?.headroom === undefined
      ? 0
      : (compareQuantities(now.headroom, before.headroom) ?? 0);
  return { ...readingsOf(now, before, since), way: wayOf(came) };
}

function readingsOf(
  { currentReading: now }: Standing,
  before: Standing | undefined,
  since: Day,
): Omit<Movement, 'way'> {
  const earlier = before?.currentReading;
  return {
    ...(now && { now }),
    ...(earlier && { before: earlier }),
    isNew: now !== undefined && now.date > since,
  };
}

function wayOf(came: number): Movement['way'] {
  if (came === 0) return 'neither';
  return came > 0 ? 'toward' : 'away';
}
