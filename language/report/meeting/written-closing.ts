/** The end of a cycle in words: what came of it, what was learned, what goes on. */
import { cutToColumns, onOneLine } from '../../model/text-width.ts';
import type { KeyResult, Objective } from '../../model/types.ts';
import { finishedBand, objectiveBar, progressBar } from '../../render/goal-meter.ts';
import { statusText } from '../../score/explain-kpi.ts';
import {
  conditionsText,
  counted,
  coverageText,
  dayOfCycleText,
  joinedWith,
  nowText,
  present,
  readingText,
  titleByKey,
  titleOf,
  wayText,
} from '../../score/phrases.ts';
import { gradeBand, gradeText, scoreText } from '../../score/rounding.ts';
import type { Grade } from '../../score/types.ts';
import type { BackToKpi } from './back-to-kpis.ts';
import type { Closing, KeyResultResult, ObjectiveResult, Outcome, Unfinished } from './closing.ts';
import { stoppedText } from './words.ts';
import { atMost, type Entry, entry, type Section, shortTitle } from './written-report.ts';

const most = { objectives: 12, keyResults: 6, learnings: 12, stopped: 8, kpis: 12, unfinished: 12 } as const;

/** Sections that have something to say. */
export function closingSections(closing: Closing): readonly Section[] {
  return [
    scoresSection(closing),
    learningsSection(closing),
    stoppedSection(closing),
    kpisSection(closing),
    unfinishedSection(closing),
  ].flatMap(one => one ?? []);
}

/** The same among the sections of a meeting that speaks of other things as well. */
export function closingSectionsOfMeeting(closing: Closing): readonly Section[] {
  return closingSections(closing).map(one => ({
    ...one,
    title: `${closing.cycle.id}: ${one.title.charAt(0).toLowerCase()}${one.title.slice(1)}`,
  }));
}

/** A section of entries, cut to what can be read; undefined of none. */
function listed(title: string, all: readonly Entry[], longest: number, noun: string): Section | undefined {
  if (all.length === 0) return undefined;
  const { shown, more } = atMost(all, longest, noun);
  return { title, lines: [], entries: shown, ...more };
}

// ---------------------------------------------------------------------------------------------------------------- scores

function scoresSection(closing: Closing): Section {
  const entries = closing.objectives.map(result => objectiveEntry(result, closing));
  const section = listed('Scores', entries, most.objectives, 'objectives');
  const { cycle, scores } = closing;
  const lines = [
    `${cycle.id} ${phaseText(dayOfCycleText(cycle, scores.today))}. ${meanText(closing)}`.trim(),
  ];
  return { title: 'Scores', entries: [], ...section, lines };
}

function phaseText(day: string): string {
  return day.startsWith('day') ? `so far: ${day}` : day;
}

/** "Mean 0.68 over 4 objectives, computed 0.71; 2 without a grade." */
function meanText({ mean, computedMean, objectives, ungraded }: Closing): string {
  if (mean === undefined) return objectives.length === 0 ? 'No objective to score.' : 'Nothing was measured.';
  const scored = objectives.filter(({ score }) => score.score !== undefined).length;
  const [said, computed] = [scoreText(mean), scoreText(computedMean)];
  const beside = said === computed ? '' : `, computed ${computed}`;
  const open = ungraded.length === 0 ? '' : `; ${ungraded.length} without a grade`;
  return `Mean ${said} over ${counted(scored, 'objective')}${beside}${open}.`;
}

function objectiveEntry({ objective, score, keyResults }: ObjectiveResult, { project }: Closing): Entry {
  const { shown, more } = atMost(keyResults, most.keyResults, 'key results');
  const team = objective.team === undefined ? undefined : titleByKey(objective.team, project);
  return {
    ...entry(
      titleOf(objective),
      present([
        gradedText(score.grade, score.mean),
        keyResults.length === 0 ? coverageText(score) : outcomesText(keyResults),
        objective.commitment?.value,
      ]),
      {
        state: score.health,
        ...finishedBand(score),
        meter: objectiveBar(score),
        remarks: present([[team, objective.effectiveOwner].filter(one => one !== undefined).join(' · ')]),
        entries: shown.map(keyResultEntry),
      },
    ),
    ...more,
  };
}

function keyResultEntry({ keyResult, score, final, outcome }: KeyResultResult): Entry {
  return entry(
    titleOf(keyResult),
    present([
      gradedText(score.grade, final),
      score.countsAsZero ? 'counts as 0 now that the cycle is over' : outcomeWords[outcome],
      joinedWith(', ', [wayText(keyResult, score), nowText(score.currentReading) ?? 'not measured']),
    ]),
    {
      state: score.health,
      ...finishedBand(score),
      meter: progressBar(score, keyResult.measure, score.mark),
    },
  );
}

