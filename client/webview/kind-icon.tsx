import type { JSX } from 'preact';
import type { GoalNode } from '../../language/render/goal-tree.ts';

interface KindIconProps {
  readonly node: GoalNode;
  /** What is said of the icon; left out: nothing, because the words beside it say it. */
  readonly label?: string;
}

/** What a node is, or for a KPI that stands under somebody else's goal: what it does there. */
export function KindIcon({ node, label }: KindIconProps): JSX.Element {
  const shape =
    node.role === 'guard' || node.role === 'tracked' ? roleShapes[node.role] : kindShapes[node.kind];
  if (label === undefined) {
    return (
      <svg class="kind-icon" data-kind={node.kind} viewBox="0 0 16 16" aria-hidden="true">
        {shape}
      </svg>
    );
  }
  return (
    <svg class="kind-icon" data-kind={node.kind} viewBox="0 0 16 16" role="img" aria-label={label}>
      {shape}
    </svg>
  );
}

const roleShapes = {
  guard: <path d="M8 1.7 13.2 3.6v4c0 3.2-2.1 5.4-5.2 6.7-3.1-1.3-5.2-3.5-5.2-6.7v-4Z" />,
  tracked: (
    <path d="M6.8 9.2 9.2 6.8M7.4 4.6l1.3-1.3a2.8 2.8 0 0 1 4 4l-1.3 1.3M8.6 11.4l-1.3 1.3a2.8 2.8 0 0 1-4-4l1.3-1.3" />
  ),
};

const kindShapes: Record<GoalNode['kind'], JSX.Element> = {
  northstar: <path class="filled" d="M8 .8 9.7 6.3 15.2 8 9.7 9.7 8 15.2 6.3 9.7.8 8l5.5-1.7Z" />,
  team: (
    <g>
      <circle cx="5.9" cy="5.4" r="2.5" />
      <path d="M1.4 13.2c.2-2.6 1.9-4 4.5-4s4.3 1.4 4.5 4" />
      <path d="M10.3 3.1a2.4 2.4 0 0 1 0 4.6M12 9.6c1.6.5 2.5 1.7 2.6 3.6" />
    </g>
  ),
  objective: (
    <g>
      <circle cx="8" cy="8" r="6.2" />
      <circle cx="8" cy="8" r="3.2" />
      <circle class="filled" cx="8" cy="8" r=".9" />
    </g>
  ),
  kr: (
    <g>
      <path d="M2.2 11.8 6 8l2.4 2.4 5.2-5.6" />
      <path d="M9.9 4.4h3.9v3.9" />
    </g>
  ),
  kpi: (
    <g>
      <path d="M2.6 12.2a6.2 6.2 0 1 1 10.8 0" />
      <path d="M8 9.4 11 6" />
      <circle class="filled" cx="8" cy="9.5" r="1" />
    </g>
  ),
  group: <path class="dashed" d="M2.3 3.3h11.4v9.4H2.3Z" />,
};
