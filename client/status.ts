import * as vscode from 'vscode';
import { attentionText } from '../language/render/node-text.ts';
import { documentSelector } from './document-selector.ts';
import type { LanguageServer } from './language-server.ts';
import type { GoalTreeSource } from './tree/goal-tree-source.ts';

/** The summary of the project in the status bar: one item, which opens the tree. */
export function showSummary(source: GoalTreeSource): vscode.Disposable {
  const entry = vscode.window.createStatusBarItem('goals.summary', vscode.StatusBarAlignment.Left, 10);
  entry.name = 'Goals';
  entry.command = 'goals.openTree';
  const update = (): void => {
    const tree = source.result?.tree;
    if (tree === undefined || tree.roots.length === 0) {
      entry.hide();
      return;
    }
    entry.text = `$(target) ${tree.summary.text}`;
    const attention = attentionText(tree.summary) || 'nothing at risk';
    entry.tooltip = `Goals of ${tree.title} on ${tree.today}: mean score ${tree.summary.scoreText}, ${attention}. Click to open the tree.`;
    entry.accessibilityInformation = { label: `Goals: ${tree.summary.text}`, role: 'button' };
    entry.show();
  };
  update();
  return vscode.Disposable.from(entry, source.onDidChange(update));
}

/** The state of the server and the configuration of the project that the tree shows, beside the language in the status bar. */
export function showLanguageStatus(server: LanguageServer, source: GoalTreeSource): vscode.Disposable {
  const state = vscode.languages.createLanguageStatusItem('goals.server', documentSelector);
  state.name = 'Goals Language Server';
  state.command = { command: 'goals.restartServer', title: 'Restart' };
  const configuration = vscode.languages.createLanguageStatusItem('goals.configuration', documentSelector);
  configuration.name = 'Goals Configuration';
  configuration.command = { command: 'goals.showEffectiveConfig', title: 'Show' };

  const showState = (): void => {
    const { kind } = server.state;
    state.busy = kind === 'starting';
    state.severity =
      kind === 'failed' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    state.text = { starting: 'Goals: starting', running: 'Goals: running', failed: 'Goals: stopped' }[kind];
    state.detail = server.state.kind === 'failed' ? server.state.message : undefined;
  };
  const showConfiguration = (): void => {
    const file = source.result?.configUri;
    configuration.text =
      file === undefined ? 'Settings' : vscode.workspace.asRelativePath(vscode.Uri.parse(file));
    configuration.detail =
      file === undefined ? 'no goals.config.json: editor settings and defaults' : 'configuration';
  };
  showState();
  showConfiguration();
  return vscode.Disposable.from(
    state,
    configuration,
    server.onDidChangeState(showState),
    source.onDidChange(showConfiguration),
  );
}
