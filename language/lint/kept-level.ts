/** A level that words only keep, as the KPI that would watch it. */
import { toKpi } from '../edit/to-kpi.ts';
import type { Fix } from '../model/finding.ts';
import type { KeyResult, Objective } from '../model/types.ts';
import { suggestion } from './fix.ts';
import type { Maintained } from './lexicon/lexicon.ts';
import type { FixContext } from './rule.ts';

/** "5%", "between 2% and 4%"; empty where no level is said. */
export function levelText({ level }: Maintained): string {
  if (level === undefined) return '';
  return level.upper === undefined ? level.written : `between ${level.written} and ${level.upper}`;
}

/**
 * Fixes that make a KPI of a goal that only keeps a level. Where the words don't tell which side is good,
 * both are offered.
 */
export function keptAsKpi(
  goal: Objective | KeyResult,
  kept: Maintained,
  context: FixContext,
): readonly Fix[] {
  const thresholds = thresholdsOf(kept, context);
  return thresholds.flatMap(threshold =>
    suggestion(
      `Convert to a KPI with threshold ${threshold}`,
      toKpi(context.project, goal, { threshold, label: kept.rest }),
      thresholds.length === 1,
    ),
  );
}

function thresholdsOf({ level, rest }: Maintained, { lexicon }: FixContext): readonly string[] {
  if (level === undefined) return [lexicon.lowerIsBetter(rest) === true ? '< ?' : '>= ?'];
  if (level.upper !== undefined) return [`between ${level.written} and ${level.upper}`];
  if (level.comparison !== undefined) return [`${level.comparison} ${level.written}`];
  return [`>= ${level.written}`, `<= ${level.written}`];
}
