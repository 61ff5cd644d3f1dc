import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFileEdits, plainTextOf } from '../../../language/edit/apply-edits.ts';
import { ignoreInFile, ignoreOnLine } from '../../../language/edit/ignore.ts';
import { safeFixes, untilNothingIsLeft } from '../../../language/edit/safe-fixes.ts';
import { formatText } from '../../../language/format/format.ts';
import { lineEndOf } from '../../../language/format/line-ends.ts';
import { allRules, ruleById } from '../../../language/lint/registry.ts';
import type { RuleSetting } from '../../../language/lint/rule.ts';
import type { FileEdit, Finding, Fix } from '../../../language/model/finding.ts';
import { type Linted, lintFiles, rootUri } from './lint-goals.ts';
import { type Files, weakDay, weakProjects } from './weak-projects.ts';

/** Every rule speaks, also those that are off by default. */
const rules: Readonly<Record<string, RuleSetting>> = Object.fromEntries(
  allRules.map(({ id, level }) => [id, level === 'off' ? 'info' : level]),
);

function linted(files: Files): Linted {
  return lintFiles(files, { today: weakDay, config: { rules } });
}

function applied(files: Files, edits: readonly FileEdit[]): Files {
  const texts = applyFileEdits(uri => files[uri.slice(rootUri.length + 1)], edits);
  return {
    ...files,
    ...Object.fromEntries([...texts].map(([uri, text]) => [uri.slice(rootUri.length + 1), text])),
  };
}

/** The errors of the language by id, but for what is still to be filled in. */
function errorsOf({ languageErrors }: Linted): readonly string[] {
  return languageErrors.map(({ rule }) => rule).filter(rule => rule !== 'language/placeholder');
}

function placeholdersOf({ languageErrors }: Linted): number {
  return languageErrors.filter(({ rule }) => rule === 'language/placeholder').length;
}

function remarksIn(files: Files): readonly string[] {
  return (
    Object.values(files)
      .join('\n')
      .match(/[Rr]emark \d+/g) ?? []
  ).sort();
}

function expectSameSnippets(edits: readonly FileEdit[]): void {
  for (const { edits: own } of edits) {
    const numbers = own.flatMap(({ snippet }) =>
      [...(snippet ?? '').matchAll(/(?<!\\)\$\{(\d+):/g)].map(match => Number(match[1])),
    );
    expect(new Set(numbers).size, 'tab stops of a fix are different ones').toBe(numbers.length);
    for (const { text, snippet } of own) if (snippet !== undefined) expect(plainTextOf(snippet)).toBe(text);
  }
}

/** What holds for every edit that anybody is offered. */
function expectSound(files: Files, before: Linted, edits: readonly FileEdit[]): Files {
  const after = applied(files, edits);
  const now = linted(after);
  expect(errorsOf(now), JSON.stringify(after, null, 1)).toEqual(errorsOf(before));
  const marks = edits.flatMap(({ edits: own }) => own.flatMap(({ text }) => text.match(/\?/g) ?? []));
  expect(placeholdersOf(now) - placeholdersOf(before)).toBeLessThanOrEqual(marks.length);
  for (const [path, text] of Object.entries(after)) {
    const was = files[path] ?? '';
    if (text === was) continue;
    expect(text, path).not.toMatch(lineEndOf(was) === '\n' ? /\r/ : /(?<!\r)\n/);
    expect(text.startsWith('\uFEFF'), path).toBe(was.startsWith('\uFEFF'));
    if (formatText(was) === was) expect(text, `${path} formats to itself`).toBe(formatText(text));
  }
  expectSameSnippets(edits);
  return after;
}

/** The findings of a rule, by what they stand on: a declaration may have got a name. */
function countOf({ findings }: Linted, rule: string): number {
  return findings.filter(finding => finding.rule === rule).length;
}

function remains({ rule }: Finding): boolean {
  return ruleById(rule)?.examples.some(example => 'bad' in example && example.remains === true) === true;
}

/** Applied again, the same findings offer nothing: they are gone. */
function expectSilent(finding: Finding, fix: Fix, before: Linted, after: Files): void {
  if (remains(finding)) return;
  const now = linted(after);
  const isThere = countOf(now, finding.rule) >= countOf(before, finding.rule);
  expect(
    isThere,
    `${finding.rule} speaks after "${fix.title}":\n${Object.values(after).join('\n---\n')}`,
  ).toBe(false);
}

/** A few of many, spread over all of them: every project would take too long otherwise. */
function some(findings: readonly Finding[], at: number): readonly Finding[] {
  const step = Math.max(1, Math.floor(findings.length / 4));
  return findings.filter((_, index) => index % step === at % step);
}

const settings = { numRuns: 25 };

describe('every fix of every finding', () => {
  it(
    'parses, adds no error, keeps layout and comments, and silences its rule',
    () =>
      fc.assert(
        fc.property(weakProjects, fc.nat(1000), (files, at) => {
          const before = linted(files);
          expect(errorsOf(before), JSON.stringify(files, null, 1)).toEqual([]);
          for (const finding of some(before.findings, at)) {
            for (const fix of finding.fixes) {
              const after = expectSound(files, before, fix.edits);
              if (!finding.rule.startsWith('suppression-'))
                expect(remarksIn(after)).toEqual(remarksIn(files));
              expectSilent(finding, fix, before, after);
            }
          }
        }),
        settings,
      ),
    120_000,
  );

  it(
    'leaves the words of other goals alone',
    () =>
      fc.assert(
        fc.property(weakProjects, fc.nat(1000), (files, at) => {
          const before = linted(files);
          for (const finding of some(before.findings, at)) {
            const goal = finding.goal === undefined ? undefined : before.project.goals.get(finding.goal);
            if (goal === undefined) continue;
            const own = new Set(
              labelsIn(before.texts.get(goal.uri)?.slice(goal.span.start, goal.span.end) ?? ''),
            );
            for (const fix of finding.fixes) {
              const after = labelsIn(Object.values(applied(files, fix.edits)).join('\n'));
              for (const label of labelsIn(Object.values(files).join('\n')))
                if (!own.has(label)) expect(after, fix.title).toContain(label);
            }
          }
        }),
        { numRuns: 15 },
      ),
    120_000,
  );
});

function labelsIn(text: string): readonly string[] {
  return text.match(/"(?:\\.|[^"\\])*"/g) ?? [];
}

