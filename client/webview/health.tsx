import type { JSX } from 'preact';
import type { GoalNode } from '../../language/render/goal-tree.ts';
import { type HealthTone, healthTone, toneOfNode } from '../../language/render/paint.ts';
import { healthSign } from '../../language/render/signs.ts';
import { SignDrawing } from './sign-drawing.tsx';

/** Icon, word and colour: any one of them is enough. */
export function HealthMark({
  node,
}: {
  readonly node: Pick<GoalNode, 'health' | 'healthText' | 'band'>;
}): JSX.Element | null {
  if (node.health === undefined) return null;
  return (
    <span class="health" data-tone={toneOfNode(node)}>
      <HealthIcon health={node.health} tone={toneOfNode(node)} />
      <span class="word">{node.healthText ?? node.health}</span>
    </span>
  );
}

/** Silence, beside a health that says something else: what is shown is older than it should be. */
export function StaleBadge({ node }: { readonly node: GoalNode }): JSX.Element | null {
  if (!node.stale || node.health === 'stale') return null;
  return (
    <span class="stale" title="Stale: the next reading is overdue">
      <HealthIcon health="stale" />
    </span>
  );
}

/** The sign alone: its word has to stand beside it. */
export function HealthIcon({
  health,
  tone = healthTone(health),
}: {
  readonly health: NonNullable<GoalNode['health']>;
  readonly tone?: HealthTone;
}): JSX.Element {
  return (
    <svg class="health-icon" data-tone={tone} viewBox="0 0 12 12" aria-hidden="true">
      <SignDrawing sign={healthSign(health)} />
    </svg>
  );
}
