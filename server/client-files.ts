/** Files that the client reads for the server: in a web worker all, in Node those of virtual workspaces. */
import type { Connection } from 'vscode-languageserver';
import {
  type FindFilesParams,
  type FindFilesResult,
  findFilesRequest,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
} from '../language/protocol.ts';
import type { Files } from './environment.ts';
import { maximumCharacters, tooLarge } from './file-content.ts';
import { canonicalUri } from './uri.ts';

export function clientFiles(connection: Connection): Files {
  return {
    async findFiles(folder) {
      const params: FindFilesParams = { folder };
      const result = await connection.sendRequest<FindFilesResult | null>(findFilesRequest, params);
      return (result?.uris ?? []).map(canonicalUri).sort();
    },
    filesIn: async () => [],
    async readFile(uri) {
      const params: ReadFileParams = { uri };
      const result = await connection.sendRequest<ReadFileResult | null>(readFileRequest, params);
      const text = result?.text;
      if (text === undefined) return { kind: 'absent' };
      if (text.length > maximumCharacters) return { kind: 'unreadable', reason: tooLarge(text.length) };
      return { kind: 'text', text };
    },
    projectAt: async () => undefined,
  };
}

/** Where nobody can read files: only what is open in the editor is known. */
export const noFiles: Files = {
  findFiles: async () => [],
  filesIn: async () => [],
  readFile: async () => ({ kind: 'absent' }),
  projectAt: async () => undefined,
};

/** `file:` from the machine, everything else from the client. */
export function filesByScheme(machine: Files, client: Files): Files {
  const responsible = (uri: string) => (uri.startsWith('file:') ? machine : client);
  return {
    findFiles: folder => responsible(folder).findFiles(folder),
    filesIn: folder => responsible(folder).filesIn(folder),
    readFile: uri => responsible(uri).readFile(uri),
    projectAt: folder => responsible(folder).projectAt(folder),
  };
}
