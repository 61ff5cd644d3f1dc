import type { JSX } from 'preact';
import type { GoalNode } from '../../../language/render/goal-tree.ts';
import { Icon, type IconName } from '../toolbar/icons.tsx';
import { type NodeAction, reasonAgainst } from './node-actions.ts';

interface RowAction {
  readonly action: NodeAction;
  readonly icon: IconName;
  readonly title: string;
}

const actions: readonly RowAction[] = [
  { action: 'recordReading', icon: 'record', title: 'Record a reading ( + )' },
  { action: 'fix', icon: 'fix', title: 'Apply a fix (Ctrl+.)' },
  { action: 'focus', icon: 'focus', title: 'Show only this and what is below ( > )' },
];

/**
 * Buttons on the row under the mouse, or with the keyboard: the few things that are done most, and the menu with all. They can be
 * reached by keys of the tree, so the Tab key passes them by.
 */
export function RowActions({ node }: { readonly node: GoalNode }): JSX.Element {
  return (
    <span class="actions">
      {actions
        .filter(({ action }) => reasonAgainst(action, node) === undefined)
        .map(({ action, icon, title }) => (
          <RowButton key={action} action={action} icon={icon} title={title} />
        ))}
      <RowButton action="menu" icon="more" title="What can be done (Shift+F10)" />
    </span>
  );
}

interface RowButtonProps {
  readonly action: NodeAction | 'menu';
  readonly icon: IconName;
  readonly title: string;
}

function RowButton({ action, icon, title }: RowButtonProps): JSX.Element {
  return (
    <button type="button" class="tool" tabIndex={-1} title={title} aria-label={title} data-action={action}>
      <Icon name={icon} />
    </button>
  );
}

/** The action of the button that was clicked, if it was one. */
export function clickedAction(event: Event): NodeAction | 'menu' | undefined {
  const button = (event.target as Element).closest<HTMLElement>('[data-action]');
  return button?.dataset.action as NodeAction | 'menu' | undefined;
}
