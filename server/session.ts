/** What the features ask: the workspace, the day and the client at the other end. */
import type { Day } from '../language/model/types.ts';
import type { ProjectSnapshot, Workspace } from '../language/workspace.ts';
import type { Client } from './client-capabilities.ts';
import type { Positions } from './positions.ts';
import type { FeatureSettings } from './settings.ts';

/** URIs are canonical everywhere inside the server (`uri.ts`); `clientUri` gives the spelling that the client used. */
export interface Session {
  readonly workspace: Workspace;
  readonly client: Client;
  readonly positions: Positions;
  /** What the editor's settings ask of the features. */
  readonly settings: FeatureSettings;
  today(): Day;
  clientUri(uri: string): string;
  /** Version of an open document; undefined for one that isn't open. */
  versionOf(uri: string): number | undefined;
  /** Where the page of a rule, or of an error, is opened; undefined where there is none. */
  rulePage(rule: string): string | undefined;
}

/** A document of the workspace together with its project; undefined for one that the server doesn't know. */
export interface KnownDocument {
  readonly uri: string;
  readonly text: string;
  readonly snapshot: ProjectSnapshot;
}

export function documentOf(session: Session, uri: string): KnownDocument | undefined {
  const text = session.workspace.text(uri);
  const snapshot = text === undefined ? undefined : session.workspace.projectOf(uri);
  return text === undefined || snapshot === undefined ? undefined : { uri, text, snapshot };
}
