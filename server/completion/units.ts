/** Units that fit behind a number at a place. */
import type { Word } from '../../language/format/statements.ts';
import { unitOfCondition, unitOfMeasure, unitText } from '../../language/model/format-value.ts';
import type { Project, Unit } from '../../language/model/types.ts';

const everyday = ['%', 'h', 'min', 'd', 'w', 'x'];

/** Units that a value can have, the likeliest first: that of the metric, else that of the statement, else those in use. */
export function suggestedUnits(
  project: Project,
  before: readonly Word[],
  metric: Unit | undefined,
): readonly string[] {
  const expected = metric === undefined ? said(before) : unitText(metric);
  if (expected !== undefined && expected !== '') return [expected];
  return [...new Set([...unitsInUse(project), ...everyday])];
}

/** The unit that the other value of the same measure has. */
function said(before: readonly Word[]): string | undefined {
  return before.find(({ kind }) => kind === 'unit')?.text;
}

/** Most used first. */
function unitsInUse(project: Project): readonly string[] {
  const units = [
    ...[...project.keyResults, ...project.northStars].map(({ measure }) => unitOfMeasure(measure)),
    ...project.kpis.map(({ threshold }) =>
      threshold === undefined ? undefined : unitOfCondition(threshold),
    ),
  ];
  const counts = new Map<string, number>();
  for (const unit of units) {
    const text = unit === undefined ? '' : unitText(unit);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([text]) => text);
}

/** `1,200 teams` and `40 h` are spaced, `4%`, `48h` and `3.2x` are not. */
export function isSpaced(unit: string): boolean {
  return !/^(?:%|x|ms|s|min|h|d|w)$/.test(unit);
}
