/** What may stand in `goals.config.json`: one schema, from which its errors, its JSON schema and the settings derive. */
import * as z from 'zod';
import { defaultConfig } from './config-types.ts';
import type { LexiconExtension } from './lexicon/vocabulary.ts';
import { allRules } from './registry.ts';
import { type Level, type PresetName, presetNames, type Rule } from './rule.ts';

export const levels = ['off', 'hint', 'info', 'warning', 'error'] as const;

const levelMeanings: Readonly<Record<Level, string>> = {
  off: 'Does not run.',
  hint: 'Dots below the words.',
  info: 'A judgement that is only likely, or a question.',
  warning: 'What is weak, right at least nine times in ten.',
  error: 'Stops `goals check`.',
};

const presetMeanings: Readonly<Record<PresetName, string>> = {
  recommended: 'The level of each rule as its page says it.',
  strict: 'Information becomes a warning, a hint information; some rules that are off speak.',
  startup: 'For fewer than 20 people: objectives, key results and cycles at most a hint, five KPIs.',
  google: 'Three to five key results, and each objective committed or aspirational.',
};

const levelSchema = z
  .enum(levels)
  .meta({ id: 'level', enumDescriptions: levels.map(level => levelMeanings[level]) });

/** A level, or a level with options. An editor that completes the id of a rule fills in its own level. */
const settingSchema = (rule: Rule) =>
  z
    .union([levelSchema, z.tuple([levelSchema, rule.options.optional()])])
    .meta({ description: `${rule.summary} Recommended: ${rule.level}.`, default: rule.level });

const ruleSettings = (rules: readonly Rule[]) =>
  z.strictObject(Object.fromEntries(rules.map(rule => [rule.id, settingSchema(rule).optional()]))).meta({
    id: 'rules',
    description: 'Level of each rule, or its level and options: "warning", ["warning", { "max": 5 }].',
  });

const words = (description: string) => z.array(z.string().min(1)).optional().describe(description);

const lexicon = z
  .strictObject({
    task: words('Verbs that are work, not change: "migrate".'),
    outcome: words('Nouns that name an outcome: a label that has one is no task.'),
    maintain: words('Verbs that keep what is.'),
    movementUp: words('Verbs that mean that a number goes up.'),
    movementDown: words('Verbs that mean that a number goes down.'),
    vanity: words('Nouns of numbers that look good and decide nothing.'),
    lowerIsBetter: words('Nouns of measures where less is better.'),
    higherIsBetter: words('Nouns of measures where more is better.'),
    effort: words('Nouns of what one has done, counted: "roadshow".'),
    slogan: words('Words that could stand in the goal of any company.'),
    blame: words('Words that ask who, and not why.'),
    leading: words('Nouns of metrics that foretell a result: "trial start".'),
    lagging: words('Nouns of metrics that confirm it, months later: "net revenue".'),
    weak: words('Verbs that can be done without any effect: "liaise".'),
    hedge: words('Phrases that take back what a key result promises: "budget permitting".'),
    vague: words('Words in the place of a number: "heaps of".'),
    placeholder: words('What stands where words are still to be written: "WIP".'),
    allow: words('Phrases that are left alone: "ship rate".'),
  } satisfies Record<keyof Required<LexiconExtension>, z.ZodType>)
  .describe('Words of this project, in base form ("migrate", "playbook"): inflected forms come with them.');

const globs = (description: string) => z.array(z.string().min(1)).describe(description);

const schemaFor = (rules: readonly Rule[], settings = ruleSettings(rules)) =>
  z
    .strictObject({
      $schema: z.string().optional().describe('Address of the schema of this file.'),
      language: z.literal(1).default(1).describe('Version of the language.'),
      preset: z
        .enum(presetNames)
        .default(defaultConfig.preset)
        .meta({
          description:
            'What holds for rules that are not named: "recommended"; "strict", one level up; "startup", for fewer than 20 people; "google", with the numbers of that school.',
          enumDescriptions: presetNames.map(name => presetMeanings[name]),
        }),
      fiscalYearStart: z
        .int()
        .min(1)
        .max(12)
        .default(defaultConfig.fiscalYearStart)
        .describe('Month (1 to 12) in which quarters, halves and years begin.'),
      fiscalYearNamed: z
        .enum(['start', 'end'])
        .default(defaultConfig.fiscalYearNamed)
        .describe(
          'Whether a fiscal year carries the number of the calendar year in which it begins or ends.',
        ),
      exclude: globs('Globs of files that do not belong to the project.').default([]),
      rules: settings.default({}),
      overrides: z
        .array(
          z.strictObject({
            files: globs('Globs of the files for which these settings hold.'),
            rules: settings,
          }),
        )
        .default([])
        .describe('Settings of rules for some files; later ones win.'),
      lexicon: lexicon.default({}),
    })
    .describe('Configuration of a project of goals.');

export const configSchema = schemaFor(allRules);

/** The JSON schema of `goals.config.json`. */
export function configJsonSchema(rules: readonly Rule[] = allRules): JsonObject {
  return {
    title: 'goals.config.json',
    ...z.toJSONSchema(schemaFor(rules), {
      target: 'draft-7',
      io: 'input',
      override: ({ jsonSchema }) => {
        // A whole number has no other end than the one that says something.
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      },
    }),
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The settings of an editor that stand in for a `goals.config.json` where a project has none, as JSON schemas by their key
 * below `goals.`. A rule's options are checked in `goals.config.json` alone.
 */
export function editorSettings(rules: readonly Rule[] = allRules): JsonObject {
  const { preset, fiscalYearStart, fiscalYearNamed, lexicon } = configJsonSchema(rules)
    .properties as JsonObject;
  return {
    preset,
    rules: {
      description: 'Level of each rule, or its level and options, where a project has no goals.config.json.',
      default: {},
      type: 'object',
      properties: Object.fromEntries(rules.map(({ id, summary }) => [id, { description: summary }])),
      patternProperties: {
        [`^(${rules.map(({ id }) => id).join('|')})$`]: { anyOf: [{ enum: levels }, { type: 'array' }] },
      },
      additionalProperties: false,
    },
    fiscalYearStart,
    fiscalYearNamed,
    lexicon,
  };
}
