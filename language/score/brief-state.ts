/** How a goal is doing in a word or two, to stand at the end of its line: `0.57 ▲`, `8%, breached for 3 weeks`. */
import { daysBetween } from '../model/calendar.ts';
import { convertTo } from '../model/quantity.ts';
import type { Day, Goal, Quantity } from '../model/types.ts';
import { counted, readingText } from './phrases.ts';
import { scoreText } from './rounding.ts';
import type {
  Health,
  KeyResultScore,
  KpiScore,
  NorthStarScore,
  ObjectiveScore,
  ProjectScores,
} from './types.ts';

/** Undefined where there is nothing to say yet: no reading, not begun, no score. */
export function briefState(goal: Goal, scores: ProjectScores): string | undefined {
  switch (goal.kind) {
    case 'objective':
      return briefScore(scores.objectives.get(goal.key), '');
    case 'kr':
      return briefMovement(scores.keyResults.get(goal.key));
    case 'northstar':
      return briefNorthStar(scores.northStars.get(goal.key));
    case 'kpi':
      return briefKpi(scores.kpis.get(goal.key), scores.today);
    default:
      return undefined;
  }
}

type Scored = Pick<ObjectiveScore, 'score' | 'health' | 'grade'>;

/** What needs a look is said in words, what goes well only in numbers. */
const saidHealths: ReadonlySet<Health> = new Set(['at-risk', 'off-track', 'stale', 'stopped']);

function briefScore(state: Scored | undefined, arrow: string): string | undefined {
  if (state === undefined || state.health === 'planned') return undefined;
  if (state.health === 'stopped') return 'stopped';
  if (state.grade !== undefined) return `graded ${scoreText(state.grade.value)}`;
  if (state.score === undefined) return undefined;
  const health = saidHealths.has(state.health) ? ` ${state.health}` : '';
  return `${scoreText(state.score)}${arrow}${health}`;
}

function briefMovement(state: KeyResultScore | NorthStarScore | undefined): string | undefined {
  return state === undefined ? undefined : briefScore(state, arrowOf(state));
}

/** One that says no movement has no score, and is of use as a number. */
function briefNorthStar(state: NorthStarScore | undefined): string | undefined {
  const last = state?.readings.at(-1);
  return briefMovement(state) ?? (last === undefined ? undefined : readingText(last));
}

/** ▲: the last reading came closer to the target than the one before. */
function arrowOf({ readings, baseline, target }: KeyResultScore | NorthStarScore): string {
  const [before, last] = readings.slice(-2);
  if (before === undefined || last === undefined || baseline === undefined || target === undefined) return '';
  const way = changeBetween(baseline, target);
  const step = changeBetween(before.quantity, last.quantity);
  if (way === undefined || step === undefined || way * step === 0) return '';
  return way * step > 0 ? ' ▲' : ' ▼';
}

function changeBetween(from: Quantity, to: Quantity): number | undefined {
  const end = convertTo(to, from.unit);
  return end === undefined ? undefined : end.amount - from.amount;
}

function briefKpi(state: KpiScore | undefined, today: Day): string | undefined {
  if (state === undefined || state.status === 'no-data') return undefined;
  if (state.status === 'stopped') return 'stopped';
  const value = state.currentReading === undefined ? '' : readingText(state.currentReading);
  if (state.status === 'no-threshold') return value === '' ? undefined : value;
  const since =
    state.status === 'breached' && state.breachedSince !== undefined
      ? ` for ${spanText(daysBetween(state.breachedSince, today))}`
      : '';
  const status = state.status === 'healthy' && value !== '' ? '' : `${state.status}${since}`;
  return [value, status].filter(words => words !== '').join(', ');
}

/** `1 day`, `3 weeks`, `4 months`: as precise as it matters. */
function spanText(days: number): string {
  if (days < 14) return counted(Math.max(days, 1), 'day');
  return days < 70 ? counted(Math.floor(days / 7), 'week') : counted(Math.floor(days / 30), 'month');
}
