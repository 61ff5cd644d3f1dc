/** A meeting in words: short enough to be read aloud, whatever the number of goals. */
import type { KeyResult, Kpi } from '../../model/types.ts';
import { counted, dayOfCycleText, readingText, titleByKey, titleOf } from '../../score/phrases.ts';
import { scoreText } from '../../score/rounding.ts';
import type { Health, KpiStatus, Reading } from '../../score/types.ts';
import type { Closing } from './closing.ts';
import { closingFrom } from './closing-days.ts';
import type { DueReading, KpiUpdate, Meeting, ObjectiveUpdate } from './meeting.ts';
import { isQuiet, keyResultEntry, kpiEntry, northStarEntry, objectiveEntry } from './words.ts';
import { closingSections, closingSectionsOfMeeting } from './written-closing.ts';
import {
  atMost,
  type Entry,
  entry,
  type Section,
  shortTitle,
  type WrittenPart,
  type WrittenReport,
} from './written-report.ts';

/** A meeting and where it comes from. */
export interface NamedMeeting {
  /** What the project is called: its folder. */
  readonly name: string;
  readonly meeting: Meeting;
}

/** So much is read in a meeting; the rest is counted. */
const most = {
  northStars: 3,
  objectives: 8,
  keyResults: 5,
  kpis: 8,
  inOneLine: 6,
  owners: 10,
  readings: 4,
  soon: 5,
  questions: 7,
  planned: 3,
} as const;

/** @param meetings of one day, one for each project */
export function writtenMeetings(meetings: readonly NamedMeeting[]): WrittenReport {
  const held = meetings.map(({ meeting }) => meeting);
  const closed = held.flatMap(meeting => (isClosingOnly(meeting) ? meeting.closings : []));
  const areClosed = held.length > 0 && held.every(isClosingOnly);
  return {
    title: areClosed ? `End of ${closed[0]?.cycle.id}` : 'Weekly meeting',
    today: held[0]?.today ?? '',
    summary: areClosed ? summaryOfClosings(closed) : summaryOfMeetings(held),
    parts: meetings.map(writtenPart),
  };
}

function writtenPart({ name, meeting }: NamedMeeting): WrittenPart {
  const { team, project, since, cycle, today } = meeting;
  const about = [
    name,
    ...(team === undefined ? [] : [titleByKey(team, project)]),
    ...(cycle === undefined ? [] : [`${cycle.id}, ${dayOfCycleText(cycle, today)}`]),
    `since ${since}`,
  ];
  if (isClosingOnly(meeting))
    return { about: about.slice(0, -1), sections: meeting.closings.flatMap(closingSections) };
  if (isEmpty(meeting)) return { about, sections: [] };
  return {
    about,
    sections: [
      northStarSection(meeting),
      objectivesSection(meeting),
      kpisSection(meeting),
      dueSection(meeting),
      questionsSection(meeting),
      ...meeting.closings.flatMap(closingSectionsOfMeeting),
    ].flatMap(section => section ?? []),
  };
}

/** Of a cycle that is asked for by name, from its last week on only the end is told. */
function isClosingOnly({ cycle, closings }: Meeting): boolean {
  return cycle !== undefined && closings.length > 0;
}

function isEmpty({ northStars, objectives, settled, planned, kpis, questions, closings }: Meeting): boolean {
  return [northStars, objectives, settled, planned, kpis, questions, closings].every(
    ({ length }) => length === 0,
  );
}

// --------------------------------------------------------------------------------------------------------------- summary

