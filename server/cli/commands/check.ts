/** `goals check`: language errors and lint, as the editor shows them. */
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { RuleSettings } from '../../../language/lint/config.ts';
import { allRules } from '../../../language/lint/registry.ts';
import type { Level } from '../../../language/lint/rule.ts';
import { ruleUrl } from '../../../language/lint/rule-link.ts';
import type { Finding, Severity } from '../../../language/model/finding.ts';
import { checkReport, jsonText } from '../../../language/report/json.ts';
import { stylishReport } from '../../../language/report/stylish.ts';
import { decodeFile } from '../../file-content.ts';
import { applySafeFixes } from '../apply-fixes.ts';
import { paintFor } from '../colour.ts';
import { type AddCommand, type CommandContext, logProblems } from '../command.ts';
import { exitCodes, UsageError } from '../exit-codes.ts';
import { choice, dayOf, type GlobalOptions, offer, oneOf, parseCount } from '../options.ts';
import { pathOf } from '../paths.ts';
import { type ReadGoals, readGoals } from '../read-project.ts';
import { rewriteFile } from '../rewrite-file.ts';
import type { Terminal } from '../terminal.ts';

const formats = ['stylish', 'json'] as const;
const limits = ['error', 'warning', 'info', 'never'] as const;
const levels: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];
const worstFirst: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

interface CheckOptions extends GlobalOptions {
  readonly format: (typeof formats)[number];
  readonly failOn: (typeof limits)[number];
  readonly maxWarnings?: number;
  readonly rule?: RuleSettings;
  readonly quiet?: boolean;
  readonly calendar: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
}

export const addCheck: AddCommand = (program, context) => {
  program
    .command('check')
    .argument('[paths...]', 'files or folders; the projects that they lie in are read whole')
    .description('report language errors and lint findings')
    .addOption(choice('--format <format>', 'how findings are printed', formats).default('stylish'))
    .addOption(choice('--fail-on <level>', 'exit with 1 from this level on', limits).default('error'))
    .option('--max-warnings <count>', 'exit with 1 if there are more warnings', parseCount('--max-warnings'))
    .option('--rule <id=level>', 'set the level of a rule (repeatable)', collectRule)
    .option('--quiet', 'print errors only')
    .option('--no-calendar', 'leave out rules that depend on today')
    .option('--fix', 'apply safe fixes to the files')
    .option('--fix-dry-run', 'report what would remain, and change no file')
    .option('--stdin', 'read the text of one file from standard input')
    .addOption(new Option('--stdin-filename <path>', 'where that file lies, for its project and for reports'))
    .action((paths: readonly string[], _: unknown, command: Command) =>
      check(paths, command.optsWithGlobals(), context),
    );
};

async function check(
  paths: readonly string[],
  options: CheckOptions,
  { terminal, finish }: CommandContext,
): Promise<void> {
  if (options.stdinFilename !== undefined && options.stdin !== true)
    throw new UsageError('--stdin-filename names the text of --stdin: give both, or the file as a path.');
  const goals =
    options.stdin === true
      ? await readFromInput(paths, options, terminal)
      : await readGoals(paths, options, terminal);
  if (options.fix === true || options.fixDryRun === true) await fix(goals, options, terminal);
  const findings = findingsOf(goals, options, terminal);
  report(findings, goals, options, terminal);
  const failed = isAtLimit(findings, options, terminal);
  const unreadable = logProblems(goals.problems, terminal);
  finish(unreadable ? exitCodes.usage : failed ? exitCodes.findings : exitCodes.fine);
}

