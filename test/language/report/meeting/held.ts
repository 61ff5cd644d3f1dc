/** Meetings about projects written as text, for tests. */
import { addDays } from '../../../../language/model/calendar.ts';
import type { Meeting } from '../../../../language/report/meeting/meeting.ts';
import { type MeetingScope, weeklyMeeting } from '../../../../language/report/meeting/weekly-meeting.ts';
import { writtenMeetings } from '../../../../language/report/meeting/written-meeting.ts';
import type { Entry, Section, WrittenReport } from '../../../../language/report/meeting/written-report.ts';
import { scoreProject } from '../../../../language/score/score-project.ts';
import { type Files, projectOf } from '../../../support/project.ts';

/** A meeting a week after the last one, if nothing else is said. */
export function meetingOf(source: string | Files, today: string, scope: Partial<MeetingScope> = {}): Meeting {
  const { project } = projectOf(source);
  return weeklyMeeting(project, scoreProject(project, today), { since: addDays(today, -7), ...scope });
}

export function writtenOf(
  source: string | Files,
  today: string,
  scope: Partial<MeetingScope> = {},
): WrittenReport {
  return writtenMeetings([{ name: 'acme', meeting: meetingOf(source, today, scope) }]);
}

/** The lines of a section as they are read: titles, facts and remarks, deeper ones indented. */
export function sectionOf(report: WrittenReport, title: string): readonly string[] {
  const section = report.parts.flatMap(({ sections }) => sections).find(one => one.title === title);
  return section === undefined ? [] : linesOf(section);
}

function linesOf({ lines, entries, more, after }: Section): readonly string[] {
  return [...lines, ...entries.flatMap(one => entryLines(one, '')), more, after].filter(
    line => line !== undefined,
  );
}

function entryLines(
  { title, facts, remarks, code, entries, more }: Entry,
  indent: string,
): readonly string[] {
  const below = `${indent}  `;
  return [
    `${indent}${title}: ${facts.join(' · ')}`,
    ...remarks.map(remark => below + remark),
    ...(code === undefined ? [] : [below + code]),
    ...entries.flatMap(one => entryLines(one, below)),
    ...(more === undefined ? [] : [below + more]),
  ];
}
