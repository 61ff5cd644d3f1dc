import { addProperty } from '../../edit/add-property.ts';
import type { Fix } from '../../model/finding.ts';
import { ladderOf } from '../../model/query.ts';
import type { Goal, GoalKey, KeyResult, Kpi, Objective, Project } from '../../model/types.ts';
import { pathsFrom, suggestion } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { refersNowhere } from '../slips.ts';
import { fitting, nameSpan, ownName, pathName } from '../subjects.ts';

/** An objective from which no path leads to the north star may be reached and move nothing that matters. */
export const objectiveUnlinked = defineRule({
  id: 'objective-unlinked',
  level: 'warning',
  scope: 'project',
  summary: 'No path leads from an objective to the north star.',
  rationale: `Setting objectives becomes a negotiation where nothing says what they serve. A path to the north star leads over
\`supports\` of an objective, key result or KPI, or over \`tracks\` of a key result; from a key result it goes on with its
objective. An objective without such a path is either missing a line, or is about something else.`,
  satisfy: `Add \`supports\` with the objective, key result, KPI or north star that it serves. The fix offers the nearest.`,
  sources: [
    'B: Mistake 4, setting OKRs without a north star: nobody feels aligned, because there is no shared definition of success.',
  ],
  messages: {
    unlinked: ({ name, northStar }: { name: string; northStar: string }) =>
      fitting(
        `no path leads from ${name} to ${northStar}: what does it support?`,
        `no path leads from ${name} to the north star: what does it support?`,
      ),
  },
  examples: [
    {
      bad: `objective «brand» "Developers know us by name" {
  cycle 2026-Q1
  owner @maya
  aspirational
  kr search "Visitors who searched for our name" from 2K to 5K visitors
  kr known "Remote leads who name us unaided" from 4% to 10%
}`,
      fixed: `objective brand "Developers know us by name" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  kr search "Visitors who searched for our name" from 2K to 5K visitors
  kr known "Remote leads who name us unaided" from 4% to 10%
}`,
    },
    {
      good: `objective brand "Developers know us by name" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  kr search "Visitors who searched for our name" from 2K to 5K visitors
  kr known "Remote leads who name us unaided" from 4% to 10%
}`,
    },
    {
      good: `objective habit "Retrospectives become a habit" {
  cycle 2026-Q1
  owner @maya
  aspirational
  kr teams "Weekly active teams" from 500 to 1,200 teams { tracks weekly_teams }
  kr second "Teams that hold a second one within two weeks" from 35% to 60%
}`,
    },
  ],
  check({ project, goals, report }) {
    const northStar = goals.northStars.find(({ id }) => id !== undefined);
    if (northStar === undefined) return;
    const linked = linkedGoals(project);
    for (const objective of goals.objectives) {
      if (linked.has(objective.key)) continue;
      const parameters = { name: ownName(objective), northStar: pathName(northStar) };
      report(objective, nameSpan(objective), 'unlinked', parameters, () =>
        linksFor(project, objective, [...candidates(project, objective, linked), northStar]),
      );
    }
  },
});

/** The goals from which a path leads to a north star, found by walking backward from there. */
function linkedGoals(project: Project): ReadonlySet<GoalKey> {
  const open: GoalKey[] = project.northStars.map(({ key }) => key);
  const cameFrom = new Map<GoalKey, GoalKey[]>();
  for (const goal of [...project.objectives, ...project.keyResults, ...project.kpis]) {
    if (mayHaveBeenThePath(goal)) open.push(goal.key, ...(goal.kind === 'kr' ? [goal.objective] : []));
    for (const target of ladderOf(goal)) {
      if (cameFrom.has(target)) cameFrom.get(target)!.push(goal.key);
      else cameFrom.set(target, [goal.key]);
    }
  }
  const linked = new Set<GoalKey>();
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (linked.has(key)) continue;
    linked.add(key);
    open.push(...(cameFrom.get(key) ?? []));
  }
  return linked;
}

/**
 * A goal with an error of the language may be the one that leads on. A key result is so only where the error is in what it refers to:
 * one with a value to be filled in leads nowhere that its objective doesn't.
 */
function mayHaveBeenThePath(goal: Objective | KeyResult | Kpi): boolean {
  return goal.broken && (goal.kind !== 'kr' || refersNowhere(goal));
}

const mostCandidates = 3;

/** One fix for each goal that it could support; preferred where there is no choice. */
function linksFor(project: Project, objective: Objective, goals: readonly Goal[]): readonly Fix[] {
  return pathsFrom(project, objective, goals, 'supports').flatMap(path =>
    suggestion(`Support ${path}`, addProperty(project, objective, 'supports', path), goals.length === 1),
  );
}

/**
 * Objectives that lead to the north star, of the teams above, the nearest team first, and of the company as a whole, whose
 * cycle meets that of the objective.
 */
function candidates(
  project: Project,
  objective: Objective,
  linked: ReadonlySet<GoalKey>,
): readonly Objective[] {
  const above = teamsAbove(project, objective.team);
  return project.objectives
    .filter(other => above.includes(other.team) && linked.has(other.key) && other.stopped === undefined)
    .filter(other => meets(objective, other) && !leadsTo(project, other.key, objective.key))
    .sort((a, b) => above.indexOf(a.team) - above.indexOf(b.team))
    .slice(0, mostCandidates);
}

/** The teams above a team, nearest first; `undefined` at the end is the company as a whole. Nothing is above that. */
function teamsAbove(project: Project, team: GoalKey | undefined): readonly (GoalKey | undefined)[] {
  const above: (GoalKey | undefined)[] = [];
  for (let at = team; at !== undefined; ) {
    const declared = project.goals.get(at);
    const next: GoalKey | undefined = declared?.kind === 'team' ? declared.partOf?.target : undefined;
    if (next !== undefined && (next === team || above.includes(next))) break;
    above.push(next);
    at = next;
  }
  return above;
}

function meets({ cycle: own }: Objective, { cycle: other }: Objective): boolean {
  return own === undefined || other === undefined || (own.first <= other.last && other.first <= own.last);
}

/** Whether supporting one from the other would close a circle. */
function leadsTo(project: Project, from: GoalKey, to: GoalKey): boolean {
  const seen = new Set<GoalKey>();
  const open = [from];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === to) return true;
    const goal = seen.has(key) ? undefined : project.goals.get(key);
    seen.add(key);
    if (goal !== undefined) open.push(...ladderOf(goal));
  }
  return false;
}
