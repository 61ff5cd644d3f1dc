/** What is said of all rules together: presets, later settings, silences, directives, what is offered with every finding. */
import { describe, expect, it } from 'vitest';
import { applyFileEdits } from '../../../language/edit/apply-edits.ts';
import { ignoreInFile, ignoreOnLine } from '../../../language/edit/ignore.ts';
import { type GoalsConfig, parseConfig } from '../../../language/lint/config.ts';
import { badExamples } from '../../../language/lint/examples.ts';
import { presetSetting } from '../../../language/lint/presets.ts';
import { allRules, ruleById } from '../../../language/lint/registry.ts';
import { type Level, type PresetName, presetNames } from '../../../language/lint/rule.ts';
import { ruleStates } from '../../../language/lint/settings.ts';
import type { Finding } from '../../../language/model/finding.ts';
import { lineOf, lineStartsOf } from '../../../language/model/lines.ts';
import { runExample } from '../../../language/pages/run-example.ts';
import { createWorkspace } from '../../../language/workspace.ts';
import { lintFiles, rootUri, rulesAndWords } from './lint-goals.ts';

/** A north star, and something that supports it. */
const northStar = `northstar teams "Weekly active teams" from 500 to 900 teams by 2026-12-31 { owner @ceo }
kpi rating "Rating of a retrospective" threshold > 4 { owner @ceo supports teams }
`;
const margin = 'kpi margin "Gross margin" { owner @cfo }';
const directive = '// goals-ignore-next-line kpi-no-threshold -- soon';

describe('a preset', () => {
  const levelIn = (preset: PresetName, id: string): Level => {
    const setting = presetSetting(preset, ruleById(id)!);
    return typeof setting === 'string' ? setting : setting[0];
  };
  const ids = allRules.map(({ id }) => id);

  it('recommended is the level of each rule', () => {
    for (const { id, level } of allRules) expect([id, levelIn('recommended', id)]).toEqual([id, level]);
  });

  it('strict raises information and hints by one level, and leaves warnings', () => {
    const up: Readonly<Record<string, Level>> = { hint: 'info', info: 'warning', warning: 'warning' };
    for (const { id, level } of allRules.filter(rule => rule.level !== 'off'))
      expect([id, levelIn('strict', id)]).toEqual([id, up[level]]);
  });

  it.each<readonly [PresetName, string, Level]>([
    ['strict', 'kpi-no-source', 'hint'],
    ['strict', 'kpi-unlinked', 'info'],
    ['strict', 'suppression-no-reason', 'warning'],
    ['strict', 'kpi-too-few', 'off'],
    ['startup', 'kpi-too-few', 'info'],
    ['startup', 'kpi-count', 'warning'],
    ['startup', 'northstar-missing', 'warning'],
    ['startup', 'team-too-small', 'info'],
    ['google', 'objective-commitment', 'warning'],
    ['google', 'objective-kr-count', 'warning'],
  ])('%s has %s at %s', (preset, id, level) => expect(levelIn(preset, id)).toBe(level));

  it('leaves off what is off, but for what is named above', () => {
    const named = ['kpi-no-source', 'kpi-too-few', 'kpi-unlinked', 'suppression-no-reason'];
    const off = allRules.filter(({ level }) => level === 'off').map(({ id }) => id);
    expect(off.filter(id => !named.includes(id))).toEqual([]);
  });

  it('startup says at most a hint of objectives, key results and cycles', () => {
    const loud = ids.filter(
      id => /^(objective|kr|cycle)-/.test(id) && !['hint', 'off'].includes(levelIn('startup', id)),
    );
    expect(loud).toEqual([]);
  });

  it('google differs from recommended in two rules', () => {
    const differing = ids.filter(
      id =>
        JSON.stringify(presetSetting('google', ruleById(id)!)) !==
        JSON.stringify(presetSetting('recommended', ruleById(id)!)),
    );
    expect(differing).toEqual(['objective-commitment', 'objective-kr-count']);
  });

  it.each(presetNames)('%s gives every rule options that it takes', preset => {
    for (const rule of allRules) {
      const setting = presetSetting(preset, rule);
      if (typeof setting !== 'string') expect(rule.options.safeParse(setting[1]).success, rule.id).toBe(true);
    }
  });

  it('is overruled one option at a time: a level alone keeps the numbers of the preset', () => {
    const config = (rules: object) =>
      parseConfig('file:///x/goals.config.json', JSON.stringify({ preset: 'google', rules })).config;
    const stateOf = (rules: object) =>
      ruleStates(config(rules), allRules, rootUri)(`${rootUri}/a.goals`).get('objective-kr-count');
    expect(stateOf({})).toEqual({ level: 'warning', options: { min: 3, max: 5 } });
    expect(stateOf({ 'objective-kr-count': 'error' })).toEqual({
      level: 'error',
      options: { min: 3, max: 5 },
    });
    expect(stateOf({ 'objective-kr-count': ['hint', { max: 4 }] })).toEqual({
      level: 'hint',
      options: { min: 3, max: 4 },
    });
    expect(stateOf({ 'objective-kr-count': ['hint'] })).toEqual({
      level: 'hint',
      options: { min: 3, max: 5 },
    });
  });
});

