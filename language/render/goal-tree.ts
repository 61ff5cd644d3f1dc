/**
 * The goal tree as plain data that can be sent to a page: what the side panel, the terminal, SVG and HTML draw.
 * Built by `goalTree(…)` in `outline.ts`; texts are ready to be shown, numbers are for drawing.
 */
import type { GoalKey, Location } from '../model/types.ts';
import type { GradeBand, Health, KpiStatus } from '../score/types.ts';

export type GoalNodeKind = 'northstar' | 'team' | 'objective' | 'kr' | 'kpi' | 'group';

/** A key result, objective or north star on its way. All positions are shares of the way, 0 at the baseline, 1 at the target. */
export interface ProgressBar {
  readonly kind: 'progress';
  /** Clamped score; absent: not measured, drawn as an empty track and `–`. */
  readonly score?: number;
  /** Rounded as it is shown: `0.45`, or `–`. */
  readonly scoreText: string;
  /** Raw progress where it is outside 0 to 1, in words: "−7 %, below its baseline". */
  readonly beyondText?: string;
  /** Where it should be by today. */
  readonly expected?: number;
  /** 0.7 for aspirational work: where a good result is; 1 for committed. */
  readonly mark: number;
  readonly baselineText?: string;
  readonly targetText?: string;
  readonly currentText?: string;
}

/** A KPI against its threshold. Positions are shares of the gauge's width, 0 to 1. */
export interface ThresholdGauge {
  readonly kind: 'gauge';
  readonly valueText: string;
  readonly thresholdText?: string;
  readonly targetText?: string;
  readonly headroomText?: string;
  readonly value?: number;
  /** One bound, or the two of `between`. */
  readonly thresholds: readonly number[];
  readonly targets: readonly number[];
  /** The stretch of the gauge where the threshold holds. */
  readonly good?: { readonly from: number; readonly to: number };
}

export interface LintCount {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  /** How many of all are of rules that offer a fix there; none may come of it. */
  readonly fixable: number;
  /** The messages, worst first. */
  readonly messages: readonly string[];
}

export interface GoalNode {
  /** Stable over edits elsewhere: expansion, selection and focus are kept by it. Unique in the tree. */
  readonly key: string;
  /** The goal it shows; the same goal can stand in two places of the tree (a KPI that guards two objectives). */
  readonly goal?: GoalKey;
  readonly kind: GoalNodeKind;
  /** How it stands under its parent: `guard` and `tracked` are links to a KPI that lives elsewhere. */
  readonly role?: 'guard' | 'tracked' | 'supports';
  readonly label: string;
  readonly id?: string;
  readonly owner?: string;
  /** Label of the team that it belongs to; absent for what belongs to the company as a whole. */
  readonly team?: string;
  readonly cycle?: string;
  readonly location?: Location;
  readonly health?: Health | KpiStatus;
  readonly healthText?: string;
  /** Of finished work (`graded`, `ended`): which colour its grade or final score has. */
  readonly band?: GradeBand;
  readonly stale: boolean;
  /** Its file has syntax errors and hides it: it is shown as it was before. */
  readonly outdated?: true;
  /**
   * How far it is behind, negative where it is ahead: of what is expected by today as a share of the way, or of a KPI's threshold
   * as a share of that. Absent where nothing is expected, or known.
   */
  readonly shortfall?: number;
  readonly meter?: ProgressBar | ThresholdGauge;
  /** Readings by date as shares of their own range, 0 to 1, for a sparkline. */
  readonly spark: readonly number[];
  /** More to say: "3 of 4 measured", "breached since 2026-01-12". */
  readonly detail?: string;
  readonly findings: LintCount;
  readonly children: readonly GoalNode[];
}

/** For the status bar. */
export interface TreeSummary {
  /** Mean score of the running objectives; `–` where none is measured. */
  readonly scoreText: string;
  /** How many of them need attention: those at risk, and those off track. */
  readonly atRisk: number;
  /** How many of these are off track. */
  readonly offTrack: number;
  /** Both in short: `0.45 · 2 at risk`. */
  readonly text: string;
}

export interface GoalTree {
  /** Name of the project's folder. */
  readonly title: string;
  readonly today: string;
  readonly roots: readonly GoalNode[];
  /** Some file has syntax errors: what could be understood is shown. */
  readonly incomplete: boolean;
  readonly summary: TreeSummary;
}
