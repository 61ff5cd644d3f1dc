import { defineRule } from '../rule.ts';
import { counted, fitting, nameSpan, pathName } from '../subjects.ts';

/** A team of one writes plans for a person. */
export const teamIndividual = defineRule({
  id: 'team-individual',
  level: 'hint',
  scope: 'project',
  summary: 'A team of one has objectives.',
  rationale: `Objectives align people who work together. For one person they become a to-do list or a performance review: the targets
shrink to what is safe, and the process costs more than it gives. Some companies do use them; many find objectives of teams enough.
Asked where the \`size\` of a team is 1.`,
  satisfy: `Give the objectives to the team that this person works with, with \`owner\` naming who answers for each. If personal
objectives are meant, switch the rule off.`,
  sources: [
    'A: Individual OKRs are optional and controversial. Many companies find team-level OKRs sufficient.',
  ],
  messages: {
    individual: ({ name, objectives }: { name: string; objectives: string }) =>
      fitting(
        `${name} is one person with ${objectives}: which team do they belong to?`,
        `one person with ${objectives}: which team do they belong to?`,
      ),
  },
  examples: [
    {
      bad: `team company "Company" { size 48 }
team «kim» "Kim" {
  part of company
  size 1
  lead @kim
  objective habit "Retrospectives become a habit" {
    …
  }
}`,
    },
    {
      good: `team company "Company" { size 48 }
team design "Design" {
  part of company
  size 4
  lead @kim
  objective habit "Retrospectives become a habit" {
    …
  }
}`,
    },
  ],
  check({ goals, report }) {
    const byTeam = Map.groupBy(goals.objectives, ({ team }) => team);
    for (const team of goals.teams) {
      const objectives = byTeam.get(team.key)?.length ?? 0;
      if (team.size?.value !== 1 || objectives === 0) continue;
      report(team, nameSpan(team), 'individual', {
        name: pathName(team),
        objectives: counted(objectives, 'objective'),
      });
    }
  },
});
