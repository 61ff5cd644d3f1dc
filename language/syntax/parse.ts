/** Text to facts: the one way from a `.goals` file into the model. */
import type * as ast from '../generated/ast.ts';
import type { FileFacts } from '../model/facts.ts';
import { lineOf, lineStartsOf } from '../model/lines.ts';
import { arrangeWords } from './arrange-words.ts';
import { readDirectives } from './directives.ts';
import { lex, parseWords } from './goals-language.ts';
import { moved } from './moved.ts';
import { collectProblems, type Problems } from './problems.ts';
import { type FileDeclarations, readFile } from './read-file.ts';
import { type SectionOfText, sectionsOf, wholeText } from './sections.ts';
import { commentTokens, type Token } from './tokens.ts';

/** A file that was parsed, and its parts, so that after an edit only those are parsed again that have changed. */
export interface ParsedFile {
  readonly facts: FileFacts;
  readonly sections: readonly ParsedSection[];
}

/** What a part of a file says that can be read without the rest. */
interface ParsedSection extends FileDeclarations, Pick<FileFacts, 'errors' | 'hasSyntaxErrors'> {
  readonly start: number;
  readonly text: string;
}

/**
 * What a file says, with its errors of syntax, values and dates. Never throws: what can't be understood is an error, and the
 * rest of the file is kept.
 */
export function parseFile(uri: string, text: string): FileFacts {
  return reparse(uri, text).facts;
}

/** The same for a file of which an earlier state was parsed. @param before of the same file; the answer is the same without it */
export function reparse(uri: string, text: string, before?: ParsedFile): ParsedFile {
  const lineStarts = lineStartsOf(text);
  const lineAt = (offset: number): number => lineOf(lineStarts, offset);
  const lexed = lex(text);
  const comments = commentTokens(lexed);
  const parse = (section: SectionOfText) => parseSection(section, { uri, text, comments, lineAt });
  const apart = parseSections(sectionsOf(text, lexed.words), before?.sections ?? [], parse);
  const sections = apart ?? parseSections([wholeText(text, lex(text).words)], [], parse) ?? [];
  const cycle = sections[0]?.cycle;
  const facts = {
    uri,
    text,
    lineStarts,
    hasSyntaxErrors: sections.some(({ hasSyntaxErrors }) => hasSyntaxErrors),
    directives: readDirectives(uri, text, comments, lineAt),
    declarations: sections.flatMap(({ declarations }) => declarations),
    errors: sections.flatMap(({ errors }) => errors),
    ...(cycle === undefined ? {} : { cycle }),
  };
  return { facts, sections };
}

/**
 * Parses the sections that are not as they were, counted from either end.
 * @returns undefined where properties of the file stand behind its first section: they are read together
 */
function parseSections(
  now: readonly SectionOfText[],
  before: readonly ParsedSection[],
  parse: (section: SectionOfText) => ParsedSection,
): readonly ParsedSection[] | undefined {
  const isSame = (index: number, other: number) => now[index]?.text === before[other]?.text;
  const shorter = Math.min(now.length, before.length);
  let first = 0;
  while (first < shorter && isSame(first, first)) first++;
  let last = 0;
  while (last < shorter - first && isSame(now.length - 1 - last, before.length - 1 - last)) last++;
  const sections: ParsedSection[] = [];
  for (const [index, section] of now.entries()) {
    const fromEnd = now.length - index;
    const known =
      index < first ? before[index] : fromEnd <= last ? before[before.length - fromEnd] : undefined;
    const parsed = known === undefined ? parse(section) : moved(known, section.start - known.start);
    if (index > 0 && parsed.hasProperties) return undefined;
    sections.push(parsed);
  }
  return sections;
}

interface FileOfSection {
  readonly uri: string;
  readonly text: string;
  readonly comments: readonly Token[];
  readonly lineAt: (offset: number) => number;
}

function parseSection(section: SectionOfText, { uri, text, comments, lineAt }: FileOfSection): ParsedSection {
  const { words, slips } = arrangeWords(section.words);
  const problems = collectProblems(uri, slips, lineAt);
  reportOpenComments(comments, section, problems);
  const { value } = parseWords<ast.GoalsFile>(text, words);
  return {
    start: section.start,
    text: section.text,
    ...readFile(value, { uri, text, problems, comments }),
    errors: problems.findings(),
    hasSyntaxErrors: problems.hasSyntaxErrors(),
  };
}

function reportOpenComments(
  comments: readonly Token[],
  { start, text: { length } }: SectionOfText,
  problems: Problems,
): void {
  for (const { text, span } of comments) {
    if (span.start < start || span.start >= start + length) continue;
    if (!text.startsWith('/*') || (text.length >= 4 && text.endsWith('*/'))) continue;
    const opening = { start: span.start, end: span.start + 2 };
    problems.report('language/syntax', opening, 'this comment has no end: close it with */');
  }
}
