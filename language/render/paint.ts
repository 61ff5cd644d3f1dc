/**
 * Colour as a parameter: what is drawn says what a piece of text means, whoever shows it says how that looks. The command
 * line passes ANSI styles, a pipe passes `plainPaint`.
 */
import type { GradeBand, Health, KpiStatus } from '../score/types.ts';
import type { GoalNode } from './goal-tree.ts';

/** What a health means for the eye. */
export type HealthTone = 'good' | 'fair' | 'poor' | 'neutral';

export type Tone = 'strong' | 'muted' | 'plain' | HealthTone;

export type Paint = (tone: Tone, text: string) => string;

/** Leaves the text as it is. */
export const plainPaint: Paint = (_tone, text) => text;

type State = Health | KpiStatus;

interface Look {
  /** One column wide; never the only sign, the word stands beside it. */
  readonly icon: string;
  readonly tone: HealthTone;
}

const looks: Readonly<Record<State, Look>> = {
  achieved: { icon: '✔', tone: 'good' },
  'on-track': { icon: '▲', tone: 'good' },
  healthy: { icon: '✔', tone: 'good' },
  'at-risk': { icon: '◆', tone: 'fair' },
  watch: { icon: '◆', tone: 'fair' },
  stale: { icon: '◷', tone: 'fair' },
  'off-track': { icon: '▼', tone: 'poor' },
  breached: { icon: '▼', tone: 'poor' },
  graded: { icon: '●', tone: 'neutral' },
  ended: { icon: '●', tone: 'neutral' },
  planned: { icon: '◇', tone: 'neutral' },
  stopped: { icon: '■', tone: 'neutral' },
  unmeasured: { icon: '○', tone: 'neutral' },
  'no-data': { icon: '○', tone: 'neutral' },
  'no-threshold': { icon: '○', tone: 'neutral' },
};

const bandTones: Readonly<Record<GradeBand, HealthTone>> = { red: 'poor', yellow: 'fair', green: 'good' };

/** The sign before a health or status. */
export function healthIcon(state: State): string {
  return looks[state].icon;
}

/** What a health or status means for the eye. */
export function healthTone(state: State): HealthTone {
  return looks[state].tone;
}

/** The tone of a node: its health's, and for finished work that of its grade band. */
export function toneOfNode(node: Pick<GoalNode, 'health' | 'band'>): HealthTone {
  if (node.band !== undefined) return bandTones[node.band];
  return node.health === undefined ? 'neutral' : healthTone(node.health);
}
