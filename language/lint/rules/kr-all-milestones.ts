import * as z from 'zod';
import { objectiveOf } from '../../model/query.ts';
import type { KeyResult } from '../../model/types.ts';
import { defineRule } from '../rule.ts';
import { counted, fitting, pathName } from '../subjects.ts';

/** A list of things to be done, ticked off one by one: a plan, and nobody knows whether it helped. */
export const krAllMilestones = defineRule({
  id: 'kr-all-milestones',
  level: 'info',
  scope: 'project',
  summary: 'More than half of an objective’s key results are milestones.',
  rationale: `A milestone is done or not. Where most key results are, the objective is reached when the plan is carried out, whether
or not anything has become better. One milestone among measured key results is fine: a certificate, a first customer. Stopped key
results are not counted. The finding stands on the first milestone too many.`,
  satisfy: `Ask of each milestone what will be different once it is done, and for whom, and measure that. The step itself is an
\`initiative\`.`,
  sources: [
    'A: Key results measure what changed, not what shipped.',
    'A: "Launch feature X" is an output, not an outcome.',
  ],
  options: z.strictObject({
    share: z
      .number()
      .min(0)
      .max(1)
      .default(0.5)
      .describe('Largest share of milestones among the key results of an objective.'),
  }),
  messages: {
    many: ({ milestones, all, objective }: { milestones: number; all: number; objective: string }) =>
      fitting(
        `${milestones} of ${counted(all, 'key result')} of ${objective} are milestones: what will be different?`,
        `${milestones} of ${counted(all, 'key result')} are milestones: what will be different?`,
      ),
  },
  examples: [
    {
      bad: `objective trust "Security reviews end with a handshake" {
  cycle 2026-Q1
  owner @maya
  committed
  supports weekly_teams
  kr auditor "Auditors trust our controls" milestone
  kr regulator "Regulators trust our records" «milestone»
  kr answered "Time to answer a questionnaire" from 9d to 2d
}`,
    },
    {
      good: `objective trust "Security reviews end with a handshake" {
  cycle 2026-Q1
  owner @maya
  committed
  supports weekly_teams
  kr auditor "Auditors trust our controls" milestone
  kr answered "Time to answer a questionnaire" from 9d to 2d
}`,
    },
  ],
  check({ project, goals, optionsFor, report }) {
    for (const keyResults of Map.groupBy(goals.keyResults, ({ objective }) => objective).values()) {
      const milestones = keyResults.filter(isMilestone);
      const all = keyResults.length;
      const tooMany = milestones.find((kr, index) => index + 1 > all * optionsFor(kr).share);
      const objective = tooMany === undefined ? undefined : objectiveOf(project, tooMany);
      if (tooMany?.measure.kind !== 'milestone' || objective === undefined) continue;
      const parameters = { milestones: milestones.length, all, objective: pathName(objective) };
      report(tooMany, tooMany.measure.span, 'many', parameters);
    }
  },
});

function isMilestone({ measure }: KeyResult): boolean {
  return measure.kind === 'milestone';
}
