import type { JSX } from 'preact';
import type { GoalNode } from '../../language/render/goal-tree.ts';
import { kindSign } from '../../language/render/signs.ts';
import { SignDrawing } from './sign-drawing.tsx';

interface KindIconProps {
  readonly node: Pick<GoalNode, 'kind' | 'role'>;
  /** What is said of the icon; left out: nothing, because the words beside it say it. */
  readonly label?: string;
}

/** What a node is, or for a KPI that stands under somebody else's goal: what it does there. */
export function KindIcon({ node, label }: KindIconProps): JSX.Element {
  const drawing = <SignDrawing sign={kindSign(node)} />;
  if (label === undefined) {
    return (
      <svg class="kind-icon" data-kind={node.kind} viewBox="0 0 16 16" aria-hidden="true">
        {drawing}
      </svg>
    );
  }
  return (
    <svg class="kind-icon" data-kind={node.kind} viewBox="0 0 16 16" role="img" aria-label={label}>
      {drawing}
    </svg>
  );
}
