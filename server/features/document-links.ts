/** What `source` and `initiative` lead to, and the pages of the rules that a directive names. */
import type { DocumentLink } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { Goal, Located, Span } from '../../language/model/types.ts';
import { tokenize } from '../../language/syntax/tokens.ts';
import { documentOf, type KnownDocument, type Session } from '../session.ts';
import { isGoalsText } from '../uri.ts';

export function documentLinks(session: Session, uri: string): DocumentLink[] {
  const document = documentOf(session, uri);
  if (document === undefined || !isGoalsText(uri)) return [];
  const index = session.positions.in(uri);
  const linked = [...linksOfGoals(document)].flatMap(({ value, span }): DocumentLink[] => {
    const target = targetOf(value, document);
    if (target === undefined) return [];
    const inQuotes = { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) };
    return [{ range: index.rangeOf(inQuotes), target }];
  });
  const rules = (document.snapshot.project.files.find(file => file.uri === uri)?.directives ?? [])
    .flatMap(directive => directive.rules)
    .flatMap(({ value, span }): DocumentLink[] => {
      const target = session.rulePage(value);
      return target === undefined
        ? []
        : [{ range: index.rangeOf(span), target, tooltip: `What ${value} is about` }];
    });
  return [...linked, ...rules].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

function* linksOfGoals({ uri, text, snapshot }: KnownDocument): Generator<Located<string>> {
  for (const goal of snapshot.project.goals.values()) {
    if (goal.uri !== uri) continue;
    if ('source' in goal && goal.source !== undefined) yield goal.source;
    for (const { link, span } of initiativesOf(goal)) {
      const place = link === undefined ? undefined : lastString(text, span);
      if (link !== undefined && place !== undefined) yield { value: link, span: place };
    }
  }
}

function initiativesOf(goal: Goal) {
  return goal.kind === 'objective' || goal.kind === 'kr' ? goal.initiatives : [];
}

/** An initiative says its words first, where they lead last. */
function lastString(text: string, { start, end }: Span): Span | undefined {
  const last = tokenize(text.slice(start, end)).findLast(({ kind }) => kind === 'string');
  return last && { start: start + last.span.start, end: start + last.span.end };
}

/**
 * A URL as it is; a path from the file's folder where it begins with a dot, else from the folder of the project. Words such as
 * "Stripe dashboard" lead nowhere, and neither does what a browser would run.
 */
function targetOf(value: string, { uri, snapshot }: KnownDocument): string | undefined {
  const words = value.trim();
  if (/^(https?|mailto|ftp):/i.test(words)) return URI.parse(words).toString(true);
  const isPath = /^[^\s:*?"<>|\\]+$/.test(words) && (words.includes('/') || /\.[a-z]\w{0,7}$/i.test(words));
  if (!isPath || words.startsWith('//')) return undefined;
  const [path = '', fragment] = words.split('#', 2);
  const folder = URI.parse(path.startsWith('.') ? uri : snapshot.root);
  const target = path.startsWith('.')
    ? Utils.joinPath(Utils.dirname(folder), path)
    : Utils.joinPath(folder, path);
  return (fragment === undefined ? target : target.with({ fragment })).toString();
}
