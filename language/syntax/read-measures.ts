/** Measures and conditions: from the words after a label to what a key result or KPI is measured by. */
import { isFractionAmongPercentages } from '../model/dimension-errors.ts';
import { unitOfValue, withUnit } from '../model/measured-values.ts';
import type { Comparison, Condition, Measure, Span, Value } from '../model/types.ts';
import { takeValue, type WrittenValue } from './read-values.ts';
import { type Reading, replacements } from './reading.ts';
import { spanning, type Word, type WordList } from './words.ts';

/** What comes next and says a measure, as it is written. */
interface Written {
  readonly span: Span;
}

interface WrittenMovement extends Written {
  readonly kind: 'movement';
  readonly from?: Word;
  readonly baseline?: WrittenValue;
  readonly to?: Word;
  readonly target?: WrittenValue;
}

interface WrittenComparison extends Written {
  readonly kind: 'comparison';
  readonly operator: Word;
  readonly bound?: WrittenValue;
}

interface WrittenBetween extends Written {
  readonly kind: 'between';
  readonly low?: WrittenValue;
  readonly high?: WrittenValue;
}

/** `50` or `50+` where a measure should stand. */
interface WrittenBare extends Written {
  readonly kind: 'bare';
  readonly value: WrittenValue;
  readonly hasPlus: boolean;
  /** The unit where it stands behind the plus: `50+ teams`. */
  readonly noun?: Word;
}

type WrittenMeasure =
  | WrittenMovement
  | WrittenComparison
  | WrittenBetween
  | WrittenBare
  | (Written & { readonly kind: 'milestone' });

/** Reads the measure of a key result or north star that comes next; undefined where none does. Half a measure is an error and counts as none. */
export function takeMeasure(words: WordList, reading: Reading): Measure | undefined {
  const written = takeWritten(words, reading);
  if (written === undefined) return undefined;
  switch (written.kind) {
    case 'movement':
      return readMovement(written, words, reading);
    case 'milestone':
      return { kind: 'milestone', span: written.span };
    case 'bare':
      return readBare(written, words, reading);
    default: {
      const condition = readCondition(written, words, reading);
      return condition === undefined
        ? { kind: 'none' }
        : { kind: 'condition', condition, span: condition.span };
    }
  }
}

/** A threshold or target that comes next; without `condition` where it is none, which was said already. */
export function takeCondition(
  words: WordList,
  reading: Reading,
): { readonly condition?: Condition } | undefined {
  const written = takeWritten(words, reading);
  if (written === undefined) return undefined;
  const condition = readCondition(written, words, reading);
  return condition === undefined ? {} : { condition };
}

// ---------------------------------------------------------------------------------------------------------------- writing

const comparisons = ['<', '<=', '>', '>=', '\u2264', '\u2265'];

function takeWritten(words: WordList, reading: Reading): WrittenMeasure | undefined {
  const from = words.takeMark('from');
  if (from !== undefined || words.peek()?.text === 'to') return takeMovement(from, words, reading);
  const operator = takeAlmostComparison(words) ?? words.takeMark(...comparisons);
  if (operator !== undefined) {
    const bound = takeValue(words, reading);
    return {
      kind: 'comparison',
      operator,
      span: spanning([operator, bound ?? operator]),
      ...(bound && { bound }),
    };
  }
  const between = words.takeMark('between');
  if (between !== undefined) return takeBetween(between, words, reading);
  const milestone = words.takeMark('milestone');
  if (milestone !== undefined) return { kind: 'milestone', span: milestone.span };
  return takeBare(words, reading);
}

/** `=`, `=>`, `> =`: said to be an error that offers the right one. */
function takeAlmostComparison(words: WordList): Word | undefined {
  const next = words.peek();
  if (next?.text === '<' || next?.text === '>') {
    const equals = words.peek(1);
    if (equals?.kind !== 'junk' || equals.text !== '=') return undefined;
    words.takeAny();
    words.takeAny();
    return { kind: 'junk', text: `${next.text} =`, span: spanning([next, equals]) };
  }
  return next?.kind === 'junk' && /^[=!~]+[<>=]*$/.test(next.text) ? words.takeAny() : undefined;
}

function takeMovement(
  from: Word | undefined,
  words: WordList,
  reading: Reading,
): WrittenMovement | undefined {
  const baseline = from === undefined ? undefined : takeValue(words, reading);
  const to = words.takeMark('to');
  const target = to === undefined ? undefined : takeValue(words, reading);
  const parts = [from, baseline, to, target].filter(part => part !== undefined);
  if (parts.length === 0) return undefined;
  return {
    kind: 'movement',
    span: spanning(parts),
    ...(from && { from }),
    ...(baseline && { baseline }),
    ...(to && { to }),
    ...(target && { target }),
  };
}

