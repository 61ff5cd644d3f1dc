import { describe, expect, it } from 'vitest';
import { applyFileEdits } from '../../../language/edit/apply-edits.ts';
import { defaultConfig } from '../../../language/lint/config.ts';
import { allRules } from '../../../language/lint/registry.ts';
import type { BadExample, Example } from '../../../language/lint/rule.ts';
import {
  badExamples,
  fixedExample,
  goodExamples,
  isFixable,
  isFixed,
} from '../../../language/lint/rule-page.ts';
import type { Finding, Fix } from '../../../language/model/finding.ts';
import { lineOf, lineStartsOf } from '../../../language/model/lines.ts';
import { besideExample, examplePath, exampleText } from './example-project.ts';
import { type Linted, lintFiles, rootUri } from './lint-goals.ts';

const exampleUri = `${rootUri}/${examplePath}`;
const longestMessage = 95;

describe.each(allRules.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has a weak and a strong example', () => {
    expect(badExamples(rule).length).toBeGreaterThan(0);
    expect(goodExamples(rule).length).toBeGreaterThan(0);
  });

  it.each(badExamples(rule).map(example => [firstLine(example.bad), example] as const))(
    'reports %s',
    (_, example) => {
      const { findings, marked } = lintExample(example, example.bad);
      expect(findings.map(({ rule, uri, span }) => ({ rule, uri, span }))).toEqual([
        { rule: rule.id, uri: exampleUri, span: marked },
      ]);
    },
  );

  it.each(goodExamples(rule).map(example => [firstLine(example.good), example] as const))(
    'is silent on %s',
    (_, example) => {
      expect(lintExample(example, example.good).findings.map(asText)).toEqual([]);
    },
  );

  const fixed = badExamples(rule).filter(isFixed);
  it.runIf(fixed.length > 0).each(fixed.map(example => [firstLine(example.bad), example] as const))(
    'mends %s',
    (_, example) => {
      const before = lintExample(example, example.bad);
      const fix = fixOf(before.findings[0], example);
      const after = applyFileEdits(uri => before.texts.get(uri), fix.edits);
      const expected = exampleText(fixedExample(example).good, fixedExample(example)).text;
      expect(Object.fromEntries(after)).toEqual({ [exampleUri]: expected });
      const again = lintText(example, expected);
      expect(again.findings.some(finding => finding.rule === rule.id)).toBe(example.remains === true);
      expect(again.languageErrors.filter(error => error.rule !== 'language/placeholder')).toEqual([]);
    },
  );

  it('shows each of its fixes in an example', () => {
    const offers = badExamples(rule).some(
      example => lintExample(example, example.bad).findings[0]!.fixes.length > 0,
    );
    expect(offers).toBe(isFixable(rule));
  });
});

describe('the examples of all rules', () => {
  const reported = allRules.flatMap(rule =>
    badExamples(rule).map(example => ({ rule, ...lintExample(example, example.bad) })),
  );

  it('give messages of one line that ends before column 95', () => {
    const tooLong = reported
      .flatMap(({ findings }) => findings)
      .filter(({ message }) => [...message].length > longestMessage || message.includes('\n'));
    expect(tooLong.map(asText)).toEqual([]);
  });

  it('give no two warnings on one line', () => {
    for (const { texts, findings } of reported) {
      const lines = findings.map(
        ({ uri, span }) => `${uri}:${lineOf(lineStartsOf(texts.get(uri)!), span.start)}`,
      );
      expect(new Set(lines).size).toBe(lines.length);
    }
  });

  it('are of rules that say why and from where', () => {
    expect(
      allRules.filter(rule => rule.sources.length === 0 || rule.rationale.length < 60).map(({ id }) => id),
    ).toEqual([]);
  });
});

function firstLine(snippet: string): string {
  return snippet.split('\n')[0]!;
}

function lintExample(example: Example, snippet: string) {
  const { text, marked } = exampleText(snippet, example);
  return { ...lintText(example, text), marked };
}

function lintText(example: Example, text: string): Linted {
  const linted = lintFiles(
    { [examplePath]: text, ...besideExample(example) },
    { today: example.today, config: { ...defaultConfig, rules: example.rules ?? {} } },
  );
  const errors = linted.languageErrors.filter(error => error.rule !== 'language/placeholder');
  expect(errors.map(asText)).toEqual([]);
  return linted;
}

function fixOf(finding: Finding | undefined, { fix }: BadExample): Fix {
  const fixes = finding?.fixes ?? [];
  const found = fix === undefined ? fixes[0] : fixes.find(({ title }) => title === fix);
  expect(found, `a fix ${fix ?? ''} among ${fixes.map(({ title }) => title).join(', ')}`).toBeDefined();
  return found!;
}

function asText({ rule, message }: Finding): string {
  return `${rule}: ${message}`;
}
