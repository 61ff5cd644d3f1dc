import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalsConfig } from '../../../language/lint/config.ts';
import { presetSetting } from '../../../language/lint/presets.ts';
import { allRules } from '../../../language/lint/registry.ts';
import { defineRule, type Level, type PresetName, type Rule } from '../../../language/lint/rule.ts';
import { withoutSilenced } from '../../../language/lint/silences.ts';
import { addDays } from '../../../language/model/calendar.ts';
import { lintFiles, rulesAndWords } from './lint-goals.ts';

/** A KPI without a threshold: one finding of `kpi-no-threshold`, on its name. */
const northStar = 'northstar teams "Weekly active teams" from 500 to 900 teams by 2026-12-31\n';
const bare = `${northStar}kpi margin "Gross margin" { owner @cfo supports teams }\n`;

describe('levels', () => {
  const severities = (config: Partial<GoalsConfig>, path = 'goals.goals') =>
    lintFiles({ [path]: bare }, { config }).findings.map(({ severity }) => severity);

  it.each<readonly [Level, readonly string[]]>([
    ['off', []],
    ['hint', ['hint']],
    ['info', ['info']],
    ['warning', ['warning']],
    ['error', ['error']],
  ])('%s is what a rule reports at', (level, expected) => {
    expect(severities({ rules: { 'kpi-no-threshold': level } })).toEqual(expected);
  });

  it('come from the preset, then `rules`, then `overrides` in order', () => {
    const rules = { 'kpi-no-threshold': 'hint' } as const;
    const labs = { files: ['labs/**'], rules: { 'kpi-no-threshold': 'error' } } as const;
    const early = { files: ['**/early*'], rules: { 'kpi-no-threshold': 'off' } } as const;
    const overrides = [labs, early];
    expect(severities({})).toEqual(['warning']);
    expect(severities({ rules })).toEqual(['hint']);
    expect(severities({ rules, overrides })).toEqual(['hint']);
    expect(severities({ rules, overrides }, 'labs/a.goals')).toEqual(['error']);
    expect(severities({ rules, overrides }, 'labs/early.goals')).toEqual([]);
    expect(severities({ rules, overrides: [early, labs] }, 'labs/early.goals')).toEqual(['error']);
  });

  it('match globs against the path without the percent signs of its URI', () => {
    const overrides = [{ files: ['ä b/*.goals'], rules: { 'kpi-no-threshold': 'off' } }] as const;
    expect(severities({ overrides }, '%C3%A4%20b/x.goals')).toEqual([]);
  });

  it('keep the options that were given before', () => {
    const kpis = Array.from(
      { length: 4 },
      (_, index) => `kpi k${index} "Number ${index}" threshold > 1 { owner @cfo supports teams }`,
    );
    const text = northStar + kpis.join('\n');
    const config = {
      rules: { 'kpi-count': ['warning', { maxCompany: 3 }] },
      overrides: [{ files: ['**'], rules: { 'kpi-count': 'error' } }],
    } as const;
    expect(rulesAndWords(text, { config })).toEqual(['kpi-count: k3']);
    expect(rulesAndWords(text)).toEqual([]);
  });

  it('of a rule about the whole project are those of the file where it speaks', () => {
    const config = { overrides: [{ files: ['a.goals'], rules: { 'northstar-missing': 'off' } }] } as const;
    const kpi = 'kpi margin "Rating of answers" threshold > 60% { owner @cfo }\n';
    expect(
      lintFiles({ 'a.goals': kpi, 'b.goals': kpi.replace('margin', 'other') }, { config }).findings,
    ).toEqual([]);
    expect(lintFiles({ 'b.goals': kpi }, { config }).findings).toHaveLength(1);
  });
});

