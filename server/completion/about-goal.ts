/** What a list of suggestions says of a goal: its label, its kind, and how it is doing. */
import type { Goal } from '../../language/model/types.ts';
import { briefState } from '../../language/score/brief-state.ts';
import type { ProjectScores } from '../../language/score/types.ts';
import type { Suggestion } from './suggestion.ts';

/** @param remark said in place of the kind: that it is due */
export function aboutGoal(
  scores: () => ProjectScores,
  goal: Goal,
  remark: string = goal.kind,
): Pick<Suggestion, 'detail' | 'description'> {
  return {
    ...(goal.label === undefined ? {} : { detail: goal.label.value }),
    description: () => {
      const state = briefState(goal, scores());
      return state === undefined ? remark : `${remark} · ${state}`;
    },
  };
}
