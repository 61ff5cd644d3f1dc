/** The properties of a block: what stands where it may, once, with a value. */
import type * as ast from '../generated/ast.ts';
import type { Properties } from '../model/facts.ts';
import type { RelatedLocation } from '../model/finding.ts';
import type {
  Cadence,
  DatedNote,
  Initiative,
  Located,
  PropertyPlace,
  Reference,
  Span,
} from '../model/types.ts';
import { type ContainerKind, containers, exclusive, placeIn, repeatable } from './containers.ts';
import { fixInFile } from './problems.ts';
import { readCondition } from './read-measures.ts';
import { type Reading, readDate, readLabel, readPlainNumber, readValue, spanOf } from './read-values.ts';

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface PropertyReader {
  readonly read: (node: ast.Property) => void;
  readonly properties: Mutable<Properties> & {
    readonly supports: Reference[];
    readonly guardedBy: Reference[];
    readonly initiatives: Initiative[];
    readonly changed: DatedNote[];
  };
  readonly places: PropertyPlace[];
}

/** Reads the properties of one block; each call of `read` adds one. */
export function propertyReader(kind: ContainerKind, reading: Reading): PropertyReader {
  const properties: PropertyReader['properties'] = {
    supports: [],
    guardedBy: [],
    initiatives: [],
    changed: [],
  };
  const places: PropertyPlace[] = [];
  const read = (node: ast.Property): void => {
    const keyword = keywordOf(node);
    const span = spanOf(node);
    if (!containers[kind].properties.includes(keyword)) return reportMisplaced(kind, keyword, span, reading);
    const same = places.find(place => group(place.keyword) === group(keyword));
    if (same !== undefined && !repeatable.has(keyword)) return reportRepeated(same, keyword, span, reading);
    places.push({ keyword, span });
    readInto(properties, node, reading);
  };
  return { read, properties, places };
}

/** `guarded by`, `part of`, or the one word of the property. */
export function keywordOf(node: ast.Property): string {
  if (node.$type === 'GuardedByProperty') return 'guarded by';
  if (node.$type === 'PartOfProperty') return 'part of';
  return node.keyword;
}

function group(keyword: string): string {
  return exclusive[keyword] ?? keyword;
}

function reportMisplaced(kind: ContainerKind, keyword: string, span: Span, { problems }: Reading): void {
  if (keyword === 'by') {
    problems.report(
      'language/syntax',
      span,
      '"by" stands in the header, before the block: … to 50 by 2026-03-15',
    );
    return;
  }
  const allowed = containers[kind].properties;
  const where = placeIn(kind);
  const homes = Object.entries(containers)
    .filter(([, rule]) => rule.properties.includes(keyword))
    .map(([home]) => home);
  const home =
    homes.length === 0
      ? ''
      : `: it belongs in ${listed(homes.map(one => (one === 'file' ? 'the file' : one)))}`;
  const message = `"${keyword}" has no place ${where}${home || `: allowed are ${allowed.join(', ')}`}`;
  problems.report('language/syntax', span, message);
}

/** `a, b or c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function reportRepeated(first: PropertyPlace, keyword: string, span: Span, { problems, uri }: Reading): void {
  const said =
    first.keyword === keyword ? `"${keyword}" is given twice` : `"${keyword}" after "${first.keyword}"`;
  const related: RelatedLocation[] = [{ uri, span: first.span, message: 'given here first' }];
  problems.report('language/repeated', span, `${said}: keep one`, { related });
}

function readInto(into: PropertyReader['properties'], node: ast.Property, reading: Reading): void {
  const span = spanOf(node);
  const missing = (example: string): void =>
    reading.problems.report('language/syntax', span, `"${keywordOf(node)}" needs a value: ${example}`);
  switch (node.$type) {
    case 'CycleProperty':
      if (node.period === undefined) return missing('cycle 2026-Q1');
      into.cycle = { value: node.period.text, span: spanOf(node.period) };
      return;
    case 'OwnerProperty':
      into.owner = readOwner(node.owner, reading);
      return into.owner === undefined ? missing('owner @maya') : undefined;
    case 'LeadProperty':
      into.lead = readOwner(node.owner, reading);
      return into.lead === undefined ? missing('lead @maya') : undefined;
    case 'PartOfProperty':
      if (node.ref === undefined) return missing('part of acme');
      if (!node.of)
        reading.problems.report('language/syntax', span, `"part" needs "of": part of ${node.ref.text}`);
      into.partOf = readReference(node.ref);
      return;
    case 'SizeProperty':
      if (node.value === undefined) return missing('size 9');
      into.size = readSize(node.value, reading);
      return;
    case 'CommitmentProperty':
      into.commitment = { value: node.keyword, span };
      return;
    case 'SupportsProperty':
      into.supports.push(...readReferences(node.refs, node.commas, span, reading));
      return node.refs.length === 0 ? missing('supports weekly_teams') : undefined;
    case 'GuardedByProperty':
      if (!node.by)
        reading.problems.report('language/syntax', span, '"guarded" needs "by": guarded by churn');
      into.guardedBy.push(...readReferences(node.refs, node.commas, span, reading));
      return node.refs.length === 0 && node.by ? missing('guarded by churn, uptime') : undefined;
    case 'TracksProperty':
      if (node.ref === undefined) return missing('tracks churn');
      into.tracks = readReference(node.ref);
      return;
    case 'WeightProperty':
      if (node.value === undefined) return missing('weight 2');
      into.weight = readWeight(node.value, reading);
      return;
    case 'EveryProperty':
      into.every = readCadence(node, reading);
      return;
    case 'SourceProperty':
      into.source = readLabel(node.text, reading);
      return into.source === undefined ? missing('source "https://…"') : undefined;
    case 'InitiativeProperty':
      return readInitiative(into, node, reading) ? undefined : missing('initiative "Launch async retros"');
    case 'ChangedProperty': {
      if (node.date === undefined) return missing('changed 2026-02-10 "why"');
      const note = readDatedNote(node.date, node.note, span, reading);
      if (note !== undefined) into.changed.push(note);
      return;
    }
    case 'StoppedProperty':
      if (node.date === undefined) return missing('stopped 2026-02-10 "why"');
      into.stopped = readDatedNote(node.date, node.note, span, reading);
      return;
    case 'IndicatorProperty':
      into.indicator = { value: node.keyword, span };
      return;
    case 'TargetProperty':
      if (node.condition === undefined) return missing('target < 4%');
      into.target = readCondition(node.condition, reading);
      return;
    case 'ByProperty':
      return;
  }
}

/** `@handle` or `@org/team`. */
export function readOwner(node: ast.Owner | undefined, { problems }: Reading): Located<string> | undefined {
  if (node === undefined) return undefined;
  const span = spanOf(node);
  const isWhole = /^@[\w][\w.-]*(?:\/[\w][\w.-]*)?$/.test(node.text);
  if (!isWhole)
    problems.report('language/syntax', span, `"${node.text}" is no handle: write @name or @org/team`);
  return { value: node.text, span };
}

