/** The words of a node, the same on the terminal, in the picture and on the page. */

import { onOneLine } from '../model/text-width.ts';
import type { GoalNode, GoalTree, TreeSummary } from './goal-tree.ts';
import { healthIcon } from './paint.ts';

/** How a node that lives elsewhere stands here; empty for one at its own place. */
export function roleText(node: Pick<GoalNode, 'role'>): string {
  switch (node.role) {
    case 'guard':
      return 'guarded by';
    case 'tracked':
      return 'tracks';
    case 'supports':
      return 'supported by';
    case undefined:
      return '';
  }
}

/** The value of a node's meter as it is shown beside it: `0.45`, `4.2%`, `–`; empty without a meter. */
export function valueOfMeter(node: GoalNode): string {
  if (node.meter === undefined) return '';
  return node.meter.kind === 'progress' ? node.meter.scoreText : node.meter.valueText;
}

/** Icon and word of a node's health: `▲ on-track`, `▲ on-track (stale)`; empty where it has none. */
export function healthOfNode(node: GoalNode): string {
  if (node.health === undefined) return '';
  const word = `${healthIcon(node.health)} ${node.healthText ?? node.health}`;
  return node.stale && node.health !== 'stale' ? `${word} (stale)` : word;
}

/** What a meter measures: `48h → 15min, now 30h` or `< 5%, target < 4%`; empty where nothing is known. */
export function measureOfNode(node: GoalNode): string {
  const { meter } = node;
  if (meter === undefined) return '';
  if (meter.kind === 'gauge') {
    const target = meter.targetText === undefined ? undefined : `target ${meter.targetText}`;
    return [meter.thresholdText, target].filter(text => text !== undefined).join(', ');
  }
  const way = [meter.baselineText, meter.targetText].filter(text => text !== undefined).join(' → ');
  const now = meter.currentText === undefined ? undefined : `now ${meter.currentText}`;
  return [way, now].filter(text => text !== undefined && text !== '').join(', ');
}

/**
 * Everything that is said after the health, in reading order. Team and owner of what stands here are said where they are others
 * than those of its parent.
 */
export function remarksOfNode(node: GoalNode, parent?: GoalNode): readonly string[] {
  const isElsewhere = node.kind === 'objective' && parent?.kind !== 'team' && node.team !== parent?.team;
  const owner = node.role === undefined && node.owner !== parent?.owner ? node.owner : undefined;
  const beyond = node.meter?.kind === 'progress' ? node.meter.beyondText : undefined;
  return [
    isElsewhere ? node.team : undefined,
    owner,
    measureOfNode(node),
    beyond,
    node.detail,
    findingsText(node),
  ]
    .filter(text => text !== undefined && text !== '')
    .map(text => onOneLine(text ?? ''));
}

/** `1 error, 2 warnings`; information and hints are left to the findings themselves. Empty where there are none. */
export function findingsText(node: GoalNode): string {
  const { errors, warnings } = node.findings;
  return [counted(errors, 'error'), counted(warnings, 'warning')].filter(text => text !== '').join(', ');
}

/**
 * How many objectives need attention, each kind by its name: `1 off track, 2 at risk`. The short form of the summary counts both as
 * at risk. Empty where none does.
 */
export function attentionText({ atRisk, offTrack }: TreeSummary): string {
  const parts = [
    offTrack === 0 ? '' : `${offTrack} off track`,
    atRisk === offTrack ? '' : `${atRisk - offTrack} at risk`,
  ];
  return parts.filter(text => text !== '').join(', ');
}

/** What the whole tree says in one line: `0.45 · 2 at risk · 2026-02-14`. */
export function summaryOfTree(tree: GoalTree): string {
  const incomplete = tree.incomplete ? ['a file has syntax errors: what could be understood is shown'] : [];
  return [tree.summary.text, tree.today, ...incomplete].join(' · ');
}

/** What stands beside a goal that its file hides while it has syntax errors. */
export const outdatedText = 'as it was before the syntax error';

/** What a screen reader says of a node. */
export function spokenNode(node: GoalNode): string {
  const words = [
    roleText(node),
    kindText(node),
    onOneLine(node.label),
    valueOfMeter(node),
    node.healthText,
    node.stale && node.health !== 'stale' ? 'stale' : '',
    ...remarksOfNode(node),
  ];
  return words.filter(text => text !== undefined && text !== '').join(', ');
}

/** What a node is: `key result`, `KPI`; empty for a group. */
export function kindText(node: Pick<GoalNode, 'kind'>): string {
  switch (node.kind) {
    case 'northstar':
      return 'north star';
    case 'kr':
      return 'key result';
    case 'kpi':
      return 'KPI';
    case 'group':
      return '';
    default:
      return node.kind;
  }
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
