/** What the grammar lets stand at a place, in the terms of somebody who wants to be helped. */
import type { Word } from '../../language/format/statements.ts';
import type { GoalKind } from '../../language/model/types.ts';
import { labelBehindName, labelWithoutName } from './declared-names.ts';
import type { Place } from './place.ts';

export type DatePurpose = 'checkin' | 'deadline' | 'note' | 'review';

export type TextPurpose = 'why' | 'note' | 'initiative' | 'link' | 'source';

export type Expectation =
  /** A declaration or property of this block, or an entry of this check-in or review. */
  | { readonly kind: 'statement' }
  | { readonly kind: 'keywords'; readonly words: readonly string[] }
  | { readonly kind: 'reference'; readonly property: ReferenceProperty }
  | { readonly kind: 'owner' }
  | { readonly kind: 'date'; readonly purpose: DatePurpose }
  | { readonly kind: 'period'; readonly purpose: 'cycle' | 'review' }
  | { readonly kind: 'cadence' }
  /** The unit behind a number that was just written, on the same line. */
  | { readonly kind: 'unit' }
  /** The value of an entry, with the unit of what it reads. */
  | { readonly kind: 'reading'; readonly path: string }
  | { readonly kind: 'grade'; readonly path: string }
  /** A name for the declaration whose label stands behind the place. */
  | { readonly kind: 'name'; readonly label: Word }
  /** The same where the place is behind the label. */
  | { readonly kind: 'naming'; readonly label: Word }
  /** A value of a measure, a threshold or a target, behind `from`, `<` or another word. */
  | { readonly kind: 'value'; readonly behind: string }
  /** A number that is no measure: a weight. */
  | { readonly kind: 'weight' }
  /** Words in quotes. */
  | { readonly kind: 'text'; readonly what: TextPurpose }
  /** The block of a declaration that has none yet. */
  | { readonly kind: 'block' }
  | { readonly kind: 'confidence'; readonly path: string };

export type ReferenceProperty = 'supports' | 'guarded by' | 'tracks' | 'part of';

export const acceptedKinds: Readonly<
  Record<ReferenceProperty | 'checkin' | 'review', ReadonlySet<GoalKind>>
> = {
  supports: new Set(['northstar', 'objective', 'kr', 'kpi']),
  'guarded by': new Set(['kpi']),
  tracks: new Set(['kpi', 'northstar']),
  'part of': new Set(['team']),
  checkin: new Set(['kr', 'kpi', 'northstar', 'objective']),
  review: new Set(['objective', 'kr']),
};

const operators = ['>=', '<=', '>', '<'];
const conditions = [...operators, 'between'];
const measures = ['from', 'to', ...conditions, 'milestone'];
const statuses = ['on-track', 'at-risk', 'off-track'];
const options = new Set(['by', 'on', 'confidence', ...statuses]);

/** What may stand at the place; nothing where people choose their own words. */
export function expectationsAt(place: Place): readonly Expectation[] {
  const { before, blocks } = place;
  if (before.length === 0) return [{ kind: 'statement' }];
  const behind = labelBehindName(place);
  if (behind !== undefined) return [{ kind: 'name', label: behind }];
  const block = blocks.at(-1)?.keyword;
  const nameless = place.onNewLine ? undefined : labelWithoutName(place);
  const naming: readonly Expectation[] = nameless === undefined ? [] : [{ kind: 'naming', label: nameless }];
  const said = continuationsOf(before, block);
  const continuations = [...said, ...naming, ...(said.some(isOutstanding) ? [] : blockOf(place))];
  if (!place.onNewLine || !isComplete(before)) return continuations;
  const onNextLine = continuations.filter(({ kind }) => kind !== 'unit' && kind !== 'block');
  return onNextLine.every(isOptional)
    ? [{ kind: 'statement' }, ...onNextLine]
    : [...onNextLine, { kind: 'statement' }];
}

/** Half of a measure is there: nothing else can follow than the word before its other half. */
function isOutstanding(expectation: Expectation): boolean {
  if (expectation.kind === 'value') return true;
  const words = expectation.kind === 'keywords' ? expectation.words : [];
  return words.length > 0 && words.every(word => word === 'to' || word === 'and');
}

