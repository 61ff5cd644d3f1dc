/** All judgements about words, measured on the goals of one file. */
import { type Resampling, usualResampling } from './bootstrap.ts';
import { type Judgement, judgements, lintLabelledGoals, type Quality, qualityOn } from './judgements.ts';
import { type LabelledGoal, type Part, partOf } from './labelled-goals.ts';

/** The parts of a file for which figures are given. */
export const measuredParts = ['held out', 'looked at', 'all'] as const;
export type MeasuredPart = (typeof measuredParts)[number];

export interface Measurement {
  readonly rows: number;
  /** Rows that annotators could not tell, and that count for nothing. */
  readonly ambiguous: number;
  readonly resampling: Resampling;
  readonly judgements: readonly MeasuredJudgement[];
}

export interface MeasuredJudgement {
  readonly judgement: Judgement;
  readonly parts: Readonly<Record<MeasuredPart, Quality>>;
}

export function measureGoals(
  goals: readonly LabelledGoal[],
  resampling: Resampling = usualResampling,
): Measurement {
  const said = lintLabelledGoals(goals);
  const inPart = (part: Part) => goals.filter(goal => partOf(goal) === part);
  const rows = { 'held out': inPart('held out'), 'looked at': inPart('looked at'), all: goals };
  return {
    rows: goals.length,
    ambiguous: goals.filter(({ label }) => label === 'ambiguous').length,
    resampling,
    judgements: judgements.map(judgement => ({
      judgement,
      parts: {
        'held out': qualityOn(judgement, rows['held out'], said, resampling),
        'looked at': qualityOn(judgement, rows['looked at'], said, resampling),
        all: qualityOn(judgement, rows.all, said, resampling),
      },
    })),
  };
}
