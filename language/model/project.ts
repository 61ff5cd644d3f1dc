/** Facts of all files to one project: names resolved, contradictions found. Pure: no clock, no file system. */
import { buildGoals } from './build-goals.ts';
import { buildCycles } from './build-periods.ts';
import { checkCircles } from './check-circles.ts';
import { checkMeasures } from './check-measures.ts';
import { checkTracking } from './check-meetings.ts';
import { checkReadings } from './check-readings.ts';
import { checkReviews } from './check-reviews.ts';
import { emptyDraft } from './draft.ts';
import type { FileFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { KeyGiver } from './keys.ts';
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
  const contradictory = checkTracking(draft, checkMeasures(draft));
  checkReviews(draft);
  checkReadings(draft, contradictory);
  const wanted = isWanted(draft.errors);
  const errors = [...sorted.flatMap(file => file.errors.filter(wanted)), ...draft.errors].sort(byPlace);
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

/** A value that is still to be filled in where none can stand: it is only said that none can. */
function isWanted(errors: readonly Finding[]): (error: Finding) => boolean {
  const placeOf = ({ uri, span }: Finding): string => `${span.start} ${uri}`;
  const unwanted = new Set(errors.filter(({ rule }) => rule === 'language/kind').map(placeOf));
  return error => error.rule !== 'language/placeholder' || !unwanted.has(placeOf(error));
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
