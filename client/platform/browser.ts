/** The extension where VS Code runs in a browser: the server is a web worker, and reads files through us. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { runExtension } from '../extension.ts';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  return runExtension(
    context,
    options => new LanguageClient('goals', 'Goals', async () => new Worker(script), options),
  );
}

/** The extension's subscriptions stop the server; nothing else is left. */
export function deactivate(): void {}
