import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../language/model/finding.ts';
import { attentionText } from '../../../language/render/node-text.ts';
import { findingOn, nodeOf, nodesOf, shapeOf, treeOf } from './tree-of.ts';

const star = 'northstar star "Star" from 0 to 10\n';
const shape = (source: string) => `\n${shapeOf(treeOf(source))}\n`;

describe('where goals stand in the tree', () => {
  it('north star, teams, objectives, key results, the KPIs that guard or are tracked, the KPIs of each team', () => {
    expect(
      shape(`${star}
      kpi cash "Cash" threshold > $1M
      objective company "Company" { supports star guarded by acme.churn kr one "One" from 0 to 1 { tracks cash } }
      team acme "Acme" {
        kpi churn "Churn" threshold < 5%
        objective keep "Keep" { supports star guarded by churn, cash kr two "Two" from 8% to 4% { tracks churn } kr three "Three" milestone }
      }`),
    ).toMatchInlineSnapshot(`
      "
      star
        company
          company.one
            cash (tracked)
          acme.churn (guard)
        cash
        acme
          acme.keep
            acme.keep.two
              acme.churn (tracked)
            acme.keep.three
            acme.churn (guard)
            cash (guard)
          acme.churn
      "
    `);
  });

  it('an objective stands under what it supports, be it an objective or a key result, across teams and files', () => {
    expect(
      shape(`${star}
      team web "Web" {
        objective fast "Fast" { supports acme.grow.teams }
        objective pretty "Pretty" { supports acme.grow }
        objective alone "Alone" { supports star }
      }
      team acme "Acme" { objective grow "Grow" { supports star kr teams "Teams" from 1 to 2 } }`),
    ).toMatchInlineSnapshot(`
      "
      star
        web
          web.alone
        acme
          acme.grow
            acme.grow.teams
              web.fast
            web.pretty
      "
    `);
  });

  it('of several the first is the place; under the others stands a reference without children', () => {
    expect(
      shape(`${star}
      objective a "A" { supports star }
      objective b "B" { supports star }
      objective both "Both" { supports b, a kr k "K" from 1 to 2 }`),
    ).toMatchInlineSnapshot(`
      "
      star
        a
          both (supports)
        b
          both
            both.k
      "
    `);
  });

  it('what leads to a north star is no loose end, though the first that it supports be one', () => {
    expect(
      shape(`${star}
      objective loose "Loose" {}
      objective linked "Linked" { supports loose, star }
      objective tracking "Tracking" { supports loose kr k "K" from 1 to 2 { tracks star } }
      objective below "Below" { supports loose }`),
    ).toMatchInlineSnapshot(`
      "
      star
        linked
        tracking
          tracking.k
      Loose ends
        loose
          below
          linked (supports)
          tracking (supports)
      "
    `);
  });

  it('an objective that supports a KPI stands under it where that leads to the north star, else it is a loose end', () => {
    expect(
      shape(`${star}
      kpi churn "Churn" threshold < 5% { supports star }
      kpi other "Other" threshold < 5%
      objective a "A" { supports churn }
      objective b "B" { supports other }`),
    ).toMatchInlineSnapshot(`
      "
      star
        churn
          a
        other
          b (supports)
      Loose ends
        b
      "
    `);
  });

  it('without a north star nothing is a loose end: teams and company goals are the roots', () => {
    expect(
      shape(`objective company "Company" {}
      kpi cash "Cash"
      team acme "Acme" { objective own "Own" {} objective up "Up" { supports company } }`),
    ).toMatchInlineSnapshot(`
      "
      company
        acme.up
      cash
      acme
        acme.own
      "
    `);
  });

  it('a team stands in the team that it is part of, and one without goals is there all the same', () => {
    expect(
      shape(`${star}
      team web "Web" { part of product kpi speed "Speed" threshold < 2s }
      team product "Product" { part of acme }
      team acme "Acme" { size 3 }`),
    ).toMatchInlineSnapshot(`
      "
      star
        acme
          product
            web
              web.speed
      "
    `);
  });

  it('a second north star has its own objectives, grouped by team; KPIs stay with the first', () => {
    expect(
      shape(`${star}northstar second "Second" from 0 to 1
      team acme "Acme" {
        kpi churn "Churn" threshold < 5%
        objective one "One" { supports star }
        objective two "Two" { supports second }
        objective both "Both" { supports second, star }
      }
      objective company "Company" { supports second }`),
    ).toMatchInlineSnapshot(`
      "
      star
        acme
          acme.one
          acme.churn
        acme.both (supports)
      second
        acme
          acme.two
          acme.both
        company
      "
    `);
  });

  it('KPIs and key results that support something are references there', () => {
    expect(
      shape(`${star}
      kpi speed "Speed" threshold < 2s { supports a, star }
      objective a "A" { supports star kr one "One" from 1 to 2 { supports b } }
      objective b "B" { supports star }`),
    ).toMatchInlineSnapshot(`
      "
      star
        a
          a.one
          speed (supports)
        b
          a.one (supports)
        speed
      "
    `);
  });

  it('a team that was opened again, a goal without a name and one that is declared twice each stand once', () => {
    const tree = treeOf({
      'a.goals': `${star}team acme "Acme" { objective "One" { kr "First" kr "Second" } }`,
      'b.goals':
        'team acme { objective "Two" { kr "Third" } objective twin "Twin" {} objective twin "Twin again" {} }',
    });
    const labels = nodesOf(tree).map(node => node.label);
    expect(labels.toSorted()).toEqual(
      [
        'Acme',
        'First',
        'Loose ends',
        'One',
        'Second',
        'Star',
        'Third',
        'Twin',
        'Twin again',
        'Two',
      ].toSorted(),
    );
  });
});