function takeBetween(between: Word, words: WordList, reading: Reading): WrittenBetween {
  const low = takeValue(words, reading);
  const and = words.takeMark('and');
  const high = and === undefined ? undefined : takeValue(words, reading);
  const span = spanning([between, low, and, high].filter(part => part !== undefined));
  return { kind: 'between', span, ...(low && { low }), ...(high && { high }) };
}

function takeBare(words: WordList, reading: Reading): WrittenBare | undefined {
  const value = takeValue(words, reading);
  if (value === undefined) return undefined;
  const plus = words.takeMark('+');
  const noun =
    plus !== undefined && plus.span.end !== words.peek()?.span.start ? words.take('name') : undefined;
  const span = spanning([value, plus, noun].filter(part => part !== undefined));
  return { kind: 'bare', value, hasPlus: plus !== undefined, span, ...(noun && { noun }) };
}

// -------------------------------------------------------------------------------------------------------------- movements

function readMovement(written: WrittenMovement, words: WordList, reading: Reading): Measure {
  const { from, baseline, to, target, span } = written;
  if (from === undefined && target !== undefined && words.peek()?.text === 'from') {
    const reversed = readReversed(target, span, words, reading);
    if (reversed !== undefined) return reversed;
  }
  if (from !== undefined && baseline !== undefined && to === undefined) {
    const second = takeSecondValue(words, reading);
    if (second !== undefined) {
      const whole = { start: span.start, end: second.span.end };
      return offerMovement(baseline, second, whole, reading);
    }
  }
  if (from !== undefined && baseline === undefined) {
    report(span, '"from" needs a value: from 32 to 50', reading);
  } else if (to === undefined) {
    report(span, `"${reading.text.slice(span.start, span.end)}" lacks its target: add "to …"`, reading);
  } else if (target === undefined) {
    report(span, '"to" needs a value: to 50', reading);
  }
  if (target?.value === undefined || (from !== undefined && baseline?.value === undefined))
    return { kind: 'none' };
  return movement(baseline?.value, target.value, span);
}

function movement(baseline: Value | undefined, target: Value, span: Span): Measure {
  const [from, to] = shareUnit(baseline, target);
  if (to === undefined) return { kind: 'none' };
  return from === undefined ? { kind: 'movement', to, span } : { kind: 'movement', from, to, span };
}

/** `to 10 from 5`. */
function readReversed(
  target: WrittenValue,
  span: Span,
  words: WordList,
  reading: Reading,
): Measure | undefined {
  words.takeMark('from');
  const baseline = takeValue(words, reading);
  if (baseline === undefined) return undefined;
  return offerMovement(baseline, target, { start: span.start, end: baseline.span.end }, reading);
}

/** Two values that are no movement as they stand: `from 5 10`, `5 → 10`, `5 to 10`. */
function offerMovement(baseline: WrittenValue, target: WrittenValue, span: Span, reading: Reading): Measure {
  const [from, to] = [baseline.text, textAfterDash(target, reading)];
  const meant = `from ${from} to ${to}`;
  if (baseline.value !== undefined && target.value !== undefined) {
    const message = `"${reading.text.slice(span.start, span.end).slice(0, 30)}" is no movement: write ${meant.slice(0, 40)}`;
    reading.problems.report('language/syntax', span, message, {
      fixes: replacements(reading, span, [meant]),
    });
  }
  return { kind: 'none' };
}

/** The value behind an arrow, a dash or nothing at all. */
function takeSecondValue(words: WordList, reading: Reading): WrittenValue | undefined {
  const next = words.peek();
  const isBetween =
    next?.kind === 'junk' || next?.text === ',' || next?.text === 'and' || next?.text === 'to';
  const after = words.peek(isBetween ? 1 : 0)?.kind;
  if (after !== 'number' && after !== 'money' && after !== 'placeholder') return undefined;
  if (isBetween) words.takeAny();
  if (words.peek()?.kind === 'junk') words.takeAny();
  return takeValue(words, reading);
}

/** In `5-10` the dash is none of the number's. */
function textAfterDash({ text, span }: WrittenValue, reading: Reading): string {
  const isTight = /[\w%]/.test(reading.text[span.start - 1] ?? ' ');
  return isTight ? text.replace(/^[-\u2010-\u2015\u2212]/, '') : text;
}

function readBare(written: WrittenBare, words: WordList, reading: Reading): Measure {
  const { value, span, hasPlus, noun } = written;
  if (!hasPlus) {
    const second = takeSecondValue(words, reading);
    if (second !== undefined) {
      return offerMovement(value, second, { start: span.start, end: second.span.end }, reading);
    }
  }
  if (value.value?.kind === 'placeholder') return { kind: 'none' };
  const amount = value.text.replace(/^\+/, '');
  const bare = noun === undefined ? amount : `${amount} ${noun.text}`;
  const said = reading.text.slice(span.start, span.end);
  if (value.value !== undefined) {
    const isDone = value.value.kind === 'done';
    const message = isDone
      ? '"done" is no measure: write "milestone" for what is done or not'
      : `"${said.slice(0, 20)}" says no movement: write "to ${bare.slice(0, 20)}" or "from … to ${bare.slice(0, 20)}"`;
    reading.problems.report('language/syntax', span, message, {
      fixes: replacements(reading, span, [isDone ? 'milestone' : `to ${bare}`]),
    });
  }
  return value.value === undefined || value.value.kind === 'done'
    ? { kind: 'none' }
    : { kind: 'movement', to: value.value, span };
}

