import { describe, expect, it } from 'vitest';
import { applyFileEdits } from '../../../language/edit/apply-edits.ts';
import {
  badExamples,
  fixedExample,
  goodExamples,
  isFixable,
  isFixed,
} from '../../../language/lint/examples.ts';
import { allRules } from '../../../language/lint/registry.ts';
import type { BadExample, Example } from '../../../language/lint/rule.ts';
import type { Finding, Fix } from '../../../language/model/finding.ts';
import { lineOf, lineStartsOf } from '../../../language/model/lines.ts';
import { exampleText } from '../../../language/pages/example-project.ts';
import { type ExampleRun, exampleUri, runExample, runText } from '../../../language/pages/run-example.ts';

const longestMessage = 95;

describe.each(allRules.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has a weak and a strong example', () => {
    expect(badExamples(rule).length).toBeGreaterThan(0);
    expect(goodExamples(rule).length).toBeGreaterThan(0);
  });

  it.each(badExamples(rule).map(example => [firstLine(example.bad), example] as const))(
    'reports %s',
    (_, example) => {
      const { findings, marked } = lintExample(example);
      expect(findings.map(({ rule, uri, span }) => ({ rule, uri, span }))).toEqual([
        { rule: rule.id, uri: exampleUri, span: marked },
      ]);
    },
  );

  it.each(goodExamples(rule).map(example => [firstLine(example.good), example] as const))(
    'is silent on %s',
    (_, example) => {
      expect(lintExample(example).findings.map(asText)).toEqual([]);
    },
  );

  const fixed = badExamples(rule).filter(isFixed);
  it.runIf(fixed.length > 0).each(fixed.map(example => [firstLine(example.bad), example] as const))(
    'mends %s',
    (_, example) => {
      const before = lintExample(example);
      const fix = fixOf(before.findings[0], example);
      const after = applyFileEdits(uri => before.texts.get(uri), fix.edits);
      const expected = exampleText(fixedExample(example).good, fixedExample(example)).text;
      expect(Object.fromEntries(after)).toEqual({ [exampleUri]: expected });
      const again = sound(runText(example, expected));
      expect(again.findings.some(finding => finding.rule === rule.id)).toBe(example.remains === true);
      expect(again.languageErrors.filter(error => error.rule !== 'language/placeholder')).toEqual([]);
    },
  );

  it('shows each of its fixes in an example', () => {
    const offers = badExamples(rule).some(example => lintExample(example).findings[0]!.fixes.length > 0);
    expect(offers).toBe(isFixable(rule));
  });
});

describe('the examples of all rules', () => {
  const reported = allRules.flatMap(rule =>
    badExamples(rule).map(example => ({ rule, ...lintExample(example) })),
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

function lintExample(example: Example): ExampleRun {
  return sound(runExample(example));
}

/** What a text is worth only if the language has nothing to say of it. */
function sound<Run extends Pick<ExampleRun, 'languageErrors'>>(run: Run): Run {
  const errors = run.languageErrors.filter(error => error.rule !== 'language/placeholder');
  expect(errors.map(asText)).toEqual([]);
  return run;
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