describe('ignoring what a rule says', () => {
  const ignored = (ignore: (before: Linted, finding: Finding) => readonly FileEdit[], own: RegExp) =>
    fc.assert(
      fc.property(weakProjects, fc.nat(1000), (files, at) => {
        const before = linted(files);
        for (const finding of some(before.findings, at)) {
          if (!own.test(finding.rule)) continue;
          const after = expectSound(files, before, ignore(before, finding));
          const now = linted(after);
          expect(remarksIn(after)).toEqual(remarksIn(files));
          expect(documentationOf(now)).toEqual(documentationOf(before));
          expect(countOf(now, finding.rule), Object.values(after).join('\n---\n')).toBeLessThan(
            countOf(before, finding.rule),
          );
          expect(countOf(now, 'suppression-unused')).toBeLessThanOrEqual(
            countOf(before, 'suppression-unused'),
          );
          expect(countOf(now, 'suppression-unknown')).toBe(countOf(before, 'suppression-unknown'));
        }
      }),
      { numRuns: 25 },
    );

  it(
    'on its line silences it there, in one comment for a line',
    () =>
      ignored(
        ({ project }, { rule, uri, span }) => ignoreOnLine(project, rule, { uri, span }),
        /^(?!suppression-)/,
      ),
    120_000,
  );

  it(
    'in its file silences it there, in one comment for a file',
    () => ignored(({ project }, { rule, uri }) => ignoreInFile(project, rule, uri), /^(?!suppression-)/),
    120_000,
  );
});

/** What hovers show of each declaration. */
function documentationOf({ project }: Linted): readonly (string | undefined)[] {
  return [...project.goals.values()].map(({ documentation }) => documentation);
}

/** Pieces cut out, junk put in, and characters as slides have them. */
const halfTyped = fc
  .tuple(
    weakProjects,
    fc.nat(10_000),
    fc.nat(60),
    fc.constantFrom('', '{', '}', '"', 'kr ', 'supports ', '/*', '?', '≥ −5%', 'kr “Größe” from 1 to 50+ '),
  )
  .map(([files, at, length, junk]): Files => {
    const cut = (text: string): string => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + junk + text.slice(place + length);
    };
    return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, cut(text)]));
  });

describe('a half-typed project', () => {
  it(
    'gets fixes that apply',
    () =>
      fc.assert(
        fc.property(halfTyped, fc.nat(1000), (files, at) => {
          const { findings, languageErrors } = linted(files);
          for (const { fixes } of some([...languageErrors, ...findings], at)) {
            for (const { edits } of fixes) {
              applied(files, edits);
              expectSameSnippets(edits);
            }
          }
        }),
        settings,
      ),
    120_000,
  );

  it(
    'is fixed as far as is safe, and then no further',
    () =>
      fc.assert(
        fc.property(halfTyped, files => {
          const all = (now: Files) => {
            const { findings, languageErrors } = linted(now);
            return safeFixes([...languageErrors, ...findings]);
          };
          let now = files;
          let rounds = 0;
          untilNothingIsLeft('', () => {
            const { edits, count } = all(now);
            if (count === 0) return undefined;
            rounds++;
            now = applied(
              now,
              [...edits].map(([uri, own]) => ({ uri, edits: own })),
            );
            return JSON.stringify(now);
          });
          expect(rounds).toBeLessThan(10);
          expect(all(now).count).toBe(0);
        }),
        settings,
      ),
    120_000,
  );
});

describe('fixing everything that is safe', () => {
  it(
    'ends, loses no words, and leaves nothing to fix',
    () =>
      fc.assert(
        fc.property(weakProjects, files => {
          let now = files;
          let rounds = 0;
          untilNothingIsLeft('', () => {
            const { edits, count } = safeFixes(linted(now).findings);
            if (count === 0) return undefined;
            rounds++;
            now = expectSound(
              now,
              linted(now),
              [...edits].map(([uri, own]) => ({ uri, edits: own })),
            );
            return JSON.stringify(now);
          });
          expect(rounds).toBeLessThan(5);
          expect(safeFixes(linted(now).findings).count).toBe(0);
          const before = labelsIn(Object.values(files).join('\n'));
          const after = labelsIn(Object.values(now).join('\n'));
          expect(after.length).toBe(before.length);
          expect(after.filter((label, at) => !isWithoutNumber(label, before[at] ?? ''))).toEqual([]);
        }),
        settings,
      ),
    120_000,
  );
});

/** Whether a label reads as before, but for a number that stands behind it, and the small words around that number. */
function isWithoutNumber(after: string, before: string): boolean {
  if (after === before) return true;
  const words = (label: string): string[] => label.toLowerCase().match(/[^\s"]+/g) ?? [];
  const left = words(before);
  const isKept = words(after).every(word => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return isKept && left.some(word => /\p{Nd}/u.test(word));
}
