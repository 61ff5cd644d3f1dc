/**
 * What other programs read: version 1. Keys stand in a fixed order; an absent key means that it is not known, `null` that it was
 * not measured. Percentages are fractions, durations milliseconds, money is in units of its currency. It changes only together
 * with `version`.
 */
import type { Finding, Severity } from '../model/finding.ts';
import type { Places } from './places.ts';
import { type Tally, tallyOf } from './tally.ts';

export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The first place behind it: where the finding ends, exclusive. */
  readonly endLine: number;
  readonly endColumn: number;
  readonly url?: string;
  readonly fixes: readonly { readonly title: string; readonly kind: 'safe' | 'suggestion' }[];
}

export interface CheckReport {
  readonly version: 1;
  readonly findings: readonly JsonFinding[];
  readonly summary: { readonly files: number } & Tally;
}

export interface CheckInput {
  readonly findings: readonly Finding[];
  /** How many files were checked. */
  readonly files: number;
  readonly places: Places;
  /** Address of the page of a rule; undefined while the product has no home. */
  readonly urlOf?: (rule: string) => string | undefined;
}

/** The findings of `goals check`. */
export function checkReport(input: CheckInput): CheckReport {
  return {
    version: 1,
    findings: input.findings.map(finding => jsonFinding(finding, input)),
    summary: { files: input.files, ...tallyOf(input.findings) },
  };
}

function jsonFinding(finding: Finding, { places, urlOf }: CheckInput): JsonFinding {
  const start = places.position(finding.uri, finding.span.start);
  const end = places.position(finding.uri, finding.span.end);
  const url = urlOf?.(finding.rule);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    file: places.file(finding.uri),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(url === undefined ? {} : { url }),
    fixes: finding.fixes.map(({ title, kind }) => ({ title, kind })),
  };
}

/** A report as text, one key a line, with a line end behind it. */
export function jsonText(report: object): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
