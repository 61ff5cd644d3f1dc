/** The properties of a block: what stands where it may, once, with a value. */
import type { Properties } from '../model/facts.ts';
import type { RelatedLocation } from '../model/finding.ts';
import type { Cadence, DatedNote, Located, PropertyPlace, Reference, Span } from '../model/types.ts';
import { type ContainerKind, containers, exclusive, placeIn, repeatable } from './containers.ts';
import { fixInFile } from './problems.ts';
import { takeDay, takePeriod } from './read-dates.ts';
import { readLabel, reportUnquoted } from './read-labels.ts';
import { takeCondition } from './read-measures.ts';
import { takeOwner, takeReference, takeReferences } from './read-references.ts';
import { plainNumber, takeValue } from './read-values.ts';
import { listed, type Reading, replacements, reportPlaceholder, reportRest } from './reading.ts';
import type { WordList } from './words.ts';

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type MutableProperties = Mutable<Properties> & {
  readonly supports: Reference[];
  readonly guardedBy: Reference[];
  readonly initiatives: Properties['initiatives'][number][];
  readonly changed: DatedNote[];
};

export interface PropertyReader {
  readonly read: (property: WrittenProperty) => void;
  readonly properties: MutableProperties;
  readonly places: PropertyPlace[];
}

export interface WrittenProperty {
  /** Its first word: `owner`, `guarded`, `part`. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  readonly words: WordList;
  readonly span: Span;
}

/** Reads the properties of one block; each call of `read` adds one. */
export function propertyReader(kind: ContainerKind, reading: Reading): PropertyReader {
  const properties = noProperties();
  const places: PropertyPlace[] = [];
  const read = (written: WrittenProperty): void => {
    const property: Property = { ...written, name: nameOf(written.keyword) };
    const { name, span } = property;
    if (!containers[kind].properties.includes(name)) return reportMisplaced(kind, name, span, reading);
    const same = places.find(place => group(place.keyword) === group(name));
    if (same !== undefined && !repeatable.has(name)) {
      reportRepeated(same, name, span, reading);
      return reading.problems.quietly(() => readProperty(noProperties(), property, kind, reading));
    }
    places.push({ keyword: name, span });
    readProperty(properties, property, kind, reading);
  };
  return { read, properties, places };
}

function noProperties(): MutableProperties {
  return { supports: [], guardedBy: [], initiatives: [], changed: [] };
}

function readProperty(
  into: MutableProperties,
  property: Property,
  kind: ContainerKind,
  reading: Reading,
): void {
  const { name, keyword, keywordSpan, words } = property;
  const isGiven = readers[keyword]?.(into, property, reading) ?? true;
  const rest = words.rest();
  if (!isGiven) {
    const message = `"${name}" needs a value: ${examples[name] ?? name}`;
    reading.problems.report('language/syntax', keywordSpan, message);
  }
  reportRest(rest, reading, first => hintFor(kind, name, first.text));
}

/** `guarded by`, `part of`, or the one word of the property. */
function nameOf(keyword: string): string {
  if (keyword === 'guarded') return 'guarded by';
  return keyword === 'part' ? 'part of' : keyword;
}

function group(keyword: string): string {
  return exclusive[keyword] ?? keyword;
}

function reportMisplaced(kind: ContainerKind, keyword: string, span: Span, { problems }: Reading): void {
  const homes = Object.entries(containers)
    .filter(([, rule]) => rule.properties.includes(keyword))
    .map(([home]) => (home === 'file' ? 'the file' : home));
  const message = `"${keyword}" has no place ${placeIn(kind)}: it belongs in ${listed(homes)}`;
  problems.report('language/syntax', span, message);
}

function reportRepeated(first: PropertyPlace, keyword: string, span: Span, { problems, uri }: Reading): void {
  const said =
    first.keyword === keyword ? `"${keyword}" is given twice` : `"${keyword}" after "${first.keyword}"`;
  const related: RelatedLocation[] = [{ uri, span: first.span, message: 'given here first' }];
  problems.report('language/repeated', span, `${said}: keep one`, { related });
}

function hintFor(kind: ContainerKind, keyword: string, first: string): string | undefined {
  if (first === 'by') {
    const inHeader = kind === 'kr' || kind === 'northstar';
    return inHeader ? '"by" stands in the header, before the block: … to 50 by 2026-03-15' : undefined;
  }
  if (first === 'threshold' && kind === 'kpi')
    return '"threshold" stands in the header, before the block: … threshold < 5%';
  return keyword === 'tracks' && first === ','
    ? '"tracks" takes one metric: others can be supported'
    : undefined;
}

// ---------------------------------------------------------------------------------------------------------------- readers

interface Property extends WrittenProperty {
  readonly name: string;
}

/** Reads what a property says; false where it says nothing. */
type Reader = (into: MutableProperties, property: Property, reading: Reading) => boolean;

const examples: Readonly<Record<string, string>> = {
  cycle: 'cycle 2026-Q1',
  owner: 'owner @maya',
  lead: 'lead @maya',
  'part of': 'part of acme',
  size: 'size 9',
  supports: 'supports weekly_teams',
  'guarded by': 'guarded by churn, uptime',
  tracks: 'tracks churn',
  weight: 'weight 2',
  every: 'every week',
  source: 'source "https://…"',
  initiative: 'initiative "Launch async retros"',
  changed: 'changed 2026-02-10 "why"',
  stopped: 'stopped 2026-02-10 "why"',
  target: 'target < 4%',
};

const readers: Readonly<Record<string, Reader>> = {
  cycle(into, { words, keywordSpan }, reading) {
    const written = takePeriod(words, reading);
    // What is being typed is no reason to ask each objective around for a cycle.
    into.cycle = written?.period ?? { value: '', span: keywordSpan };
    return written !== undefined;
  },
  owner(into, { words }, reading) {
    const written = takeOwner(words, reading);
    if (written?.owner !== undefined) into.owner = written.owner;
    return written !== undefined;
  },
  lead(into, { words, keywordSpan }, reading) {
    const written = takeOwner(words, reading);
    // What is being typed is no reason to ask each objective of the team for an owner.
    into.lead = written?.owner ?? { value: '@', span: keywordSpan };
    return written !== undefined;
  },
  part(into, { words, keywordSpan }, reading) {
    const isWhole = readSecondWord('part', 'of', words, keywordSpan, reading);
    if (words.peek()?.kind === 'placeholder') return takeReferences(words, reading, []);
    const reference = takeReference(words, reading);
    if (reference !== undefined) into.partOf = reference;
    return reference !== undefined || !isWhole;
  },
  size(into, { words }, reading) {
    const written = takeValue(words, reading);
    if (written === undefined) return false;
    const size = plainNumber(written, 'a size', reading);
    if (size === undefined) return true;
    if (Number.isInteger(size.value) && size.value >= 0) into.size = size;
    else reportRange(size, `a team has a whole number of people, not ${written.text.slice(0, 30)}`, reading);
    return true;
  },
  committed: readCommitment,
  aspirational: readCommitment,
  supports: (into, { words }, reading) => takeReferences(words, reading, into.supports),
  guarded(into, { words, keywordSpan }, reading) {
    const isWhole = readSecondWord('guarded', 'by', words, keywordSpan, reading);
    return takeReferences(words, reading, into.guardedBy) || !isWhole;
  },
  tracks(into, { words }, reading) {
    if (words.peek()?.kind === 'placeholder') return takeReferences(words, reading, []);
    const reference = takeReference(words, reading);
    if (reference !== undefined) into.tracks = reference;
    return reference !== undefined;
  },
  weight(into, { words }, reading) {
    const written = takeValue(words, reading);
    if (written === undefined) return false;
    const weight = plainNumber(written, 'a weight', reading);
    if (weight === undefined) return true;
    if (weight.value > 0) into.weight = weight;
    else
      reportRange(weight, `a weight is positive, not ${written.text.slice(0, 30)}: write 1 or more`, reading);
    return true;
  },
  every(into, { words, span }, reading) {
    const cadence = readCadence(words, span, reading);
    if (cadence !== undefined) into.every = cadence;
    return true;
  },
  source(into, { words }, reading) {
    const word = words.take('label');
    if (word === undefined) return takeUnquoted(words, 'a source', reading);
    into.source = readLabel(word, reading);
    return true;
  },
  initiative(into, { words, span }, reading) {
    const word = words.take('label');
    if (word === undefined) return takeUnquoted(words, 'an initiative', reading);
    const label = readLabel(word, reading).value;
    const linkWord = words.take('label');
    const link = linkWord === undefined ? undefined : readLabel(linkWord, reading).value;
    if (linkWord === undefined && words.peek()?.kind === 'link') takeUnquoted(words, 'a link', reading);
    into.initiatives.push(link === undefined ? { label, span } : { label, link, span });
    return true;
  },
  changed(into, property, reading) {
    const { isGiven, note } = readDatedNote(property, reading);
    if (note !== undefined) into.changed.push(note);
    return isGiven;
  },
  stopped(into, property, reading) {
    const { isGiven, note } = readDatedNote(property, reading);
    if (note !== undefined) into.stopped = note;
    return isGiven;
  },
  leading: readIndicator,
  lagging: readIndicator,
  target(into, { words }, reading) {
    const written = takeCondition(words, reading);
    if (written?.condition !== undefined) into.target = written.condition;
    return written !== undefined;
  },
};

function readCommitment(into: MutableProperties, { keyword, keywordSpan }: Property): boolean {
  into.commitment = { value: keyword as 'committed' | 'aspirational', span: keywordSpan };
  return true;
}

function readIndicator(into: MutableProperties, { keyword, keywordSpan }: Property): boolean {
  into.indicator = { value: keyword as 'leading' | 'lagging', span: keywordSpan };
  return true;
}

/** `by` of `guarded by`, `of` of `part of`; tells whether it is there. */
function readSecondWord(
  first: string,
  second: string,
  words: WordList,
  span: Span,
  reading: Reading,
): boolean {
  if (words.takeMark(second) !== undefined) return true;
  // Half of it, or a slip of it, is no name.
  const [next, after] = [words.peek(), words.peek(1)?.kind];
  const isSlip = next?.kind === 'name' && (after === 'name' || after === 'path');
  if (isSlip || (next?.kind === 'name' && second.startsWith(next.text))) words.takeAny();
  const at = { start: span.end, end: span.end };
  reading.problems.report(
    'language/syntax',
    span,
    `"${first}" needs "${second}": write ${first} ${second} …`,
    {
      fixes: [fixInFile(reading.uri, 'safe', `Add "${second}"`, { span: at, text: ` ${second}` })],
    },
  );
  return false;
}

function reportRange({ span }: Located<number>, message: string, { problems }: Reading): void {
  problems.report('language/range', span, message);
}

/** Words that should stand in quotes, up to the end of the statement. */
function takeUnquoted(words: WordList, what: string, reading: Reading): boolean {
  if (!reportUnquoted(words.rest(), what, reading)) return false;
  while (words.takeAny() !== undefined);
  return true;
}

// --------------------------------------------------------------------------------------------------------- cadences, dates

const cadenceExample = 'write day, week, 2 weeks, month or quarter';

const cadences: ReadonlyMap<string, Cadence> = new Map([
  ['daily', { count: 1, unit: 'day' }],
  ['weekly', { count: 1, unit: 'week' }],
  ['biweekly', { count: 2, unit: 'week' }],
  ['fortnight', { count: 2, unit: 'week' }],
  ['monthly', { count: 1, unit: 'month' }],
  ['quarterly', { count: 1, unit: 'quarter' }],
  ['days', { count: 1, unit: 'day' }],
  ['weeks', { count: 1, unit: 'week' }],
  ['months', { count: 1, unit: 'month' }],
  ['quarters', { count: 1, unit: 'quarter' }],
]);

function readCadence(words: WordList, span: Span, reading: Reading): Located<Cadence> | undefined {
  const word = words.takeMark('day', 'week', 'month', 'quarter');
  if (word !== undefined) return { value: { count: 1, unit: word.text as Cadence['unit'] }, span };
  const placeholder = words.take('placeholder');
  if (placeholder !== undefined) {
    reportPlaceholder(reading, placeholder, 'day, week, 2 weeks, month or quarter');
    return undefined;
  }
  const written = takeValue(words, reading);
  if (written !== undefined && written.value === undefined) return undefined;
  const match = /^(\d+)\s*(d|w|day|week|month|quarter)s?$/.exec(written?.text ?? '');
  const count = Number(match?.[1] ?? 0);
  if (match !== null && count > 0 && count <= 1000)
    return { value: { count, unit: unitOf(match[2] ?? '') }, span };
  reportCadence(words, span, reading);
  return undefined;
}

function unitOf(word: string): Cadence['unit'] {
  if (word === 'd') return 'day';
  return word === 'w' ? 'week' : (word as Cadence['unit']);
}

function reportCadence(words: WordList, span: Span, reading: Reading): void {
  while (words.takeAny() !== undefined);
  const said = reading.text.slice(span.start, span.end);
  const meant = cadences.get(said.replace(/^every\s*/, '').toLowerCase());
  const isNothing = said === 'every';
  const text =
    meant === undefined ? '' : `every ${meant.count === 1 ? meant.unit : `${meant.count} ${meant.unit}s`}`;
  const hint = meant === undefined ? cadenceExample : `write ${text}`;
  const message = isNothing
    ? `"every" needs a value: ${cadenceExample}`
    : `"${said.slice(0, 24)}" is no cadence: ${hint}`;
  reading.problems.report('language/syntax', span, message, {
    fixes: meant === undefined ? [] : replacements(reading, span, [text]),
  });
}

/** `2026-02-10 "why"`. */
function readDatedNote(
  { words, span, keyword }: Property,
  reading: Reading,
): { readonly isGiven: boolean; readonly note?: DatedNote } {
  const written = takeDay(words, reading);
  const label = words.take('label');
  if (written === undefined) return { isGiven: false };
  const note = label === undefined ? undefined : readLabel(label, reading);
  if (label === undefined && !reportUnquoted(words.rest(), 'the reason', reading)) {
    reading.problems.report('language/syntax', span, `say why behind the date: ${keyword} … "why"`, {
      weak: true,
    });
  }
  if (label === undefined) while (words.takeAny() !== undefined);
  if (written.day === undefined) return { isGiven: true };
  return { isGiven: true, note: { date: written.day.value, note: note?.value ?? '', span } };
}