describe('presets', () => {
  const rule = (id: string, level: Level, presets: Rule['presets'] = {}) => ({ id, level, presets });
  const cases: readonly (readonly [PresetName, string, Level, Rule['presets'], unknown])[] = [
    ['recommended', 'kr-stale', 'warning', {}, 'warning'],
    ['strict', 'kr-weak-verb', 'info', {}, 'warning'],
    ['strict', 'team-individual', 'hint', {}, 'info'],
    ['strict', 'kr-stale', 'warning', {}, 'warning'],
    ['strict', 'kpi-too-few', 'off', { startup: 'info' }, 'off'],
    ['strict', 'kpi-no-source', 'off', { strict: 'hint' }, 'hint'],
    ['startup', 'objective-vague', 'info', {}, 'hint'],
    ['startup', 'kr-is-task', 'warning', {}, 'hint'],
    ['startup', 'cycle-unscored', 'warning', {}, 'hint'],
    ['startup', 'kpi-stale', 'warning', {}, 'warning'],
    ['startup', 'northstar-missing', 'warning', {}, 'warning'],
    ['startup', 'kpi-too-few', 'off', { startup: 'info' }, 'info'],
    ['google', 'objective-commitment', 'info', { google: 'warning' }, 'warning'],
    ['google', 'kr-stale', 'warning', {}, 'warning'],
  ];

  it.each(cases)('%s makes of %s (%s)', (preset, id, level, presets, expected) => {
    expect(presetSetting(preset, rule(id, level, presets))).toEqual(expected);
  });

  it('have numbers of their own', () => {
    const optionsIn = (preset: PresetName, id: string) =>
      presetSetting(preset, allRules.find(each => each.id === id)!);
    expect(optionsIn('google', 'objective-kr-count')).toEqual(['warning', { min: 3, max: 5 }]);
    expect(optionsIn('startup', 'kpi-count')).toEqual(['warning', { max: 5, maxCompany: 5 }]);
    expect(optionsIn('strict', 'suppression-no-reason')).toBe('warning');
  });
});

