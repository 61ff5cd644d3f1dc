/** Words that begin a statement and are none of the language's: what was meant, and how to say so. */
import { nearest } from '../model/spelling.ts';
import { type ContainerKind, containers, declarationWords, placeIn } from './containers.ts';
import { listed } from './reading.ts';

/** Other words for the same, as people write them who know another notation. */
const otherWords: ReadonlyMap<string, string> = new Map([
  ['key_result', 'kr'],
  ['key-result', 'kr'],
  ['keyresult', 'kr'],
  ['goal', 'objective'],
  ['okr', 'objective'],
  ['metric', 'kpi'],
  ['north_star', 'northstar'],
  ['north-star', 'northstar'],
  ['check-in', 'checkin'],
  ['check_in', 'checkin'],
  ['priority', 'weight'],
  ['link', 'source'],
  ['task', 'initiative'],
  ['project', 'initiative'],
]);

/** Shorter words are half a word of something else as often as a slip. */
const shortestSlip = 4;

/**
 * The word of the language that was meant, where there is no doubt: what stands behind it is read as if it were written.
 * @param kind the block in which it stands
 */
export function keywordMeant(word: string, kind: ContainerKind): string | undefined {
  const known = wordsIn(kind);
  const lower = word.toLowerCase();
  if (known.includes(lower) || declarationWords.includes(lower)) return lower;
  const other = otherWords.get(lower);
  if (other !== undefined && known.includes(other)) return other;
  if (word.length < shortestSlip) return undefined;
  const [first, second] = nearest(lower, known, 2);
  return second === undefined ? first : undefined;
}

/** What to say of a word that means nothing in a block, and what could be written for it. */
export function unknownWord(
  word: string,
  kind: ContainerKind,
): { readonly message: string; readonly offered: readonly string[] } {
  const shown = `"${word.slice(0, 30)}"`;
  const known = [...containers[kind].properties, ...containers[kind].declarations];
  const offered = nearest(word, new Set(known));
  if (offered.length > 0) {
    const message = `${shown} has no place ${placeIn(kind)}: did you mean ${listed(offered.map(one => `"${one}"`))}?`;
    return { message, offered };
  }
  const start = `${shown} has no place ${placeIn(kind)}`;
  return {
    message: known.length === 0 ? start : `${start}: write ${asManyAsFit(known, longest - start.length)}`,
    offered,
  };
}

const longest = 88;

function asManyAsFit(words: readonly string[], room: number): string {
  const unique = [...new Set(words)];
  const all = listed(unique);
  if (all.length + ': write '.length <= room) return all;
  let text = unique[0] ?? '';
  for (const word of unique.slice(1)) {
    if (text.length + word.length + ': write , , …'.length > room) return `${text}, …`;
    text += `, ${word}`;
  }
  return text;
}

/** Words that can begin a statement in a block, by their first word. */
function wordsIn(kind: ContainerKind): readonly string[] {
  const { properties, declarations } = containers[kind];
  return [...new Set([...properties.map(property => property.split(' ')[0] ?? ''), ...declarations])];
}
