/** Who refers to whom and who belongs to whom, looked up once for a project: it never changes. */
import type { GoalKey, KeyResult, Kpi, Objective, Project, Team } from '../model/types.ts';

/** Lists are in path order, then in order of the text. */
export interface Relations {
  /** Objectives by the KPI that guards them. */
  readonly guarded: ReadonlyMap<GoalKey, readonly Objective[]>;
  /** Key results by the metric that they track. */
  readonly trackers: ReadonlyMap<GoalKey, readonly KeyResult[]>;
  readonly objectivesOfTeam: ReadonlyMap<GoalKey, readonly Objective[]>;
  readonly kpisOfTeam: ReadonlyMap<GoalKey, readonly Kpi[]>;
  /** Teams by the team that they are part of. */
  readonly teamsBelow: ReadonlyMap<GoalKey, readonly Team[]>;
}

const known = new WeakMap<Project, Relations>();

export function relationsOf(project: Project): Relations {
  const relations = known.get(project) ?? lookedUp(project);
  known.set(project, relations);
  return relations;
}

function lookedUp({ objectives, keyResults, kpis, teams }: Project): Relations {
  return {
    guarded: listedBy(objectives, ({ guardedBy }) => guardedBy.flatMap(({ target }) => target ?? [])),
    trackers: listedBy(keyResults, ({ tracks }) => tracks?.target ?? []),
    objectivesOfTeam: listedBy(objectives, ({ team }) => team ?? []),
    kpisOfTeam: listedBy(kpis, ({ team }) => team ?? []),
    teamsBelow: listedBy(teams, ({ partOf }) => partOf?.target ?? []),
  };
}

/** Each goal under each of its keys, once. */
function listedBy<Goal>(
  goals: readonly Goal[],
  keysOf: (goal: Goal) => GoalKey | readonly GoalKey[],
): ReadonlyMap<GoalKey, readonly Goal[]> {
  const lists = new Map<GoalKey, Goal[]>();
  for (const goal of goals) {
    for (const key of new Set([keysOf(goal)].flat())) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [goal]);
      else list.push(goal);
    }
  }
  return lists;
}
