import { describe, expect, it } from 'vitest';
import { projectOf, unmarked } from '../../support/project.ts';

const outline = (marked: string) => {
  const { text, spans } = unmarked(marked);
  const { project, errors } = projectOf(text);
  return {
    keys: [...project.goals.keys()].sort(),
    errors: errors.map(error => [error.rule, error.span]),
    expected: [['language/syntax', spans[0]]],
  };
};

describe('a brace that is missing', () => {
  it.each([
    [
      'of a key result',
      `
      team t "T" {
        objective a "A" {
          kr x "X" from 1 to 2 «{»
            weight 2
          kr y "Y" from 1 to 2
        }
        objective b "B" { kr z "Z" from 1 to 2 }
      }
      team u "U" { kpi k "K" }`,
      ['t', 't.a', 't.a.x', 't.a.y', 't.b', 't.b.z', 'u', 'u.k'],
    ],
    [
      'of an objective',
      `
      team t "T" {
        objective a "A" «{»
          kr x "X" from 1 to 2 { weight 2 }
        objective b "B" { kr z "Z" from 1 to 2 }
        kpi k "K"
      }
      team u "U" { kpi k "K" }`,
      ['t', 't.a', 't.a.x', 't.b', 't.b.z', 't.k', 'u', 'u.k'],
    ],
    [
      'of an objective, seen at the end of its team',
      `
      team t "T" {
        objective a "A" «{»
          kr x "X" from 1 to 2 { weight 2 }
      }
      team u "U" { kpi k "K" }`,
      ['t', 't.a', 't.a.x', 'u', 'u.k'],
    ],
    [
      'of a team',
      `
      team t "T" «{»
        kpi k "K"
      team u "U" { kpi k "K" }`,
      ['t', 't.k', 'u', 'u.k'],
    ],
    [
      'of a check-in',
      `
      kpi k "K"
      checkin 2026-01-05 «{»
        k: 5
      objective a "A" { kr x "X" from 1 to 2 }`,
      ['a', 'a.x', 'k'],
    ],
    [
      'at the end of the file',
      'team t "T" {\n  objective a "A" «{»\n    kr x "X" from 1 to 2',
      ['t', 't.a', 't.a.x'],
    ],
    ['in one line', 'team t "T" { objective a "A" «{» kr x "X" from 1 to 2', ['t', 't.a', 't.a.x']],
    [
      'where nothing is indented',
      'team t "T" {\nobjective a "A" {\nkr x "X" from 1 to 2 «{»\nkr y "Y" from 1 to 2\n}\nkpi k "K"\n}',
      ['t', 't.a', 't.a.x', 't.a.y', 't.k'],
    ],
  ])('%s is one error and loses nothing', (_, marked, keys) => {
    const found = outline(marked);
    expect(found.keys).toEqual(keys);
    expect(found.errors).toEqual(found.expected);
  });
});

describe('an opening brace that is missing', () => {
  it.each([
    [
      `
      team t «"T"»
        lead @x
        kpi k "K"
      }
      team u "U" { kpi k "K" }`,
      ['t', 't.k', 'u', 'u.k'],
    ],
    [
      `
      team t "T" {
        objective a «"A"»
          kr x "X" from 1 to 2
        }
        kpi k "K"
      }`,
      ['t', 't.a', 't.a.x', 't.k'],
    ],
    [
      `
      team t "T" {
        kpi a "A" threshold < 5«%»
          owner @x
          every week
        }
        kpi k "K"
      }`,
      ['t', 't.a', 't.k'],
    ],
  ])('is one error and loses nothing: %s', (marked, keys) => {
    const found = outline(marked);
    expect(found.keys).toEqual(keys);
    expect(found.errors).toEqual(found.expected);
  });

  it('is one error where the closing one is missing too', () => {
    const found = outline(
      'objective a «"A"»\n  cycle 2026-Q1\n  kr x "X" from 1 to 2\n  kr y "Y" from 1 to 2\nkpi k "K"',
    );
    expect(found.keys).toEqual(['a', 'a.x', 'a.y', 'k']);
    expect(found.errors).toEqual(found.expected);
  });
});

