import { defineRule } from '../rule.ts';
import { fitting, nameSpan, ownName, pathName } from '../subjects.ts';

/** Two guiding metrics are none: whoever has to choose between them is on their own again. */
export const northstarSingle = defineRule({
  id: 'northstar-single',
  level: 'warning',
  scope: 'project',
  summary: 'There is a second north star.',
  rationale: `A north star settles arguments: of two things that a team could do, it says which one serves the company. With
two of them the argument starts again one level up. Keep the one that stands for value that customers receive; what the other
measures is a KPI.`,
  satisfy: `Keep the one that settles arguments, and make a KPI of the other one that \`supports\` it.`,
  sources: ['B: Your single guiding metric.'],
  messages: {
    second: ({ second, first }: { second: string; first: string }) =>
      fitting(
        `${second} is a second north star beside ${first}: keep one, make the other a KPI`,
        `${second} is a second north star: keep one, make the other a KPI`,
      ),
  },
  silences: ['northstar-unmeasured', 'northstar-unsupported'],
  examples: [
    {
      alone: true,
      bad: `northstar active_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31
northstar «revenue» "Annual recurring revenue" from $1M to $2M by 2026-12-31`,
    },
    {
      alone: true,
      good: 'northstar active_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31',
    },
  ],
  check({ goals, report }) {
    const [first, ...others] = goals.northStars;
    if (first === undefined) return;
    for (const other of others) {
      report(
        other,
        nameSpan(other),
        'second',
        { second: ownName(other), first: pathName(first) },
        undefined,
        [{ uri: first.uri, span: nameSpan(first), message: `${pathName(first)} is the first north star` }],
      );
    }
  },
});
