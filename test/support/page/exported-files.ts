import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContextOptions } from 'playwright-core';
import { node24, repositoryRoot } from '../vscode/install.ts';

/** When half of the examples' quarter has gone. */
const day = ['--today', '2026-02-14'];

/** Files that somebody is sent, by what the command line is told. */
export const exportedFiles: readonly {
  readonly name: string;
  readonly file: string;
  readonly words: readonly string[];
}[] = [
  { name: 'exported picture', file: 'retro.svg', words: ['tree', ...day, 'examples/retro'] },
  {
    name: 'exported picture of a company',
    file: 'company.svg',
    words: ['tree', ...day, 'examples/scale-up'],
  },
  { name: 'exported page', file: 'company.html', words: ['tree', ...day, 'examples/scale-up'] },
  { name: 'weekly report', file: 'report.html', words: ['report', ...day, 'examples/retro'] },
  {
    name: 'weekly report of a company',
    file: 'company-report.html',
    words: ['report', ...day, 'examples/scale-up'],
  },
];

/** Who opens them. */
export const exportReaders: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { colorScheme: 'dark', contrast: 'more' },
  'forced colours': { forcedColors: 'active' },
  'narrow, zoomed': { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 },
};

/**
 * Has the command line as it is built write a file.
 * @param words the command, and where the goals are, relative to the repository
 * @param file ends in what names the format
 */
export async function exportTo(file: string, words: readonly string[]): Promise<void> {
  const all = [join('dist', 'cli.mjs'), ...words, '--output', file];
  await promisify(execFile)(node24(), all, { cwd: repositoryRoot });
}
