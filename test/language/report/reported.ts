/** Reports about projects that are written as text. */
import type { Finding } from '../../../language/model/finding.ts';
import { lineStartsOf, positionOf } from '../../../language/model/lines.ts';
import { plainPaint } from '../../../language/render/paint.ts';
import type { FindingsReport } from '../../../language/report/findings-report.ts';
import { fingerprintsOf } from '../../../language/report/fingerprint.ts';
import { type FormatName, reportAs } from '../../../language/report/formats.ts';
import { createWorkspace } from '../../../language/workspace.ts';
import { type ExampleName, exampleNamed } from '../../support/example-workspace.ts';
import type { Files } from '../../support/project.ts';

const root = 'file:///project';
const today = '2026-01-05';

/** What is found in these files, as the command line reports it. */
export function reportOn(files: Files, more: Partial<FindingsReport> = {}): FindingsReport {
  const workspace = createWorkspace({ roots: [root] });
  const names = Object.keys(files).sort();
  for (const name of names) workspace.setFile(uriIn(name), files[name] ?? '');
  const findings = workspace.projects().flatMap(project => project.findings(today));
  return reportWith(findings, uri => workspace.text(uri), names.map(uriIn), more);
}

/** The report of findings that a test makes up. */
export function reportWith(
  findings: readonly Finding[],
  text: (uri: string) => string | undefined,
  files: readonly string[],
  more: Partial<FindingsReport> = {},
): FindingsReport {
  const path = (uri: string) => decodeURIComponent(uri.slice(root.length + 1));
  const fingerprints = fingerprintsOf(findings, { project: () => '', path, text });
  return {
    findings,
    files: files.filter(uri => uri.endsWith('.goals')),
    places: {
      file: path,
      position: (uri, offset) => {
        const { line, column } = positionOf(lineStartsOf(text(uri) ?? ''), offset);
        return { line: line + 1, column: column + 1 };
      },
    },
    pathInRepository: path,
    text,
    fingerprint: finding => fingerprints.get(finding),
    urlOf: () => undefined,
    problems: [],
    exitCode: 0,
    version: '1.2.3',
    ...more,
  };
}

export function uriIn(name: string): string {
  return `${root}/${name.split('/').map(encodeURIComponent).join('/')}`;
}

/** The text of a report, never coloured. */
export function textAs(format: FormatName, report: FindingsReport): string {
  return reportAs(format, report, plainPaint);
}

/** One finding in a text of its own, with whatever a message may hold. */
export function oneFinding(more: Partial<Finding>, text = 'kpi a "A"\n') {
  const uri = uriIn('a.goals');
  const finding: Finding = {
    rule: 'kpi-no-threshold',
    severity: 'warning',
    message: 'a message',
    uri,
    span: { start: 4, end: 5 },
    fixes: [],
    ...more,
  };
  return reportWith([finding], () => text, [uri]);
}

/** What is found in an example, in the middle of its quarter. */
export function ofExample(name: ExampleName) {
  const { workspace, paths, uriOf } = exampleNamed(name);
  const findings = workspace.projects().flatMap(project => project.findings('2026-02-11'));
  return reportWith(findings, uri => workspace.text(uri), paths.map(uriOf));
}

/** Two teams, an error of the language, warnings with fixes, a clean file; names that every format has to escape. */
export const ugly: Files = {
  'okr/product & growth, 100%.goals': `northstar users "Weekly users" from 100 to 400 users by 2026-12-31 { owner @ceo }
kpi größe "Größe 𝒢 <b>|\`x\`" threshold ≤ 5%
kpi uptime "Uptime: 99, then 100%" { owner @ceo }
objective a "Ship <the> \\"thing\\" & 2 [more](x) @sam #12" { supports nobody }
`,
  'okr/tidy.goals': 'kpi tidy "Tidy" threshold < 5% { owner @ceo source "https://tidy.example/a" }\n',
  'zoë/windows.goals':
    'kpi a "Ä"\r\nobjective b "Be liked" {\r\n  owner @ceo\r\n  aspirational\r\n  supports users\r\n}\r\n',
};