async function readFromInput(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ReadGoals> {
  if (paths.length > 0)
    throw new UsageError('--stdin checks one text: leave out the paths, and name it with --stdin-filename.');
  if (options.fix === true) throw new UsageError('--fix changes files: it does not go with --stdin.');
  const path = resolve(terminal.folder, options.stdinFilename ?? 'stdin.goals');
  if (!path.endsWith('.goals'))
    throw new UsageError(
      `--stdin-filename ${options.stdinFilename}: the name of a Goals file ends with .goals.`,
    );
  const content = decodeFile(await terminal.readInput());
  if (content.kind !== 'text')
    throw new UsageError(
      content.kind === 'absent' ? 'Standard input is empty.' : `Standard input: ${content.reason}`,
    );
  return readGoals([], { ...options, overlay: { path, text: content.text } }, terminal);
}

/** In the paths, by file and place. */
function findingsOf(goals: ReadGoals, options: CheckOptions, terminal: Terminal): readonly Finding[] {
  const today = dayOf(options, terminal);
  return projectsNow(goals)
    .flatMap(project =>
      project.findings(today, {
        noCalendar: !options.calendar,
        ...(options.rule === undefined ? {} : { rules: options.rule }),
      }),
    )
    .filter(finding => goals.isSelected(finding.uri))
    .sort((a, b) => compare(goals.places.file(a.uri), goals.places.file(b.uri)));
}

/** The projects with the texts that the workspace holds now. */
function projectsNow({ projects, workspace }: ReadGoals) {
  const roots = new Set(projects.map(project => project.root));
  return workspace.projects().filter(project => roots.has(project.root));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function fix(goals: ReadGoals, options: CheckOptions, terminal: Terminal): Promise<void> {
  const { count, texts } = applySafeFixes(goals.workspace, () => findingsOf(goals, options, terminal));
  const isDry = options.fix !== true;
  if (!isDry) for (const [uri, text] of texts) await rewriteFile(pathOf(uri), text);
  const fixes = `${count} fix${count === 1 ? '' : 'es'} in ${texts.size} file${texts.size === 1 ? '' : 's'}`;
  if (count > 0) terminal.log.write(`${isDry ? 'Would apply' : 'Applied'} ${fixes}.\n`);
}

function report(
  findings: readonly Finding[],
  goals: ReadGoals,
  options: CheckOptions,
  terminal: Terminal,
): void {
  const isQuiet = options.quiet === true;
  const shown = isQuiet ? findings.filter(finding => finding.severity === 'error') : findings;
  const input = { findings: shown, files: goals.selected.length, places: goals.places };
  terminal.out.write(
    options.format === 'json'
      ? jsonText(checkReport({ ...input, urlOf: ruleUrl }))
      : stylishReport({
          ...input,
          ...(isQuiet ? { noun: 'errors' } : {}),
          paint: paintFor(terminal, terminal.out, options),
        }),
  );
}

function isAtLimit(
  findings: readonly Finding[],
  { failOn, maxWarnings }: CheckOptions,
  terminal: Terminal,
): boolean {
  const warnings = findings.filter(finding => finding.severity === 'warning').length;
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    const said = warnings === 1 ? '1 warning is' : `${warnings} warnings are`;
    terminal.log.write(`${said} more than --max-warnings ${maxWarnings} allows.\n`);
    return true;
  }
  if (failOn === 'never') return false;
  const counting = worstFirst.slice(0, worstFirst.indexOf(failOn) + 1);
  return findings.some(finding => counting.includes(finding.severity));
}

/** `kr-is-task=error`, on top of those given before. */
function collectRule(text: string, before: RuleSettings | undefined): RuleSettings {
  const [id = '', level = ''] = text.split('=');
  const ids = allRules.map(rule => rule.id);
  if (!text.includes('='))
    throw new UsageError(`--rule ${text}: write it as rule=level, for example kr-is-task=error.`);
  if (!ids.includes(id))
    throw new UsageError(`--rule ${text}: there is no rule ${id}. ${offerRule(id, ids)}`);
  return { ...before, [id]: oneOf(level, levels, `--rule ${text}`) as Level };
}

function offerRule(id: string, ids: readonly string[]): string {
  if (id.startsWith('language/')) return 'Errors of the language can not be switched off.';
  const offered = offer(id, ids);
  return offered.startsWith('Choose') ? 'See all with: goals rules' : offered;
}
