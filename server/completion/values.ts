/** Values that somebody would write into a measure, a threshold or a target. */
import { CompletionItemKind } from 'vscode-languageserver';
import { targetWords } from '../../language/edit/key-result-of-kpi.ts';
import { placeholder } from '../../language/edit/placeholders.ts';
import { quantityText } from '../../language/model/format-value.ts';
import type { Goal, Kpi, Project, Unit } from '../../language/model/types.ts';
import { readStateOf } from '../../language/score/due-goals.ts';
import { plainNumber, trackedMetric, unitOfGoal } from '../../language/score/goal-unit.ts';
import { suggestThresholds } from '../../language/score/suggest.ts';
import type { ProjectScores } from '../../language/score/types.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * The likeliest first: the target that a tracked KPI suggests behind `to`, the end of a KPI's normal range behind the operator of
 * its threshold, the last reading, and a value to be filled in with the unit of the metric.
 * @param behind the word before the value: `from`, `to`, `and`, `<` …
 * @param isThreshold whether it stands in a threshold
 */
export function valuesFor(
  project: Project,
  scores: ProjectScores,
  goal: Goal,
  behind: string,
  isThreshold: boolean,
): readonly Suggestion[] {
  const unit = unitAtHand(project, scores, goal);
  const suggested = [
    ...(behind === 'to' ? targetOf(project, scores, goal) : []),
    ...(isThreshold && goal.kind === 'kpi' ? endsOfNormal(scores, goal, behind) : []),
    ...readingNow(scores, goal),
    ...(unit === undefined ? [] : [toFillIn(unit, behind)]),
  ];
  return suggested.filter(({ label }, at) => suggested.findIndex(other => other.label === label) === at);
}

/**
 * The unit in which a goal is read: that of its measure or condition, of the metric that it tracks, else of its last reading;
 * undefined where nothing says one.
 */
export function unitAtHand(
  project: Project,
  scores: ProjectScores,
  goal: Goal | undefined,
): Unit | undefined {
  if (goal?.kind !== 'kr' && goal?.kind !== 'kpi' && goal?.kind !== 'northstar') return undefined;
  const said = unitOfGoal(goal, project);
  const unit =
    said === plainNumber ? readStateOf(scores, goal)?.readings.findLast(isOfOneUnit)?.quantity.unit : said;
  return unit === undefined || unit.kind === 'number' ? undefined : unit;
}

function isOfOneUnit({ text }: { readonly text: string }): boolean {
  return text !== 'done';
}

/** The last reading of what a key result, KPI or north star reads, for a baseline or a bound. */
function readingNow(scores: ProjectScores, goal: Goal): readonly Suggestion[] {
  const state = scores.keyResults.get(goal.key);
  const reading = (state?.history ?? readStateOf(scores, goal)?.readings)?.at(-1);
  if (reading === undefined || reading.text === 'done') return [];
  return [{ label: reading.text, kind: CompletionItemKind.Value, detail: `read on ${reading.date}` }];
}

function targetOf(project: Project, scores: ProjectScores, goal: Goal): readonly Suggestion[] {
  const metric = goal.kind === 'kr' ? trackedMetric(goal, project) : undefined;
  if (metric?.kind !== 'kpi') return [];
  const words = targetWords(metric, scores.kpis.get(metric.key)?.current);
  if (words === undefined) return [];
  return [
    { label: words, kind: CompletionItemKind.Value, detail: `what ${metric.id ?? 'the KPI'} asks for` },
  ];
}

function endsOfNormal(scores: ProjectScores, kpi: Kpi, operator: string): readonly Suggestion[] {
  const side = operator.startsWith('<') ? '<=' : operator.startsWith('>') ? '>=' : undefined;
  return suggestThresholds(kpi, scores.kpis.get(kpi.key)?.readings ?? [], scores.today).flatMap(condition =>
    condition.kind === 'compare' && condition.comparison === side
      ? [
          {
            label: quantityText(condition.bound),
            kind: CompletionItemKind.Value,
            detail: 'end of the normal range of the last 12 months',
          },
        ]
      : [],
  );
}

/** A noun stands behind the last value of a measure alone. */
function toFillIn(unit: Unit, behind: string): Suggestion {
  const saysLater = (behind === 'from' || behind === 'between') && unit.kind === 'count';
  const { text } = placeholder(saysLater ? undefined : unit);
  return { label: text, kind: CompletionItemKind.Value, detail: 'to be filled in' };
}
