/** What a row says in words: to a screen reader, and to the mouse that rests on it. */
import type { GoalNode, LintCount, ProgressBar } from '../../language/render/goal-tree.ts';
import { kindText, measureOfNode, roleText, spokenNode } from '../../language/render/node-text.ts';

/**
 * One sentence with everything the row shows by shape and colour.
 * @param findings what the row counts: the node's own, or all below it while it is closed
 */
export function accessibleName(node: GoalNode, findings: LintCount): string {
  return joined([spokenNode({ ...node, findings }), node.owner && `owner ${node.owner}`], ', ');
}

/** The same with more detail, a line for each thing. */
export function tooltip(node: GoalNode, findings: LintCount): string {
  const kind = joined([roleText(node), kindText(node)], ' ');
  const lines = [
    node.label,
    joined([kind, node.id, node.owner, node.cycle], ' · '),
    measureOfNode(node),
    node.meter?.kind === 'gauge' ? node.meter.headroomText : positionWords(node.meter),
    joined([node.healthText, node.stale ? 'the next reading is overdue' : undefined, node.detail], ' · '),
    ...findings.messages.slice(0, messagesInTooltip).map(message => `• ${message}`),
    moreMessages(findings),
  ];
  return joined(lines, '\n');
}

const messagesInTooltip = 6;

function moreMessages({ messages }: LintCount): string | undefined {
  const more = messages.length - messagesInTooltip;
  return more > 0 ? `… and ${more} more` : undefined;
}

/** What the marks on a bar say: "expected by today 0.33, a good result from 0.70". */
function positionWords(bar: ProgressBar | undefined): string | undefined {
  if (bar === undefined) return undefined;
  const expected = bar.expected === undefined ? undefined : `expected by today ${twoDecimals(bar.expected)}`;
  const goodResult = bar.mark < 1 ? `a good result from ${twoDecimals(bar.mark)}` : undefined;
  return joined([expected, goodResult, bar.beyondText], ', ');
}

/** Rounded half up, as all shown shares are. */
function twoDecimals(share: number): string {
  return (Math.floor(share * 100 + 0.5) / 100).toFixed(2);
}

/** "2 errors, 1 warning, 1 note"; hints are for the editor alone. */
export function findingWords({ errors, warnings, infos }: LintCount): string {
  return joined([counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'note')], ', ');
}

function counted(count: number, noun: string): string | undefined {
  return count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter(part => part !== undefined && part !== '').join(separator);
}
