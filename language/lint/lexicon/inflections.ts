/**
 * The inflected forms of the words that come with a language. Grammar makes them when the lexicon is
 * generated (`npm run generate`); what is shipped are tables that say of each word which endings it takes,
 * so that reading them needs no grammar.
 */
import type { VerbForms } from './language.ts';

/**
 * Words by the endings that they take: "= s +ed +ed +ing" → "plan ship". White space separates words, an
 * underscore stands for a space inside one. An ending stands behind the word; `=` adds nothing, `+` repeats
 * the last letter first, a digit drops so many letters first, `/` separates spellings.
 */
export type InflectionTable = Readonly<Record<string, string>>;

/** A verb with its forms. */
export interface InflectedVerb {
  readonly base: string;
  readonly forms: VerbForms;
}

/** A noun with its plurals. */
export interface InflectedNoun {
  readonly singular: string;
  readonly plurals: readonly string[];
}

/** The table of some verbs. Of a phrasal verb ("set up") the first word takes the endings. */
export function verbTable(bases: readonly string[], formsOf: (base: string) => VerbForms): InflectionTable {
  return tableOf(bases, base => {
    const { stem, rest } = partsOf(base);
    const { base: bare, third, past, participle, gerund } = formsOf(base);
    return [bare, third, past, participle, gerund]
      .map(forms => forms.map(form => endingOf(stem, form.slice(0, form.length - rest.length))).join('/'))
      .join(' ');
  });
}

/** The table of some nouns. Of several words the last takes the endings. */
export function nounTable(
  singulars: readonly string[],
  pluralsOf: (singular: string) => readonly string[],
): InflectionTable {
  return tableOf(singulars, singular =>
    pluralsOf(singular)
      .map(plural => endingOf(singular, plural))
      .join('/'),
  );
}

/** The verbs of a table, in its order. */
export function verbsIn(table: InflectionTable): readonly InflectedVerb[] {
  return Object.entries(table).flatMap(([endings, words]) => {
    const [base, third, past, participle, gerund] = endings.split(' ').map(ending => ending.split('/'));
    return entriesOf(words).map(entry => {
      const { stem, rest } = partsOf(entry);
      const withEndings = (some: readonly string[] = []) => some.map(one => withEnding(stem, one) + rest);
      const forms = {
        base: withEndings(base),
        third: withEndings(third),
        past: withEndings(past),
        participle: withEndings(participle),
        gerund: withEndings(gerund),
      };
      return { base: entry, forms };
    });
  });
}

/** The nouns of a table, in its order. */
export function nounsIn(table: InflectionTable): readonly InflectedNoun[] {
  return Object.entries(table).flatMap(([endings, words]) => {
    const plurals = endings.split('/');
    return entriesOf(words).map(singular => ({
      singular,
      plurals: plurals.map(ending => withEnding(singular, ending)),
    }));
  });
}

/** Sorted, each word once, so that a table does not depend on the order of the list that it is made from. */
function tableOf(words: readonly string[], endingsOf: (word: string) => string): InflectionTable {
  const table = new Map<string, string[]>();
  for (const word of [...new Set(words)].sort()) {
    const endings = endingsOf(word);
    const same = table.get(endings) ?? [];
    same.push(word.replaceAll(' ', '_'));
    table.set(endings, same);
  }
  const sorted = [...table].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([endings, same]) => [endings, same.join(' ')]));
}

function entriesOf(words: string): readonly string[] {
  return words.split(/\s+/).flatMap(word => (word === '' ? [] : [word.replaceAll('_', ' ')]));
}

function partsOf(phrase: string): { readonly stem: string; readonly rest: string } {
  const space = phrase.indexOf(' ');
  return space < 0 ? { stem: phrase, rest: '' } : { stem: phrase.slice(0, space), rest: phrase.slice(space) };
}

function endingOf(stem: string, form: string): string {
  let same = 0;
  while (same < stem.length && stem[same] === form[same]) same++;
  const added = form.slice(same);
  if (same < stem.length) return `${stem.length - same}${added}`;
  if (added === '') return '=';
  return added.length > 1 && added[0] === stem.at(-1) ? `+${added.slice(1)}` : added;
}

function withEnding(stem: string, ending: string): string {
  if (ending === '=') return stem;
  if (ending.startsWith('+')) return `${stem}${stem.at(-1) ?? ''}${ending.slice(1)}`;
  const dropped = Number.parseInt(ending, 10);
  return Number.isNaN(dropped) ? stem + ending : stem.slice(0, -dropped) + ending.replace(/^\d+/, '');
}
