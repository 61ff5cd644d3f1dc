/**
 * Declarations of a file, as facts. A declaration that stands where it can't is lifted to the nearest block that may hold
 * it: mostly a `}` is missing before it, and the rest of the file must keep its outline.
 */
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
  TopLevelFact,
} from '../model/facts.ts';
import { nearest } from '../model/spelling.ts';
import type { Located, Span } from '../model/types.ts';
import { type ContainerKind, containers, declarationWords, keptFree, placeIn } from './containers.ts';
import { documentationAbove } from './documentation.ts';
import { keywords } from './goals-language.ts';
import { fixInFile } from './problems.ts';
import { readCondition, readMeasure } from './read-measures.ts';
import {
  type Mutable,
  type PropertyReader,
  propertyReader,
  readOwner,
  readReference,
} from './read-properties.ts';
import { type Reading, readDate, readLabel, readPlainNumber, readValue, spanOf } from './read-values.ts';
import type { Token } from './tokens.ts';

/** A block being read: what it may hold, and where its declarations go. */
interface Container {
  readonly kind: ContainerKind;
  readonly properties: PropertyReader;
  readonly accept: (fact: AnyFact) => void;
  readonly entry?: (fact: EntryFact) => void;
  readonly parent?: Container;
}

export interface FileDeclarations {
  readonly declarations: readonly TopLevelFact[];
  readonly cycle?: Located<string>;
}

export interface DeclarationReading extends Reading {
  readonly comments: readonly Token[];
}

/** Reads a whole file. */
export function readDeclarations(file: ast.GoalsFile, reading: DeclarationReading): FileDeclarations {
  return new DeclarationReader(reading).readFile(file);
}

class DeclarationReader {
  private readonly reading: DeclarationReading;
  private lastStray: Span | undefined;
  private misplaced = 0;
  private readonly unclosed: Span[] = [];

  constructor(reading: DeclarationReading) {
    this.reading = reading;
  }

  readFile(file: ast.GoalsFile): FileDeclarations {
    const declarations: TopLevelFact[] = [];
    const properties = propertyReader('file', this.reading);
    const container: Container = {
      kind: 'file',
      properties,
      accept: fact => declarations.push(fact as TopLevelFact),
    };
    this.readMembers(file.members, container);
    this.reportUnclosedBlocks();
    const { cycle } = properties.properties;
    this.checkCycleComesFirst(cycle, declarations);
    return cycle === undefined ? { declarations } : { declarations, cycle };
  }

  private checkCycleComesFirst(
    cycle: Located<string> | undefined,
    declarations: readonly TopLevelFact[],
  ): void {
    const first = declarations.reduce(
      (least, fact) => Math.min(least, fact.span.start),
      Number.POSITIVE_INFINITY,
    );
    if (cycle === undefined || cycle.span.start < first) return;
    this.problem(cycle.span, 'the default cycle of a file stands before its first declaration');
  }

  private reportUnclosedBlocks(): void {
    const innermost = this.unclosed.at(-1);
    if (this.misplaced === 0 && innermost !== undefined) {
      this.problem(innermost, 'this "{" is never closed: add a "}"');
    }
  }

  private problem(
    span: Span,
    message: string,
    fixes: Parameters<typeof fixInFile>[3][] = [],
    title = '',
  ): void {
    const { problems, uri } = this.reading;
    problems.report('language/syntax', span, message, {
      fixes: fixes.map(edit => fixInFile(uri, 'suggestion', title || `Write ${edit.text.trim()}`, edit)),
    });
  }

  // -------------------------------------------------------------------------------------------------------- members

  private readBlock(block: ast.Block | undefined, container: Container): void {
    if (block === undefined) return;
    const span = spanOf(block);
    const open = { start: span.start, end: span.start + 1 };
    if (!block.closed) this.unclosed.push(open);
    this.readMembers(block.members, container);
  }

  private readMembers(members: readonly ast.Member[], container: Container): void {
    for (const member of members) this.readMember(member, container);
  }

