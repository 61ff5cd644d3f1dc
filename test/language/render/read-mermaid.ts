/** Reads the part of Mermaid's flowchart language that the tree is drawn with, strictly: anything else is an error. */

export interface ReadGraph {
  readonly nodes: readonly { readonly id: string; readonly label: readonly string[] }[];
  /** Ends by the first line of their labels. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly words: string }[];
}

/** What may stand in a quoted label as it is: nothing that Mermaid or the Markdown in its labels reads as more than a letter. */
const plain = /^(?:[^"#&<>`*~[\]{}|\\$:;@!^\p{Cc}\p{Cs}]|#\d+;|<br\/>|<\/?b>)*$/u;
const shapes = String.raw`\{\{"(?<a>[^"]*)"\}\}|\[\["(?<b>[^"]*)"\]\]|\(\["(?<c>[^"]*)"\]\)|\("(?<d>[^"]*)"\)|\["(?<e>[^"]*)"\]`;
const nodeLine = new RegExp(`^  (?<id>[A-Za-z][A-Za-z0-9_]*)(?:${shapes})(?::::(?<tone>[a-z]+))?$`);
const linkLine = /^ {2}(?<from>\w+) (?:---|==>\|(?<thick>[a-z ]+)\||-\.->\|(?<dotted>[a-z ]+)\|) (?<to>\w+)$/;
const reserved =
  /^(end|graph|flowchart|subgraph|style|linkStyle|classDef|class|click|default|call|href|[ox])$/i;

export function readMermaid(text: string): ReadGraph {
  const [head, ...lines] = text.split('\n');
  if (head !== 'flowchart LR') throw new Error(`no flowchart: ${head}`);
  const nodes = new Map<string, readonly string[]>();
  const links: ReadGraph['links'][number][] = [];
  const tones = new Set<string>();
  const known = new Set<string>();
  for (const line of lines) {
    const node = nodeLine.exec(line)?.groups;
    const link = linkLine.exec(line)?.groups;
    const definition = /^ {2}classDef (\w+) (?:(?:fill|stroke|color):#[0-9a-f]{6},?){3}$/.exec(line);
    if (link?.from !== undefined && link.to !== undefined) {
      const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
      if (from === undefined || to === undefined) throw new Error(`a link to nothing: ${line}`);
      links.push({ from: from[0] ?? '', to: to[0] ?? '', words: link.thick ?? link.dotted ?? '' });
    } else if (node?.id !== undefined) {
      const label = node.a ?? node.b ?? node.c ?? node.d ?? node.e ?? '';
      if (reserved.test(node.id) || nodes.has(node.id)) throw new Error(`no id: ${line}`);
      nodes.set(node.id, readLabel(label));
      if (node.tone !== undefined) tones.add(node.tone);
    } else if (definition !== null) known.add(definition[1] ?? '');
    else if (/^ {2}acc(Title|Descr): [^\n]*$/.test(line)) readLabel(line.slice(line.indexOf(':') + 2));
    else if (line !== '') throw new Error(`not understood: ${line}`);
  }
  for (const tone of tones) if (!known.has(tone)) throw new Error(`no such class: ${tone}`);
  return { nodes: [...nodes].map(([id, label]) => ({ id, label })), links };
}

function readLabel(text: string): readonly string[] {
  if (!plain.test(text)) throw new Error(`not escaped: ${text}`);
  return text
    .replace(/^<b>(.*?)<\/b>/, '$1')
    .split('<br/>')
    .map(line => {
      if (/[<>]|(?:#36;){2}|fa.?#58;fa-/.test(line)) throw new Error(`would be markup: ${line}`);
      if (/^(?:[-+=]|\d+[.)]\s)/.test(line)) throw new Error(`would be a list: ${line}`);
      return line
        .replaceAll('#8203;', '')
        .replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    });
}
