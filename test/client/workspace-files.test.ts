import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FindFilesResult,
  findFilesRequest,
  type ReadFileResult,
  readFileRequest,
} from '../../language/protocol.ts';
import * as fake from './fake-vscode.ts';

vi.mock('vscode', () => fake);
const { answerFileRequests } = await import('../../client/workspace-files.ts');

type Answer = (params: object) => Promise<unknown>;

/** The answers that the extension gives to its server, by request. */
function answers(): ReadonlyMap<string, Answer> {
  const given = new Map<string, Answer>();
  const client = {
    onRequest: (method: string, answer: Answer) => {
      given.set(method, answer);
      return { dispose: () => undefined };
    },
  };
  answerFileRequests(client as unknown as BaseLanguageClient);
  return given;
}

const findFiles = async (folder: string) =>
  ((await answers().get(findFilesRequest)!({ folder })) as FindFilesResult).uris;
const readFile = async (uri: string) => (await answers().get(readFileRequest)!({ uri })) as ReadFileResult;

beforeEach(() => fake.reset());

describe('the files of a workspace that the server cannot read itself', () => {
  it('are those that the editor finds, but for hidden folders', async () => {
    for (const path of ['b.goals', 'okr/a.goals', '.git/c.goals', 'okr/.old/d.goals', 'goals.config.json']) {
      fake.found.push(fake.Uri.parse(`vfs:///work/${path}`));
    }
    expect(await findFiles('vfs:///work')).toEqual([
      'vfs:///work/b.goals',
      'vfs:///work/goals.config.json',
      'vfs:///work/okr/a.goals',
    ]);
  });

  it('stay in sight where the folder itself lies in a hidden one', async () => {
    fake.found.push(fake.Uri.parse('vfs:///home/.plans/a.goals'));
    expect(await findFiles('vfs:///home/.plans')).toEqual(['vfs:///home/.plans/a.goals']);
  });

  it('are looked for folder by folder where the file system has no search', async () => {
    for (const path of [
      'a.goals',
      'okr/2026/b.goals',
      'okr/goals.config.json',
      'node_modules/x/c.goals',
      '.git/d.goals',
      'README.md',
    ]) {
      fake.files.set(`vfs:///work/${path}`, '');
    }
    fake.folderLinks.add('vfs:///work/okr/loop');
    expect(await findFiles('vfs:///work')).toEqual([
      'vfs:///work/a.goals',
      'vfs:///work/okr/2026/b.goals',
      'vfs:///work/okr/goals.config.json',
    ]);
  });

  it('are none in a folder that is not there', async () => {
    expect(await findFiles('vfs:///gone')).toEqual([]);
  });
});

describe('a file that the server asks for', () => {
  it('is given as text, without its byte order mark', async () => {
    fake.files.set('vfs:///a.goals', '\u00ef\u00bb\u00bfkpi a');
    expect(await readFile('vfs:///a.goals')).toEqual({ text: 'kpi a' });
  });

  it('is absent where there is none, or where it is not text', async () => {
    fake.files.set('vfs:///binary.goals', '\u00ff\u00fe\u0000\u0080');
    expect(await readFile('vfs:///gone.goals')).toEqual({});
    expect(await readFile('vfs:///binary.goals')).toEqual({});
  });
});
