import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { violationsIn } from '../../support/page/axe.ts';
import { exportReaders, exportTo } from '../../support/page/exported-files.ts';
import { repositoryRoot } from '../../support/vscode/install.ts';
import { contains, describe, equal, it } from '../../support/vscode/specification.ts';

/** A label that would be many things if it were not kept as words. */
const hostile = `</script><script>document.title='run'</script><!-- <img src=x onerror=alert(1)> \u2028 &lt; 目標`;

const hostileGoals = `northstar n "${hostile}" from 0 to 1
team t "Team" { kpi k "${hostile} k" threshold < 5 }
`;

/** Pages that are written to files, in a plain browser, as whoever gets such a file opens it. */
export function pageSentences(browser: () => Promise<Browser>): void {
  describe('an exported page', () => {
    for (const [name, reader] of Object.entries(exportReaders)) {
      it(`gives axe nothing to find: ${name}`, () =>
        onPage(browser, 'examples/scale-up', reader, async page => {
          equal(await violationsIn(page), []);
          await page.getByRole('button', { name: 'Filter' }).click();
          equal(await violationsIn(page), []);
          await page.keyboard.press('Escape');
          await page.getByRole('button', { name: 'Map' }).click();
          await page.locator('.map-card').first().waitFor();
          equal(await violationsIn(page), []);
          await page.getByRole('button', { name: 'Outline' }).click();
          await page.getByRole('searchbox').fill('no goal has these words');
          await page.getByText('No goal has all that you look for.').waitFor();
          equal(await violationsIn(page), []);
        }));
    }

    it('is found, folded and chosen by keyboard, and asks nobody for anything', () =>
      onPage(browser, 'examples/retro', {}, async (page, asked) => {
        const rows = page.getByRole('treeitem');
        const all = await rows.count();
        await page.getByRole('searchbox').fill('churn');
        await page.waitForFunction(count => document.querySelectorAll('[role=treeitem]').length < count, all);
        await page.getByRole('searchbox').fill('');
        await page.waitForFunction(
          count => document.querySelectorAll('[role=treeitem]').length === count,
          all,
        );
        await page.getByRole('tree').focus();
        await page.keyboard.press('Home');
        await page.keyboard.press('ArrowLeft');
        await page.waitForFunction(() => document.querySelectorAll('[role=treeitem]').length === 1);
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.querySelectorAll('[role=treeitem]').length > 1);
        equal(asked, []);
      }));

    it('shows a goal over time, as the editor does', () =>
      onPage(browser, 'examples/retro', {}, async page => {
        await page.getByRole('treeitem', { name: /Time to the first retro/ }).click();
        await page.keyboard.press('Alt+Enter');
        await page
          .locator('.detail .chart, .detail svg.chart, .detail figure, .detail table')
          .first()
          .waitFor();
        equal(await violationsIn(page), []);
      }));

    it('keeps as words whatever a label holds', () =>
      onPage(browser, { 'a.goals': hostileGoals }, {}, async (page, asked) => {
        contains(await page.title(), /^Goals of /);
        contains(
          (await page.getByRole('treeitem').first().textContent()) ?? '',
          "</script><script>document.title='run'",
        );
        equal(asked, []);
      }));

    it('is an outline where no script runs', () =>
      onPage(browser, 'examples/retro', { javaScriptEnabled: false }, async page => {
        await page.locator('#outline').getByText('Time to the first retro').waitFor();
        equal(await page.locator('#app').isVisible(), false);
      }));

    it('is the whole outline on paper, with nothing folded', () =>
      onPage(browser, 'examples/retro', {}, async page => {
        await page.emulateMedia({ media: 'print' });
        const outline = page.locator('#outline');
        await outline
          .locator('summary')
          .first()
          .evaluate(summary => summary.parentElement?.removeAttribute('open'));
        await outline.getByText('Time to the first retro').waitFor();
        equal(await page.locator('#app').isVisible(), false);
        equal(await violationsIn(page), []);
      }));
  });

  describe('a report', () => {
    const week: Writing = {
      command: ['report', '--today', '2026-04-09'],
      isDrawn: page => page.getByRole('heading', { name: 'North star check' }),
    };
    for (const [name, reader] of Object.entries(exportReaders)) {
      it(`gives axe nothing to find, and asks nobody for anything: ${name}`, () =>
        onPage(
          browser,
          'examples/scale-up',
          reader,
          async (page, asked) => {
            equal(await violationsIn(page), []);
            equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
            equal(asked, []);
          },
          week,
        ));
    }
  });
}

const tree: Writing = {
  command: ['tree', '--today', '2026-02-14'],
  isDrawn: page => page.getByRole('treeitem'),
};

/** A command that writes a page, and what is to be seen of it at last. */
interface Writing {
  readonly command: readonly string[];
  readonly isDrawn: (page: Page) => Locator;
}

/** Writes the goals of a folder, or of files by name, as a page and opens it. Fails where the page says that something is wrong. */
async function onPage(
  browser: () => Promise<Browser>,
  goals: string | Readonly<Record<string, string>>,
  reader: BrowserContextOptions,
  check: (page: Page, asked: readonly string[]) => Promise<void>,
  { command, isDrawn }: Writing = tree,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'goals-page-'));
  const context = await (await browser()).newContext({ reducedMotion: 'reduce', ...reader });
  try {
    if (typeof goals !== 'string') {
      for (const [name, text] of Object.entries(goals)) await writeFile(join(folder, name), text);
    }
    const source = typeof goals === 'string' ? join(repositoryRoot, goals) : folder;
    const file = join(folder, 'goals.html');
    await exportTo(file, [...command, source]);
    const page = await context.newPage();
    const problems: string[] = [];
    const asked: string[] = [];
    page.on('console', message => problems.push(message.text()));
    page.on('pageerror', error => problems.push(error.message));
    page.on('request', request => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    if (reader.javaScriptEnabled !== false) await isDrawn(page).first().waitFor();
    asked.length = 0;
    await check(page, asked);
    equal(problems, []);
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
}
