/** What changed between two revisions, on a terminal. */
import type { Piece } from '../compare/change-text.ts';
import { onOneLine } from '../model/text-width.ts';
import { type Paint, plainPaint } from '../render/paint.ts';
import {
  type DiffReport,
  type PlacedChange,
  type ProjectDiff,
  type Section,
  sectionsOf,
  sectionTitles,
} from './diff-sections.ts';
import { calendarText, noMeaning, reasonOf, summaryParts, toldChange, wholeText } from './diff-words.ts';

/** Every line ends with `\n`. */
export function diffText(report: DiffReport, paint: Paint = plainPaint): string {
  const sections = report.projects.map(({ changes }) => sectionsOf(changes, report.day));
  const summary = summaryParts(report, sections);
  if (summary.length === 0) return `${paint('good', noMeaning)}\n`;
  const projects = report.projects.flatMap((project, index) =>
    projectLines(project, sections[index] ?? [], paint),
  );
  const heading = `${report.base} → ${report.head}, ${report.day}`;
  return [paint('muted', onOneLine(heading)), ...projects, '', sentenceCase(summary.join(', '))]
    .map(line => `${line}\n`)
    .join('');
}

function projectLines(project: ProjectDiff, sections: readonly Section[], paint: Paint): readonly string[] {
  const { folder, calendar, changes } = project;
  if (changes.length === 0 && calendar === undefined) return [];
  const heading = folder === undefined ? [] : ['', paint('strong', onOneLine(folder))];
  const calendarLines = calendar === undefined ? [] : ['', calendarText(calendar)];
  if (project.isNew || project.isGone) return [...heading, ...calendarLines, '', wholeText(project)];
  return [...heading, ...calendarLines, ...sections.flatMap(section => sectionLines(section, paint))];
}

function sectionLines({ name, changes }: Section, paint: Paint): readonly string[] {
  const heading = paint(name === 'goalposts' ? 'fair' : 'strong', sectionTitles[name]);
  return ['', heading, ...changes.map(change => `  ${changeLine(change, paint)}`)];
}

function changeLine(placed: PlacedChange, paint: Paint): string {
  const shown = (piece: Piece): string => {
    if (typeof piece === 'string') return piece;
    return piece.kind === 'quote' ? `"${onOneLine(piece.text)}"` : paint('neutral', onOneLine(piece.text));
  };
  const reason = reasonOf(placed);
  const why = reason === undefined ? '' : `, because ${shown(reason)}`;
  const missing = placed.wantsReason ? paint('fair', '; no "changed" says why') : '';
  return `${toldChange(placed).map(shown).join('')}${why}${missing}`;
}

function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
