/** What changed in the meaning of one goal. Spelling, order, comments and places make no difference. */
import { cadenceOf } from '../model/query.ts';
import type {
  Cadence,
  DatedNote,
  Day,
  DeclaredCycle,
  Goal,
  GoalKey,
  Initiative,
  KeyResult,
  Kpi,
  NorthStar,
  Objective,
  Period,
  Reference,
  Team,
} from '../model/types.ts';
import type { AddedOrRemoved, Change, Effect, Referred } from './change.ts';
import { conditionChanges, measureChanges } from './compare-measures.ts';
import type { GoalMatch, GoalPair } from './match-goals.ts';

/** What a pair is seen in: the goals around it, in both states. */
export interface Surroundings {
  readonly match: GoalMatch;
  readonly goalsBefore: ReadonlyMap<GoalKey, Goal>;
  readonly goalsAfter: ReadonlyMap<GoalKey, Goal>;
}

/** Nothing where both mean the same. What is inherited is told of the goal that says it. */
export function changesOfPair(pair: GoalPair, around: Surroundings): readonly Change[] {
  const { before, after } = pair;
  const changes = ownChanges(pair, new PairComparison(around));
  // Where it moved to says what it is called there.
  const isMoved = changes.some(({ kind }) => kind === 'moved');
  return [
    ...(isMoved ? [] : differing('name', before.name?.value, after.name?.value)),
    ...differing('label', labelOf(before), labelOf(after)),
    ...changes,
  ];
}

function ownChanges(pair: GoalPair, compare: PairComparison): readonly Change[] {
  switch (pair.kind) {
    case 'northstar':
      return northStarChanges(pair.before, pair.after);
    case 'team':
      return teamChanges(pair.before, pair.after, compare);
    case 'cycle':
      return cycleChanges(pair.before, pair.after);
    case 'objective':
      return objectiveChanges(pair.before, pair.after, compare);
    case 'kr':
      return keyResultChanges(pair.before, pair.after, compare);
    case 'kpi':
      return kpiChanges(pair.before, pair.after, compare);
  }
}

function objectiveChanges(before: Objective, after: Objective, compare: PairComparison): readonly Change[] {
  return [
    ...compare.moved(before.team, after.team),
    ...compare.cycle(before.cycle, after.cycle),
    ...differing('commitment', before.commitment?.value, after.commitment?.value),
    ...compare.owner(before, after, before.team, after.team),
    ...compare.references('supports', before.supports, after.supports),
    ...compare.references('guarded by', before.guardedBy, after.guardedBy),
    ...endingChanges(before, after),
    ...noteChanges(before.changed, after.changed),
    ...initiativeChanges(before.initiatives, after.initiatives),
  ];
}

function keyResultChanges(before: KeyResult, after: KeyResult, compare: PairComparison): readonly Change[] {
  return [
    ...compare.moved(before.objective, after.objective),
    ...measureChanges(before.measure, after.measure),
    ...deadlineChanges(before, after),
    ...(before.weight === after.weight
      ? []
      : [{ kind: 'weight', from: before.weight, to: after.weight } as const]),
    ...compare.owner(before, after, before.objective, after.objective),
    ...compare.reference('tracks', before.tracks, after.tracks),
    ...compare.references('supports', before.supports, after.supports),
    ...cadenceChanges(before, after),
    ...sourceChanges(before, after),
    ...endingChanges(before, after),
    ...noteChanges(before.changed, after.changed),
    ...initiativeChanges(before.initiatives, after.initiatives),
  ];
}

function kpiChanges(before: Kpi, after: Kpi, compare: PairComparison): readonly Change[] {
  return [
    ...compare.moved(before.team, after.team),
    ...conditionChanges('threshold', before.threshold, after.threshold),
    ...conditionChanges('target', before.target, after.target),
    ...compare.owner(before, after, before.team, after.team),
    ...cadenceChanges(before, after),
    ...sourceChanges(before, after),
    ...compare.references('supports', before.supports, after.supports),
    ...differing('indicator', before.indicator?.value, after.indicator?.value),
    ...endingChanges(before, after),
  ];
}

