/**
 * Keeps the workspace in step with the folders, the disk and the editor's buffers. What stands in an open buffer wins over
 * the disk until it is closed. Everything that has to read files happens one after the other, in the order in which it was
 * told: whoever waits for `settled` sees what was told before.
 */
import type { Workspace } from '../language/workspace.ts';
import type { FileChange, Files } from './environment.ts';
import {
  type FileContent,
  isGoalsFile,
  isSkippedFolder,
  maximumCharacters,
  tooLarge,
} from './file-content.ts';
import { isInside, parentOf } from './uri.ts';

/** A folder whose goals files are known, with all below it or alone. */
interface Scope {
  readonly folder: string;
  readonly deep: boolean;
  /** Named by the client; else there because of an open file or a configuration above. */
  readonly named: boolean;
}

export interface FilesHost {
  readonly workspace: Workspace;
  files(): Files;
  /** Called after each change of what the workspace holds. */
  changed(): void;
  /** Called with the folders whose files are known: those that the client named, and those beyond. */
  foldersChanged(named: readonly string[], implied: readonly string[]): void;
  log(message: string): void;
}

/** Reads at once, so that a thousand files are no thousand waits and no thousand open handles. */
const readsAtOnce = 32;

export class WorkspaceFiles {
  readonly #host: FilesHost;
  readonly #open = new Set<string>();
  readonly #onDisk = new Set<string>();
  readonly #problems = new Map<string, string>();
  #scopes: readonly Scope[] = [];
  #settled: Promise<void> = Promise.resolve();

  constructor(host: FilesHost) {
    this.#host = host;
  }

  /** Resolves when everything that was told so far has been read. Never rejects. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** Files that are there and could not be read, with the reason in words. */
  get problems(): ReadonlyMap<string, string> {
    return this.#problems;
  }