export function readReference(node: ast.Ref): Reference {
  return { path: node.text, span: spanOf(node) };
}

function readReferences(
  refs: readonly ast.Ref[],
  commas: readonly string[],
  span: Span,
  { problems, uri, text }: Reading,
): Reference[] {
  if (refs.length > 0 && commas.length >= refs.length) {
    const words = text.slice(span.start, span.end);
    const comma = words.lastIndexOf(',');
    const at = { start: span.start + comma, end: span.start + comma + 1 };
    const isLast = words.slice(comma + 1).trim() === '';
    problems.report(
      'language/syntax',
      at,
      'a comma without a name after it: add the name or take the comma out',
      {
        fixes: isLast ? [fixInFile(uri, 'suggestion', 'Take the comma out', { span: at, text: '' })] : [],
      },
    );
  }
  return refs.map(readReference);
}

function readSize(node: ast.Value, reading: Reading): Located<number> | undefined {
  const size = readPlainNumber(node, 'a size', reading);
  if (size === undefined || (Number.isInteger(size.value) && size.value >= 0)) return size;
  reading.problems.report(
    'language/range',
    size.span,
    `a team has a whole number of people, not ${size.value}`,
  );
  return undefined;
}

function readWeight(node: ast.Value, reading: Reading): Located<number> | undefined {
  const weight = readPlainNumber(node, 'a weight', reading);
  if (weight === undefined || weight.value > 0) return weight;
  reading.problems.report(
    'language/range',
    weight.span,
    `a weight is positive, not ${weight.value}: write 1 or more`,
  );
  return undefined;
}

const cadenceExample = 'write day, week, 2 weeks, month or quarter';

function readCadence(node: ast.EveryProperty, reading: Reading): Located<Cadence> | undefined {
  const span = spanOf(node);
  if (node.word !== undefined) return { value: { count: 1, unit: node.word }, span };
  const value = readValue(node.value, reading);
  const words = value?.text ?? '';
  const match = /^(\d+)\s*(days?|d|weeks?|w|months?|quarters?)$/.exec(words);
  const count = Number(match?.[1] ?? 0);
  const unit = match?.[2];
  if (unit === undefined || count < 1) {
    reading.problems.report('language/syntax', span, `"every ${words}" is no cadence: ${cadenceExample}`);
    return undefined;
  }
  const whole = unit.startsWith('d')
    ? 'day'
    : unit.startsWith('w')
      ? 'week'
      : unit.startsWith('m')
        ? 'month'
        : 'quarter';
  return { value: { count, unit: whole }, span };
}

function readInitiative(
  into: PropertyReader['properties'],
  node: ast.InitiativeProperty,
  reading: Reading,
): boolean {
  const label = readLabel(node.label, reading);
  const link = readLabel(node.link, reading);
  if (label === undefined) return false;
  const span = spanOf(node);
  into.initiatives.push(
    link === undefined ? { label: label.value, span } : { label: label.value, link: link.value, span },
  );
  return true;
}

function readDatedNote(
  date: ast.DateText,
  note: ast.Label | undefined,
  span: Span,
  reading: Reading,
): DatedNote | undefined {
  const day = readDate(date, reading);
  const words = readLabel(note, reading);
  if (note === undefined) {
    reading.problems.report('language/syntax', span, 'say why, in quotes, after the date');
  }
  return day === undefined ? undefined : { date: day.value, note: words?.value ?? '', span };
}
