import * as z from 'zod';
import { defineRule } from '../rule.ts';
import { counted, fitting, nameSpan, pathName } from '../subjects.ts';

/** For a company of a few people a north star and a handful of KPIs do the job. */
export const teamTooSmall = defineRule({
  id: 'team-too-small',
  level: 'info',
  scope: 'project',
  summary: 'A company of fewer than 15 people has objectives.',
  rationale: `Setting, cascading, scoring and learning from objectives takes real time. Where everyone sits in one room, a north
star and three to five KPIs, looked at every week, give most of the alignment for a fraction of the work; before a product
fits its market, objectives change too quickly to be worth it. Asked of the team without \`part of\`, where it has a \`size\`.`,
  satisfy: `Keep the north star and three to five KPIs, and leave objectives until the team is larger. If you want them all the same, ignore the
rule with your reason.`,
  sources: [
    'A: Most startups find OKRs valuable once they hit 10–20 employees.',
    'B: Most startups under 20 people don’t need OKRs; focus on a north star and 3–5 supporting KPIs.',
  ],
  options: z.strictObject({
    people: z.int().min(1).default(15).describe('People from which on objectives are worth their time.'),
  }),
  messages: {
    small: ({ name, size, objectives }: { name: string; size: number; objectives: string }) => {
      const people = size === 1 ? 'one person' : `${size} people`;
      const remedy = 'a north star and 3–5 KPIs will do';
      return fitting(
        `${name} has ${people} and ${objectives}: ${remedy}`,
        `${people} with ${objectives}: ${remedy}`,
      );
    },
  },
  silences: ['team-individual'],
  examples: [
    {
      bad: `team «studio» "Studio" {
  size 6
  lead @kim
  objective habit "Retrospectives become a habit" {
    …
  }
}`,
    },
    {
      good: `team studio "Studio" {
  size 48
  lead @kim
  objective habit "Retrospectives become a habit" {
    …
  }
}`,
    },
  ],
  check({ goals, optionsFor, report }) {
    if (goals.objectives.length === 0) return;
    const whole = goals.teams.filter(team => team.partOf === undefined);
    const sizes = whole.flatMap(({ size }) => size?.value ?? []);
    const [first] = whole;
    // Several teams without `part of` are one company together; where one says no size, nobody knows how large it is.
    if (first === undefined || sizes.length < whole.length) return;
    const size = sizes.reduce((sum, each) => sum + each);
    if (size >= optionsFor(first).people) return;
    const objectives = counted(goals.objectives.length, 'objective');
    report(first, nameSpan(first), 'small', { name: pathName(first), size, objectives });
  },
});
