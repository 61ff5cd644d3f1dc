import { countOf } from '../counted-unit.ts';
import { defineRule } from '../rule.ts';
import { fitting } from '../subjects.ts';
import { vanityIn } from '../vanity.ts';

/** Everything ladders up to it, so it had better be worth it. */
export const northstarVanity = defineRule({
  id: 'northstar-vanity',
  level: 'warning',
  scope: 'file',
  summary: 'The north star counts what looks good and decides nothing.',
  rationale: `The north star is the one number that says whether people get value: "weekly active teams
completing a retrospective". Page views, followers, downloads, impressions and registered users can grow
while everybody leaves, and then every objective that supports them is right and the company is not.`,
  satisfy: `Name what people do when they get value, how often, and count those who do it: "Weekly active teams
completing a retrospective".`,
  sources: [
    'B: What is the single metric that captures whether our business is creating value and growing sustainably?',
    "A: Teams track numbers that look good but don't matter.",
  ],
  messages: {
    vanity: ({ words }: { words: string }) =>
      fitting(
        `"${words}" can grow while nobody gets value: what do people do when they get it?`,
        `"${words}" can grow while nobody gets value: what do people do?`,
      ),
  },
  examples: [
    {
      bad: 'northstar users "«Registered users»" from 500 to 2,500 by 2026-12-31 {\n  owner @ceo\n}',
      context: 'checkin 2026-01-05 { users: 510 }',
      alone: true,
    },
    {
      bad: 'northstar reach "Our reach" from 500 to 2,500 «followers» by 2026-12-31 {\n  owner @ceo\n}',
      context: 'checkin 2026-01-05 { reach: 510 }',
      alone: true,
    },
    {
      good: 'northstar teams "Weekly active teams completing a retrospective" from 500 to 2,500 teams by 2026-12-31 {\n  owner @ceo\n}',
      context: 'checkin 2026-01-05 { teams: 510 }',
      alone: true,
    },
  ],
  check({ file, lexicon, report }) {
    for (const northStar of file.northStars) {
      const { kind } = northStar.measure;
      const count = kind === 'none' ? { rises: true } : countOf(northStar.measure);
      const found = vanityIn(file.source, northStar.label, count, lexicon);
      if (found !== undefined) report(northStar, found.span, 'vanity', { words: found.words });
    }
  },
});