describe('directives', () => {
  it('ignore what a rule says on the next line that holds more than comments', () => {
    const text = `${northStar}// goals-ignore-next-line kpi-no-threshold -- soon\n\n/* more */ // words\nkpi margin "Gross margin" { owner @cfo supports teams }\nkpi other "Other" { owner @cfo supports teams }\n`;
    expect(rulesAndWords(text)).toEqual(['kpi-no-threshold: other']);
  });

  it('ignore in the whole file, above its first declaration', () => {
    expect(
      rulesAndWords(
        `// goals-ignore-file kpi-no-threshold -- soon\n${bare}kpi other "Other" { owner @cfo supports teams }\n`,
      ),
    ).toEqual([]);
    const below = `${northStar}// goals-ignore-file kpi-no-threshold -- soon\nkpi margin "Gross margin" { owner @cfo supports teams }\n`;
    expect(rulesAndWords(below)).toEqual([
      'suppression-unused: // goals-ignore-file kpi-no-threshold -- soon',
      'kpi-no-threshold: margin',
    ]);
  });

  it('ignore in the whole file below its default cycle, which is no declaration', () => {
    const text = `cycle 2026-Q1\n// goals-ignore-file kpi-no-threshold -- soon\n${bare}`;
    expect(rulesAndWords(text)).toEqual([]);
  });

  it('work with CRLF', () => {
    const text = `${northStar}// goals-ignore-next-line kpi-no-threshold -- soon\nkpi margin "Gross margin" { owner @cfo supports teams }\n`;
    expect(rulesAndWords(text.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('are reported where they ignore nothing, name nothing, or name no rule', () => {
    const text = `${northStar}// goals-ignore-next-line kpi-count, kpi-no-treshold, kpi-no-threshold -- soon
kpi margin "Gross margin" { owner @cfo supports teams }
// goals-ignore-next-line
kpi other "Other" threshold > 1 { owner @cfo supports teams }
`;
    expect(rulesAndWords(text)).toEqual([
      'suppression-unused: kpi-count',
      'suppression-unknown: kpi-no-treshold',
      'suppression-unused: // goals-ignore-next-line',
    ]);
  });

  it('are reported without a reason where the team wants one', () => {
    const linked = 'kpi margin "Gross margin" { owner @cfo source "https://metrics.example" supports teams }';
    const text = `${northStar}// goals-ignore-next-line kpi-no-threshold\n${linked}\n`;
    expect(rulesAndWords(text)).toEqual([]);
    expect(rulesAndWords(text, { config: { preset: 'strict' } })).toEqual([
      'suppression-no-reason: // goals-ignore-next-line kpi-no-threshold',
    ]);
  });

  it('can ignore what is said of directives', () => {
    const text = `// goals-ignore-file suppression-unused -- kept for the next one\n${northStar}// goals-ignore-next-line kpi-no-threshold -- soon\nkpi margin "Gross margin" threshold > 1 { owner @cfo supports teams }\n`;
    expect(rulesAndWords(text)).toEqual([]);
  });

  it('are not called unused for a rule of the calendar that did not run', () => {
    const text = `${northStar}// goals-ignore-next-line kpi-stale -- soon\nkpi margin "Gross margin" threshold > 1 { owner @cfo supports teams }\n`;
    expect(rulesAndWords(text)).toEqual(['suppression-unused: kpi-stale']);
    expect(rulesAndWords(text, { noCalendar: true })).toEqual([]);
  });

  it('say that a rule is off', () => {
    const text = `${northStar}// goals-ignore-next-line kpi-no-threshold -- soon\nkpi margin "Gross margin" { owner @cfo supports teams }\n`;
    const { findings } = lintFiles({ 'a.goals': text }, { config: { rules: { 'kpi-no-threshold': 'off' } } });
    expect(findings.map(({ message }) => message)).toEqual([
      'kpi-no-threshold is off here: the comment can go',
    ]);
  });

  it('do not ignore errors of the language', () => {
    const text = `// goals-ignore-file language/dimension -- we like it\n${northStar}`;
    const { findings } = lintFiles({ 'a.goals': text });
    expect(findings.map(({ message }) => message)).toEqual([
      'language/dimension is an error of the language: it can not be ignored',
    ]);
  });
});

describe('silences', () => {
  const rule = (id: string, silences: readonly string[] = [], silencesInProject: readonly string[] = []) =>
    defineRule({
      id,
      level: 'warning',
      scope: 'file',
      summary: '',
      rationale: '',
      satisfy: '',
      sources: ['practice'],
      messages: {},
      silences,
      silencesInProject,
      examples: [],
      check: () => undefined,
    });
  const heard = (...said: readonly (readonly [Rule, string?])[]) =>
    withoutSilenced(said.map(([each, key]) => ({ rule: each, ...(key === undefined ? {} : { key }) }))).map(
      ({ rule: { id }, key }) => `${id} ${key ?? ''}`,
    );
  const task = rule('kr-is-task', ['kr-*']);
  const kpi = rule('kr-is-kpi', ['kr-*', '!kr-is-task']);
  const count = rule('kr-activity-count', ['kr-unmeasured']);
  const unmeasured = rule('kr-unmeasured', ['kr-vague']);
  const vague = rule('kr-vague');

  it('hold on the same declaration only', () => {
    expect(heard([task, 'a'], [vague, 'a'], [vague, 'b'])).toEqual(['kr-is-task a', 'kr-vague b']);
  });

  it('go on from a rule that is silenced itself', () => {
    expect(heard([count, 'a'], [unmeasured, 'a'], [vague, 'a'])).toEqual(['kr-activity-count a']);
  });

  it('of two rules that silence each other leave one', () => {
    const a = rule('objective-a', ['objective-*']);
    const b = rule('objective-b', ['objective-*']);
    expect(heard([b, 'x'], [a, 'x'])).toEqual(['objective-a x']);
    expect(heard([kpi, 'x'], [task, 'x'])).toEqual(['kr-is-task x']);
  });

  it('can hold in the whole project', () => {
    const missing = rule('northstar-missing', [], ['objective-unlinked']);
    expect(heard([missing], [rule('objective-unlinked'), 'a'], [vague, 'a'])).toEqual([
      'northstar-missing ',
      'kr-vague a',
    ]);
  });

  it('stay where the cause is ignored', () => {
    const text = `${northStar}// goals-ignore-next-line kpi-breached-untreated -- we know
kpi churn "Monthly customer churn" threshold < 5% { owner @cfo supports teams }
checkin 2025-12-29 { churn: 6% }
checkin 2026-01-05 { churn: 8% }
`;
    expect(rulesAndWords(text)).toEqual([]);
    expect(rulesAndWords(text.replace('-untreated', ''))).toEqual([
      'suppression-unused: kpi-breached',
      'kpi-breached-untreated: churn',
    ]);
  });

  it('end where the cause is off', () => {
    const text = `${northStar}kpi churn "Monthly customer churn" threshold < 5% { owner @cfo supports teams }
checkin 2025-12-29 { churn: 6% }
checkin 2026-01-05 { churn: 8% }
`;
    expect(rulesAndWords(text, { config: { rules: { 'kpi-breached-untreated': 'off' } } })).toEqual([
      'kpi-breached: churn',
    ]);
  });
});

describe('what is not asked', () => {
  it('is anything of a declaration with a language error', () => {
    const text = `${northStar}kpi margin "Gross margin" {\n  supports nothing_like_that\n}\nkpi other "Other" { owner @cfo supports teams }\n`;
    const { findings, languageErrors } = lintFiles({ 'a.goals': text });
    expect(languageErrors.map(({ rule }) => rule)).toEqual(['language/unresolved']);
    expect(findings.map(({ goal }) => goal)).toEqual(['other']);
  });

  it('is anything of a goal that is stopped', () => {
    const text = `${northStar}kpi margin "Gross margin" {\n  stopped 2026-01-01 "Finance watches it"\n}\nobjective o "Remote teams feel heard" {\n  stopped 2026-01-01 "Later"\n  kr k "Rating"\n}\n`;
    expect(rulesAndWords(text)).toEqual([]);
  });

  it('is nothing of a goal that stops later, where the calendar counts', () => {
    const text = `${northStar}kpi churn "Monthly customer churn" threshold < 5% {
  owner @cfo
  supports teams
  stopped 2026-06-30 "Moves to finance"
}
checkin 2026-01-05 { churn: 8% }
`;
    expect(rulesAndWords(text)).toEqual(['kpi-breached: churn']);
    expect(rulesAndWords(text, { today: '2026-07-01' })).toEqual(['northstar-unmeasured: teams']);
  });
});

describe('the answer', () => {
  const quarter = `cycle 2026-Q1
team product "Product" {
  size 9
  lead @maya
  objective growth "Remote teams everywhere choose us" {
    guarded by churn
    kr nps "Net Promoter Score" from 32 to 50
    kr done "Rating" { stopped 2026-02-01 "No longer asked" }
  }
  objective lost "Developers know us by name" {
    supports growth
  }
  kpi churn "Monthly customer churn" threshold < 5%
  kpi margin "Gross margin"
  checkin 2026-01-12 { churn: 8% }
  checkin 2026-02-12 { churn: 9%
    growth.nps: 33 }
  review 2026-Q1 { lost: 0.4 "Too early" }
}
`;
  const files = { 'b/product.goals': quarter, 'a.goals': 'kpi uptime "Uptime"\n', 'c.goals': '' };

  it('is sorted by file and place', () => {
    const { findings } = lintFiles(files, { today: '2026-03-01' });
    const places = findings.map(({ uri, span }) => `${uri} ${String(span.start).padStart(5)}`);
    expect(places.length).toBeGreaterThan(5);
    expect(places).toEqual([...places].sort());
  });

  it('is the same each time', () => {
    const once = lintFiles(files, { today: '2026-03-01' }).findings;
    expect(JSON.stringify(lintFiles(files, { today: '2026-03-01' }).findings)).toBe(JSON.stringify(once));
  });

  it('without the calendar does not depend on today', () => {
    const at = (today: string) =>
      lintFiles(files, { today, noCalendar: true }).findings.map(({ fixes, ...finding }) => finding);
    const first = at('2026-01-01');
    const calendar = new Set(allRules.filter(rule => rule.calendar).map(rule => rule.id));
    expect(first.filter(({ rule }) => calendar.has(rule))).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), days => {
        expect(at(addDays('2026-01-01', days))).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('builds fixes only when somebody asks', () => {
    const { findings } = lintFiles({ 'goals.goals': bare });
    expect(Object.getOwnPropertyDescriptor(findings[0], 'fixes')?.get).toBeTypeOf('function');
    expect(findings[0]!.fixes).toBe(findings[0]!.fixes);
  });

  it('tells whether there is a fix without building it', () => {
    const { findings } = lintFiles({ 'goals.goals': bare });
    expect(findings).not.toEqual([]);
    for (const finding of findings) expect(finding.mayHaveFixes).toBe(finding.fixes.length > 0);
  });
});
