/** What `goals check` understands. */
import type { RuleSettings } from '../../../language/lint/config.ts';
import { allRules } from '../../../language/lint/registry.ts';
import type { Level } from '../../../language/lint/rule.ts';
import { type FormatName, formatNames } from '../../../language/report/formats.ts';
import { UsageError } from '../exit-codes.ts';
import { type GlobalOptions, offer, oneOf } from '../options.ts';

/** From where on findings make the command fail. */
export const limits = ['error', 'warning', 'info', 'hint', 'never'] as const;
export type Limit = (typeof limits)[number];

const levels: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];

/** One report: to a file, or to standard output. */
export interface WantedReport {
  readonly format: FormatName;
  /** As typed. */
  readonly file?: string;
}

export interface CheckOptions extends GlobalOptions {
  readonly format: readonly WantedReport[];
  readonly failOn: Limit;
  readonly maxWarnings?: number;
  readonly rule?: RuleSettings;
  readonly quiet?: boolean;
  readonly calendar: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  /** A revision: only what was not found where the branch left it. */
  readonly changedSince?: string;
  /** Fingerprints of the findings that were there before: they are not reported. */
  readonly earlier?: ReadonlySet<string>;
  readonly watch?: boolean;
  readonly stats?: boolean;
  /** The file whose configuration is asked for. */
  readonly printConfig?: string;
}

/** What is reported where `--format` is not given. */
export const usualReport: readonly WantedReport[] = [{ format: 'stylish' }];

/**
 * `sarif`, or `sarif:out.sarif`, on top of those given before. Only the first colon divides: `sarif:C:\out.sarif` names a file
 * on a disk of Windows.
 */
export function collectFormat(text: string, before: readonly WantedReport[]): readonly WantedReport[] {
  const given = before === usualReport ? [] : before;
  const colon = text.indexOf(':');
  const name = colon < 0 ? text : text.slice(0, colon);
  const format = oneOf(name, formatNames, `--format ${text}`) as FormatName;
  if (colon < 0) {
    const other = given.find(({ file }) => file === undefined);
    if (other !== undefined)
      throw new UsageError(
        `--format ${text}: ${other.format} is printed already. Write one of them to a file: ${format}:FILE.`,
      );
    return [...given, { format }];
  }
  const file = text.slice(colon + 1);
  if (file === '') throw new UsageError(`--format ${text}: name a file behind the colon, or leave it out.`);
  if (given.some(report => report.file === file))
    throw new UsageError(`--format ${text}: another report goes to that file already.`);
  return [...given, { format, file }];
}

/** `kr-is-task=error`, on top of those given before. */
export function collectRule(text: string, before: RuleSettings | undefined): RuleSettings {
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
