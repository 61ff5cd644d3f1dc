/** The language server as a process of its own, over the transport that its arguments name: `--stdio`, `--node-ipc`, `--pipe`, `--socket`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeEnvironment } from './node-environment.ts';
import { startServer } from './start.ts';

startServer(createConnection(ProposedFeatures.all), nodeEnvironment());
