import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lex } from '../../../language/syntax/goals-language.ts';
import { moved } from '../../../language/syntax/moved.ts';
import { parseFile, reparse } from '../../../language/syntax/parse.ts';
import { sectionsOf } from '../../../language/syntax/sections.ts';
import { wholeLanguage } from '../../support/whole-language.ts';

const uri = 'file:///acme/company.goals';
const company = readFileSync(new URL('../../../examples/retro/company.goals', import.meta.url), 'utf8');
const declarations = `team a "A" {
  lead @ann
}

/** Why we watch it. */
kpi churn "Churn" threshold < 5% { owner @ann }
objective o "O" {
  kr k "K" from 1 to 2
}
// goals-ignore-next-line kpi-no-owner -- soon
kpi nps "NPS" threshold >= 40 {
}
checkin 2026-01-05 {
  churn: 4% "fine"
}
`;

/** Whole statements and what breaks them; what stands in the text of another section, and what reaches over its end. */
const pieces = [
  ...['', '\n', '\r\n', ' ', 'x', '"', '“', '{', '}', '?', ':', '8%', 'by 2026', 'objective', 'kpi '],
  ...['kr x "X" from 1 to 2\n', 'objective q "Q" {\n}\n', 'team b "B" {\n}\nkpi z "Z" threshold < 5% {\n}\n'],
  ...['cycle 2026-Q1\n', 'cycel 2026-Q1\n', 'cycle s "S" from 2026-01-01 to 2026-02-01\n', 'owner @x\n'],
  ...['a.b: 5%\n', 'stopped "x" { }\n', '// note "', '/* note', '*/', '/** doc */', '} /** doc */\n'],
  ...['// goals-ignore-next-line kr-is-task -- why\n', '// goals-ignore-file kpi-no-owner -- why\n'],
];
const edit = fc.record({
  at: fc.nat(4_000),
  length: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(200)),
  text: fc.constantFrom(...pieces),
});
const text = fc.constantFrom(declarations, declarations.replaceAll('\n', '\r\n'), wholeLanguage, company);

describe('A file that is parsed again after an edit', () => {
  it('says what it says when it is parsed anew', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 8 }), (first, edits) => {
        let parsed = reparse(uri, first);
        for (const { at, length, text: added } of edits) {
          const { text: before } = parsed.facts;
          const start = at % (before.length + 1);
          const after = before.slice(0, start) + added + before.slice(start + length);
          parsed = reparse(uri, after, parsed);
          expect(parsed.facts).toEqual(parseFile(uri, after));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('keeps what it said of the declarations before the edit, and moves those behind it', () => {
    const before = reparse(uri, declarations);
    const after = reparse(uri, declarations.replace('"O"', '"Other"'), before);
    expect(after.facts.declarations.map(({ label }) => label?.value)).toEqual([
      'A',
      'Churn',
      'Other',
      'NPS',
      undefined,
    ]);
    const [team, churn, , nps] = after.facts.declarations;
    expect(team).toBe(before.facts.declarations[0]);
    expect(churn).toBe(before.facts.declarations[1]);
    expect(nps).toEqual(moved(before.facts.declarations[3], 'ther'.length));
  });

  it('reads the properties of the file together, wherever they stand', () => {
    const twice = `cycle 2026-Q1\n${declarations}cycle 2026-Q2\n${declarations}`;
    expect(parseFile(uri, twice).errors.map(({ message }) => message)).toEqual([
      '"cycle" is given twice: keep one',
    ]);
  });
});

describe('A section of a file', () => {
  it('says the same in a file of its own', () => {
    fc.assert(
      fc.property(text, edit, (first, { at, text: added }) => {
        const start = at % (first.length + 1);
        const edited = first.slice(0, start) + added + first.slice(start);
        const { facts, sections } = reparse(uri, edited);
        if (sections.length < 2) return;
        const apart = sectionsOf(edited, lex(edited).words).map(section => {
          const { declarations: said, errors } = parseFile(uri, section.text);
          return moved({ declarations: said, errors }, section.start);
        });
        expect(apart.flatMap(section => section.declarations)).toEqual(facts.declarations);
        expect(apart.flatMap(section => section.errors)).toEqual(facts.errors);
      }),
      { numRuns: 100 },
    );
  });
});
