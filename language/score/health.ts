/** One word for how a goal is doing. */
import type { DeclaredHealth } from '../model/types.ts';
import type { Health } from './types.ts';

/** Health of what still runs, from worst. */
const fromWorst = ['off-track', 'at-risk', 'stale', 'unmeasured', 'on-track', 'achieved'] as const;
export type RunningHealth = (typeof fromWorst)[number];

/** What decides over the health of a key result or north star. */
export interface Situation {
  /** A review grades it or its objective. */
  readonly graded: boolean;
  readonly stopped: boolean;
  readonly phase: 'planned' | 'running' | 'ended';
  /** Whether there is something that time is measured by: a cycle, or the `by` of a north star. */
  readonly dated: boolean;
  /** Raw progress; undefined: not measured. */
  readonly progress: number | undefined;
  /** Score against expectation; undefined while it is too early to tell. */
  readonly pace: number | undefined;
  /** What the latest check-in says. */
  readonly said: DeclaredHealth | undefined;
  /** The last check-in is overdue. */
  readonly silent: boolean;
}

/** The first that applies; what people say counts where it is worse, and silence is never green. */
export function healthOf(situation: Situation): Health {
  if (situation.graded) return 'graded';
  if (situation.stopped) return 'stopped';
  if (situation.phase === 'planned') return 'planned';
  const running = runningHealth(situation);
  if (running === 'unmeasured') return running;
  return situation.phase === 'ended' ? 'ended' : running;
}

function runningHealth({ dated, progress, pace, said, silent }: Situation): RunningHealth {
  const computed =
    dated || (progress ?? 0) >= 1 ? healthByPace(progress, pace) : healthBySaying(progress, said);
  if (computed === 'unmeasured') return computed;
  const health = said === undefined || said === 'on-track' ? computed : worse(computed, said);
  return silent && isGreen(health) ? 'stale' : health;
}

function healthByPace(progress: number | undefined, pace: number | undefined): RunningHealth {
  if (progress === undefined) return 'unmeasured';
  if (progress >= 1) return 'achieved';
  if (pace === undefined || pace >= 0.95) return 'on-track';
  return pace >= 0.75 ? 'at-risk' : 'off-track';
}

/** Without a cycle nothing is expected by today: people's word is all there is, but what has no number is never green. */
function healthBySaying(progress: number | undefined, said: DeclaredHealth | undefined): RunningHealth {
  if (said === undefined) return 'unmeasured';
  return progress === undefined && said === 'on-track' ? 'unmeasured' : said;
}

function isGreen(health: RunningHealth): boolean {
  return health === 'on-track' || health === 'achieved';
}

export function worse(a: RunningHealth, b: RunningHealth): RunningHealth {
  return fromWorst.indexOf(a) <= fromWorst.indexOf(b) ? a : b;
}

/** For sorting: 0 for the worst. What no longer runs, or not yet, comes after everything that does. */
export function severityOf(health: Health): number {
  return isRunning(health) ? fromWorst.indexOf(health) : fromWorst.length;
}

/** The worst among several; undefined where none of them runs. */
export function worstRunning(healths: Iterable<Health>): RunningHealth | undefined {
  let worst: RunningHealth | undefined;
  for (const health of healths) {
    if (!isRunning(health)) continue;
    worst = worst === undefined ? health : worse(worst, health);
  }
  return worst;
}

function isRunning(health: Health): health is RunningHealth {
  return (fromWorst as readonly Health[]).includes(health);
}
