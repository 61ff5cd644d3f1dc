/** Who may answer for a goal that names nobody: the people who answer for its neighbours. */
import { addProperty } from '../edit/add-property.ts';
import { stop } from '../edit/draft.ts';
import type { Fix } from '../model/finding.ts';
import type { GoalKey, Kpi, Objective, Project } from '../model/types.ts';
import { suggestion } from './fix.ts';

const mostCandidates = 3;

/**
 * One fix for each person who already answers for something in the same team, those of most goals first; where the team names
 * nobody, for those of the whole project. Preferred where there is no choice. Without anybody the handle is to be filled in.
 */
export function ownerFixes(project: Project, goal: Objective | Kpi): readonly Fix[] {
  const candidates = candidatesFor(project, goal.team);
  if (candidates.length === 0)
    return suggestion('Add an owner', addProperty(project, goal, 'owner', stop('@handle')), true);
  return candidates.flatMap(owner =>
    suggestion(`Add owner ${owner}`, addProperty(project, goal, 'owner', owner), candidates.length === 1),
  );
}

function candidatesFor(project: Project, team: GoalKey | undefined): readonly string[] {
  const { ofTeam, ofAll } = ownersOf(project);
  const own = ofTeam.get(team) ?? [];
  return (own.length > 0 ? own : ofAll).slice(0, mostCandidates);
}

/** Handles by how many goals they stand on, then by the alphabet. */
interface Owners {
  readonly ofTeam: ReadonlyMap<GoalKey | undefined, readonly string[]>;
  readonly ofAll: readonly string[];
}

/** A report asks for the fixes of thousands of findings of one project. */
const known = new WeakMap<Project, Owners>();

function ownersOf(project: Project): Owners {
  const owners = known.get(project) ?? lookedUp(project);
  known.set(project, owners);
  return owners;
}

function lookedUp({ northStars, teams, objectives, keyResults, kpis }: Project): Owners {
  const named = [
    ...northStars.map(({ owner }) => ({ team: undefined, owner })),
    ...teams.map(({ key, lead }) => ({ team: key, owner: lead })),
    ...[...objectives, ...keyResults, ...kpis].map(({ team, owner }) => ({ team, owner })),
  ].flatMap(({ team, owner }) => (owner === undefined ? [] : [{ team, handle: owner.value }]));
  const byTeam = Map.groupBy(named, ({ team }) => team);
  const ofTeam = [...byTeam].map(([team, here]) => [team, mostFirst(here)] as const);
  return { ofTeam: new Map(ofTeam), ofAll: mostFirst(named) };
}

function mostFirst(named: readonly { readonly handle: string }[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { handle } of named) counts.set(handle, (counts.get(handle) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([handle]) => handle);
}
