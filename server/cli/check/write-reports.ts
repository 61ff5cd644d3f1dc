/** Where the reports of one check go: files, and standard output. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { plainPaint } from '../../../language/render/paint.ts';
import type { FindingsReport } from '../../../language/report/findings-report.ts';
import { reportAs } from '../../../language/report/formats.ts';
import { paintFor } from '../colour.ts';
import { UsageError } from '../exit-codes.ts';
import type { GlobalOptions } from '../options.ts';
import type { Output, Terminal } from '../terminal.ts';
import type { WantedReport } from './options.ts';

/**
 * Files first: who reads the output to its end finds them written.
 * @param out where the report without a file goes
 * @throws UsageError where a file can't be written
 */
export async function writeReports(
  wanted: readonly WantedReport[],
  report: FindingsReport,
  out: Output,
  terminal: Terminal,
  options: Pick<GlobalOptions, 'color'>,
): Promise<void> {
  for (const { format, file } of wanted) {
    if (file !== undefined) await writeReport(file, reportAs(format, report, plainPaint), terminal.folder);
  }
  for (const { format, file } of wanted) {
    if (file === undefined) out.write(reportAs(format, report, paintFor(terminal, out, options)));
  }
}

async function writeReport(typed: string, text: string, folder: string): Promise<void> {
  const path = resolve(folder, typed);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new UsageError(`The report can't be written to ${typed}: ${reason}`);
  }
}
