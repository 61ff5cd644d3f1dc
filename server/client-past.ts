/** What the goals of a project said at earlier moments, from a client that knows git: an editor with a git extension. */
import type { Connection } from 'vscode-languageserver';
import type { Day } from '../language/model/types.ts';
import type { Moment, PastFiles } from '../language/past.ts';
import { type PastMoment, type PastParams, type PastResult, pastRequest } from '../language/protocol.ts';
import { canonicalUri } from './uri.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** The client tells what was different from the disk: the rest was as it is there, whatever stands in open buffers. */
export async function clientMoments(
  connection: Connection,
  files: WorkspaceFiles,
  folder: string,
  days: readonly Day[],
): Promise<readonly Moment[] | undefined> {
  const params: PastParams = { folder, days };
  const result = await connection.sendRequest<PastResult | null>(pastRequest, params);
  if (!result?.moments.length) return undefined;
  const present = await files.textsOnDisk(folder);
  const states = new Map<string, PastFiles>();
  return result.moments.map(moment => {
    const state = states.get(moment.commit) ?? stateOf(moment, present);
    states.set(moment.commit, state);
    return { day: moment.day, files: state };
  });
}

function stateOf({ different }: PastMoment, present: PastFiles): PastFiles {
  const state = new Map(present);
  for (const { uri, text } of different) {
    if (text === undefined) state.delete(canonicalUri(uri));
    else state.set(canonicalUri(uri), text);
  }
  return state;
}
