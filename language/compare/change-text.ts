/** The words for a change, in pieces, so that a page or a terminal can set apart what is a goal, a value or somebody's own words. */
import { daysBetween } from '../model/calendar.ts';
import { cadenceText, conditionText, measureText, valueText } from '../model/format-value.ts';
import { teamOf } from '../model/query.ts';
import type { DatedNote, Goal, GoalKind, Period, Value } from '../model/types.ts';
import type { Change, Effect, GoalChange, Graded, Referred, Said } from './change.ts';
import type { CycleMoment } from './cycle-moment.ts';

/** Plain words are ours; the rest is text of the files, to be escaped by whoever shows it. */
export type Piece =
  | string
  /** The path of a goal, a name, a value in the language's notation, a date. */
  | { readonly kind: 'code'; readonly text: string }
  /** A label or a note. */
  | { readonly kind: 'quote'; readonly text: string };

export type Sentence = readonly Piece[];

/** `target of product.preferred_tool.nps lowered 50 → 45`, without when. */
export function changeSentence(change: GoalChange): Sentence {
  return sentences[change.kind](change as never);
}

/** ` on day 41 of 2026-Q1`; empty where the cycle has not begun, or there is none. */
export function momentText(moment: CycleMoment | undefined): string {
  if (moment?.phase === 'running') return ` on day ${moment.day} of ${moment.cycle.id}`;
  if (moment?.phase !== 'ended') return '';
  return ` ${moment.days === 1 ? '1 day' : `${moment.days} days`} after ${moment.cycle.id} ended`;
}

/** What a moved number means for whoever pursues the goal; empty where the sentence says it already. */
export function effectText(change: GoalChange): string {
  switch (change.kind) {
    case 'target':
      return reachText(change.effect);
    case 'baseline':
      return change.effect === undefined
        ? ''
        : `the same reading scores ${change.effect === 'easier' ? 'more' : 'less'}`;
    case 'condition':
      return change.of === 'measure' ? reachText(change.effect) : '';
    case 'deadline':
      return laterText(change.from, change.to);
    default:
      return '';
  }
}

/** A sentence as plain text. */
export function plainText(sentence: Sentence): string {
  return sentence
    .map(piece => {
      if (typeof piece === 'string') return piece;
      return piece.kind === 'quote' ? `"${piece.text}"` : piece.text;
    })
    .join('');
}

/** A goal as a sentence names it: its path, else its label behind the path of the goal that holds it. */
export function nameOf(goal: Goal): Sentence {
  if (goal.id !== undefined) return [code(goal.id)];
  const holder = holderOf(goal);
  const words = goal.label === undefined ? [kindNames[goal.kind]] : [quote(goal.label.value)];
  return holder === undefined ? words : [...words, ' in ', code(holder)];
}

export const kindNames: Readonly<Record<GoalKind, string>> = {
  northstar: 'north star',
  team: 'team',
  cycle: 'cycle',
  objective: 'objective',
  kr: 'key result',
  kpi: 'KPI',
};

// -------------------------------------------------------------------------------------------------------------- sentences

type Sentences = {
  readonly [Kind in Change['kind']]: (
    change: Extract<Change, { kind: Kind }> & Pick<GoalChange, 'goal' | 'before'>,
  ) => Sentence;
};

