import { describe, expect, it } from 'vitest';
import { allRules } from '../../../language/lint/registry.ts';
import { byTheme, themeOf } from '../../../language/lint/themes.ts';
import { fixKinds } from '../../../language/pages/rule-table.ts';

describe('the theme of a rule', () => {
  it.each([
    ['northstar-missing', 'North star'],
    ['objective-is-kpi', 'Objectives'],
    ['kr-is-task', 'Key results'],
    ['kpi-stale', 'KPIs'],
    ['cycle-unscored', 'Time and history'],
    ['kr-stale', 'Time and history'],
    ['team-too-small', 'Time and history'],
    ['suppression-unused', 'Suppressions'],
  ])('of %s is %s', (id, theme) => {
    expect(themeOf(allRules.find(rule => rule.id === id)!)).toBe(theme);
  });

  it('follows from the first word of the id, so that a new rule has its place', () => {
    const known = /^(northstar|objective|kr|kpi|cycle|checkin|team|suppression)-/;
    expect(
      allRules.filter(({ id, theme }) => theme === undefined && !known.test(id)).map(({ id }) => id),
    ).toEqual([]);
  });

  it('holds each rule once', () => {
    const listed = byTheme(allRules).flatMap(([, rules]) => rules.map(({ id }) => id));
    expect([...listed].sort()).toEqual(allRules.map(({ id }) => id));
  });
});

describe('the kinds of fixes', () => {
  it('are those that the examples of a rule are offered', () => {
    const kindsOf = (id: string) => fixKinds(allRules.find(rule => rule.id === id)!);
    expect(kindsOf('suppression-unused')).toEqual(['safe']);
    expect(kindsOf('kr-unmeasured')).toContain('suggestion');
    expect(kindsOf('northstar-single')).toEqual([]);
  });
});
