/** The goal tree as a flowchart of Mermaid, which GitHub, GitLab and many wikis draw from text. */
import { onOneLine } from '../model/text-width.ts';
import { type GoalGraph, type GraphLink, graphOf } from './goal-graph.ts';
import type { GoalNode, GoalTree } from './goal-tree.ts';
import { healthOfNode, kindText, remarksOfNode, summaryOfTree, valueOfMeter } from './node-text.ts';
import { toneOfNode } from './paint.ts';
import { boxColours } from './palette.ts';

/** What Mermaid takes unless it is told otherwise, and on GitHub it can't be (`maxEdges`, `maxTextSize`). */
const mostLinks = 500;
const mostCharacters = 50_000;
/** Room for what stands around the nodes: title, colours, and the note on what was left out. */
const around = 2_000;
/** A label that is longer is cut: no box holds more. */
const longestText = 200;

/**
 * Draws the tree as the source of a Mermaid flowchart, without a fence. The lowest goals of a tree that is larger than Mermaid
 * takes are left out, and the picture says how many they are.
 */
export function mermaidTree(tree: GoalTree): string {
  const graph = graphOf(tree);
  const statements = within(graph, statementsOf(graph));
  const missing = graph.nodes.length - statements.filter(({ isNode }) => isNode).length;
  return [
    'flowchart LR',
    `  accTitle: ${escapeMermaid(`Goals of ${tree.title}`)}`,
    `  accDescr: ${escapeMermaid(summaryOfTree(tree))}`,
    ...statements.map(({ text }) => `  ${text}`),
    ...(graph.nodes.length === 0 ? ['  empty["No goals yet."]'] : []),
    ...(missing > 0 ? [`  missing["${escapeMermaid(missingText(missing))}"]:::neutral`] : []),
    ...classDefinitions,
    '',
  ].join('\n');
}

function missingText(count: number): string {
  return `… and ${count} more, lower down: left out, because Mermaid takes no more`;
}

interface Statement {
  readonly text: string;
  readonly isNode: boolean;
}

/** Each node, then the links of which both ends have been drawn by then: every beginning of the list is a picture. */
function statementsOf({ nodes, links }: GoalGraph): readonly (readonly Statement[])[] {
  const ids = idsOf(nodes.map(({ node }) => node.key));
  const rank = new Map(nodes.map(({ node }, index) => [node.key, index]));
  const linksOf = new Map<number, GraphLink[]>();
  for (const link of links) {
    const later = Math.max(rank.get(link.from) ?? 0, rank.get(link.to) ?? 0);
    const known = linksOf.get(later);
    if (known === undefined) linksOf.set(later, [link]);
    else known.push(link);
  }
  return nodes.map(({ node, parent }, index) => [
    { text: drawNode(node, parent, ids.get(node.key) ?? ''), isNode: true },
    ...(linksOf.get(index) ?? []).map(({ from, to, kind }) => ({
      text: `${ids.get(from)} ${arrows[kind]} ${ids.get(to)}`,
      isNode: false,
    })),
  ]);
}

/** As many nodes with their links as Mermaid takes. */
function within({ nodes }: GoalGraph, statements: readonly (readonly Statement[])[]): readonly Statement[] {
  const taken: Statement[] = [];
  let characters = 0;
  let links = 0;
  for (const [index] of nodes.entries()) {
    const next = statements[index] ?? [];
    characters += next.reduce((sum, { text }) => sum + text.length + 3, 0);
    links += next.length - 1;
    if (characters > mostCharacters - around || links > mostLinks) break;
    taken.push(...next);
  }
  return taken;
}

/** Solid for what belongs there, thick for what supports, dotted for the KPIs that guard or are tracked: with words. */
const arrows: Readonly<Record<GraphLink['kind'], string>> = {
  part: '---',
  supports: '==>|supported by|',
  guard: '-.->|guarded by|',
  tracked: '-.->|tracks|',
};

/** Brackets around a label draw the shape of a node. */
const shapes: Readonly<Record<GoalNode['kind'], readonly [string, string]>> = {
  northstar: ['{{', '}}'],
  team: ['[[', ']]'],
  objective: ['(', ')'],
  kr: ['[', ']'],
  kpi: ['([', '])'],
  group: ['[', ']'],
};

function drawNode(node: GoalNode, parent: GoalNode | undefined, id: string): string {
  const [before, after] = shapes[node.kind];
  return `${id}${before}"${labelOf(node, parent)}"${after}:::${toneOfNode(node)}`;
}

/** Label; kind, health and value; everything else. */
function labelOf(node: GoalNode, parent: GoalNode | undefined): string {
  const status = [kindText(node), healthOfNode(node), valueOfMeter(node)].filter(text => text !== '');
  const below = [status.join(' · '), remarksOfNode(node, parent).join(' · ')].filter(line => line !== '');
  const label = `<b>${escapeMermaid(onOneLine(node.label) || 'no label')}</b>`;
  return [label, ...below.map(escapeMermaid)].join('<br/>');
}

/**
 * Plain words in a quoted label: nothing in them ends the label or is read as Markdown, an entity, a directive, a formula or an
 * icon. What could be is written as the entity of its code (`#34;`). The `:` is among it because Mermaid takes the last `;` from
 * a line in which `style…:…#` stands. Formulas (`$$`) and icons (`fa:fa-`) are looked for after that: a space without width
 * keeps their signs apart.
 */
function escapeMermaid(text: string): string {
  return shortened(onOneLine(text))
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(
      /["#&<>`*~[\]{}|\\$:;@!^]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^[-+=]|(?<=www)\.|(?<=^\d+)[.)](?=\s)/gi,
      entity,
    )
    .replace(/#36;(?=#36;)|fa[a-z]?#58;(?=fa-)/g, '$&#8203;');
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= longestText ? text : `${characters.slice(0, longestText - 1).join('')}…`;
}

function entity(character: string): string {
  return `#${character.codePointAt(0)};`;
}

/**
 * An id for each key, in letters that mean nothing to Mermaid. It follows the key and not the place in the list, so that a new
 * goal changes few lines of a picture that is kept beside the text.
 */
function idsOf(keys: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const key of keys) {
    const plain = `g_${key.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 60)}`;
    let id = plain;
    for (let count = 2; taken.has(id); count++) id = `${plain}_${count}`;
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}

const classDefinitions: readonly string[] = Object.entries(boxColours).map(
  ([tone, { fill, line, text }]) => `  classDef ${tone} fill:${fill},stroke:${line},color:${text}`,
);
