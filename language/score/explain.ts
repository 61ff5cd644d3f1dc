/**
 * What there is to say of a goal on one day, in the words that hover, tree and command line share: what is this, how is it
 * doing, why, what next. Plain strings, without markup; whoever shows them composes and escapes.
 */
import type { GoalKey, GoalKind, Project } from '../model/types.ts';
import { explainCycle } from './explain-cycle.ts';
import { explainKeyResult } from './explain-key-result.ts';
import { explainKpi } from './explain-kpi.ts';
import { explainNorthStar } from './explain-north-star.ts';
import { explainObjective } from './explain-objective.ts';
import { explainTeam } from './explain-team.ts';
import type { ProjectScores } from './types.ts';

export interface ExplainedGoal {
  readonly key: GoalKey;
  readonly kind: GoalKind;
  /** Label, what it is, owner: parts of one line. */
  readonly what: readonly string[];
  readonly how: ExplainedState;
  /** Reasons, a line each. */
  readonly why: readonly string[];
  /** Key results of an objective, objectives of a team: weakest first. */
  readonly children: readonly ExplainedChild[];
  /** Readings, what is due, who supports it: a line each. */
  readonly next: readonly string[];
}

export interface ExplainedState {
  /** `████░░░░░░`, where there is a way to go. */
  readonly bar?: string;
  /** `0.38 · on-track`, `breached`, `graded 0.7`. */
  readonly state: string;
  /** `48h → 15min, now 30h (2026-02-09)`. */
  readonly value?: string;
}

export interface ExplainedChild {
  readonly key: GoalKey;
  /** `0.38`, `–`; a grade where it has one. */
  readonly score: string;
  readonly health: string;
  readonly label: string;
}

/** What both the scores and the model know of one goal. */
export interface ExplainContext {
  readonly project: Project;
  readonly scores: ProjectScores;
}

/** Explains a goal. @returns undefined for a key that is not in the project, or not in these scores. */
export function explainGoal(
  project: Project,
  scores: ProjectScores,
  key: GoalKey,
): ExplainedGoal | undefined {
  const goal = project.goals.get(key);
  const context = { project, scores };
  switch (goal?.kind) {
    case 'northstar':
      return explainNorthStar(goal, context);
    case 'objective':
      return explainObjective(goal, context);
    case 'kr':
      return explainKeyResult(goal, context);
    case 'kpi':
      return explainKpi(goal, context);
    case 'team':
      return explainTeam(goal, context);
    case 'cycle':
      return explainCycle(goal, context);
    case undefined:
      return undefined;
  }
}

/** The explanation as lines of plain text, as a terminal shows it. */
export function explanationLines({ what, how, why, children, next }: ExplainedGoal): readonly string[] {
  const state = [how.bar, how.state].filter(part => part !== undefined && part !== '').join('  ');
  const health = how.value === undefined ? state : `${state.padEnd(valueColumn)} ${how.value}`;
  const rows = children.map(
    child => `  ${child.score.padEnd(4)}  ${child.health.padEnd(widestHealth)}  ${child.label}`,
  );
  return [what.join(' · '), health, ...why, ...rows, ...next]
    .map(line => line.trimEnd())
    .filter(line => line !== '');
}

const valueColumn = 36;
const widestHealth = 'unmeasured, stale'.length;
