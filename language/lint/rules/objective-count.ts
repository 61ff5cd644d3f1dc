import * as z from 'zod';
import { defineRule } from '../rule.ts';
import { fitting, nameSpan, pathName, shortened } from '../subjects.ts';

/** Saying yes to a sixth objective is saying no to all of them. */
export const objectiveCount = defineRule({
  id: 'objective-count',
  level: 'warning',
  scope: 'project',
  summary: 'A team has more than five objectives in one cycle.',
  rationale: `Objectives force a choice: three to five a quarter mean saying no to everything else. The sixth says that nothing
was chosen. Counted are the objectives of one team (or those outside any team) with the same cycle, in all files; a company's
year and a quarter are counted apart, and objectives without a cycle or stopped ones not at all.`,
  satisfy: `Keep the five that matter most in this cycle, and move the others to the next one or mark them \`stopped\` with the reason.`,
  sources: [
    'A: You can only have 3–5 objectives, which means saying no to everything else.',
    'B: You can only have 3–5 objectives per quarter.',
  ],
  options: z.strictObject({
    max: z.int().min(1).default(5).describe('Most objectives of a team in one cycle.'),
  }),
  messages: {
    many: ({ who, count, cycle, max }: { who: string; count: number; cycle: string; max: number }) =>
      fitting(
        `${who} has ${count} objectives in ${cycle}: from the ${ordinal(max + 1)} on, none has the focus`,
        `${count} objectives in ${cycle}: from the ${ordinal(max + 1)} on, none has the focus`,
      ),
  },
  examples: [
    {
      bad: `objective one "Teams come back every week" {
  …
}
objective two "Remote teams feel heard" {
  …
}
objective three "Managers trust what they read" {
  …
}
objective four "Schools discover retrospectives" {
  …
}
objective five "Partners recommend us" {
  …
}
objective «six» "Enterprises feel safe with us" {
  …
}`,
    },
    {
      good: `objective one "Teams come back every week" {
  …
}
objective two "Remote teams feel heard" {
  …
}
objective three "Managers trust what they read" {
  …
}`,
    },
  ],
  check({ project, goals, optionsFor, report }) {
    const inCycles = goals.objectives.filter(({ cycle }) => cycle !== undefined);
    for (const objectives of Map.groupBy(
      inCycles,
      ({ team, cycle }) => `${team ?? ''} ${cycle!.id}`,
    ).values()) {
      const tooMany = objectives.find((objective, index) => index >= optionsFor(objective).max);
      if (tooMany === undefined) continue;
      const team = tooMany.team === undefined ? undefined : project.goals.get(tooMany.team);
      report(tooMany, nameSpan(tooMany), 'many', {
        who: team === undefined ? 'the company' : pathName(team),
        count: objectives.length,
        cycle: shortened(tooMany.cycle!.id, 20),
        max: optionsFor(tooMany).max,
      });
    }
  },
});

function ordinal(count: number): string {
  const words = [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
  ];
  return words[count - 1] ?? `${count}th`;
}
