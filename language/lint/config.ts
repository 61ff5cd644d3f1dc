/** `goals.config.json`: what a project says about itself and about the rules. */
import type { LexiconExtension } from './lexicon/lexicon.ts';
import type { PresetName, RuleSetting } from './rule.ts';

/** Settings of rules for the files that match one of the globs. */
export interface ConfigOverride {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** The configuration of a project, everything filled in. Later wins: preset, `rules`, `overrides` in order. */
export interface GoalsConfig {
  /** Version of the language. */
  readonly language: 1;
  readonly preset: PresetName;
  /** Month 1 to 12 in which the fiscal year begins. */
  readonly fiscalYearStart: number;
  readonly fiscalYearNamed: 'start' | 'end';
  /** Globs of files that do not belong to the project. */
  readonly exclude: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly overrides: readonly ConfigOverride[];
  readonly lexicon: LexiconExtension;
}

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
