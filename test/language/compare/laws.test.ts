import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../language/compare/changes-of.ts';
import { matchGoals } from '../../../language/compare/match-goals.ts';
import { formatText } from '../../../language/format/format.ts';
import { parseFile } from '../../../language/syntax/parse.ts';
import { type Files, projectOf } from '../../support/project.ts';
import { programs } from '../format/programs.ts';

const kindsOf = (before: string | Files, after: string | Files): readonly string[] =>
  changesOf(projectOf(before).project, projectOf(after).project).map(
    ({ kind, goal }) => `${kind} ${goal.key}`,
  );

/** The declarations of a text, each as a text. */
function declarationsOf(text: string): readonly string[] {
  return parseFile('', text).declarations.map(({ span }) => text.slice(span.start, span.end));
}

/** Where the order of two statements makes a difference, because they contradict each other. */
const contradictions = new Set(['language/duplicate', 'language/repeated', 'language/same-day']);

function contradicts(text: string): boolean {
  const { project, errors } = projectOf(text);
  const said = project.checkIns.flatMap(({ entries }) =>
    entries.map(({ reference, date }) => `${date} ${reference.path}`),
  );
  const reviewed = project.reviews.flatMap(({ entries }) => entries.map(({ reference }) => reference.path));
  const isSaidTwice = [said, reviewed].some(list => new Set(list).size < list.length);
  return isSaidTwice || errors.some(({ rule }) => contradictions.has(rule));
}

describe('the changes between two states', () => {
  it('are none where nothing changed, whatever is in it', () => {
    fc.assert(
      fc.property(programs, text => {
        expect(kindsOf(text, text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('are none where a file is formatted', () => {
    fc.assert(
      fc.property(programs, text => {
        expect(kindsOf(text, formatText(text) ?? '')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('are none where declarations change places, and a file becomes two', () => {
    fc.assert(
      fc.property(programs, fc.infiniteStream(fc.nat()), (text, numbers) => {
        fc.pre(!contradicts(text));
        const [...pieces] = declarationsOf(text).map(piece => ({ piece, at: numbers.next().value ?? 0 }));
        const shuffled = pieces.sort((a, b) => a.at - b.at).map(({ piece }) => piece);
        const half = Math.floor(shuffled.length / 2);
        const files = {
          'z.goals': shuffled.slice(0, half).join('\n'),
          'a.goals': shuffled.slice(half).join('\n'),
        };
        expect(kindsOf(shuffled.join('\n'), text)).toEqual([]);
        expect(kindsOf(text, files)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('mirror each other: what one way adds, the other removes', () => {
    fc.assert(
      fc.property(programs, programs, (before, after) => {
        const [there, back] = [kindsOf(before, after), kindsOf(after, before)];
        const only = (kinds: readonly string[], kind: string) =>
          kinds.filter(one => one.startsWith(`${kind} `)).map(one => one.slice(kind.length));
        expect(only(there, 'added')).toEqual(only(back, 'removed'));
        expect(only(there, 'removed')).toEqual(only(back, 'added'));
      }),
      { numRuns: 400 },
    );
  });

  it('are of goals that are matched one to one, each with one of its kind', () => {
    fc.assert(
      fc.property(programs, programs, (before, after) => {
        const [was, is] = [projectOf(before).project, projectOf(after).project];
        const { pairs, added, removed } = matchGoals(was, is);
        expect(pairs.length + removed.length).toBe(was.goals.size);
        expect(pairs.length + added.length).toBe(is.goals.size);
        expect(new Set(pairs.map(pair => pair.before)).size).toBe(pairs.length);
        for (const pair of pairs) expect(pair.before.kind).toBe(pair.after.kind);
      }),
      { numRuns: 300 },
    );
  });
});
