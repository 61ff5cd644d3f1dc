/** Facts of all files to one project: names resolved, contradictions found. Pure: no clock, no file system. */
import { buildGoals, KeyGiver } from './build-goals.ts';
import { buildCycles } from './build-periods.ts';
import { checkCircles } from './check-circles.ts';
import { checkMeasures, checkReviews } from './check-measures.ts';
import { checkReadings } from './check-readings.ts';
import { emptyDraft } from './draft.ts';
import type { FileFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { resolveReferences } from './resolve.ts';
import type { CalendarSettings, Project } from './types.ts';

export { futureReadings } from './check-readings.ts';

export interface BuiltProject {
  readonly project: Project;
  /** Errors of the language in all files, by file and place. */
  readonly errors: readonly Finding[];
}

/** Builds the project of these files. Linear in their size; the order in which they come makes no difference. */
export function buildProject(files: readonly FileFacts[], calendar: CalendarSettings): BuiltProject {
  const sorted = [...files].sort((a, b) => compareText(a.uri, b.uri));
  const draft = emptyDraft(sorted, calendar);
  const keys = new KeyGiver(draft);
  buildCycles(draft, keys);
  buildGoals(draft, keys);
  resolveReferences(draft);
  checkCircles(draft);
  checkMeasures(draft);
  checkReviews(draft);
  checkReadings(draft);
  const errors = [...sorted.flatMap(file => file.errors), ...draft.errors].sort(byPlace);
  const { northStars, teams, cycles, objectives, keyResults, kpis, checkIns, reviews, goals } = draft;
  return {
    project: {
      calendar,
      files: sorted,
      northStars,
      teams,
      cycles,
      objectives,
      keyResults,
      kpis,
      checkIns,
      reviews,
      goals,
    },
    errors,
  };
}

/** By file, then by place, then by rule: the order of every list of findings. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.uri, b.uri) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
