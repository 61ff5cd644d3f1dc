/** Trees of projects written as text. */
import type { Finding, Severity } from '../../../language/model/finding.ts';
import type { Day } from '../../../language/model/types.ts';
import type { GoalNode, GoalTree } from '../../../language/render/goal-tree.ts';
import { goalTree } from '../../../language/render/outline.ts';
import { createWorkspace } from '../../../language/workspace.ts';

/** The tree of one file, or of files by name, on a day; with the findings that are given, not with what the rules say today. */
export function treeOf(
  source: string | Readonly<Record<string, string>>,
  today: Day = '2026-02-11',
  findings: readonly Finding[] = [],
): GoalTree {
  const workspace = createWorkspace({ roots: ['file:///acme'] });
  const files = typeof source === 'string' ? { 'goals.goals': source } : source;
  for (const [name, text] of Object.entries(files)) workspace.setFile(`file:///acme/${name}`, text);
  const [snapshot] = workspace.projects();
  if (snapshot === undefined) throw new Error('no project');
  return goalTree({ project: snapshot.project, scores: snapshot.scores(today), findings, title: 'acme' });
}

/** A finding on a goal. */
export function findingOn(goal: string, severity: Severity, message: string): Finding {
  const uri = 'file:///acme/goals.goals';
  return { rule: 'some-rule', severity, message, uri, span: { start: 0, end: 1 }, goal, fixes: [] };
}

/** `a > b` for a node at its place, `a > (guard) k` for a reference: one line a node, children indented. */
export function shapeOf(tree: GoalTree): string {
  const lines: string[] = [];
  const visit = (node: GoalNode, depth: number) => {
    const role = node.role === undefined ? '' : ` (${node.role})`;
    lines.push(`${'  '.repeat(depth)}${node.goal ?? node.label}${role}`);
    for (const child of node.children) visit(child, depth + 1);
  };
  for (const root of tree.roots) visit(root, 0);
  return lines.join('\n');
}

/** Every node of the tree, parents before children. */
export function nodesOf(tree: GoalTree): readonly GoalNode[] {
  const all: GoalNode[] = [];
  const waiting = [...tree.roots].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    all.push(node);
    waiting.push(...[...node.children].reverse());
  }
  return all;
}

/** The node of a goal at its own place. */
export function nodeOf(tree: GoalTree, goal: string): GoalNode {
  const node = nodesOf(tree).find(one => one.goal === goal && one.role === undefined);
  if (node === undefined) throw new Error(`no node of ${goal}`);
  return node;
}
