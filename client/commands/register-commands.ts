import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import type { ReadOnlyPages } from '../read-only-pages.ts';
import type { GoalsTree } from '../tree/goals-tree.ts';
import { chooseConversion } from './choose-conversion.ts';
import { createFirstFile } from './create-first-file.ts';
import { openExample } from './open-example.ts';
import { recordReading } from './record-reading.ts';
import { showRulePage } from './show-rule-page.ts';

export interface CommandSubjects {
  readonly context: vscode.ExtensionContext;
  readonly server: LanguageServer;
  readonly tree: GoalsTree;
  readonly pages: ReadOnlyPages;
}

/** The commands of the manifest, by their names without `goals.`. */
export function registerCommands({ context, server, tree, pages }: CommandSubjects): vscode.Disposable {
  const commands: Readonly<Record<string, (argument: unknown) => unknown>> = {
    openTree: () => tree.openView(),
    openTreePanel: () => tree.openPanel(),
    revealInTree: () => tree.revealInTree(),
    showTimeline: () => tree.showTimeline(),
    convertKpi: () => chooseConversion(),
    recordCheckin: goal => recordReading(server.client, goal),
    showEffectiveConfig: () => pages.showEffectiveConfig(),
    showRulePage: rule => showRulePage(pages, context.extension, rule),
    openExample: () => openExample(context),
    createFirstFile: () => createFirstFile(server.client),
    restartServer: () => server.restart(),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`goals.${name}`, run)),
  );
}
