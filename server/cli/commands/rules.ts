/** `goals rules`: the catalogue, by theme; or the comments of a project that ignore rules. */
import type { Command } from 'commander';
import { defaultConfig, type GoalsConfig } from '../../../language/lint/config-types.ts';
import { presetSetting } from '../../../language/lint/presets.ts';
import { allRules } from '../../../language/lint/registry.ts';
import { type Level, type PresetName, presetNames, type Rule } from '../../../language/lint/rule.ts';
import { ruleUrl } from '../../../language/lint/rule-link.ts';
import { ruleStates } from '../../../language/lint/settings.ts';
import { byTheme, themeOf } from '../../../language/lint/themes.ts';
import { columnsOf, padToColumns } from '../../../language/model/text-width.ts';
import { fixKinds } from '../../../language/pages/rule-table.ts';
import type { Paint, Tone } from '../../../language/render/paint.ts';
import { jsonText } from '../../../language/report/json.ts';
import { suppressionsReport, suppressionsTable } from '../../../language/report/suppressions.ts';
import { paintFor } from '../colour.ts';
import { type AddCommand, type CommandContext, logProblems } from '../command.ts';
import { exitCodes, UsageError } from '../exit-codes.ts';
import { choice, dayOf, type GlobalOptions } from '../options.ts';
import { readGivenConfiguration } from '../read-configuration.ts';
import { readGoals } from '../read-project.ts';
import type { Terminal } from '../terminal.ts';

const formats = ['table', 'json'] as const;

interface RulesOptions extends GlobalOptions {
  readonly format: (typeof formats)[number];
  readonly preset?: PresetName;
  readonly suppressions?: boolean;
}

const tones: Readonly<Record<Level, Tone>> = {
  error: 'poor',
  warning: 'fair',
  info: 'neutral',
  hint: 'muted',
  off: 'muted',
};

/** What is said of a fix beside its rule. */
const fixNotes = { safe: 'safe fix', suggestion: 'fix' } as const;

export const addRules: AddCommand = (program, context) => {
  program
    .command('rules')
    .argument('[paths...]', 'with --suppressions: files or folders')
    .description('list all rules by theme with their levels, or the comments that ignore them')
    .addOption(choice('--format <format>', 'how rules are printed', formats).default('table'))
    .addOption(choice('--preset <preset>', 'levels of this preset', presetNames))
    .option('--suppressions', 'list the ignore comments of these files with reason and use')
    .action((paths: readonly string[], _: unknown, command: Command) => {
      const options: RulesOptions = command.optsWithGlobals();
      return options.suppressions
        ? listSuppressions(paths, options, context)
        : listRules(paths, options, context);
    });
};

/** For who reviews what a project leaves out: where, which rules, whether they have something to ignore, and why. */
async function listSuppressions(
  paths: readonly string[],
  options: RulesOptions,
  { terminal, finish }: CommandContext,
): Promise<void> {
  if (options.preset !== undefined)
    throw new UsageError('--preset lists levels: it does not go with --suppressions.');
  const goals = await readGoals(paths, options, terminal);
  const today = dayOf(options, terminal);
  const found = goals.projects
    .flatMap(project => project.suppressions(today))
    .filter(({ directive }) => goals.isSelected(directive.uri));
  terminal.out.write(
    options.format === 'json'
      ? jsonText(suppressionsReport(found, goals.places))
      : suppressionsTable(found, goals.places, paintFor(terminal, terminal.out, options)),
  );
  if (logProblems(goals.problems, terminal)) finish(exitCodes.usage);
}

async function listRules(
  paths: readonly string[],
  options: RulesOptions,
  { terminal }: CommandContext,
): Promise<void> {
  if (paths.length > 0)
    throw new UsageError(
      'goals rules lists all rules: paths go with --suppressions. A page: goals explain RULE',
    );
  const config = await settingsOf(options, terminal);
  const states = ruleStates(config, allRules, '')('');
  const rows = allRules.map(rule => ({ rule, level: states.get(rule.id)?.level ?? rule.level }));
  if (options.format === 'table') {
    terminal.out.write(catalogue(rows, paintFor(terminal, terminal.out, options)));
    return;
  }
  const rules = rows.map(({ rule, level }) => ({
    id: rule.id,
    level,
    theme: themeOf(rule),
    summary: rule.summary,
    calendar: rule.calendar,
    fixable: fixKinds(rule).length > 0,
    fixes: fixKinds(rule),
    presets: Object.fromEntries(presetNames.map(preset => [preset, presetSetting(preset, rule)])),
    url: ruleUrl(rule.id),
  }));
  terminal.out.write(jsonText({ version: 1, preset: config.preset, rules }));
}

/** Those of the configuration that is named, with the preset that is named. */
async function settingsOf({ config, preset }: RulesOptions, { folder }: Terminal): Promise<GoalsConfig> {
  const given = config === undefined ? defaultConfig : (await readGivenConfiguration(config, folder)).config;
  return preset === undefined ? given : { ...given, preset };
}

interface RuleRow {
  readonly rule: Rule;
  readonly level: Level;
}

function catalogue(rows: readonly RuleRow[], paint: Paint): string {
  const width = Math.max(...rows.map(({ rule }) => columnsOf(rule.id)));
  const levels = new Map(rows.map(({ rule, level }) => [rule, level]));
  const line = (rule: Rule) => {
    const level = levels.get(rule) ?? rule.level;
    const notes = [...(rule.calendar ? ['⏲'] : []), ...fixKinds(rule).map(kind => fixNotes[kind])];
    const note = notes.length === 0 ? '' : paint('muted', `  (${notes.join(', ')})`);
    return `${padToColumns(rule.id, width)}  ${paint(tones[level], padToColumns(level, 7))}  ${rule.summary}${note}\n`;
  };
  const chapters = byTheme(rows.map(({ rule }) => rule)).map(
    ([theme, rules]) => `${paint('strong', theme)}\n${rules.map(line).join('')}\n`,
  );
  return `${chapters.join('')}${paint('muted', '⏲ depends on today: left out by --no-calendar. The page of a rule: goals explain RULE')}\n`;
}
