/** Measures and conditions: from the words after a label to what a key result or KPI is measured by. */
import type * as ast from '../generated/ast.ts';
import { fractionAsPercentage } from '../model/dimension-errors.ts';
import type { Comparison, Condition, Measure, Value } from '../model/types.ts';
import { fixInFile } from './problems.ts';
import { type Reading, readValue, spanOf } from './read-values.ts';

/** Half a measure (`from 32 to`) is an error and counts as none. */
export function readMeasure(node: ast.Measure | undefined, reading: Reading): Measure {
  if (node === undefined) return { kind: 'none' };
  switch (node.$type) {
    case 'Movement':
      return readMovement(node, reading);
    case 'Milestone':
      return { kind: 'milestone', span: spanOf(node) };
    case 'Bare':
      return readBare(node, reading);
    default: {
      const condition = readCondition(node, reading);
      return condition === undefined
        ? { kind: 'none' }
        : { kind: 'condition', condition, span: condition.span };
    }
  }
}

function readMovement(node: ast.Movement, reading: Reading): Measure {
  const span = spanOf(node);
  const { problems } = reading;
  const [from, to] = shareUnit(readValue(node.baseline, reading), readValue(node.target, reading), reading);
  if (node.from && from === undefined) {
    problems.report('language/syntax', span, '"from" needs a value: from 32 to 50');
  } else if (!node.to) {
    problems.report(
      'language/syntax',
      span,
      `"${reading.text.slice(span.start, span.end)}" lacks its target: add "to …"`,
    );
  } else if (to === undefined) {
    problems.report('language/syntax', span, '"to" needs a value: to 50');
  }
  if (to === undefined || (node.from && from === undefined)) return { kind: 'none' };
  return from === undefined ? { kind: 'movement', to, span } : { kind: 'movement', from, to, span };
}

/** `50` or `50+` where a measure should stand. */
function readBare(node: ast.Bare, reading: Reading): Measure {
  const span = spanOf(node);
  const value = readValue(node.value, reading);
  const words = reading.text.slice(span.start, span.end);
  const bare = value?.text ?? words;
  reading.problems.report(
    'language/syntax',
    span,
    `"${words}" says no movement: write "to ${bare}" or "from … to ${bare}"`,
    {
      fixes: [fixInFile(reading.uri, 'suggestion', `Write to ${bare}`, { span, text: `to ${bare}` })],
    },
  );
  return value === undefined || value.kind === 'done'
    ? { kind: 'none' }
    : { kind: 'movement', to: value, span };
}

/** A threshold or target; undefined and an error for anything but a condition. */
export function readCondition(node: ast.Measure | undefined, reading: Reading): Condition | undefined {
  if (node === undefined) return undefined;
  switch (node.$type) {
    case 'Comparison':
      return readComparison(node, reading);
    case 'Between':
      return readBetween(node, reading);
    case 'Bare':
      return readBareBound(node, reading);
    default: {
      const words = reading.text.slice(spanOf(node).start, spanOf(node).end);
      reading.problems.report(
        'language/syntax',
        spanOf(node),
        `"${words}" is no condition: write "< 5%", ">= 15%" or "between 2% and 4%"`,
      );
      return undefined;
    }
  }
}

const typographic: Readonly<Record<string, Comparison>> = { '≤': '<=', '≥': '>=' };

function readComparison(node: ast.Comparison, reading: Reading): Condition | undefined {
  const span = spanOf(node);
  const plain = typographic[node.operator];
  if (plain !== undefined) {
    const at = { start: span.start, end: span.start + 1 };
    reading.problems.report('language/syntax', at, `"${node.operator}" is typographic: write "${plain}"`, {
      fixes: [fixInFile(reading.uri, 'safe', `Write ${plain}`, { span: at, text: plain })],
    });
  }
  const comparison = plain ?? (node.operator as Comparison);
  const bound = readValue(node.bound, reading);
  if (bound === undefined) {
    reading.problems.report('language/syntax', span, `"${comparison}" needs a value: ${comparison} 5%`);
    return undefined;
  }
  return { kind: 'compare', comparison, bound, span };
}

function readBetween(node: ast.Between, reading: Reading): Condition | undefined {
  const span = spanOf(node);
  const [low, high] = shareUnit(readValue(node.low, reading), readValue(node.high, reading), reading);
  if (low !== undefined && high !== undefined) return { kind: 'between', low, high, span };
  reading.problems.report('language/syntax', span, '"between" needs two values: between 2% and 4%');
  return undefined;
}

function readBareBound(node: ast.Bare, reading: Reading): Condition | undefined {
  const span = spanOf(node);
  const value = readValue(node.value, reading);
  const words = value?.text ?? '';
  const choices = [`< ${words}`, `>= ${words}`];
  reading.problems.report(
    'language/syntax',
    span,
    `"${words}" says no side: write "${choices.join('" or "')}"`,
    {
      fixes: choices.map(one => fixInFile(reading.uri, 'suggestion', `Write ${one}`, { span, text: one })),
    },
  );
  return undefined;
}

/** A unit said once in a measure holds for all its values: `from 500 to 1,200 teams`. */
function shareUnit(
  a: Value | undefined,
  b: Value | undefined,
  reading: Reading,
): readonly [Value | undefined, Value | undefined] {
  return [withUnitOf(a, b, reading), withUnitOf(b, a, reading)];
}

function withUnitOf(
  value: Value | undefined,
  other: Value | undefined,
  { problems, uri }: Reading,
): Value | undefined {
  if (value === undefined || other === undefined || other.kind === 'done') return value;
  const unit = other.kind === 'quantity' ? other.quantity.unit : other.unit;
  if (value.kind === 'placeholder' && value.unit.kind === 'number') return { ...value, unit };
  if (value.kind !== 'quantity' || value.quantity.unit.kind !== 'number') return value;
  const mixed = fractionAsPercentage(value, unit, uri);
  if (mixed !== undefined)
    problems.report('language/dimension', value.span, mixed.message, { fixes: mixed.fixes });
  return { ...value, quantity: { amount: value.quantity.amount, unit } };
}