const sentences: Sentences = {
  added: ({ goal }) => ['added ', ...introduced(goal)],
  removed: ({ goal }) => ['removed ', ...introduced(goal)],
  name: ({ goal, before, from, to }) => {
    if (to === undefined) return [...nameOf(goal), ' has no name any more, it was ', code(from ?? '')];
    if (from === undefined) return [...nameOf(goal), ' has a name now'];
    return [code(before?.id ?? from), ' renamed to ', code(goal.id ?? to)];
  },
  moved: ({ goal, before, from, to }) =>
    before?.id !== undefined && goal.id !== undefined
      ? [code(before.id), ' moved to ', code(goal.id)]
      : [...nameOf(goal), ' moved from ', ...placeName(from), ' to ', ...placeName(to)],
  label: ({ goal, from, to }) => changedProperty('label', goal, wrapped(from, quote), wrapped(to, quote)),
  baseline: change => movedEnd('baseline', change),
  target: change => movedEnd('target', change),
  measure: ({ goal, from, to }) => {
    const [was, is] = [wrapped(measureText(from), code), wrapped(measureText(to), code)];
    return was === undefined && is !== undefined
      ? ['measure of ', ...nameOf(goal), ' set: ', is]
      : changedProperty('measure', goal, was, is, 'changed:');
  },
  condition: ({ goal, of, from, to, effect }) =>
    changedProperty(
      of === 'measure' ? 'condition' : of,
      goal,
      from && code(conditionText(from)),
      to && code(conditionText(to)),
      effect === undefined ? 'changed' : effect === 'easier' ? 'loosened' : 'tightened',
    ),
  deadline: ({ goal, from, to }) =>
    changedProperty('deadline', goal, wrapped(from, code), wrapped(to, code), 'moved'),
  cycle: ({ goal, from, to }) => changedProperty('cycle', goal, from && code(from.id), to && code(to.id)),
  period: ({ goal, from, to }) =>
    changedProperty('days', goal, from && code(daysText(from)), to && code(daysText(to))),
  weight: ({ goal, from, to }) =>
    changedProperty('weight', goal, code(String(from)), code(String(to)), from < to ? 'raised' : 'lowered'),
  owner: ({ goal, from, to }) =>
    changedProperty(goal.kind === 'team' ? 'lead' : 'owner', goal, wrapped(from, code), wrapped(to, code)),
  commitment: ({ goal, from, to }) =>
    changedProperty('commitment', goal, wrapped(from, code), wrapped(to, code)),
  supports: ({ goal, change, reference }) => [
    ...nameOf(goal),
    change === 'added' ? ' now supports ' : ' no longer supports ',
    pathOf(reference),
  ],
  'guarded by': ({ goal, change, reference }) => [
    ...nameOf(goal),
    change === 'added' ? ' is now guarded by ' : ' is no longer guarded by ',
    pathOf(reference),
  ],
  tracks: ({ goal, from, to }) => [...nameOf(goal), ...nowOrNoLonger('tracks', from, to)],
  'part of': ({ goal, from, to }) => [...nameOf(goal), ' is', ...nowOrNoLonger('part of', from, to)],
  size: ({ goal, from, to }) => changedProperty('size', goal, wrapped(from, sizeCode), wrapped(to, sizeCode)),
  every: ({ goal, from, to }) => [
    'a reading of ',
    ...nameOf(goal),
    ' is due every ',
    to === undefined ? '' : cadenceText(to),
    ' instead of every ',
    from === undefined ? '' : cadenceText(from),
  ],
  source: ({ goal, from, to }) => changedProperty('source', goal, wrapped(from, code), wrapped(to, code)),
  indicator: ({ goal, from, to }) => changedProperty('kind', goal, wrapped(from, code), wrapped(to, code)),
  stopped: ({ goal, from, to }) => {
    if (to === undefined) return [...nameOf(goal), ' is no longer stopped'];
    const again = from === undefined ? '' : ', stopped before';
    return [...nameOf(goal), `${again} stopped on `, ...noteText(to)];
  },
  changed: ({ goal, change, note }) => [
    change === 'added' ? 'reason given for ' : 'reason removed from ',
    ...nameOf(goal),
    ', ',
    ...noteText(note),
  ],
  initiative: ({ goal, change, initiative }) => [
    change === 'added' ? 'initiative added to ' : 'initiative removed from ',
    ...nameOf(goal),
    ': ',
    quote(initiative.label),
  ],
  reading: readingSentence,
  said: ({ goal, date, from, to }) => {
    const subject = ['check-in of ', ...nameOf(goal), ' on ', code(date)];
    if (to === undefined) return [...subject, ' removed'];
    const [was, is] = [stateText(from), stateText(to)];
    if (was === is && from !== undefined) return [...subject, ': note changed'];
    return [...subject, ': ', is, ...(was === '' || was === is ? [] : [', it was ', was])];
  },
  grade: ({ goal, period, from, to }) => {
    const subject = ['grade of ', ...nameOf(goal), ' for ', code(period)];
    if (to === undefined) return [...subject, ' (', gradeCode(from), ') removed'];
    if (from === undefined) return [...subject, ': ', gradeCode(to)];
    if (from.grade === to.grade) return [...subject, ': note changed'];
    return [...subject, ' changed ', gradeCode(from), ' → ', gradeCode(to)];
  },
};

