/** Reads the part of the DOT language that the tree is drawn with, strictly: anything else is an error. */
import type { ReadGraph } from './read-mermaid.ts';

const string = /"(?:[^"\\\n]|\\["\\n])*"/.source;
const attributes = `\\[(?:[a-z]+=(?:${string}|[A-Za-z0-9.]+)(?:, )?)*\\]`;
const defaultLine = new RegExp(`^  (?:graph|node|edge) ${attributes}$`);
const nodeLine = new RegExp(`^  (?<id>${string}) (?<attributes>${attributes})$`);
const linkLine = new RegExp(`^  (?<from>${string}) -> (?<to>${string}) (?<attributes>${attributes})$`);

export function readDot(text: string): ReadGraph {
  const lines = text.split('\n');
  if (lines[0] !== 'digraph goals {' || lines.at(-2) !== '}' || lines.at(-1) !== '')
    throw new Error('no graph');
  const nodes = new Map<string, readonly string[]>();
  const links: ReadGraph['links'][number][] = [];
  for (const line of lines.slice(1, -2)) {
    const link = linkLine.exec(line)?.groups;
    const node = nodeLine.exec(line)?.groups;
    if (link?.from !== undefined && link.to !== undefined) {
      const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
      if (from === undefined || to === undefined) throw new Error(`an edge to nothing: ${line}`);
      links.push({ from: from[0] ?? '', to: to[0] ?? '', words: labelIn(link.attributes)[0] ?? '' });
    } else if (node?.id !== undefined) nodes.set(node.id, unwrapped(labelIn(node.attributes)));
    else if (!defaultLine.test(line)) throw new Error(`not understood: ${line}`);
  }
  return { nodes: [...nodes].map(([id, label]) => ({ id, label })), links };
}

function labelIn(attributes = ''): readonly string[] {
  const quoted = new RegExp(`[[ ]label=(${string})`).exec(attributes)?.[1] ?? '""';
  if (/&(?!amp;)/.test(quoted)) throw new Error(`an entity: ${quoted}`);
  const unescaped = quoted
    .slice(1, -1)
    .replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped))
    .replaceAll('&amp;', '&');
  return unescaped.split('\n');
}

/** Labels are broken at spaces: up to the line of kind and health they are one. */
function unwrapped(lines: readonly string[]): readonly string[] {
  const status = lines.findIndex(line => /^(north star|team|objective|key result|KPI)( ·|$)/.test(line));
  return status < 1 ? lines : [lines.slice(0, status).join(' '), ...lines.slice(status)];
}
