import * as z from 'zod';
import { addReview } from '../../edit/add-review.ts';
import { daysBetween } from '../../model/calendar.ts';
import type { Fix } from '../../model/finding.ts';
import type { Day, Objective } from '../../model/types.ts';
import type { ProjectScores } from '../../score/types.ts';
import { suggestion } from '../fix.ts';
import { defineRule, type LazyFixes } from '../rule.ts';
import { unreadGrades } from '../slips.ts';
import { fitting, nameSpan, ownName } from '../subjects.ts';

/** A cycle that nobody scored is a cycle that nobody learned from. */
export const cycleUnscored = defineRule({
  id: 'cycle-unscored',
  level: 'warning',
  scope: 'project',
  calendar: true,
  summary: 'Two weeks after its cycle neither the objective nor all its key results have a grade.',
  rationale: `The learning happens in the conversation about the score. A \`review\` records what came of it: a grade for the
objective, or one for each of its key results, and a sentence about why. Without it, objectives become decoration.`,
  satisfy: `Write a \`review\` of the cycle with a grade for the objective, or for each of its key results, and a sentence on why. The fix fills in
the computed scores; you change them where you know better.`,
  sources: ['A: We set OKRs but never score them. The learning happens in the scoring conversation.'],
  options: z.strictObject({
    days: z.int().min(0).default(14).describe('Days after the cycle from which on a grade is missing.'),
  }),
  messages: {
    unscored: ({ name, cycle, last, days }: { name: string; cycle: string; last: Day; days: number }) =>
      fitting(
        `${name} has no grade, and ${cycle} ended on ${last}, ${days} days ago: what came of it?`,
        `${name} has no grade, and ${cycle} ended on ${last}: what came of it?`,
        `${name} has no grade, and its cycle ended on ${last}: what came of it?`,
      ),
  },
  examples: [
    {
      today: '2026-05-04',
      bad: `objective «habit» "Retrospectives become a habit" {
  …
}`,
      context: 'checkin 2026-03-30 { habit.rating: 4.11 }',
      fixedContext: `checkin 2026-03-30 { habit.rating: 4.11 }

review 2026-Q1 on 2026-05-04 {
  habit: 0.4
}`,
    },
    {
      today: '2026-05-04',
      good: `objective habit "Retrospectives become a habit" {
  …
}
review 2026-Q1 on 2026-04-02 {
  habit: 0.7 "A second retrospective within two weeks is what makes teams stay."
}`,
    },
  ],
  check({ project, goals, scores, today, optionsFor, report }) {
    const isUnread = unreadGrades(project);
    const unscored = goals.objectives.filter(
      objective =>
        objective.cycle !== undefined &&
        today > objective.cycle.last &&
        !isGraded(objective, scores, today) &&
        ![objective, ...objective.keyResults].some(isUnread),
    );
    for (const alike of Map.groupBy(unscored, ({ team, cycle }) => `${team ?? ''} ${cycle?.id}`).values()) {
      const review = reviewOf(alike);
      for (const objective of alike) {
        const { cycle } = objective;
        const days = cycle === undefined ? 0 : daysBetween(cycle.last, today);
        if (cycle === undefined || days < optionsFor(objective).days) continue;
        const parameters = { name: ownName(objective), cycle: cycle.id, last: cycle.last, days };
        // What has no name can't be graded.
        const fixes = objective.id === undefined ? undefined : review;
        report(objective, nameSpan(objective), 'unscored', parameters, fixes);
      }
    }
  },
});

/** One review grades all objectives of a team's cycle: it is written once for the findings of all of them. */
function reviewOf(alike: readonly Objective[]): LazyFixes {
  let review: readonly Fix[] | undefined;
  return ({ project, scores }) => {
    review ??= suggestion(
      `Review ${alike[0]?.cycle?.id} with the computed scores`,
      addReview(project, scores, alike),
      true,
    );
    return review;
  };
}

function isGraded(objective: Objective, { objectives, keyResults }: ProjectScores, today: Day): boolean {
  if (objectives.get(objective.key)?.grade !== undefined) return true;
  const counting = objective.keyResults.filter(
    ({ stopped }) => stopped === undefined || stopped.date > today,
  );
  return counting.length > 0 && counting.every(({ key }) => keyResults.get(key)?.grade !== undefined);
}