describe('later wins', () => {
  const config = {
    preset: 'strict',
    rules: { 'kpi-no-threshold': 'hint' },
    overrides: [
      { files: ['labs/**'], rules: { 'kpi-no-threshold': 'off' } },
      { files: ['labs/live.goals', 'other/*.goals'], rules: { 'kpi-no-threshold': 'error' } },
    ],
  };
  const workspace = createWorkspace({ roots: ['file:///w'] });
  workspace.setFile('file:///w/goals.config.json', JSON.stringify(config));
  workspace.setFile('file:///w/star.goals', northStar);
  const paths = ['a.goals', 'labs/live.goals', 'labs/new.goals', 'other/deep/x.goals', 'other/x.goals'];
  for (const [index, path] of paths.entries())
    workspace.setFile(`file:///w/${path}`, margin.replace('margin', `margin${index}`));
  const levels = (options?: { readonly rules: GoalsConfig['rules'] }) =>
    workspace
      .projects()[0]!
      .findings('2026-01-05', options)
      .filter(({ rule }) => rule === 'kpi-no-threshold')
      .map(({ uri, severity }) => [uri.slice('file:///w/'.length), severity]);

  it('of preset, rules and overrides in order', () => {
    expect(levels()).toEqual([
      ['a.goals', 'hint'],
      ['labs/live.goals', 'error'],
      ['other/deep/x.goals', 'hint'],
      ['other/x.goals', 'error'],
    ]);
  });

  it('and the command line wins over all of them', () => {
    expect(levels({ rules: { 'kpi-no-threshold': 'info' } })).toEqual(paths.map(path => [path, 'info']));
  });

  it.each([
    [
      '{ "rules": { "kpi-no-treshold": "off" } }',
      'there is no rule "kpi-no-treshold": did you mean "kpi-no-threshold"?',
    ],
    [
      '{ "overrides": [{ "files": ["a/**"], "rules": { "kr-is-tsk": "off" } }] }',
      'there is no rule "kr-is-tsk": did you mean "kr-is-task"?',
    ],
    [
      '{ "rules": { "kpi-count": ["warning", { "maximum": 3 }] } }',
      'kpi-count has no option "maximum": there is max, maxCompany',
    ],
    ['{ "rules": { "kpi-count": "warn" } }', '"warn" is no level: did you mean "warning"?'],
    ['{ "overide": [] }', 'there is no setting "overide": did you mean "overrides"?'],
  ])('%s is answered with what is nearest', (text, message) => {
    const { findings } = parseConfig('file:///w/goals.config.json', text);
    expect(findings.map(finding => finding.message)).toEqual([message]);
  });
});

