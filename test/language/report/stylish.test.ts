import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../../language/model/finding.ts';
import type { Paint } from '../../../language/render/paint.ts';
import type { Places } from '../../../language/report/places.ts';
import { stylishReport } from '../../../language/report/stylish.ts';

const places: Places = {
  file: uri => uri.replace('file:///', ''),
  position: (_, offset) => ({ line: Math.floor(offset / 100) + 1, column: (offset % 100) + 1 }),
};

function finding(
  uri: string,
  offset: number,
  severity: Severity,
  message: string,
  rule = 'some-rule',
): Finding {
  return {
    rule,
    severity,
    message,
    uri: `file:///${uri}`,
    span: { start: offset, end: offset + 1 },
    fixes: [],
  };
}

describe('findings for people', () => {
  it('stand by file, places and rules in columns, with a sum', () => {
    const findings = [
      finding('a.goals', 0, 'hint', 'short'),
      finding('a.goals', 12_345, 'warning', 'a longer message', 'other-rule'),
      finding('b/c.goals', 5, 'error', 'ümläut 週間', 'language/syntax'),
      finding('b/c.goals', 9, 'error', `${'long '.repeat(20)}message`, 'language/kind'),
    ];
    expect(stylishReport({ findings, files: 3, places })).toMatchInlineSnapshot(`
      "a.goals
           1:1  hint     short             some-rule
        124:46  warning  a longer message  other-rule

      b/c.goals
         1:6  error  ümläut 週間                                                                                 language/syntax
        1:10  error  long long long long long long long long long long long long long long long long long long long long message  language/kind

      4 findings in 3 files (2 errors, 1 warning, 1 hint)
      "
    `);
  });

  it('are painted by level', () => {
    const paint: Paint = (tone, text) => `<${tone}>${text}</>`;
    const text = stylishReport({ findings: [finding('a.goals', 0, 'info', 'm')], files: 1, places, paint });
    expect(text).toContain('<neutral>info</>');
  });

  it('a message can not break its line', () => {
    const text = stylishReport({
      findings: [finding('a.goals', 0, 'info', 'two\nlines \u001b[31m')],
      files: 1,
      places,
    });
    expect(text.split('\n')).toHaveLength(5);
    expect(text).not.toContain('\u001b');
  });

  it('one finding, and none', () => {
    expect(stylishReport({ findings: [finding('a.goals', 0, 'info', 'm')], files: 1, places })).toContain(
      '1 finding in 1 file (1 info)',
    );
    expect(stylishReport({ findings: [], files: 2, places })).toBe('✔ No findings in 2 files\n');
  });
});
