/** What a meeting says of a single goal: the words of `score/phrases.ts`, and those that compare two days. */
import { compareQuantities } from '../../model/quantity.ts';
import type { Day, KeyResult, Objective } from '../../model/types.ts';
import {
  expectedNow,
  finishedBand,
  objectiveBar,
  progressBar,
  thresholdGauge,
} from '../../render/goal-meter.ts';
import { isRunning } from '../../render/summary.ts';
import { behindText } from '../../score/explain-key-result.ts';
import { statusText } from '../../score/explain-kpi.ts';
import { neededText, paceWord } from '../../score/explain-north-star.ts';
import {
  breachText,
  brokenGuardText,
  conditionsText,
  coverageText,
  dayOfCycleText,
  dueText,
  gradeNote,
  healthText,
  joined,
  joinedWith,
  present,
  readingText,
  saidText,
  supportText,
  titleByKey,
  titleOf,
  wayText,
} from '../../score/phrases.ts';
import { scoreText } from '../../score/rounding.ts';
import type { LatestCheckIn } from '../../score/types.ts';
import type {
  KeyResultUpdate,
  KpiUpdate,
  Meeting,
  Movement,
  NorthStarCheck,
  ObjectiveUpdate,
} from './meeting.ts';
import { type Entry, entry } from './written-report.ts';

/** `680 teams, up from 650 teams (2026-01-05)`; what is no news with its day. */
export function movedText({ now, before, isNew }: Movement): string {
  if (now === undefined) return 'no reading yet';
  if (!isNew) return `${readingText(now)} (${now.date})`;
  if (before === undefined) return `${readingText(now)}, the first reading`;
  const order = compareQuantities(now.quantity, before.quantity);
  if (order === 0) return `${readingText(now)}, unchanged since ${before.date}`;
  if (order === undefined) return readingText(now);
  return `${readingText(now)}, ${order > 0 ? 'up' : 'down'} from ${readingText(before)} (${before.date})`;
}

function scoreOf({ score }: { readonly score?: number }): string | undefined {
  return score === undefined ? undefined : scoreText(score);
}

/** `0.38, was 0.31`. */
function scoreMoved(now: number | undefined, before: number | undefined): string {
  const [is, was] = [scoreText(now), scoreText(before)];
  return before === undefined || is === was ? is : `${is}, was ${was}`;
}

/** What was said since the last meeting; what worries still stands until something else is said. */
function newsText(said: LatestCheckIn | undefined, since: Day): string | undefined {
  const stands = said?.status === 'at-risk' || said?.status === 'off-track';
  return said !== undefined && (said.date > since || stands) ? saidText(said) : undefined;
}

// ------------------------------------------------------------------------------------------------------------- north star

export function northStarEntry({ northStar, score, movement }: NorthStarCheck, { since }: Meeting): Entry {
  const words: Readonly<Record<Movement['way'], string>> = {
    toward: 'moving toward its target',
    away: 'moving away from its target',
    neither: '',
  };
  const isThere = score.progress !== undefined && score.progress >= 1;
  const expected = score.expected === undefined ? undefined : `expected by now ${scoreText(score.expected)}`;
  const way = wayText(northStar, score);
  return entry(
    titleOf(northStar),
    present([movedText(movement), paceWord(northStar, score), isThere ? undefined : words[movement.way]]),
    {
      state: score.health,
      meter: progressBar(score, northStar.measure, 1),
      remarks: present([
        joined([way, joinedWith(', ', [scoreOf(score), expected]), neededText(score)]),
        supportText(score.supporters),
        newsText(score.latestCheckIn, since),
      ]),
    },
  );
}

// ------------------------------------------------------------------------------------------------------------- objectives

