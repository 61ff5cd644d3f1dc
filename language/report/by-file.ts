/** Findings by the file in which they stand, with the files that have none. */
import type { Finding } from '../model/finding.ts';
import { onOneLine } from '../model/text-width.ts';
import type { FindingsReport } from './findings-report.ts';

export interface FileFindings {
  /** Its path as shown. */
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** Every file that was checked or has findings: a configuration has some and is none of the goals files. By path. */
export function findingsByFile({
  findings,
  files,
  places,
}: Pick<FindingsReport, 'findings' | 'files' | 'places'>): readonly FileFindings[] {
  const byUri = Map.groupBy(findings, finding => finding.uri);
  const all = new Set([...files, ...byUri.keys()]);
  return [...all]
    .map(uri => ({ file: onOneLine(places.file(uri)), findings: byUri.get(uri) ?? [] }))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