describe('circles, which are errors of the language, end', () => {
  it.each([
    ['of two', 'objective a "A" { supports b } objective b "B" { supports a }'],
    ['of one', 'objective a "A" { supports a }'],
    [
      'through a key result',
      'objective a "A" { supports b.k } objective b "B" { supports a kr k "K" from 1 to 2 }',
    ],
    ['on its own key result', 'objective a "A" { supports a.k kr k "K" from 1 to 2 }'],
    [
      'with a tail',
      'objective t "T" { supports a } objective a "A" { supports b } objective b "B" { supports a }',
    ],
    ['of teams', 'team a "A" { part of b } team b "B" { part of a } team c "C" { part of c }'],
    ['that leads to the north star', 'objective a "A" { supports b } objective b "B" { supports a, star }'],
  ])('%s', (_, source) => {
    const tree = treeOf(star + source);
    const placed = nodesOf(tree).filter(node => node.goal !== undefined && node.role === undefined);
    const declared = source.match(/(objective|team|kr) \w+/g)?.length ?? 0;
    expect(placed).toHaveLength(declared + 1);
  });
});

describe('laws of the tree', () => {
  /** Objectives that support each other in any way, some with a key result that tracks the north star. */
  const anyProject = fc
    .array(
      fc.record({
        supports: fc.uniqueArray(fc.constantFrom('star', 'o0', 'o1', 'o2', 'o3', 'o4', 'o1.k', 'o3.k', 'm'), {
          maxLength: 3,
        }),
        tracks: fc.boolean(),
        team: fc.boolean(),
      }),
      { minLength: 5, maxLength: 8 },
    )
    .map(objectives => {
      const written = objectives.map(({ supports, tracks }, index) => {
        const properties = supports.length === 0 ? '' : `supports ${supports.join(', ')}`;
        return `objective o${index} "O${index}" { ${properties} guarded by m kr k "K" from 1 to 2 ${tracks ? '{ tracks star }' : ''} }`;
      });
      return `${star}kpi m "M" threshold < 5\n${written.join('\n')}`;
    });

  it('every goal stands once besides its references, keys are unique, and nothing stands below itself', () => {
    fc.assert(
      fc.property(anyProject, source => {
        const tree = treeOf(source);
        const all = nodesOf(tree);
        const placed = all
          .filter(node => node.role === undefined && node.goal !== undefined)
          .map(node => node.goal);
        expect(new Set(placed).size).toBe(placed.length);
        expect(placed.length).toBe(2 + 2 * (source.match(/objective/g)?.length ?? 0));
        expect(new Set(all.map(node => node.key)).size).toBe(all.length);
        for (const reference of all.filter(node => node.role !== undefined))
          expect(reference.children).toEqual([]);
      }),
    );
  });

  it('an objective is a loose end exactly when nothing leads from it to the north star', () => {
    fc.assert(
      fc.property(anyProject, source => {
        const tree = treeOf(source);
        const loose = tree.roots
          .filter(root => root.kind === 'group')
          .flatMap(group => nodesOf({ ...tree, roots: [group] }));
        const unlinked = tree.roots.length === 0 ? [] : linkless(source);
        const found = loose
          .filter(node => node.kind === 'objective' && node.role === undefined)
          .map(node => node.goal);
        expect(found.toSorted()).toEqual(unlinked.toSorted());
      }),
    );
  });

  it('keys of other goals stay when one is added', () => {
    const before = nodesOf(treeOf(`${star}objective a "A" { supports star kr "First" }`)).map(
      node => node.key,
    );
    const after = nodesOf(
      treeOf(`${star}objective z "Z" {}\nobjective a "A" { supports star kr "First" }`),
    ).map(node => node.key);
    expect(after).toEqual(expect.arrayContaining(before));
  });
});

