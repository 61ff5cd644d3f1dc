/** What the server asks us to read, because it can't itself: everything in a web worker, virtual workspaces elsewhere. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FindFilesParams,
  type FindFilesResult,
  findFilesRequest,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
} from '../language/protocol.ts';

export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(findFilesRequest, ({ folder }: FindFilesParams) => findFiles(vscode.Uri.parse(folder))),
    client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readFile(vscode.Uri.parse(uri))),
  );
}

/** The editor's own search is fast where there is one; where it finds nothing, the folders are read one by one. */
async function findFiles(folder: vscode.Uri): Promise<FindFilesResult> {
  const pattern = new vscode.RelativePattern(folder, '**/{*.goals,goals.config.json}');
  const searched = await vscode.workspace.findFiles(pattern, '**/node_modules/**').then(
    uris => uris.filter(uri => !isBelowHiddenFolder(folder, uri)),
    () => [],
  );
  const found = searched.length > 0 ? searched : await walk(folder);
  return { uris: found.map(uri => uri.toString()).sort() };
}

/** A folder that can't be read is as an empty one. Links to folders are not followed: they may lead back to where they are. */
async function walk(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    present => present,
    () => [],
  );
  const files = entries.filter(([name, type]) => type & vscode.FileType.File && isGoalsFile(name));
  const folders = entries.filter(([name, type]) => type === vscode.FileType.Directory && !isSkipped(name));
  const below = await Promise.all(folders.map(([name]) => walk(vscode.Uri.joinPath(folder, name))));
  return [...files.map(([name]) => vscode.Uri.joinPath(folder, name)), ...below.flat()];
}

function isGoalsFile(name: string): boolean {
  return name.endsWith('.goals') || name === 'goals.config.json';
}

/** Folders without goals of one's own, as the server skips them on a disk. */
function isSkipped(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

function isBelowHiddenFolder(folder: vscode.Uri, file: vscode.Uri): boolean {
  return file.path.slice(folder.path.length).split('/').slice(0, -1).some(isSkipped);
}

async function readFile(uri: vscode.Uri): Promise<ReadFileResult> {
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri)),
    };
  } catch {
    // There is no such file, or it isn't text.
    return {};
  }
}
