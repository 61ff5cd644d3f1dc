import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../../language/model/finding.ts';
import { type FormatName, formatNames } from '../../../language/report/formats.ts';
import { type SchemaName, schemaErrors } from '../../support/report-schemas.ts';
import { parsedXml, type XmlElement } from '../../support/xml.ts';
import { ofExample, oneFinding, reportOn, reportWith, textAs, ugly, uriIn } from './reported.ts';

const schemaOf: Readonly<Partial<Record<FormatName, SchemaName>>> = {
  sarif: 'sarif-2.1.0',
  gitlab: 'gitlab-code-quality',
  rdjson: 'rdjson',
  junit: 'junit',
  checkstyle: 'checkstyle',
};
const clean = {
  'tidy.goals': `northstar users "Weekly users" from 100 to 400 users by 2026-12-31 { owner @ceo }
checkin 2026-01-05 { users: 110 }
`,
};

const published = Object.entries(schemaOf) as readonly (readonly [FormatName, SchemaName])[];

describe('a report', () => {
  const reports = {
    'with everything that has to be escaped': reportOn(ugly),
    'without a finding': reportOn(clean),
    'of no file at all': reportWith([], () => undefined, []),
    'of a configuration': reportOn({ 'goals.config.json': '{ "presett": "strict" }', 'a.goals': '' }),
    'with what could not be read': reportOn(ugly, {
      problems: [{ path: 'a & b.goals', reason: 'This file is not text: byte 3 is zero.' }],
      exitCode: 2,
    }),
    'of every mistake there is': ofExample('anti-patterns'),
  };

  for (const [format, schema] of published) {
    it.each(Object.entries(reports))(`${format}, %s, is what its schema says`, (_, report) => {
      expect(schemaErrors(schema, textAs(format, report))).toEqual([]);
    });

    it(`${format} holds to its schema whatever a message, a path or a label holds`, () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('error', 'hint'), (message, severity) => {
          const text = textAs(format, oneFinding({ message: `m${message}`, severity: severity as Severity }));
          expect(schemaErrors(schema, text)).toEqual([]);
        }),
        { numRuns: 50 },
      );
    });
  }

  it.each(formatNames)('%s ends with a line end, and is the same each time', format => {
    const text = textAs(format, reportOn(ugly));
    expect(text.endsWith('\n')).toBe(true);
    expect(textAs(format, reportOn(ugly))).toBe(text);
  });

  it.each<[SchemaName, string]>([
    ['sarif-2.1.0', '{ "version": "2.1.0", "runs": [{ "tool": { "driver": {} } }] }'],
    [
      'sarif-2.1.0',
      '{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "x" } }, "results": [{ "message": {} }] }] }',
    ],
    ['sarif-2.1.0', '{ "version": "2.1.0", "runs": [], "files": [] }'],
    ['gitlab-code-quality', '[{ "description": "d", "check_name": "c", "severity": "major" }]'],
    ['rdjson', '{ "diagnostics": [{ "message": "m", "location": { "path": "p" }, "level": "x" }] }'],
    [
      'junit',
      '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites><testsuite name="a" tests="one"/></testsuites>',
    ],
    [
      'checkstyle',
      '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3"><file name="a"><error line="0"/></file></checkstyle>',
    ],
  ])('the schema of %s refuses %s', (schema, text) => {
    expect(schemaErrors(schema, text)).not.toEqual([]);
  });
});

