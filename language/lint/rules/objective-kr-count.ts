import * as z from 'zod';
import { addKeyResults } from '../../edit/add-key-result.ts';
import { suggestion } from '../fix.ts';
import { defineRule, type LazyFixes } from '../rule.ts';
import { nameSpan, ownName } from '../subjects.ts';

/** None: nobody will know whether it was reached. One: it is the number alone. More than five: nothing has the focus. */
export const objectiveKrCount = defineRule({
  id: 'objective-kr-count',
  level: 'warning',
  presets: { google: ['warning', { min: 3, max: 5 }] },
  scope: 'file',
  summary: 'An objective has no key result, only one, or more than five.',
  rationale: `Key results say how you will know that the objective is reached. Without one, it is a slogan; with one, the number
is the goal and will be met by whatever means; with more than five, attention is spread until nobody has any. Sources disagree
on the number (2–5 or 3–5), so it is an option. Key results that are stopped don't count.`,
  satisfy: `With too few, ask what else would tell you that you are there; with too many, keep those that you would look at first. \`min\` and
\`max\` are options.`,
  sources: ['A: An objective paired with 3–5 key results.', 'B: Supported by 2–5 measurable key results.'],
  options: z.strictObject({
    min: z.int().min(0).default(2).describe('Fewest key results of an objective.'),
    max: z.int().min(1).default(5).describe('Most key results of an objective.'),
  }),
  messages: {
    none: ({ name }: { name: string }) => `${name} has no key result: how will you know that you got there?`,
    few: ({ name, count, min }: { name: string; count: number; min: number }) =>
      `${name} has ${count === 1 ? 'only one key result' : `only ${count} key results`}: at least ${min} tell whether it is reached`,
    many: ({ name, count, max }: { name: string; count: number; max: number }) =>
      `${name} has ${count} key results: more than ${max} have nobody's attention`,
  },
  examples: [
    {
      bad: `objective «onboarding» "New teams love retrospectives from their first day" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
}`,
      fixed: `objective onboarding "New teams love retrospectives from their first day" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  kr key_result   "TBD: what will be different" from ? to ?
  kr key_result_2 "TBD: what will be different" from ? to ?
}`,
    },
    {
      bad: `objective «onboarding» "New teams love retrospectives from their first day" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  kr rating "Rating of the first retrospective" from 3.2 to 4.5
}`,
      fixed: `objective onboarding "New teams love retrospectives from their first day" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  kr rating     "Rating of the first retrospective" from 3.2 to 4.5
  kr key_result "TBD: what will be different"       from ? to ?
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
  check({ file, options: { min, max }, report }) {
    for (const objective of file.objectives) {
      const count = objective.keyResults.filter(kr => kr.stopped === undefined).length;
      if (count >= min && count <= max) continue;
      const name = ownName(objective);
      const place = nameSpan(objective);
      const missing = min - count;
      const title = missing === 1 ? 'Add a key result' : `Add ${missing} key results`;
      const add: LazyFixes = ({ project }) =>
        suggestion(title, addKeyResults(project, objective, missing), true);
      if (count > max) report(objective, place, 'many', { name, count, max });
      else if (count === 0) report(objective, place, 'none', { name }, add);
      else report(objective, place, 'few', { name, count, min }, add);
    }
  },
});
