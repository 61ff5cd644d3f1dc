/**
 * Findings one a line, `file:line:column: severity: message [rule]`, as compilers write them: for `grep`, for editors that read
 * the output of a tool, and for a list of places to jump to. Nothing else stands in it, so no findings are no lines.
 */
import { onOneLine } from '../model/text-width.ts';
import type { FindingsReport } from './findings-report.ts';

export function compactReport({ findings, places }: Pick<FindingsReport, 'findings' | 'places'>): string {
  return findings
    .map(({ uri, span, severity, message, rule }) => {
      const { line, column } = places.position(uri, span.start);
      return `${onOneLine(places.file(uri))}:${line}:${column}: ${severity}: ${onOneLine(message)} [${rule}]\n`;
    })
    .join('');
}
