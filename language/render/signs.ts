/** The signs of kinds and healths: one drawing each, for the page, for pictures and for reports. They differ without colour. */
import type { GoalNode } from './goal-tree.ts';
import { healthIcon } from './paint.ts';

/** What is drawn with a line, and what is filled. */
export interface Sign {
  readonly line?: string;
  readonly solid?: string;
  /** The line is dashed: something is not there. */
  readonly isDashed?: boolean;
}

/** Side of a kind's sign, in units of its paths. */
export const kindSignSize = 16;
/** Side of a health's sign. */
export const healthSignSize = 12;

const kindSigns: Readonly<Record<GoalNode['kind'], Sign>> = {
  northstar: { solid: 'M8 .8 9.7 6.3 15.2 8 9.7 9.7 8 15.2 6.3 9.7.8 8l5.5-1.7Z' },
  team: {
    line: 'M5.9 2.9a2.5 2.5 0 1 0 .01 0ZM1.4 13.2c.2-2.6 1.9-4 4.5-4s4.3 1.4 4.5 4M10.3 3.1a2.4 2.4 0 0 1 0 4.6M12 9.6c1.6.5 2.5 1.7 2.6 3.6',
  },
  objective: {
    line: 'M8 1.8a6.2 6.2 0 1 0 .01 0ZM8 4.8a3.2 3.2 0 1 0 .01 0Z',
    solid: 'M8 7.1a.9.9 0 1 0 .01 0Z',
  },
  kr: { line: 'M2.2 11.8 6 8l2.4 2.4 5.2-5.6M9.9 4.4h3.9v3.9' },
  kpi: { line: 'M2.6 12.2a6.2 6.2 0 1 1 10.8 0M8 9.4 11 6', solid: 'M8 8.5a1 1 0 1 0 .01 0Z' },
  group: { line: 'M2.3 3.3h11.4v9.4H2.3Z', isDashed: true },
};

const roleSigns = {
  guard: { line: 'M8 1.7 13.2 3.6v4c0 3.2-2.1 5.4-5.2 6.7-3.1-1.3-5.2-3.5-5.2-6.7v-4Z' },
  tracked: {
    line: 'M6.8 9.2 9.2 6.8M7.4 4.6l1.3-1.3a2.8 2.8 0 0 1 4 4l-1.3 1.3M8.6 11.4l-1.3 1.3a2.8 2.8 0 0 1-4-4l1.3-1.3',
  },
} as const satisfies Record<string, Sign>;

/** What a node is, or for a KPI that stands under somebody else's goal: what it does there. */
export function kindSign({ kind, role }: Pick<GoalNode, 'kind' | 'role'>): Sign {
  return role === 'guard' || role === 'tracked' ? roleSigns[role] : kindSigns[kind];
}

/** By the character that a terminal writes. */
const healthSigns: Readonly<Record<string, Sign>> = {
  '✔': { line: 'M1.8 6.4 4.7 9.2 10.2 3' },
  '▲': { solid: 'M6 1.9 10.9 10.1H1.1Z' },
  '◆': { solid: 'M6 .9 11.1 6 6 11.1.9 6Z' },
  '▼': { solid: 'M6 10.1 1.1 1.9H10.9Z' },
  '◷': { line: 'M6 1.2a4.8 4.8 0 1 0 .01 0ZM6 3.3V6l2 1.3' },
  '●': { solid: 'M6 1.7a4.3 4.3 0 1 0 .01 0Z' },
  '◇': { line: 'M6 1.4 10.6 6 6 10.6 1.4 6Z' },
  '■': { solid: 'M2.2 2.2h7.6v7.6H2.2Z' },
  '○': { line: 'M6 1.7a4.3 4.3 0 1 0 .01 0Z', isDashed: true },
};

export function healthSign(health: NonNullable<GoalNode['health']>): Sign {
  return healthSigns[healthIcon(health)] ?? {};
}
