/** The goals that ask for something: what is stopped is left out before a rule sees it. */
import type { DatedNote, Day, Project } from '../model/types.ts';
import type { FileInForce, GoalsInForce } from './rule.ts';

/**
 * @param today goals stopped after it are still in force; left out, everything that has a `stopped` is out of force, whenever
 * that is, so that the answer is a function of the text
 */
export function goalsInForce(project: Project, today?: Day): GoalsInForce {
  const isInForce = (goal: { readonly stopped?: DatedNote }) =>
    goal.stopped === undefined || (today !== undefined && goal.stopped.date > today);
  const objectives = project.objectives.filter(isInForce);
  const objectiveKeys = new Set(objectives.map(objective => objective.key));
  return {
    northStars: project.northStars,
    teams: project.teams,
    objectives,
    keyResults: project.keyResults.filter(kr => isInForce(kr) && objectiveKeys.has(kr.objective)),
    kpis: project.kpis.filter(isInForce),
    checkIns: project.checkIns,
    reviews: project.reviews,
  };
}

/** The same, file by file, in path order. */
export function filesInForce(project: Project, goals: GoalsInForce): readonly FileInForce[] {
  const byFile = {
    northStars: byUri(goals.northStars),
    teams: byUri(goals.teams),
    objectives: byUri(goals.objectives),
    keyResults: byUri(goals.keyResults),
    kpis: byUri(goals.kpis),
    checkIns: byUri(goals.checkIns),
    reviews: byUri(goals.reviews),
  };
  return project.files.map(source => ({
    uri: source.uri,
    source,
    northStars: byFile.northStars.get(source.uri) ?? [],
    teams: byFile.teams.get(source.uri) ?? [],
    objectives: byFile.objectives.get(source.uri) ?? [],
    keyResults: byFile.keyResults.get(source.uri) ?? [],
    kpis: byFile.kpis.get(source.uri) ?? [],
    checkIns: byFile.checkIns.get(source.uri) ?? [],
    reviews: byFile.reviews.get(source.uri) ?? [],
  }));
}

function byUri<Declared extends { readonly uri: string }>(declarations: readonly Declared[]) {
  return Map.groupBy(declarations, declared => declared.uri);
}
