import type * as vscode from 'vscode';
import { registerCommands } from './commands/register-commands.ts';
import { type ClientFactory, LanguageServer } from './language-server.ts';
import { answerPastRequests } from './past/answer-past-requests.ts';
import { ReadOnlyPages } from './read-only-pages.ts';
import { showLanguageStatus, showSummary } from './status.ts';
import { GoalTreeSource } from './tree/goal-tree-source.ts';
import { GoalsTree } from './tree/goals-tree.ts';
import { answerFileRequests } from './workspace-files.ts';

/**
 * The extension, whatever it runs on. Everything is there before the server is, and stays when it stops: commands, the tree
 * with what it showed last, and a status that says so.
 */
export function runExtension(context: vscode.ExtensionContext, createClient: ClientFactory): void {
  const server = new LanguageServer(createClient);
  const pages = new ReadOnlyPages(server);
  const tree = new GoalsTree(context, isWatched => new GoalTreeSource(server, isWatched));
  context.subscriptions.push(
    server,
    pages,
    tree,
    answerFileRequests(server.client),
    answerPastRequests(server.client),
    showSummary(tree.source),
    showLanguageStatus(server, tree.source),
    registerCommands({ context, server, tree, pages }),
  );
  // Nobody waits for the server: the tree and the status tell when it is there.
  void server.start();
}
