/** The formats of `goals tree`, by the names under which they are asked for. */
import { dotTree } from '../../../language/render/dot.ts';
import type { GoalTree } from '../../../language/render/goal-tree.ts';
import { htmlTree } from '../../../language/render/html.ts';
import { svgMap } from '../../../language/render/map/svg-map.ts';
import { mermaidTree } from '../../../language/render/mermaid.ts';
import type { Paint } from '../../../language/render/paint.ts';
import { terminalTree } from '../../../language/render/terminal.ts';
import { jsonText } from '../../../language/report/json.ts';
import { treeReport } from '../../../language/report/json-tree.ts';
import { addressOfLine, markdownTree } from '../../../language/report/markdown-tree.ts';
import { pathOf, shownPath } from '../paths.ts';
import type { ReadGoals } from '../read-project.ts';

export interface TreeSurroundings {
  readonly goals: ReadGoals;
  /** Where the result will stand: links lead from there. */
  readonly folder: string;
  readonly paint?: Paint;
  readonly columns?: number | undefined;
}

type Format = (tree: GoalTree, surroundings: TreeSurroundings) => string;

const formats = {
  terminal: (tree, { paint, columns }) =>
    terminalTree(tree, { ...(paint && { paint }), ...(columns !== undefined && { columns }) }),
  svg: tree => svgMap(tree),
  html: htmlTree,
  mermaid: mermaidTree,
  dot: dotTree,
  markdown: (tree, { goals: { places }, folder }) =>
    markdownTree(tree, {
      addressOf: ({ uri, span }) =>
        addressOfLine(shownPath(pathOf(uri), folder), places.position(uri, span.start).line),
    }),
  json: (tree, { goals }) => jsonText(treeReport(tree, goals.places)),
} as const satisfies Readonly<Record<string, Format>>;

export type TreeFormat = keyof typeof formats;

export const treeFormats = Object.keys(formats) as readonly TreeFormat[];

/** The tree as text. Every line ends with `\n`. */
export function drawTree(tree: GoalTree, format: TreeFormat, surroundings: TreeSurroundings): string {
  return formats[format](tree, surroundings);
}

const endings: Readonly<Record<string, TreeFormat>> = {
  '.svg': 'svg',
  '.html': 'html',
  '.htm': 'html',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
  '.dot': 'dot',
  '.gv': 'dot',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
};

/** The format that a file with this ending holds; plain text where the ending says nothing. */
export function formatOfFile(ending: string): TreeFormat {
  return endings[ending.toLowerCase()] ?? 'terminal';
}
