/**
 * Splits a block of prose-like word lists into its entries: entries stand apart by white space, an underscore
 * stands for a space inside an entry (`set_up`). Lets the lexicon be read as words and not as punctuation.
 */
export function wordsOf(block: string): readonly string[] {
  return block
    .split(/\s+/)
    .filter(entry => entry !== '')
    .map(entry => entry.replaceAll('_', ' '));
}
