import * as z from 'zod';
import { numberText } from '../../model/format-value.ts';
import type { Objective, Project, Review, Span } from '../../model/types.ts';
import { indexReviews, type ReviewIndex } from '../../score/reviews.ts';
import { roundHalfUp } from '../../score/rounding.ts';
import type { Grade } from '../../score/types.ts';
import { endOfTime } from '../first-reading.ts';
import { defineRule } from '../rule.ts';
import { fitting, pathName, shortened } from '../subjects.ts';

/** A stretch that is always reached was none. */
export const cycleTooEasy = defineRule({
  id: 'cycle-too-easy',
  level: 'info',
  scope: 'project',
  summary: 'The reviewed aspirational objectives of a team’s cycle average above 0.85.',
  rationale: `Of a stretch about 0.7 is a good result. Where all aspirational objectives of a cycle come close to 1.0, the team knew that
it would get there. That is worth a word in the review, before the next targets are set. Counted is the grade of an objective, or the
weighted mean of its key results where all of them are graded; stopped and committed objectives are not.`,
  satisfy: `Aim higher in the next cycle, or call what is a promise \`committed\`: of that, 1.0 is expected.`,
  sources: [
    'A: Failure signal: you aimed too low, if always hitting 100%.',
    'B: OKRs that are always fully achieved weren’t ambitious enough.',
  ],
  options: z.strictObject({
    above: z.number().min(0).max(1).default(0.85).describe('Largest average of a cycle that was a stretch.'),
    atLeast: z
      .int()
      .min(1)
      .default(2)
      .describe('Fewest reviewed aspirational objectives that say something.'),
  }),
  messages: {
    easy: ({ who, count, cycle, mean }: { who: string; count: number; cycle: string; mean: string }) =>
      fitting(
        `${count} aspirational objectives of ${who} averaged ${mean} in ${cycle}: a stretch?`,
        `${count} aspirational objectives averaged ${mean} in ${cycle}: a stretch?`,
      ),
  },
  examples: [
    {
      today: '2026-04-02',
      bad: `objective habit "Retrospectives become a habit" {
  …
}
objective heard "Quiet people are heard" {
  …
}
review «2026-Q1» on 2026-04-01 {
  habit: 0.9 "All of it, two weeks early."
  heard: 1.0 "Nobody was surprised."
}`,
    },
    {
      today: '2026-04-02',
      good: `objective habit "Retrospectives become a habit" {
  …
}
objective heard "Quiet people are heard" {
  …
}
review 2026-Q1 on 2026-04-01 {
  habit: 0.7 "The second retrospective is what makes teams stay."
  heard: 0.9 "Writing first was the turn."
}`,
    },
    {
      today: '2026-04-02',
      good: `objective habit "Retrospectives become a habit" {
  …
}
review 2026-Q1 on 2026-04-01 {
  habit: 1.0 "All of it, two weeks early."
}`,
    },
  ],
  check({ project, goals, optionsFor, report }) {
    const grades = indexReviews(project, endOfTime);
    const places = placesOfGrades(project);
    const graded = goals.objectives.flatMap(objective => {
      const { cycle, commitment } = objective;
      if (cycle === undefined || commitment?.value !== 'aspirational' || objective.broken) return [];
      const verdict = verdictOn(objective, grades);
      return verdict === undefined ? [] : [{ objective, cycle, ...verdict }];
    });
    for (const alike of Map.groupBy(
      graded,
      ({ objective, cycle }) => `${objective.team ?? ''} ${cycle.id}`,
    ).values()) {
      const last = alike.at(-1);
      const review = last && places.get(placeOf(last.lastGrade.location));
      if (last === undefined || review === undefined) continue;
      const { above, atLeast } = optionsFor(review);
      const mean = roundHalfUp(alike.reduce((sum, { score }) => sum + score, 0) / alike.length, 10);
      if (alike.length < atLeast || mean <= above) continue;
      const team = last.objective.team === undefined ? undefined : project.goals.get(last.objective.team);
      report({ uri: review.uri }, review.periodName?.span ?? review.header, 'easy', {
        who: team === undefined ? 'the company' : pathName(team),
        count: alike.length,
        cycle: shortened(last.cycle.id, 16),
        mean: numberText(mean, roundHalfUp(mean, 2) === above ? 4 : 2),
      });
    }
  },
});

interface Verdict {
  /** 0 to 1. */
  readonly score: number;
  readonly lastGrade: Grade;
}

/** The grade of the objective, else the mean of its key results where all of them have one. */
function verdictOn({ key, keyResults }: Objective, { grade }: ReviewIndex): Verdict | undefined {
  const own = grade(key);
  if (own !== undefined) return { score: own.value, lastGrade: own };
  const counting = keyResults.filter(({ stopped }) => stopped === undefined);
  const grades = counting.flatMap(kr => {
    const given = grade(kr.key);
    return given === undefined ? [] : [{ given, weight: kr.weight }];
  });
  const lastGrade = grades.at(-1)?.given;
  if (lastGrade === undefined || grades.length < counting.length) return undefined;
  const weights = grades.reduce((sum, { weight }) => sum + weight, 0);
  const score = grades.reduce((sum, { given, weight }) => sum + given.value * weight, 0) / weights;
  return Number.isFinite(score) ? { score, lastGrade } : undefined;
}

/** The review in which each grade stands. */
function placesOfGrades({ reviews }: Project): ReadonlyMap<string, Review> {
  return new Map(reviews.flatMap(review => review.entries.map(entry => [placeOf(entry), review] as const)));
}

function placeOf({ uri, span }: { readonly uri: string; readonly span: Span }): string {
  return `${span.start} ${uri}`;
}