const declarations = new Set(['northstar', 'team', 'objective', 'kr', 'kpi', 'checkin', 'review']);

/** Behind a header that could end here. */
function blockOf({ before, statement, onNewLine }: Place): readonly Expectation[] {
  const [keyword] = before;
  const isHeader = keyword !== undefined && declarations.has(keyword.text) && before.length > 1;
  const isOpen = statement !== undefined && statement.block === undefined;
  return isHeader && isOpen && !onNewLine && isComplete(before) ? [{ kind: 'block' }] : [];
}

/** Whether a statement is whole without these words, so that the next one is the likelier. */
function isOptional(expectation: Expectation): boolean {
  if (expectation.kind === 'text') return expectation.what === 'link' || expectation.what === 'note';
  return expectation.kind === 'keywords' && expectation.words.every(word => options.has(word));
}

function continuationsOf(before: readonly Word[], block: string | undefined): readonly Expectation[] {
  const [first, ...rest] = before.map(word => word.text);
  const last = before.at(-1) as Word;
  switch (first) {
    case 'northstar':
      return afterHeader(before, ['from', 'to'], ['by']);
    case 'kr':
      return afterHeader(before, measures, ['by']);
    case 'kpi':
      return rest.includes('threshold')
        ? afterMeasure(before, conditions, [])
        : afterName(before, ['threshold']);
    case 'checkin':
      if (rest.length === 0) return [{ kind: 'date', purpose: 'checkin' }];
      if (last.text === 'by') return [{ kind: 'owner' }];
      return last.kind === 'date' ? [{ kind: 'keywords', words: ['by'] }] : [];
    case 'review':
      if (rest.length === 0) return [{ kind: 'period', purpose: 'review' }];
      if (last.text === 'on') return [{ kind: 'date', purpose: 'review' }];
      return rest.length === 1 ? [{ kind: 'keywords', words: ['on'] }] : [];
    case 'cycle':
      return afterCycle(before, block);
    case 'owner':
    case 'lead':
      return rest.length === 0 ? [{ kind: 'owner' }] : [];
    case 'part':
      return afterTwoWords(before, 'of', 'part of');
    case 'guarded':
      return afterTwoWords(before, 'by', 'guarded by');
    case 'supports':
      return rest.length === 0 || last.text === ',' ? [{ kind: 'reference', property: 'supports' }] : [];
    case 'tracks':
      return rest.length === 0 ? [{ kind: 'reference', property: 'tracks' }] : [];
    case 'every':
      return rest.length === 0 ? [{ kind: 'cadence' }] : last.kind === 'number' ? [{ kind: 'cadence' }] : [];
    case 'target':
      return afterMeasure(before, conditions, []);
    case 'changed':
    case 'stopped':
      if (rest.length === 0) return [{ kind: 'date', purpose: 'note' }];
      return rest.length === 1 ? [{ kind: 'text', what: 'why' }] : [];
    case 'weight':
      return rest.length === 0 ? [{ kind: 'weight' }] : [];
    case 'source':
      return rest.length === 0 ? [{ kind: 'text', what: 'source' }] : [];
    case 'initiative':
      if (rest.length > 1) return [];
      return [{ kind: 'text', what: rest.length === 0 ? 'initiative' : 'link' }];
    case 'by':
      return rest.length === 0 ? [{ kind: 'date', purpose: 'deadline' }] : [];
    default:
      return block === 'checkin' || block === 'review' ? afterEntry(before, block) : [];
  }
}

/** Behind name and label of a declaration; nothing while the name is being written. */
function afterName(before: readonly Word[], words: readonly string[]): readonly Expectation[] {
  return before.length === 1 ? [] : [{ kind: 'keywords', words }];
}

