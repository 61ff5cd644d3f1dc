/** The forms in which meetings are written, by the names under which they are asked for. */
import { markdownMeeting } from './markdown.ts';
import { type NamedMeeting, writtenMeetings } from './written-meeting.ts';

const formats = {
  markdown: meetings => markdownMeeting(writtenMeetings(meetings)),
} as const satisfies Readonly<Record<string, (meetings: readonly NamedMeeting[]) => string>>;

export type ReportFormat = keyof typeof formats;

export const reportFormats = Object.keys(formats) as readonly ReportFormat[];

/** Meetings of one day as text. Every line ends with `\n`. */
export function reportMeetings(meetings: readonly NamedMeeting[], format: ReportFormat): string {
  return formats[format](meetings);
}

const endings: Readonly<Record<string, ReportFormat>> = {};

/** What a file is to hold, by the end of its name (`.html`); Markdown where that says nothing. */
export function formatOfFile(ending: string): ReportFormat {
  return endings[ending.toLowerCase()] ?? 'markdown';
}
