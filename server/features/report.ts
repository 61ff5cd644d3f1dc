/** The weekly meeting of a project, as a page to read. */
import { addDays } from '../../language/model/calendar.ts';
import type { ReportResult } from '../../language/protocol.ts';
import { markdownMeeting } from '../../language/report/meeting/markdown.ts';
import { weeklyMeeting } from '../../language/report/meeting/weekly-meeting.ts';
import { writtenMeetings } from '../../language/report/meeting/written-meeting.ts';
import type { Session } from '../session.ts';
import { uriOf } from './request-params.ts';
import { projectFor } from './tree.ts';

/** The last meeting was a week ago: whoever meets otherwise asks the command line. */
const daysBetweenMeetings = 7;

/** @param params `{ uri? }`: of the project that holds the document; else of the first one that has goals */
export function report(session: Session, params: unknown): ReportResult {
  const snapshot = projectFor(session, uriOf(params));
  if (snapshot === undefined) return { markdown: noProject };
  const { project, name } = snapshot;
  const today = session.today();
  const since = addDays(today, -daysBetweenMeetings);
  const meeting = weeklyMeeting(project, snapshot.scores(today), { since });
  return { markdown: markdownMeeting(writtenMeetings([{ name, meeting }])) };
}

const noProject = '# Weekly meeting\n\nThere is no project: open a folder or a file with goals.\n';
