/** Declarations as facts: header, properties, and what their block holds. */
import type * as ast from '../generated/ast.ts';
import type {
  AnyFact,
  CheckInFact,
  CycleFact,
  DeclarationFact,
  EntryFact,
  KeyResultFact,
  KpiFact,
  MemberFact,
  NorthStarFact,
  ObjectiveFact,
  ReviewFact,
  TeamFact,
} from '../model/facts.ts';
import type { Measure, Span } from '../model/types.ts';
import { documentationAbove } from './documentation.ts';
import { fixInFile } from './problems.ts';
import { type Header, type HeaderKind, readHeader } from './read-headers.ts';
import { type Mutable, type PropertyReader, propertyReader } from './read-properties.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import type { WordList } from './words.ts';

/** A declaration as it is written. */
export interface WrittenDeclaration {
  readonly kind: HeaderKind;
  readonly keyword: Span;
  readonly words: WordList;
  readonly block?: ast.Block;
  readonly blockSpan?: Span;
  /** From the keyword to the closing brace. */
  readonly span: Span;
}

/** Where the members of a block go. */
export interface BlockReceiver {
  readonly kind: HeaderKind;
  readonly properties: PropertyReader;
  readonly accept: (fact: AnyFact) => void;
  readonly entry?: (fact: EntryFact) => void;
}

export interface DeclarationReading extends Reading {
  readonly comments: readonly Token[];
  /** Reads the members of a block and hands each to where it belongs. */
  readonly readBlock: (block: ast.Block, receiver: BlockReceiver) => void;
}

/** Reads a declaration with all that it holds. */
export function readDeclaration(written: WrittenDeclaration, reading: DeclarationReading): AnyFact {
  const { value, isBroken } = reading.problems.on(written.span, () => readOfKind(written, reading));
  return isBroken ? { ...value, broken: true } : value;
}

function readOfKind(written: WrittenDeclaration, reading: DeclarationReading): AnyFact {
  switch (written.kind) {
    case 'northstar':
      return readNorthStar(written, reading);
    case 'team':
      return readTeam(written, reading);
    case 'cycle':
      return readCycle(written, reading);
    case 'objective':
      return readObjective(written, reading);
    case 'kr':
      return readKeyResult(written, reading);
    case 'kpi':
      return readKpi(written, reading);
    case 'checkin':
      return readCheckIn(written, reading);
    case 'review':
      return readReview(written, reading);
  }
}

/** What all of them have in common. */
interface Base {
  readonly fact: Mutable<DeclarationFact>;
  readonly header: Header;
  readonly properties: PropertyReader;
}

function readBase(written: WrittenDeclaration, reading: DeclarationReading): Base {
  const { kind, keyword, words, span, blockSpan } = written;
  const properties = propertyReader(kind, reading);
  const end = words.all.at(-1)?.span.end ?? keyword.end;
  const header = readHeader(kind, keyword, words, reading);
  const documentation = documentationAbove(span.start, reading.comments, reading.text);
  const fact: Mutable<DeclarationFact> = {
    span,
    keyword,
    header: { start: span.start, end },
    properties: properties.places,
    broken: false,
    ...(header.name && { name: header.name }),
    ...(header.label && { label: header.label }),
    ...(blockSpan && { block: blockSpan }),
    ...(documentation === undefined ? {} : { documentation }),
  };
  return { fact, header, properties };
}

function readMembers(
  { kind, block }: WrittenDeclaration,
  { properties }: Base,
  reading: DeclarationReading,
  receive: Partial<Pick<BlockReceiver, 'accept' | 'entry'>> = {},
): void {
  if (block !== undefined)
    reading.readBlock(block, { kind, properties, accept: () => undefined, ...receive });
}

/** The block of a team, objective, check-in or review can't be left out: what should stand in it would stand beside. */
function requireBlock(
  { kind, keyword, block }: WrittenDeclaration,
  { fact }: Base,
  { problems, uri }: Reading,
): void {
  const { header } = fact;
  if (block !== undefined || header.end === keyword.end) return;
  const at = { start: header.end, end: header.end };
  problems.report('language/syntax', header, `this ${kind} needs a block: add { }`, {
    weak: true,
    fixes: [fixInFile(uri, 'suggestion', 'Add a block', { span: at, text: ' {\n}' })],
  });
}

function readNorthStar(written: WrittenDeclaration, reading: DeclarationReading): NorthStarFact {
  const base = readBase(written, reading);
  const { fact, header, properties } = base;
  const measure: Measure = header.measure ?? { kind: 'none' };
  if (measure.kind === 'condition' || measure.kind === 'milestone') {
    const message = 'a north star is a movement: from 500 to 2,500 teams by 2026-12-31';
    reading.problems.report('language/syntax', measure.span, message);
  }
  readMembers(written, base, reading);
  return {
    kind: 'northstar',
    ...fact,
    ...properties.properties,
    measure,
    ...(header.by && { by: header.by }),
  };
}

function readTeam(written: WrittenDeclaration, reading: DeclarationReading): TeamFact {
  const base = readBase(written, reading);
  const members: MemberFact[] = [];
  requireBlock(written, base, reading);
  readMembers(written, base, reading, { accept: fact => members.push(fact as MemberFact) });
  return { kind: 'team', ...base.fact, ...base.properties.properties, members };
}

function readCycle(written: WrittenDeclaration, reading: DeclarationReading): CycleFact {
  const { fact, header } = readBase(written, reading);
  return {
    kind: 'cycle',
    ...fact,
    ...(header.day && { first: header.day }),
    ...(header.last && { last: header.last }),
  };
}

function readObjective(written: WrittenDeclaration, reading: DeclarationReading): ObjectiveFact {
  const base = readBase(written, reading);
  const keyResults: KeyResultFact[] = [];
  requireBlock(written, base, reading);
  readMembers(written, base, reading, { accept: fact => keyResults.push(fact as KeyResultFact) });
  return { kind: 'objective', ...base.fact, ...base.properties.properties, keyResults };
}

function readKeyResult(written: WrittenDeclaration, reading: DeclarationReading): KeyResultFact {
  const base = readBase(written, reading);
  const { fact, header, properties } = base;
  readMembers(written, base, reading);
  const measure: Measure = header.measure ?? { kind: 'none' };
  return { kind: 'kr', ...fact, ...properties.properties, measure, ...(header.by && { by: header.by }) };
}

function readKpi(written: WrittenDeclaration, reading: DeclarationReading): KpiFact {
  const base = readBase(written, reading);
  const { fact, header, properties } = base;
  readMembers(written, base, reading);
  const { threshold } = header;
  return { kind: 'kpi', ...fact, ...properties.properties, ...(threshold && { threshold }) };
}

function readCheckIn(written: WrittenDeclaration, reading: DeclarationReading): CheckInFact {
  const base = readBase(written, reading);
  const { fact, header } = base;
  const entries: EntryFact[] = [];
  requireBlock(written, base, reading);
  readMembers(written, base, reading, { entry: entry => entries.push(entry) });
  return {
    kind: 'checkin',
    ...fact,
    entries,
    ...(header.day && { date: header.day }),
    ...(header.author && { by: header.author }),
  };
}

function readReview(written: WrittenDeclaration, reading: DeclarationReading): ReviewFact {
  const base = readBase(written, reading);
  const { fact, header } = base;
  const entries: EntryFact[] = [];
  requireBlock(written, base, reading);
  readMembers(written, base, reading, { entry: entry => entries.push(entry) });
  return {
    kind: 'review',
    ...fact,
    entries,
    ...(header.period && { period: header.period }),
    ...(header.day && { on: header.day }),
  };
}
