/** The words of one line of a timeline, the same in the table, beside the mouse and for screen readers. */
import { onOneLine } from '../../model/text-width.ts';
import type { TimelineEntry } from './timeline.ts';

/** `2026-02-09: 30h, on-track, confidence 0.7, by @maya. Quick-start wizard shipped` */
export function entryTitle(entry: TimelineEntry): string {
  const head = [entry.value ?? kindWords[entry.kind], ...entryRemarks(entry)].filter(text => text !== '');
  const notes = entry.notes.map(onOneLine).join(' ');
  return `${entry.date}: ${head.join(', ')}${notes === '' ? '' : `. ${notes}`}`;
}

const kindWords: Readonly<Record<TimelineEntry['kind'], string>> = {
  checkin: 'no number',
  score: 'not measured',
  review: 'reviewed',
  changed: 'changed',
  stopped: 'stopped',
};

/** What stands in the place of a value where there is none. */
export function valueWords({ value, kind }: TimelineEntry): string {
  return value ?? (kind === 'checkin' || kind === 'score' ? '–' : kindWords[kind]);
}

/** Everything that is said beside the value, but for the notes. */
export function entryRemarks(entry: TimelineEntry): readonly string[] {
  const { status, confidence, author, remark, breached, state } = entry;
  return [
    status,
    breached === true ? 'breached' : undefined,
    confidence === undefined ? undefined : `confidence ${confidence}`,
    state === undefined ? undefined : stateWords[state],
    remark,
    author === undefined ? undefined : `by ${author}`,
  ].filter(text => text !== undefined);
}

const stateWords: Readonly<Record<NonNullable<TimelineEntry['state']>, string>> = {
  history: 'outside its cycle',
  replaced: 'another value of this day counts',
  future: 'after today: does not count yet',
  incomparable: 'can’t be compared: does not count',
};