  /** The workspace folders are these; files of others are forgotten unless they are open. */
  setFolders(folders: readonly string[]): Promise<void> {
    return this.doNext(async () => {
      this.#host.workspace.setRoots(folders);
      const named = folders.map(folder => ({ folder, deep: true, named: true }));
      const above = await Promise.all(folders.map(folder => this.#projectAbove(folder)));
      const implied = above
        .filter(folder => folder !== undefined)
        .map(folder => ({ folder, deep: true, named: false }));
      this.#setScopes([...named, ...implied]);
      await this.#forgetOutside();
      for (const scope of this.#scopes) await this.#load(scope);
      for (const uri of this.#open) await this.#includeSurroundings(uri);
    });
  }

  /** A document was opened: from now on its buffer counts. */
  opened(uri: string, text: string): void {
    this.#open.add(uri);
    this.#take(uri, { kind: 'text', text });
    if (!this.#inScope(uri)) void this.doNext(() => this.#includeSurroundings(uri));
  }

  edited(uri: string, text: string): void {
    this.#take(uri, { kind: 'text', text });
  }

  /** A document was closed: what the disk holds counts again. */
  closed(uri: string): void {
    this.#open.delete(uri);
    void this.doNext(async () => {
      this.#setScopes(this.#scopes.filter(scope => scope.named || this.#isNeeded(scope)));
      await this.#forgetOutside();
      await this.#refresh([uri]);
    });
  }

  /** Something happened on disk. Events about other files, and about folders, may be among them. */
  filesChanged(changes: readonly FileChange[]): Promise<void> {
    return this.doNext(async () => {
      const uris = new Set<string>();
      for (const { uri, kind } of changes) {
        if (isGoalsFile(uri)) uris.add(uri);
        else if (kind === 'deleted') for (const inside of this.#knownInside(uri)) uris.add(inside);
        else if (kind === 'created' && this.#mayBeFolder(uri))
          for (const inside of await this.#find(uri)) uris.add(inside);
      }
      await this.#refresh([...uris].filter(uri => this.#inScope(uri) || this.#onDisk.has(uri)));
    });
  }

  /** What the disk holds of all files that are known in a folder, whatever stands in open buffers. */
  async textsOnDisk(folder: string): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    for (const uri of new Set([...this.#onDisk, ...this.#open])) {
      if (!isInside(uri, folder)) continue;
      const text = this.#open.has(uri) ? textOf(await this.#read(uri)) : this.#host.workspace.text(uri);
      if (text !== undefined) texts.set(uri, text);
    }
    return texts;
  }

  /** Does something else in the same order, such as asking for settings before the first files are checked. */
  doNext(work: () => Promise<void>): Promise<void> {
    this.#settled = this.#settled.then(work).catch((error: unknown) => {
      this.#host.log(`Reading files: ${error instanceof Error ? error.message : error}`);
    });
    return this.#settled;
  }

  async #load(scope: Scope): Promise<void> {
    const uris = scope.deep ? await this.#find(scope.folder) : await this.#host.files().filesIn(scope.folder);
    await this.#refresh(uris.filter(uri => !this.#onDisk.has(uri)));
  }

  async #find(folder: string): Promise<readonly string[]> {
    const uris = await this.#host.files().findFiles(folder);
    return uris.filter(uri => isGoalsFile(uri) && !hasSkippedFolder(uri, folder));
  }

  /** Reads these files again and takes over what they hold, or that they are gone. */
  async #refresh(uris: readonly string[]): Promise<void> {
    const waiting = uris.filter(uri => !this.#open.has(uri)).reverse();
    const readers = Array.from({ length: Math.min(readsAtOnce, waiting.length) }, async () => {
      for (let uri = waiting.pop(); uri !== undefined; uri = waiting.pop()) {
        const content = await this.#read(uri);
        if (!this.#open.has(uri)) this.#take(uri, content);
      }
    });
    await Promise.all(readers);
  }

  async #read(uri: string): Promise<FileContent> {
    if (!this.#inScope(uri)) return { kind: 'absent' };
    try {
      return await this.#host.files().readFile(uri);
    } catch (error) {
      return {
        kind: 'unreadable',
        reason: `This file can't be read: ${error instanceof Error ? error.message : error}`,
      };
    }
  }

  #take(uri: string, content: FileContent): void {
    const problem = problemOf(content);
    if (content.kind === 'absent') this.#onDisk.delete(uri);
    else if (!this.#open.has(uri)) this.#onDisk.add(uri);
    if (problem === undefined) this.#problems.delete(uri);
    else this.#problems.set(uri, problem);
    if (content.kind === 'text' && problem === undefined) this.#host.workspace.setFile(uri, content.text);
    else this.#host.workspace.removeFile(uri);
    this.#host.changed();
  }

  async #forgetOutside(): Promise<void> {
    for (const uri of [...this.#onDisk]) {
      if (!this.#open.has(uri) && !this.#inScope(uri)) this.#take(uri, { kind: 'absent' });
    }
  }

  /** A file outside all folders is read together with its project, or with the files beside it. */
  async #includeSurroundings(uri: string): Promise<void> {
    if (this.#inScope(uri) || !this.#open.has(uri)) return;
    const folder = uri.startsWith('file:') ? parentOf(uri) : undefined;
    if (folder === undefined) return;
    const project = await this.#host.files().projectAt(folder);
    const scope: Scope = { folder: project ?? folder, deep: project !== undefined, named: false };
    this.#setScopes([...this.#scopes, scope]);
    await this.#load(scope);
    this.#host.changed();
  }

  /** The nearest folder above that makes the folder part of a larger project. */
  async #projectAbove(folder: string): Promise<string | undefined> {
    const project = await this.#host.files().projectAt(folder);
    return project === folder ? undefined : project;
  }

  #isNeeded(scope: Scope): boolean {
    const named = this.#scopes.filter(other => other.named);
    if (named.some(other => isInside(other.folder, scope.folder))) return true;
    return [...this.#open].some(uri => covers(scope, uri));
  }

  #setScopes(scopes: readonly Scope[]): void {
    const isSame =
      scopes.length === this.#scopes.length && scopes.every((scope, at) => scope === this.#scopes[at]);
    this.#scopes = scopes;
    if (isSame) return;
    const folders = (named: boolean) =>
      scopes.filter(scope => scope.named === named).map(scope => scope.folder);
    this.#host.foldersChanged(folders(true), folders(false));
  }

  #inScope(uri: string): boolean {
    return this.#scopes.some(scope => covers(scope, uri));
  }

  #mayBeFolder(uri: string): boolean {
    return this.#inScope(uri) && !nameOf(uri).includes('.');
  }

  #knownInside(folder: string): readonly string[] {
    return [...this.#onDisk].filter(uri => isInside(uri, folder));
  }
}

function textOf(content: FileContent): string | undefined {
  return content.kind === 'text' ? content.text : undefined;
}

function problemOf(content: FileContent): string | undefined {
  if (content.kind === 'unreadable') return content.reason;
  if (content.kind === 'text' && content.text.length > maximumCharacters)
    return tooLarge(content.text.length);
  return undefined;
}

function covers(scope: Scope, uri: string): boolean {
  if (!isInside(uri, scope.folder)) return false;
  return scope.deep ? !hasSkippedFolder(uri, scope.folder) : parentOf(uri) === scope.folder;
}

function hasSkippedFolder(uri: string, folder: string): boolean {
  return uri.slice(folder.length).split('/').slice(0, -1).some(isSkippedFolder);
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
