/**
 * What changed between two revisions, as a comment on a pull request: one line that sums up, then what moved while it was being
 * measured, and so on to the small print, which is folded. Nothing that somebody wrote becomes markup or calls anybody.
 */
import type { Piece } from '../compare/change-text.ts';
import { onOneLine } from '../model/text-width.ts';
import { codeSpan } from '../render/markdown.ts';
import { longestSummary, markdownWords } from '../render/markdown-words.ts';
import {
  type DiffReport,
  type PlacedChange,
  type ProjectDiff,
  type Section,
  sectionsOf,
  sectionTitles,
} from './diff-sections.ts';
import { calendarText, reasonOf, summaryParts, toldChange, wholeText } from './diff-words.ts';

/** So many lines of one section can be read at a glance; the rest is folded. */
const manyLines = 20;

/** A heading that takes more is read by nobody. */
const headingParts = 3;

/** The same for the same two revisions: a workflow may write it again and again into one comment. */
export function diffMarkdown(report: DiffReport): string {
  const sections = report.projects.map(({ changes }) => sectionsOf(changes, report.day));
  const summary = summaryParts(report, sections);
  const compared = `${codeSpan(onOneLine(report.base))} → ${codeSpan(onOneLine(report.head))}, ${report.day}`;
  const problems = report.problems.map(
    ({ path, reason }) => `**${markdownWords(path)}** was not compared: ${markdownWords(reason)}\n`,
  );
  if (summary.length === 0)
    return [`### Goals: no change in meaning\n`, `${compared}\n`, ...problems].join('\n');
  const parts = report.projects.flatMap((project, index) => projectParts(project, sections[index] ?? []));
  const [heading, rest] = [summary.slice(0, headingParts), summary.slice(headingParts)];
  const also = rest.length === 0 ? compared : `${compared}: also ${rest.join(', ')}`;
  return [`### Goals: ${heading.join(', ')}\n`, `${also}\n`, ...problems, ...fitting(parts)].join('\n');
}

/** As many parts as fit into a comment; a part is whole in itself, so that no fold stays open. */
function fitting(parts: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let room = longestSummary;
  for (const part of parts) {
    room -= part.length + 1;
    if (room < 0) return [...kept, '… and more: run `goals diff` to see all.\n'];
    kept.push(part);
  }
  return kept;
}

function projectParts(project: ProjectDiff, sections: readonly Section[]): readonly string[] {
  const { folder, calendar, changes } = project;
  if (changes.length === 0 && calendar === undefined) return [];
  const heading = folder === undefined ? [] : [`#### ${codeSpan(onOneLine(folder))}\n`];
  const calendarParts = calendar === undefined ? [] : [`${calendarText(calendar)}\n`];
  if (project.isNew || project.isGone) return [...heading, ...calendarParts, `${wholeText(project)}\n`];
  return [...heading, ...calendarParts, ...sections.flatMap(sectionParts)];
}

function sectionParts({ name, changes }: Section): readonly string[] {
  const title = sectionTitles[name];
  const lines = changes.map(change => `- ${changeLine(change)}\n`);
  if (name === 'small')
    return foldedParts(`${title}: ${changes.length === 1 ? '1 change' : `${changes.length} changes`}`, lines);
  const [shown, rest] = [lines.slice(0, manyLines), lines.slice(manyLines)];
  return [
    `**${name === 'goalposts' ? '⚠️ ' : ''}${title}**\n\n${shown.join('')}`,
    ...(rest.length === 0 ? [] : foldedParts(`${rest.length} more`, rest)),
  ];
}

/** Folds of a size that can be left out one by one. */
function foldedParts(summary: string, lines: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < lines.length; from += linesInFold) {
    const title = from === 0 ? summary : `${summary}, from ${from + 1}`;
    parts.push(
      `<details>\n<summary>${title}</summary>\n\n${lines.slice(from, from + linesInFold).join('')}\n</details>\n`,
    );
  }
  return parts;
}

const linesInFold = 100;

function changeLine(placed: PlacedChange): string {
  const reason = reasonOf(placed);
  const why = reason === undefined ? '' : `. Reason: ${shown(reason)}`;
  const missing = placed.wantsReason ? '. **No `changed` says why.**' : '';
  return `${toldChange(placed).map(shown).join('')}${why}${missing}`;
}

function shown(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return piece.kind === 'quote' ? `“${markdownWords(piece.text)}”` : codeSpan(onOneLine(piece.text));
}
