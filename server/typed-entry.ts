/** What somebody types of a goal, in the words of an entry of a check-in: `4.2% on-track "Why"`. */
import type { EntryWords } from '../language/edit/add-checkin.ts';
import { parseFile } from '../language/syntax/parse.ts';

/**
 * What is said, part by part, so that what was said before and isn't said anew can stay.
 * @returns undefined for more than one entry. What can't be read is the value, as it was typed: the file's own error tells why
 */
export function entryWordsOf(typed: string): Omit<EntryWords, 'goal'> | undefined {
  const { declarations, errors } = parseFile('', `checkin 2026-01-01 {\n  x: ${typed}\n}`);
  const [checkIn] = declarations;
  const entries = checkIn?.kind === 'checkin' ? checkIn.entries : [];
  if (entries.length > 1) return undefined;
  const [said] = entries;
  // Of several paragraphs each has its own string: they are written as they were typed.
  if (said === undefined || errors.length > 0 || said.notes.length > 1) return { value: typed };
  const { value, status, confidence, notes } = said;
  const [note] = notes;
  return {
    ...(value !== undefined && { value: value.text }),
    ...(status !== undefined && { status: status.value }),
    ...(confidence !== undefined && { confidence: confidence.value }),
    ...(note !== undefined && { note }),
  };
}
