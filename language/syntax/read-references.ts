/** What refers: names of other declarations, and handles of people. */
import type { Located, Reference } from '../model/types.ts';
import { fixInFile } from './problems.ts';
import { type Reading, replacements, reportPlaceholder } from './reading.ts';
import type { Word, WordList } from './words.ts';

/** Reads the handle that comes next; undefined where nothing comes that was meant as one. */
export function takeOwner(
  words: WordList,
  reading: Reading,
): { readonly owner?: Located<string> } | undefined {
  const next = words.peek();
  if (next === undefined) return undefined;
  if (next.kind === 'placeholder') {
    words.takeAny();
    reportPlaceholder(reading, next, 'a handle such as @maya');
    return {};
  }
  if (next.kind === 'owner') {
    words.takeAny();
    const isWhole = /^@\w[\w.-]*(?:\/\w[\w.-]*)?$/.test(next.text);
    if (!isWhole) {
      const message = `"${next.text.slice(0, 40)}" is no handle: write @name or @org/team`;
      reading.problems.report('language/syntax', next.span, message);
    }
    return { owner: { value: next.text, span: next.span } };
  }
  const handle = handleMeant(next);
  if (handle === undefined) return undefined;
  words.takeAny();
  reading.problems.report(
    'language/syntax',
    next.span,
    `a handle begins with @: write ${handle.slice(0, 40)}`,
    {
      fixes: replacements(reading, next.span, [handle]),
    },
  );
  return { owner: { value: handle, span: next.span } };
}

/** `maya` or `"maya"` for `@maya`. */
function handleMeant({ kind, text }: Word): string | undefined {
  if (kind === 'name' || kind === 'path') return `@${text}`;
  const inQuotes = kind === 'label' ? /^"@?(\w[\w.-]*)"$/.exec(text)?.[1] : undefined;
  return inQuotes === undefined ? undefined : `@${inQuotes}`;
}

/** Reads one name; undefined where none comes. */
export function takeReference(words: WordList, reading: Reading): Reference | undefined {
  const word = words.take('name', 'path') ?? takeQuoted(words, reading);
  return word === undefined ? undefined : { path: word.text, span: word.span };
}

/** A name in quotes is no label: what refers has none. */
function takeQuoted(words: WordList, reading: Reading): Word | undefined {
  const next = words.peek();
  const path = next?.kind === 'label' ? next.text.slice(1, -1) : '';
  if (next === undefined || !/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(path)) return undefined;
  words.takeAny();
  reading.problems.report(
    'language/syntax',
    next.span,
    `a name has no quotes here: write ${path.slice(0, 50)}`,
    {
      fixes: replacements(reading, next.span, [path], 'safe'),
    },
  );
  return { kind: 'path', text: path, span: { start: next.span.start + 1, end: next.span.end - 1 } };
}

/**
 * Reads names with commas between. A comma too many or too few is an error, the names are kept.
 * @returns whether anything was written, be it a placeholder
 */
export function takeReferences(words: WordList, reading: Reading, into: Reference[]): boolean {
  const placeholder = words.take('placeholder');
  if (placeholder !== undefined) {
    reportPlaceholder(reading, placeholder, 'a name');
    return true;
  }
  const leading = words.takeMark(',');
  if (leading !== undefined) reportComma(leading, reading);
  let before: Reference | undefined;
  for (;;) {
    const separator = before === undefined ? undefined : takeSeparator(words, reading);
    const reference = takeReference(words, reading);
    if (reference === undefined) {
      if (separator?.text === ',') reportComma(separator, reading);
      return before !== undefined || leading !== undefined;
    }
    if (before !== undefined && separator === undefined) reportMissingComma(before, reference, reading);
    into.push(reference);
    before = reference;
  }
}

/** A comma, or what people write for one. */
function takeSeparator(words: WordList, reading: Reading): Word | undefined {
  const comma = words.takeMark(',');
  if (comma !== undefined) {
    for (let extra = words.takeMark(','); extra !== undefined; extra = words.takeMark(','))
      reportComma(extra, reading);
    return comma;
  }
  const next = words.peek();
  const follows = words.peek(1)?.kind;
  const isMeant = next?.text === 'and' || next?.text === ';' || next?.text === '&' || next?.text === '+';
  if (next === undefined || !isMeant || (follows !== 'name' && follows !== 'path')) return undefined;
  words.takeAny();
  reading.problems.report('language/syntax', next.span, `a comma stands between names, not "${next.text}"`, {
    fixes: [fixInFile(reading.uri, 'safe', 'Write a comma', { span: next.span, text: ',' })],
  });
  return next;
}

function reportComma({ span }: Word, reading: Reading): void {
  const message = 'a comma without a name after it: add the name or take the comma out';
  reading.problems.report('language/syntax', span, message, {
    fixes: [fixInFile(reading.uri, 'suggestion', 'Take the comma out', { span, text: '' })],
  });
}

function reportMissingComma(before: Reference, after: Reference, reading: Reading): void {
  const place = { start: before.span.end, end: before.span.end };
  reading.problems.report(
    'language/syntax',
    after.span,
    `a comma is missing before "${after.path.slice(0, 40)}"`,
    {
      fixes: [fixInFile(reading.uri, 'safe', 'Add a comma', { span: place, text: ',' })],
    },
  );
}
