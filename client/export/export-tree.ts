import * as vscode from 'vscode';
import type { GoalKey } from '../../language/model/types.ts';
import type { GoalNode, GoalTree } from '../../language/render/goal-tree.ts';
import { addressOfLine } from '../../language/render/markdown-tree.ts';
import type { Timeline } from '../../language/render/timeline/timeline.ts';
import { goalsIn } from '../../language/render/walk.ts';
import { messageOf } from '../language-server.ts';
import type { GoalsTree, ShownTree } from '../tree/goals-tree.ts';
import {
  clippings,
  type ExportSurroundings,
  fileNameOf,
  relativePathBetween,
  type TreeFile,
  treeFiles,
} from './tree-files.ts';

/** How long the status bar says what was done, in milliseconds. */
const noticeTime = 5_000;

/** In the status bar: nobody has to close it. */
function say(words: string): void {
  vscode.window.setStatusBarMessage(words, noticeTime);
}

interface Exporting {
  readonly tree: GoalsTree;
  readonly extensionUri: vscode.Uri;
}

/**
 * Asks for a format and a place, and writes what the tree shows: with a filter or in focus that part, unless all is asked for.
 * @param argument of a page's menu, or of a keybinding: `{ "format": "svg", "to": "file:///…" }` asks nothing
 */
export async function exportTree(exporting: Exporting, argument: unknown): Promise<void> {
  const shown = exporting.tree.shownTree(argument);
  if (shown === undefined) {
    say('There are no goals to export yet.');
    return;
  }
  const given = answersIn(argument);
  const chosen =
    given.format === undefined ? await chooseFile(shown) : { file: given.format, goals: shown.shown };
  if (chosen === undefined) return;
  const { file, goals } = chosen;
  const to = given.to ?? (await choosePlace(exporting, goals, file));
  if (to !== undefined) await write(exporting, goals, file, to);
}

/** Copies what the tree shows, to be pasted into Markdown. */
export async function copyTree(
  { tree }: Exporting,
  format: keyof typeof clippings,
  argument: unknown,
): Promise<void> {
  const shown = tree.shownTree(argument)?.shown;
  if (shown === undefined) return;
  await vscode.env.clipboard.writeText(clippings[format](shown));
  say(`Copied ${shown.title} as ${titles[format]}`);
}

const titles = { markdown: 'Markdown', mermaid: 'Mermaid' } as const;

interface Choice extends vscode.QuickPickItem {
  readonly file?: TreeFile;
}

async function chooseFile({
  whole,
  shown,
}: ShownTree): Promise<{ readonly file: TreeFile; readonly goals: GoalTree } | undefined> {
  const files: readonly Choice[] = treeFiles.map(file => ({ ...file, file }));
  const instead: readonly Choice[] =
    shown === whole
      ? []
      : [
          { label: '', kind: vscode.QuickPickItemKind.Separator },
          { label: 'Everything…', description: 'not only what is shown' },
        ];
  const chosen = await vscode.window.showQuickPick([...files, ...instead], {
    title: `Export the goals of ${whole.title}`,
    placeHolder:
      shown === whole
        ? 'Everything. As what?'
        : `What is shown: ${counted(shown)} of ${counted(whole)}. As what?`,
  });
  if (chosen === undefined) return undefined;
  return chosen.file === undefined
    ? chooseFile({ whole, shown: whole })
    : { file: chosen.file, goals: shown };
}

function counted(tree: GoalTree): string {
  const { size } = goalsIn(tree);
  return `${size} ${size === 1 ? 'goal' : 'goals'}`;
}

function choosePlace({ tree }: Exporting, goals: GoalTree, file: TreeFile) {
  const project = tree.source.result?.project;
  const folder =
    project === undefined ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.parse(project);
  const name = fileNameOf(goals, file.ending);
  return vscode.window.showSaveDialog({
    title: `Export as ${file.label}`,
    filters: { [file.label]: [file.ending] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

async function write(exporting: Exporting, goals: GoalTree, file: TreeFile, to: vscode.Uri): Promise<void> {
  try {
    const content = await file.contentOf(goals, surroundings(exporting, to));
    if (content === undefined) throw new Error('nothing can draw the picture, or it is too large. Take SVG.');
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(to, bytes);
    say(`Exported ${to.path.split('/').at(-1)}`);
  } catch (error) {
    say(`$(error) The goals can't be exported: ${messageOf(error)}`);
  }
}

function surroundings({ tree, extensionUri }: Exporting, to: vscode.Uri): ExportSurroundings {
  const read = async (name: string) =>
    new TextDecoder().decode(
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', name)),
    );
  const isDark = [vscode.ColorThemeKind.Dark, vscode.ColorThemeKind.HighContrast].includes(
    vscode.window.activeColorTheme.kind,
  );
  return {
    addressOf: node => addressFrom(to, tree, node),
    pageSources: async () => ({ script: await read('tree.js'), style: await read('tree.css') }),
    timelines: goals => timelinesOf(tree, goals),
    drawPng: svg => tree.drawPng(svg),
    theme: isDark ? 'dark' : 'light',
  };
}

/** Of a larger tree a page would take too long to open. */
const mostTimelines = 1_000;

async function timelinesOf({ source }: GoalsTree, goals: GoalTree): Promise<ReadonlyMap<GoalKey, Timeline>> {
  const timelines = new Map<GoalKey, Timeline>();
  const keys = goalsIn(goals);
  if (keys.size > mostTimelines) return timelines;
  for (const key of keys) {
    const timeline = (await source.timeline(key))?.timeline;
    if (timeline !== undefined) timelines.set(key, timeline);
  }
  return timelines;
}

/** No link leads from one file system to another. */
function addressFrom(to: vscode.Uri, tree: GoalsTree, { key }: GoalNode): string | undefined {
  const place = tree.source.places.placeOf(key);
  if (place === undefined) return undefined;
  const uri = vscode.Uri.parse(place.uri);
  if (uri.scheme !== to.scheme || uri.authority !== to.authority) return undefined;
  const folder = vscode.Uri.joinPath(to, '..').path;
  return addressOfLine(relativePathBetween(folder, uri.path), place.selection.start.line + 1);
}

/** What a keybinding or another extension has answered already. */
function answersIn(argument: unknown): { readonly format?: TreeFile; readonly to?: vscode.Uri } {
  if (typeof argument !== 'object' || argument === null) return {};
  const { format, to } = argument as Readonly<Record<string, unknown>>;
  const file = treeFiles.find(({ ending, label }) => format === ending || format === label.toLowerCase());
  return {
    ...(file && { format: file }),
    ...(typeof to === 'string' && { to: vscode.Uri.parse(to) }),
  };
}
