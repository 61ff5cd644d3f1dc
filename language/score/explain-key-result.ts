/** What is said of a key result. */
import { quantityOf } from '../model/quantity.ts';
import type { KeyResult, Measure } from '../model/types.ts';
import type { ExplainContext, ExplainedGoal, ExplainedState } from './explain.ts';
import { progressBar } from './glyphs.ts';
import { amountIn } from './goal-unit.ts';
import {
  beyondText,
  dueText,
  forecastText,
  gradeNote,
  healthText,
  joined,
  joinedWith,
  nameByKey,
  nowText,
  present,
  readingsText,
  roughText,
  saidText,
  supportText,
  titleOf,
  wayText,
} from './phrases.ts';
import { gradeText, scoreText } from './rounding.ts';
import type { Health, KeyResultScore } from './types.ts';

export function explainKeyResult(
  keyResult: KeyResult,
  { project, scores }: ExplainContext,
): ExplainedGoal | undefined {
  const score = scores.keyResults.get(keyResult.key);
  if (score === undefined) return undefined;
  const owner = keyResult.effectiveOwner === undefined ? [] : [keyResult.effectiveOwner];
  const tracked = keyResult.tracks?.target;
  return {
    key: keyResult.key,
    kind: 'kr',
    what: [titleOf(keyResult), `key result of ${nameByKey(keyResult.objective, project)}`, ...owner],
    how: stateOf(keyResult, score),
    why: present([
      outlookText(score),
      behindText(score),
      unmeasuredText(keyResult, score),
      beyondText(score.progress),
      factorText(score),
      score.grade && gradeNote(score.grade, score.score),
      keyResult.stopped && score.health === 'stopped' ? keyResult.stopped.note : undefined,
      saidText(score.latestCheckIn),
    ]),
    children: [],
    next: present([
      joined([readingsText(score.readings, score.history, scores.today), nextText(score, scores.today)]),
      tracked === undefined ? undefined : `tracks ${nameByKey(tracked, project)}`,
      supportText(score.supporters),
    ]),
  };
}

function stateOf(keyResult: KeyResult, score: KeyResultScore): ExplainedState {
  const value = joinedWith(', ', [wayText(keyResult, score), nowText(score.currentReading)]);
  return {
    bar: progressBar(score.grade?.value ?? score.score),
    state: `${score.grade ? gradeText(score.grade.value) : scoreText(score.score)} · ${stateWord(score, keyResult)}`,
    ...(value !== undefined && { value }),
  };
}

function stateWord(score: KeyResultScore, keyResult: KeyResult): string {
  if (score.health === 'stopped' && keyResult.stopped) return `stopped ${keyResult.stopped.date}`;
  return healthText(score.health, score.stale, score.grade?.value ?? score.score);
}

/** "expected by now 0.33 · heading for 0.71 · confidence 0.7". */
function outlookText(score: KeyResultScore): string | undefined {
  const runs = isRunning(score.health) && !score.countsAsZero;
  const expected =
    score.expected === undefined || !runs ? undefined : `expected by now ${scoreText(score.expected)}`;
  return joined([
    score.tooEarly && expected !== undefined ? `${expected}, too early to tell` : expected,
    score.forecast && !isBehind(score) ? `heading for ${scoreText(score.forecast.score)}` : undefined,
    score.confidence === undefined ? undefined : `confidence ${score.confidence}`,
  ]);
}

/** "Heading for 0.58; 15 teams a week are needed, 9 are coming.", where less is coming than is needed. */
export function behindText(score: KeyResultScore): string | undefined {
  if (score.forecast === undefined || score.current === undefined || !isBehind(score)) return undefined;
  return forecastText(score.forecast, score.current);
}

/** Short of a good result, and slower than it would have to be. */
function isBehind({ forecast, mark }: KeyResultScore): boolean {
  if (forecast?.neededWeekly === undefined) return false;
  return forecast.score < mark && Math.abs(forecast.weeklyChange) < Math.abs(forecast.neededWeekly);
}

function isRunning(health: Health): boolean {
  return health !== 'planned' && health !== 'ended' && health !== 'stopped' && health !== 'graded';
}

/** Why there is no number. */
function unmeasuredText({ measure, cycle }: KeyResult, score: KeyResultScore): string | undefined {
  if (score.progress !== undefined || score.health === 'planned' || score.health === 'stopped')
    return undefined;
  const reason = unmeasuredReason(measure, score, cycle?.id);
  return score.countsAsZero ? `${reason}: counts as 0 now that the cycle is over` : reason;
}

function unmeasuredReason(
  measure: Measure,
  { readings, baseline }: KeyResultScore,
  cycle: string | undefined,
): string {
  if (measure.kind === 'none') return 'not measured: no measure';
  if (hasPlaceholder(measure)) return 'not measured: a value is still to be filled in';
  if (readings.length === 0)
    return `not measured: no reading yet${cycle === undefined ? '' : ` in ${cycle}`}`;
  if (measure.kind !== 'movement' || measure.from !== undefined)
    return "not measured: the values can't be compared";
  return baseline === undefined
    ? 'not measured: without a baseline the first reading needs a second'
    : 'not measured: it begins at its target, so there is no direction';
}

function hasPlaceholder(measure: Measure): boolean {
  if (measure.kind === 'movement')
    return [measure.from, measure.to].some(value => value?.kind === 'placeholder');
  if (measure.kind !== 'condition') return false;
  const { condition } = measure;
  const bounds = condition.kind === 'between' ? [condition.low, condition.high] : [condition.bound];
  return bounds.some(value => quantityOf(value) === undefined);
}

/**
 * "4 × its target": over a range of ten-fold or more a linear score says little of how far there is to go, so the factor
 * that is left is said beside it.
 */
function factorText({ baseline, target, current }: KeyResultScore): string | undefined {
  if (baseline === undefined || target === undefined || current === undefined) return undefined;
  const [b, t] = [baseline, target].map(end => amountIn(end, current.unit)?.amount);
  if (b === undefined || t === undefined || b * t <= 0 || current.amount * t <= 0) return undefined;
  if (Math.max(b / t, t / b) < 10) return undefined;
  const left = b > t === t > 0 ? current.amount / t : t / current.amount;
  if (!Number.isFinite(left) || left <= 1) return undefined;
  const factor = roughText({ amount: left, unit: { kind: 'number' } });
  return b > t === t > 0 ? `${factor} × its target` : `its target is ${factor} × this`;
}

function nextText(score: KeyResultScore, today: string): string | undefined {
  const reviewDue = score.health === 'ended' || (score.health === 'unmeasured' && score.countsAsZero);
  return reviewDue ? 'review due' : dueText(score.nextDue, today);
}
