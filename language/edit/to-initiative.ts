/** Work that was written as a goal: its words become an initiative, and the goal is left to be filled in. */
import type { FileEdit } from '../model/finding.ts';
import { quantityOf } from '../model/quantity.ts';
import type { KeyResult, Objective, Project, Unit } from '../model/types.ts';
import { unitOfGoal } from '../score/goal-unit.ts';
import { propertyEdits } from './add-property.ts';
import type { DraftEdit } from './draft.ts';
import { viewOf } from './file-view.ts';
import { movementToFillIn, wordsToFillIn } from './placeholders.ts';
import { labelEdits, labelToFillIn } from './replace-words.ts';
import { measureEdits } from './set-measure.ts';
import { finish } from './settle.ts';

/**
 * Edits that move the words of a key result or objective into an `initiative` in its block. Its label is left to be written,
 * and a key result without a movement or condition gets `from ? to ?`. None for a goal without a label.
 */
export function toInitiative(project: Project, goal: KeyResult | Objective): readonly FileEdit[] {
  const view = viewOf(project, goal.uri);
  const { label } = goal;
  if (view === undefined || label === undefined) return [];
  const words = view.text.slice(label.span.start, label.span.end);
  return finish(project, goal.uri, [
    ...labelEdits(goal, labelToFillIn(wordsToFillIn)),
    ...(goal.kind === 'kr' ? movementEdits(project, goal) : []),
    ...propertyEdits(project, goal, 'initiative', words),
  ]);
}

function movementEdits(project: Project, keyResult: KeyResult): readonly DraftEdit[] {
  const { kind } = keyResult.measure;
  if (kind === 'movement' || kind === 'condition') return [];
  const readings = entriesOf(project, keyResult).flatMap(({ value }) => value ?? []);
  // A milestone that is done stays one: its check-ins say "done", which no number can be.
  if (kind === 'milestone' && readings.some(value => value.kind === 'done')) return [];
  const unit =
    unitOfReadings(readings.map(value => quantityOf(value)?.unit)) ?? unitOfGoal(keyResult, project);
  return measureEdits(keyResult, movementToFillIn(unit.kind === 'number' ? undefined : unit));
}

function entriesOf(project: Project, { key }: KeyResult) {
  return project.checkIns
    .flatMap(({ entries }) => entries)
    .filter(({ reference }) => reference.target === key);
}

function unitOfReadings(units: readonly (Unit | undefined)[]): Unit | undefined {
  return units.find(unit => unit !== undefined && unit.kind !== 'number');
}
