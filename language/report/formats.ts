/** The formats of `goals check`, by the names under which they are asked for. */
import type { Paint } from '../render/paint.ts';
import { checkstyleReport } from './checkstyle.ts';
import { compactReport } from './compact.ts';
import type { FindingsReport } from './findings-report.ts';
import { githubReport } from './github.ts';
import { gitlabReport } from './gitlab.ts';
import { checkReport, jsonText } from './json.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import { rdjsonReport } from './rdjson.ts';
import { sarifReport } from './sarif.ts';
import { stylishReport } from './stylish.ts';

/** @param paint how to colour what people read on a terminal; the other formats are never coloured */
type Format = (report: FindingsReport, paint: Paint) => string;

const formats = {
  stylish: (report, paint) => stylishReport({ ...report, files: report.files.length, paint }),
  compact: compactReport,
  json: report => jsonText(checkReport({ ...report, files: report.files.length })),
  sarif: sarifReport,
  github: githubReport,
  gitlab: gitlabReport,
  rdjson: rdjsonReport,
  junit: junitReport,
  checkstyle: checkstyleReport,
  markdown: markdownReport,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];

/** The report as text. Every line ends with `\n`. */
export function reportAs(format: FormatName, report: FindingsReport, paint: Paint): string {
  return formats[format](report, paint);
}