/** `graded 0.7 (green), computed 0.71`; `0.71 (green), no grade yet`. */
function gradedText(grade: Grade | undefined, computed: number | undefined): string {
  if (grade === undefined)
    return computed === undefined ? 'no score' : `${scoreText(computed)} (${gradeBand(computed)})`;
  const beside = computed === undefined ? '' : `, computed ${scoreText(computed)}`;
  return `graded ${gradeText(grade.value)} (${grade.band})${beside}`;
}

const outcomeWords: Readonly<Record<Outcome, string | undefined>> = {
  achieved: 'achieved',
  good: 'a good result',
  short: 'short of its target',
  running: undefined,
};

/** "1 of 3 key results achieved, 2 a good result". */
function outcomesText(keyResults: readonly KeyResultResult[]): string {
  const count = (outcome: Outcome) => keyResults.filter(one => one.outcome === outcome).length;
  const good = count('good') === 0 ? [] : [`${count('good')} a good result`];
  return [`${count('achieved')} of ${counted(keyResults.length, 'key result')} achieved`, ...good].join(', ');
}

// ------------------------------------------------------------------------------------------------------------- learnings

/** What reviews say, and who has not been heard of. */
function learningsSection(closing: Closing): Section {
  const title = 'Learnings';
  const learned = closing.objectives.flatMap(({ objective, score, keyResults }) => [
    ...learnedFrom(objective, score.grade),
    ...keyResults.flatMap(one => learnedFrom(one.keyResult, one.score.grade)),
  ]);
  const { shown, more } = atMost(learned, most.learnings, 'learnings');
  const lines = learned.length === 0 ? ['No review says yet what was learned.'] : [];
  const after = ungradedText(closing);
  return { title, lines, entries: shown, ...more, ...(after !== undefined && { after }) };
}

/** It is what a review is for: longer than anything else that is said. */
const longestLearning = 600;

function learnedFrom(goal: Objective | KeyResult, grade: Grade | undefined): readonly Entry[] {
  if (grade === undefined || grade.notes.length === 0) return [];
  return [entry(titleOf(goal), [cutToColumns(onOneLine(grade.notes.join(' ')), longestLearning)])];
}

/** "Without a grade: …: what came of them?" */
function ungradedText({ ungraded }: Closing): string | undefined {
  if (ungraded.length === 0) return undefined;
  const { shown, more } = atMost(ungraded, most.stopped, '');
  const names = shown.map(objective => shortTitle(titleOf(objective)));
  const rest = more.more === undefined ? [] : [more.more.trim()];
  return `Without a grade: ${[...names, ...rest].join(', ')}. What came of ${ungraded.length === 1 ? 'it' : 'them'}?`;
}

// --------------------------------------------------------------------------------------------------- what ends, what goes on

function stoppedSection(closing: Closing): Section | undefined {
  const entries = closing.stopped.map(goal =>
    entry(titleOf(goal), present([stoppedText(goal)]), { state: 'stopped' }),
  );
  return listed('Stopped', entries, most.stopped, 'goals');
}

function kpisSection(closing: Closing): Section | undefined {
  const section = listed('Back to watching', closing.backToKpis.map(kpiEntry), most.kpis, 'KPIs');
  const hasCandidates = closing.backToKpis.some(({ kind }) => kind === 'candidate');
  const lines = hasCandidates ? ['Worth a KPI from now on? A line holds what was reached.'] : [];
  return section && { ...section, lines };
}

function kpiEntry(one: BackToKpi): Entry {
  if (one.kind === 'candidate') return entry(titleOf(one.keyResult), [], { code: one.line });
  const { kpi, score, suggested } = one;
  const now = score.currentReading === undefined ? undefined : readingText(score.currentReading);
  const conditions = conditionsText(kpi) ?? 'no threshold yet';
  const status = score.status === 'no-threshold' ? undefined : statusText(score);
  return entry(titleOf(kpi), present(['goes on being watched', status, now, conditions]), {
    state: score.status,
    ...(suggested !== undefined && { code: `threshold ${suggested}` }),
  });
}

function unfinishedSection(closing: Closing): Section | undefined {
  return listed('What is left', closing.unfinished.map(unfinishedEntry), most.unfinished, 'key results');
}

function unfinishedEntry({ keyResult, successor }: Unfinished): Entry {
  const goesOn =
    successor === undefined
      ? 'in no later cycle: carry on, or let go?'
      : `carries over to ${successor.cycle?.id ?? 'later'}: "${shortTitle(titleOf(successor))}"`;
  return entry(titleOf(keyResult), [goesOn]);
}
