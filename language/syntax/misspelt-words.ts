/** Words that begin a statement and are none of the language's: what was meant, and how to say so. */
import { nearest } from '../model/spelling.ts';
import { type ContainerKind, containers, declarationWords, placeIn } from './containers.ts';
import { listed } from './reading.ts';
import type { Word } from './words.ts';

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

/** The keyword that somebody wrote in two words. */
export function keywordInTwoWords(first: string, second: string, kind: ContainerKind): string | undefined {
  const meant = otherWords.get(`${first}_${second.replace(/s$/, '')}`.toLowerCase());
  return meant !== undefined && wordsIn(kind).includes(meant) ? meant : undefined;
}

/** Shorter words are half a word of something else as often as a slip. */
const shortestSlip = 4;

/**
 * The word of the language that was meant, where there is no doubt: what stands behind it is read as if it were written.
 * @param kind the block in which it stands
 * @param isNamed whether a name, label or block stands behind it as behind a declaration: then less of the word will do
 */
export function keywordMeant(word: string, kind: ContainerKind, isNamed: boolean): string | undefined {
  const known = wordsIn(kind);
  const lower = word.toLowerCase();
  if (known.includes(lower) || declarationWords.includes(lower)) return lower;
  const other = otherWords.get(lower);
  if (other !== undefined && known.includes(other)) return other;
  const isShort = word.length < shortestSlip;
  if (isShort && !isNamed) return undefined;
  const [first, second] = nearest(lower, isShort ? containers[kind].declarations : known, 2);
  return second === undefined ? first : undefined;
}

/**
 * The declaration of which only the name or label was written: `nps "Promoter score" from 32 to 50` in an objective.
 * @param holds the first words of what stands in its block
 */
export function declarationMeant(
  words: readonly Word[],
  holds: ReadonlySet<string>,
  kind: ContainerKind,
): 'northstar' | 'team' | 'objective' | 'kr' | 'kpi' | undefined {
  if (!words.some(word => word.kind === 'label')) return undefined;
  const says = (...marks: readonly string[]): boolean =>
    words.some(word => word.kind === 'mark' && marks.includes(word.text));
  if (kind === 'objective') return 'kr';
  if (kind !== 'file' && kind !== 'team') return undefined;
  if (says('threshold') || holds.has('target')) return 'kpi';
  if (holds.has('kr')) return 'objective';
  if (kind === 'file' && says('from', 'to')) return 'northstar';
  return kind === 'file' && (holds.has('objective') || holds.has('kpi') || holds.has('part'))
    ? 'team'
    : undefined;
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
