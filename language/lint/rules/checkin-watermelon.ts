import * as z from 'zod';
import type { CheckInEntry, Day, GoalKey, KeyResult, NorthStar, Project } from '../../model/types.ts';
import { deadlineOf, expectation, markOf } from '../../score/expectation.ts';
import { scoreText } from '../../score/rounding.ts';
import type { KeyResultScore, NorthStarScore } from '../../score/types.ts';
import { defineRule } from '../rule.ts';
import { unreadEntries } from '../slips.ts';
import { ownName } from '../subjects.ts';

/** Green outside, red inside. */
export const checkinWatermelon = defineRule({
  id: 'checkin-watermelon',
  level: 'info',
  scope: 'project',
  calendar: true,
  summary: 'The last check-in says on-track, while the pace is below 0.75.',
  rationale: `Pace is how far a goal has come, against how far it was expected to be by today. On-track beside a pace of 0.4 is a
watermelon: green outside, red inside. Sometimes the number comes late and the words are right; then a note says why. Health follows the
pace in any case. Reported is what was behind already on the day when it was said: what only time has overtaken is not. While it is too
early to tell there is no pace, and nothing is said.`,
  satisfy: `Say \`at-risk\` or \`off-track\`: it is a question, not a verdict. Where the number is late or comes in steps, record the
newest one, or leave the word out and write what you see.`,
  sources: [
    'B: Key Result 2 (async retros) is behind: launch delayed one week.',
    'A: Score each key result’s current progress, identify blockers, and adjust tactics.',
    'practice',
  ],
  options: z.strictObject({
    pace: z.number().min(0).max(1).default(0.75).describe('Smallest pace at which on-track is believed.'),
  }),
  messages: {
    behind: ({
      name,
      pace,
      score,
      expected,
    }: {
      name: string;
      pace: string;
      score: string;
      expected: string;
    }) => `${name} is at pace ${pace} (${score} of ${expected} expected): what makes it on-track?`,
  },
  examples: [
    {
      today: '2026-02-16',
      bad: `objective habit "Retrospectives become a habit" {
  …
}
checkin 2026-02-16 {
  habit.rating: 3.3 «on-track» "We feel good about it"
  habit.second: 42% on-track
}`,
    },
    {
      today: '2026-02-16',
      good: `objective habit "Retrospectives become a habit" {
  …
}
checkin 2026-02-16 {
  habit.rating: 3.3 at-risk "Hosts forget to ask for it"
  habit.second: 42% on-track
}`,
    },
    {
      today: '2026-01-12',
      good: `objective habit "Retrospectives become a habit" {
  …
}
checkin 2026-01-12 {
  habit.rating: 3.2 on-track "Two weeks in: too early to tell"
  habit.second: 36% on-track
}`,
    },
  ],
  check({ project, goals, scores, optionsFor, report }) {
    const isUnread = unreadEntries(project);
    const said = new Map<GoalKey, Suspect>();
    for (const goal of [...goals.northStars, ...goals.keyResults]) {
      const score = scores.keyResults.get(goal.key) ?? scores.northStars.get(goal.key);
      const latest = score?.latestCheckIn;
      if (score?.pace === undefined || latest?.status !== 'on-track' || score.health === 'graded') continue;
      if (!isUnread(goal, latest.date)) said.set(goal.key, { goal, score });
    }
    for (const [key, entry] of lastWords(project, said)) {
      const { goal, score } = said.get(key)!;
      const { pace = 1 } = score;
      const subject = { uri: entry.uri, key };
      const least = optionsFor(subject).pace;
      if (entry.status === undefined || pace >= least || paceOn(entry.date, goal, score) >= least) continue;
      report(subject, entry.status.span, 'behind', {
        name: ownName(goal),
        pace: scoreText(pace),
        score: scoreText(score.score),
        expected: scoreText(score.expected),
      });
    }
  },
});

interface Suspect {
  readonly goal: KeyResult | NorthStar;
  readonly score: KeyResultScore | NorthStarScore;
}

/** The pace that today's score would have been on an earlier day, however early. */
function paceOn(day: Day, goal: KeyResult | NorthStar, score: KeyResultScore | NorthStarScore): number {
  const expected = expectedOn(day, goal, score);
  return score.score === undefined || !expected ? Number.POSITIVE_INFINITY : score.score / expected;
}

function expectedOn(
  day: Day,
  goal: KeyResult | NorthStar,
  score: KeyResultScore | NorthStarScore,
): number | undefined {
  if (goal.kind === 'kr') {
    const { cycle } = goal;
    const mark = 'mark' in score ? score.mark : markOf(undefined);
    return cycle && expectation(cycle.first, deadlineOf(goal, cycle), day, mark).expected;
  }
  const [first, by] = [score.readings[0]?.date, goal.by?.value];
  return first === undefined || by === undefined ? undefined : expectation(first, by, day, 1).expected;
}

/** The entry of the latest check-in of each goal that has the last word on how it stands. */
function lastWords(
  { checkIns }: Project,
  said: ReadonlyMap<GoalKey, Suspect>,
): ReadonlyMap<GoalKey, CheckInEntry> {
  const last = new Map<GoalKey, CheckInEntry>();
  for (const entry of checkIns.flatMap(({ entries }) => entries)) {
    const suspect = entry.reference.target === undefined ? undefined : said.get(entry.reference.target);
    if (suspect === undefined || entry.status === undefined) continue;
    if (entry.date === suspect.score.latestCheckIn?.date) last.set(suspect.goal.key, entry);
  }
  return last;
}