  private readMember(member: ast.Member, container: Container): void {
    switch (member.$type) {
      case 'Stray':
        return this.reportStray(member);
      case 'Entry':
        return container.entry === undefined
          ? this.reportUnknownWord(member, container.kind)
          : container.entry(this.readEntry(member, container.kind));
      case 'CycleProperty':
        if (member.from || member.label !== undefined) return this.place('cycle', member, container);
        return container.properties.read(member);
      case 'NorthStar':
      case 'Team':
      case 'Objective':
      case 'KeyResult':
      case 'Kpi':
      case 'CheckIn':
      case 'Review':
        return this.place(member.keyword, member, container);
      default:
        return container.properties.read(member);
    }
  }

  /** Puts a declaration into the nearest block that may hold it. */
  private place(keyword: string, node: ast.Declaration | ast.CycleProperty, container: Container): void {
    let home: Container | undefined = container;
    while (home !== undefined && !containers[home.kind].declarations.includes(keyword)) home = home.parent;
    if (home !== container) this.reportMisplaced(keyword, node, container);
    const lost = home === undefined;
    const target: Container = home ?? { ...container, accept: () => undefined };
    const fact = this.tracked(() => this.readDeclaration(node, target));
    if (!lost) target.accept(home === container ? fact : { ...fact, broken: true });
  }

  private reportMisplaced(
    keyword: string,
    node: ast.Declaration | ast.CycleProperty,
    container: Container,
  ): void {
    this.misplaced++;
    const { start } = spanOf(node);
    const span = { start, end: start + keyword.length };
    if (container.kind === 'file') {
      return this.problem(span, `a "${keyword}" stands in an objective: objective name "…" { ${keyword} … }`);
    }
    const place = placeIn(container.kind);
    this.problem(span, `a "${keyword}" can't stand ${place}: is a "}" missing before it?`);
  }

  private reportStray(node: ast.Stray): void {
    const span = spanOf(node);
    const between =
      this.lastStray === undefined ? '\n' : this.reading.text.slice(this.lastStray.end, span.start);
    this.lastStray = span;
    if (!/[\r\n]/.test(between)) return;
    this.problem(span, `"${node.text.slice(0, 40)}" has no meaning here`);
  }

  private reportUnknownWord(node: ast.Entry, kind: ContainerKind): void {
    const span = spanOf(node.ref);
    const word = node.ref.text;
    this.lastStray = spanOf(node);
    const rule = containers[kind];
    const known = [...rule.properties, ...rule.declarations];
    const offered = nearest(word, known);
    const where = placeIn(kind);
    const hint =
      offered.length > 0 ? `did you mean ${listedWords(offered)}?` : `allowed are ${known.join(', ')}`;
    const said = node.colon
      ? `"${word}:" is an entry, which stands in a checkin or review`
      : `"${word}" has no place ${where}`;
    const message = node.colon ? said : `${said}: ${hint}`;
    this.problem(span, message, node.colon ? [] : offered.map(text => ({ span, text })));
  }

  /** Reads one declaration and marks it as broken where an error was reported meanwhile. */
  private tracked<T extends { readonly broken: boolean }>(read: () => T): T {
    const before = this.reading.problems.findings.length;
    const fact = read();
    const own = this.reading.problems.findings.length > before && !fact.broken && this.standsOn(fact, before);
    return own ? { ...fact, broken: true } : fact;
  }

  /** Whether an error since `before` stands on the declaration itself rather than on one inside it. */
  private standsOn(fact: object, before: number): boolean {
    const inside: readonly { readonly span: Span }[] =
      'members' in fact
        ? (fact as TeamFact).members
        : 'keyResults' in fact
          ? (fact as ObjectiveFact).keyResults
          : 'entries' in fact
            ? (fact as CheckInFact).entries
            : [];
    return this.reading.problems.findings
      .slice(before)
      .some(({ span }) => !inside.some(one => one.span.start <= span.start && span.end <= one.span.end));
  }

  // --------------------------------------------------------------------------------------------------- declarations

