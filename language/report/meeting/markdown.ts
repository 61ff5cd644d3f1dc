/** A report as Markdown: for a wiki page, a comment, a terminal. Nothing that somebody wrote becomes markup or calls anybody. */

import { lines as brokenLines, codeSpan } from '../../render/markdown.ts';
import { namedWords as words } from '../../render/markdown-words.ts';
import { healthIcon } from '../../render/paint.ts';
import type { Entry, Section, WrittenPart, WrittenReport } from './written-report.ts';

export function markdownMeeting(report: WrittenReport): string {
  const parts = report.parts.flatMap(part => markdownPart(part, report.parts.length > 1));
  return `${[`# ${report.title}, ${report.today}`, ...parts].join('\n\n')}\n`;
}

function markdownPart({ about, sections }: WrittenPart, isOneOfSeveral: boolean): readonly string[] {
  const line = about.map(words).join(' · ');
  const none = sections.length === 0 ? [nothingYet] : [];
  if (!isOneOfSeveral) return [line, ...none, ...sections.map(section => markdownSection(section, '##'))];
  const [name = '', ...rest] = about.map(words);
  return [
    `## ${name}`,
    rest.join(' · '),
    ...none,
    ...sections.map(section => markdownSection(section, '###')),
  ];
}

/** Said where a project holds no goals. */
export const nothingYet = 'There are no goals here yet. Write first ones with: goals init';

function markdownSection({ title, lines, entries, more, after }: Section, heading: string): string {
  const list = [
    ...entries.flatMap(one => entryLines(one, '')),
    ...(more === undefined ? [] : [`- … ${more}`]),
  ];
  const blocks = [
    `${heading} ${title}`,
    ...lines.map(words),
    ...(list.length === 0 ? [] : [list.join('\n')]),
    ...(after === undefined ? [] : [words(after)]),
  ];
  return blocks.join('\n\n');
}

function entryLines(one: Entry, indent: string): readonly string[] {
  const sign = one.state === undefined ? '' : `${healthIcon(one.state)} `;
  const facts = one.facts.map(words).join(' · ');
  const below = `${indent}  `;
  const told = [
    `${indent}- ${sign}**${words(one.title)}**${facts === '' ? '' : `: ${facts}`}`,
    ...one.remarks.map(remark => below + words(remark)),
    ...(one.code === undefined ? [] : [below + codeSpan(one.code)]),
  ];
  return [
    brokenLines(told),
    ...one.entries.flatMap(child => entryLines(child, below)),
    ...(one.more === undefined ? [] : [`${below}- … ${one.more}`]),
  ];
}
