/** A KPI in the words of a key result: `kr churn "Monthly customer churn" from 8% to 4% { tracks churn }`. */

import { lineWidth } from '../format/columns.ts';
import { quantityText, quotedLabel, valueText } from '../model/format-value.ts';
import { compareQuantities, quantityOf, sameUnit } from '../model/quantity.ts';
import { columnsOf } from '../model/text-width.ts';
import type { Condition, Kpi, Project, Quantity, Unit, Value } from '../model/types.ts';
import { unitOfGoal } from '../score/goal-unit.ts';
import { suggestTarget } from '../score/suggest.ts';
import type { KpiScore } from '../score/types.ts';
import { type Draft, draft, draftOf, joined, stop, type Words } from './draft.ts';
import { placeholder } from './placeholders.ts';

/** Which of its values the author tabs through: what is not known, or the target in any case. */
export type TabStops = 'open values' | 'target';

const targetOrder = 2;
const baselineOrder = 3;

/**
 * `from 8% to 4%`: from the current reading to the target that its threshold and target suggest (see scoring). What is not
 * known is `?` with the unit.
 */
export function movementOf(
  project: Project,
  kpi: Kpi,
  score: KpiScore | undefined,
  tabStops: TabStops,
): Draft {
  const unit = score?.current?.unit ?? unitOfGoal(kpi, project);
  const to = targetWords(kpi, score?.current);
  const from = score && readingWords(score);
  const noun = unit.kind === 'count' ? unit : undefined;
  const baseline =
    from === undefined
      ? placeholder(noun === undefined ? unit : undefined, baselineOrder)
      : withoutNoun(from, noun);
  const aim =
    to === undefined
      ? placeholder(unit, targetOrder)
      : tabStops === 'target'
        ? stop(to, targetOrder)
        : draftOf(to);
  return draft`from ${baseline} to ${aim}`;
}

/** The target that a KPI suggests to a key result which begins at `baseline`, as the KPI writes it where it does. */
export function targetWords(kpi: Kpi, baseline: Quantity | undefined): string | undefined {
  const target = suggestTarget(kpi, baseline);
  return target && quantityWords(target, boundsOf(kpi));
}

/** The reading as somebody wrote it; with the KPI's unit where they left that out. */
function readingWords({ current, currentReading }: KpiScore): string | undefined {
  if (current === undefined || currentReading === undefined) return undefined;
  const isBare = /^[-\d.,_KMB]+$/.test(currentReading.text);
  return isBare && current.unit.kind !== 'number'
    ? quantityText(current, 10)
    : currentReading.text.replace(/\s+/g, ' ');
}

/** As the KPI writes it where it does: `$2.5M` rather than `$2,500,000`. */
function quantityWords(quantity: Quantity, written: readonly Value[]): string {
  const same = written.find(value => {
    const bound = quantityOf(value);
    return (
      bound !== undefined && sameUnit(bound.unit, quantity.unit) && compareQuantities(bound, quantity) === 0
    );
  });
  return same === undefined ? quantityText(quantity, 10) : valueText(same);
}

function boundsOf({ threshold, target }: Kpi): readonly Value[] {
  return [target, threshold].flatMap(condition => (condition === undefined ? [] : valuesOf(condition)));
}

function valuesOf(condition: Condition): readonly Value[] {
  return condition.kind === 'between' ? [condition.low, condition.high] : [condition.bound];
}

/** A noun is said once, behind the target. */
function withoutNoun(words: string, unit: Extract<Unit, { kind: 'count' }> | undefined): string {
  return unit === undefined ? words : (/^\S+(?=\s\S+$)/.exec(words)?.[0] ?? words);
}

/** The KPI's label as it stands in its file; one without a label lends its name. */
export function labelWords(kpi: Kpi, source: string, name: string): string {
  return kpi.label === undefined ? quotedLabel(name) : source.slice(kpi.label.span.start, kpi.label.span.end);
}

/** The whole declaration: with one property on one line where that fits behind `indentation` columns, else with them below. */
export function keyResultLines(
  header: Draft,
  properties: readonly Words[],
  indentation: number,
  step: string,
): Draft {
  if (properties.length === 0) return header;
  const oneLine = draft`${header} { ${joined(properties, ' ')} }`;
  if (properties.length === 1 && indentation + columnsOf(oneLine.text) <= lineWidth) return oneLine;
  return draft`${header} {\n${joined(
    properties.map(property => draft`${step}${property}`),
    '\n',
  )}\n}`;
}
