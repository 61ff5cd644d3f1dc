/** Everything that the page of the tree can look like, as somebody meets it. */
import type { Page } from 'playwright-core';
import type { Day } from '../../../language/model/types.ts';
import type { ToPage } from '../../../language/protocol.ts';
import type { GoalNode, GoalTree } from '../../../language/render/goal-tree.ts';
import type { Timeline } from '../../../language/render/timeline/timeline.ts';
import { timelineOf } from '../../../language/render/timeline/timeline-of-goal.ts';
import { toldTree } from '../../../language/render/told-tree.ts';
import { createWorkspace, type Workspace } from '../../../language/workspace.ts';
import { largeDay, largeProject } from '../../bench/large-project.ts';
import { exampleNamed } from '../example-workspace.ts';
import type { Scene } from './scene.ts';

const row = '[role="treeitem"]';
const card = '.map-card';

export function pageScenes(): readonly Scene[] {
  const retro = seen(exampleNamed('retro').workspace, exampleDay);
  const company = seen(exampleNamed('scale-up').workspace, exampleDay);
  const large = seen(largeCompany(), largeDay as Day);
  const ugly = seen(workspaceOf({ 'ugly.goals': uglyGoals }), exampleDay);
  const outline = (name: string, { told, timelines }: Seen, act?: Scene['act'], shows = row): Scene => ({
    name,
    told,
    timelines,
    act,
    shows,
  });
  const timeline = (label: string) => async (page: Page) => {
    await page.locator(row, { hasText: label }).first().click();
    await page.getByRole('button', { name: 'Timeline' }).click();
  };
  return [
    { name: 'waiting', told: [], timelines: {}, shows: '.waiting' },
    { name: 'empty', told: [{ type: 'view' }, { type: 'tree' }], timelines: {}, shows: '.empty' },
    { name: 'no server', told: [stopped], timelines: {}, shows: '.notice' },
    outline('one project', retro),
    outline('company', company),
    outline('company of hundreds', large),
    outline('long, wide and right-to-left words', ugly),
    outline(
      'syntax error',
      { ...retro, told: told({ ...retro.tree, incomplete: true }) },
      undefined,
      '.notice',
    ),
    outline('server stopped', { ...retro, told: [...retro.told, stopped] }, undefined, '.notice'),
    outline('a row that has the keyboard', retro, async page => {
      await page.getByRole('tree').focus();
      for (let steps = 0; steps < 3; steps++) await page.keyboard.press('ArrowDown');
    }),
    outline('a row under the mouse', retro, page => page.locator(row).nth(3).hover()),
    outline('search with hits', company, page => page.getByRole('searchbox').fill('churn'), '.hit-count'),
    outline('search without hits', retro, page => page.getByRole('searchbox').fill('unicorns'), '.no-hits'),
    outline('filter', company, page => page.getByRole('button', { name: 'Filter' }).click(), '.filter-pane'),
    outline(
      'filtered',
      company,
      async page => {
        await page.getByRole('button', { name: 'Filter' }).click();
        await page.locator('.choice').first().click();
        await page.keyboard.press('Escape');
      },
      '.chip',
    ),
    outline('sort', retro, page => page.getByRole('button', { name: 'Sort' }).click(), '.menu'),
    outline('menu', retro, page => page.getByRole('button', { name: 'More' }).click(), '.menu'),
    outline(
      'legend',
      retro,
      async page => {
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByText('Legend…').click();
      },
      '.help',
    ),
    outline(
      'keys',
      retro,
      async page => {
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByText('Keys…').click();
      },
      '.help',
    ),
    outline(
      'focus on a team',
      company,
      async page => {
        await page.locator(`${row}[data-kind="objective"]`).first().click();
        await page.keyboard.press('>');
      },
      '.breadcrumbs',
    ),
    outline('timeline of a KPI', retro, timeline('Monthly customer churn'), '.chart'),
    outline('timeline of a key result', retro, timeline('Time to the first retro'), '.chart'),
    outline('timeline of an objective', retro, timeline('Be the retrospective tool'), '.chart'),
    outline('map', retro, toMap, card),
    outline(
      'map with a card and its links',
      company,
      async page => {
        await toMap(page);
        await page.locator(card).first().click();
        for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowDown');
        await page.keyboard.press('.');
      },
      card,
    ),
    outline(
      'map of hundreds',
      large,
      async page => {
        await toMap(page);
        await page.locator('.map-canvas').focus();
        await page.keyboard.press('*');
        await page.keyboard.press('0');
      },
      card,
    ),
    outline('map of long, wide and right-to-left words', ugly, toMap, card),
  ];
}

async function toMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Map' }).click();
}

const exampleDay = '2026-02-14' as Day;

const stopped: ToPage = {
  type: 'unavailable',
  message: 'The language server has stopped. What is shown may be old.',
};

interface Seen {
  readonly tree: GoalTree;
  readonly told: readonly ToPage[];
  readonly timelines: Readonly<Record<string, Timeline>>;
}

/** A project as the extension tells of it. */
function seen(workspace: Workspace, today: Day): Seen {
  const project = workspace.projects()[0]!;
  const tree = project.tree(today);
  const scores = project.scores(today);
  const timelines: Record<string, Timeline> = {};
  const collect = ({ goal, children }: GoalNode): void => {
    const timeline = goal === undefined ? undefined : timelineOf(goal, project.project, scores);
    if (goal !== undefined && timeline !== undefined) timelines[goal] = timeline;
    children.forEach(collect);
  };
  tree.roots.forEach(collect);
  return { tree, told: told(tree), timelines };
}

function told(tree: GoalTree): readonly ToPage[] {
  return [{ type: 'view' }, { type: 'tree', tree: toldTree(tree), revision: 0 }];
}

function workspaceOf(texts: Readonly<Record<string, string>>): Workspace {
  const workspace = createWorkspace({ roots: ['file:///goals'] });
  for (const [name, text] of Object.entries(texts)) workspace.setFile(`file:///goals/${name}`, text);
  return workspace;
}

/** Some six hundred nodes in twenty teams. */
function largeCompany(): Workspace {
  return workspaceOf(Object.fromEntries(largeProject(21).map((text, file) => [`t${file}.goals`, text])));
}

/** What people write that no designer thought of. */
const uglyGoals = `northstar n "Teams <b>that</b> hold & keep a \\"retrospective\\" with decisions that somebody still follows a month later" from 1 to 1,000,000 teams by 2026-12-31

team t "目標管理と主要な成果指標の可視化に取り組むチーム" {
  lead @somebody.with.a.very.long.name
  cycle 2026-Q1

  kpi a "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" threshold < 5%
  kpi b "معدل الاحتفاظ بالعملاء كل شهر" threshold > 95% { target > 99% }
  kpi c "🚀🚀 Launch health 👩‍👩‍👧‍👦" threshold >= 10

  objective o "לקוחות נשארים איתנו וגם ממליצים עלינו לחברים שלהם בכל מקום" {
    guarded by a, b
    kr k "x" from 0 to 1
    kr l "Increase the share of customers that say they would recommend us from 12,345,678,901 to 98,765,432,109 in every region" from 12,345,678,901 to 98,765,432,109
    kr m "期待される成果" from 10 to 20
  }

  checkin 2026-02-09 { a: 12%  b: 97%  c: 15  o.k: 0.4  o.l: 12,345,678,902 }
}
`;
