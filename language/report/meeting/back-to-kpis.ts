/**
 * What goes on being watched when its key result is over. (Text B: once achieved, churn goes back to being a KPI you monitor; and
 * what a feature launched might become an ongoing KPI.)
 */
import { conditionText, quantityText, quotedLabel } from '../../model/format-value.ts';
import { compareQuantities } from '../../model/quantity.ts';
import type { KeyResult, Kpi, Project, Quantity } from '../../model/types.ts';
import { trackedMetric } from '../../score/goal-unit.ts';
import { suggestedText, suggestThresholds } from '../../score/suggest.ts';
import type { KeyResultScore, KpiScore, ProjectScores } from '../../score/types.ts';

export type BackToKpi =
  /** The KPI that a key result tracked. `suggested`: a threshold that it has none of, as it could stand in a file. */
  | {
      readonly kind: 'watched';
      readonly kpi: Kpi;
      readonly score: KpiScore;
      readonly suggested?: string;
    }
  /** A key result that tracked nothing, and a line of `.goals` that would hold what it reached. */
  | { readonly kind: 'candidate'; readonly keyResult: KeyResult; readonly line: string };

/** Each KPI once. What tracked the north star goes on there; what has no number that could be held is left out. */
export function backToKpis(
  keyResults: readonly KeyResult[],
  project: Project,
  scores: ProjectScores,
): readonly BackToKpi[] {
  const watched = new Map<string, BackToKpi>();
  const candidates: BackToKpi[] = [];
  for (const keyResult of keyResults) {
    const metric = trackedMetric(keyResult, project);
    if (metric?.kind === 'kpi') {
      const score = scores.kpis.get(metric.key);
      if (score !== undefined && score.status !== 'stopped')
        watched.set(metric.key, watchedKpi(metric, score, lowerIsBetter(keyResult, scores), scores));
    } else if (metric === undefined) {
      const line = kpiLine(keyResult, project, scores.keyResults.get(keyResult.key));
      if (line !== undefined) candidates.push({ kind: 'candidate', keyResult, line });
    }
  }
  return [...watched.values(), ...candidates];
}

function watchedKpi(
  kpi: Kpi,
  score: KpiScore,
  isLowerBetter: boolean | undefined,
  { today }: ProjectScores,
): BackToKpi {
  if (kpi.threshold !== undefined) return { kind: 'watched', kpi, score };
  const [only, ...others] = suggestThresholds(kpi, score.readings, today, isLowerBetter);
  const isClear = only !== undefined && others.length === 0;
  return { kind: 'watched', kpi, score, ...(isClear && { suggested: suggestedText(only) }) };
}

/** By the way from its baseline to its target. */
function lowerIsBetter({ key }: KeyResult, { keyResults }: ProjectScores): boolean | undefined {
  const { baseline, target } = keyResults.get(key) ?? {};
  const order = baseline && target && compareQuantities(target, baseline);
  return order === undefined ? undefined : order === -1;
}

/** `kpi nps "Promoter score" threshold >= 44 { owner @maya }`; undefined where there is no number to hold. */
function kpiLine(
  keyResult: KeyResult,
  project: Project,
  score: KeyResultScore | undefined,
): string | undefined {
  const threshold = score === undefined ? undefined : levelToHold(keyResult, score);
  const name = keyResult.name?.value;
  if (threshold === undefined || name === undefined) return undefined;
  const label = keyResult.label === undefined ? '' : ` ${quotedLabel(keyResult.label.value)}`;
  const owner = ownerToName(keyResult, project);
  const block = owner === undefined ? '' : ` { owner ${owner} }`;
  return `kpi ${freeName(name, keyResult, project)}${label} threshold ${threshold}${block}`;
}

/** What was reached, at most the target: a threshold that doesn't hold on its first day is no use. Nothing won, nothing to hold. */
function levelToHold({ measure }: KeyResult, score: KeyResultScore): string | undefined {
  const { baseline, target, currentReading, progress } = score;
  if (measure.kind === 'condition') return progress === 1 ? conditionText(measure.condition) : undefined;
  if (measure.kind !== 'movement' || progress === undefined || progress <= 0) return undefined;
  if (baseline === undefined || target === undefined || currentReading === undefined) return undefined;
  const level: Quantity = progress >= 1 ? target : currentReading.quantity;
  return `${compareQuantities(target, baseline) === 1 ? '>=' : '<='} ${quantityText(level, 10)}`;
}

/** The lead of a team answers for its KPIs anyway. */
function ownerToName({ effectiveOwner, team }: KeyResult, project: Project): string | undefined {
  const goal = team === undefined ? undefined : project.goals.get(team);
  const lead = goal?.kind === 'team' ? goal.lead?.value : undefined;
  return effectiveOwner === lead ? undefined : effectiveOwner;
}

/** The name that the KPI would have in the block of the team: the key result's, numbered where it is taken. */
function freeName(name: string, { team }: KeyResult, { goals }: Project): string {
  const scope = team === undefined ? '' : `${team}.`;
  const isTaken = (candidate: string) => goals.has(scope + candidate);
  if (!isTaken(name)) return name;
  let count = 2;
  while (isTaken(`${name}_${count}`)) count++;
  return `${name}_${count}`;
}