describe('a directive', () => {
  const said = (text: string) => rulesAndWords(northStar + text);

  it.each([
    ['above a header', `${directive}\n${margin}\n`],
    [
      'above the doc comment of the declaration',
      `${directive}\n/** What is left\n * of each euro. */\n${margin}\n`,
    ],
    ['between the doc comment and the header', `/** What is left. */\n${directive}\n${margin}\n`],
    [
      'with empty lines and other comments below',
      `${directive}\n\n// see finance\n/* and */ // more\n\n${margin}\n`,
    ],
    [
      'above another one',
      `${directive}\n// goals-ignore-next-line kpi-no-owner\nkpi margin "Gross margin"\n`,
    ],
    [
      'with several rules, by commas or spaces',
      `// goals-ignore-next-line kpi-no-owner, kpi-no-threshold -- soon\nkpi margin "Gross margin"\n`,
    ],
    [
      'with several rules, by spaces',
      `// goals-ignore-next-line kpi-no-owner kpi-no-threshold -- soon\nkpi margin "Gross margin"\n`,
    ],
    ['without a reason', `// goals-ignore-next-line kpi-no-threshold\n${margin}\n`],
    [
      'with a reason behind a typographic dash',
      `// goals-ignore-next-line kpi-no-threshold — soon\n${margin}\n`,
    ],
    [
      'with a reason right behind the dashes',
      `// goals-ignore-next-line kpi-no-threshold --soon\n${margin}\n`,
    ],
    ['inside a block', `team t "Team" {\n  lead @cfo\n  ${directive}\n  kpi margin "Gross margin"\n}\n`],
    [
      'behind a statement, for the next line',
      `kpi other "Other" threshold > 1 { owner @cfo } ${directive}\n${margin}\n`,
    ],
    ['without a space behind the slashes', `//goals-ignore-next-line kpi-no-threshold -- soon\n${margin}\n`],
  ])('%s ignores', (_, text) => {
    expect(said(text)).toEqual([]);
    expect(rulesAndWords(`${northStar}${text}`.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it.each([
    ['for the whole file', `// goals-ignore-file kpi-no-threshold -- soon\n${northStar}${margin}\n`],
    ['behind a byte order mark', `\uFEFF// goals-ignore-file kpi-no-threshold\n${northStar}${margin}\n`],
    [
      'below other comments',
      `// Company goals\n\n/* 2026 */\n// goals-ignore-file kpi-no-threshold -- soon\n${northStar}${margin}\n`,
    ],
    [
      'below the cycle of the file',
      `cycle 2026-Q1\n// goals-ignore-file kpi-no-threshold -- soon\n${northStar}${margin}\n`,
    ],
  ])('%s ignores', (_, text) => {
    expect(rulesAndWords(text)).toEqual([]);
    expect(rulesAndWords(text.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('speaks of one line, not of the block that begins there', () => {
    const text = `// goals-ignore-next-line kpi-no-threshold -- soon\nteam t "Team" { lead @cfo\n  kpi margin "Gross margin"\n}\n`;
    expect(said(text)).toEqual(['suppression-unused: kpi-no-threshold', 'kpi-no-threshold: margin']);
  });

  it('is judged name by name', () => {
    const text = `// goals-ignore-next-line kpi-count, kpi-no-treshold, kpi-no-threshold -- soon\n${margin}\n`;
    expect(said(text)).toEqual(['suppression-unused: kpi-count', 'suppression-unknown: kpi-no-treshold']);
  });

  it('at the end of a file speaks of nothing', () => {
    expect(said(`${margin.replace(' {', ' threshold > 1 {')}\n${directive}`)).toEqual([
      'suppression-unused: kpi-no-threshold',
    ]);
  });

  it('above a declaration with a language error is not called unused: nobody was asked', () => {
    const broken = margin.replace('{', '{ supports nothing_like_that');
    expect(said(`${directive}\n${broken}\n`)).toEqual([]);
    expect(rulesAndWords(`// goals-ignore-file kpi-no-threshold\n${northStar}${broken}\n`)).toEqual([]);
    expect(said(`${directive}\nkpi other "Other" threshold > 1 { owner @cfo }\n${broken}\n`)).toEqual([
      'suppression-unused: kpi-no-threshold',
    ]);
  });

  it('for a rule that is silent in the whole project is kept for when it speaks again', () => {
    const objective =
      '// goals-ignore-next-line objective-unlinked -- a lab\nobjective lab "Teams try new rituals" { cycle 2026-Q1 }\n';
    const rules = (text: string) => lintFiles({ 'a.goals': text }).findings.map(({ rule }) => rule);
    expect(rules(objective)).toContain('northstar-missing');
    expect(rules(objective)).not.toContain('suppression-unused');
    expect(rules(northStar + objective)).not.toContain('objective-unlinked');
  });

  it('can speak of what is said of directives, for the whole file', () => {
    const unused = `${directive}\nkpi margin "Gross margin" threshold > 1 { owner @cfo }\n`;
    expect(said(unused)).toEqual(['suppression-unused: kpi-no-threshold']);
    expect(rulesAndWords(`// goals-ignore-file suppression-unused -- kept\n${northStar}${unused}`)).toEqual(
      [],
    );
    expect(rulesAndWords(`// goals-ignore-file suppression-unused -- kept\n${northStar}`)).toEqual([
      'suppression-unused: suppression-unused',
    ]);
  });
});

describe('a rule that is silenced', () => {
  const churn = (above: string) =>
    `${northStar}${above}kpi churn "Monthly customer churn" threshold < 5% { owner @cfo }
checkin 2025-12-29 { churn: 6% }
checkin 2026-01-05 { churn: 8% }
`;

  it('stays silent where its cause is ignored', () => {
    expect(rulesAndWords(churn(''))).toEqual(['kpi-breached-untreated: churn']);
    expect(rulesAndWords(churn('// goals-ignore-next-line kpi-breached-untreated -- known\n'))).toEqual([]);
  });

  it('stays silent where a cause about the whole project is ignored', () => {
    const text =
      '// goals-ignore-file northstar-missing -- next week\nobjective o "Teams stay with us" { cycle 2026-Q1 }\n';
    const rules = lintFiles({ 'a.goals': text }).findings.map(({ rule }) => rule);
    expect(rules).not.toContain('northstar-missing');
    expect(rules).not.toContain('objective-unlinked');
  });

  it('speaks where its cause is off', () => {
    const config = { rules: { 'kpi-breached-untreated': 'off' } } as const;
    expect(rulesAndWords(churn(''), { config })).toEqual(['kpi-breached: churn']);
  });
});

describe('a finding about a whole project', () => {
  const ids = (files: Readonly<Record<string, string>>) =>
    lintFiles(files).findings.filter(({ rule }) => rule === 'northstar-missing');

  it('stands on the first objective, else KPI, of the first file in path order that has one', () => {
    const files = {
      'b.goals': 'objective late "Teams stay" { cycle 2026-Q1 }\n',
      'a.goals': `team t "Team" { lead @cfo }\n${margin}\nobjective early "Teams come" { cycle 2026-Q1 }\n`,
      '0.goals': 'cycle 2026-Q1\n',
    };
    const [finding] = ids(files);
    expect([finding?.uri, files['a.goals'].slice(finding?.span.start, finding?.span.end)]).toEqual([
      `${rootUri}/a.goals`,
      'early',
    ]);
  });

  it('is said though that declaration has a language error', () => {
    const broken = 'objective early "Teams come" { cycle 2026-Q1 supports nowhere }\n';
    expect(ids({ 'a.goals': broken })).toHaveLength(1);
  });
});

describe('every finding', () => {
  const cases = allRules.flatMap(rule =>
    badExamples(rule).map((example, index) => ({ title: `${rule.id} ${index + 1}`, rule, example })),
  );

  /** What is said of the example once a directive has been written into it; `undefined` where none is offered. */
  function findingsWith(
    edits: readonly { readonly uri: string }[],
    example: (typeof cases)[number]['example'],
  ) {
    const { texts } = runExample(example);
    const changed = applyFileEdits(uri => texts.get(uri), edits as Parameters<typeof applyFileEdits>[1]);
    const files = Object.fromEntries(
      [...texts].map(([uri, text]) => [uri.slice(rootUri.length + 1), changed.get(uri) ?? text]),
    );
    const setting = { today: example.today, config: { rules: example.rules ?? {} } };
    return lintFiles(files, setting).findings.map(({ rule, message }) => `${rule}: ${message}`);
  }

  const comparing = new Set(allRules.filter(({ history }) => history).map(({ id }) => id));
  const linted = cases
    .filter(({ rule }) => rule.scope !== 'suppressions' && !comparing.has(rule.id))
    .map(each => {
      const { texts } = runExample(each.example);
      const files = Object.fromEntries(
        [...texts].map(([uri, text]) => [uri.slice(rootUri.length + 1), text]),
      );
      const { project, findings } = lintFiles(files, {
        today: each.example.today,
        config: { rules: each.example.rules ?? {} },
      });
      return {
        ...each,
        project,
        finding: findings.find(({ rule }) => rule === each.rule.id) as Finding,
        texts,
      };
    });

  it.each(linted)(
    'of $title can be ignored on its line, and nothing else is said then',
    ({ project, finding, example, rule }) => {
      expect(findingsWith(ignoreOnLine(project, rule.id, finding), example)).toEqual([]);
    },
  );

  it.each(linted)(
    'of $title can be ignored in its file, and nothing else is said then',
    ({ project, finding, example, rule }) => {
      expect(findingsWith(ignoreInFile(project, rule.id, finding.uri), example)).toEqual([]);
    },
  );

  it.each(linted)('of $title stands within one line, in the header where it can', ({ finding, texts }) => {
    const text = texts.get(finding.uri) ?? '';
    const starts = lineStartsOf(text);
    expect(lineOf(starts, finding.span.end)).toBe(lineOf(starts, finding.span.start));
    expect(finding.span.end).toBeGreaterThan(finding.span.start);
  });
});
