/** Which declarations and properties stand in which block. One table, used to read, to report and to complete. */

export type ContainerKind =
  | 'file'
  | 'team'
  | 'northstar'
  | 'cycle'
  | 'objective'
  | 'kr'
  | 'kpi'
  | 'checkin'
  | 'review';

export interface ContainerRule {
  /** Declarations that it may hold. */
  readonly declarations: readonly string[];
  /** Properties that it may hold, in the order in which the formatter puts them. */
  readonly properties: readonly string[];
}

const members = ['objective', 'kpi', 'checkin', 'review'];

export const containers: Readonly<Record<ContainerKind, ContainerRule>> = {
  file: { declarations: ['northstar', 'team', 'cycle', ...members], properties: ['cycle'] },
  team: { declarations: members, properties: ['part of', 'lead', 'size', 'cycle'] },
  northstar: { declarations: [], properties: ['owner', 'source', 'every'] },
  cycle: { declarations: [], properties: [] },
  objective: {
    declarations: ['kr'],
    properties: [
      'cycle',
      'owner',
      'committed',
      'aspirational',
      'supports',
      'guarded by',
      'stopped',
      'changed',
      'initiative',
    ],
  },
  kr: {
    declarations: [],
    properties: [
      'owner',
      'weight',
      'tracks',
      'supports',
      'every',
      'source',
      'stopped',
      'changed',
      'initiative',
    ],
  },
  kpi: {
    declarations: [],
    properties: ['target', 'owner', 'every', 'source', 'supports', 'leading', 'lagging', 'stopped'],
  },
  checkin: { declarations: [], properties: [] },
  review: { declarations: [], properties: [] },
};

/** Properties that may be repeated. */
export const repeatable: ReadonlySet<string> = new Set(['changed', 'initiative']);

/** Words that exclude each other: two of them are one property given twice. */
export const exclusive: Readonly<Record<string, string>> = {
  committed: 'commitment',
  aspirational: 'commitment',
  leading: 'indicator',
  lagging: 'indicator',
};

/** Words kept free for later versions of the language. */
export const keptFree: ReadonlySet<string> = new Set([
  'archived',
  'data',
  'formula',
  'import',
  'metric',
  'person',
  'tag',
  'theme',
]);

/** Words of the language that declare something. */
export const declarationWords = ['northstar', 'team', 'cycle', 'objective', 'kr', 'kpi', 'checkin', 'review'];

/** Words that begin a declaration with a block of its own. */
export const declarationKinds: ReadonlySet<string> = new Set(
  declarationWords.filter(word => word !== 'cycle'),
);

/** Words that begin a property: the first one where it has two. */
export const propertyWords: ReadonlySet<string> = new Set(
  Object.values(containers).flatMap(({ properties }) => properties.map(firstWord)),
);

/**
 * Whether a statement may stand in a block, by its first word.
 * @param keyword of the declaration whose block it is
 * @param word a word of the language, or `HEAD` for an entry
 */
export function mayStandIn(keyword: string, word: string): boolean {
  const rule = containers[keyword as ContainerKind] as ContainerRule | undefined;
  if (rule === undefined) return true;
  if (word === 'HEAD') return holdsEntries(keyword);
  return rule.declarations.includes(word) || rule.properties.some(property => firstWord(property) === word);
}

/** Check-ins and reviews hold entries and nothing else. */
export function holdsEntries(keyword: string | undefined): boolean {
  return keyword === 'checkin' || keyword === 'review';
}

function firstWord(property: string): string {
  return property.split(' ')[0] ?? property;
}

/** `at the top level`, `in an objective`. */
export function placeIn(kind: ContainerKind): string {
  return kind === 'file' ? 'at the top level' : `in ${kind === 'objective' ? 'an' : 'a'} ${kind}`;
}
