import * as vscode from 'vscode';
import { copyTree, exportTree } from '../export/export-tree.ts';
import type { LanguageServer } from '../language-server.ts';
import type { ReadOnlyPages } from '../read-only-pages.ts';
import type { GoalsTree } from '../tree/goals-tree.ts';
import { chooseConversion, startNextCycle } from './choose-conversion.ts';
import { chooseOffer } from './choose-offer.ts';
import { createFirstFile } from './create-first-file.ts';
import { type NamedGoal, namedGoal, nodeKey } from './named-goal.ts';
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
  /** Runs a command for the goal that its argument names, if it names one; not where that is gone: no other is taken for it. */
  const about = (argument: unknown, run: (goal: NamedGoal | undefined) => unknown): unknown => {
    const goal = namedGoal(argument, tree.source.places);
    return goal === undefined && nodeKey(argument) !== undefined ? undefined : run(goal);
  };
  const exporting = { tree, extensionUri: context.extensionUri };
  const commands: Readonly<Record<string, (argument: unknown) => unknown>> = {
    openTree: () => tree.openView(),
    openTreePanel: () => tree.openPanel(),
    revealInTree: () => tree.revealInTree(),
    showTimeline: goal => tree.showTimeline(goal),
    revealGoal: argument => tree.revealGoal(argument),
    focusGoal: argument => tree.focusGoal(argument),
    copyReference: argument => tree.copyReference(argument),
    convertKpi: argument =>
      about(argument, goal =>
        goal === undefined ? chooseConversion() : chooseOffer(server.client, goal, 'convert'),
      ),
    applyFix: argument =>
      about(argument, goal => (goal === undefined ? undefined : chooseOffer(server.client, goal, 'fix'))),
    recordCheckin: argument => about(argument, goal => recordReading(server.client, goal)),
    newCycle: () => startNextCycle(),
    openReport: () => pages.showReport(),
    exportTree: argument => exportTree(exporting, argument),
    copyTreeAsMarkdown: argument => copyTree(exporting, 'markdown', argument),
    copyTreeAsMermaid: argument => copyTree(exporting, 'mermaid', argument),
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
