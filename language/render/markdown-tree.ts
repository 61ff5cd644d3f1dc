/** The goal tree as a list in Markdown, for a page of a wiki or a repository. */

import { progressBar } from '../score/glyphs.ts';
import type { GoalNode, GoalTree } from './goal-tree.ts';
import { markdownWords, namedWords } from './markdown-words.ts';
import { healthOfNode, kindText, remarksOfNode, roleText, summaryOfTree, valueOfMeter } from './node-text.ts';

export interface MarkdownTreeOptions {
  /** The address under which a node's declaration can be read, seen from where the page will stand; undefined: no link. */
  readonly addressOf?: (node: GoalNode) => string | undefined;
}

/** A heading, the summary, and one entry for each node, children indented. Every line ends with `\n`. */
export function markdownTree(tree: GoalTree, options: MarkdownTreeOptions = {}): string {
  const entries = tree.roots.flatMap(root => entriesOf(root, undefined, 0, options));
  return [
    `# ${markdownWords(tree.title) || 'Goals'}`,
    '',
    markdownWords(summaryOfTree(tree)),
    '',
    ...(entries.length === 0 ? ['No goals yet.'] : entries),
    '',
  ].join('\n');
}

function entriesOf(
  node: GoalNode,
  parent: GoalNode | undefined,
  level: number,
  options: MarkdownTreeOptions,
): readonly string[] {
  return [
    `${'  '.repeat(level)}- ${entryOf(node, parent, options)}`,
    ...node.children.flatMap(child => entriesOf(child, node, level + 1, options)),
  ];
}

/** `**[Label](file#L12)** · objective · ◆ at-risk 0.45 · 2026-Q1`: what it is, how it is doing, everything else. */
function entryOf(node: GoalNode, parent: GoalNode | undefined, options: MarkdownTreeOptions): string {
  const kind = node.kind === 'team' ? '' : kindText(node);
  const status = [healthOfNode(node), valueOfMeter(node)].filter(text => text !== '').join(' ');
  const words = [kind, status, ...remarksOfNode(node, parent)].filter(text => text !== '').map(namedWords);
  const role = roleText(node) === '' ? '' : `${roleText(node)} `;
  return `${role}${[nameOf(node, options), barOf(node), words.join(' · ')].filter(text => text !== '').join(' ')}`;
}

function nameOf(node: GoalNode, { addressOf }: MarkdownTreeOptions): string {
  const label = markdownWords(node.label) || 'no label';
  const address = addressOf?.(node);
  return address === undefined ? `**${label}**` : `**[${label}](${address})**`;
}

function barOf({ meter }: GoalNode): string {
  return meter?.kind === 'progress' && meter.score !== undefined ? `\`${progressBar(meter.score)}\`` : '';
}

/**
 * A path and a line as the address in a link of Markdown: what GitHub and GitLab open at that line.
 * @param path relative, with forward slashes
 */
export function addressOfLine(path: string, line: number): string {
  const encoded = path
    .split('/')
    .map(name => encodeURIComponent(name).replace(/[()'!*]/g, percentEncoded))
    .join('/');
  return `${encoded}#L${line}`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
