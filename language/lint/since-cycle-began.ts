/** What an objective and its key results said when their cycle began, and say no more. */
import { measureChanges } from '../compare/compare-measures.ts';
import { type GoalMatch, matchGoals } from '../compare/match-goals.ts';
import { isWithin } from '../model/calendar.ts';
import { measureText, valueText } from '../model/format-value.ts';
import { measureWithUnit, unitSaid, valuesOfMeasure } from '../model/measured-values.ts';
import type { Day, Goal, GoalKey, KeyResult, Measure, Objective, Project, Span } from '../model/types.ts';

/** One change, on the goal that says it now. */
export type CycleChange =
  | {
      readonly kind: 'measure';
      readonly goal: KeyResult;
      readonly span: Span;
      readonly was: string;
      readonly is: string;
    }
  | { readonly kind: 'label'; readonly goal: Objective | KeyResult; readonly was: string }
  | { readonly kind: 'weight'; readonly goal: KeyResult; readonly was: number; readonly is: number }
  | { readonly kind: 'added'; readonly goal: KeyResult }
  /** It stands where another one stood. */
  | { readonly kind: 'replaced'; readonly goal: KeyResult; readonly was: KeyResult }
  | { readonly kind: 'moved'; readonly goal: KeyResult; readonly was: Objective }
  | { readonly kind: 'removed'; readonly goal: Objective; readonly gone: readonly KeyResult[] };

/** At most one change for each goal, by its key: one note acknowledges all that happened to it. */
export type CycleChanges = ReadonlyMap<GoalKey, CycleChange>;

/** Compares the objectives of a project with an earlier state. Goals are brought together when the first of them differs. */
export class EarlierState {
  readonly #then: Project;
  readonly #now: Project;
  #match: GoalMatch | undefined;
  readonly #unreadableThen: ReadonlySet<string>;
  readonly #unreadableNow: ReadonlySet<string>;

  constructor(then: Project, now: Project) {
    this.#then = then;
    this.#now = now;
    this.#unreadableThen = filesWithErrors(then);
    this.#unreadableNow = filesWithErrors(now);
  }

  /**
   * @param day on which the earlier state was
   * @returns undefined where the objective was not there, or not pursued on that day: there is nothing to compare with
   */
  changesOf(objective: Objective, day: Day): CycleChanges | undefined {
    const same = this.#then.goals.get(objective.key);
    if (same?.kind === 'objective' && this.#saysTheSame(same, objective, day)) return new Map();
    const before = this.#before(objective);
    if (before?.kind !== 'objective' || !this.#isPursued(before, day)) return undefined;
    const changes = [
      ...this.#keyResultChanges(before, objective),
      ...(sameWords(before, objective) || before.label === undefined
        ? []
        : [{ kind: 'label', goal: objective, was: before.label.value } as const]),
    ];
    const byGoal = new Map<GoalKey, CycleChange>();
    for (const change of changes) if (!byGoal.has(change.goal.key)) byGoal.set(change.goal.key, change);
    return byGoal;
  }

  /** Without looking further than the same names: the rule of all that nobody has touched. */
  #saysTheSame(before: Objective, after: Objective, day: Day): boolean {
    return (
      this.#isPursued(before, day) &&
      sameWords(before, after) &&
      before.keyResults.length === after.keyResults.length &&
      after.keyResults.every((keyResult, at) => {
        const was = before.keyResults[at];
        return was?.key === keyResult.key && this.#changeOf(was, keyResult) === undefined;
      })
    );
  }

  /** Goals keep their names for ever: all others are looked for only where some name is not there. */
  #before(goal: Goal): Goal | undefined {
    return namedAlike(this.#then, goal) ?? this.#matched().beforeOf.get(goal.key);
  }

  #after(goal: Goal): Goal | undefined {
    return namedAlike(this.#now, goal) ?? this.#matched().afterOf.get(goal.key);
  }

  #matched(): GoalMatch {
    this.#match ??= matchGoals(this.#then, this.#now);
    return this.#match;
  }

