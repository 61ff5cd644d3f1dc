/** The page of an error of the language or of the configuration, as Markdown. No file is read. */
import { applyFileEdits } from '../edit/apply-edits.ts';
import { configFileName } from '../lint/config.ts';
import { exampleDay } from '../lint/rule.ts';
import type { Finding } from '../model/finding.ts';
import { codeBlock, codeSpan, escapeMarkdown } from '../render/markdown.ts';
import { createWorkspace } from '../workspace.ts';
import { configErrors } from './config-errors.ts';
import type { ErrorRecord } from './error-record.ts';
import { languageErrors } from './language-errors.ts';

/** Where an error comes from: the first half of its id. */
export type Origin = 'language' | 'config';

const origins: readonly (readonly [Origin, Readonly<Record<string, ErrorRecord>>])[] = [
  ['config', configErrors],
  ['language', languageErrors],
];

/** `language/circle`, `config/value` … */
export const errorIds: readonly string[] = origins.flatMap(([origin, records]) =>
  Object.keys(records)
    .sort()
    .map(name => `${origin}/${name}`),
);

/** The record of an error; undefined where there is no such error. */
export function errorRecord(id: string): ErrorRecord | undefined {
  const [origin, name = ''] = id.split('/');
  const records = origins.find(([each]) => each === origin)?.[1];
  return records !== undefined && Object.hasOwn(records, name) ? records[name] : undefined;
}

/** The page of an error; undefined where there is no such error. */
export function errorPage(id: string): string | undefined {
  const record = errorRecord(id);
  if (record === undefined) return undefined;
  const origin = originOf(id);
  const sections = [
    `# ${id}`,
    record.summary,
    standing[origin],
    '## Why',
    record.why,
    '## What to write',
    record.remedy,
    '## Weak',
    record.weak.map(text => weakExample(origin, text).join('\n\n')).join('\n\n---\n\n'),
    '## Right',
    ...record.right.map(text => block(origin, text)),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** What language and configuration say of a whole file that an error is shown with, on the day of the examples. */
export function errorsOfFile(origin: Origin, text: string): readonly Finding[] {
  const workspace = createWorkspace({ roots: ['file:///goals'] });
  workspace.setFile(uriOf(origin), text);
  const findings = workspace.projects().flatMap(project => project.findings(exampleDay));
  return findings.filter(({ rule }) => rule.includes('/'));
}

const standing: Readonly<Record<Origin, string>> = {
  language: `An error of the language: it is the same everywhere, and can't be switched off or ignored. Rules leave a declaration with an error
alone.`,
  config: `An error in \`${configFileName}\`: what could be understood holds all the same.`,
};

/** Where an error comes from. */
export function originOf(id: string): Origin {
  return id.startsWith('config/') ? 'config' : 'language';
}

function uriOf(origin: Origin): string {
  return `file:///goals/${origin === 'config' ? configFileName : 'example.goals'}`;
}

function block(origin: Origin, text: string): string {
  return codeBlock(text, origin === 'config' ? 'jsonc' : 'goals');
}

function weakExample(origin: Origin, text: string): readonly string[] {
  const findings = errorsOfFile(origin, text);
  const said = findings.map(
    ({ severity, span, message }) =>
      `> **${severity}** on ${codeSpan(text.slice(span.start, span.end))}: ${escapeMarkdown(message)}`,
  );
  const fix = findings[0]?.fixes[0];
  if (fix === undefined) return [block(origin, text), ...said];
  const uri = uriOf(origin);
  const mended = applyFileEdits(() => text, fix.edits).get(uri) ?? text;
  return [block(origin, text), ...said, `Fix: *${escapeMarkdown(fix.title)}*:`, block(origin, mended)];
}
