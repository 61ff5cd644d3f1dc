import { describe, expect, it } from 'vitest';
import { projectOf, unmarked, uriOf } from '../../support/project.ts';

type Case = readonly [marked: string, id: string, message: string, ...fixes: string[]];

describe('reviews and periods', () => {
  it.each<Case>([
    ['objective o "O" { cycle «2026Q1» }', 'period', 'write 2026-Q1', 'Write 2026-Q1'],
    ['objective o "O" { cycle «q1-2026» }', 'period', 'write 2026-Q1', 'Write 2026-Q1'],
    ['objective o "O" { cycle «26-H1» }', 'period', 'write 2026-H1', 'Write 2026-H1'],
    ['objective o "O" { cycle «2026-1» }', 'period', 'write 2026-01', 'Write 2026-01'],
    ['objective o "O" { cycle «a» }\nkpi a "A"', 'kind', '"a" is a KPI'],
    [
      'objective o "O" { cycle 2026-Q1 }\nreview 2026-Q1 { o: «done» "x" }',
      'range',
      'not done: write 1',
      'Write 1',
    ],
    [
      'objective o "O" { }\nreview 2026-Q1 { o: 0.7 "x" «o»: 0.8 "y" }',
      'repeated',
      'graded twice in this review',
    ],
    ['kpi a "A"\ncheckin 2026-01-05 { a: 5 confidence «70%» }', 'range', 'write 0.7', 'Write 0.7'],
    ['kpi a "A"\ncheckin «2026/01/05» { a: 5 }', 'date', 'write 2026-01-05', 'Write 2026-01-05'],
    [
      'kpi a "A"\ncheckin «01/05/2026» { a: 5 }',
      'date',
      '2026-05-01 or 2026-01-05',
      'Write 2026-05-01',
      'Write 2026-01-05',
    ],
    ['team t "T" { part of «k» kpi k "K" }', 'kind', '"k" is a KPI'],
    ['objective "U" { kr a "A" from 1 to 2 kr «a» "B" from 1 to 2 }', 'duplicate', 'names are unique'],
  ])('%s', (marked, id, message, ...fixes) => {
    const { text, spans } = unmarked(marked);
    const { errors } = projectOf(text);
    expect(errors.map(error => [error.rule, error.span])).toEqual([[`language/${id}`, spans[0]]]);
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.fixes.map(fix => fix.title)).toEqual(fixes);
  });

  it.each([
    'cycle spring from 2026-02-01 to 2026-05-31\ncycle spring\nobjective o "O" { }',
    'objective o "O" { cycle spring }\ncycle spring from 2026-02-01 to 2026-05-31',
    'cycle first from 2026-01-01 to 2026-03-31\nobjective o "O" { cycle first }\nreview 2026-Q1 { o: 0.7 "x" }',
    'objective o "O" { }\nreview 2026-Q1 { o: 0.7 "x" o: 0.7 "y" }',
    'objective "U" { kr a "A" from 1 to 2 kr b "B" from 1 to 2 { supports a } }',
  ])('no error: %s', text => expect(projectOf(text).errors).toEqual([]));
});

describe('what a team says in two files', () => {
  const files = {
    'a.goals': 'team a "A" { lead @x part of p }\nteam p "P" { }',
    'b.goals': 'team a "B" { lead @y size 5 part of q }\nteam q "Q" { }',
  };

  it('is an error for each thing that is said twice, where it is said again', () => {
    const { project, errors, words } = projectOf(files);
    expect(errors.map(error => [error.rule, error.uri, words(error)])).toEqual(
      ['"B"', 'lead @y', 'part of q'].map(said => ['language/repeated', uriOf('b.goals'), said]),
    );
    expect(project.teams[0]).toMatchObject({ lead: { value: '@x' }, size: { value: 5 }, broken: true });
  });

  it('leads nowhere in the file where it is said', () => {
    const { errors } = projectOf({ 'a.goals': 'team a "A" { }', 'b.goals': 'team a { part of nowhere }' });
    expect(errors.map(error => [error.rule, error.uri])).toEqual([['language/unresolved', uriOf('b.goals')]]);
  });
});
