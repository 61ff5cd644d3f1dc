/** The process: runs one command and ends with its exit code. */
import { exitCodes, UsageError } from './exit-codes.ts';
import { leaveWhenNothingCanBeWritten, nodeTerminal } from './node-terminal.ts';
import { internalError, run } from './program.ts';
import type { Terminal } from './terminal.ts';

const words = process.argv.slice(2);

leaveWhenNothingCanBeWritten();
// Not `process.exit`: what is still being written to a pipe is to arrive.
process.exitCode = await start();

async function start(): Promise<number> {
  try {
    const terminal = nodeTerminal();
    process.on('uncaughtException', error => leave(error, terminal));
    return await run(words, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return exitCodes.usage;
  }
}

function leave(error: Error, terminal: Terminal): never {
  terminal.log.write(internalError(error, words, terminal));
  process.exit(exitCodes.internal);
}