  #keyResultChanges(before: Objective, after: Objective): readonly CycleChange[] {
    const changes: CycleChange[] = [];
    const added: KeyResult[] = [];
    for (const keyResult of after.keyResults) {
      if (keyResult.stopped !== undefined) continue;
      const was = this.#before(keyResult);
      if (was?.kind !== 'kr') added.push(keyResult);
      else if (was.objective !== before.key) changes.push(...this.#movedFrom(was, keyResult));
      else changes.push(...(this.#changeOf(was, keyResult) ?? []));
    }
    // Where a file can't be read whole, a key result may have been there all the same.
    if (this.#unreadableThen.has(before.uri) || this.#unreadableNow.has(after.uri)) return changes;
    const gone = before.keyResults.filter(was => was.stopped === undefined && this.#after(was) === undefined);
    changes.push(...added.map((goal, at) => replacedOrAdded(goal, gone[at])));
    const left = gone.slice(added.length);
    if (left.length > 0) changes.unshift({ kind: 'removed', goal: after, gone: left });
    return changes;
  }

  /** Sound, not given up, and of a cycle that ran: of another cycle it was another promise. */
  #isPursued(before: Objective, day: Day): boolean {
    const { stopped, cycle } = before;
    return !this.#wasHalf(before) && stopped === undefined && cycle !== undefined && isWithin(day, cycle);
  }

  /** The change that weighs most; undefined where it says the same, or the earlier one was still being written. */
  #changeOf(before: KeyResult, after: KeyResult): readonly [CycleChange] | undefined {
    if (this.#wasHalf(before) || before.stopped !== undefined || after.stopped !== undefined)
      return undefined;
    const measure = measureChange(before, after);
    if (measure !== undefined) return [measure];
    if (before.label !== undefined && !sameWords(before, after))
      return [{ kind: 'label', goal: after, was: before.label.value }];
    if (before.weight !== after.weight)
      return [{ kind: 'weight', goal: after, was: before.weight, is: after.weight }];
    return undefined;
  }

  /** An error of syntax stood on it: what it was to say is not known. */
  #wasHalf({ broken, uri }: Goal): boolean {
    return broken && this.#unreadableThen.has(uri);
  }

  #movedFrom(was: KeyResult, goal: KeyResult): readonly CycleChange[] {
    const from = this.#then.goals.get(was.objective);
    return from?.kind === 'objective' ? [{ kind: 'moved', goal, was: from }] : [];
  }
}

/** The goal of the same kind that is called the same. */
function namedAlike(project: Project, { id, key, kind }: Goal): Goal | undefined {
  const found = id === undefined ? undefined : project.goals.get(key);
  return found?.kind === kind && found.id === id ? found : undefined;
}

/** Those that are in all states: where several can be meant, something has changed only if it differs from each. */
export function commonChanges(states: readonly CycleChanges[]): readonly CycleChange[] {
  const [first, ...others] = states;
  return [...(first ?? [])]
    .filter(([key]) => others.every(other => other.has(key)))
    .map(([, change]) => change);
}

function filesWithErrors({ files }: Project): ReadonlySet<string> {
  return new Set(files.filter(file => file.hasSyntaxErrors).map(({ uri }) => uri));
}

function replacedOrAdded(goal: KeyResult, was: KeyResult | undefined): CycleChange {
  return was === undefined ? { kind: 'added', goal } : { kind: 'replaced', goal, was };
}

/**
 * To complete what was missing (a measure, a baseline, a `?`, a unit) takes nothing back and is no change.
 */
function measureChange({ measure: before }: KeyResult, goal: KeyResult): CycleChange | undefined {
  const { measure: after } = goal;
  if (before.kind === 'none' || hasPlaceholder(before)) return undefined;
  const [was, is] = [withUnitOf(before, after), withUnitOf(after, before)];
  const changes = measureChanges(was, is).filter(
    change => change.kind !== 'baseline' || change.from !== undefined,
  );
  const [only] = changes;
  if (only === undefined) return undefined;
  if (after.kind === 'none')
    return { kind: 'measure', goal, span: goal.header, was: measureText(before), is: '' };
  const isEnd = only.kind === 'baseline' || only.kind === 'target';
  if (changes.length > 1 || !isEnd || only.from === undefined || only.to === undefined)
    return { kind: 'measure', goal, span: after.span, was: measureText(before), is: measureText(after) };
  const end = only.kind === 'baseline' ? 'from' : 'to';
  const { from, to } = only;
  return {
    kind: 'measure',
    goal,
    span: to.span,
    was: `${end} ${valueText(from)}`,
    is: `${end} ${valueText(to)}`,
  };
}

function hasPlaceholder(measure: Measure): boolean {
  return valuesOfMeasure(measure).some(({ kind }) => kind === 'placeholder');
}

/** A measure of plain numbers with the unit that the other one says. */
function withUnitOf(measure: Measure, other: Measure): Measure {
  const unit =
    unitSaid(valuesOfMeasure(measure)) === undefined ? unitSaid(valuesOfMeasure(other)) : undefined;
  return unit === undefined ? measure : measureWithUnit(measure, unit);
}

/** Spaces, case and a final stop make no difference to what was promised. A goal without a label promises nothing in words. */
function sameWords(before: Goal, after: Goal): boolean {
  return wordsOf(before) === wordsOf(after);
}

function wordsOf({ label, name }: Goal): string {
  return (label?.value ?? name?.value ?? '').replace(/\s+/g, ' ').trim().replace(/[.!]$/, '').toLowerCase();
}
