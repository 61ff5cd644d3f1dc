/**
 * Findings as `rdjson`, the Diagnostic Result of reviewdog, which comments on the lines of a change. Columns count bytes of
 * UTF-8 from 1, ends are exclusive; paths are relative to where the command runs, as reviewdog takes them.
 */
import type { Finding, Fix, Severity, TextEdit } from '../model/finding.ts';
import { lineStartsOf, positionOf } from '../model/lines.ts';
import { onOneLine } from '../model/text-width.ts';
import type { Span } from '../model/types.ts';
import type { FindingsReport } from './findings-report.ts';
import { jsonText } from './json.ts';

const severities: Readonly<Record<Severity, 'ERROR' | 'WARNING' | 'INFO'>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};

const worstFirst: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function rdjsonReport(report: FindingsReport): string {
  const ranges = byteRangesIn(report.text);
  const worst = worstFirst.find(severity => report.findings.some(finding => finding.severity === severity));
  return jsonText({
    source: { name: 'goals' },
    ...(worst === undefined ? {} : { severity: severities[worst] }),
    diagnostics: report.findings.map(finding => diagnosticOf(finding, report, ranges)),
  });
}

function diagnosticOf(finding: Finding, { places, urlOf, text }: FindingsReport, ranges: ByteRanges) {
  const { uri, span, rule, severity, message } = finding;
  const url = urlOf(rule);
  const suggestions = finding.fixes
    .map(fix => replacementBy(fix, uri, text(uri) ?? ''))
    .filter(replacement => replacement !== undefined)
    .map(replacement => ({ range: ranges(uri, replacement.span), text: replacement.text }));
  return {
    message: onOneLine(message),
    location: { path: places.file(uri), range: ranges(uri, span) },
    severity: severities[severity],
    code: { value: rule, ...(url === undefined ? {} : { url }) },
    ...(suggestions.length === 0 ? {} : { suggestions }),
  };
}

/**
 * What a fix does, as one replacement that a reviewer can accept with a click.
 * @returns undefined where it reaches into other files, or leaves something to fill in
 */
function replacementBy(
  { edits }: Fix,
  uri: string,
  text: string,
): Pick<TextEdit, 'span' | 'text'> | undefined {
  const own = edits.flatMap(file => (file.uri === uri ? file.edits : []));
  const reachesOut = edits.some(file => file.uri !== uri && file.edits.length > 0);
  if (own.length === 0 || reachesOut || own.some(({ snippet }) => snippet !== undefined)) return undefined;
  const inOrder = own.toSorted((a, b) => a.span.start - b.span.start);
  const start = Math.min(...inOrder.map(edit => edit.span.start));
  let [written, end] = ['', start];
  for (const edit of inOrder) {
    written += text.slice(end, edit.span.start) + edit.text;
    end = edit.span.end;
  }
  return { span: { start, end }, text: written };
}

type ByteRanges = (uri: string, span: Span) => { readonly start: object; readonly end: object };

function byteRangesIn(textOf: FindingsReport['text']): ByteRanges {
  const encoder = new TextEncoder();
  const known = new Map<string, { readonly text: string; readonly starts: readonly number[] }>();
  const linesOf = (uri: string) => {
    const text = textOf(uri) ?? '';
    const lines = known.get(uri) ?? { text, starts: lineStartsOf(text) };
    known.set(uri, lines);
    return lines;
  };
  return (uri, span) => {
    const { text, starts } = linesOf(uri);
    const positionAt = (offset: number) => {
      const { line, column } = positionOf(starts, offset);
      return { line: line + 1, column: encoder.encode(text.slice(offset - column, offset)).length + 1 };
    };
    return { start: positionAt(span.start), end: positionAt(span.end) };
  };
}
