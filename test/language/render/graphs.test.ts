import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotTree } from '../../../language/render/dot.ts';
import type { GoalNode, GoalTree } from '../../../language/render/goal-tree.ts';
import { joinedTrees } from '../../../language/render/joined-trees.ts';
import { mermaidTree } from '../../../language/render/mermaid.ts';
import { readDot } from './read-dot.ts';
import { readMermaid } from './read-mermaid.ts';
import { findingOn, nodesOf, treeOf } from './tree-of.ts';

const source = `northstar star "Weekly teams" from 500 to 2,500 teams by 2026-12-31 { owner @ceo }
kpi uptime "Uptime" threshold >= 99.9%
team acme "R&D <Acme>" {
  objective stay "Customers \\"stay\\"" {
    cycle 2026-Q1 supports star guarded by uptime
    kr churn "Monthly churn" from 8% to 4% { tracks losses }
    kr nps "NPS" from 20 to 40
  }
  objective help "Help comes at once" { cycle 2026-Q1 supports stay.nps, stay.churn }
  kpi losses "Losses" threshold < 5%
}
checkin 2026-01-26 { star: 520 acme.stay.churn: 7% uptime: 99.95% }
checkin 2026-02-09 { star: 680 acme.stay.churn: 6% uptime: 99.2% }
`;

const drawn = treeOf(source, '2026-02-11', [findingOn('acme.stay', 'warning', 'guard broken: <uptime>')]);

const formats = [
  ['Mermaid', mermaidTree, readMermaid, 'mmd'],
  ['DOT', dotTree, readDot, 'dot'],
] as const;

describe.each(formats)('the tree as %s', (_, draw, read, ending) => {
  it('is what was looked at', async () => {
    await expect(draw(drawn)).toMatchFileSnapshot(`../../fixtures/pictures/tree.${ending}`);
  });

  it('has every goal once, and a link for each of its places', () => {
    const { nodes, links } = read(draw(drawn));
    expect(nodes.map(({ label }) => label[0]).sort()).toEqual(
      [
        ...['Customers "stay"', 'Help comes at once', 'Losses', 'Monthly churn', 'NPS', 'R&D <Acme>'],
        ...['Uptime', 'Weekly teams'],
      ].sort(),
    );
    expect(links.map(({ from, words, to }) => `${from} ${words} ${to}`).sort()).toEqual(
      [
        'Weekly teams  R&D <Acme>',
        'Weekly teams  Uptime',
        'R&D <Acme>  Customers "stay"',
        'R&D <Acme>  Losses',
        'Customers "stay"  Monthly churn',
        'Customers "stay"  NPS',
        'Customers "stay" guarded by Uptime',
        'Monthly churn tracks Losses',
        'NPS supported by Help comes at once',
        'Monthly churn supported by Help comes at once',
      ].sort(),
    );
  });

  it('says kind, health and value in words', () => {
    const { nodes } = read(draw(drawn));
    const status = new Map(nodes.map(({ label }) => [label[0], label.slice(1)]));
    expect(status.get('Uptime')?.[0]).toBe('KPI · ▼ breached · 99.2%');
    expect(status.get('NPS')?.[0]).toBe('key result · ○ unmeasured (stale) · –');
    expect(status.get('R&D <Acme>')?.[0]).toBe('team');
  });

  it('keeps two projects with the same names apart', () => {
    const other = treeOf({ 'other.goals': source });
    const { nodes, links } = read(draw(joinedTrees([drawn, other])));
    expect(nodes).toHaveLength(18);
    expect(links).toHaveLength(22);
  });

  it('draws a reference whose goal is not in sight as the goal', () => {
    const objective = nodesOf(drawn).find(node => node.key === 'acme.stay');
    const { nodes, links } = read(draw({ ...drawn, roots: [objective as GoalNode] }));
    expect(nodes.map(({ label }) => label[0])).toContain('Uptime');
    expect(links).toContainEqual(expect.objectContaining({ to: 'Uptime', words: 'guarded by' }));
  });

  it('says that there are no goals yet, or draws nothing', () => {
    const { nodes, links } = read(draw(treeOf('')));
    expect(nodes.map(({ label }) => label[0])).toEqual(ending === 'mmd' ? ['No goals yet.'] : []);
    expect(links).toEqual([]);
  });

  it('makes the same bytes of the same goals, whatever the order of the files', () => {
    const [one, two] = [
      'team a "A" { kpi x "X" threshold < 1 }\n',
      'team b "B" { kpi y "Y" threshold < 1 }\n',
    ];
    expect(draw(treeOf({ '1.goals': one, '2.goals': two }))).toBe(
      draw(treeOf({ '2.goals': two, '1.goals': one })),
    );
  });

  it('keeps whatever a label holds as words', () => {
    fc.assert(
      fc.property(hostile, label => {
        const { nodes, links } = read(draw(everywhere(drawn, label)));
        expect(nodes).toHaveLength(8);
        expect(links).toHaveLength(10);
        const said = label.trim();
        if (/^[ -~]+$/.test(said) && said.length < 40) {
          expect(new Set(nodes.map(node => node.label.join(' ')))).toSatisfy((labels: Set<string>) =>
            [...labels].every(text => text.startsWith(said)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a tree that is larger than Mermaid takes', () => {
  const wide = treeOf(
    `northstar star "Star" from 0 to 1\n${Array.from(
      { length: 40 },
      (_, team) =>
        `team t${team} "Team ${team}" {\n${Array.from(
          { length: 20 },
          (_, kpi) => `kpi k${kpi} "A number of team ${team} that is watched" threshold < ${kpi}\n`,
        ).join('')}}\n`,
    ).join('')}`,
  );

  it('is cut to what Mermaid takes, the lowest first, and the picture says so', () => {
    const text = mermaidTree(wide);
    const { nodes, links } = readMermaid(text);
    expect(text.length).toBeLessThan(50_000);
    expect(links.length).toBeLessThanOrEqual(500);
    expect(nodes.filter(({ label }) => label[0]?.startsWith('Team '))).toHaveLength(40);
    const left = 841 - (nodes.length - 1);
    expect(nodes.at(-1)?.label[0]).toBe(
      `… and ${left} more, lower down: left out, because Mermaid takes no more`,
    );
  });

  it('is whole as DOT', () => expect(readDot(dotTree(wide)).nodes).toHaveLength(841));
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'"\\#;&<>`[](){}|%:-=.~_*$@^!/ \nae9') }),
  fc.constantFrom(
    'end',
    'graph TD; A-->B',
    '"]; click x call alert()',
    '%%{init: {"theme":"dark"}}%%',
    '%% not a comment',
    'style x:y#z;',
    '#quot; #35; &amp;quot;',
    '`**markdown**`',
    '1. first',
    '- list',
    '$$x^2$$',
    'fa:fa-car',
    'https://example.com www.example.com a@b.example',
    '\\N \\l \\" \\',
    '<b>bold</b><br/>',
    '\uD800',
    '\u202Eright to left',
    '目標 🎯',
  ),
);

/** The tree with one text in every place that a file can fill. */
function everywhere(tree: GoalTree, text: string): GoalTree {
  const node = (one: GoalNode): GoalNode => ({
    ...one,
    label: text,
    owner: text,
    detail: text,
    ...(one.healthText === undefined ? {} : { healthText: text }),
    children: one.children.map(node),
  });
  return { ...tree, title: text, roots: tree.roots.map(node) };
}
