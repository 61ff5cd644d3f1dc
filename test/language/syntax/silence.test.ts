import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../../language/workspace.ts';

/** A company without a finding, and one place for a slip in each kind of declaration. */
const company = (
  slip: Partial<Record<'cycle' | 'team' | 'objective' | 'kr' | 'kpi' | 'kpiHeader' | 'checkin', string>>,
) => `
northstar crews "Weekly crews that finish a plan" from 500 to 2,500 crews by 2026-12-31 { owner @ceo }
team product "Product" {
  lead @maya
  ${slip.cycle ?? 'cycle 2026-Q1'}
  ${slip.team ?? ''}
  kpi churn "Monthly churn" threshold < 5% ${slip.kpiHeader ?? ''} { ${slip.kpi ?? ''} }
  kpi vanity "Page views"
  objective growth "Crews choose us for their weekly planning" {
    committed
    supports crews
    ${slip.objective ?? ''}
    kr score "Promoter score among crews" from 32 to 50 { ${slip.kr ?? ''} }
    kr adoption "Crews on shared boards" from 0% to 30%
  }
  objective "Launch of the new website" { kr "Ship it" }
  checkin 2026-01-12 by @maya {
    churn: 4%
    ${slip.checkin ?? ''}
    growth.score: 40
  }
}
`;

const today = '2026-01-14';

/** The rules that speak, by the declaration of which they speak. */
function findings(text: string): { readonly errors: readonly string[]; readonly rules: readonly string[] } {
  const workspace = createWorkspace({ roots: ['file:///p'] });
  workspace.setFile('file:///p/a.goals', text);
  const all = workspace.projects()[0]?.findings(today) ?? [];
  const isOfLanguage = (rule: string) => rule.startsWith('language/');
  return {
    errors: all.filter(one => isOfLanguage(one.rule)).map(one => one.rule),
    rules: all.filter(one => !isOfLanguage(one.rule)).map(one => `${one.rule} ${one.goal}`),
  };
}

const sound = findings(company({}));

describe('an error of the language', () => {
  it.each([
    ['team', { team: 'owner @x' }],
    ['team', { team: 'lead' }],
    ['team', { team: 'ownr @x' }],
    ['cycle that is being typed', { cycle: 'cycle' }],
    ['cycle that is none', { cycle: 'cycle 2026-Q7' }],
    ['objective', { objective: 'initiatve "Boards"' }],
    ['objective', { objective: 'cycle 2026-Q9' }],
    ['objective', { objective: 'guarded by nothing' }],
    ['key result', { kr: 'weight' }],
    ['key result', { kr: 'weight 0' }],
    ['key result', { kr: 'tracks nothing' }],
    ['KPI', { kpi: 'target < 9%' }],
    ['KPI', { kpi: 'owner maya' }],
    ['header of a KPI', { kpiHeader: 'per week' }],
    ['entry', { checkin: 'chrun: 4%' }],
    ['entry', { checkin: 'churn' }],
  ])('of a %s is one finding and makes no rule speak that was silent: %o', (_, slip) => {
    const { errors, rules } = findings(company(slip));
    expect(errors).toHaveLength(1);
    expect(sound.rules).toEqual(expect.arrayContaining([...rules]));
  });

  it.each([
    [
      'objective "Launch of the new website" { kr "Ship it" }',
      'objective "Launch of the new website" { foo\n kr "Ship it" }',
    ],
    ['kpi vanity "Page views"', 'kpi vanity "Page views" ,'],
    ['kpi vanity "Page views"', 'kpi vanity "Page views" threshold 100'],
    ['kpi vanity "Page views"', 'Kpi vanity "Page views"'],
    ['kpi vanity "Page views"', 'kpi vanity "Page views" { supports nothing }'],
  ])('silences every rule on its declaration and none on another: %s → %s', (before, after) => {
    const { errors, rules } = findings(company({}).replace(before, after));
    const isOf = (key: string) => (said: string) => said.endsWith(` ${key}`);
    const key = before.startsWith('kpi') ? 'product.vanity' : 'product~objective1';
    expect(errors).toHaveLength(1);
    expect(sound.rules.filter(isOf(key))).not.toEqual([]);
    expect(rules).toEqual(sound.rules.filter(said => !isOf(key)(said)));
  });
});
