/** Collects the errors of one file while it is read. */
import type { Finding, Fix, LanguageErrorId, RelatedLocation, TextEdit } from '../model/finding.ts';
import type { Span } from '../model/types.ts';

export interface Problems {
  /** Every report stands on the innermost declaration that is being read. */
  report(id: LanguageErrorId, span: Span, message: string, extra?: ProblemExtra): void;
  readonly findings: readonly Finding[];
}

export interface ProblemExtra {
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedLocation[];
}

export function collectProblems(uri: string): Problems {
  const findings: Finding[] = [];
  return {
    findings,
    report(id, span, message, { fixes = [], related } = {}) {
      findings.push({
        rule: id,
        severity: 'error',
        message,
        uri,
        span,
        fixes,
        ...(related === undefined ? {} : { related }),
      });
    },
  };
}

/** One edit in the file itself. */
export function fixInFile(uri: string, kind: Fix['kind'], title: string, ...edits: TextEdit[]): Fix {
  return { title, kind, edits: [{ uri, edits }] };
}
