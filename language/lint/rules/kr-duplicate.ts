import { ladderOf, objectiveOf } from '../../model/query.ts';
import type { GoalKey, KeyResult, Objective, Period, Project } from '../../model/types.ts';
import { trackedMetric } from '../../score/goal-unit.ts';
import { defineRule } from '../rule.ts';
import { fitting, nameSpan, ownName, pathName } from '../subjects.ts';

/** One number that two objectives are to move: when it moves, both were it; when it doesn't, neither. */
export const krDuplicate = defineRule({
  id: 'kr-duplicate',
  level: 'warning',
  scope: 'project',
  summary: 'Key results of two objectives track the same metric at the same time.',
  rationale: `Where two objectives push one number, nobody can tell which of them moved it, both score it, and in a review the company
looks twice as good or twice as bad. Mostly one of them moves a part or a driver of the metric, and should say which. Compared are
objectives whose cycles overlap. A quarter's step of a year's key result is no duplicate where its objective supports the other.`,
  satisfy: `Let one objective keep the metric. Give the other the part or driver that it can move itself, with \`supports\` in place of
\`tracks\`, or let it support the first objective and find its own measure.`,
  sources: [
    'A: Teams should set their own key results that ladder up to company objectives.',
    'B: All pushing in the same direction.',
    'practice',
  ],
  messages: {
    twice: ({ name, metric, other }: { name: string; metric: string; other: string }) =>
      fitting(
        `${name} tracks ${metric}, as ${other} does: which objective answers for it?`,
        `${other} tracks ${metric} as well: which objective answers for it?`,
        `${other} tracks the same metric: which objective answers for it?`,
      ),
  },
  examples: [
    {
      bad: `objective habit "Retrospectives become a habit" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  kr teams "Weekly active teams" from 500 to 1,200 teams { tracks weekly_teams }
  kr second "Teams that hold a second one within two weeks" from 35% to 60%
}
objective known "Developers know us by name" {
  cycle 2026-Q1
  owner @leo
  aspirational
  supports weekly_teams
  kr «active» "Teams active every week" from 500 to 900 teams { tracks weekly_teams }
  kr invited "New teams that came by invitation" from 6% to 25%
}`,
    },
    {
      good: `objective habit "Retrospectives become a habit" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  kr teams "Weekly active teams" from 500 to 1,200 teams { tracks weekly_teams }
  kr second "Teams that hold a second one within two weeks" from 35% to 60%
}
objective known "Developers know us by name" {
  cycle 2026-Q1
  owner @leo
  aspirational
  supports weekly_teams
  kr invited "Weekly active teams that came by invitation" from 20 to 120 teams { supports weekly_teams }
  kr unaided "Remote leads who name us unaided" from 4% to 10%
}`,
    },
    {
      good: `objective year "Remote teams cannot imagine a month without us" {
  cycle 2026
  owner @ceo
  aspirational
  supports weekly_teams
  kr teams "Weekly active teams" from 500 to 2,500 teams { tracks weekly_teams }
  kr monthly "Customers that stay for the year" from 71% to 85%
}
objective habit "Retrospectives become a habit" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports year
  kr teams "Weekly active teams" from 500 to 1,200 teams { tracks weekly_teams }
  kr second "Teams that hold a second one within two weeks" from 35% to 60%
}`,
    },
  ],
  check({ project, goals, report }) {
    const pushed = goals.keyResults.flatMap(kr => {
      const [metric, objective] = [trackedMetric(kr, project), objectiveOf(project, kr)];
      return metric === undefined || objective === undefined ? [] : [{ kr, metric, objective }];
    });
    for (const alike of Map.groupBy(pushed, ({ metric }) => metric.key).values()) {
      const before = new EarlierPushes(project);
      for (const { kr, metric, objective } of alike) {
        const other = before.of(objective);
        before.add(kr, objective);
        if (other === undefined) continue;
        const parameters = { name: ownName(kr), metric: pathName(metric), other: pathName(other) };
        report(kr, nameSpan(kr), 'twice', parameters, undefined, [
          { uri: other.uri, span: nameSpan(other), message: `${pathName(other)} tracks ${pathName(metric)}` },
        ]);
      }
    }
  },
});

interface Push {
  readonly kr: KeyResult;
  readonly objective: Objective;
}

/**
 * The key results of one metric that stand before another one. Kept are the first two objectives of each cycle: one of them is
 * another one, whichever is asked for, so that a thousand key results of one metric are looked at once.
 */
class EarlierPushes {
  private readonly byCycle = new Map<string, { readonly cycle?: Period; readonly pushes: Push[] }>();

  private readonly project: Project;

  constructor(project: Project) {
    this.project = project;
  }

  add(kr: KeyResult, objective: Objective): void {
    const { cycle } = objective;
    const id = cycle?.id ?? '';
    const known = this.byCycle.get(id) ?? { ...(cycle && { cycle }), pushes: [] };
    this.byCycle.set(id, known);
    const isKnown = known.pushes.some(push => push.objective.key === objective.key);
    if (!isKnown && known.pushes.length < 2) known.pushes.push({ kr, objective });
  }

  /** The first key result of another objective that pushes it at the same time. */
  of(objective: Objective): KeyResult | undefined {
    for (const { cycle, pushes } of this.byCycle.values()) {
      if (!overlap(cycle, objective.cycle)) continue;
      const other = pushes.find(push => push.objective.key !== objective.key);
      if (other === undefined || this.isStepOf(objective, other.objective)) continue;
      return other.kr;
    }
    return undefined;
  }

  /** A quarter's step of a year: in another cycle, and one leads to the other. */
  private isStepOf(one: Objective, other: Objective): boolean {
    if (one.cycle === undefined || other.cycle === undefined || one.cycle.id === other.cycle.id) return false;
    return this.leadsTo(one, other.key) || this.leadsTo(other, one.key);
  }

  private leadsTo(from: Objective, to: GoalKey): boolean {
    const seen = new Set<GoalKey>();
    const open: GoalKey[] = [...ladderOf(from)];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (key === to) return true;
      const goal = seen.has(key) ? undefined : this.project.goals.get(key);
      seen.add(key);
      if (goal !== undefined) open.push(...ladderOf(goal));
    }
    return false;
  }
}

/** Without a cycle a goal is pursued at any time. */
function overlap(one: Period | undefined, other: Period | undefined): boolean {
  return one === undefined || other === undefined || (one.first <= other.last && other.first <= one.last);
}
