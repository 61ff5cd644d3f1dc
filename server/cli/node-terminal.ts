/** The process as a terminal. */
import type { Output, Terminal } from './terminal.ts';

export function nodeTerminal(): Terminal {
  return {
    folder: process.cwd(),
    environment: process.env,
    out: outputOf(process.stdout),
    log: outputOf(process.stderr),
    now: () => new Date(),
    readInput,
  };
}

/** Who reads with `| head` has had enough: that is no error. */
export function leaveQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
        process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: text => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true && stream.columns > 0 ? stream.columns : undefined,
  };
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