/** By hand: the objectives from which no path of `supports` and `tracks` leads to `star`. */
function linkless(source: string): readonly string[] {
  const edges = new Map<string, readonly string[]>();
  for (const [, name = '', properties = ''] of source.matchAll(/objective (o\d) "O\d" \{ (.*) \}/g)) {
    const supports = /supports ([^g]*) guarded/.exec(properties)?.[1]?.split(', ') ?? [];
    const reached = supports.map(path => path.replace('.k', '').trim());
    edges.set(name, properties.includes('tracks star') ? [...reached, 'star'] : reached);
  }
  const leads = (name: string, seen: readonly string[]): boolean =>
    name === 'star' ||
    (!seen.includes(name) && (edges.get(name) ?? []).some(next => leads(next, [...seen, name])));
  return [...edges.keys()].filter(name => !leads(name, []));
}

describe('what a node says', () => {
  const source = `${star}
  team acme "Acme" {
    lead @ceo
    kpi churn "Churn" threshold < 5% { target < 4% owner @sam }
    objective keep "Keep customers" {
      cycle 2026-Q1 supports star guarded by churn
      kr reply "Reply" from 48h to 2h
      kr nps "NPS" from 20 to 40
    }
    checkin 2026-01-12 { churn: 6% keep.reply: 47h }
    checkin 2026-02-02 { churn: 4.2% keep.reply: 1,500min }
    checkin 2026-02-09 { churn: 6% keep.reply: 25h confidence 0.6 }
  }`;

  it('a key result: bar with baseline, target, mark and where it should be, owner, cycle, team', () => {
    const { children, spark, location, findings, ...node } = nodeOf(treeOf(source), 'acme.keep.reply');
    expect(node).toMatchInlineSnapshot(`
      {
        "cycle": "2026-Q1",
        "detail": "heading for 1.00 · confidence 0.6",
        "goal": "acme.keep.reply",
        "health": "on-track",
        "healthText": "on-track",
        "id": "acme.keep.reply",
        "key": "acme.keep.reply",
        "kind": "kr",
        "label": "Reply",
        "meter": {
          "baselineText": "48h",
          "currentText": "25h",
          "expected": 0.32666666666666666,
          "kind": "progress",
          "mark": 0.7,
          "score": 0.5,
          "scoreText": "0.50",
          "targetText": "2h",
        },
        "owner": "@ceo",
        "shortfall": -0.1733,
        "stale": false,
        "team": "Acme",
      }
    `);
    expect(spark).toEqual([1, 0, 0]);
    expect(location?.uri).toBe('file:///acme/goals.goals');
    expect([children, findings.errors]).toEqual([[], 0]);
  });

  it('an objective: the worst health, coverage, and the guard that is broken', () => {
    const { children, location, findings, ...node } = nodeOf(treeOf(source), 'acme.keep');
    expect(node).toMatchInlineSnapshot(`
      {
        "cycle": "2026-Q1",
        "detail": "2026-Q1 · 1 of 2 measured · guard broken: churn 6 % (< 5 %) since 2026-02-09",
        "goal": "acme.keep",
        "health": "at-risk",
        "healthText": "at-risk",
        "id": "acme.keep",
        "key": "acme.keep",
        "kind": "objective",
        "label": "Keep customers",
        "meter": {
          "expected": 0.32666666666666666,
          "kind": "progress",
          "mark": 0.7,
          "score": 0.5,
          "scoreText": "0.50",
        },
        "owner": "@ceo",
        "shortfall": -0.1733,
        "spark": [],
        "stale": true,
        "team": "Acme",
      }
    `);
  });

  it('a KPI: gauge with value and bounds, and since when it has been breached', () => {
    const { children, location, findings, ...node } = nodeOf(treeOf(source), 'acme.churn');
    expect(node).toMatchInlineSnapshot(`
      {
        "detail": "since 2026-02-09, 1 reading: why? · +1.8% since 2026-02-02",
        "goal": "acme.churn",
        "health": "breached",
        "healthText": "breached",
        "id": "acme.churn",
        "key": "acme.churn",
        "kind": "kpi",
        "label": "Churn",
        "meter": {
          "good": {
            "from": 0,
            "to": 0.5,
          },
          "headroomText": "headroom −1% (−20 % of the threshold)",
          "kind": "gauge",
          "targetText": "< 4%",
          "targets": [
            0.25,
          ],
          "thresholdText": "< 5%",
          "thresholds": [
            0.5,
          ],
          "value": 0.75,
          "valueText": "6%",
        },
        "owner": "@sam",
        "shortfall": 0.2,
        "spark": [
          1,
          0,
          1,
        ],
        "stale": false,
        "team": "Acme",
      }
    `);
  });

  it('findings are counted where their goal stands, worst first, and not on references', () => {
    const findings = [
      findingOn('acme.churn', 'info', 'why?'),
      findingOn('acme.churn', 'error', 'no'),
      findingOn('acme.churn', 'warning', 'late'),
    ];
    const tree = treeOf(source, undefined, findings);
    const guard = nodesOf(tree).find(node => node.role === 'guard');
    expect(nodeOf(tree, 'acme.churn').findings).toEqual({
      errors: 1,
      warnings: 1,
      infos: 1,
      hints: 0,
      fixable: 0,
      messages: ['no', 'late', 'why?'],
    });
    expect(guard?.findings).toEqual({ errors: 0, warnings: 0, infos: 0, hints: 0, fixable: 0, messages: [] });
  });

  it('fixes are counted without building them', () => {
    const finding: Finding = {
      ...findingOn('acme.churn', 'warning', 'late'),
      mayHaveFixes: true,
      get fixes(): never {
        throw new Error('built');
      },
    };
    expect(nodeOf(treeOf(source, undefined, [finding]), 'acme.churn').findings.fixable).toBe(1);
  });

  it('progress outside 0 to 1 is said in words, and not measured is a dash', () => {
    const tree =
      treeOf(`objective o "O" { cycle 2026-Q1 kr a "A" from 10 to 20 kr b "B" from 10 to 20 kr c "C" from 10 to 20 }
    checkin 2026-02-09 { o.a: 9 o.b: 22 }`);
    expect(['a', 'b', 'c'].map(name => nodeOf(tree, `o.${name}`).meter)).toMatchObject([
      { score: 0, scoreText: '0.00', beyondText: '−10 %, below its baseline' },
      { score: 1, scoreText: '1.00', beyondText: '120 %, beyond its target' },
      { scoreText: '–' },
    ]);
  });

  it('finished work has the band of its grade, and no mark where it should be by today', () => {
    const tree = treeOf(
      `objective o "O" { cycle 2026-Q1 kr a "A" from 10 to 20 }
      checkin 2026-03-09 { o.a: 19 }
      review 2026-Q1 on 2026-04-02 { o: 0.5 "Late" }`,
      '2026-04-03',
    );
    expect(nodeOf(tree, 'o')).toMatchObject({
      health: 'graded',
      band: 'yellow',
      meter: { score: 0.5, scoreText: '0.5' },
      detail: expect.stringContaining('computed 0.90'),
    });
    expect(nodeOf(tree, 'o').meter).not.toHaveProperty('expected');
  });
});