/** `1 of 3 objectives at risk, 1 KPI breached, 4 readings due`. */
export function summaryOfMeetings(meetings: readonly Meeting[]): string {
  const objectives = meetings.flatMap(meeting => meeting.objectives);
  const atRisk = objectives.filter(({ score }) => score.health === 'at-risk' || score.health === 'off-track');
  const breached = meetings.flatMap(({ kpis }) => kpis.filter(({ score }) => score.status === 'breached'));
  const due = meetings.flatMap(meeting => meeting.due.owners.flatMap(({ readings }) => readings));
  if (meetings.every(isEmpty)) return 'no goals yet';
  return [
    objectives.length === 0
      ? 'no objective is running'
      : `${atRisk.length} of ${counted(objectives.length, 'objective')} at risk`,
    ...(breached.length === 0 ? [] : [`${counted(breached.length, 'KPI')} breached`]),
    ...(due.length === 0 ? [] : [`${counted(due.length, 'reading')} due`]),
  ].join(', ');
}

/** `2026-Q1: mean 0.70 over 1 objective, 0 without a grade`. */
function summaryOfClosings(closings: readonly Closing[]): string {
  return closings
    .map(({ cycle, mean, objectives, ungraded }) => {
      const open = ungraded.length === 0 ? 'all graded' : `${ungraded.length} without a grade`;
      return `${cycle.id}: mean ${scoreText(mean)} over ${counted(objectives.length, 'objective')}, ${open}`;
    })
    .join('; ');
}

// -------------------------------------------------------------------------------------------------------------- sections

function northStarSection(meeting: Meeting): Section {
  const { shown, more } = atMost(meeting.northStars, most.northStars, 'north stars');
  const lines =
    meeting.northStars.length === 0
      ? ['There is no north star yet: which one number does everything ladder up to?']
      : [];
  return {
    title: 'North star check',
    lines,
    entries: shown.map(check => northStarEntry(check, meeting)),
    ...more,
  };
}

function objectivesSection(meeting: Meeting): Section | undefined {
  const { objectives, settled, planned, closings } = meeting;
  if (objectives.length + settled.length + planned.length + closings.length === 0) return undefined;
  const { shown, more } = atMost(objectives, most.objectives, 'objectives');
  const lines = objectives.length === 0 ? ['No objective is running.'] : [];
  return {
    title: 'OKR update',
    lines: [...lines, ...plannedLines(meeting), ...endingLines(meeting)],
    entries: [
      ...shown.map(update => objectiveWithKeyResults(update, meeting)),
      ...atMost(settled, most.objectives, 'objectives').shown.map(update => objectiveEntry(update, meeting)),
    ],
    ...more,
  };
}

function objectiveWithKeyResults(update: ObjectiveUpdate, meeting: Meeting): Entry {
  const told = update.keyResults.filter(one => !isQuiet(one, meeting));
  const { shown, more } = atMost(told, most.keyResults, 'key results');
  const quiet = Map.groupBy(
    update.keyResults.filter(one => isQuiet(one, meeting)),
    ({ score }) => score.health,
  );
  const summedUp = [...quiet].map(([health, alike]) =>
    inOneLine(
      health,
      `${alike.length} ${health}, nothing new`,
      alike.map(({ keyResult, score }) => withReading(keyResult, score)),
    ),
  );
  return {
    ...objectiveEntry(update, meeting),
    entries: [
      ...shown.map(one => keyResultEntry(one, update.objective.effectiveOwner, meeting)),
      ...summedUp,
    ],
    ...more,
  };
}

/** Several that need no words of their own: "3 healthy: Monthly churn 4.2%, …". */
function inOneLine(state: Health | KpiStatus, title: string, all: readonly string[]): Entry {
  const { shown, more } = atMost(all, most.inOneLine, '');
  const rest = more.more === undefined ? [] : [more.more.trim()];
  return entry(title, [[...shown, ...rest].join(', ')], { state });
}

function withReading(
  goal: KeyResult | Kpi,
  { currentReading }: { readonly currentReading?: Reading },
): string {
  const title = shortTitle(titleOf(goal));
  return currentReading === undefined ? title : `${title} ${readingText(currentReading)}`;
}

/** "2 objectives begin 2026-04-01". */
function plannedLines({ planned }: Meeting): readonly string[] {
  const begins = Map.groupBy(planned, ({ cycle }) => cycle?.first ?? '');
  return [...begins]
    .slice(0, most.planned)
    .map(
      ([day, { length }]) => `${counted(length, 'objective')} ${length === 1 ? 'begins' : 'begin'} ${day}.`,
    );
}

