/** What can be done with a node, and why not where it can't. */
import type { GoalAction } from '../../../language/protocol.ts';
import type { GoalNode } from '../../../language/render/goal-tree.ts';
import { kindText } from '../../../language/render/node-text.ts';

/** `reveal`, `focus` and `timeline` are done by the page, the others by the extension. */
export type NodeAction = GoalAction | 'reveal' | 'focus' | 'timeline';

/** Whether the language server works out what an action changes. */
export function isDoneByServer(action: NodeAction): boolean {
  return action === 'recordReading' || action === 'convert' || action === 'fix';
}

/** Why an action makes no sense for a node, in one line; undefined where it can be done. */
export function reasonAgainst(action: NodeAction, node: GoalNode): string | undefined {
  if (node.outdated && isDoneByServer(action)) return 'Its file has syntax errors: mend them first.';
  switch (action) {
    case 'reveal':
      return node.goal === undefined ? `${subject(node)} stands in no file.` : undefined;
    case 'focus':
      return node.children.length === 0 ? 'Nothing stands below this.' : undefined;
    case 'timeline':
      return hasTimeline(node) ? undefined : 'Only goals have a timeline.';
    case 'recordReading':
      return reasonAgainstReading(node);
    case 'convert':
      return isOneOf(node, ['objective', 'kr', 'kpi'])
        ? undefined
        : `${subject(node)} can't become a KPI or a key result.`;
    case 'fix':
      return node.findings.fixable === 0 ? 'Nothing that is found here has a fix.' : undefined;
    case 'copyReference':
      return node.id === undefined ? `${subject(node)} without a name can't be referred to.` : undefined;
  }
}

/** Whether a node has readings of its own, or a score that comes from some. */
export function hasTimeline(node: GoalNode): boolean {
  return node.goal !== undefined && isOneOf(node, ['northstar', 'objective', 'kr', 'kpi']);
}

function reasonAgainstReading(node: GoalNode): string | undefined {
  if (!isOneOf(node, ['northstar', 'kr', 'kpi'])) return `${subject(node)} takes no readings.`;
  if (node.health === 'stopped') return 'This is stopped: it takes no more readings.';
  return node.id === undefined ? 'Give it a name, and readings can be recorded.' : undefined;
}

function isOneOf({ kind }: GoalNode, kinds: readonly GoalNode['kind'][]): boolean {
  return kinds.includes(kind);
}

/** `An objective`, `A KPI`. */
function subject(node: GoalNode): string {
  const kind = kindText(node) || 'group';
  return `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind}`;
}

/**
 * What VS Code knows of a node when its context menu is opened: the conditions of the menu's entries in the manifest, and the node
 * for their commands. JSON, as the attribute `data-vscode-context` takes it.
 */
export function contextOf(node: GoalNode, place: string): string {
  const can = (action: NodeAction) => reasonAgainst(action, node) === undefined;
  return JSON.stringify({
    webviewSection: 'goal',
    preventDefaultContextMenuItems: true,
    goalsNode: node.key,
    goalsPlace: place,
    goalsPlaced: can('reveal'),
    goalsParent: can('focus'),
    goalsTimed: can('timeline'),
    goalsReadable: can('recordReading'),
    goalsConvertible: can('convert'),
    goalsFixable: can('fix'),
    goalsNamed: can('copyReference'),
  });
}