  private readDeclaration(node: ast.Declaration | ast.CycleProperty, home: Container): AnyFact {
    switch (node.$type) {
      case 'NorthStar':
        return this.readNorthStar(node, home);
      case 'Team':
        return this.readTeam(node, home);
      case 'CycleProperty':
        return this.readCycle(node);
      case 'Objective':
        return this.readObjective(node, home);
      case 'KeyResult':
        return this.readKeyResult(node, home);
      case 'Kpi':
        return this.readKpi(node, home);
      case 'CheckIn':
        return this.readCheckIn(node, home);
      case 'Review':
        return this.readReview(node, home);
    }
  }

  private base(
    node: ast.Declaration | ast.CycleProperty,
    header: readonly (
      | ast.Name
      | ast.Label
      | ast.Measure
      | ast.DateText
      | ast.Owner
      | ast.PeriodText
      | undefined
    )[],
    properties: PropertyReader,
  ): Mutable<DeclarationFact> {
    const span = spanOf(node);
    const keyword = { start: span.start, end: span.start + node.keyword.length };
    const block = 'block' in node && node.block !== undefined ? spanOf(node.block) : undefined;
    const end = header.reduce(
      (most, part) => Math.max(most, part === undefined ? 0 : spanOf(part).end),
      keyword.end,
    );
    const documentation = documentationAbove(span.start, this.reading.comments, this.reading.text);
    return {
      span,
      keyword,
      header: { start: span.start, end },
      properties: properties.places,
      broken: false,
      ...(block === undefined ? {} : { block }),
      ...(documentation === undefined ? {} : { documentation }),
    };
  }

  /** Name and label; at least one of them stands where `required`. */
  private named(
    node: { readonly name?: ast.Name; readonly label?: ast.Label },
    keyword: Span,
    kind: string,
    requiresName: boolean,
  ): Pick<DeclarationFact, 'name' | 'label'> {
    const label = readLabel(node.label, this.reading);
    const name = node.name === undefined ? undefined : this.readName(node.name);
    if (name === undefined && (requiresName || label === undefined)) {
      const example = requiresName ? `${kind} name "…"` : `${kind} name "…" or ${kind} "…"`;
      this.problem(keyword, `this ${kind} needs a ${requiresName ? 'name' : 'name or a label'}: ${example}`);
    }
    return { ...(name === undefined ? {} : { name }), ...(label === undefined ? {} : { label }) };
  }

  private readName(node: ast.Name): Located<string> {
    const span = spanOf(node);
    const value = node.text;
    if (keywords().has(value) || keptFree.has(value)) {
      const other = `${value}_1`;
      const why = keywords().has(value) ? 'a word of the language' : 'kept free for a later version';
      this.problem(span, `"${value}" is ${why}: call it ${other}`, [{ span, text: other }]);
    } else if (!/^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(value)) {
      this.problem(span, `"${value}" is no name: letters, digits, _ and - make a name`);
    }
    return { value, span };
  }

  private requireBlock(node: { readonly block?: ast.Block }, header: Span, kind: string): void {
    const isBare = header.end - header.start === kind.length;
    if (node.block !== undefined || isBare) return;
    const at = { start: header.end, end: header.end };
    const { problems, uri } = this.reading;
    problems.report('language/syntax', header, `this ${kind} needs a block: add { }`, {
      fixes: [fixInFile(uri, 'suggestion', 'Add a block', { span: at, text: ' {\n}' })],
    });
  }

  private readNorthStar(node: ast.NorthStar, home: Container): NorthStarFact {
    const properties = propertyReader('northstar', this.reading);
    const base = this.base(node, [node.name, node.label, node.measure, node.date], properties);
    const named = this.named(node, base.keyword, 'northstar', true);
    const measure = readMeasure(node.measure, this.reading);
    if (measure.kind === 'condition' || measure.kind === 'milestone') {
      this.problem(measure.span, 'a north star is a movement: from 500 to 2,500 teams by 2026-12-31');
    }
    const by = this.readBy(node, base.header);
    this.readBlock(node.block, { kind: 'northstar', properties, accept: () => undefined, parent: home });
    return { kind: 'northstar', ...base, ...named, ...properties.properties, measure, ...(by && { by }) };
  }

