import { describe, expect, it } from 'vitest';
import { tooltip } from '../../client/webview/describe.ts';
import type { GoalNode } from '../../language/render/goal-tree.ts';
import { companyTree, noFindings, warnings } from './sample-tree.ts';

function find(key: string, nodes: readonly GoalNode[] = companyTree().roots): GoalNode | undefined {
  for (const node of nodes) {
    const found = node.key === key ? node : find(key, node.children);
    if (found !== undefined) return found;
  }
  return undefined;
}

describe('the tooltip of a row', () => {
  it('says everything about a key result, a line for each thing', () => {
    expect(tooltip(find('product.preferred_tool.first_retro')!, noFindings).split('\n')).toEqual([
      'Time to first retro',
      'key result · @maya',
      '48h → 15min, now 38h',
      'expected by today 0.42, a good result from 0.70',
      'off-track · the next reading is overdue',
    ]);
  });

  it('says how a KPI stands under a goal that it guards', () => {
    expect(tooltip(find('product.preferred_tool>trial_to_paid')!, noFindings).split('\n')).toEqual([
      'Trial-to-paid conversion',
      'guarded by KPI · @growth',
      '≥ 15%',
      '2 percentage points below its threshold',
      'breached · since 2026-01-12, 2 readings',
    ]);
  });

  it('names the first findings, and counts the others', () => {
    const many = warnings(...Array.from({ length: 9 }, (_, index) => `finding ${index}`));
    const lines = tooltip(find('company')!, many).split('\n');
    expect(lines.filter(line => line.startsWith('• '))).toHaveLength(6);
    expect(lines.at(-1)).toBe('… and 3 more');
  });
});