// ------------------------------------------------------------------------------------------------------------- conditions

function readCondition(written: WrittenMeasure, words: WordList, reading: Reading): Condition | undefined {
  switch (written.kind) {
    case 'comparison':
      return readComparison(written, reading);
    case 'between':
      return readBetween(written, words, reading);
    case 'bare':
      return readBareBound(written, reading);
    default: {
      const said = reading.text.slice(written.span.start, written.span.end).slice(0, 30);
      report(
        written.span,
        `"${said}" is no condition: write "< 5%", ">= 15%" or "between 2% and 4%"`,
        reading,
      );
      return undefined;
    }
  }
}

const plainComparisons: Readonly<Record<string, Comparison>> = {
  '\u2264': '<=',
  '\u2265': '>=',
  '=<': '<=',
  '< =': '<=',
  '=>': '>=',
  '> =': '>=',
};

function readComparison(written: WrittenComparison, reading: Reading): Condition | undefined {
  const { operator, bound, span } = written;
  const comparison = readOperator(operator, reading);
  if (bound === undefined) {
    if (comparison !== undefined) {
      report(operator.span, `"${comparison}" needs a value: ${comparison} 5%`, reading);
    }
    return undefined;
  }
  if (comparison === undefined || bound.value === undefined) return undefined;
  return { kind: 'compare', comparison, bound: bound.value, span };
}

/** The comparison that is written or meant; undefined and an error where it can't be told. */
function readOperator({ kind, text, span }: Word, reading: Reading): Comparison | undefined {
  const plain = plainComparisons[text];
  if (plain === undefined && kind === 'mark') return text as Comparison;
  const message =
    kind === 'mark'
      ? `"${text}" is typographic: write "${plain}"`
      : `"${text.slice(0, 10)}" is no comparison: write ${plain ?? '<, <=, > or >='}`;
  reading.problems.report('language/syntax', span, message, {
    fixes: plain === undefined ? [] : replacements(reading, span, [plain], 'safe'),
  });
  return plain;
}

function readBetween(written: WrittenBetween, words: WordList, reading: Reading): Condition | undefined {
  const { low, high, span } = written;
  if (low !== undefined && high === undefined) {
    const second = takeSecondValue(words, reading);
    if (second !== undefined) {
      const whole = { start: span.start, end: second.span.end };
      const meant = `between ${low.text} and ${textAfterDash(second, reading)}`;
      const said = reading.text.slice(whole.start, whole.end).slice(0, 30);
      reading.problems.report(
        'language/syntax',
        whole,
        `"${said}" is no condition: write ${meant.slice(0, 40)}`,
        {
          fixes: replacements(reading, whole, [meant]),
        },
      );
      return undefined;
    }
  }
  if (low === undefined || high === undefined) {
    report(span, '"between" needs two values: between 2% and 4%', reading);
    return undefined;
  }
  if (low.value === undefined || high.value === undefined) return undefined;
  const [least, most] = shareUnit(low.value, high.value);
  return least === undefined || most === undefined
    ? undefined
    : { kind: 'between', low: least, high: most, span };
}

/** `threshold 5%`. A placeholder was reported as one. */
function readBareBound({ value, span, hasPlus, noun }: WrittenBare, reading: Reading): undefined {
  if (value.value === undefined || value.value.kind === 'placeholder') return;
  const text = noun === undefined ? value.text : `${value.text} ${noun.text}`;
  const choices = hasPlus ? [`>= ${text}`] : [`< ${text}`, `>= ${text}`];
  const message = `"${value.text.slice(0, 20)}" says no side: write ${choices.map(one => `"${one.slice(0, 24)}"`).join(' or ')}`;
  reading.problems.report('language/syntax', span, message, { fixes: replacements(reading, span, choices) });
}

function report(span: Span, message: string, { problems }: Reading): void {
  problems.report('language/syntax', span, message);
}

// ------------------------------------------------------------------------------------------------------------------ units

/**
 * A unit said once in a measure holds for all its values: `from 500 to 1,200 teams`. What is unclear by a hundred, 0.1 beside a
 * percentage, is left as it is: the model says so.
 */
function shareUnit(
  a: Value | undefined,
  b: Value | undefined,
): readonly [Value | undefined, Value | undefined] {
  return [a && b ? withUnitOf(a, b) : a, a && b ? withUnitOf(b, a) : b];
}

function withUnitOf(value: Value, other: Value): Value {
  const unit = other.kind === 'done' ? undefined : unitOfValue(other);
  return unit === undefined || isFractionAmongPercentages(value, unit) ? value : withUnit(value, unit);
}