describe('compact', () => {
  it('is a line for each finding, as compilers write it', () => {
    expect(textAs('compact', reportOn(ugly))).toMatchInlineSnapshot(`
      "okr/product & growth, 100%.goals:2:40: error: "≤" is typographic: write "<=" [language/syntax]
      okr/product & growth, 100%.goals:3:5: warning: uptime has no threshold: from which value on would you look into it? [kpi-no-threshold]
      okr/product & growth, 100%.goals:4:70: error: nothing here is called "nobody": name a goal of this project [language/unresolved]
      zoë/windows.goals:1:5: error: "a" is the name of another objective here: names are unique, for ever [language/duplicate]
      zoë/windows.goals:2:11: warning: b has no key result: how will you know that you got there? [objective-kr-count]
      zoë/windows.goals:2:11: warning: b has no cycle: until when is it to be reached? [objective-no-cycle]
      "
    `);
  });

  it('is read by the problem matcher in docs/cli.md', () => {
    const [, written = ''] = /"regexp": ("[^\n]*"),/.exec(readFileSync('docs/cli.md', 'utf8')) ?? [];
    const matcher = new RegExp(JSON.parse(written));
    const report = reportOn(ugly);
    const lines = textAs('compact', report).trimEnd().split('\n');
    for (const [index, { uri, message, rule }] of report.findings.entries()) {
      const [, file, , , , text, code] = matcher.exec(lines[index] ?? '') ?? [];
      expect([file, text, code]).toEqual([report.places.file(uri), message, rule]);
    }
  });

  it('says nothing where there is nothing, and keeps a message on its line', () => {
    expect(textAs('compact', reportOn(clean))).toBe('');
    expect(textAs('compact', oneFinding({ message: 'two\r\nlines' }))).toBe(
      'a.goals:1:5: warning: two lines [kpi-no-threshold]\n',
    );
  });
});

describe('github', () => {
  it('has the worst first, and escapes what would end a property or the message', () => {
    expect(textAs('github', reportOn(ugly)).split('\n').slice(0, 4)).toEqual([
      '::error file=okr/product & growth%2C 100%25.goals,line=2,endLine=2,col=40,endColumn=41,title=language/syntax::"≤" is typographic: write "<="',
      '::error file=okr/product & growth%2C 100%25.goals,line=4,endLine=4,col=70,endColumn=76,title=language/unresolved::nothing here is called "nobody": name a goal of this project',
      '::error file=zoë/windows.goals,line=1,endLine=1,col=5,endColumn=6,title=language/duplicate::"a" is the name of another objective here: names are unique, for ever',
      '::warning file=okr/product & growth%2C 100%25.goals,line=3,endLine=3,col=5,endColumn=11,title=kpi-no-threshold::uptime has no threshold: from which value on would you look into it?',
    ]);
  });

  it.each<[Severity, string]>([
    ['error', '::error '],
    ['warning', '::warning '],
    ['info', '::notice '],
    ['hint', '::notice '],
  ])('%s becomes %s', (severity, command) => {
    expect(textAs('github', oneFinding({ severity })).startsWith(command)).toBe(true);
  });

  it('leaves columns out where the words go over several lines, and a message can start no command', () => {
    const report = oneFinding(
      { span: { start: 0, end: 12 }, message: '50% of it\n::error::no' },
      'kpi a "A"\nkpi b "B"\n',
    );
    expect(textAs('github', report)).toBe(
      '::warning file=a.goals,line=1,endLine=2,title=kpi-no-threshold::50%25 of it ::error::no\n',
    );
  });
});

describe('gitlab', () => {
  it.each<[string, Severity, string]>([
    ['some-rule', 'hint', 'info'],
    ['some-rule', 'info', 'minor'],
    ['some-rule', 'warning', 'major'],
    ['some-rule', 'error', 'critical'],
    ['language/syntax', 'error', 'blocker'],
    ['language/future', 'warning', 'major'],
  ])('%s as %s is %s', (rule, severity, expected) => {
    expect(JSON.parse(textAs('gitlab', oneFinding({ rule, severity })))).toMatchObject([
      { check_name: rule, severity: expected, location: { path: 'a.goals', lines: { begin: 1, end: 1 } } },
    ]);
  });

  it('has a fingerprint for each finding that no other one has', () => {
    const issues: readonly { readonly fingerprint: string }[] = JSON.parse(
      textAs('gitlab', ofExample('anti-patterns')),
    );
    expect(issues.length).toBeGreaterThan(20);
    expect(new Set(issues.map(issue => issue.fingerprint)).size).toBe(issues.length);
  });
});

