import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../language/model/text-width.ts';
import type { GoalTree } from '../../../language/render/goal-tree.ts';
import type { Paint } from '../../../language/render/paint.ts';
import { terminalTree } from '../../../language/render/terminal.ts';
import { findingOn, nodesOf, treeOf } from './tree-of.ts';

const source = `northstar star "Weekly teams" from 500 to 2,500 teams by 2026-12-31 { owner @ceo }
kpi uptime "Uptime" threshold >= 99.9% { owner @ceo }
kpi ratio "LTV to CAC" threshold between 2x and 5x { target between 3x and 4x }
kpi never "Never read" threshold < 5%
kpi bare "No threshold"
team acme "Acme" {
  lead @maya
  objective stay "Customers stay" {
    cycle 2026-Q1 aspirational supports star guarded by uptime, ratio
    kr reply "First response time" from 48h to 2h
    kr churn "Monthly churn" from 8% to 4%
    kr launch "Help centre is open" milestone { owner @lin }
    kr nps "NPS" from 20 to 40
  }
  objective loose "Nobody knows why" { kr "Half-typed" }
}
checkin 2026-01-26 { star: 520 acme.stay.churn: 7% uptime: 99.95% }
checkin 2026-02-09 { star: 680 acme.stay.reply: 20h acme.stay.churn: 9% acme.stay.launch: 40% at-risk uptime: 99.2% ratio: 3.2x bare: 12 }
`;

const drawn = treeOf(source, '2026-02-11', [
  findingOn('acme.stay', 'warning', 'guard broken'),
  findingOn('acme.loose', 'error', 'nothing'),
]);

