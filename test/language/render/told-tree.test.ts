import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalNode, GoalTree } from '../../../language/render/goal-tree.ts';
import { nodesByKey, toldTree, understoodTree } from '../../../language/render/told-tree.ts';
import { createWorkspace } from '../../../language/workspace.ts';
import { largeDay, largeProject } from '../../bench/large-project.ts';

/** Edits of a file: what stands there, and what instead. */
const edits = [
  ['objective o0 "', 'objective o0 "More '],
  ['k0: 3%', 'k0: 9%'],
  ['  objective o1', '\n\n\n  objective o1'],
  ['objective o2', 'objective renamed'],
  ['guarded by k0, k1', 'guarded by k1'],
  ['supports o0', 'supports star'],
  [' threshold < 5%', ''],
  ['  kpi k4 ', '  kpi k5 "Another" threshold < 5%\n  kpi k4 '],
  ['kr r2', 'kr r2_'],
  ['}\n\n', '\n\n'],
  ['team t1 ', 'team t1 { } team other '],
] as const;

function treesAfter(steps: readonly { readonly file: number; readonly edit: number }[]): readonly GoalTree[] {
  const workspace = createWorkspace();
  const texts = [...largeProject(3)];
  const treeNow = (): GoalTree => {
    for (const [file, text] of texts.entries()) workspace.setFile(`file:///told/t${file}.goals`, text);
    return workspace.projects()[0]!.tree(largeDay);
  };
  return [
    treeNow(),
    ...steps.map(({ file, edit }) => {
      const [from, to] = edits[edit % edits.length]!;
      const text = texts[file]!;
      // Half of the edits are undone where they were made before.
      texts[file] = text.includes(from) ? text.replace(from, to) : text.replace(to, from);
      return treeNow();
    }),
  ];
}

/** As it is sent: JSON. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function withoutPlaces(tree: GoalTree): unknown {
  return JSON.parse(JSON.stringify(tree, (name, value) => (name === 'location' ? undefined : value)));
}

const countOf = (roots: readonly unknown[]): number => JSON.stringify(roots).match(/"key":/g)?.length ?? 0;

function subtree(nodes: readonly GoalNode[], label: RegExp): GoalNode | undefined {
  return [...nodesByKey(nodes).values()].find(node => label.test(node.label));
}

describe('a tree that is told by what is different', () => {
  const steps = fc.array(
    fc.record({ file: fc.integer({ min: 0, max: 2 }), edit: fc.nat(edits.length - 1) }),
    { minLength: 1, maxLength: 6 },
  );

  it('is understood as it is, whatever was edited', () =>
    fc.assert(
      fc.property(steps, made => {
        let known: GoalTree | undefined;
        let before: GoalTree | undefined;
        for (const tree of treesAfter(made)) {
          const told = sent(toldTree(tree, before));
          known = understoodTree(told, nodesByKey(known?.roots ?? []));
          expect(sent(known)).toEqual(withoutPlaces(tree));
          before = tree;
        }
      }),
      { numRuns: 30 },
    ));

  it('tells nothing but keys where nothing is different but the lines', () => {
    const [before, after] = treesAfter([{ file: 0, edit: 2 }]);
    expect(toldTree(after!, before).roots).toEqual(before!.roots.map(({ key }) => key));
  });

  it('tells of a letter in a label only what leads to it, and leaves the rest the same objects', () => {
    const [before, after] = treesAfter([{ file: 1, edit: 0 }]);
    const told = sent(toldTree(after!, before));
    expect(countOf(before!.roots)).toBeGreaterThan(70);
    expect(countOf(told.roots)).toBeLessThan(7);
    const first = understoodTree(sent(toldTree(before!)), new Map())!;
    const second = understoodTree(told, nodesByKey(first.roots))!;
    expect(subtree(second.roots, /^Team 2$/)).toBe(subtree(first.roots, /^Team 2$/));
    expect(subtree(second.roots, /^Team 1$/)).not.toBe(subtree(first.roots, /^Team 1$/));
  });

  it('is not understood where it builds on nodes that are not known', () => {
    const [before, after] = treesAfter([{ file: 1, edit: 0 }]);
    expect(understoodTree(toldTree(after!, before), new Map())).toBeUndefined();
  });

  it('tells where something is gone, also of the last field of a node', () => {
    const node: GoalNode = {
      key: 'a',
      kind: 'kpi',
      label: 'A',
      stale: false,
      spark: [],
      detail: 'since yesterday',
      findings: { errors: 0, warnings: 0, infos: 0, hints: 0, fixable: 0, messages: [] },
      children: [],
    };
    const tree = (root: GoalNode): GoalTree => ({
      title: 'x',
      today: '2026-02-05',
      roots: [root],
      incomplete: false,
      summary: { scoreText: '–', atRisk: 0, offTrack: 0, text: '–' },
    });
    const { detail: _, ...silent } = node;
    expect(toldTree(tree(silent), tree(node)).roots).toEqual([silent]);
    expect(toldTree(tree(node), tree(silent)).roots).toEqual([node]);
    expect(toldTree(tree({ ...node }), tree(node)).roots).toEqual(['a']);
  });
});