  private readBy(
    node: { readonly by: boolean; readonly date?: ast.DateText },
    header: Span,
  ): Located<string> | undefined {
    if (node.by && node.date === undefined) {
      this.problem(this.wordAfter('by', header.end), '"by" needs a date: by 2026-03-15');
    }
    return readDate(node.date, this.reading);
  }

  /** The place of a keyword that stands behind what was read so far. */
  private wordAfter(word: string, offset: number): Span {
    const start = Math.max(offset, this.reading.text.indexOf(word, offset));
    return { start, end: start + word.length };
  }

  private readTeam(node: ast.Team, home: Container): TeamFact {
    const members: MemberFact[] = [];
    const properties = propertyReader('team', this.reading);
    const base = this.base(node, [node.name, node.label], properties);
    const named = this.named(node, base.keyword, 'team', true);
    this.requireBlock(node, base.header, 'team');
    this.readBlock(node.block, {
      kind: 'team',
      properties,
      accept: fact => members.push(fact as MemberFact),
      parent: home,
    });
    return { kind: 'team', ...base, ...named, ...properties.properties, members };
  }

  private readCycle(node: ast.CycleProperty): CycleFact {
    const properties = propertyReader('cycle', this.reading);
    const base = this.base(
      node,
      [node.period as unknown as ast.Name, node.label, node.first, node.last],
      properties,
    );
    const name = node.period === undefined ? undefined : this.readName(node.period as unknown as ast.Name);
    const label = readLabel(node.label, this.reading);
    const [first, last] = [readDate(node.first, this.reading), readDate(node.last, this.reading)];
    if (node.first === undefined || node.last === undefined) {
      this.problem(
        base.header,
        'a cycle of your own has two days: cycle spring from 2026-02-01 to 2026-05-31',
      );
    }
    return {
      kind: 'cycle',
      ...base,
      ...(name && { name }),
      ...(label && { label }),
      ...(first && { first }),
      ...(last && { last }),
    };
  }

  private readObjective(node: ast.Objective, home: Container): ObjectiveFact {
    const keyResults: KeyResultFact[] = [];
    const properties = propertyReader('objective', this.reading);
    const base = this.base(node, [node.name, node.label], properties);
    const named = this.named(node, base.keyword, 'objective', false);
    this.requireBlock(node, base.header, 'objective');
    this.readBlock(node.block, {
      kind: 'objective',
      properties,
      accept: fact => keyResults.push(fact as KeyResultFact),
      parent: home,
    });
    return { kind: 'objective', ...base, ...named, ...properties.properties, keyResults };
  }

  private readKeyResult(node: ast.KeyResult, home: Container): KeyResultFact {
    const properties = propertyReader('kr', this.reading);
    const base = this.base(node, [node.name, node.label, node.measure, node.date], properties);
    const named = this.named(node, base.keyword, 'kr', false);
    const measure = readMeasure(node.measure, this.reading);
    const by = this.readBy(node, base.header);
    this.readBlock(node.block, { kind: 'kr', properties, accept: () => undefined, parent: home });
    return { kind: 'kr', ...base, ...named, ...properties.properties, measure, ...(by && { by }) };
  }

  private readKpi(node: ast.Kpi, home: Container): KpiFact {
    const properties = propertyReader('kpi', this.reading);
    const base = this.base(node, [node.name, node.label, node.condition], properties);
    const named = this.named(node, base.keyword, 'kpi', false);
    const threshold = readCondition(node.condition, this.reading);
    if (node.threshold && node.condition === undefined) {
      this.problem(
        this.wordAfter('threshold', base.header.end),
        '"threshold" needs a condition: threshold < 5%',
      );
    }
    this.readBlock(node.block, { kind: 'kpi', properties, accept: () => undefined, parent: home });
    return { kind: 'kpi', ...base, ...named, ...properties.properties, ...(threshold && { threshold }) };
  }

