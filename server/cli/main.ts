/** The process: runs one command and ends with its exit code. */
import { leaveQuietlyWhenNobodyReads, nodeTerminal } from './node-terminal.ts';
import { run } from './program.ts';

leaveQuietlyWhenNobodyReads();
// Not `process.exit`: what is still being written to a pipe is to arrive.
process.exitCode = await run(process.argv.slice(2), nodeTerminal());
