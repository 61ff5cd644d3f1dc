/** `goals lsp --stdio`: the language server for any editor. */
import type { Command } from 'commander';
import type { AddCommand } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import type { GlobalOptions } from '../options.ts';

export const addLanguageServer: AddCommand = program => {
  program
    .command('lsp')
    .description('start the language server')
    .option('--stdio', 'talk over standard input and output (the default)')
    .action((_: unknown, command: Command) => serve(command.optsWithGlobals()));
};

/** The server is loaded only here: no other command waits for it. It ends the process when its client is gone. */
async function serve(options: GlobalOptions): Promise<void> {
  if (options.config !== undefined)
    throw new UsageError('--config: the language server reads the goals.config.json of each project.');
  const [{ createConnection, ProposedFeatures }, { nodeEnvironment }, { startServer }] = await Promise.all([
    import('vscode-languageserver/node'),
    import('../../node-environment.ts'),
    import('../../start.ts'),
  ]);
  startServer(
    createConnection(ProposedFeatures.all, process.stdin, process.stdout),
    nodeEnvironment(options.today),
  );
}
