import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCheckIn } from '../../../language/edit/add-checkin.ts';
import { addKeyResult } from '../../../language/edit/add-key-result.ts';
import { addProperty } from '../../../language/edit/add-property.ts';
import { addReview } from '../../../language/edit/add-review.ts';
import { applyEdits, applyFileEdits, plainTextOf } from '../../../language/edit/apply-edits.ts';
import { composeEdits } from '../../../language/edit/compose-edits.ts';
import { kpiConversions } from '../../../language/edit/convert-kpi.ts';
import { draftOf } from '../../../language/edit/draft.ts';
import { ignoreInFile, ignoreOnLine } from '../../../language/edit/ignore.ts';
import { insertNorthStar } from '../../../language/edit/insert-northstar.ts';
import { setMeasure } from '../../../language/edit/set-measure.ts';
import { swapEnds } from '../../../language/edit/swap-ends.ts';
import { toInitiative } from '../../../language/edit/to-initiative.ts';
import { toKpi } from '../../../language/edit/to-kpi.ts';
import { lineEndOf } from '../../../language/format/line-ends.ts';
import type { FileEdit } from '../../../language/model/finding.ts';
import { scoreProject } from '../../../language/score/score-project.ts';
import { tokenize } from '../../../language/syntax/tokens.ts';
import { type Built, built, expectLaws, type Files } from './edited.ts';
import { projects } from './projects.ts';

const today = '2026-02-14';

function applied(files: Files, edits: readonly FileEdit[]): Files {
  for (const { text, snippet } of edits.flatMap(file => file.edits)) {
    if (snippet !== undefined) expect(plainTextOf(snippet)).toBe(text);
  }
  return { ...files, ...Object.fromEntries(applyFileEdits(uri => files[uri], edits)) };
}

function expectLineEnds(files: Files): void {
  for (const text of Object.values(files)) {
    expect(text).not.toMatch(lineEndOf(text) === '\n' ? /\r/ : /(?<!\r)\n/);
  }
}

function expectSound(files: Files, edits: readonly FileEdit[]): Files {
  const changed = applied(files, edits);
  expectLaws(files, changed);
  expectLineEnds(changed);
  return changed;
}

function countOf({ errors }: Built, rule: string): number {
  return errors.filter(error => error.rule === rule).length;
}

