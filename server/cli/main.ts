/** The process: runs one command and ends with its exit code. */
import { exitCodes } from './exit-codes.ts';
import { leaveQuietlyWhenNobodyReads, nodeTerminal } from './node-terminal.ts';
import { internalError, run } from './program.ts';

const words = process.argv.slice(2);
const terminal = nodeTerminal();

leaveQuietlyWhenNobodyReads();
process.on('uncaughtException', error => {
  terminal.log.write(internalError(error, words, terminal));
  process.exit(exitCodes.internal);
});
// Not `process.exit`: what is still being written to a pipe is to arrive.
process.exitCode = await run(words, terminal);
