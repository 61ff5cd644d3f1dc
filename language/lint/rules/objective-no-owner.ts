import { ownerFixes } from '../owners.ts';
import { defineRule } from '../rule.ts';
import { nameSpan, ownName } from '../subjects.ts';

/** What everybody owns nobody checks in on. */
export const objectiveNoOwner = defineRule({
  id: 'objective-no-owner',
  level: 'warning',
  scope: 'file',
  summary: 'An objective has no owner, its own or its team’s lead.',
  rationale: `An owner is not the one who does all the work, but the one who knows how it stands: who checks in, says early that
it will not be reached, and tells in the review what was learned. Where nobody is named, everybody waits for somebody else.
The \`lead\` of a team answers for its objectives that name nobody.`,
  satisfy: `Add \`owner @handle\` to the objective, or \`lead @handle\` to its team. One person or one team; the handles are
those of a CODEOWNERS file.`,
  sources: ['practice'],
  messages: {
    missing: ({ name }: { name: string }) => `${name} has no owner: who checks in, and says how it stands?`,
  },
  examples: [
    {
      bad: `objective «habit» "Retrospectives become a habit" {
  cycle 2026-Q1
  aspirational
  supports weekly_teams
  kr rating "Rating of the first retrospective" from 3.2 to 4.5
  kr second "Teams that hold a second one within two weeks" from 35% to 60%
}`,
      fixed: `objective habit "Retrospectives become a habit" {
  cycle 2026-Q1
  owner @ceo
  aspirational
  supports weekly_teams
  kr rating "Rating of the first retrospective" from 3.2 to 4.5
  kr second "Teams that hold a second one within two weeks" from 35% to 60%
}`,
    },
    {
      bad: `team product "Product" {
  cycle 2026-Q1
  objective feedback "Quiet people are heard in every retrospective" {
    owner @maya
    aspirational
    supports weekly_teams
    kr spoke "People who say something" from 61% to 80%
    kr written "Teams that begin in writing" from 20% to 50%
  }
  objective «habit» "Retrospectives become a habit" {
    aspirational
    supports weekly_teams
    kr rating "Rating of the first retrospective" from 3.2 to 4.5
    kr second "Teams that hold a second one within two weeks" from 35% to 60%
  }
}`,
      fixed: `team product "Product" {
  cycle 2026-Q1
  objective feedback "Quiet people are heard in every retrospective" {
    owner @maya
    aspirational
    supports weekly_teams
    kr spoke "People who say something" from 61% to 80%
    kr written "Teams that begin in writing" from 20% to 50%
  }
  objective habit "Retrospectives become a habit" {
    owner @maya
    aspirational
    supports weekly_teams
    kr rating "Rating of the first retrospective" from 3.2 to 4.5
    kr second "Teams that hold a second one within two weeks" from 35% to 60%
  }
}`,
    },
    {
      good: `team product "Product" {
  lead @maya
  cycle 2026-Q1
  objective habit "Retrospectives become a habit" {
    aspirational
    supports weekly_teams
    kr rating "Rating of the first retrospective" from 3.2 to 4.5
    kr second "Teams that hold a second one within two weeks" from 35% to 60%
  }
}`,
    },
    {
      good: `objective habit "Retrospectives become a habit" {
  owner @acme/product
  …
}`,
    },
  ],
  check({ project, file, report }) {
    for (const objective of file.objectives) {
      if (objective.effectiveOwner !== undefined) continue;
      report(objective, nameSpan(objective), 'missing', { name: ownName(objective) }, () =>
        ownerFixes(project, objective),
      );
    }
  },
});
