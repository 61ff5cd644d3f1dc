import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, goals } from './goals-command.ts';

const day = ['--today', '2026-03-30'];

const product = `northstar weekly_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31 { owner @ceo }

team product "Product" {
  lead @maya
  cycle 2026-Q1

  kpi churn "Monthly customer churn" threshold < 5%

  objective keep_2026q1 "Customers stay" {
    aspirational
    supports weekly_teams
    guarded by churn

    kr response "First response time" from 48h to 2h
    kr old      "Given up"            from 1 to 2 { stopped 2026-02-01 "No longer" }
  }
  objective over "Over" { stopped 2026-02-01 "No longer" }

  checkin 2026-02-09 {
    keep_2026q1.response: 25h
    churn: 4%
  }
}

objective top "The company is known" {
  cycle 2026-Q1

  kr press "Mentions" from 1 to 20 articles
}
`;

describe('goals new-cycle', () => {
  it('writes beside the file also where its folder is named', async () => {
    const folder = await folderWith({ 'okr/product-2026-q1.goals': product });
    const named = await goals(['new-cycle', 'okr', ...day], { folder });
    expect(named).toMatchObject({ code: 0, out: 'okr/product-2026-q2.goals\n' });
  });

  it('writes the next cycle beside the file: what lasts, baselines where the numbers stand, targets to be set', async () => {
    const folder = await folderWith({ 'okr/product-2026-q1.goals': product });
    expect(await goals(['new-cycle', 'okr/product-2026-q1.goals', ...day], { folder })).toEqual({
      code: 0,
      out: 'okr/product-2026-q2.goals\n',
      log: '2 objectives from 2026-Q1 to 2026-Q2, 3 values to fill in.\n',
    });
    expect(await readFile(join(folder, 'okr/product-2026-q2.goals'), 'utf8')).toBe(`cycle 2026-Q2

objective top_2026q2 "The company is known" {
  kr press "Mentions" from ? to ? articles
}

team product {
  cycle 2026-Q2

  objective keep_2026q2 "Customers stay" {
    aspirational
    supports weekly_teams
    guarded by churn

    kr response "First response time" from 25h to ?h
  }
}
`);
    expect(await readFile(join(folder, 'okr/product-2026-q1.goals'), 'utf8')).toBe(product);
  });

  it('brings no error of the language but the values to fill in, and is formatted', async () => {
    const folder = await folderWith({ 'product.goals': product });
    expect((await goals(['new-cycle', 'product.goals', ...day], { folder })).out).toBe(
      'product-2026-q2.goals\n',
    );
    expect((await goals(['fmt', '--check'], { folder })).code).toBe(0);
    const checked = await goals(['check', 'product-2026-q2.goals', '--format', 'json', ...day], { folder });
    const { findings } = JSON.parse(checked.out) as { findings: readonly { rule: string }[] };
    const errors = findings.map(({ rule }) => rule).filter(rule => rule.startsWith('language/'));
    expect(new Set(errors)).toEqual(new Set(['language/placeholder']));
  });

  it('overwrites nothing, and continues what has no successor yet', async () => {
    const folder = await folderWith({ 'a.goals': product });
    expect((await goals(['new-cycle', 'a.goals', '--output', 'b.goals', ...day], { folder })).code).toBe(0);
    expect(await goals(['new-cycle', 'a.goals', ...day], { folder })).toMatchObject({
      code: 2,
      log: 'a.goals: all its objectives of 2026-Q1 have a successor in 2026-Q2.\n',
    });
    expect(await goals(['new-cycle', 'a.goals', '-o', 'b.goals', '--from', '2026-Q2', ...day], { folder }))
      // The successors stand in another file.
      .toMatchObject({ code: 2, log: 'a.goals: no objective of 2026-Q2. Did you mean 2026-Q1?\n' });
    const again = await goals(['new-cycle', 'b.goals', '-o', 'a.goals', '--today', '2026-06-30'], { folder });
    expect(again).toMatchObject({ code: 2, log: 'a.goals is there already and was left as it is.\n' });
  });

  it('goes to standard output where it is asked for', async () => {
    const folder = await folderWith({ 'a.goals': product });
    const { code, out } = await goals(['new-cycle', 'a.goals', '-o', '-', ...day], { folder });
    expect(code).toBe(0);
    expect(out).toMatch(/^cycle 2026-Q2\n/);
    expect(out).not.toContain('over');
  });

  it('says why there is no next cycle', async () => {
    const folder = await folderWith({ 'a.goals': 'kpi churn "Churn" threshold < 5%\n' });
    expect(await goals(['new-cycle', 'a.goals', ...day], { folder })).toMatchObject({
      code: 2,
      log: 'a.goals: it has no objective with a name and a cycle.\n',
    });
    expect((await goals(['new-cycle', '.', ...day], { folder })).code).toBe(2);
  });
});
