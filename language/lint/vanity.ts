/** Where a goal measures a number that looks good and decides nothing. */
import type { Located, SourceFile, Span } from '../model/types.ts';
import type { Count } from './counted-unit.ts';
import { spanOfWords } from './label-words.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { shortened } from './subjects.ts';

/** The words that say so: in the label, else the unit behind it. */
export interface VanityWords {
  readonly words: string;
  readonly span: Span;
}

/**
 * @param count what the goal's values count; undefined where they are a share, a time or money, so that nothing is vanity
 */
export function vanityIn(
  source: SourceFile,
  label: Located<string> | undefined,
  count: Count | undefined,
  lexicon: Lexicon,
): VanityWords | undefined {
  if (count === undefined || !count.rises) return undefined;
  const found = label === undefined ? undefined : lexicon.vanity(label.value);
  if (label !== undefined && found !== undefined)
    return { words: shortened(found.text, 30), span: spanOfWords(source, label, found) };
  const { noun } = count;
  if (noun === undefined || !lexicon.vanityUnit(label?.value ?? '', noun.value)) return undefined;
  return { words: shortened(noun.value, 30), span: noun.span };
}
