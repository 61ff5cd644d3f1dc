/** What is said of the north star. */
import type { NorthStar } from '../model/types.ts';
import type { ExplainContext, ExplainedGoal, ExplainedState } from './explain.ts';
import { progressBar } from './glyphs.ts';
import {
  beyondText,
  dueText,
  healthText,
  joined,
  joinedWith,
  nowText,
  present,
  readingsText,
  roughText,
  saidText,
  supportText,
  titleOf,
  trendText,
  wayText,
} from './phrases.ts';
import { scoreText } from './rounding.ts';
import type { NorthStarScore } from './types.ts';

export function explainNorthStar(
  northStar: NorthStar,
  { scores }: ExplainContext,
): ExplainedGoal | undefined {
  const score = scores.northStars.get(northStar.key);
  if (score === undefined) return undefined;
  const owner = northStar.owner === undefined ? [] : [northStar.owner.value];
  return {
    key: northStar.key,
    kind: 'northstar',
    what: [titleOf(northStar), 'north star', ...owner],
    how: stateOf(northStar, score),
    why: present([
      joined([
        score.expected === undefined ? undefined : `expected by now ${scoreText(score.expected)}`,
        trendText(score.trend, score.readings),
        neededText(score),
      ]),
      score.progress === undefined ? unmeasuredText(northStar, score) : undefined,
      beyondText(score.progress),
      saidText(score.latestCheckIn),
    ]),
    children: [],
    next: present([
      joined([
        readingsText(score.readings, score.readings, scores.today),
        dueText(score.nextDue, scores.today),
      ]),
      supportText(score.supporters),
    ]),
  };
}

function stateOf(northStar: NorthStar, score: NorthStarScore): ExplainedState {
  const value = joinedWith(', ', [wayText(northStar, score), nowText(score.currentReading)]);
  return {
    bar: progressBar(score.score),
    state: `${scoreText(score.score)} · ${paceWord(northStar, score)}`,
    ...(value !== undefined && { value }),
  };
}

/** A north star that is measured but has no date is not "unmeasured": it only has no pace. */
export function paceWord(northStar: NorthStar, score: NorthStarScore): string {
  if (score.health === 'unmeasured' && score.progress !== undefined && northStar.by === undefined)
    return 'no date, no pace';
  return healthText(score.health, score.stale, score.score);
}

/** "33 teams a week needed". */
export function neededText({ neededWeekly, current }: NorthStarScore): string | undefined {
  if (neededWeekly === undefined || current === undefined) return undefined;
  return `${roughText({ amount: neededWeekly, unit: current.unit })} a week needed`;
}

function unmeasuredText({ measure }: NorthStar, { readings }: NorthStarScore): string {
  if (measure.kind === 'none') return 'not measured: no movement from … to …';
  return readings.length === 0
    ? 'not measured: no reading yet'
    : 'not measured: no way from a baseline to a target';
}