  private readCheckIn(node: ast.CheckIn, home: Container): CheckInFact {
    const entries: EntryFact[] = [];
    const properties = propertyReader('checkin', this.reading);
    const base = this.base(node, [node.date, node.owner], properties);
    const date = readDate(node.date, this.reading);
    const by = readOwner(node.owner, this.reading);
    if (node.date === undefined)
      this.problem(base.keyword, 'a checkin needs its day: checkin 2026-01-12 by @maya { … }');
    this.requireBlock(node, base.header, 'checkin');
    this.readBlock(node.block, {
      kind: 'checkin',
      properties,
      accept: () => undefined,
      entry: fact => entries.push(fact),
      parent: home,
    });
    return { kind: 'checkin', ...base, entries, ...(date && { date }), ...(by && { by }) };
  }

  private readReview(node: ast.Review, home: Container): ReviewFact {
    const entries: EntryFact[] = [];
    const properties = propertyReader('review', this.reading);
    const base = this.base(node, [node.period, node.date], properties);
    const on = readDate(node.date, this.reading);
    const period =
      node.period === undefined ? undefined : { value: node.period.text, span: spanOf(node.period) };
    if (period === undefined) this.problem(base.keyword, 'a review needs its period: review 2026-Q1 { … }');
    this.requireBlock(node, base.header, 'review');
    this.readBlock(node.block, {
      kind: 'review',
      properties,
      accept: () => undefined,
      entry: fact => entries.push(fact),
      parent: home,
    });
    return { kind: 'review', ...base, entries, ...(period && { period }), ...(on && { on }) };
  }

  // -------------------------------------------------------------------------------------------------------- entries

  private readEntry(node: ast.Entry, kind: ContainerKind): EntryFact {
    return this.tracked(() => {
      const span = spanOf(node);
      const reference = readReference(node.ref);
      const value = readValue(node.value, this.reading);
      const confidence = this.readConfidence(node);
      const notes = node.notes.map(note => readLabel(note, this.reading)?.value ?? '');
      const status: EntryFact['status'] = node.status && {
        value: node.status.text,
        span: spanOf(node.status),
      };
      this.checkEntry(node, kind);
      return {
        span,
        reference,
        notes,
        broken: false,
        ...(value && { value }),
        ...(status && { status }),
        ...(confidence && { confidence }),
      };
    });
  }

  private checkEntry(node: ast.Entry, kind: ContainerKind): void {
    const span = spanOf(node.ref);
    const word = node.ref.text;
    if (!node.colon) {
      const at = { start: span.end, end: span.end };
      const isWord = containers.objective.properties.includes(word) || declarationWords.includes(word);
      this.problem(
        span,
        isWord ? `"${word}" has no place here` : `"${word}" needs a colon: ${word}: …`,
        [{ span: at, text: ':' }],
        'Add a colon',
      );
      return;
    }
    const saysNothing =
      node.value === undefined && node.status === undefined && !node.confidence && node.notes.length === 0;
    if (saysNothing && kind === 'checkin') {
      this.problem(
        spanOf(node),
        `"${word}:" says nothing: add a value, on-track, at-risk, off-track or a note`,
      );
    }
    if (kind === 'review' && (node.status !== undefined || node.confidence)) {
      this.problem(
        spanOf(node),
        'a review gives a grade from 0 to 1 and a note: status and confidence stand in a checkin',
      );
    }
    if (kind === 'review' && node.value === undefined) {
      this.problem(spanOf(node), `"${word}:" has no grade: write one from 0 to 1, such as ${word}: 0.7`);
    }
  }

  private readConfidence(node: ast.Entry): Located<number> | undefined {
    if (!node.confidence) return undefined;
    if (node.sure === undefined) {
      this.problem(spanOf(node), '"confidence" needs a number from 0 to 1: confidence 0.7');
      return undefined;
    }
    const sure = readPlainNumber(node.sure, 'confidence', this.reading);
    if (sure === undefined || (sure.value >= 0 && sure.value <= 1)) return sure;
    this.reading.problems.report(
      'language/range',
      sure.span,
      `confidence goes from 0 to 1, not ${sure.value}`,
    );
    return undefined;
  }
}

function listedWords(words: readonly string[]): string {
  return words.map(word => `"${word}"`).join(' or ');
}
