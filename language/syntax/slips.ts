/** Slips of the pen that show in the words alone, before anything is read. */
import type { Fix } from '../model/finding.ts';
import type { Span } from '../model/types.ts';
import type { Lexed } from './goals-language.ts';

/** An error of syntax. */
export interface Slip {
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly (Omit<Fix, 'edits'> & {
    readonly edit: { readonly span: Span; readonly text: string };
  })[];
  /** It may well be a consequence of another error on its line, and is not said beside one. */
  readonly weak?: boolean;
}

export function spanOfWord({ startOffset, image }: Lexed): Span {
  return { start: startOffset, end: startOffset + image.length };
}
