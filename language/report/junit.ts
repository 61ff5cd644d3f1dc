/**
 * Findings as JUnit results, in the dialect of Jenkins: a suite for each file, a case for each finding, and one case that passes
 * for a file without findings. Errors and warnings are failures. Information and hints pass and say so in their output: a build
 * server counts every failure against the build.
 */
import type { Finding } from '../model/finding.ts';
import { onOneLine } from '../model/text-width.ts';
import { type FileFindings, findingsByFile } from './by-file.ts';
import type { FindingsReport } from './findings-report.ts';
import { attributesOf, escapeXml } from './xml.ts';

export function junitReport(report: FindingsReport): string {
  const suites = findingsByFile(report);
  const counts = { tests: sum(suites, testsIn), failures: sum(suites, failuresIn), errors: 0 };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites${attributesOf({ name: 'goals check', ...counts })}>\n`,
    ...suites.map(suite => suiteOf(suite, report)),
    '</testsuites>\n',
  ].join('');
}

function suiteOf(suite: FileFindings, report: FindingsReport): string {
  const { file, findings } = suite;
  const counts = { tests: testsIn(suite), failures: failuresIn(suite), errors: 0, skipped: 0 };
  const cases =
    findings.length === 0
      ? [`    <testcase${attributesOf({ name: 'no findings', classname: file })}/>\n`]
      : findings.map(finding => caseOf(finding, file, report));
  return `  <testsuite${attributesOf({ name: file, ...counts })}>\n${cases.join('')}  </testsuite>\n`;
}

function caseOf(finding: Finding, file: string, { places }: FindingsReport): string {
  const { line, column } = places.position(finding.uri, finding.span.start);
  const message = onOneLine(finding.message);
  const head = `    <testcase${attributesOf({ name: `${finding.rule} at ${line}:${column}`, classname: file })}>\n`;
  const told = escapeXml(`${file}:${line}:${column}: ${finding.severity}: ${message} [${finding.rule}]`);
  const outcome = isFailure(finding)
    ? `<failure${attributesOf({ type: finding.severity, message })}>${told}</failure>`
    : `<system-out>${told}</system-out>`;
  return `${head}      ${outcome}\n    </testcase>\n`;
}

function isFailure({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function testsIn({ findings }: FileFindings): number {
  return Math.max(1, findings.length);
}

function failuresIn({ findings }: FileFindings): number {
  return findings.filter(isFailure).length;
}

function sum(suites: readonly FileFindings[], count: (suite: FileFindings) => number): number {
  return suites.reduce((total, suite) => total + count(suite), 0);
}
