/** The formats of `goals tree`, by the names under which they are asked for. */
import type { Day, GoalKey } from '../../../language/model/types.ts';
import { dotTree } from '../../../language/render/dot.ts';
import type { GoalTree } from '../../../language/render/goal-tree.ts';
import { interactivePage } from '../../../language/render/interactive-page.ts';
import { svgMap } from '../../../language/render/map/svg-map.ts';
import { addressOfLine, markdownTree } from '../../../language/render/markdown-tree.ts';
import { mermaidTree } from '../../../language/render/mermaid.ts';
import type { Paint } from '../../../language/render/paint.ts';
import { inTheme, type Theme } from '../../../language/render/palette.ts';
import { terminalTree } from '../../../language/render/terminal.ts';
import type { Timeline } from '../../../language/render/timeline/timeline.ts';
import { timelineOf } from '../../../language/render/timeline/timeline-of-goal.ts';
import { goalsIn } from '../../../language/render/walk.ts';
import { jsonText } from '../../../language/report/json.ts';
import { treeReport } from '../../../language/report/json-tree.ts';
import type { ProjectSnapshot } from '../../../language/workspace.ts';
import { pathOf, shownPath } from '../paths.ts';
import type { ReadGoals } from '../read-project.ts';
import type { Terminal } from '../terminal.ts';
import { digest, pageSources } from './page-sources.ts';

export interface TreeSurroundings {
  readonly goals: ReadGoals;
  /** Where the result will stand: links lead from there. */
  readonly folder: string;
  readonly paint?: Paint;
  readonly columns?: number | undefined;
  /** Left out: as the reader prefers, and light where nobody can ask. */
  readonly theme?: Theme | undefined;
  /** Pixels of a PNG for each pixel of the picture. */
  readonly scale?: number | undefined;
  /** How each goal came to where it is. */
  readonly timelines: () => ReadonlyMap<GoalKey, Timeline>;
  readonly terminal: Terminal;
}

type Drawn = string | Promise<string | Uint8Array>;
type Format = (tree: GoalTree, surroundings: TreeSurroundings) => Drawn;

const formats = {
  terminal: (tree, { paint, columns }) =>
    terminalTree(tree, { ...(paint && { paint }), ...(columns !== undefined && { columns }) }),
  svg: (tree, { theme }) => (theme === undefined ? svgMap(tree) : inTheme(svgMap(tree), theme)),
  png: async (tree, { theme = 'light', scale, terminal }) => {
    const { renderPng } = await import('../png/render-png.ts');
    const { platform, environment } = terminal;
    return renderPng(inTheme(svgMap(tree), theme), { scale, platform, environment });
  },
  html: (tree, { theme, timelines }) =>
    interactivePage(tree, { sources: pageSources(), digest, theme, timelines: timelines() }),
  mermaid: mermaidTree,
  dot: dotTree,
  markdown: (tree, { goals: { places }, folder }) =>
    markdownTree(tree, {
      addressOf: ({ location }) =>
        location &&
        addressOfLine(
          shownPath(pathOf(location.uri), folder),
          places.position(location.uri, location.span.start).line,
        ),
    }),
  json: (tree, { goals }) => jsonText(treeReport(tree, goals.places)),
} as const satisfies Readonly<Record<string, Format>>;

export type TreeFormat = keyof typeof formats;

export const treeFormats = Object.keys(formats) as readonly TreeFormat[];

/** The tree in a format: text whose every line ends with `\n`, or the bytes of a picture. */
export async function drawTree(
  tree: GoalTree,
  format: TreeFormat,
  surroundings: TreeSurroundings,
): Promise<string | Uint8Array> {
  return formats[format](tree, surroundings);
}

const endings: Readonly<Record<string, TreeFormat>> = {
  '.svg': 'svg',
  '.png': 'png',
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

/** Of a larger tree a page would take too long to open. */
const mostTimelines = 1_000;

/** The timelines of the goals in a tree; none of several projects, whose goals may have the same names, nor of very many. */
export function timelinesOf(
  tree: GoalTree,
  [snapshot, ...others]: readonly ProjectSnapshot[],
  today: Day,
): ReadonlyMap<GoalKey, Timeline> {
  const timelines = new Map<GoalKey, Timeline>();
  const goals = goalsIn(tree);
  if (snapshot === undefined || others.length > 0 || goals.size > mostTimelines) return timelines;
  for (const goal of goals) {
    const timeline = timelineOf(goal, snapshot.project, snapshot.scores(today));
    if (timeline !== undefined) timelines.set(goal, timeline);
  }
  return timelines;
}
