/** As much of version 1 of the interface of VS Code's own Git extension as the history of goals needs. */
import * as vscode from 'vscode';

export interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: vscode.Event<boolean>;
  /** @throws where git is switched off, or not installed */
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
  readonly repositories: readonly GitRepository[];
  getRepository(uri: vscode.Uri): GitRepository | null;
}

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: GitRepositoryState;
  /** Commits of a revision (`range`), the newest first, and what they come from. */
  log(options: { readonly maxEntries: number; readonly range: string }): Promise<readonly GitCommit[]>;
  /** Rejects where there is no such commit. */
  getCommit(revision: string): Promise<GitCommit>;
  getMergeBase(a: string, b: string): Promise<string | undefined>;
  /** Files that a commit and the work tree have both and differ in, or that one of them lacks; new files that git was not told of are left out. */
  diffWith(commit: string): Promise<readonly GitChange[]>;
  /** Text of a file in a commit; rejects where it was not there. */
  show(commit: string, path: string): Promise<string>;
}

export interface GitRepositoryState {
  readonly HEAD: { readonly commit?: string } | undefined;
  readonly workingTreeChanges: readonly GitChange[];
  readonly untrackedChanges?: readonly GitChange[];
  readonly onDidChange: vscode.Event<void>;
}

export interface GitCommit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly commitDate?: Date;
}

export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
  readonly status: number;
}

/** `Status.UNTRACKED` of the interface. */
export const untracked = 7;

/** Undefined where there is no Git extension, as in a browser. */
export async function gitExtension(): Promise<GitExtension | undefined> {
  try {
    return await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
  } catch {
    return undefined;
  }
}

/** Undefined where it is switched off, or finds no git. */
export function gitApi(extension: GitExtension): GitApi | undefined {
  try {
    return extension.enabled ? extension.getAPI(1) : undefined;
  } catch {
    return undefined;
  }
}
