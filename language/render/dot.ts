/** The goal tree as a graph in the DOT language, for Graphviz. */
import { onOneLine } from '../model/text-width.ts';
import { type GraphLink, type GraphNode, graphOf } from './goal-graph.ts';
import type { GoalNode, GoalTree } from './goal-tree.ts';
import {
  healthOfNode,
  kindText,
  remarksOfNode,
  spokenNode,
  summaryOfTree,
  valueOfMeter,
} from './node-text.ts';
import { toneOfNode } from './paint.ts';
import { boxColours } from './palette.ts';

/** A line of a box that is longer goes on in the next. */
const lineLength = 44;

/** Draws the tree as a `digraph`: one node for each goal, one edge for each place in the tree and each reference. */
export function dotTree(tree: GoalTree): string {
  const { nodes, links } = graphOf(tree);
  return [
    'digraph goals {',
    `  graph [charset="UTF-8", rankdir=LR, nodesep=0.15, ranksep=0.6, fontname="Helvetica,Arial,sans-serif", labelloc=t, label=${quoted([tree.title, summaryOfTree(tree)])}]`,
    '  node [shape=box, style="rounded,filled", margin="0.16,0.09", fontname="Helvetica,Arial,sans-serif", fontsize=11]',
    `  edge [color="${boxColours.neutral.line}", fontcolor="${boxColours.neutral.line}", fontname="Helvetica,Arial,sans-serif", fontsize=9]`,
    ...nodes.map(drawNode),
    ...links.map(drawLink),
    '}',
    '',
  ].join('\n');
}

const shapes: Readonly<Record<GoalNode['kind'], string>> = {
  northstar: ', shape=hexagon, style=filled',
  team: ', shape=folder, style=filled',
  objective: '',
  kr: ', style=filled',
  kpi: ', shape=oval, style=filled',
  group: ', shape=tab, style=filled',
};

function drawNode({ node, parent }: GraphNode): string {
  const { fill, line, text } = boxColours[toneOfNode(node)];
  const colours = `fillcolor="${fill}", color="${line}", fontcolor="${text}"`;
  return `  ${quoted([node.key])} [label=${labelOf(node, parent)}, tooltip=${quoted([spokenNode(node)])}, ${colours}${shapes[node.kind]}]`;
}

function labelOf(node: GoalNode, parent: GoalNode | undefined): string {
  const status = [kindText(node), healthOfNode(node), valueOfMeter(node)].filter(text => text !== '');
  return quoted(
    [onOneLine(node.label), status.join(' · '), ...remarksOfNode(node, parent)]
      .filter(line => line !== '')
      .flatMap(broken),
  );
}

/** Graphviz breaks no lines by itself. */
function broken(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lineLength)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const edges: Readonly<Record<GraphLink['kind'], string>> = {
  part: 'dir=none',
  supports: 'label="supported by", penwidth=2',
  guard: 'label="guarded by", style=dashed, constraint=false',
  tracked: 'label="tracks", style=dotted, constraint=false',
};

function drawLink({ from, to, kind }: GraphLink): string {
  return `  ${quoted([from])} -> ${quoted([to])} [${edges[kind]}]`;
}

/**
 * Lines as one quoted string. A backslash would begin an escape (`\N` is the name of the node), and `&` an entity of HTML: both
 * are read in labels and tooltips.
 */
function quoted(lines: readonly string[]): string {
  const escaped = lines.map(line =>
    onOneLine(line)
      .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
      .replaceAll('&', '&amp;')
      .replace(/["\\]/g, '\\$&'),
  );
  return `"${escaped.join('\\n')}"`;
}
