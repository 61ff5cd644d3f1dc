/** Declarations and properties that can begin in a block, and what they look like. */
import type { Statement } from '../../language/format/statements.ts';
import type { EnclosingBlock } from './place.ts';

export interface StatementForm {
  readonly keyword: string;
  /** What it is called in a list, where the keyword alone would not tell. */
  readonly label?: string;
  /** LSP snippet; without one the keyword and a space are written. */
  readonly snippet?: string;
  readonly repeatable?: boolean;
  /** Given together with one of these it would contradict. */
  readonly excludes?: readonly string[];
}

const declaration = (keyword: string, snippet: string): StatementForm => ({
  keyword,
  snippet,
  repeatable: true,
});
const property = (keyword: string, more: Partial<StatementForm> = {}): StatementForm => ({
  keyword,
  ...more,
});

const objective = declaration('objective', `objective \${1:name} "\${2:What will be different}" {\n\t$0\n}`);
const kr = declaration('kr', `kr \${1:name} "\${2:What moves}" from \${3:?} to \${4:?}`);
const kpi = declaration('kpi', `kpi \${1:name} "\${2:What is watched}" threshold \${3|>=,<=,>,<|} \${4:?}`);
const checkin = declaration('checkin', `checkin \${1:date} {\n\t$0\n}`);
const review = declaration('review', `review \${1:period} on \${2:date} {\n\t$0\n}`);
const ownCycle: StatementForm = {
  ...declaration('cycle', `cycle \${1:name} "\${2:Name}" from \${3:date} to \${5:date}`),
  label: 'cycle from … to …',
};
const team = declaration('team', `team \${1:name} "\${2:Name}" {\n\t$0\n}`);
const northstar = declaration(
  'northstar',
  `northstar \${1:name} "\${2:The number that matters}" from \${3:?} to \${4:?} by \${5:date}`,
);
const initiative = property('initiative', {
  repeatable: true,
  snippet: `initiative "\${1:Work that should move the number}"`,
});
const changed = property('changed', { repeatable: true });
const stopped = property('stopped');
const owner = property('owner');
const every = property('every');
const source = property('source', { snippet: `source "$1"` });
const supports = property('supports');
const cycle = property('cycle');

const forms: Readonly<Record<string, readonly StatementForm[]>> = {
  file: [objective, kpi, team, northstar, cycle, ownCycle, checkin, review],
  team: [property('part of'), property('lead'), property('size'), cycle, objective, kpi, checkin, review],
  objective: [
    kr,
    cycle,
    owner,
    property('committed', { excludes: ['aspirational'] }),
    property('aspirational', { excludes: ['committed'] }),
    supports,
    property('guarded by'),
    stopped,
    changed,
    initiative,
  ],
  kr: [owner, property('weight'), property('tracks'), supports, every, source, stopped, changed, initiative],
  kpi: [
    property('target'),
    owner,
    every,
    source,
    supports,
    property('leading', { excludes: ['lagging'] }),
    property('lagging', { excludes: ['leading'] }),
    stopped,
  ],
  northstar: [owner, source, every],
};

/** Up to four words of a label in lower case, words that only fill left out: what `nameFrom` does, as LSP snippets say it. */
const fillingWord = '(?:a|an|the|of|for|to|in|on|at|by|per|and|or|our|with|from)(?![\\p{L}\\p{N}])';
const firstWord = `^(?:[^\\p{L}]*${fillingWord})*[^\\p{L}]*([\\p{L}\\p{N}]+)`;
const furtherWord = `(?:(?:[^\\p{L}\\p{N}]+${fillingWord})*[^\\p{L}\\p{N}]+([\\p{L}\\p{N}]+))?`;
const nameTransform = [
  `${firstWord}${furtherWord.repeat(3)}.*$`,
  `\${1:/downcase}${[2, 3, 4].map(group => `\${${group}:+_}\${${group}:/downcase}`).join('')}`,
  'iu',
].join('/');

/** The snippet with its name made of its label while that is typed, for clients whose snippets can. */
export function namedByLabel(snippet: string): string {
  return snippet.replace(`\${1:name}`, () => `\${2/${nameTransform}}`);
}

/** Words that stand alone: nothing follows them. */
const complete = new Set(['committed', 'aspirational', 'leading', 'lagging']);

/**
 * What can begin in a block and isn't given there yet, properties in the order in which the formatter puts them.
 * @param givenElsewhere properties that another block of the same team gives
 */
export function formsFor(
  block: EnclosingBlock | undefined,
  siblings: readonly Statement[],
  givenElsewhere: readonly string[],
): readonly StatementForm[] {
  const given = new Set([...siblings.map(keywordOf), ...givenElsewhere]);
  const isOpen = ({ keyword, repeatable, excludes }: StatementForm) =>
    repeatable === true || !(given.has(keyword) || (excludes ?? []).some(other => given.has(other)));
  return (forms[block?.keyword ?? 'file'] ?? []).filter(isOpen);
}

/** What is written for a form where the client has no tab stops. */
export function plainText({ keyword }: StatementForm): string {
  return complete.has(keyword) ? keyword : `${keyword} `;
}

function keywordOf({ keyword, head }: Statement): string {
  if (keyword === 'part') return 'part of';
  if (keyword === 'guarded') return 'guarded by';
  // A period of one's own (`cycle sprint from …`) is no default cycle.
  return keyword === 'cycle' && head.some(({ text }) => text === 'from') ? 'cycle …' : keyword;
}