function readingSentence({
  goal,
  change,
  date,
  from,
  to,
  last,
  isLate,
}: Extract<Change, { kind: 'reading' }> & { readonly goal: Goal }): Sentence {
  const subject = [isLate === true ? 'late reading of ' : 'reading of ', ...nameOf(goal)];
  const when = [' on ', code(date)];
  if (to === undefined) return [...subject, ...when, ...bracketed(from && [valueCode(from)]), ' removed'];
  if (change === 'corrected' && from !== undefined)
    return [...subject, ...when, ' changed ', valueCode(from), ' → ', valueCode(to)];
  const before = last && [valueCode(last.value), ' on ', code(last.date)];
  return [...subject, ': ', valueCode(to), ...when, ...bracketed(before)];
}

function bracketed(sentence: Sentence | undefined): Sentence {
  return sentence === undefined ? [] : [' (', ...sentence, ')'];
}

/** `at-risk, confidence 0.4`; `a note` where there is no more. */
function stateText(said: Said | undefined): string {
  if (said === undefined) return '';
  const parts = [said.status, said.confidence === undefined ? undefined : `confidence ${said.confidence}`];
  const state = parts.filter(part => part !== undefined).join(', ');
  return state === '' && said.notes.length > 0 ? 'a note' : state;
}

function gradeCode(graded: Graded | undefined): Piece {
  return graded?.grade === undefined ? 'none' : code(String(graded.grade));
}

function placeName(holder: Goal | undefined): Sentence {
  return holder === undefined ? ['the top level'] : nameOf(holder);
}

/** A goal with what it says in its header. */
function introduced(goal: Goal): Sentence {
  const measure = goal.kind === 'kr' || goal.kind === 'northstar' ? measureText(goal.measure) : '';
  const threshold = goal.kind === 'kpi' && goal.threshold ? `threshold ${conditionText(goal.threshold)}` : '';
  const label = goal.id === undefined || goal.label === undefined ? [] : [' ', quote(goal.label.value)];
  const said = measure || threshold;
  return [`${kindNames[goal.kind]} `, ...nameOf(goal), ...label, ...(said === '' ? [] : [' ', code(said)])];
}

/** `weight of X raised 1 → 2`, `owner of X set to @maya`, `threshold of X (< 5%) removed`. */
function changedProperty(
  property: string,
  goal: Goal,
  from: Piece | undefined,
  to: Piece | undefined,
  verb = 'changed',
): Sentence {
  const subject = [`${property} of `, ...nameOf(goal)];
  if (to === undefined) return from === undefined ? subject : [...subject, ' (', from, ') removed'];
  return from === undefined ? [...subject, ' set to ', to] : [...subject, ` ${verb} `, from, ' → ', to];
}

function movedEnd(
  end: 'baseline' | 'target',
  { goal, from, to, way }: Extract<Change, { kind: 'baseline' | 'target' }> & { readonly goal: Goal },
): Sentence {
  return changedProperty(end, goal, from && valueCode(from), to && valueCode(to), way);
}

function nowOrNoLonger(verb: string, from: Referred | undefined, to: Referred | undefined): Sentence {
  if (to === undefined) return from === undefined ? [] : [` no longer ${verb} `, pathOf(from)];
  const former = from === undefined ? [] : [', no longer ', pathOf(from)];
  return [` now ${verb} `, pathOf(to), ...former];
}

function noteText({ date, note }: DatedNote): Sentence {
  return note === '' ? [code(date)] : [code(date), ': ', quote(note)];
}

/** The path of the goal that holds another, where there is one to write. */
function holderOf(goal: Goal): string | undefined {
  const holder = goal.kind === 'kr' ? goal.objective : teamOf(goal);
  return holder?.includes('~') ? undefined : holder;
}

function reachText(effect: Effect | undefined): string {
  return effect === undefined ? '' : `${effect} to reach`;
}

function laterText(from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined) return '';
  const days = daysBetween(from, to);
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return `${count} ${days > 0 ? 'later' : 'earlier'}`;
}

function daysText({ first, last }: Period): string {
  return `${first} to ${last}`;
}

function pathOf({ path, target }: Referred): Piece {
  return code(target ?? path);
}

function valueCode(value: Value): Piece {
  return code(valueText(value));
}

function sizeCode(size: number): Piece {
  return code(String(size));
}

function wrapped<T extends string | number>(
  value: T | undefined,
  wrap: (value: T) => Piece,
): Piece | undefined {
  return value === undefined || value === '' ? undefined : wrap(value);
}

function code(text: string): Piece {
  return { kind: 'code', text };
}

function quote(text: string): Piece {
  return { kind: 'quote', text };
}
