import { describe, expect, it } from 'vitest';
import { allRules } from '../../language/lint/registry.ts';
import { folderWith, goals } from './goals-command.ts';

describe('goals rules', () => {
  it('lists every rule with its level in the preset', async () => {
    const { code, out } = await goals(['rules', '--format', 'json']);
    const { rules } = JSON.parse(out);
    expect(code).toBe(0);
    expect(rules.map(({ id, level }: { id: string; level: string }) => [id, level])).toEqual(
      allRules.map(({ id, level }) => [id, level]),
    );
    const strict = JSON.parse((await goals(['rules', '--format', 'json', '--preset', 'strict'])).out);
    const breached = strict.rules.find(({ id }: { id: string }) => id === 'kpi-breached');
    expect(breached).toMatchObject({ level: 'warning', calendar: true });
  });

  it('lists the levels of the configuration that is named', async () => {
    const folder = await folderWith({
      'ci.json': '{ "preset": "strict", "rules": { "kpi-count": ["error", { "max": 3 }] } }',
    });
    const levelsOf = async (...words: readonly string[]) => {
      const { out } = await goals(['rules', '--format', 'json', '--config', 'ci.json', ...words], { folder });
      const { preset, rules } = JSON.parse(out);
      const levelOf = (rule: string) => rules.find(({ id }: { id: string }) => id === rule).level;
      return [preset, levelOf('kpi-count'), levelOf('kpi-breached')];
    };
    expect(await levelsOf()).toEqual(['strict', 'error', 'warning']);
    expect(await levelsOf('--preset', 'recommended')).toEqual(['recommended', 'error', 'info']);
  });

  it('prints one line a rule', async () => {
    const { out } = await goals(['rules']);
    for (const rule of allRules) expect(out).toContain(`${rule.id} `);
    expect(out.split('\n').filter(line => /^(\w+-)+\w+ /.test(line))).toHaveLength(allRules.length);
  });
});

describe('goals explain', () => {
  it('shows the page of a rule without the marks of Markdown', async () => {
    const { code, out, log } = await goals(['explain', 'kpi-no-threshold']);
    expect({ code, log }).toEqual({ code: 0, log: '' });
    expect(out).toMatch(/^kpi-no-threshold\n\n/);
    expect(out).toContain('    // goals-ignore-next-line kpi-no-threshold -- why not here\n');
    expect(out).not.toMatch(/```|^#|^\|/m);
  });

  it('an error of the language is no rule', async () => {
    expect(await goals(['explain', 'language/syntax'])).toEqual({
      code: 2,
      out: '',
      log: 'language/syntax is an error of the language, not a rule: its message says what to write instead.\n',
    });
  });
});
