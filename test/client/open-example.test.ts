import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExtensionContext } from 'vscode';
import * as fake from './fake-vscode.ts';

vi.mock('vscode', () => fake);
const { openExample } = await import('../../client/commands/open-example.ts');

const example = { main: 'a.goals', files: { 'a.goals': 'kpi a', 'sub/b.goals': 'kpi b' } };

function open(storage: string): Promise<void> {
  const context = {
    extensionUri: fake.Uri.parse('file:///extension'),
    globalStorageUri: fake.Uri.parse(storage),
  };
  return openExample(context as unknown as ExtensionContext);
}

beforeEach(() => {
  fake.reset();
  fake.files.set('file:///extension/dist/example.json', JSON.stringify(example));
});

describe('opening the example', () => {
  it('copies it, and opens the copy in an empty window with its main file', async () => {
    await open('file:///storage');
    expect(fake.files.get('file:///storage/example/a.goals')).toBe('kpi a');
    expect(fake.files.get('file:///storage/example/sub/b.goals')).toBe('kpi b');
    const [command] = fake.commandsRun;
    expect(command?.[0]).toBe('vscode.openFolder');
    expect(`${command?.[1]}`).toBe('file:///storage/example');
    expect(command?.[2]).toMatchObject({ forceNewWindow: false });
    expect(JSON.stringify(command?.[2])).toContain('a.goals');
  });

  it('leaves a window alone that shows a folder', async () => {
    fake.workspace.workspaceFolders = [{ uri: fake.Uri.parse('file:///work') }];
    await open('file:///storage');
    expect(fake.commandsRun[0]?.[2]).toMatchObject({ forceNewWindow: true });
  });

  it('keeps what somebody has changed in it', async () => {
    fake.files.set('file:///storage/example/a.goals', 'kpi mine');
    await open('file:///storage');
    expect(fake.files.get('file:///storage/example/a.goals')).toBe('kpi mine');
    expect(fake.files.get('file:///storage/example/sub/b.goals')).toBe('kpi b');
  });

  it('opens the folder alone in a browser, which would open one more window for the file', async () => {
    fake.env.uiKind = fake.UIKind.Web;
    await open('vscode-remote:///storage');
    expect(fake.commandsRun[0]?.[2]).toEqual({ forceNewWindow: false });
  });

  it('opens every file here where a window cannot be opened on the copy', async () => {
    await open('vscode-userdata:///storage');
    expect(fake.commandsRun).toEqual([
      ['openTextDocument', 'vscode-userdata:///storage/example/a.goals'],
      ['openTextDocument', 'vscode-userdata:///storage/example/sub/b.goals'],
      ['showTextDocument', 'vscode-userdata:///storage/example/a.goals'],
    ]);
  });
});
