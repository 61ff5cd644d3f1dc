import type { Goal, Objective, Project } from '../../model/types.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule.ts';
import { fitting, labelSpan, ownName, pathName } from '../subjects.ts';

/** A goal that was handed down is the goal of those above. */
export const objectiveCopiesParent = defineRule({
  id: 'objective-copies-parent',
  level: 'info',
  scope: 'file',
  summary: 'An objective repeats the words of what it supports.',
  rationale: `Where each team's objective is the company's in the same words, somebody above has written all of them, and no team has
said what it will change. Whoever reads both learns nothing from the second. Compared are the words of everything that the objective
or one of its key results supports, whatever their case, punctuation and articles: an objective, a key result, a KPI, the north star.`,
  satisfy: `Say what this team will change for it: the part of the customers, of the product or of the way that is in its hands.`,
  sources: [
    'A: The anti-pattern to avoid is pure top-down cascading where leadership writes every team’s OKRs.',
  ],
  messages: {
    copies: ({ name, other }: { name: string; other: string }) =>
      fitting(
        `${name} repeats the words of ${other}: what is this team's part in it?`,
        `${name} repeats what it supports, word for word: what is its own part?`,
      ),
  },
  examples: [
    {
      bad: `objective habit "«The retrospective becomes a habit»" {
  supports company
  …
}`,
      context: `objective company "Retrospective becomes a habit!" {
  cycle 2026
  owner @ceo
  aspirational
  supports weekly_teams
  kr monthly "Customers that stay for the year" from 71% to 85%
  kr guests "Retrospectives with a guest" from 4% to 15%
}`,
    },
    {
      bad: `objective active "«Weekly active teams»" {
  …
}`,
    },
    {
      good: `objective habit "New teams come back for their second retrospective" {
  supports company
  …
}`,
      context: `objective company "Retrospectives become a habit" {
  cycle 2026
  owner @ceo
  aspirational
  supports weekly_teams
  kr monthly "Customers that stay for the year" from 71% to 85%
  kr guests "Retrospectives with a guest" from 4% to 15%
}`,
    },
  ],
  check({ project, file, lexicon, report }) {
    for (const objective of file.objectives) {
      const copied = copiedBy(objective, project, lexicon);
      if (copied === undefined) continue;
      report(
        objective,
        labelSpan(objective),
        'copies',
        { name: ownName(objective), other: pathName(copied) },
        undefined,
        [{ uri: copied.uri, span: labelSpan(copied), message: `the words of ${pathName(copied)}` }],
      );
    }
  },
});

function copiedBy(objective: Objective, project: Project, lexicon: Lexicon): Goal | undefined {
  const words = plainWords(objective, lexicon);
  if (words === '') return undefined;
  const own = objective.keyResults.filter(({ stopped }) => stopped === undefined);
  for (const { target } of [objective, ...own].flatMap(({ supports }) => supports)) {
    const goal = target === undefined ? undefined : project.goals.get(target);
    if (goal !== undefined && plainWords(goal, lexicon) === words) return goal;
  }
  return undefined;
}

function plainWords({ label }: Goal, lexicon: Lexicon): string {
  return label === undefined ? '' : lexicon.plainWords(label.value);
}
