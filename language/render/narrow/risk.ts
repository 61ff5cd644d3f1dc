/** How much a node asks for somebody's attention. */
import type { Health, KpiStatus } from '../../score/types.ts';
import type { GoalNode } from '../goal-tree.ts';

/**
 * In this order: 4 what misses (off-track, breached), 3 what may (at-risk, watch), 2 what nobody has looked at (stale), 1 what
 * nobody has measured yet; 0 all that does well, is finished, or waits for its time.
 */
const levels: Readonly<Record<Health | KpiStatus, number>> = {
  'off-track': 4,
  breached: 4,
  'at-risk': 3,
  watch: 3,
  stale: 2,
  unmeasured: 1,
  'no-data': 1,
  'on-track': 0,
  healthy: 0,
  achieved: 0,
  'no-threshold': 0,
  planned: 0,
  ended: 0,
  graded: 0,
  stopped: 0,
};

const silence = 2;

/** 0 to 4: see {@link levels}. Teams and groups have none of their own. */
export function riskLevel(node: GoalNode): number {
  const level = node.health === undefined ? 0 : levels[node.health];
  return node.stale ? Math.max(level, silence) : level;
}

/** Whether it misses, may miss, or has not been looked at when it should have been. */
export function needsAttention(node: GoalNode): boolean {
  return riskLevel(node) >= silence;
}

/**
 * Negative where `one` is at higher risk than `other`: by level, then by how far it is behind (`shortfall`), then where its
 * next reading is overdue.
 */
export function compareRisk(one: GoalNode, other: GoalNode): number {
  return (
    riskLevel(other) - riskLevel(one) ||
    (other.shortfall ?? 0) - (one.shortfall ?? 0) ||
    Number(other.stale) - Number(one.stale)
  );
}
