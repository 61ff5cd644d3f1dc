/** The extension where VS Code runs in a browser: the server is a web worker, and reads files through us. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { runExtension } from '../extension.ts';

export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  runExtension(context, options => new LanguageClient('goals', 'Goals', () => startServer(script), options));
}

/** The two ends themselves, since VS Code's own `Worker` is not one by the client's `instanceof`. */
async function startServer(script: string): Promise<MessageTransports> {
  const worker = new Worker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** The extension's subscriptions stop the server; nothing else is left. */
export function deactivate(): void {}