export function objectiveEntry(update: ObjectiveUpdate, { project, scores, since }: Meeting): Entry {
  const { objective, score, before, next } = update;
  const { team, cycle } = objective;
  const expected = expectedNow(score);
  const worries = score.brokenGuards.map(guard => brokenGuardText(guard, project, scores));
  return entry(
    titleOf(objective),
    present([
      healthText(score.health, score.stale, score.score),
      scoreMoved(score.score, before?.score),
      expected === undefined ? undefined : `expected by now ${scoreText(expected)}`,
      coverageText(score),
    ]),
    {
      state: score.health,
      ...finishedBand(score),
      meter: objectiveBar(score),
      remarks: present([
        joined([
          team === undefined ? undefined : titleByKey(team, project),
          objective.effectiveOwner,
          cycle === undefined ? undefined : `${cycle.id}, ${dayOfCycleText(cycle, scores.today)}`,
        ]),
        score.grade && gradeNote(score.grade, score.mean),
        score.health === 'stopped' ? stoppedText(objective) : undefined,
        ...worries,
        newsText(score.latestCheckIn, since),
        isRunning(score.health) && next ? nextText(next, scores.today) : undefined,
      ]),
    },
  );
}

/** `stopped 2026-02-12: "The market left"`. */
export function stoppedText({ stopped }: Objective | KeyResult): string | undefined {
  return stopped && `stopped ${stopped.date}: "${stopped.note}"`;
}

/** `next due 2026-01-26 from @maya`. */
function nextText({ day, owners }: NonNullable<ObjectiveUpdate['next']>, today: Day): string | undefined {
  return joinedWith(' from ', [dueText(day, today), owners.join(', ')]);
}

/** What runs well, and of which nobody had anything to say. */
export function isQuiet({ score, movement }: KeyResultUpdate, { since }: Meeting): boolean {
  const isFine = score.health === 'on-track' || score.health === 'achieved' || score.health === 'graded';
  return isFine && !movement.isNew && newsText(score.latestCheckIn, since) === undefined;
}

export function keyResultEntry(
  { keyResult, score, before, movement }: KeyResultUpdate,
  owner: string | undefined,
  { since }: Meeting,
): Entry {
  return entry(
    titleOf(keyResult),
    present([
      healthText(score.health, score.stale, score.score),
      scoreMoved(score.score, before?.score),
      movedText(movement),
      confidenceText(score.confidence, before?.confidence),
      keyResult.effectiveOwner === owner ? undefined : keyResult.effectiveOwner,
    ]),
    {
      state: score.health,
      ...finishedBand(score),
      meter: progressBar(score, keyResult.measure, score.mark),
      remarks: present([behindText(score), newsText(score.latestCheckIn, since)]),
    },
  );
}

/** `confidence 0.4, was 0.7`. */
function confidenceText(now: number | undefined, before: number | undefined): string | undefined {
  if (now === undefined) return undefined;
  return before === undefined || before === now ? `confidence ${now}` : `confidence ${now}, was ${before}`;
}

// ------------------------------------------------------------------------------------------------------------------- KPIs

export function kpiEntry(
  { kpi, score, before, movement, hasRecovered }: KpiUpdate,
  { since, kpis, project }: Meeting,
): Entry {
  // Several teams may watch a number by the same words.
  const isShared = kpis.some(other => other.kpi !== kpi && titleOf(other.kpi) === titleOf(kpi));
  const isNewlyBreached = score.status === 'breached' && before !== undefined && before.status !== 'breached';
  const stale = score.stale && score.status !== 'stale' ? ', stale' : '';
  const news = hasRecovered ? 'recovered, now ' : isNewlyBreached ? 'newly ' : '';
  return entry(
    titleOf(kpi),
    present([
      `${news}${statusText(score)}${stale}`,
      movedText(movement),
      conditionsText(kpi),
      isShared && kpi.team !== undefined ? titleByKey(kpi.team, project) : undefined,
      kpi.effectiveOwner,
    ]),
    {
      state: score.status,
      meter: thresholdGauge(kpi, score),
      remarks: present([
        score.status === 'breached' ? breachText(score) : undefined,
        newsText(score.latestCheckIn, since),
      ]),
    },
  );
}
