import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../language/format/format.ts';
import { createWorkspace } from '../../language/workspace.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const text = await readFile(new URL('../../syntaxes/snippets.json', import.meta.url), 'utf8');
const snippets = Object.entries(JSON.parse(text) as Readonly<Record<string, Snippet>>);

const day = { CURRENT_YEAR: '2026', CURRENT_MONTH: '02', CURRENT_DATE: '09' } as const;

/** What a snippet leaves in the file when every tab stop is accepted as it is. */
function accepted(body: string): string {
  const withDay = body.replaceAll(/\$(CURRENT_\w+)/g, (_, name: keyof typeof day) => day[name]);
  const values = new Map<string, string>();
  let before = '';
  let after = withDay;
  while (before !== after) {
    before = after;
    after = after
      .replaceAll(/\$\{(\d+)\|([^,|}]*)[^}]*\|\}/g, (_, stop: string, first: string) =>
        keep(values, stop, first),
      )
      .replaceAll(/\$\{(\d+):([^${}]*)\}/g, (_, stop: string, words: string) => keep(values, stop, words));
  }
  return after.replaceAll(/\$\{?(\d+)\}?/g, (_, stop: string) => values.get(stop) ?? '');
}

function keep(values: Map<string, string>, stop: string, words: string): string {
  values.set(stop, words);
  return words;
}

function findingsOf(goals: string, today: string): readonly string[] {
  const workspace = createWorkspace();
  workspace.setFile('file:///company/company.goals', goals);
  return workspace
    .projects()
    .flatMap(project => project.findings(today))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe('a snippet', () => {
  it.each(snippets)('"%s" parses as it stands, and formats to itself', (_, { body }) => {
    const goals = whereItBelongs(`${accepted(body.join('\n'))}\n`);
    expect(findingsOf(goals, '2026-02-09').filter(finding => finding.startsWith('language/syntax'))).toEqual(
      [],
    );
    expect(unaligned(formatText(goals))).toBe(unaligned(goals));
  });

  it('stands ready for each declaration of the language', () => {
    const prefixes = snippets.map(([, { prefix }]) => prefix);
    const declarations = ['northstar', 'team', 'cycle', 'objective', 'kr', 'kpi', 'checkin', 'review'];
    expect(declarations.filter(declaration => !prefixes.includes(declaration))).toEqual([]);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});

/** A key result stands in an objective, everything else may stand at the top. */
function whereItBelongs(goals: string): string {
  return goals.startsWith('kr ') ? `objective growth "Grow" {\n  ${goals}}\n` : goals;
}

/** Columns move with the words that are typed into the tab stops: their spaces don't count, nor does an empty last stop. */
function unaligned(goals: string | undefined): string | undefined {
  return goals?.replace(/(?<=\S) +/g, ' ').replace(/\n\s*\n( *\})/g, '\n$1');
}