describe('the tree on a terminal', () => {
  it('is one line a goal, in columns', () => {
    expect(terminalTree(drawn)).toMatchInlineSnapshot(`
      "acme  0.34 · 1 at risk · 2026-02-11
      ★ Weekly teams                   █░░░░░░░░░   0.09  ▲ on-track            @ceo · 500 → 2,500 teams, now 680 teams · +160 teams since 2026-01-26 · 39 teams a week needed
      ├─ kpi Uptime                    ╌╌╌●╌╌╌╌╌┃  99.2%  ▼ breached            >= 99.9% · since 2026-02-09, 1 reading: why? · −0.75% since 2026-01-26
      ├─ kpi LTV to CAC                ╌╌┃━●━━┃╌╌   3.2x  ✔ healthy             between 2x and 5x, target between 3x and 4x
      ├─ kpi Never read                ━━━━━┃╌╌╌╌      –  ○ no-data             < 5%
      ├─ kpi No threshold              ╌╌╌╌╌●╌╌╌╌     12  ○ no-threshold
      └─ Acme  @maya · 2 objectives
         └─ ◎ Customers stay           ███░░░░░░░   0.34  ▼ off-track (stale)   2026-Q1 · 3 of 4 measured · guard broken: uptime 99.2 % (>= 99.9 %) since 2026-02-09 · 1 warning
            ├─ kr First response time  ██████░░░░   0.61  ▲ on-track            48h → 2h, now 20h
            ├─ kr Monthly churn        ░░░░░░░░░░   0.00  ▼ off-track           8% → 4%, now 9% · −25 %, below its baseline
            ├─ kr Help centre is open  ████░░░░░░   0.40  ◆ at-risk             @lin · milestone, now 40%
            ├─ kr NPS                  ··········      –  ○ unmeasured (stale)  20 → 40
            ├─ guarded by Uptime       ╌╌╌●╌╌╌╌╌┃  99.2%  ▼ breached            >= 99.9% · since 2026-02-09, 1 reading: why? · −0.75% since 2026-01-26
            └─ guarded by LTV to CAC   ╌╌┃━●━━┃╌╌   3.2x  ✔ healthy             between 2x and 5x, target between 3x and 4x
      Loose ends  lead to no north star
      └─ ◎ Nobody knows why            ··········      –  ○ unmeasured          Acme · @maya · 0 of 1 measured · 1 error
         └─ kr Half-typed              ··········      –  ○ unmeasured
      "
    `);
  });

  it('is cut to the terminal, never wrapped', () => {
    for (const columns of [200, 120, 100, 80, 60, 40]) {
      const lines = terminalTree(drawn, { columns }).trimEnd().split('\n').slice(1);
      expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(Math.max(columns, 60));
    }
    expect(terminalTree(drawn, { columns: 100 })).toMatchInlineSnapshot(`
      "acme  0.34 · 1 at risk · 2026-02-11
      ★ Weekly teams                   █░░░░░░░░░   0.09  ▲ on-track            @ceo · 500 → 2,500 teams,…
      ├─ kpi Uptime                    ╌╌╌●╌╌╌╌╌┃  99.2%  ▼ breached            >= 99.9% · since 2026-02-…
      ├─ kpi LTV to CAC                ╌╌┃━●━━┃╌╌   3.2x  ✔ healthy             between 2x and 5x, target…
      ├─ kpi Never read                ━━━━━┃╌╌╌╌      –  ○ no-data             < 5%
      ├─ kpi No threshold              ╌╌╌╌╌●╌╌╌╌     12  ○ no-threshold
      └─ Acme  @maya · 2 objectives
         └─ ◎ Customers stay           ███░░░░░░░   0.34  ▼ off-track (stale)   2026-Q1 · 3 of 4 measured…
            ├─ kr First response time  ██████░░░░   0.61  ▲ on-track            48h → 2h, now 20h
            ├─ kr Monthly churn        ░░░░░░░░░░   0.00  ▼ off-track           8% → 4%, now 9% · −25 %,…
            ├─ kr Help centre is open  ████░░░░░░   0.40  ◆ at-risk             @lin · milestone, now 40%
            ├─ kr NPS                  ··········      –  ○ unmeasured (stale)  20 → 40
            ├─ guarded by Uptime       ╌╌╌●╌╌╌╌╌┃  99.2%  ▼ breached            >= 99.9% · since 2026-02-…
            └─ guarded by LTV to CAC   ╌╌┃━●━━┃╌╌   3.2x  ✔ healthy             between 2x and 5x, target…
      Loose ends  lead to no north star
      └─ ◎ Nobody knows why            ··········      –  ○ unmeasured          Acme · @maya · 0 of 1 mea…
         └─ kr Half-typed              ··········      –  ○ unmeasured
      "
    `);
  });

  it('paints by meaning', () => {
    const paint: Paint = (tone, text) => (text === '' ? '' : `<${tone}>${text}</>`);
    const line = terminalTree(drawn, { paint })
      .split('\n')
      .find(one => one.includes('Uptime'));
    expect(line).toMatch(/<poor>▼ breached *<\/>/);
  });

  it('says that there is nothing yet', () => {
    expect(terminalTree(treeOf(''))).toBe('acme  no objectives running · 2026-02-11\nNo goals yet.\n');
  });

  it('has columns for wide scripts, pictographs and marks that combine', () => {
    const tree = treeOf(
      `kpi a "週間アクティブ" threshold < 5\nkpi b "Cafe\u0301 👩‍👩‍👧" threshold < 5\nkpi c "Plain" threshold < 5`,
    );
    const starts = terminalTree(tree)
      .trimEnd()
      .split('\n')
      .slice(1)
      .map(line => columnsOf(line.slice(0, line.search(/[╌━┃]/))));
    expect(new Set(starts).size).toBe(1);
  });

  it('no label moves the cursor, breaks a line or turns the direction of what follows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), label => {
        const tree = withLabel(treeOf('kpi a "A" threshold < 5'), `${label}\u001b[2J\r\n\u202e`);
        const text = terminalTree(tree);
        expect(text.trimEnd().split('\n')).toHaveLength(2);
        expect(text).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069](?<!\n)/u);
      }),
    );
  });

  it('draws every node', () => {
    expect(terminalTree(drawn).trimEnd().split('\n')).toHaveLength(1 + nodesOf(drawn).length);
  });
});

function withLabel(tree: GoalTree, label: string): GoalTree {
  return {
    ...tree,
    title: label,
    roots: tree.roots.map(root => ({ ...root, label, owner: label, detail: label })),
  };
}