function northStarChanges(before: NorthStar, after: NorthStar): readonly Change[] {
  return [
    ...measureChanges(before.measure, after.measure),
    ...deadlineChange(before.by?.value, after.by?.value),
    ...differing('owner', before.owner?.value, after.owner?.value),
    ...cadenceChanges(before, after),
    ...sourceChanges(before, after),
  ];
}

function teamChanges(before: Team, after: Team, compare: PairComparison): readonly Change[] {
  return [
    ...compare.reference('part of', before.partOf, after.partOf),
    ...differing('owner', before.lead?.value, after.lead?.value),
    ...differing('size', before.size?.value, after.size?.value),
  ];
}

function cycleChanges(
  { period: before }: DeclaredCycle,
  { period: after }: DeclaredCycle,
): readonly Change[] {
  const isSame = before?.first === after?.first && before?.last === after?.last;
  return isSame ? [] : [{ kind: 'period', ...(before && { from: before }), ...(after && { to: after }) }];
}

// ------------------------------------------------------------------------------------------------- with the goals around it

class PairComparison {
  private readonly around: Surroundings;

  constructor(around: Surroundings) {
    this.around = around;
  }

  moved(from: GoalKey | undefined, to: GoalKey | undefined): readonly Change[] {
    if (this.isOne(from, to)) return [];
    const { goalsBefore, goalsAfter } = this.around;
    const was = from === undefined ? undefined : goalsBefore.get(from);
    const is = to === undefined ? undefined : goalsAfter.get(to);
    return [{ kind: 'moved', ...(was && { from: was }), ...(is && { to: is }) }];
  }

  /** A declared cycle with other days is told once, of the cycle itself. */
  cycle(from: Period | undefined, to: Period | undefined): readonly Change[] {
    if (from?.kind === to?.kind && (from?.id === to?.id || this.isOne(from?.id, to?.id))) return [];
    return [{ kind: 'cycle', ...(from && { from }), ...(to && { to }) }];
  }

  /** Where neither says who, the change is told of the goal that both have it from. */
  owner(
    before: Objective | KeyResult | Kpi,
    after: Objective | KeyResult | Kpi,
    blockBefore: GoalKey | undefined,
    blockAfter: GoalKey | undefined,
  ): readonly Change[] {
    const isInherited = before.owner === undefined && after.owner === undefined;
    if (isInherited && this.isOne(blockBefore, blockAfter)) return [];
    return differing('owner', before.effectiveOwner, after.effectiveOwner);
  }

  reference(
    kind: 'tracks' | 'part of',
    from: Reference | undefined,
    to: Reference | undefined,
  ): readonly Change[] {
    if (this.meaningBefore(from) === this.meaningAfter(to)) return [];
    return [{ kind, ...(from && { from: referred(from) }), ...(to && { to: referred(to) }) }];
  }

  references(
    kind: 'supports' | 'guarded by',
    before: readonly Reference[],
    after: readonly Reference[],
  ): readonly Change[] {
    const was = new Map(before.map(reference => [this.meaningBefore(reference), reference]));
    const is = new Map(after.map(reference => [this.meaningAfter(reference), reference]));
    const only = (some: typeof was, others: typeof was, change: AddedOrRemoved): readonly Change[] =>
      [...some]
        .filter(([meaning]) => !others.has(meaning))
        .map(([, reference]) => ({ kind, change, reference: referred(reference) }));
    return [...only(was, is, 'removed'), ...only(is, was, 'added')];
  }

  /** Whether two keys, one of each state, are of one goal. */
  private isOne(before: GoalKey | undefined, after: GoalKey | undefined): boolean {
    if (before === undefined || after === undefined) return before === after;
    return this.around.match.afterOf.get(before)?.key === after;
  }

  /** Identity of what an earlier reference leads to: by its later key where it is still there. */
  private meaningBefore(reference: Reference | undefined): string | undefined {
    if (reference?.target === undefined) return meaningOfPath(reference);
    const after = this.around.match.afterOf.get(reference.target);
    return after === undefined ? `gone ${reference.target}` : `goal ${after.key}`;
  }

  private meaningAfter(reference: Reference | undefined): string | undefined {
    return reference?.target === undefined ? meaningOfPath(reference) : `goal ${reference.target}`;
  }
}

function meaningOfPath(reference: Reference | undefined): string | undefined {
  return reference && `path ${reference.path}`;
}

