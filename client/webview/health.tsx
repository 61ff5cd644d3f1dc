import type { JSX } from 'preact';
import type { GoalNode } from '../../language/render/goal-tree.ts';
import { healthIcon, toneOfNode } from '../../language/render/paint.ts';

/** Icon, word and colour: any one of them is enough. */
export function HealthMark({ node }: { readonly node: GoalNode }): JSX.Element | null {
  if (node.health === undefined) return null;
  return (
    <span class="health" data-tone={toneOfNode(node)}>
      <svg class="health-icon" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[healthIcon(node.health)]}
      </svg>
      <span class="word">{node.healthText ?? node.health}</span>
    </span>
  );
}

/** Silence, beside a health that says something else: what is shown is older than it should be. */
export function StaleBadge({ node }: { readonly node: GoalNode }): JSX.Element | null {
  if (!node.stale || node.health === 'stale') return null;
  return (
    <span class="stale" title="Stale: the next reading is overdue">
      <svg class="health-icon" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[healthIcon('stale')]}
      </svg>
    </span>
  );
}

/** The signs that the terminal writes as characters, drawn: they differ without colour. */
const shapes: Readonly<Record<string, JSX.Element>> = {
  '✔': <path class="line bold" d="M1.8 6.4 4.7 9.2 10.2 3" />,
  '▲': <path class="solid" d="M6 1.9 10.9 10.1H1.1Z" />,
  '◆': <path class="solid" d="M6 .9 11.1 6 6 11.1.9 6Z" />,
  '▼': <path class="solid" d="M6 10.1 1.1 1.9H10.9Z" />,
  '◷': <path class="line" d="M6 1.2a4.8 4.8 0 1 0 .01 0ZM6 3.3V6l2 1.3" />,
  '●': <circle class="solid" cx="6" cy="6" r="4.3" />,
  '◇': <path class="line" d="M6 1.4 10.6 6 6 10.6 1.4 6Z" />,
  '■': <path class="solid" d="M2.2 2.2h7.6v7.6H2.2Z" />,
  '○': <circle class="line dashed" cx="6" cy="6" r="4.3" />,
};
