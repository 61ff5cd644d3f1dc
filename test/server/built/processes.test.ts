import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import {
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { canonicalUri } from '../../../server/uri.ts';
import { type ClientOptions, everyCapability, LanguageClient } from '../../support/language-client.ts';
import { company, product, withoutThreshold } from '../acme.ts';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** A folder on disk with the company in it. */
function folderOnDisk(
  files: Readonly<Record<string, string | Uint8Array>> = {
    'company.goals': company,
    'product.goals': product,
  },
) {
  const path = mkdtempSync(join(tmpdir(), 'goals server '));
  endings.push(() => rmSync(path, { recursive: true, force: true }));
  // A repository of its own: nothing above it counts.
  mkdirSync(join(path, '.git'));
  for (const [name, text] of Object.entries(files)) write(path, name, text);
  return {
    path,
    uri: uriOf(path),
    at: (name: string) => uriOf(join(path, name)),
    write: (name: string, text: string) => write(path, name, text),
  };
}

function write(folder: string, name: string, text: string | Uint8Array): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function uriOf(path: string): string {
  return canonicalUri(pathToFileURL(path).toString());
}

/** `goals lsp --stdio`, as any editor starts it. */
async function overStdio(options: ClientOptions, args: readonly string[] = []) {
  const child = spawn(process.execPath, [resolve('dist/cli.mjs'), 'lsp', '--stdio', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exit = exitOf(child);
  const client = await LanguageClient.over(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
    options,
  );
  return { client, child, exit };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  endings.push(() => child.kill());
  return new Promise(done => child.on('exit', done));
}

const today = { today: '2026-02-14' };
const watchedByServer = {
  ...everyCapability,
  workspace: { ...everyCapability.workspace, didChangeWatchedFiles: {} },
};

describe('goals lsp --stdio', () => {
  it('finds the goals of a folder, checks and scores them', async () => {
    const folder = folderOnDisk({
      'company.goals': withoutThreshold,
      'teams/product.goals': product,
      'node_modules/x/a.goals': 'kpi a "A"\n',
      '.hidden/b.goals': 'kpi b "B"\n',
    });
    const { client } = await overStdio({ folders: [folder.uri], options: today });
    await client.diagnostics(folder.at('company.goals'), rules => rules.includes('kpi-no-threshold'));
    expect(client.published.map(({ uri }) => uri)).toEqual([folder.at('company.goals')]);
    client.open(folder.at('teams/product.goals'), product);
    expect(JSON.stringify(await client.hover(folder.at('teams/product.goals'), 'kr first^_retro'))).toContain(
      '0.38 · on-track',
    );
  });

  it('ends with 0 after shutdown and exit', async () => {
    const { client, exit } = await overStdio({ folders: [folderOnDisk().uri] });
    expect(await client.request('shutdown', {})).toBeNull();
    client.notify('exit', {});
    expect(await exit).toBe(0);
  });

  it('ends with 1 after exit alone, and when its client is gone', async () => {
    const first = await overStdio({ folders: [folderOnDisk().uri] });
    first.client.notify('exit', {});
    expect(await first.exit).toBe(1);
    const second = await overStdio({ folders: [folderOnDisk().uri] });
    second.child.stdin?.end();
    expect(await second.exit).toBe(1);
  });

  it('scores on the day of its command line', async () => {
    const folder = folderOnDisk();
    const { client } = await overStdio({ folders: [folder.uri] }, ['--today', '2026-03-20']);
    await client.diagnostics(folder.at('company.goals'), rules => rules.includes('kpi-stale'));
  });

  it('watches the disk for clients that do not: files, configurations and whole folders', async () => {
    const folder = folderOnDisk({ 'product.goals': product });
    const { client } = await overStdio({
      folders: [folder.uri],
      options: today,
      capabilities: watchedByServer,
    });
    const productUri = folder.at('product.goals');
    await client.diagnostics(productUri, rules => rules.includes('language/unresolved'));
    folder.write('company/company.goals', withoutThreshold);
    await client.diagnostics(productUri, rules => rules.length === 0);
    await client.diagnostics(folder.at('company/company.goals'), rules => rules.includes('kpi-no-threshold'));
    folder.write('goals.config.json', '{ "rules": { "kpi-no-threshold": "off" } }');
    await client.diagnostics(folder.at('company/company.goals'), rules => rules.length === 0);
    folder.write('company/company.goals', company.replace('kpi churn', 'kpi churned'));
    await client.diagnostics(productUri, rules => rules.includes('language/unresolved'));
    folder.write('company/company.goals', company);
    await client.diagnostics(productUri, rules => rules.length === 0);
    renameSync(join(folder.path, 'company'), join(folder.path, 'acme'));
    await client.until(() => client.rulesIn(productUri).length === 0, 'the moved folder');
    rmSync(join(folder.path, 'acme'), { recursive: true });
    await client.diagnostics(productUri, rules => rules.includes('language/unresolved'));
  });

  it('survives what disks hold: bytes, foreign encodings, byte order marks, links in circles, a folder that is gone', async () => {
    const folder = folderOnDisk({
      'binary.goals': new Uint8Array([0x6b, 0x70, 0x69, 0x00, 0xff]),
      'latin.goals': new Uint8Array([0x6b, 0x70, 0x69, 0x20, 0xe9, 0x0a]),
      'mark.goals': `\uFEFF${withoutThreshold}`,
      'sixteen.goals': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('kpi x "X"\n', 'utf16le')]),
    });
    const { client } = await overStdio({ folders: [folder.uri, `${folder.uri}-gone`], options: today });
    const [binary] = await client.diagnostics(folder.at('binary.goals'), rules => rules.length > 0);
    expect(binary?.message).toBe('This file is not text: byte 4 is zero.');
    const [latin] = await client.diagnostics(folder.at('latin.goals'), rules => rules.length > 0);
    expect(latin?.message).toContain('not UTF-8');
    const marked = await client.diagnostics(folder.at('mark.goals'), rules =>
      rules.includes('kpi-no-threshold'),
    );
    const mark = marked.find(({ code }) => code === 'kpi-no-threshold');
    expect(mark?.range.start).toEqual({ line: 13, character: 6 });
    await client.diagnostics(folder.at('sixteen.goals'), rules => rules.includes('kpi-no-threshold'));
  });

  it('reads a file outside every folder together with the files beside it', async () => {
    const folder = folderOnDisk();
    const { client } = await overStdio({ options: today });
    client.open(folder.at('product.goals'), product.replace('acme.churn', 'acme.chorn'));
    const found = await client.diagnostics(folder.at('product.goals'), rules => rules.length > 0);
    expect(found.map(({ code }) => code)).toEqual(['language/unresolved']);
  });

  it('reads the project around the folder that is open, up to the repository', async () => {
    const folder = folderOnDisk({
      'goals.config.json': '{}',
      'company.goals': company,
      'teams/product/product.goals': product,
      'labs/repository/.git/HEAD': '',
      'labs/repository/product.goals': product,
    });
    const inside = await overStdio({ folders: [folder.at('teams/product')], options: today });
    inside.client.open(folder.at('teams/product/product.goals'), product);
    expect(
      JSON.stringify(await inside.client.hover(folder.at('teams/product/product.goals'), 'acme.chu^rn')),
    ).toContain('Monthly customer churn');
    const apart = await overStdio({ folders: [folder.at('labs/repository')], options: today });
    await apart.client.diagnostics(folder.at('labs/repository/product.goals'), rules =>
      rules.includes('language/unresolved'),
    );
  });

  it('answers requests about documents, positions and commands that it has never heard of', async () => {
    const { client } = await overStdio({ folders: [folderOnDisk().uri] });
    const textDocument = { uri: 'file:///nowhere/x.goals' };
    const position = { line: 99, character: 99 };
    for (const method of [
      'hover',
      'definition',
      'references',
      'completion',
      'documentHighlight',
      'prepareRename',
    ]) {
      const params = { textDocument, position, context: { includeDeclaration: true } };
      expect([null, '[]']).toContain(
        await client
          .request(`textDocument/${method}`, params)
          .then(answer => (answer === null ? null : JSON.stringify(answer))),
      );
    }
    await expect(client.request('goals/nothing', {})).rejects.toThrow();
    client.notify('textDocument/didChange', {
      textDocument: { uri: 'file:///nowhere/x.goals', version: 3 },
      contentChanges: [{ text: 'x' }],
    });
    client.notify('textDocument/didClose', { textDocument });
    expect(await client.request('goals/tree', {})).toHaveProperty('tree');
  });
});

describe('dist/server.js', () => {
  it('talks over the channel of the process that forked it', async () => {
    const folder = folderOnDisk({ 'company.goals': withoutThreshold });
    const child = fork(resolve('dist/server.js'), ['--node-ipc'], { stdio: 'inherit' });
    const exit = exitOf(child);
    const client = await LanguageClient.over(new IPCMessageReader(child), new IPCMessageWriter(child), {
      folders: [folder.uri],
    });
    const diagnostics = await client.diagnostics(folder.at('company.goals'), rules =>
      rules.includes('kpi-no-threshold'),
    );
    const diagnostic = diagnostics.find(({ code }) => code === 'kpi-no-threshold');
    expect(diagnostic?.codeDescription?.href).toBe(
      pathToFileURL(resolve('docs/rules/kpi-no-threshold.md')).href,
    );
    await client.request('shutdown', {});
    client.notify('exit', {});
    expect(await exit).toBe(0);
  });
});