describe('rdjson', () => {
  interface RdPosition {
    readonly line: number;
    readonly column: number;
  }
  interface RdRange {
    readonly start: RdPosition;
    readonly end: RdPosition;
  }
  interface Diagnostic {
    readonly severity: string;
    readonly location: { readonly path: string; readonly range: RdRange };
    readonly suggestions?: readonly { readonly range: RdRange; readonly text: string }[];
  }

  /** Offsets in the bytes of the text, as reviewdog finds them. */
  function byteOffset(text: string, { line, column }: RdPosition): number {
    const before = text
      .split(/(?<=\n)/)
      .slice(0, line - 1)
      .join('');
    return Buffer.byteLength(before) + column - 1;
  }

  function diagnosticsOf(report: ReturnType<typeof reportOn>): readonly Diagnostic[] {
    return JSON.parse(textAs('rdjson', report)).diagnostics;
  }

  it('counts columns in bytes of UTF-8', () => {
    const report = reportOn(ugly);
    const diagnostics = diagnosticsOf(report);
    expect(diagnostics).toHaveLength(report.findings.length);
    for (const [index, { uri, span }] of report.findings.entries()) {
      const text = report.text(uri) ?? '';
      const range = diagnostics[index]?.location.range;
      if (range === undefined) throw new Error('no range');
      const words = Buffer.from(text).subarray(byteOffset(text, range.start), byteOffset(text, range.end));
      expect(words.toString()).toBe(text.slice(span.start, span.end));
    }
    expect(diagnostics[0]?.location.range.start.column).toBe(46);
  });

  it('suggests what can be accepted as it is: a fix with something to fill in is left out', () => {
    const report = reportOn(ugly);
    const [typographic, threshold] = diagnosticsOf(report);
    expect(threshold?.suggestions).toBeUndefined();
    const [suggestion] = typographic?.suggestions ?? [];
    if (suggestion === undefined) throw new Error('no suggestion');
    const text = report.text(report.findings[0]?.uri ?? '') ?? '';
    const bytes = Buffer.from(text);
    const { start, end } = suggestion.range;
    const after = `${bytes.subarray(0, byteOffset(text, start))}${suggestion.text}${bytes.subarray(byteOffset(text, end))}`;
    expect(after).toBe(text.replace('≤', '<='));
  });

  it('joins the edits of a fix, and leaves out one that reaches into another file', () => {
    const edits = [
      { span: { start: 6, end: 9 }, text: '"B"' },
      { span: { start: 0, end: 3 }, text: 'objective' },
    ];
    const uri = uriIn('a.goals');
    const fix = (files: Finding['fixes'][number]['edits']) =>
      oneFinding({ fixes: [{ title: 't', kind: 'suggestion', edits: files }] });
    expect(diagnosticsOf(fix([{ uri, edits }]))[0]?.suggestions).toEqual([
      {
        range: { start: { line: 1, column: 1 }, end: { line: 1, column: 10 } },
        text: 'objective a "B"',
      },
    ]);
    const other = { uri: uriIn('b.goals'), edits };
    expect(diagnosticsOf(fix([{ uri, edits }, other]))[0]?.suggestions).toBeUndefined();
  });

  it.each<[Severity, string]>([
    ['error', 'ERROR'],
    ['warning', 'WARNING'],
    ['info', 'INFO'],
    ['hint', 'INFO'],
  ])('%s is %s', (severity, expected) => {
    const report = oneFinding({ severity });
    expect(diagnosticsOf(report)[0]?.severity).toBe(expected);
    expect(JSON.parse(textAs('rdjson', report)).severity).toBe(expected);
  });
});

describe('checkstyle', () => {
  it('has each file with its errors, clean ones too, escaped', () => {
    const root = parsedXml(textAs('checkstyle', reportOn(ugly)));
    expect(root.children.map(file => [file.attributes.name, file.children.length])).toEqual([
      ['okr/product & growth, 100%.goals', 3],
      ['okr/tidy.goals', 0],
      ['zoë/windows.goals', 3],
    ]);
    expect(root.children[0]?.children[0]?.attributes).toEqual({
      line: '2',
      column: '40',
      severity: 'error',
      message: '"≤" is typographic: write "<="',
      source: 'goals.language/syntax',
    });
  });
});

