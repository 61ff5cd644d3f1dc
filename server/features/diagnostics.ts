/** Findings as diagnostics. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Finding, Severity } from '../../language/model/finding.ts';
import type { Session } from '../session.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** One finding as the client can show it. */
export function diagnosticOf(session: Session, finding: Finding): Diagnostic {
  const { client, positions } = session;
  const page = client.codeDescription ? session.rulePage(finding.rule) : undefined;
  const related = client.relatedInformation ? (finding.related ?? []) : [];
  return {
    range: positions.in(finding.uri).rangeOf(finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'goals',
    message: finding.message,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(finding.tags === undefined || !client.diagnosticTags
      ? {}
      : { tags: finding.tags.map(tag => tags[tag]) }),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map(({ uri, span, message }) => ({
            location: { uri: session.clientUri(uri), range: positions.in(uri).rangeOf(span) },
            message,
          })),
        }),
  };
}

/** Stands at the start of a file that could not be read at all. */
export function unreadableDiagnostic(reason: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Error,
    code: 'language/syntax',
    source: 'goals',
    message: reason,
  };
}
