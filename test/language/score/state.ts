/** What a case can expect of a goal, each field as text; `–` where there is nothing. */
import { quantityText } from '../../../language/model/format-value.ts';
import type { Project, Quantity } from '../../../language/model/types.ts';
import { exactScore, gradeText, scoreText } from '../../../language/score/rounding.ts';
import type {
  KeyResultScore,
  KpiScore,
  NorthStarScore,
  ObjectiveScore,
  ProjectScores,
  SupportSummary,
} from '../../../language/score/types.ts';

type State = Readonly<Record<string, string>>;

export function stateOf(project: Project, scores: ProjectScores, key: string): State {
  const goal = project.goals.get(key);
  const known = {
    kr: () => keyResultState(scores.keyResults.get(key)),
    objective: () => objectiveState(scores.objectives.get(key)),
    kpi: () => kpiState(scores.kpis.get(key)),
    northstar: () => northStarState(scores.northStars.get(key)),
    team: () => ({ cycle: scores.currentCycles.get(key)?.id ?? '–' }),
    cycle: () => ({}),
  };
  if (key === '(company)') return { cycle: scores.currentCycles.get('')?.id ?? '–' };
  if (goal === undefined) throw new Error(`No ${key} among ${[...project.goals.keys()].join(' ')}`);
  return known[goal.kind]();
}

function keyResultState(score: KeyResultScore | undefined): State {
  if (score === undefined) throw new Error('Not scored');
  return {
    progress: exact(score.progress),
    score: scoreText(score.score),
    grade: score.grade === undefined ? '–' : `${gradeText(score.grade.value)} ${score.grade.band}`,
    'counts-as-zero': String(score.countsAsZero),
    mark: String(score.mark),
    elapsed: exact(score.elapsed),
    expected: exact(score.expected),
    pace: scoreText(score.pace),
    'too-early': String(score.tooEarly),
    forecast: scoreText(score.forecast?.score),
    weekly: exact(score.forecast?.weeklyChange),
    needed: exact(score.forecast?.neededWeekly),
    confidence: exact(score.confidence),
    health: score.health,
    stale: String(score.stale),
    due: score.nextDue ?? '–',
    said:
      score.latestCheckIn === undefined
        ? '–'
        : `${score.latestCheckIn.date} ${score.latestCheckIn.status ?? '–'}`,
    readings: String(score.readings.length),
    history: String(score.history.length),
    baseline: quantity(score.baseline),
    target: quantity(score.target),
    current: quantity(score.current),
    support: support(score.supporters),
  };
}

function objectiveState(score: ObjectiveScore | undefined): State {
  if (score === undefined) throw new Error('Not scored');
  return {
    mean: scoreText(score.mean),
    score: scoreText(score.score),
    grade: score.grade === undefined ? '–' : `${gradeText(score.grade.value)} ${score.grade.band}`,
    differs: String(score.gradeDiffers),
    measured: `${score.measured}/${score.keyResults}`,
    mark: String(score.mark),
    expected: exact(score.expected),
    health: score.health,
    stale: String(score.stale),
    guards: score.brokenGuards.map(guard => `${guard.kpi} ${guard.since}`).join(' ') || '–',
    support: support(score.supporters),
  };
}

function kpiState(score: KpiScore | undefined): State {
  if (score === undefined) throw new Error('Not scored');
  return {
    status: score.status,
    stale: String(score.stale),
    current: quantity(score.current),
    headroom: quantity(score.headroom),
    share: exact(score.headroomShare),
    trend: quantity(score.trend),
    breached: String(score.breachedReadings),
    since: score.breachedSince ?? '–',
    due: score.nextDue ?? '–',
    readings: String(score.readings.length),
    support: support(score.supporters),
  };
}

function northStarState(score: NorthStarScore | undefined): State {
  if (score === undefined) throw new Error('Not scored');
  return {
    progress: exact(score.progress),
    score: scoreText(score.score),
    expected: exact(score.expected),
    pace: scoreText(score.pace),
    trend: quantity(score.trend),
    needed: exact(score.neededWeekly),
    health: score.health,
    stale: String(score.stale),
    due: score.nextDue ?? '–',
    baseline: quantity(score.baseline),
    current: quantity(score.current),
    readings: String(score.readings.length),
    support: support(score.supporters),
  };
}

function exact(value: number | undefined): string {
  return value === undefined ? '–' : String(exactScore(value));
}

function quantity(value: Quantity | undefined): string {
  return value === undefined ? '–' : quantityText(value);
}

function support({ count, mean, weakest }: SupportSummary): string {
  return `${count} ${scoreText(mean)} ${scoreText(weakest)}`;
}