describe('junit', () => {
  const all = ({ children }: XmlElement): readonly XmlElement[] =>
    children.flatMap(child => [child, ...all(child)]);

  it.each([reportOn(ugly), ofExample('anti-patterns'), ofExample('retro')])(
    'counts what it holds (%#)',
    report => {
      const root = parsedXml(textAs('junit', report));
      for (const element of [root, ...root.children]) {
        const inside = all(element);
        const count = (name: string) => inside.filter(one => one.name === name).length;
        expect(element.attributes).toMatchObject({
          tests: `${count('testcase')}`,
          failures: `${count('failure')}`,
          errors: '0',
        });
      }
      expect(root.children.map(({ attributes }) => attributes.name)).toHaveLength(report.files.length);
    },
  );

  it('has a case that passes for a file without findings', () => {
    const root = parsedXml(textAs('junit', reportOn(clean)));
    expect(root.children[0]?.children).toEqual([
      {
        name: 'testcase',
        attributes: { name: 'no findings', classname: 'tidy.goals' },
        children: [],
        text: '',
      },
    ]);
  });

  it.each<[Severity, string]>([
    ['error', 'failure'],
    ['warning', 'failure'],
    ['info', 'system-out'],
    ['hint', 'system-out'],
  ])('%s is told as %s', (severity, element) => {
    const root = parsedXml(textAs('junit', oneFinding({ severity, message: 'a <b> &\u0007"c"' })));
    const [told] = root.children[0]?.children[0]?.children ?? [];
    expect(told).toMatchObject({
      name: element,
      text: `a.goals:1:5: ${severity}: a <b> & "c" [kpi-no-threshold]`,
    });
  });
});

describe('markdown', () => {
  it('sums up, then has a table for each file, the worst first', () => {
    expect(textAs('markdown', reportOn(ugly))).toMatchInlineSnapshot(`
      "### Goals: 3 errors, 3 warnings in 3 files

      **okr/product & growth, 100%.goals**

      | Line | Level | Finding | Rule |
      |---:|---|---|---|
      | 2:40 | error | "≤" is typographic: write "<=" | \`language/syntax\` |
      | 3:5 | warning | uptime has no threshold: from which value on would you look into it? | \`kpi-no-threshold\` |
      | 4:70 | error | nothing here is called "nobody": name a goal of this project | \`language/unresolved\` |

      **zoë/windows.goals**

      | Line | Level | Finding | Rule |
      |---:|---|---|---|
      | 1:5 | error | "a" is the name of another objective here: names are unique, for ever | \`language/duplicate\` |
      | 2:11 | warning | b has no key result: how will you know that you got there? | \`objective-kr-count\` |
      | 2:11 | warning | b has no cycle: until when is it to be reached? | \`objective-no-cycle\` |
      "
    `);
  });

  it('says that there is nothing', () => {
    expect(textAs('markdown', reportOn(clean))).toBe('### Goals: no findings in 1 file\n');
  });

  it('makes nothing that somebody wrote markup, a link, or a call', () => {
    const message = '<img src=x> [a](b) *c* `d` | @sam #12 https://x.example www.y.example $z$ &copy; _e_';
    const row = textAs('markdown', oneFinding({ message })).split('\n').at(-2) ?? '';
    expect(row).toBe(
      '| 1:5 | warning | \\<img src=x> \\[a\\](b) \\*c\\* \\`d\\` \\| @<!-- -->sam #<!-- -->12 https\\://x.example www\\.y.example \\$z\\$ &amp;copy; \\_e\\_ | `kpi-no-threshold` |',
    );
  });

  it('folds a long list, and stops before a comment would be too long, saying how many are left', () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, file) => [
        `f${file}.goals`,
        Array.from({ length: 50 }, (_line, line) => `kpi k${file}_${line} "K"\n`).join(''),
      ]),
    );
    const report = reportOn(many);
    const text = textAs('markdown', report);
    expect(text.length).toBeLessThan(65_536);
    const rows = [...text.matchAll(/^\| \d+:\d+ /gm)].length;
    const left = Number(/… and (\d+) more/.exec(text)?.[1]);
    expect(rows + left).toBe(report.findings.length);
    expect([...text.matchAll(/<details>/g)]).toHaveLength([...text.matchAll(/<\/details>/g)].length);
  });

  it('links to the page of a rule where the product has a home, and invents no link', () => {
    expect(textAs('markdown', oneFinding({}))).not.toContain('](');
    const linked = { ...oneFinding({}), urlOf: (rule: string) => `https://goals.example/rules/${rule}` };
    expect(textAs('markdown', linked)).toContain(
      '[`kpi-no-threshold`](https://goals.example/rules/kpi-no-threshold)',
    );
  });
});
