import { describe, expect, it } from 'vitest';
import { occurrenceAt, occurrencesIn, occurrencesOf } from '../../../language/model/occurrences.ts';
import { createWorkspace } from '../../../language/workspace.ts';

const first = 'file:///p/a.goals';
const second = 'file:///p/b.goals';
const texts: Readonly<Record<string, string>> = {
  [first]: 'team acme "Acme" {\n  kpi churn "Churn" threshold < 5%\n}\nteam product "Product" {\n}\n',
  [second]:
    'team product {\n  part of acme\n  objective stay "Stay" {\n    guarded by acme.churn\n    kr nps "NPS" from 1 to 2 { tracks acme.churn }\n  }\n}\ncheckin 2026-01-12 {\n  product.stay.nps: 1\n}\n',
};

function project() {
  const workspace = createWorkspace({ roots: ['file:///p'] });
  for (const [uri, text] of Object.entries(texts)) workspace.setFile(uri, text);
  const [snapshot] = workspace.projects();
  if (snapshot === undefined) throw new Error('no project');
  return snapshot.project;
}

/** `b 22 acme part of`: file, offset, word and role. */
const shown = (found: ReturnType<typeof occurrencesOf>) =>
  found.map(
    ({ uri, span, role }) => `${uri.slice(10, 11)} ${texts[uri]?.slice(span.start, span.end)} ${role}`,
  );

describe('occurrences of a goal', () => {
  it('are its name and every word of a path that names it, in all files', () => {
    expect(shown(occurrencesOf(project(), 'acme'))).toEqual([
      'a acme name',
      'b acme part of',
      'b acme guarded by',
      'b acme tracks',
    ]);
    expect(shown(occurrencesOf(project(), 'acme.churn'))).toEqual([
      'a churn name',
      'b churn guarded by',
      'b churn tracks',
    ]);
  });

  it('stand in the file of the block that says it, not where the team has its label', () => {
    expect(shown(occurrencesIn(project(), second)).slice(0, 2)).toEqual(['b product name', 'b acme part of']);
  });

  it('of a path in an entry are the team, the objective and the key result', () => {
    const at = texts[second]?.indexOf('product.stay.nps') ?? 0;
    const targets = [0, 8, 13].map(offset => occurrenceAt(project(), second, at + offset)?.target);
    expect(targets).toEqual(['product', 'product.stay', 'product.stay.nps']);
  });

  it('are none where no name stands', () => {
    expect(occurrenceAt(project(), first, 12)).toBeUndefined();
    expect(occurrencesIn(project(), 'file:///p/none.goals')).toEqual([]);
  });
});
