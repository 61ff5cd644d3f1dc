import { addProperty } from '../../edit/add-property.ts';
import { suggestion } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { nameSpan, ownName } from '../subjects.ts';

/** Whether 0.7 is a success or a miss has to be known before, not in the review. */
export const objectiveCommitment = defineRule({
  id: 'objective-commitment',
  level: 'info',
  presets: { google: 'warning' },
  scope: 'file',
  summary: 'An objective is neither `committed` nor `aspirational`.',
  rationale: `At the end 0.7 is a good result of a stretch, and a broken promise where others planned with it. Where nothing is
said, each reads it in their own way: teams that expect to be judged aim low, teams that expect a stretch promise too much.
Until it is said, pace and health expect 0.7, as for aspirational ones.`,
  satisfy: `Write \`committed\` where 1.0 is expected and others rely on it, or \`aspirational\` where 0.7 is a good result and
nobody's pay depends on it.`,
  sources: [
    'A: Pick one approach and be explicit: aspirational (70% target) or committed (100% expected).',
    'B: Stretch goals where 70% achievement is considered success.',
  ],
  messages: {
    missing: ({ name }: { name: string }) =>
      `${name} is neither committed nor aspirational: is 0.7 a good result?`,
  },
  examples: [
    {
      bad: `objective «habit» "Retrospectives become a habit" {
  cycle 2026-Q1
  owner @maya
  supports weekly_teams
  kr rating "Rating of the first retrospective" from 3.2 to 4.5
  kr second "Teams that hold a second one within two weeks" from 35% to 60%
}`,
      fixed: `objective habit "Retrospectives become a habit" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  kr rating "Rating of the first retrospective" from 3.2 to 4.5
  kr second "Teams that hold a second one within two weeks" from 35% to 60%
}`,
    },
    {
      bad: `objective «trust» "Security reviews end with a handshake" {
  cycle 2026-Q1
  owner @maya
  supports weekly_teams
  kr passed "Security reviews passed at the first try" from 40% to 75%
  kr answered "Time to answer a questionnaire" from 9d to 2d
}`,
      fix: 'Say committed: 1.0 is expected',
      fixed: `objective trust "Security reviews end with a handshake" {
  cycle 2026-Q1
  owner @maya
  committed
  supports weekly_teams
  kr passed "Security reviews passed at the first try" from 40% to 75%
  kr answered "Time to answer a questionnaire" from 9d to 2d
}`,
    },
    {
      good: `objective habit "Retrospectives become a habit" {
  aspirational
  …
}`,
    },
    {
      good: `objective trust "Security reviews end with a handshake" {
  cycle 2026-Q1
  owner @maya
  committed
  supports weekly_teams
  kr passed "Security reviews passed at the first try" from 40% to 75%
  kr answered "Time to answer a questionnaire" from 9d to 2d
}`,
    },
  ],
  check({ project, file, report }) {
    for (const objective of file.objectives) {
      if (objective.commitment !== undefined) continue;
      report(objective, nameSpan(objective), 'missing', { name: ownName(objective) }, () => [
        ...suggestion(
          'Say aspirational: 0.7 is a good result',
          addProperty(project, objective, 'aspirational'),
        ),
        ...suggestion('Say committed: 1.0 is expected', addProperty(project, objective, 'committed')),
      ]);
    }
  },
});
