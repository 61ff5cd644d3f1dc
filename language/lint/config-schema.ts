/** What may stand in `goals.config.json`: one schema, from which its errors, its JSON schema and the settings derive. */
import * as z from 'zod';
import { defaultConfig, type GoalsConfig } from './config-types.ts';
import type { LexiconExtension } from './lexicon/vocabulary.ts';
import { allRules } from './registry.ts';
import { presetNames, type Rule } from './rule.ts';

export const levels = ['off', 'hint', 'info', 'warning', 'error'] as const;

/** A level, or a level with options. */
const settingSchema = (rule: Rule) =>
  z.union([z.enum(levels), z.tuple([z.enum(levels), rule.options.optional()])]).describe(rule.summary);

const ruleSettings = z
  .strictObject(Object.fromEntries(allRules.map(rule => [rule.id, settingSchema(rule).optional()])))
  .describe('Level of each rule, or its level and options.');

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
    allow: words('Phrases that are left alone: "ship rate".'),
  } satisfies Record<keyof Required<LexiconExtension>, z.ZodType>)
  .describe('Words of this project, in base form ("migrate", "playbook"): inflected forms come with them.');

const globs = (description: string) => z.array(z.string().min(1)).describe(description);

export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Address of the schema of this file.'),
    language: z.literal(1).default(1).describe('Version of the language.'),
    preset: z
      .enum(presetNames)
      .default(defaultConfig.preset)
      .describe(
        'What holds for rules that are not named: "recommended"; "strict", one level up; "startup", for fewer than 20 people; "google", with the numbers of that school.',
      ),
    fiscalYearStart: z
      .int()
      .min(1)
      .max(12)
      .default(defaultConfig.fiscalYearStart)
      .describe('Month (1 to 12) in which quarters, halves and years begin.'),
    fiscalYearNamed: z
      .enum(['start', 'end'])
      .default(defaultConfig.fiscalYearNamed)
      .describe('Whether a fiscal year carries the number of the calendar year in which it begins or ends.'),
    exclude: globs('Globs of files that do not belong to the project.').default([]),
    rules: ruleSettings.default({}),
    overrides: z
      .array(
        z.strictObject({
          files: globs('Globs of the files for which these settings hold.'),
          rules: ruleSettings,
        }),
      )
      .default([])
      .describe('Settings of rules for some files; later ones win.'),
    lexicon: lexicon.default({}),
  })
  .describe('Configuration of a project of goals.');

/** The JSON schema of `goals.config.json`. */
export function configJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: 'goals.config.json', ...z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' }) };
}

/** The settings of the editor that stand in for a `goals.config.json` where a project has none. */
export const settingNames = [
  'preset',
  'rules',
  'fiscalYearStart',
  'fiscalYearNamed',
  'lexicon',
] as const satisfies readonly (keyof GoalsConfig)[];
