/** The file that holds the inflection tables of a language. */
import { type InflectionTable, nounTable, verbTable } from './inflections.ts';
import type { LanguageWords, NounList, PushList, VerbList } from './language.ts';

/** Lists of base forms, and the grammar that inflects them. */
export interface InflectedLists extends Pick<LanguageWords, 'verbForms' | 'nounPlurals'> {
  readonly verbs: VerbList;
  readonly nouns: NounList;
  readonly pushes: PushList;
}

/** The text of the file: one exported constant a list. */
export function inflectionsFile({ verbs, nouns, pushes, verbForms, nounPlurals }: InflectedLists): string {
  const verbsOf = (bases: readonly string[]) => verbTable(bases, verbForms);
  const nounsOf = (singulars: readonly string[]) => nounTable(singulars, nounPlurals);
  return `// The word lists with their inflected forms. Written by \`npm run generate\`; endings are explained in inflections.ts.
import type { InflectedNounList, InflectedPushList, InflectedVerbList } from '../../language.ts';

export const inflectedVerbs: InflectedVerbList = ${listText(verbs, verbsOf)};

export const inflectedNouns: InflectedNounList = ${listText(nouns, nounsOf)};

export const inflectedPushes: InflectedPushList = ${listText(pushes, nounsOf)};
`;
}

function listText<Class extends string>(
  lists: Readonly<Record<Class, readonly string[]>>,
  inflected: (words: readonly string[]) => InflectionTable,
): string {
  const classes = Object.entries<readonly string[]>(lists).map(
    ([name, words]) => `  ${name}: {\n${tableText(inflected(words))}  },\n`,
  );
  return `{\n${classes.join('')}}`;
}

/** A line for each first letter, so that a new word changes one short line. */
function tableText(table: InflectionTable): string {
  return Object.entries(table)
    .map(([endings, words]) => `    '${endings}': \`${linesOf(words.split(' ')).join('\n')}\`,\n`)
    .join('');
}

function linesOf(words: readonly string[]): readonly string[] {
  const lines = new Map<string, string>();
  for (const word of words) {
    const first = word.slice(0, 1);
    const line = lines.get(first);
    lines.set(first, line === undefined ? word : `${line} ${word}`);
  }
  return [...lines.values()];
}
