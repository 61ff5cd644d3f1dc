/** `npm run screenshots`: takes the pictures of the documentation from the real editor, with the extension as it is published. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { repositoryRoot } from './install.ts';
import { packageExtension } from './package.ts';
import { exitWhenInterrupted, startServer } from './server.ts';
import { Workbench } from './workbench.ts';
import { copyWorkspace, exampleWorkspace } from './workspace.ts';

const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
};

/** The file that the pictures show. */
const shownFile = 'product.goals';
/** Where the cursor is, so that the tree shows its node. */
const cursorAt = 'Promoter score among remote teams';
const treeWidth = 470;

/** Nothing that blinks, moves or takes room from the text. */
const settings = {
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'workbench.activityBar.location': 'hidden',
};

exitWhenInterrupted(130);
const images = join(repositoryRoot, 'docs/images');
await mkdir(images, { recursive: true });
const packaged = await packageExtension();
const browser = await startBrowser();
try {
  for (const [name, theme] of Object.entries(themes)) {
    const path = join(images, `editor-${name}.png`);
    await photograph(browser, theme, path);
    console.log(path);
  }
} finally {
  await browser.close();
}

async function photograph(browser: Browser, theme: string, path: string): Promise<void> {
  const server = await startServer({ settings: { ...settings, 'workbench.colorTheme': theme }, packaged });
  const workspace = await copyWorkspace(exampleWorkspace);
  try {
    const window = await Workbench.open(browser, server, { folder: workspace.folder });
    await window.openFile(shownFile);
    await window.squiggles('warning').first().waitFor();
    await window.runCommand('Goals: Open Goals Tree');
    await window.tree().shown();
    await window.runCommand('View: Toggle Primary Side Bar Visibility');
    await window.widenSecondarySideBar(treeWidth);
    await window.click(cursorAt);
    await window.tree().node(cursorAt, { selected: true }).waitFor();
    await window.rest();
    await window.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    await window.close();
  } finally {
    await server.stop();
    await workspace.remove();
  }
}
