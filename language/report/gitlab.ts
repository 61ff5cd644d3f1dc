/**
 * Findings as a Code Quality report of GitLab, which compares the fingerprints of two branches to tell what a merge request
 * brings and takes away.
 */
import type { Finding, Severity } from '../model/finding.ts';
import { onOneLine } from '../model/text-width.ts';
import type { FindingsReport } from './findings-report.ts';
import { jsonText } from './json.ts';

type GitlabSeverity = 'info' | 'minor' | 'major' | 'critical' | 'blocker';

const severities: Readonly<Record<Severity, GitlabSeverity>> = {
  hint: 'info',
  info: 'minor',
  warning: 'major',
  error: 'critical',
};

export function gitlabReport(report: FindingsReport): string {
  return jsonText(report.findings.map(finding => issueOf(finding, report)));
}

function issueOf(finding: Finding, { places, pathInRepository, fingerprint }: FindingsReport) {
  const { rule, uri, span } = finding;
  const start = places.position(uri, span.start);
  const end = places.position(uri, span.end);
  return {
    description: onOneLine(finding.message),
    check_name: rule,
    fingerprint: fingerprint(finding),
    severity: severityOf(finding),
    location: { path: pathInRepository(uri), lines: { begin: start.line, end: end.line } },
  };
}

/** Nothing can be said of a goal that can't be read: an error of the language comes before what a team calls one. */
function severityOf({ rule, severity }: Finding): GitlabSeverity {
  return severity === 'error' && rule.includes('/') ? 'blocker' : severities[severity];
}
