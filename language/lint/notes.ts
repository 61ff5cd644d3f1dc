/** Where the notes of a check-in or review stand. */
import type { CheckInEntry, Located, ReviewEntry, SourceFile } from '../model/types.ts';

/** A comment, which may have quotes in it, or a note: the only thing in an entry that stands in quotes. */
const commentOrNote = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\r\n])*"/g;

/** The notes of an entry with their places, quotes included. */
export function notesIn(
  { text }: SourceFile,
  { span, notes }: CheckInEntry | ReviewEntry,
): readonly Located<string>[] {
  const places = [...text.slice(span.start, span.end).matchAll(commentOrNote)].filter(match =>
    match[0].startsWith('"'),
  );
  return notes.flatMap((value, at) => {
    const place = places[at];
    if (place === undefined) return [];
    const start = span.start + place.index;
    return [{ value, span: { start, end: start + place[0].length } }];
  });
}
