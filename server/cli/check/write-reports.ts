/** Where the reports of one check go: files, and standard output. */
import { plainPaint } from '../../../language/render/paint.ts';
import type { FindingsReport } from '../../../language/report/findings-report.ts';
import { reportAs } from '../../../language/report/formats.ts';
import { paintFor } from '../colour.ts';
import type { GlobalOptions } from '../options.ts';
import type { Output, Terminal } from '../terminal.ts';
import { writeResult } from '../write-file.ts';
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
    if (file === undefined) continue;
    const { folder } = terminal;
    await writeResult(file, reportAs(format, report, plainPaint), { folder, what: 'The report' });
  }
  for (const { format, file } of wanted) {
    if (file === undefined) out.write(reportAs(format, report, paintFor(terminal, out, options)));
  }
}