describe('every conversion of a KPI', () => {
  it('parses, formats to itself and has no new error but one placeholder for each "?"', () =>
    fc.assert(
      fc.property(projects, files => {
        const before = built(files);
        expect(before.errors.map(({ message }) => message)).toEqual([]);
        const scores = scoreProject(before.project, today);
        for (const { key } of before.project.kpis) {
          for (const { edits } of kpiConversions(before.project, scores, key).available) {
            const changed = expectSound(files, edits);
            const marks = edits.flatMap(file => file.edits).flatMap(({ text }) => text.match(/\?/g) ?? []);
            expect(countOf(built(changed), 'language/placeholder')).toBe(marks.length);
          }
        }
      }),
      { numRuns: 80 },
    ));

  it('that keeps the KPI leaves every other byte alone', () =>
    fc.assert(
      fc.property(projects, files => {
        const { project } = built(files);
        const scores = scoreProject(project, today);
        for (const { key, name } of project.kpis) {
          if (name === undefined) continue;
          for (const { edits, variant } of kpiConversions(project, scores, key).available) {
            if (variant === 'replace') continue;
            for (const { uri, edits: own } of edits) {
              for (const { span } of own) expect(files[uri]?.slice(span.start, span.end).trim()).toBe('');
              const isOpenedUp = /\{ cycle/.test(files[uri] ?? '');
              if (!isOpenedUp) expect(own.map(({ span }) => span.end - span.start)).toEqual([0]);
            }
          }
        }
      }),
      { numRuns: 80 },
    ));
});

const builders: Readonly<Record<string, (before: Built, at: number) => readonly FileEdit[]>> = {
  'adds an owner to a KPI': ({ project }, at) =>
    addProperty(project, pick(project.kpis, at), 'owner', '@somebody-else'),
  'adds a source to a KPI': ({ project }, at) =>
    addProperty(project, pick(project.kpis, at), 'source', '"https://metrics.acme.example/some/where"'),
  'adds a threshold': ({ project }, at) => addProperty(project, pick(project.kpis, at), 'threshold', '< ?'),
  'adds an initiative to an objective': ({ project }, at) =>
    onAny(project.objectives, at, one => addProperty(project, one, 'initiative', '"Call them"')),
  'adds a weight to a key result': ({ project }, at) =>
    onAny(project.keyResults, at, one => addProperty(project, one, 'weight', '3')),
  'adds a key result': ({ project }, at) => onAny(project.objectives, at, one => addKeyResult(project, one)),
  'inserts a north star': ({ project }, at) => insertNorthStar(project, pick(project.files, at).uri),
  'sets a measure': ({ project }, at) =>
    onAny(project.keyResults, at, one => setMeasure(project, one, 'from ?% to ?%')),
  'swaps ends': ({ project }, at) => onAny(project.keyResults, at, one => swapEnds(project, one)),
  'makes an initiative of a key result': ({ project }, at) =>
    onAny(project.keyResults, at, one => toInitiative(project, one)),
  'makes a KPI of a key result': ({ project }, at) =>
    onAny(project.keyResults, at, one => toKpi(project, one, { threshold: '< ?' })),
  'makes a KPI of an objective': ({ project }, at) =>
    onAny(project.objectives, at, one => toKpi(project, one, { threshold: '>= ?' })),
  'ignores a rule on a line': ({ project }, at) =>
    ignoreOnLine(project, 'some-rule', spanOfGoal(project, at)),
  'ignores a rule in a file': ({ project }, at) =>
    ignoreInFile(project, 'some-rule', pick(project.files, at).uri),
  'records readings': ({ project }, at) => {
    const goals = [...project.goals.values()].filter(
      ({ kind }) => kind === 'kr' || kind === 'kpi' || kind === 'northstar',
    );
    return addCheckIn(
      project,
      at % 2 === 0 ? today : '2026-02-09',
      goals.map(({ key }) => ({ goal: key })),
      '@maya',
    );
  },
  'adds a review': ({ project }, at) =>
    onAny(project.objectives, at, one => addReview(project, scoreProject(project, today), [one])),
};

describe('every other edit', () => {
  it.each(Object.entries(builders))('%s soundly', (_, build) =>
    fc.assert(
      fc.property(projects, fc.nat(100), (files, at) => {
        expectSound(files, build(built(files), at));
      }),
      { numRuns: 25 },
    ),
  );
});

/** Each edit, but those that put words in the place of a value with a comment in it. */
const keepsComments = Object.entries(builders).filter(
  ([name]) => !/owner|source|threshold|weight|measure|readings/.test(name),
);

describe('comments anywhere', () => {
  /** Numbered comments in front of some words. */
  const commented = fc
    .tuple(
      projects,
      fc.array(fc.tuple(fc.nat(10_000), fc.constantFrom('// %\n', '/* % */ ', '/* % */\n')), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([files, comments]): Files => {
      const [uri = '', text = ''] = Object.entries(files)[0] ?? [];
      const words = tokenize(text);
      const places = comments
        .map(([at, form], index) => ({
          at: words[at % words.length]?.span.start ?? 0,
          comment: form.replace('%', `remark ${index}`).replaceAll('\n', lineEndOf(text)),
        }))
        .sort((a, b) => b.at - a.at);
      const whole = places.reduce(
        (result, { at, comment }) => result.slice(0, at) + comment + result.slice(at),
        text,
      );
      return { ...files, [uri]: whole };
    });
  const remarks = (files: Files) =>
    (
      Object.values(files)
        .join('\n')
        .match(/remark \d/g) ?? []
    ).sort();

  it('survive the conversion of a KPI', () =>
    fc.assert(
      fc.property(commented, files => {
        const before = built(files);
        fc.pre(before.errors.length === 0);
        const scores = scoreProject(before.project, today);
        for (const { key } of before.project.kpis) {
          for (const { edits } of kpiConversions(before.project, scores, key).available)
            expect(remarks(expectSound(files, edits))).toEqual(remarks(files));
        }
      }),
      { numRuns: 60 },
    ));

  it.each(keepsComments)('survive what %s', (_, build) =>
    fc.assert(
      fc.property(commented, fc.nat(100), (files, at) => {
        const before = built(files);
        fc.pre(before.errors.length === 0);
        expect(remarks(expectSound(files, build(before, at)))).toEqual(remarks(files));
      }),
      { numRuns: 20 },
    ),
  );
});

describe('a half-typed file', () => {
  const half = fc
    .tuple(
      projects,
      fc.nat(10_000),
      fc.nat(60),
      fc.constantFrom('', '{', '}', '"', 'kr ', 'supports ', '/*', '?'),
    )
    .map(([files, at, length, junk]): Files => {
      const cut = (text: string): string => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + junk + text.slice(place + length);
      };
      return Object.fromEntries(Object.entries(files).map(([uri, text]) => [uri, cut(text)]));
    });

  it('gets edits that apply, whatever is asked', () =>
    fc.assert(
      fc.property(half, fc.nat(100), (files, at) => {
        const before = built(files);
        const scores = scoreProject(before.project, today);
        for (const build of Object.values(builders)) {
          if (before.project.goals.size > 0 && before.project.kpis.length > 0)
            applied(files, build(before, at));
        }
        for (const { key } of before.project.kpis) {
          for (const { edits } of kpiConversions(before.project, scores, key).available)
            applied(files, edits);
        }
      }),
      { numRuns: 60 },
    ));
});

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}

function onAny<T>(
  list: readonly T[],
  at: number,
  build: (one: T) => readonly FileEdit[],
): readonly FileEdit[] {
  return list.length === 0 ? [] : build(pick(list, at));
}

function spanOfGoal(project: Built['project'], at: number) {
  const { uri, keyword } = pick([...project.goals.values()], at);
  return { uri, span: keyword };
}

describe('edits after edits', () => {
  const edits = (length: number) =>
    fc
      .uniqueArray(fc.nat(length), { maxLength: 6 })
      .chain(places =>
        fc.tuple(
          fc.constant([...places].sort((a, b) => a - b)),
          fc.array(fc.string({ maxLength: 3 }), { minLength: 3, maxLength: 3 }),
        ),
      )
      .map(([places, texts]) =>
        Array.from({ length: Math.floor(places.length / 2) }, (_, at) => ({
          span: { start: places[at * 2] as number, end: places[at * 2 + 1] as number },
          text: texts[at] as string,
        })),
      );

  it('are the same as both at once', () =>
    fc.assert(
      fc.property(
        fc
          .string({ maxLength: 30 })
          .chain(text =>
            edits(text.length).chain(first =>
              fc.tuple(fc.constant(text), fc.constant(first), edits(applyEdits(text, first).length)),
            ),
          ),
        ([text, first, second]) => {
          const drafts = (list: typeof first) =>
            list.map(({ span, text: words }) => ({ span, draft: draftOf(words) }));
          const both = composeEdits(text.length, drafts(first), drafts(second)).map(({ span, draft }) => ({
            span,
            text: draft.text,
          }));
          expect(applyEdits(text, both)).toBe(applyEdits(applyEdits(text, first), second));
        },
      ),
      { numRuns: 500 },
    ));
});
