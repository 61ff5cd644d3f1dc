/** What the server needs from the machine it runs on: files, the calendar and nothing else. Node and a web worker differ here. */
import type { Day } from '../language/model/types.ts';
import type { Moment } from '../language/past.ts';
import type { FileContent } from './file-content.ts';

export interface FileChange {
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

export interface Files {
  /** Every goals file and configuration in the folder, however deep, as canonical URIs, sorted. A folder that isn't there has none. */
  findFiles(folder: string): Promise<readonly string[]>;
  /** The same, of the folder alone. */
  filesIn(folder: string): Promise<readonly string[]>;
  readFile(uri: string): Promise<FileContent>;
  /**
   * The folder itself, or the nearest one around it, that has a configuration. A repository is not looked out of: what lies
   * above it is not there when somebody else checks it out. Nor is a person's home a project of everything in it.
   */
  projectAt(folder: string): Promise<string | undefined>;
}

export interface Environment {
  readonly files: Files;
  /** The local calendar day. */
  today(): Day;
  /** Calls back soon after the local calendar day has changed. */
  onNewDay(listener: () => void): void;
  /**
   * Tells of goals files and configurations that change in these folders, for clients that don't watch files themselves. A
   * later call takes the place of the earlier one.
   */
  watch?(folders: readonly string[], listener: (changes: readonly FileChange[]) => void): void;
  /**
   * What the goals of a project in this folder said at the end of these days, for clients that can't tell. Undefined where nobody
   * can; never rejects.
   */
  momentsOf?(folder: string, days: readonly Day[]): Promise<readonly Moment[] | undefined>;
  /** `file:` URI of the page of a rule or an error that ships with the product; undefined where there is none. */
  rulePage(rule: string): string | undefined;
}
