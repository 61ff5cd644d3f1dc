/** The extension where VS Code has Node: on the desktop, over SSH, in a container. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { runExtension } from '../extension.ts';

export function activate(context: vscode.ExtensionContext): void {
  runExtension(context, options => {
    const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6011'] } };
    return new LanguageClient('goals', 'Goals', { run, debug }, options);
  });
}

/** The extension's subscriptions stop the server; nothing else is left. */
export function deactivate(): void {}
