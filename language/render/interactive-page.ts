/**
 * The goal tree as one file that is a whole application: the page of the editor with the tree in it. It loads nothing and sends
 * nothing; without a script, and on paper, it is the outline of `html.ts`.
 */
import type { GoalKey } from '../model/types.ts';
import { counted } from '../score/phrases.ts';
import type { GoalNode, GoalTree } from './goal-tree.ts';
import { htmlTree, outlineLayout, outlineOf } from './html.ts';
import { styleSheet } from './html-page.ts';
import { escapeMarkup } from './markup.ts';
import { pageIds } from './page-ids.ts';
import { pageTheme } from './page-theme.ts';
import { stylesInTheme, type Theme } from './palette.ts';
import type { Timeline } from './timeline/timeline.ts';
import { type ToldTree, toldTree } from './told-tree.ts';

/** What the page runs and looks like, as it was bundled. */
export interface PageSources {
  readonly script: string;
  readonly style: string;
}

export interface InteractivePageOptions {
  readonly sources: PageSources;
  /** SHA-256 of a text in UTF-8, in base64: the content security policy names by it what may run. */
  readonly digest: (text: string) => Promise<string>;
  /** Of goals, by their keys; of the others the page can't tell how they came here. */
  readonly timelines?: ReadonlyMap<GoalKey, Timeline>;
  /** Left out: as the reader prefers. */
  readonly theme?: Theme | undefined;
}

/** Draws the tree as an HTML document. Where files lie on somebody's disk is left out. */
export async function interactivePage(
  tree: GoalTree,
  { sources, digest, timelines, theme }: InteractivePageOptions,
): Promise<string> {
  if (tree.roots.length === 0) return htmlTree(tree);
  const outline = `${styleSheet(outlineLayout)}#${pageIds.app}{display:none}`;
  const outlineStyle = theme === undefined ? outline : stylesInTheme(outline, theme);
  const pageStyle = `${pageTheme(theme)}${withoutSourceMap(sources.style)}${besidesEditor}`;
  const script = withoutSourceMap(sources.script);
  const allowed = async (...texts: readonly string[]) =>
    (await Promise.all(texts.map(digest))).map(hash => `'sha256-${hash}'`).join(' ');
  const policy = [
    "default-src 'none'",
    `script-src ${await allowed(script)}`,
    `style-src ${await allowed(outlineStyle, pageStyle)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme ?? 'light dark'}">
<title>${escapeMarkup(`Goals of ${tree.title}`)}</title>
<style id="${pageIds.outlineStyle}">${outlineStyle}</style>
<style id="${pageIds.pageStyle}" media="not all">${pageStyle}</style>
</head>
<body data-place="export">
<div id="${pageIds.app}"></div>
<main id="outline">
${outlineWithin(tree)}
</main>
<script type="application/json" id="${pageIds.tree}">${jsonInMarkup(contentOf(tree, timelines))}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** More goals than that a page draws as rows only where they are in sight, which needs its script. */
const longestOutline = 3_000;

/** The outline for who has no script, and for paper; of a very large tree its upper levels. */
function outlineWithin(tree: GoalTree): string {
  const levels: (readonly GoalNode[])[] = [];
  let count = 0;
  let next: readonly GoalNode[] = tree.roots;
  while (next.length > 0 && (levels.length === 0 || count + next.length <= longestOutline)) {
    levels.push(next);
    count += next.length;
    next = next.flatMap(node => node.children);
  }
  if (next.length === 0) return outlineOf(tree);
  const upper = (node: GoalNode, level: number): GoalNode => ({
    ...node,
    children: level < levels.length ? node.children.map(child => upper(child, level + 1)) : [],
  });
  const shortened = { ...tree, roots: tree.roots.map(root => upper(root, 1)) };
  return outlineOf(shortened, `${counted(levels.length, 'level')} of a larger tree`);
}

/** What an exported page has in it as JSON. */
export interface PageContent {
  readonly tree: ToldTree;
  readonly timelines: Readonly<Record<GoalKey, Timeline>>;
}

function contentOf(tree: GoalTree, timelines: ReadonlyMap<GoalKey, Timeline> = new Map()): PageContent {
  const withoutPlaces = ({ entries, ...timeline }: Timeline): Timeline => ({
    ...timeline,
    entries: entries.map(({ location: _, ...entry }) => entry),
  });
  return {
    tree: toldTree(tree),
    timelines: Object.fromEntries([...timelines].map(([goal, timeline]) => [goal, withoutPlaces(timeline)])),
  };
}

/** What of the page needs an editor is not there, nor is the outline while the page is. */
const besidesEditor = '#outline,.actions .tool:not([data-action=focus],[data-action=timeline]){display:none}';

/** As JSON, no character of which can end the element or begin a comment in it. */
function jsonInMarkup(content: PageContent): string {
  return JSON.stringify(content)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** A bundle for development names a file that is not there. */
function withoutSourceMap(source: string): string {
  return source.replace(/\n?(?:\/\/|\/\*)# source(?:Mapping)URL=[^\n]*\n?$/, '').trim();
}
