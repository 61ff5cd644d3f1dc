import { describe, expect, it } from 'vitest';
import { addressOfLine, markdownTree } from '../../../language/render/markdown-tree.ts';
import { findingOn, treeOf } from './tree-of.ts';

const source = `northstar star "Weekly teams" from 500 to 2,500 teams by 2026-12-31 { owner @ceo }
team acme "R&D <Acme>" {
  objective stay "Customers **stay** & [pay](x)" {
    cycle 2026-Q1 supports star guarded by uptime
    kr churn "1. Monthly churn_rate" from 8% to 4%
  }
  kpi uptime "Uptime | #1" threshold >= 99.9%
}
checkin 2026-01-26 { star: 520 acme.stay.churn: 7% acme.uptime: 99.95% }
checkin 2026-02-09 { star: 680 acme.stay.churn: 6% acme.uptime: 99.2% }
`;

const drawn = treeOf(source, '2026-02-11', [findingOn('acme.stay', 'warning', 'guard broken')]);

describe('the tree as Markdown', () => {
  it('is a nested list: what it is, icon and word of its health, its numbers', () => {
    expect(markdownTree(drawn)).toMatchInlineSnapshot(`
      "# acme

      0.50 · 1 at risk · 2026-02-11

      - **Weekly teams** \`█░░░░░░░░░\` north star · ▲ on-track 0.09 · \`@ceo\` · 500 → 2,500 teams, now 680 teams · +160 teams since 2026-01-26 · 39 teams a week needed
        - **R&D \\<Acme>** 1 objective · 1 KPI
          - **Customers \\*\\*stay\\*\\* & \\[pay\\](x)** \`█████░░░░░\` objective · ◆ at-risk 0.50 · 2026-Q1 · 1 of 1 measured · guard broken: uptime 99.2 % (>= 99.9 %) since 2026-02-09 · 1 warning
            - **1\\. Monthly churn_rate** \`█████░░░░░\` key result · ▲ on-track 0.50 · 8% → 4%, now 6%
            - guarded by **Uptime \\| #<!-- -->1** KPI · ▼ breached 99.2% · \\>= 99.9% · since 2026-02-09, 1 reading: why? · −0.75% since 2026-01-26
          - **Uptime \\| #<!-- -->1** KPI · ▼ breached 99.2% · \\>= 99.9% · since 2026-02-09, 1 reading: why? · −0.75% since 2026-01-26
      "
    `);
  });

  it('leads to the lines where goals are declared, if somebody knows their address', () => {
    const addressOf = () => addressOfLine('okr/my goals (1).goals', 12);
    expect(markdownTree(drawn, { addressOf })).toContain(
      '- **[Weekly teams](okr/my%20goals%20%281%29.goals#L12)** ',
    );
  });

  it.each(['javascript:alert(1)', '<x>', 'a)b', 'a b', '../é'])(
    'makes an address of the path %s that stays one',
    path => expect(addressOfLine(path, 1)).toMatch(/^(?:\.\.\/)?[\w.%-]+#L1$/),
  );

  it('says that there are no goals yet', () =>
    expect(markdownTree(treeOf(''))).toBe('# acme\n\nno objectives running · 2026-02-11\n\nNo goals yet.\n'));
});
