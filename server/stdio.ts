/** The language server over standard input and output, for `goals lsp --stdio`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Day } from '../language/model/types.ts';
import { nodeEnvironment } from './node-environment.ts';
import { startServer } from './start.ts';

/**
 * Serves the editor that started this process, until it says goodbye. Standard output belongs to the protocol from now on.
 * @param today scores on this day instead of the local calendar day
 */
export function serveStdio(today?: Day): void {
  console.log = console.info = console.debug = console.error;
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), nodeEnvironment(today));
}
