import { describe, expect, it } from 'vitest';
import { marked, markedInDraft, said } from './marked.ts';

const titles = (rule: string, text: string) =>
  said(rule, text).map(({ fixes }) => fixes.map(fix => fix.title));

describe.each([
  ['objective-no-owner', (name: string, block = '') => `objective ${name} "O" { ${block} }\n`],
  ['kpi-no-owner', (name: string, block = '') => `kpi ${name} "K" threshold > 1 { ${block} }\n`],
] as const)('%s', (rule, goal) => {
  it('is content with an owner of its own, a person or a team, or with the lead of its team', () => {
    expect(marked(rule, goal('g'))).toEqual(['g']);
    expect(marked(rule, goal('g', 'owner @maya'))).toEqual([]);
    expect(marked(rule, goal('g', 'owner @acme/product'))).toEqual([]);
    expect(marked(rule, `team t "T" { lead @maya }\nteam t { ${goal('g')} }`)).toEqual([]);
  });

  it('finds the lead in another file, and asks each team for itself', () => {
    const files = {
      'a.goals': `team t { ${goal('g')} }\nteam u "U" { ${goal('h')} }`,
      'z.goals': 'team t "T" { lead @maya }',
    };
    expect(marked(rule, files)).toEqual(['h']);
  });

  it('inherits nothing from the team above', () => {
    expect(marked(rule, `team top "Top" { lead @ceo }\nteam t "T" { part of top\n ${goal('g')} }`)).toEqual([
      'g',
    ]);
  });

  it('asks nothing of what is stopped', () => {
    expect(marked(rule, goal('g', 'stopped 2026-01-02 "No"'))).toEqual([]);
  });

  it('marks the label, or the keyword, of a goal that has no name yet', () => {
    expect(marked(rule, goal(''))).toHaveLength(1);
    expect(marked(rule, goal(''))[0]).toMatch(/^"[OK]"$/);
  });

  it('does not ask again while the owner is being typed', () => {
    expect(markedInDraft(rule, goal('g', 'owner'))).toEqual([]);
    expect(markedInDraft(rule, goal('g', 'owner @'))).toEqual([]);
  });

  it('offers who owns most in its team, at most three, else in the whole project', () => {
    const others = ['@zoe', '@zoe', '@amy', '@bea', '@cid'].map((owner, index) =>
      goal(`x${index}`, `owner ${owner}`),
    );
    const far = goal('far', 'owner @far');
    const team = (inner: string) => `team t "T" {\n${inner}}\n`;
    expect(titles(rule, team(others.join('') + goal('g')) + far)).toEqual([
      ['Add owner @zoe', 'Add owner @amy', 'Add owner @bea'],
    ]);
    expect(titles(rule, team(goal('g')) + far)).toEqual([['Add owner @far']]);
  });

  it('leaves the handle to be typed where nobody is named', () => {
    const [finding] = said(rule, goal('g'));
    expect(finding?.fixes.map(({ title }) => title)).toEqual(['Add an owner']);
    expect(finding?.fixes[0]?.edits[0]?.edits[0]?.snippet).toMatch(/owner \$\{1:@handle\}/);
  });
});

describe('objective-commitment', () => {
  it('asks each objective in force that says neither', () => {
    const text = `objective a "A" { committed }
objective b "B" { aspirational }
objective c "C" {}
objective d "D" { stopped 2026-01-02 "No" }
`;
    expect(marked('objective-commitment', text)).toEqual(['c']);
  });

  it('is a warning in the preset google, and a hint in startup', () => {
    const severity = (preset: 'google' | 'startup') =>
      said('objective-commitment', 'objective c "C" {}', { config: { preset } }).map(each => each.severity);
    expect([severity('google'), severity('startup')]).toEqual([['warning'], ['hint']]);
  });
});
