/**
 * Findings as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), which code scanning services and many editors read.
 * Paths are URIs relative to the root of the repository, columns are UTF-16 code units from 1, ends are exclusive.
 */
import type { Level } from '../lint/rule.ts';
import type { FileEdit, Finding, Fix, RelatedLocation, Severity } from '../model/finding.ts';
import { onOneLine } from '../model/text-width.ts';
import type { Span } from '../model/types.ts';
import { type DescribedRule, describedRule } from './described-rules.ts';
import type { FindingsReport } from './findings-report.ts';

/** SARIF has no level below a note; which of the two it was stands in `properties`. */
const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

const root = '%SRCROOT%';

/** The next version would have another way to tell findings apart, and be no news to those who know this one. */
const fingerprintName = 'goalsFinding/v1';

export function sarifReport(report: FindingsReport): string {
  const rules = [...new Set(report.findings.map(({ rule }) => rule))].sort();
  const files = [...new Set([...report.files, ...report.findings.map(({ uri }) => uri)])];
  const context: Context = {
    report,
    ruleIndexes: new Map(rules.map((id, index) => [id, index])),
    fileIndexes: new Map(files.map((uri, index) => [uri, index])),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Goals',
            version: report.version,
            semanticVersion: report.version,
            rules: rules.map(id => ruleOf(describedRule(id), report)),
          },
        },
        invocations: [invocationOf(report)],
        originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
        artifacts: files.map(uri => ({
          location: artifactOf(uri, report),
          roles: ['analysisTarget'],
          mimeType: uri.endsWith('.json') ? 'application/json' : 'text/plain',
        })),
        columnKind: 'utf16CodeUnits',
        results: report.findings.map(finding => resultOf(finding, context)),
      },
    ],
  };
  // On one line: there are services that take no more than ten megabytes.
  return `${JSON.stringify(log)}\n`;
}

interface Context {
  readonly report: FindingsReport;
  readonly ruleIndexes: ReadonlyMap<string, number>;
  readonly fileIndexes: ReadonlyMap<string, number>;
}

// ------------------------------------------------------------------------------------------------------------------ rules

function ruleOf({ id, summary, rationale, page, level }: DescribedRule, { urlOf }: FindingsReport) {
  const url = urlOf(id);
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: rationale },
    help: { text: `${summary} ${rationale}`, markdown: page },
    ...(url === undefined ? {} : { helpUri: url }),
    defaultConfiguration: configurationOf(level),
    properties: { tags: ['goals', ...prefixOf(id)], 'problem.severity': problemSeverity(level) },
  };
}

function configurationOf(level: Level) {
  return level === 'off' ? { enabled: false, level: 'note' } : { enabled: true, level: levels[level] };
}

/** What the id begins with is what the rule speaks of: `kr`, `kpi`, `objective`, `language` … */
function prefixOf(id: string): readonly string[] {
  const [prefix] = id.split(/[-/]/);
  return prefix === undefined ? [] : [prefix];
}

/** How code scanning sorts alerts of a rule. */
function problemSeverity(level: Level): 'error' | 'warning' | 'recommendation' {
  return level === 'error' || level === 'warning' ? level : 'recommendation';
}

// ---------------------------------------------------------------------------------------------------------------- results

function resultOf(finding: Finding, context: Context) {
  const { rule, severity, message, uri, span, related = [], fixes } = finding;
  const { report, ruleIndexes } = context;
  const changes = fixes.filter(({ edits }) => edits.length > 0);
  return {
    ruleId: rule,
    ruleIndex: ruleIndexes.get(rule),
    kind: 'fail',
    level: levels[severity],
    message: { text: onOneLine(message) },
    locations: [{ physicalLocation: locationOf(uri, span, context) }],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((one, id) => relatedOf(one, id, context)) }),
    partialFingerprints: { [fingerprintName]: report.fingerprint(finding) },
    ...(changes.length === 0 ? {} : { fixes: changes.map(fix => fixOf(fix, context)) }),
    properties: { severity },
  };
}

function relatedOf({ uri, span, message }: RelatedLocation, id: number, context: Context) {
  return { id, physicalLocation: locationOf(uri, span, context), message: { text: onOneLine(message) } };
}

function fixOf({ title, edits, kind }: Fix, context: Context) {
  return {
    description: { text: onOneLine(title) },
    artifactChanges: edits.filter(file => file.edits.length > 0).map(file => changeOf(file, context)),
    properties: { kind },
  };
}

function changeOf({ uri, edits }: FileEdit, context: Context) {
  return {
    artifactLocation: indexedArtifact(uri, context),
    replacements: edits.map(({ span, text }) => ({
      deletedRegion: regionOf(uri, span, context.report),
      insertedContent: { text },
    })),
  };
}

function locationOf(uri: string, span: Span, context: Context) {
  return { artifactLocation: indexedArtifact(uri, context), region: regionOf(uri, span, context.report) };
}

function indexedArtifact(uri: string, { report, fileIndexes }: Context) {
  const index = fileIndexes.get(uri);
  return { ...artifactOf(uri, report), ...(index === undefined ? {} : { index }) };
}

/** Relative to the root where the file lies in it, else whole. */
function artifactOf(uri: string, { pathInRepository }: FindingsReport) {
  const path = pathInRepository(uri);
  const isOutside = path.startsWith('../') || path.startsWith('/') || /^[A-Za-z]:\//.test(path);
  if (isOutside) return { uri };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: root };
}

function regionOf(uri: string, span: Span, { places }: FindingsReport) {
  const start = places.position(uri, span.start);
  const end = places.position(uri, span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

// ------------------------------------------------------------------------------------------------------------- invocation

/** A run that could not read everything was no success, whatever it found. */
function invocationOf({ exitCode, problems }: FindingsReport) {
  const notifications = problems.map(({ path, reason }) => ({
    level: 'error',
    message: { text: `${onOneLine(path)}: ${onOneLine(reason)}` },
  }));
  return {
    executionSuccessful: exitCode < 2,
    exitCode,
    ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
  };
}
