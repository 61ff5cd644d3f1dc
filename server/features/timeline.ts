/** One goal over time, with the places of its check-ins as an editor counts them. */
import type { Location } from '../../language/model/types.ts';
import type { EntryPlace, TimelineResult } from '../../language/protocol.ts';
import { timelineOf } from '../../language/render/timeline/timeline-of-goal.ts';
import type { ProjectSnapshot } from '../../language/workspace.ts';
import type { Session } from '../session.ts';
import { uriOf } from './request-params.ts';
import { projectFor } from './tree.ts';

/** @param params `{ uri?, goal }`; comes from outside, anything may be in it */
export function timeline(session: Session, params: unknown): TimelineResult {
  const goal = goalOf(params);
  const snapshot = snapshotFor(session, uriOf(params));
  if (goal === undefined || snapshot === undefined) return { places: [] };
  const found = timelineOf(goal, snapshot.project, snapshot.scores(session.today()));
  if (found === undefined) return { places: [] };
  return {
    timeline: found,
    places: found.entries.map(({ location }) => (location === undefined ? null : placeOf(session, location))),
  };
}

/** Of a folder that project, of a document the one that holds it. */
function snapshotFor(session: Session, uri: string | undefined): ProjectSnapshot | undefined {
  return session.workspace.projects().find(({ root }) => root === uri) ?? projectFor(session, uri);
}

function goalOf(params: unknown): string | undefined {
  const goal = typeof params === 'object' && params !== null && 'goal' in params ? params.goal : undefined;
  return typeof goal === 'string' ? goal : undefined;
}

function placeOf(session: Session, { uri, span }: Location): EntryPlace {
  return { uri: session.clientUri(uri), selection: session.positions.in(uri).rangeOf(span) };
}
