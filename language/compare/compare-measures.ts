/** What changed in the measure of a key result or a north star, and in the conditions of a KPI. */
import { unitOfMeasure } from '../model/format-value.ts';
import { sameDimension } from '../model/quantity.ts';
import type { Condition, Measure } from '../model/types.ts';
import type { Change } from './change.ts';
import {
  directionOf,
  effectOfCondition,
  effectOfMove,
  type Movement,
  sameCondition,
  sameValue,
  wayOf,
  withSaidUnit,
} from './values.ts';

/** Nothing where both mean the same. */
export function measureChanges(before: Measure, after: Measure): readonly Change[] {
  const [from, to] = [withSaidUnit(before), withSaidUnit(after)];
  if (from.kind === 'movement' && to.kind === 'movement' && isOneMovement(from, to)) {
    return movementChanges(from, to);
  }
  if (from.kind === 'condition' && to.kind === 'condition' && isOneUnit(from, to)) {
    return conditionChanges('measure', from.condition, to.condition);
  }
  if (from.kind === to.kind && (from.kind === 'milestone' || from.kind === 'none')) return [];
  return [{ kind: 'measure', from, to }];
}

export function conditionChanges(
  of: 'measure' | 'threshold' | 'target',
  from: Condition | undefined,
  to: Condition | undefined,
): readonly Change[] {
  if (sameCondition(from, to)) return [];
  const effect = effectOfCondition(from, to);
  return [{ kind: 'condition', of, ...(from && { from }), ...(to && { to }), ...(effect && { effect }) }];
}

/** Whether the numbers of both can be laid side by side: one unit, one direction as far as it is known. */
function isOneMovement(from: Movement, to: Movement): boolean {
  const [was, is] = [directionOf(from), directionOf(to)];
  return isOneUnit(from, to) && (was === undefined || is === undefined || was === is);
}

function isOneUnit(from: Measure, to: Measure): boolean {
  const [was, is] = [unitOfMeasure(from), unitOfMeasure(to)];
  return was === undefined || is === undefined ? was === is : sameDimension(was, is);
}

function movementChanges(before: Movement, after: Movement): readonly Change[] {
  const direction = directionOf(after) ?? directionOf(before);
  const end = (
    kind: 'baseline' | 'target',
    from: Movement['from'],
    to: Movement['from'],
  ): readonly Change[] => {
    if (sameValue(from, to)) return [];
    const way = wayOf(from, to);
    const effect = effectOfMove(way, direction);
    return [{ kind, ...(from && { from }), ...(to && { to }), way, ...(effect && { effect }) }];
  };
  return [...end('baseline', before.from, after.from), ...end('target', before.to, after.to)];
}
