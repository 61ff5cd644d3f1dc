/** The process as a terminal. */
import { createInterface } from 'node:readline/promises';
import { exitCodes, UsageError } from './exit-codes.ts';
import type { Output, Terminal } from './terminal.ts';

/** @throws UsageError where the folder in which the process runs is gone */
export function nodeTerminal(): Terminal {
  return {
    folder: currentFolder(),
    environment: process.env,
    platform: process.platform,
    out: outputOf(process.stdout),
    log: outputOf(process.stderr),
    now: () => new Date(),
    ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
    readInput,
    onInterrupt,
    clock: () => performance.now(),
  };
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError('The folder in which this runs is gone. Change to another one first.');
  }
}

/** Who reads with `| head` has had enough: that is no error. A full disk is one, and not one of the program. */
export function leaveWhenNothingCanBeWritten(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
        process.exit(process.exitCode ?? exitCodes.fine);
      if (stream === process.stdout) process.stderr.write(`The result can't be written: ${error.message}\n`);
      process.exit(exitCodes.usage);
    });
  }
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: content => {
      stream.write(content);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true && stream.columns > 0 ? stream.columns : undefined,
  };
}

/** On standard error, so that the result can go elsewhere. Whoever ends the input has nothing to say. */
async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<string>(resolve => lines.once('close', () => resolve('')));
  // The terminal hands Ctrl-C on as a key: it means what it means elsewhere, and not an empty answer.
  lines.once('SIGINT', () => {
    lines.close();
    process.stderr.write('\n');
    process.kill(process.pid, 'SIGINT');
  });
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The second time a signal comes it does what it does elsewhere: end the process at once. */
function onInterrupt(listener: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  // Neither listening for a signal nor watching a folder keeps a process alive.
  const alive = setInterval(() => undefined, 2 ** 30);
  const stop = () => {
    clearInterval(alive);
    for (const signal of signals) process.off(signal, interrupted);
  };
  const interrupted = () => {
    stop();
    listener();
  };
  for (const signal of signals) process.on(signal, interrupted);
  return stop;
}
