import { addProperty } from '../../edit/add-property.ts';
import type { Objective, Project, TeamBlock } from '../../model/types.ts';
import { suggestion } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { nameSpan, ownName } from '../subjects.ts';

/** Without a time there is no pace, no forecast and no moment at which somebody asks how it went. */
export const objectiveNoCycle = defineRule({
  id: 'objective-no-cycle',
  level: 'warning',
  scope: 'file',
  summary: 'An objective has no cycle: it is not bound to a time.',
  rationale: `An objective is a promise for a period, usually a quarter: it is set, pursued, scored and replaced. Without a cycle
nothing is expected of it by today, it is never late, and the conversation at the end never takes place. Say the cycle in the
objective, in the block of its team, or once for the file.`,
  satisfy: `Add \`cycle\` to the objective, to the block of its team, or once at the top of the file.`,
  sources: ['A: Over a fixed period, usually a quarter.', 'B: Time-bound: set for a specific quarter.'],
  messages: {
    missing: ({ name }: { name: string }) => `${name} has no cycle: until when is it to be reached?`,
  },
  examples: [
    {
      bad: `objective «onboarding» "New teams love retrospectives from their first day" {
  owner @maya
  aspirational
  supports weekly_teams
  kr rating "Rating of the first retrospective" from 3.2 to 4.5
  kr second "Teams that hold a second one within two weeks" from 35% to 60%
}`,
      fixed: `objective onboarding "New teams love retrospectives from their first day" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  kr rating "Rating of the first retrospective" from 3.2 to 4.5
  kr second "Teams that hold a second one within two weeks" from 35% to 60%
}`,
    },
    {
      good: `objective onboarding "New teams love retrospectives from their first day" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  kr rating "Rating of the first retrospective" from 3.2 to 4.5
  kr second "Teams that hold a second one within two weeks" from 35% to 60%
}`,
    },
  ],
  check({ project, file, report }) {
    for (const objective of file.objectives) {
      if (objective.cycle !== undefined || objective.ownCycle !== undefined) continue;
      // A cycle that leads nowhere is an error of the language where it stands, not on each objective that inherits it.
      if (blockAround(project, objective)?.cycle !== undefined || file.source.cycle !== undefined) continue;
      report(objective, nameSpan(objective), 'missing', { name: ownName(objective) }, ({ scores }) => {
        const current = scores.currentCycles.get(objective.team ?? '');
        if (current === undefined) return [];
        return suggestion(
          `Add cycle ${current.id}`,
          addProperty(project, objective, 'cycle', current.id),
          true,
        );
      });
    }
  },
});

function blockAround(project: Project, { team, uri, span }: Objective): TeamBlock | undefined {
  const declared = team === undefined ? undefined : project.goals.get(team);
  if (declared?.kind !== 'team') return undefined;
  return declared.blocks.find(
    block => block.uri === uri && block.span.start <= span.start && span.end <= block.span.end,
  );
}
