/** The bar or gauge of a goal: what `shapes.ts` draws of it, wherever it is drawn. */
import { conditionText, quantityText, valueText } from '../model/format-value.ts';
import type { Kpi, Measure, Quantity } from '../model/types.ts';
import { beyondText, headroomText, readingText } from '../score/phrases.ts';
import { gradeBand, gradeText, scoreText } from '../score/rounding.ts';
import type { Grade, KeyResultScore, KpiScore, ObjectiveScore } from '../score/types.ts';
import type { GoalNode, ProgressBar, ThresholdGauge } from './goal-tree.ts';
import { gaugePositions } from './meter.ts';
import { present } from './present.ts';
import { isRunning } from './summary.ts';

export function thresholdGauge(goal: Kpi, score: KpiScore | undefined): ThresholdGauge {
  const { currentReading } = score ?? {};
  return {
    kind: 'gauge',
    valueText: currentReading === undefined ? '–' : readingText(currentReading),
    ...present('thresholdText', goal.threshold && conditionText(goal.threshold)),
    ...present('targetText', goal.target && conditionText(goal.target)),
    ...present('headroomText', score && headroomText(score)),
    ...gaugePositions({ current: score?.current, threshold: goal.threshold, target: goal.target }),
  };
}

type Progressing = Pick<
  KeyResultScore,
  'score' | 'progress' | 'expected' | 'health' | 'baseline' | 'current'
> &
  Partial<Pick<KeyResultScore, 'grade' | 'countsAsZero' | 'currentReading'>>;

/** A grade takes the place of the score; both the computed one and what lies outside 0 to 1 are said beside the bar. */
export function progressBar(score: Progressing | undefined, measure: Measure, mark: 1 | 0.7): ProgressBar {
  const shown = score?.grade?.value ?? score?.score ?? (score?.countsAsZero === true ? 0 : undefined);
  return {
    kind: 'progress',
    ...present('score', shown),
    scoreText: score?.grade === undefined ? scoreText(shown) : gradeText(score.grade.value),
    ...present('beyondText', beyondText(score?.progress)),
    ...present('expected', expectedNow(score)),
    mark,
    ...present('baselineText', baselineText(measure, score?.baseline)),
    ...present('targetText', targetText(measure)),
    ...present('currentText', score?.currentReading && readingText(score.currentReading)),
  };
}

function baselineText(measure: Measure, baseline: Quantity | undefined): string | undefined {
  if (measure.kind !== 'movement') return undefined;
  if (measure.from !== undefined) return valueText(measure.from);
  return baseline === undefined ? undefined : quantityText(baseline);
}

function targetText(measure: Measure): string | undefined {
  switch (measure.kind) {
    case 'movement':
      return valueText(measure.to);
    case 'condition':
      return conditionText(measure.condition);
    case 'milestone':
      return 'milestone';
    case 'none':
      return undefined;
  }
}

/** An objective is on the way of its key results: it has no baseline and target of its own. */
export function objectiveBar(score: ObjectiveScore | undefined): ProgressBar {
  return {
    kind: 'progress',
    ...present('score', score?.score),
    scoreText: score?.grade === undefined ? scoreText(score?.score) : gradeText(score.grade.value),
    ...present('expected', expectedNow(score)),
    mark: score?.mark ?? 0.7,
  };
}

/** Where it should be by today; of running work only. */
export function expectedNow(
  score: Pick<KeyResultScore, 'health' | 'expected'> | undefined,
): number | undefined {
  return score !== undefined && isRunning(score.health) ? score.expected : undefined;
}

/** Of finished work: the colour of its grade, else of its final score. */
export function finishedBand(
  score: (Pick<KeyResultScore, 'health' | 'score'> & { readonly grade?: Grade }) | undefined,
): Pick<GoalNode, 'band'> {
  if (score === undefined || (score.health !== 'graded' && score.health !== 'ended')) return {};
  return { band: score.grade?.band ?? gradeBand(score.score ?? 0) };
}
