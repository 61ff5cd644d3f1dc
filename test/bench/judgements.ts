/** How often the rules about words agree with people. */

import { allRules } from '../../language/lint/registry.ts';
import type { RuleSetting } from '../../language/lint/rule.ts';
import { quotedLabel } from '../../language/model/format-value.ts';
import { createWorkspace } from '../../language/workspace.ts';
import { bootstrapIntervals, type Interval, type Resampling, usualResampling } from './bootstrap.ts';
import type { LabelledGoal } from './labelled-goals.ts';

/** A question that people and rules have both answered. */
export interface Judgement {
  readonly name: string;
  readonly kind: LabelledGoal['kind'];
  /** The rules that say yes, any of them. */
  readonly rules: readonly string[];
  /** The labels by which people say yes; any other but `ambiguous` says no. */
  readonly labels: readonly string[];
}

export const judgements: readonly Judgement[] = [
  { name: 'kr-is-task', kind: 'kr', rules: ['kr-is-task'], labels: ['output'] },
  {
    name: 'kr-is-task or kr-no-outcome',
    kind: 'kr',
    rules: ['kr-is-task', 'kr-no-outcome'],
    labels: ['output'],
  },
  { name: 'kr-is-kpi', kind: 'kr', rules: ['kr-is-kpi'], labels: ['maintain'] },
  { name: 'objective-is-task', kind: 'objective', rules: ['objective-is-task'], labels: ['task'] },
  { name: 'objective-is-kpi', kind: 'objective', rules: ['objective-is-kpi'], labels: ['maintain'] },
];

/** How often rules and people said the same: the rows of one judgement. */
export interface Agreement {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
  readonly disagreements: readonly Disagreement[];
}

/** Precision, recall and F1, each with the interval in which it may well lie on other rows. */
export interface Quality {
  readonly agreement: Agreement;
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly f1: Estimate;
}

/** A share between 0 and 1; NaN where there is nothing to take a share of. */
export interface Estimate extends Interval {
  readonly share: number;
}

export interface Disagreement {
  readonly goal: LabelledGoal;
  /** What a rule said where people said no; absent where people said yes and no rule spoke. */
  readonly said?: { readonly rule: string; readonly words: string };
}

/** What each rule says of each goal: rule id → marked words. */
export type Said = ReadonlyMap<LabelledGoal, ReadonlyMap<string, string>>;

const uri = 'file:///measured/goals.goals';

/**
 * Runs the rules of the judgements, and no other, over the goals: each stands in a project as its words
 * alone, without a measure.
 * @throws Error for a goal whose words the language does not take, since it would count as silence
 */
export function lintLabelledGoals(goals: readonly LabelledGoal[]): Said {
  const text = goals.map(declarationOf).join('\n');
  const workspace = createWorkspace({ roots: ['file:///measured'] });
  workspace.setFile(uri, text);
  const snapshot = workspace.projectOf(uri);
  if (snapshot === undefined) throw new Error('There is no project to measure.');
  const [error] = snapshot.languageErrors;
  if (error !== undefined)
    throw new Error(`${error.message}: ${text.slice(error.span.start, error.span.end)}`);
  const said = new Map(goals.map(goal => [goal, new Map<string, string>()]));
  for (const { rule, goal: key, span } of snapshot.findings('2026-01-05', { rules: onlyJudging() })) {
    const goal = goals[Number(/^o(\d+)/.exec(key ?? '')?.[1])];
    const isAboutIt = goal !== undefined && (goal.kind === 'kr') === key?.includes('.');
    if (isAboutIt) said.get(goal)?.set(rule, text.slice(span.start, span.end));
  }
  return said;
}

function declarationOf({ kind, text, parent }: LabelledGoal, at: number): string {
  if (kind === 'objective') return `objective o${at} ${quotedLabel(text)} { }`;
  return `objective o${at} ${quotedLabel(parent ?? 'Its objective')} { kr k ${quotedLabel(text)} }`;
}

function onlyJudging(): Readonly<Record<string, RuleSetting>> {
  const judging = new Set(judgements.flatMap(({ rules }) => rules));
  return Object.fromEntries(allRules.map(({ id }) => [id, judging.has(id) ? 'warning' : 'off']));
}

/** Compares what the rules said with what people said. */
export function agreementOn(judgement: Judgement, goals: readonly LabelledGoal[], said: Said): Agreement {
  let [truePositives, falsePositives, falseNegatives, trueNegatives] = [0, 0, 0, 0];
  const disagreements: Disagreement[] = [];
  for (const goal of goals) {
    if (goal.kind !== judgement.kind || goal.label === 'ambiguous') continue;
    const isSo = judgement.labels.includes(goal.label);
    const rule = judgement.rules.find(id => said.get(goal)?.has(id));
    if (rule !== undefined && isSo) truePositives++;
    if (rule !== undefined && !isSo) {
      falsePositives++;
      disagreements.push({ goal, said: { rule, words: said.get(goal)?.get(rule) ?? '' } });
    }
    if (rule === undefined && isSo) {
      falseNegatives++;
      disagreements.push({ goal });
    }
    if (rule === undefined && !isSo) trueNegatives++;
  }
  return { truePositives, falsePositives, falseNegatives, trueNegatives, disagreements };
}

/** How many rows a judgement is about. */
export function rowsOf({ truePositives, falsePositives, falseNegatives, trueNegatives }: Agreement): number {
  return truePositives + falsePositives + falseNegatives + trueNegatives;
}

/** How good a judgement is on these goals, and how sure that is. */
export function qualityOn(
  judgement: Judgement,
  goals: readonly LabelledGoal[],
  said: Said,
  resampling: Resampling = usualResampling,
): Quality {
  const agreement = agreementOn(judgement, goals, said);
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = agreement;
  const counts = [truePositives, falsePositives, falseNegatives, trueNegatives];
  const verdicts = counts.flatMap((count, verdict) => new Array<number>(count).fill(verdict));
  const shares = [precisionOf, recallOf, f1Of];
  const intervals = bootstrapIntervals(
    verdicts,
    counts.length,
    shares.map(share => drawn => share(countsOf(drawn))),
    resampling,
  );
  const [precision, recall, f1] = shares.map((share, at) => ({
    share: share(agreement),
    low: intervals[at]?.low ?? Number.NaN,
    high: intervals[at]?.high ?? Number.NaN,
  })) as [Estimate, Estimate, Estimate];
  return { agreement, precision, recall, f1 };
}

type Counts = Pick<Agreement, 'truePositives' | 'falsePositives' | 'falseNegatives'>;

function countsOf([truePositives = 0, falsePositives = 0, falseNegatives = 0]: readonly number[]): Counts {
  return { truePositives, falsePositives, falseNegatives };
}

/** Of what the rules report, the share that people agree with. NaN where they report nothing. */
export function precisionOf({ truePositives, falsePositives }: Counts): number {
  return truePositives / (truePositives + falsePositives);
}

/** Of what people see, the share that the rules report. NaN where people see nothing. */
export function recallOf({ truePositives, falseNegatives }: Counts): number {
  return truePositives / (truePositives + falseNegatives);
}

/** Harmonic mean of precision and recall. */
export function f1Of({ truePositives, falsePositives, falseNegatives }: Counts): number {
  return (2 * truePositives) / (2 * truePositives + falsePositives + falseNegatives);
}
