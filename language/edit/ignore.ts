/** Writes the comments that tell the linter to leave something alone. */

import { indentationAt, lineStart } from '../format/line-ends.ts';
import { isComment } from '../format/statements.ts';
import type { FileEdit } from '../model/finding.ts';
import { lineOf } from '../model/lines.ts';
import type { Directive, Location, Project } from '../model/types.ts';
import { type DraftEdit, draft, draftOf, stop } from './draft.ts';
import { type FileView, viewOf } from './file-view.ts';
import { finish } from './settle.ts';
import { insertion } from './write-property.ts';

/** Edits that ignore a rule on the line of a finding: a comment above it, or one rule more in the comment that is there. */
export function ignoreOnLine(project: Project, rule: string, { uri, span }: Location): readonly FileEdit[] {
  const file = project.files.find(one => one.uri === uri);
  const view = viewOf(project, uri);
  if (file === undefined || view === undefined) return [];
  const line = lineOf(file.lineStarts, span.start);
  const existing = file.directives.find(
    directive => directive.scope === 'next-line' && directive.line === line,
  );
  if (existing !== undefined) return finish(project, uri, addRule(view, existing, rule));
  const at = startOfWords(view, lineStart(view.text, span.start));
  const comment = draft`// goals-ignore-next-line ${rule} -- ${stop('reason')}\n`;
  return finish(project, uri, [insertion(at, draft`${indentationAt(view.text, at)}${comment}`)]);
}

/** Edits that ignore a rule in a whole file: a comment at its top, or one rule more in the comment that is there. */
export function ignoreInFile(project: Project, rule: string, uri: string): readonly FileEdit[] {
  const file = project.files.find(one => one.uri === uri);
  const view = viewOf(project, uri);
  if (file === undefined || view === undefined) return [];
  const first = view.outline.statements[0]?.head[0]?.span.start ?? Number.POSITIVE_INFINITY;
  const existing = file.directives.find(
    directive => directive.scope === 'file' && directive.span.start < first,
  );
  if (existing !== undefined) return finish(project, uri, addRule(view, existing, rule));
  const top = startOfWords(view, 0);
  return finish(project, uri, [insertion(top, draft`// goals-ignore-file ${rule} -- ${stop('reason')}\n`)]);
}

/** Behind a byte order mark; else where a line begins. A directive above a comment would speak of the same line. */
function startOfWords({ text }: FileView, start: number): number {
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

function addRule({ text, outline }: FileView, directive: Directive, rule: string): readonly DraftEdit[] {
  if (directive.rules.some(({ value }) => value === rule)) return [];
  const last = directive.rules.at(-1);
  if (last !== undefined) return [insertion(last.span.end, `, ${rule}`)];
  const comment = outline.words.find(word => isComment(word) && word.span.start === directive.span.start);
  const keyword =
    /^\/\/\s*goals-ignore-(?:next-line|file)/.exec(comment?.text ?? text.slice(directive.span.start))?.[0] ??
    '';
  return [insertion(directive.span.start + keyword.length, draftOf(` ${rule}`))];
}