/** "2026-Q1 ends 2026-03-31: what came of it? (goals report --cycle 2026-Q1)". */
function endingLines({ objectives, today }: Meeting): readonly string[] {
  const ending = objectives.flatMap(({ objective: { cycle } }) =>
    cycle !== undefined && today >= closingFrom(cycle) ? [cycle] : [],
  );
  return [...new Map(ending.map(({ id, last }) => [id, last]))]
    .slice(0, most.planned)
    .map(([id, last]) => `${id} ends ${last}: goals report --cycle ${id} shows what came of it.`);
}

const needsLook: ReadonlySet<KpiStatus> = new Set(['breached', 'stale', 'watch', 'no-data']);

function kpisSection(meeting: Meeting): Section | undefined {
  const { kpis } = meeting;
  if (kpis.length === 0) return undefined;
  const told = kpis.filter(({ score, hasRecovered }) => needsLook.has(score.status) || hasRecovered);
  const fine = kpis.filter(update => !told.includes(update));
  const { shown, more } = atMost(told, most.kpis, 'KPIs to look at');
  return {
    title: 'KPI review',
    lines: [],
    entries: [...shown.map(update => kpiEntry(update, meeting)), ...healthyEntries(fine)],
    ...more,
  };
}

function healthyEntries(fine: readonly KpiUpdate[]): readonly Entry[] {
  return (['healthy', 'no-threshold'] as const).flatMap(status => {
    const alike = fine.filter(({ score }) => score.status === status);
    if (alike.length === 0) return [];
    const title = `${alike.length} ${status === 'healthy' ? 'healthy' : 'without a threshold'}`;
    return [
      inOneLine(
        status,
        title,
        alike.map(({ kpi, score }) => withReading(kpi, score)),
      ),
    ];
  });
}

function dueSection({ due, today }: Meeting): Section {
  const { owners, soon } = due;
  const { shown, more } = atMost(owners, most.owners, 'people');
  const entries = shown.map(({ owner, readings }) => {
    const { shown: told, more: left } = atMost(readings, most.readings, '');
    const words = told.map(reading => dueReadingText(reading, today));
    const rest = left.more === undefined ? [] : [left.more.trim()];
    return entry(owner ?? 'without an owner', [[...words, ...rest].join(', ')]);
  });
  const next = soonText(soon);
  return {
    title: 'Due',
    lines: owners.length === 0 ? ['Nothing is due.'] : [],
    entries,
    ...more,
    ...(next !== undefined && { after: next }),
  };
}

function dueReadingText({ goal, day }: DueReading, today: string): string {
  const title = shortTitle(titleOf(goal));
  if (day === undefined) return `${title} (no reading yet)`;
  return day < today ? `${title} (since ${day})` : title;
}

/** "Next: 2026-01-19 @maya 4, @sam 2". */
function soonText(soon: readonly DueReading[]): string | undefined {
  const [first] = soon;
  if (first?.day === undefined) return undefined;
  const next = soon.filter(({ day }) => day === first.day);
  const owners = Map.groupBy(next, ({ owner }) => owner ?? 'without an owner');
  const { shown, more } = atMost([...owners], most.soon, 'people');
  const names = shown.map(([owner, { length }]) => `${owner} ${length}`);
  const rest = more.more === undefined ? [] : [more.more];
  return `Next: ${counted(next.length, 'reading')} on ${first.day}: ${[...names, ...rest].join(', ')}.`;
}

function questionsSection({ questions }: Meeting): Section | undefined {
  if (questions.length === 0) return undefined;
  const { shown, more } = atMost(questions, most.questions, 'questions');
  return {
    title: 'To decide',
    lines: [],
    entries: shown.map(({ subject, text }) => entry(subject, [text])),
    ...more,
  };
}
