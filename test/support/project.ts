/** Projects written as text, for tests: one file, or several by name. Places are marked with «…». */

import { calendarYear } from '../../language/model/calendar.ts';
import type { Finding } from '../../language/model/finding.ts';
import { buildProject } from '../../language/model/project.ts';
import type { CalendarSettings, Project, Span } from '../../language/model/types.ts';
import { parseFile } from '../../language/syntax/parse.ts';

export type Files = Readonly<Record<string, string>>;

export interface ProjectInTest {
  readonly project: Project;
  readonly errors: readonly Finding[];
  /** The words that a finding marks. */
  readonly words: (finding: Finding) => string;
}

/** A project of one file `goals.goals`, or of the files named. */
export function projectOf(source: string | Files, calendar: CalendarSettings = calendarYear): ProjectInTest {
  const files = typeof source === 'string' ? { 'goals.goals': source } : source;
  const facts = Object.entries(files).map(([name, text]) => parseFile(uriOf(name), text));
  const { project, errors } = buildProject(facts, calendar);
  const texts = new Map(facts.map(file => [file.uri, file.text]));
  const words = ({ uri, span }: Finding) => texts.get(uri)?.slice(span.start, span.end) ?? '';
  return { project, errors, words };
}

export function uriOf(name: string): string {
  return `file:///project/${name}`;
}

export interface MarkedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Takes the marks «…» out of a text and tells what they marked. */
export function unmarked(marked: string): MarkedText {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') start = text.length;
    else if (part === '»') spans.push({ start, end: text.length });
    else text += part;
  }
  return { text, spans };
}