describe('a brace too many', () => {
  it.each([
    [
      'behind an objective',
      `
      team t "T" {
        objective a "A" { kr x "X" from 1 to 2 } «}»
        objective b "B" { guarded by k }
        kpi k "K"
      }`,
    ],
    [
      'on a line of its own',
      `
      team t "T" {
        objective a "A" {
          kr x "X" from 1 to 2
        }
        «}»
        objective b "B" { guarded by k }
        kpi k "K"
      }`,
    ],
    [
      'at the end of the file',
      `
      team t "T" {
        objective a "A" { kr x "X" from 1 to 2 }
        objective b "B" { guarded by k }
        kpi k "K"
      }
      «}»`,
    ],
  ])('%s is one error and changes nothing', (_, marked) => {
    const found = outline(marked);
    expect(found.keys).toEqual(['t', 't.a', 't.a.x', 't.b', 't.k']);
    expect(found.errors).toEqual(found.expected);
  });

  it('opens no block where no declaration stands', () => {
    const found = outline('kpi a "A" { owner @x «{» every week } }\nkpi b "B"');
    expect([found.keys, found.errors]).toEqual([['a', 'b'], found.expected]);
  });
});

describe('a declaration in a block that can not hold it', () => {
  it.each([
    [
      'team t "T" { objective a "A" {\n  «kpi» k "K" { owner @x }\n  kr x "X" from 1 to 2\n} }',
      ['t', 't.a', 't.a.x', 't.k'],
    ],
    ['team t "T" {\n  «team» u "U" {\n    kpi k "K"\n  }\n  kpi m "M"\n}', ['t', 't.m', 'u', 'u.k']],
    ['objective a "A" {\n  «checkin» 2026-01-05 { a: on-track }\n}', ['a']],
    ['team t "T" { «northstar» n "N" from 1 to 2 }', ['n', 't']],
    ['«kr» x "X" from 1 to 2\nkr y "Y" from 1 to 2', []],
    ['«a»: 5\nb: 6\nc: 7', []],
  ])('is lifted to the nearest that can: %s', (marked, keys) => {
    const found = outline(marked);
    expect(found.keys).toEqual(keys);
    expect(found.errors).toEqual(found.expected);
  });
});

describe('texts beyond what anybody writes', () => {
  it.each([
    ['a hundred thousand braces', '{'.repeat(100_000)],
    ['a hundred thousand braces on lines of their own', '{\n'.repeat(100_000)],
    ['a hundred thousand closing braces', '}\n'.repeat(100_000)],
    ['ten thousand blocks in one another', 'objective a "A" {\n'.repeat(10_000) + '}\n'.repeat(10_000)],
    ['ten thousand blocks without an end', '  team t "T" {'.repeat(10_000)],
    ['a label of millions', `kpi a "${'\\n'.repeat(1_000_000)}" threshold < 5%`],
    ['a label of millions without an end', `kpi a "${'x'.repeat(3_000_000)}`],
    ['a comment of millions', `/*${'x'.repeat(3_000_000)}*/ kpi a "A"`],
    ['thousands of comments without an end', '/*\n'.repeat(20_000)],
    ['thousands of directives in a row', '// goals-ignore-next-line kpi-count -- x\n'.repeat(20_000)],
    ['a line of thousands of words', 'kpi a '.repeat(20_000)],
    ['a number of millions', `kpi a threshold < ${'9'.repeat(1_000_000)}`],
    ['a path of millions', `kpi a { supports a${'.a'.repeat(500_000)} }`],
    ['thousands of slips', 'ownr @x\n'.repeat(20_000)],
    ['nothing but zeros', '\0'.repeat(10_000)],
  ])('are read as well: %s', (_, text) => {
    const { errors } = projectOf(text);
    for (const { span } of errors) expect(span.end).toBeLessThanOrEqual(text.length);
  });
});