function referred({ path, target }: Reference): Referred {
  return target === undefined ? { path } : { path, target };
}

// -------------------------------------------------------------------------------------------------------------- properties

/** A label as it reads: room between its words makes no difference. */
function labelOf(goal: Goal): string | undefined {
  return goal.label?.value.replace(/\s+/g, ' ').trim() || undefined;
}

type PlainKind = 'name' | 'label' | 'owner' | 'commitment' | 'size' | 'source' | 'indicator';

/** The change of a property that is one plain value. */
function differing<Kind extends PlainKind>(
  kind: Kind,
  from: (Change & { kind: Kind })['from'],
  to: (Change & { kind: Kind })['from'],
): readonly Change[] {
  if (from === to) return [];
  // The compiler does not see that the values fit the kind that they were asked for.
  return [{ kind, ...(from !== undefined && { from }), ...(to !== undefined && { to }) } as Change];
}

/** The day by which it is to be reached: its own, else the last of the cycle. A cycle that changed is told by itself. */
function deadlineChanges(before: KeyResult | NorthStar, after: KeyResult | NorthStar): readonly Change[] {
  if (before.kind === 'northstar' || after.kind === 'northstar' || before.cycle === undefined) {
    return deadlineChange(before.by?.value, after.by?.value);
  }
  if (before.by === undefined && after.by === undefined) return [];
  return deadlineChange(before.by?.value ?? before.cycle.last, after.by?.value ?? after.cycle?.last);
}

function deadlineChange(from: Day | undefined, to: Day | undefined): readonly Change[] {
  if (from === to) return [];
  const effect: Effect | undefined =
    from === undefined || to === undefined ? undefined : from < to ? 'easier' : 'harder';
  return [{ kind: 'deadline', ...(from && { from }), ...(to && { to }), ...(effect && { effect }) }];
}

type Watched = KeyResult | Kpi | NorthStar;

function cadenceChanges(before: Watched, after: Watched): readonly Change[] {
  const [from, to] = [cadenceOf(before), cadenceOf(after)];
  const [was, is] = [daysOf(from), daysOf(to)];
  return was === is ? [] : [{ kind: 'every', from, to, effect: was < is ? 'easier' : 'harder' }];
}

/** Days of a cadence, for comparing: three months are a quarter. */
function daysOf({ count, unit }: Cadence): number {
  return count * { day: 1, week: 7, month: 30.4375, quarter: 91.3125 }[unit];
}

function sourceChanges(before: Watched, after: Watched): readonly Change[] {
  return differing('source', before.source?.value, after.source?.value);
}

function endingChanges(
  { stopped: from }: { readonly stopped?: DatedNote },
  { stopped: to }: { readonly stopped?: DatedNote },
): readonly Change[] {
  if (from?.date === to?.date && from?.note === to?.note) return [];
  return [{ kind: 'stopped', ...(from && { from }), ...(to && { to }) }];
}

function noteChanges(before: readonly DatedNote[], after: readonly DatedNote[]): readonly Change[] {
  const meaning = ({ date, note }: DatedNote) => `${date} ${note}`;
  return [
    ...onlyIn(before, after, meaning).map(note => ({ kind: 'changed', change: 'removed', note }) as const),
    ...onlyIn(after, before, meaning).map(note => ({ kind: 'changed', change: 'added', note }) as const),
  ];
}

function initiativeChanges(before: readonly Initiative[], after: readonly Initiative[]): readonly Change[] {
  const meaning = ({ label, link }: Initiative) => `${label}\n${link ?? ''}`;
  const told = (change: AddedOrRemoved, some: readonly Initiative[]) =>
    some.map(initiative => ({ kind: 'initiative', change, initiative }) as const);
  return [
    ...told('removed', onlyIn(before, after, meaning)),
    ...told('added', onlyIn(after, before, meaning)),
  ];
}

/** Those of the first list that the second has not, as often as it has them more. */
function onlyIn<T>(some: readonly T[], others: readonly T[], meaningOf: (one: T) => string): readonly T[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(meaningOf(other), (left.get(meaningOf(other)) ?? 0) + 1);
  return some.filter(one => {
    const count = left.get(meaningOf(one)) ?? 0;
    left.set(meaningOf(one), count - 1);
    return count <= 0;
  });
}
