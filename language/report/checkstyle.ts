/** Findings as Checkstyle writes them: what build servers and many review tools read. A file without findings is an empty one. */
import type { Finding, Severity } from '../model/finding.ts';
import { onOneLine } from '../model/text-width.ts';
import { findingsByFile } from './by-file.ts';
import type { FindingsReport } from './findings-report.ts';
import { attributesOf } from './xml.ts';

const severities: Readonly<Record<Severity, 'error' | 'warning' | 'info'>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

export function checkstyleReport(report: FindingsReport): string {
  const files = findingsByFile(report).map(({ file, findings }) =>
    findings.length === 0
      ? `  <file${attributesOf({ name: file })}/>\n`
      : `  <file${attributesOf({ name: file })}>\n${findings.map(one => errorOf(one, report)).join('')}  </file>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
}

function errorOf({ uri, span, severity, message, rule }: Finding, { places }: FindingsReport): string {
  const { line, column } = places.position(uri, span.start);
  const attributes = {
    line,
    column,
    severity: severities[severity],
    message: onOneLine(message),
    source: `goals.${rule}`,
  };
  return `    <error${attributesOf(attributes)}/>\n`;
}
