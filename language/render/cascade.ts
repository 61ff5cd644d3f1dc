/**
 * Where each objective stands in the tree. It stands under what it supports; of several the first that leads to a north star,
 * else the first; the others show it as a reference. What leads to no north star is a loose end.
 */
import { ladderOf } from '../model/query.ts';
import type { Goal, GoalKey, Objective, Project } from '../model/types.ts';
import { soundParents } from './forest.ts';

export type Place =
  /** At the top of its team, below a north star where the project has one that it leads to. */
  | { readonly kind: 'top'; readonly northStar?: GoalKey }
  /** The project has a north star, and nothing leads there. */
  | { readonly kind: 'loose' }
  | { readonly kind: 'under'; readonly goal: GoalKey };

export interface Cascade {
  readonly places: ReadonlyMap<GoalKey, Place>;
  /** The north star that a goal leads to by `supports`, or `tracks` of a key result. */
  readonly northStars: ReadonlyMap<GoalKey, GoalKey>;
}

/**
 * Objectives more than so many levels below the top of their team stand at the top again and are references where they would
 * have stood: no picture shows more levels, and no chain of a thousand is a thousand deep.
 */
export const maximumCascade = 24;

/** In time linear in goals and references. Circles of `supports` are broken at the objective that comes first. */
export function cascadeOf(project: Project): Cascade {
  const northStars = northStarsReached(project);
  const places = new Map<GoalKey, Place>();
  for (const objective of project.objectives)
    places.set(objective.key, preferredPlace(objective, project, northStars));
  const keys = project.objectives.map(objective => objective.key);
  const above = (key: GoalKey) => objectiveAbove(places.get(key), project);
  const parents = soundParents(keys, above, maximumCascade);
  for (const key of keys) {
    if (above(key) !== undefined && parents.get(key) === undefined)
      places.set(key, topOf(key, project, northStars));
  }
  return { places, northStars };
}

/** Backwards from each north star over all steps; a key result continues with its objective. */
function northStarsReached(project: Project): ReadonlyMap<GoalKey, GoalKey> {
  const sources = new Map<GoalKey, GoalKey[]>();
  const link = (from: GoalKey, to: GoalKey) => {
    const known = sources.get(to);
    if (known === undefined) sources.set(to, [from]);
    else known.push(from);
  };
  for (const goal of [...project.objectives, ...project.keyResults, ...project.kpis]) {
    for (const above of ladderOf(goal)) link(goal.key, above);
  }
  const reached = new Map<GoalKey, GoalKey>();
  for (const northStar of project.northStars) {
    const waiting: GoalKey[] = [northStar.key];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.set(next, northStar.key);
      waiting.push(...(sources.get(next) ?? []));
    }
  }
  return reached;
}

function preferredPlace(
  objective: Objective,
  project: Project,
  northStars: ReadonlyMap<GoalKey, GoalKey>,
): Place {
  const supported = supportedBy(objective, project);
  const linked = supported.find(goal => northStars.has(goal.key));
  if (linked !== undefined) {
    return linked.kind === 'northstar'
      ? { kind: 'top', northStar: linked.key }
      : { kind: 'under', goal: linked.key };
  }
  // Under a KPI it would be found among the KPIs of a team, and a loose end must be seen as one.
  const first = supported.find(goal => goal.kind === 'objective' || goal.kind === 'kr');
  if (northStars.has(objective.key) || first === undefined) return topOf(objective.key, project, northStars);
  return { kind: 'under', goal: first.key };
}

function supportedBy(objective: Objective, project: Project): readonly Goal[] {
  return objective.supports
    .map(reference => (reference.target === undefined ? undefined : project.goals.get(reference.target)))
    .filter(goal => goal !== undefined)
    .filter(goal => goal.key !== objective.key);
}

function topOf(key: GoalKey, project: Project, northStars: ReadonlyMap<GoalKey, GoalKey>): Place {
  const northStar = northStars.get(key);
  if (northStar !== undefined) return { kind: 'top', northStar };
  return project.northStars.length === 0 ? { kind: 'top' } : { kind: 'loose' };
}

/** The objective under which one stands, directly or under one of its key results. */
function objectiveAbove(place: Place | undefined, project: Project): GoalKey | undefined {
  if (place?.kind !== 'under') return undefined;
  const goal = project.goals.get(place.goal);
  if (goal?.kind === 'kr') return goal.objective;
  return goal?.kind === 'objective' ? goal.key : undefined;
}
