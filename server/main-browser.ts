/** The language server in a web worker. It reads files through its client. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { onNewDay, todayOf } from './calendar-day.ts';
import { noFiles } from './client-files.ts';
import { startServer } from './start.ts';

declare const self: DedicatedWorkerGlobalScope;

startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)),
  {
    files: noFiles,
    today: () => todayOf(new Date()),
    onNewDay,
    rulePage: () => undefined,
  },
);
