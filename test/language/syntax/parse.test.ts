import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { goalsLanguageForDevelopment, keywords } from '../../../language/syntax/goals-language.ts';
import { parseFile } from '../../../language/syntax/parse.ts';
import { tokenize } from '../../../language/syntax/tokens.ts';
import { projectOf } from '../../support/project.ts';
import { wholeLanguage } from '../../support/whole-language.ts';

describe('the grammar', () => {
  it('has no ambiguities', () => {
    const warnings = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const language = goalsLanguageForDevelopment();
    language.parser.LangiumParser.parse(wholeLanguage);
    expect(warnings).not.toHaveBeenCalled();
    warnings.mockRestore();
  });

  it('reads the whole language without an error', () => expect(projectOf(wholeLanguage).errors).toEqual([]));

  it('reserves the words of the language', () =>
    expect(['kr', 'tracks', 'on-track', 'between'].every(word => keywords().has(word))).toBe(true));
});

describe('a file while it is typed', () => {
  it('parses from every prefix without throwing, and keeps what came before', () => {
    for (let end = 0; end <= wholeLanguage.length; end++) {
      const { project } = projectOf(wholeLanguage.slice(0, end));
      if (end > wholeLanguage.indexOf('objective'))
        expect(project.teams.map(team => team.id)).toContain('acme');
    }
  });

  it('parses any text without throwing', () => {
    const words = fc.constantFrom(
      ...keywords(),
      '{',
      '}',
      ':',
      ',',
      '"',
      '“',
      '?',
      '5%',
      '2026-01-05',
      'a.b.',
      '@',
      '/*',
      '\r\n',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 60 }), parts => {
        const text = parts.join(' ');
        for (const { span } of projectOf(text).errors) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThanOrEqual(span.end);
        }
      }),
    );
  });

  it('says the same of a file with CRLF line ends', () => {
    const messages = (text: string) => projectOf(text).errors.map(error => error.message);
    const broken = `${wholeLanguage}\nobjective x "X {\n  kr "Y" 50+\n  ownr @me\n`;
    expect(messages(broken.replaceAll('\n', '\r\n'))).toEqual(messages(broken));
  });

  it('keeps the rest of the outline when a block is not closed', () => {
    const { project } = projectOf(`
      team t "T" {
        objective a "A" {
          kr x "X" from 1 to 2 {
          kr y "Y" from 1 to 2
        objective b "B" { kr z "Z" from 1 to 2 }
      }
      team u "U" { kpi k "K" }
    `);
    expect([...project.goals.keys()].sort()).toEqual([
      't',
      't.a',
      't.a.x',
      't.a.y',
      't.b',
      't.b.z',
      'u',
      'u.k',
    ]);
  });

  it('keeps the rest of the team when a label is not closed', () => {
    const { project } = projectOf(`
      team t "T" {
        objective a "Half a label {
          kr x "X from 1 to 2 { tracks k }
        }
        kpi k "K" threshold < 5%
      }
    `);
    expect([...project.goals.keys()].sort()).toEqual(['t', 't.a', 't.a.x', 't.k']);
  });

  it('reads no unit from the next line', () => {
    const { project } = projectOf('objective o "O" {\n  kr a "A" from 1 to 5\n  weight_watchers: 2\n}');
    expect(project.keyResults[0]?.measure).toMatchObject({
      to: { quantity: { amount: 5, unit: { kind: 'number' } } },
    });
  });
});

describe('tokens', () => {
  it('cover every word and comment, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string(), extra => {
        const text = `${wholeLanguage}${extra}`;
        let end = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(end, token.span.start).trim().replaceAll('\uFEFF', '')).toBe('');
          expect(text.slice(token.span.start, token.span.end)).toBe(token.text);
          end = token.span.end;
        }
        expect(text.slice(end).trim().replaceAll('\uFEFF', '')).toBe('');
      }),
      { numRuns: 50 },
    );
  });

  it('tell units from keywords and names', () => {
    const kinds = tokenize('kr a "A" from 3 days to 1 team by 2026-01-05 { every 2 weeks }').map(
      token => `${token.kind} ${token.text}`,
    );
    expect(kinds).toContain('unit days');
    expect(kinds).toContain('unit team');
    expect(kinds).toContain('unit weeks');
    expect(kinds).toContain('keyword by');
  });
});

describe('documentation and directives', () => {
  it('finds the documentation comment above a declaration, over a directive between', () => {
    const { project } = projectOf(
      '/** Why we\n * watch this. */\n// goals-ignore-next-line kpi-no-threshold -- new\nkpi a "A"',
    );
    expect(project.kpis[0]?.documentation).toBe('Why we\nwatch this.');
  });

  it('reads rules, reason and the line that a directive speaks about', () => {
    const facts = parseFile(
      'file:///a.goals',
      '// goals-ignore-next-line a, b -- because -- so\n\n/* note */\nkpi x "X"',
    );
    expect(facts.directives).toMatchObject([
      { scope: 'next-line', rules: [{ value: 'a' }, { value: 'b' }], reason: 'because -- so', line: 3 },
    ]);
  });
});