function afterHeader(
  before: readonly Word[],
  starts: readonly string[],
  words: readonly string[],
): readonly Expectation[] {
  const last = before.at(-1) as Word;
  if (last.text === 'by') return [{ kind: 'date', purpose: 'deadline' }];
  if (before.some(({ text }) => text === 'by')) return [];
  const hasMeasure = before.some(({ kind, text }) => kind !== 'string' && measures.includes(text));
  return hasMeasure ? afterMeasure(before, starts, words) : afterName(before, [...starts, ...words]);
}

/** Inside `from … to …`, `< …` or `between … and …`. */
function afterMeasure(
  before: readonly Word[],
  starts: readonly string[],
  follow: readonly string[],
): readonly Expectation[] {
  const last = before.at(-1) as Word;
  const texts = before.filter(({ kind }) => kind !== 'string').map(({ text }) => text);
  const missing = texts.includes('from') && !texts.includes('to') ? ['to'] : [];
  const missingAnd = texts.includes('between') && !texts.includes('and') ? ['and'] : [];
  const unfinished = [...missing, ...missingAnd];
  const next: Expectation = { kind: 'keywords', words: unfinished.length > 0 ? unfinished : follow };
  if (last.kind !== 'string' && beforeValues.has(last.text)) return [{ kind: 'value', behind: last.text }];
  if (last.text === 'threshold' || last.text === 'target') return [{ kind: 'keywords', words: starts }];
  if (last.kind === 'number') return [{ kind: 'unit' }, next];
  return last.kind === 'unit' || last.text === 'milestone' ? [next] : [];
}

const beforeValues = new Set(['from', 'to', 'and', ...conditions]);

function afterTwoWords(
  before: readonly Word[],
  second: string,
  property: ReferenceProperty,
): readonly Expectation[] {
  if (before.length === 1) return [{ kind: 'keywords', words: [second] }];
  const last = before.at(-1)?.text;
  return last === second || last === ',' ? [{ kind: 'reference', property }] : [];
}

function afterCycle(before: readonly Word[], block: string | undefined): readonly Expectation[] {
  const last = before.at(-1)?.text;
  if (before.length === 1) return [{ kind: 'period', purpose: 'cycle' }];
  if (block !== undefined) return [];
  if (last === 'from' || last === 'to') return [{ kind: 'date', purpose: 'note' }];
  const words = before.map(({ text }) => text);
  return words.includes('to')
    ? []
    : [{ kind: 'keywords', words: words.includes('from') ? ['to'] : ['from'] }];
}

function afterEntry(before: readonly Word[], block: 'checkin' | 'review'): readonly Expectation[] {
  const path = before[0]?.text ?? '';
  const last = before.at(-1) as Word;
  const said = before.map(({ text }) => text);
  if (last.text === ':')
    return block === 'review'
      ? [{ kind: 'grade', path }]
      : [
          { kind: 'reading', path },
          { kind: 'keywords', words: statuses },
        ];
  if (!said.includes(':')) return [];
  const note: Expectation = { kind: 'text', what: 'note' };
  if (block === 'review') return [note];
  if (last.text === 'confidence') return [{ kind: 'confidence', path }];
  const words = said.some(word => statuses.includes(word)) ? [] : statuses;
  const next: Expectation = {
    kind: 'keywords',
    words: said.includes('confidence') ? [] : [...words, 'confidence'],
  };
  return last.kind === 'number' && !said.includes('confidence')
    ? [{ kind: 'unit' }, next, note]
    : [next, note];
}

const waitsForMore = new Set([
  ...[
    'owner',
    'lead',
    'part',
    'of',
    'guarded',
    'supports',
    'tracks',
    'every',
    'target',
    'threshold',
    'by',
    'on',
    'weight',
  ],
  ...[
    'size',
    'source',
    'initiative',
    'changed',
    'stopped',
    'from',
    'to',
    'between',
    'and',
    'checkin',
    'review',
    'cycle',
  ],
  ...[',', ':', '<', '<=', '>', '>=', 'confidence', 'northstar', 'kr', 'kpi', 'team', 'objective'],
]);

/** Whether the words so far can stand alone, so that another statement may begin. */
function isComplete(before: readonly Word[]): boolean {
  const last = before.at(-1);
  return last === undefined || last.kind === 'string' || !waitsForMore.has(last.text);
}
