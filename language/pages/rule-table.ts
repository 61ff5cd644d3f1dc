/** All rules by theme, as Markdown: what each reports, how loud it is in each preset, and what its fix asks for. */
import { badExamples } from '../lint/examples.ts';
import { presetSetting } from '../lint/presets.ts';
import { allRules } from '../lint/registry.ts';
import { type Level, presetNames, type Rule, type RuleSetting } from '../lint/rule.ts';
import { byTheme } from '../lint/themes.ts';
import type { Fix } from '../model/finding.ts';
import { markdownTable } from '../render/markdown.ts';
import { saidOfExample } from './run-example.ts';

/** A heading and a table for each theme. */
export function ruleTable(rules: readonly Rule[] = allRules): string {
  return byTheme(rules)
    .map(([theme, themed]) => `### ${theme}\n\n${tableOf(themed)}`)
    .join('\n\n');
}

/** What the fixes that its examples are offered ask of the author; empty where there are none. */
export function fixKinds(rule: Rule): readonly Fix['kind'][] {
  const offered = new Set(
    badExamples(rule)
      .flatMap(example => saidOfExample(rule, example))
      .flatMap(({ fixes }) => fixes.map(({ kind }) => kind)),
  );
  return (['safe', 'suggestion'] as const).filter(kind => offered.has(kind));
}

function tableOf(rules: readonly Rule[]): string {
  const rows = rules.map(rule => {
    const levels = presetNames.map(preset => letters[levelOf(presetSetting(preset, rule))]);
    const name = `[\`${rule.id}\`](rules/${rule.id}.md)${rule.calendar ? ' ⏲' : ''}`;
    return [name, rule.summary, ...levels, fixKinds(rule).join(', ') || '–'];
  });
  return markdownTable(['rule', 'reports', ...presetNames, 'fix'], rows);
}

function levelOf(setting: RuleSetting): Level {
  return typeof setting === 'string' ? setting : setting[0];
}

const letters: Readonly<Record<Level, string>> = {
  error: '**E**',
  warning: '**W**',
  info: 'I',
  hint: 'H',
  off: '–',
};