describe('the summary, for the status bar', () => {
  const objective = (name: string, value: string, cycle = '2026-Q1') =>
    `objective ${name} "${name}" { cycle ${cycle} kr k "K" from 0 to 10 }\ncheckin 2026-02-09 { ${cycle === '2026-Q1' ? `${name}.k: ${value}` : 'star: 1'} }\n`;

  it.each([
    ['nothing', '', 'no objectives running'],
    ['one without a reading', 'objective o "O" { cycle 2026-Q1 kr k "K" from 0 to 10 }', '–'],
    ['two on their way', objective('a', '4') + objective('b', '5'), '0.45'],
    [
      'one at risk, one off track',
      objective('a', '4') + objective('b', '2.5') + objective('c', '1'),
      '0.25 · 2 at risk',
    ],
    [
      'finished and coming work left out',
      objective('a', '4') + objective('past', '', '2025-Q4') + objective('next', '', '2026-Q2'),
      '0.40',
    ],
  ])('of %s', (_, source, text) => {
    expect(treeOf(star + source).summary.text).toBe(text);
  });

  it('tells what is off track from what is at risk, in words', () => {
    const both = treeOf(star + objective('a', '4') + objective('b', '2.5') + objective('c', '1')).summary;
    expect([both.atRisk, both.offTrack, attentionText(both)]).toEqual([2, 1, '1 off track, 1 at risk']);
    expect(attentionText(treeOf(star + objective('c', '1')).summary)).toBe('1 off track');
    expect(attentionText(treeOf(star + objective('a', '4')).summary)).toBe('');
  });

  it('a tree of a file with syntax errors says that it is incomplete', () => {
    expect([treeOf(star).incomplete, treeOf(`${star}objective {`).incomplete]).toEqual([false, true]);
  });
});

describe('ten thousand goals', () => {
  it('are a tree no deeper than a picture can show, also where each supports the one before', () => {
    const chain = Array.from(
      { length: 2000 },
      (_, index) =>
        `objective o${index} "O" { ${index === 0 ? 'supports star' : `supports o${index - 1}`} }\n`,
    );
    const tree = treeOf(star + chain.reverse().join(''));
    const depth = (nodes: readonly { readonly children: typeof nodes }[]): number =>
      nodes.reduce((most, node) => Math.max(most, 1 + depth(node.children)), 0);
    expect(depth(tree.roots)).toBeLessThan(40);
    expect(nodesOf(tree).filter(node => node.role === undefined)).toHaveLength(2001);
  });
});
