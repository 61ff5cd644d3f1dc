/** The forms in which meetings are written, by the names under which they are asked for. */

import type { Places } from '../places.ts';
import { htmlMeeting } from './html.ts';
import { jsonMeetings } from './json.ts';
import { markdownMeeting } from './markdown.ts';
import { slackMeeting } from './slack.ts';
import { type NamedMeeting, writtenMeetings } from './written-meeting.ts';

type Format = (meetings: readonly NamedMeeting[], places: Places) => string;

const formats = {
  markdown: meetings => markdownMeeting(writtenMeetings(meetings)),
  html: meetings => htmlMeeting(writtenMeetings(meetings)),
  slack: meetings => slackMeeting(writtenMeetings(meetings)),
  json: jsonMeetings,
} satisfies Readonly<Record<string, Format>>;

export type ReportFormat = keyof typeof formats;

export const reportFormats = Object.keys(formats) as readonly ReportFormat[];

/** Meetings of one day as text. Every line ends with `\n`. */
export function reportMeetings(
  meetings: readonly NamedMeeting[],
  format: ReportFormat,
  places: Places,
): string {
  return (formats[format] as Format)(meetings, places);
}

const endings: Readonly<Record<string, ReportFormat>> = { '.html': 'html', '.htm': 'html', '.json': 'json' };

/** What a file is to hold, by the end of its name (`.html`); Markdown where that says nothing. */
export function formatOfFile(ending: string): ReportFormat {
  return endings[ending.toLowerCase()] ?? 'markdown';
}
