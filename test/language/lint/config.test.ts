import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { applyEdits } from '../../../language/edit/apply-edits.ts';
import { configFromSettings, defaultConfig, parseConfig } from '../../../language/lint/config.ts';
import { configJsonSchema } from '../../../language/lint/config-schema.ts';
import { effectiveConfig } from '../../../language/lint/effective-config.ts';
import { allRules } from '../../../language/lint/registry.ts';

const uri = 'file:///goals/goals.config.json';

describe('goals.config.json', () => {
  it('may have comments and trailing commas', () => {
    const text = `{
      // ours
      "preset": "strict", /* for now */
      "rules": { "kpi-count": ["error", { "max": 7 }], },
      "overrides": [{ "files": ["labs/**"], "rules": { "objective-unlinked": "off" } }],
      "lexicon": { "task": ["migrate"] },
    }`;
    expect(parseConfig(uri, text)).toEqual({
      config: {
        ...defaultConfig,
        preset: 'strict',
        rules: { 'kpi-count': ['error', { max: 7 }] },
        overrides: [{ files: ['labs/**'], rules: { 'objective-unlinked': 'off' } }],
        lexicon: { task: ['migrate'] },
      },
      findings: [],
    });
  });

  it.each(['', '{}', '\uFEFF{ "language": 1 }', '// nothing yet\n'])(
    'holds the defaults where it says nothing: %j',
    text => {
      expect(parseConfig(uri, text)).toEqual({ config: defaultConfig, findings: [] });
    },
  );

  /** What `«…»` marks is where the finding stands. */
  type Mistake = readonly [text: string, rule: string, message: string, meant?: string];
  const mistakes: readonly Mistake[] = [
    [
      '{ «"preste"»: "strict" }',
      'config/unknown',
      'there is no setting "preste": did you mean "preset"?',
      'preset',
    ],
    [
      '{ «"colour"»: 1 }',
      'config/unknown',
      'there is no setting "colour": there is language, preset, fiscalYearStart …',
    ],
    ['{ "preset": «"strikt"» }', 'config/unknown', '"strikt" is no preset: did you mean "strict"?', 'strict'],
    [
      '{ "preset": «"ours"» }',
      'config/unknown',
      '"ours" is no preset: write recommended, strict, startup or google',
    ],
    [
      '{ "rules": { «"kpi-cuont"»: "off" } }',
      'config/unknown',
      'there is no rule "kpi-cuont": did you mean "kpi-count"?',
      'kpi-count',
    ],
    [
      '{ "rules": { "kpi-count": «"loud"» } }',
      'config/unknown',
      '"loud" is no level: write off, hint, info, warning or error',
    ],
    [
      '{ "rules": { "kpi-count": «"warn"» } }',
      'config/unknown',
      '"warn" is no level: did you mean "warning"?',
      'warning',
    ],
    [
      '{ "rules": { "kpi-count": «"eror"» } }',
      'config/unknown',
      '"eror" is no level: did you mean "error"?',
      'error',
    ],
    [
      '{ "rules": { "kpi-count": [«"eror"», { "max": 3 }] } }',
      'config/unknown',
      '"eror" is no level: did you mean "error"?',
      'error',
    ],
    [
      '{ "rules": { "kpi-count": «2» } }',
      'config/value',
      'kpi-count is a level (off, hint, info, warning or error), not 2',
    ],
    [
      '{ "rules": { "kpi-count": ["error", { «"mx"»: 3 }] } }',
      'config/unknown',
      'kpi-count has no option "mx": did you mean "max"?',
      'max',
    ],
    ['{ "rules": { "kpi-count": ["error", { "max": «0» }] } }', 'config/value', 'max is at least 1, not 0'],
    ['{ "rules": { "kpi-count": ["error", { "max": «"3"» }] } }', 'config/value', 'max is a number, not "3"'],
    [
      '{ "rules": { "kpi-breached": ["error", { «"max"»: 3 }] } }',
      'config/unknown',
      'kpi-breached has no option "max": it has none',
    ],
    ['{ «"rules"»: [] }', 'config/value', 'rules is an object, not []'],
    ['{ "fiscalYearStart": «13» }', 'config/value', 'fiscalYearStart is at most 12, not 13'],
    ['{ "fiscalYearStart": «1.5» }', 'config/value', 'fiscalYearStart is a whole number, not 1.5'],
    [
      '{ "fiscalYearNamed": «"ende"» }',
      'config/unknown',
      '"ende" is no value of fiscalYearNamed: did you mean "end"?',
      'end',
    ],
    ['{ "language": «2» }', 'config/value', 'language is 1, not 2'],
    ['{ "exclude": ["a", «3»] }', 'config/value', 'each of exclude is a text, not 3'],
    ['{ "exclude": [«""»] }', 'config/value', 'each of exclude is a text that is not empty, not ""'],
    ['{ "overrides": [«{ "rules": {} }»] }', 'config/value', 'files is missing'],
    [
      '{ "overrides": [{ "files": [], «"ruls"»: {}, "rules": {} }] }',
      'config/unknown',
      'an override has no "ruls": did you mean "rules"?',
      'rules',
    ],
    [
      '{ "lexicon": { «"tasks"»: [] } }',
      'config/unknown',
      'the lexicon has no list "tasks": did you mean "task"?',
      'task',
    ],
    [
      '{ "preset": "strict", «"preset"»: "google" }',
      'config/repeated',
      '"preset" is given twice: the last one counts',
    ],
    ['«[]»', 'config/value', 'the configuration is an object, not []'],
    ['{ "preset": "strict" «"rules"»: {} }', 'config/syntax', 'expected a comma before this'],
    [
      '{ «preset»: "strict" }',
      'config/syntax',
      'preset is no JSON here: texts and keys stand in double quotes',
    ],
    ['{ "preset": "strict"«»', 'config/syntax', 'expected "}"'],
    ['{ "preset": «"strict }»', 'config/syntax', 'this text has no closing quote'],
  ];

  it.each(mistakes.map(mistake => [mistake[0], mistake] as const))(
    'reports %s',
    (_, [marked, rule, message, meant]) => {
      const text = marked.replace(/[«»]/g, '');
      const span = { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
      const { findings } = parseConfig(uri, text);
      expect(
        findings.map(({ rule, span, message, severity }) => ({ rule, span, message, severity })),
      ).toEqual([{ rule, span, message, severity: 'error' }]);
      const [fix] = findings[0]!.fixes;
      if (meant === undefined) expect(fix).toBeUndefined();
      else {
        const mended = applyEdits(text, fix!.edits[0]!.edits);
        expect(mended).toBe(text.slice(0, span.start) + JSON.stringify(meant) + text.slice(span.end));
      }
    },
  );

  it('says at most about 90 characters', () => {
    expect(mistakes.map(([, , message]) => message.length).filter(length => length > 90)).toEqual([]);
  });

  it('keeps what could be understood', () => {
    const text = `{
      "preset": "strickt",
      "fiscalYearStart": 4,
      "rules": { "kpi-count": ["error", { "mx": 1, "max": 7 }], "kr-stale": "of", "kpi-stale": "off" },
      "overrides": [{ "rules": {} }, { "files": ["labs/**", 1], "rules": { "kpi-count": "off" } }],
      "lexicon": { "task": ["migrate", 2] }
    }`;
    expect(parseConfig(uri, text).config).toEqual({
      ...defaultConfig,
      fiscalYearStart: 4,
      rules: { 'kpi-count': ['error', { max: 7 }], 'kpi-stale': 'off' },
      overrides: [{ files: ['labs/**'], rules: { 'kpi-count': 'off' } }],
      lexicon: { task: ['migrate'] },
    });
  });

  it.each([
    '\0\u0001',
    '['.repeat(100_000),
    '{"a":'.repeat(50_000),
    'null',
    '"',
    '{"rules":{"__proto__":"off"}}',
    '{"rules":{"kpi-count":[]}}',
    '{"rules":{"kpi-count":[[[]]]}}',
  ])('survives nonsense', text => {
    const { config, findings } = parseConfig(uri, text);
    expect(config).toEqual(defaultConfig);
    expect(findings.length).toBeGreaterThan(0);
    for (const { span } of findings) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('settings of an editor', () => {
  it('stand in for a file, as far as they can be understood', () => {
    const settings = {
      preset: 'startup',
      rules: { 'kpi-count': 'warn', 'kpi-stale': 'off' },
      trace: { server: 'off' },
    };
    expect(configFromSettings(settings)).toEqual({
      ...defaultConfig,
      preset: 'startup',
      rules: { 'kpi-stale': 'off' },
    });
    expect(configFromSettings(undefined)).toEqual(defaultConfig);
  });
});

describe('the effective configuration', () => {
  const { config } = parseConfig(
    uri,
    '{ "rules": { "kpi-count": ["error", { "max": 7 }] }, "overrides": [{ "files": ["labs/**"], "rules": { "kpi-count": "hint" } }] }',
  );

  it('spells out level and options of every rule for a file', () => {
    const text = effectiveConfig(config, 'file:///goals', 'file:///goals/labs/a%20b.goals');
    expect(text).toContain('// What holds for labs/a b.goals');
    expect(text).toContain('"kpi-count": ["hint",{"max":7,"maxCompany":10}]');
    expect(text).toContain('"kpi-stale": "warning"');
  });

  it('takes each option from the last that gives it', () => {
    const text = effectiveConfig(
      { ...config, overrides: [{ files: ['**'], rules: { 'kpi-count': ['hint', { maxCompany: 4 }] } }] },
      'file:///goals',
      'file:///goals/a.goals',
    );
    expect(text).toContain('"kpi-count": ["hint",{"max":7,"maxCompany":4}]');
  });

  it('is a configuration that means the same', () => {
    const again = parseConfig(uri, effectiveConfig(config, 'file:///goals', 'file:///goals/other.goals'));
    expect(again.findings).toEqual([]);
    expect(again.config.rules['kpi-count']).toEqual(['error', { max: 7, maxCompany: 10 }]);
  });
});

describe('the schema of goals.config.json', () => {
  const schema = configJsonSchema() as unknown as Schema;
  const definitions = schema.definitions ?? {};

  interface Schema {
    readonly description?: string;
    readonly default?: unknown;
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly definitions?: Readonly<Record<string, Schema>>;
    readonly additionalProperties?: boolean;
    readonly anyOf?: readonly Schema[];
    readonly items?: Schema | readonly Schema[];
    readonly enum?: readonly string[];
    readonly enumDescriptions?: readonly string[];
    readonly $ref?: string;
    readonly allOf?: readonly Schema[];
  }

  it('has every setting that there is, each with what it means', () => {
    const { properties = {}, additionalProperties } = schema;
    expect(Object.keys(properties).sort()).toEqual(['$schema', ...Object.keys(defaultConfig)].sort());
    expect(additionalProperties).toBe(false);
    const silent = Object.entries(properties).filter(([, { description, allOf }]) => !description && !allOf);
    expect(silent.map(([key]) => key)).toEqual([]);
    for (const [key, value] of Object.entries(defaultConfig)) expect(properties[key]?.default).toEqual(value);
  });

  it('has every rule and every option with what it means, for the project and for its overrides', () => {
    const rules = definitions.rules?.properties ?? {};
    expect(Object.keys(rules)).toEqual(allRules.map(({ id }) => id));
    for (const { id, summary, level, options } of allRules) {
      expect(rules[id]).toMatchObject({ description: `${summary} Recommended: ${level}.`, default: level });
      const [, tuple] = rules[id]?.anyOf ?? [];
      const [, own] = (tuple?.items ?? []) as readonly Schema[];
      expect(Object.keys(own?.properties ?? {})).toEqual(Object.keys(options.shape));
      for (const option of Object.values(own?.properties ?? {})) {
        expect(option.description, id).toMatch(/\.$/);
        expect(option.default, id).toBeDefined();
      }
    }
    expect(schema.properties?.rules?.allOf).toEqual([{ $ref: '#/definitions/rules' }]);
    const override = schema.properties?.overrides?.items as Schema;
    expect(override.properties?.rules).toEqual({ $ref: '#/definitions/rules' });
  });

  it.each([
    ['{}', true],
    ['{ "language": 1, "preset": "google", "exclude": ["archive/**"] }', true],
    [
      '{ "rules": { "kpi-no-source": "hint", "objective-kr-count": ["warning", { "min": 3, "max": 5 }] } }',
      true,
    ],
    ['{ "overrides": [{ "files": ["labs/**"], "rules": { "objective-unlinked": "off" } }] }', true],
    ['{ "lexicon": { "task": ["migrate"], "allow": ["ship rate"] } }', true],
    ['{ "preset": "strickt" }', false],
    ['{ "fiscalYearStart": 13 }', false],
    ['{ "language": 2 }', false],
    ['{ "rules": { "kpi-cuont": "off" } }', false],
    ['{ "rules": { "kpi-count": ["warning", { "max": 0 }] } }', false],
    ['{ "rules": { "kpi-count": ["warning", { "maximum": 3 }] } }', false],
    ['{ "rules": { "kpi-count": ["warning", {}, 1] } }', false],
    ['{ "overrides": [{ "rules": {} }] }', false],
    ['{ "lexicon": { "tasks": ["migrate"] } }', false],
  ])('judges %s as the command line does', (text, isRight) => {
    const published = z.fromJSONSchema(configJsonSchema() as z.core.JSONSchema.JSONSchema);
    expect(published.safeParse(JSON.parse(text)).success).toBe(isRight);
    expect(parseConfig(uri, text).findings.length === 0).toBe(isRight);
  });

  it('says of every level and preset what it does', () => {
    const preset = schema.properties?.preset;
    expect(preset?.enumDescriptions).toHaveLength(preset?.enum?.length ?? 0);
    expect(definitions.level?.enum).toEqual(['off', 'hint', 'info', 'warning', 'error']);
    expect(definitions.level?.enumDescriptions).toHaveLength(5);
  });
});
