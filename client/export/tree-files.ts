/** The goal tree as the content of a file, in each format that the editor exports. */
import type { GoalKey } from '../../language/model/types.ts';
import { dotTree } from '../../language/render/dot.ts';
import type { GoalNode, GoalTree } from '../../language/render/goal-tree.ts';
import { interactivePage, type PageSources } from '../../language/render/interactive-page.ts';
import { svgMap } from '../../language/render/map/svg-map.ts';
import { markdownTree } from '../../language/render/markdown-tree.ts';
import { mermaidTree } from '../../language/render/mermaid.ts';
import { inTheme, type Theme } from '../../language/render/palette.ts';
import type { Timeline } from '../../language/render/timeline/timeline.ts';

/** What a format needs besides the tree. */
export interface ExportSurroundings {
  /** Address of a node's line, seen from where the file will stand. */
  readonly addressOf: (node: GoalNode) => string | undefined;
  readonly pageSources: () => Promise<PageSources>;
  readonly timelines: (tree: GoalTree) => Promise<ReadonlyMap<GoalKey, Timeline>>;
  /** Undefined where the picture can't be drawn. */
  readonly drawPng: (svg: string) => Promise<Uint8Array | undefined>;
  /** Of the editor: pictures that follow nobody look like it. */
  readonly theme: Theme;
}

type Content = string | Uint8Array | undefined;

export interface TreeFile {
  readonly label: string;
  readonly description: string;
  /** Of the file's name, without the point. */
  readonly ending: string;
  /** Undefined where it can't be made: a picture that is too large. */
  readonly contentOf: (tree: GoalTree, surroundings: ExportSurroundings) => Content | Promise<Content>;
}

export const treeFiles: readonly TreeFile[] = [
  { label: 'SVG', description: 'the map, sharp at any size', ending: 'svg', contentOf: tree => svgMap(tree) },
  {
    label: 'PNG',
    description: 'the map, for slides and chats',
    ending: 'png',
    contentOf: (tree, { drawPng, theme }) => drawPng(inTheme(svgMap(tree), theme)),
  },
  {
    label: 'HTML',
    description: 'this view as one file: outline, map, search, filters',
    ending: 'html',
    contentOf: async (tree, { pageSources, timelines }) =>
      interactivePage(tree, {
        sources: await pageSources(),
        digest: sha256,
        timelines: await timelines(tree),
      }),
  },
  {
    label: 'Markdown',
    description: 'a nested list with links to the lines of your files',
    ending: 'md',
    contentOf: (tree, { addressOf }) => markdownTree(tree, { addressOf }),
  },
  {
    label: 'Mermaid',
    description: 'a flowchart that GitHub draws',
    ending: 'mmd',
    contentOf: tree => mermaidTree(tree),
  },
  { label: 'DOT', description: 'a graph for Graphviz', ending: 'dot', contentOf: tree => dotTree(tree) },
];

/** The tree as it is pasted into Markdown. */
export const clippings = {
  markdown: (tree: GoalTree): string => markdownTree(tree),
  mermaid: (tree: GoalTree): string => `\`\`\`mermaid\n${mermaidTree(tree)}\`\`\`\n`,
} as const;

/** `goals-retro.svg`; letters that a file's name can't have everywhere are left out. */
export function fileNameOf(tree: GoalTree, ending: string): string {
  const name = tree.title.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  return `${['goals', name].filter(part => part !== '').join('-')}.${ending}`;
}

/**
 * The way from a folder to a file, both as paths with forward slashes.
 * @param folder path of the folder, `/` at its end or not
 */
export function relativePathBetween(folder: string, file: string): string {
  const from = folder.split('/').filter(name => name !== '');
  const to = file.split('/').filter(name => name !== '');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** In base64, by what browsers and Node have alike. */
async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
