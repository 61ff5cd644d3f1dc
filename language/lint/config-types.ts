/** The configuration of a project, as plain data. `config.ts` reads it. */
import type { LexiconExtension } from './lexicon/vocabulary.ts';
import type { PresetName, RuleSetting } from './rule.ts';

/** Settings of rules, by id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** Settings of rules for the files that match one of the globs. */
export interface ConfigOverride {
  /** Relative to the folder of the project. */
  readonly files: readonly string[];
  readonly rules: RuleSettings;
}

/** The configuration of a project, everything filled in. Later wins: preset, `rules`, `overrides` in order. */
export interface GoalsConfig {
  /** Version of the language. */
  readonly language: 1;
  readonly preset: PresetName;
  /** Month 1 to 12 in which the fiscal year begins. */
  readonly fiscalYearStart: number;
  /** Whether a fiscal year carries the number of the calendar year in which it begins or ends. */
  readonly fiscalYearNamed: 'start' | 'end';
  /** Globs of files that do not belong to the project, relative to its folder. */
  readonly exclude: readonly string[];
  readonly rules: RuleSettings;
  readonly overrides: readonly ConfigOverride[];
  /** Words that the project adds to those that the rules know. */
  readonly lexicon: LexiconExtension;
}

/** What holds where nothing is said. */
export const defaultConfig: GoalsConfig = {
  language: 1,
  preset: 'recommended',
  fiscalYearStart: 1,
  fiscalYearNamed: 'start',
  exclude: [],
  rules: {},
  overrides: [],
  lexicon: {},
};
