import { countOf } from '../counted-unit.ts';
import { defineRule } from '../rule.ts';
import { fitting } from '../subjects.ts';
import { vanityIn } from '../vanity.ts';

/** A number that grows by itself, and nobody is better off. */
export const krVanity = defineRule({
  id: 'kr-vanity',
  level: 'warning',
  scope: 'file',
  summary: 'A key result counts what looks good and decides nothing.',
  rationale: `Followers, impressions, page views, downloads, sign-ups: a campaign moves them in a week, and
nobody has got anything yet. What they are good for is a share of them: who comes back, who pays, who does
what the product is there for. With a rate behind them they are left alone ("sign-up rate", "sign-ups per
visitor", "downloads that lead to a first retro", "qualified sign-ups").`,
  satisfy: `Measure the share that goes on: "Sign-ups that hold a first retro" from 12% to 25%. Your own
numbers of that kind go into \`lexicon.vanity\`, what is a real number for you into \`lexicon.allow\`.`,
  sources: ["A: Can become vanity metrics. Teams track numbers that look good but don't matter."],
  messages: {
    vanity: ({ words }: { words: string }) =>
      fitting(
        `"${words}" can grow while nobody is better off: which share of them does what?`,
        `"${words}" can grow while nobody is better off: which share does what?`,
      ),
  },
  examples: [
    { bad: 'kr audience "LinkedIn «followers»" from 2,000 to 10,000' },
    { bad: 'kr reach "Grow «page views» of the blog" from 20K to 60K' },
    { bad: 'kr signups "Weekly «sign-ups»" from 300 to 900' },
    { bad: 'kr community "Community" from 100 to 500 «followers»' },
    { good: 'kr signup_rate "Sign-up rate of the landing page" from 2% to 5%' },
    { good: 'kr started "Downloads that lead to a first retro" from 200 to 800 downloads' },
    { good: 'kr invites "Sign-ups per visitor" from 0.02 to 0.05' },
    { good: 'kr qualified "Qualified sign-ups" from 4,000 to 10,000' },
    { good: 'kr speed "Time from sign-up to first retro" from 48h to 15min' },
  ],
  check({ file, lexicon, report }) {
    for (const kr of file.keyResults) {
      const { kind } = kr.measure;
      const count = kind === 'none' ? { rises: true } : countOf(kr.measure);
      const found = vanityIn(file.source, kr.label, count, lexicon);
      if (found !== undefined) report(kr, found.span, 'vanity', { words: found.words });
    }
  },
});
