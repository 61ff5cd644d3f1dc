/** The lines of a timeline's table: check-ins with and without numbers, verdicts, and changes of the goal itself. */
import { valueText } from '../../model/format-value.ts';
import { holds } from '../../model/quantity.ts';
import type { CheckIn, Condition, Day, Goal, Location, Project } from '../../model/types.ts';
import { type Entered, enteredOn } from '../../score/entered.ts';
import type { ScoreOnDay } from '../../score/objective-history.ts';
import { readingText, titleOf } from '../../score/phrases.ts';
import { gradeText } from '../../score/rounding.ts';
import type { ProjectScores, Reading } from '../../score/types.ts';
import type { ReadingState } from './chart.ts';
import type { StatedReading } from './chart-of-goal.ts';
import type { TimelineEntry } from './timeline.ts';

/** A line of the table, and what of it is drawn. */
export interface EntryDraft {
  readonly entry: TimelineEntry;
  readonly stated?: StatedReading;
  readonly scored?: ScoreOnDay;
}

/** What was written of the goal, in no order. */
export function entriesOf(goal: Goal, project: Project, scores: ProjectScores): readonly EntryDraft[] {
  const entered = enteredOn([goal], project);
  const stateOf = readingStates(goal, entered, scores);
  return [
    ...entered.map(one => checkInEntry(goal, one, stateOf)),
    ...reviewEntries(goal, project, scores.today),
    ...noteEntries(goal),
  ];
}

/** Of one day: verdicts and changes after what was read. */
export function newestFirst(drafts: readonly EntryDraft[]): readonly EntryDraft[] {
  return drafts
    .map((draft, index) => ({ draft, index }))
    .sort((a, b) => compare(b.draft.entry.date, a.draft.entry.date) || b.index - a.index)
    .map(({ draft }) => draft);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// --------------------------------------------------------------------------------------------------------- check-ins

type StateOf = (reading: Reading) => ReadingState;

function readingStates({ key }: Goal, entered: readonly Entered[], scores: ProjectScores): StateOf {
  const { today, keyResults, kpis, northStars } = scores;
  const counting = (keyResults.get(key) ?? kpis.get(key) ?? northStars.get(key))?.readings ?? [];
  const places = new Set(counting.map(({ location }) => placeOf(location)));
  const days = new Set(counting.map(({ date }) => date));
  const lastOfDay = new Map(
    entered.flatMap(({ reading }) => (reading ? [[reading.date, reading] as const] : [])),
  );
  return reading => {
    if (reading.date > today) return 'future';
    if (places.has(placeOf(reading.location))) return 'counts';
    return days.has(reading.date) || lastOfDay.get(reading.date) !== reading ? 'replaced' : 'history';
  };
}

function placeOf({ uri, span }: Location): string {
  return `${uri} ${span.start}`;
}

function checkInEntry(goal: Goal, { checkIn, entry, on, reading }: Entered, stateOf: StateOf): EntryDraft {
  const state = reading && stateOf(reading);
  const isIncomparable = entry.value !== undefined && reading === undefined;
  const value = reading === undefined ? entry.value && valueText(entry.value) : readingText(reading);
  const breached = reading !== undefined && isBreached(goal, reading);
  return {
    entry: {
      kind: 'checkin',
      date: entry.date,
      ...(value === undefined ? {} : { value }),
      ...(isIncomparable ? { state: 'incomparable' } : {}),
      ...(state === undefined || state === 'counts' ? {} : { state }),
      ...(breached ? { breached } : {}),
      ...(entry.status === undefined ? {} : { status: entry.status.value }),
      ...(entry.confidence === undefined ? {} : { confidence: entry.confidence.value }),
      notes: entry.notes,
      ...authorOf(checkIn),
      ...(on.key === goal.key ? {} : { remark: `entered on ${on.id ?? titleOf(on)}` }),
      location: { uri: entry.uri, span: entry.span },
    },
    ...(reading && state ? { stated: { date: reading.date, reading, state } } : {}),
  };
}

function isBreached(goal: Goal, reading: Reading): boolean {
  const threshold: Condition | undefined = goal.kind === 'kpi' ? goal.threshold : undefined;
  return threshold !== undefined && holds(threshold, reading.quantity) === false;
}

function authorOf({ by }: CheckIn): Pick<TimelineEntry, 'author'> {
  return by === undefined ? {} : { author: by.value };
}

// ------------------------------------------------------------------------------------------------- reviews and changes

/** Grades, each on the day from which it counts. */
function reviewEntries(goal: Goal, project: Project, today: Day): readonly EntryDraft[] {
  return project.reviews.flatMap(({ effectiveDay, entries }) =>
    entries
      .filter(({ reference }) => reference.target === goal.key)
      .flatMap(({ grade, notes, uri, span }): readonly EntryDraft[] => {
        if (effectiveDay === undefined) return [];
        const entry: TimelineEntry = {
          kind: 'review',
          date: effectiveDay,
          ...(grade === undefined ? {} : { value: `graded ${gradeText(grade.value)}` }),
          ...(effectiveDay > today ? { state: 'future' } : {}),
          notes,
          location: { uri, span },
        };
        return [{ entry }];
      }),
  );
}

/** What was said to have changed inside the cycle, and why it was given up. */
function noteEntries(goal: Goal): readonly EntryDraft[] {
  const changed = 'changed' in goal ? goal.changed : [];
  const stopped = 'stopped' in goal && goal.stopped !== undefined ? [goal.stopped] : [];
  return [
    ...changed.map(note => ({ ...note, kind: 'changed' as const })),
    ...stopped.map(note => ({ ...note, kind: 'stopped' as const })),
  ].map(({ kind, date, note, span }) => ({
    entry: { kind, date, notes: note === '' ? [] : [note], location: { uri: goal.uri, span } },
  }));
}
