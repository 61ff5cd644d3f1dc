import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { acme, cli, day, folderWith } from './goals-command.ts';

const waiting = 'Watching for changes. End with Ctrl+C.\n';
const weak = acme.replace('  objective keep', '  kpi uptime "Uptime"\n\n  objective keep');

/** A running `goals check --watch`, and what it says from one check to the next. */
class Watching {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<number | null>;
  #text = '';
  #wake: () => void = () => undefined;

  constructor(folder: string, ...words: readonly string[]) {
    const all = [cli, 'check', '--watch', '--today', day, ...words];
    this.#child = spawn(process.execPath, all, { cwd: folder, env: { PATH: process.env.PATH } });
    onTestFinished(() => void this.#child.kill('SIGKILL'));
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#text += text;
        this.#wake();
      });
    }
    this.ended = new Promise(resolve => this.#child.on('close', resolve));
  }

  /** Everything said up to the end of a check of which this is true. A change may take more than one. */
  async checkThat(holds: (said: string) => boolean): Promise<string> {
    for (;;) {
      const end = this.#text.indexOf(waiting);
      if (end >= 0) {
        const said = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + waiting.length);
        if (holds(said)) return said;
        continue;
      }
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
  }

  interrupt(signal: 'SIGINT' | 'SIGTERM'): void {
    this.#child.kill(signal);
  }
}

const isClean = (said: string) => said.includes('✔ No findings');
const isWeak = (said: string) => said.includes('kpi-no-threshold');

describe('goals check --watch', () => {
  it('checks again whenever a file changes, and ends with Ctrl+C', async () => {
    const folder = await folderWith({ 'okr/acme.goals': acme });
    const watching = new Watching(folder);
    expect(await watching.checkThat(isClean)).toBe('✔ No findings in 1 file\n');
    await writeFile(join(folder, 'okr/acme.goals'), weak);
    expect(await watching.checkThat(isWeak)).toContain('Changed: okr/acme.goals.\n');
    await writeFile(join(folder, 'okr/acme.goals'), acme);
    await watching.checkThat(isClean);
    watching.interrupt('SIGINT');
    expect(await watching.ended).toBe(0);
  });

  it('sees files that come, go, and are replaced as editors save them', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const watching = new Watching(folder);
    await watching.checkThat(isClean);
    await writeFile(join(folder, '.acme.goals.tmp'), weak);
    await rename(join(folder, '.acme.goals.tmp'), join(folder, 'acme.goals'));
    await watching.checkThat(isWeak);
    await rm(join(folder, 'acme.goals'));
    await watching.checkThat(said => said.includes('There are no *.goals files in this folder'));
    await writeFile(join(folder, 'acme.goals'), acme);
    await watching.checkThat(isClean);
    await mkdir(join(folder, 'new/folder'), { recursive: true });
    await writeFile(join(folder, 'new/folder/b.goals'), 'kpi b "B"\n');
    expect(await watching.checkThat(isWeak)).toContain('in 2 files');
  });

  it('goes on when the configuration is broken, and when it is mended again', async () => {
    const folder = await folderWith({ 'acme.goals': weak, 'goals.config.json': '{' });
    const watching = new Watching(folder);
    await watching.checkThat(said => said.startsWith('goals.config.json:1:'));
    await writeFile(join(folder, 'goals.config.json'), '{ "rules": { "kpi-no-threshold": "off" } }');
    await watching.checkThat(isClean);
    await writeFile(join(folder, 'goals.config.json'), '{ "presett": "strict" }');
    await watching.checkThat(said => said.includes('presett'));
    await rm(join(folder, 'goals.config.json'));
    await watching.checkThat(isWeak);
  });

  it('follows a configuration of any name, and writes the reports anew each time', async () => {
    const folder = await folderWith({ 'okr/acme.goals': weak, 'ci/strict.json': '{}' });
    const watching = new Watching(folder, '--config', 'ci/strict.json', 'okr');
    await watching.checkThat(isWeak);
    await writeFile(join(folder, 'ci/strict.json'), '{ "rules": { "kpi-no-threshold": "off" } }');
    expect(await watching.checkThat(isClean)).toContain('Changed: ci/strict.json.\n');
  });

  it('applies fixes as files are saved, and does not chase its own tail', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const watching = new Watching(folder, '--fix');
    await watching.checkThat(isClean);
    await writeFile(join(folder, 'acme.goals'), acme.replace('threshold < 5%', 'threshold ≤ 5%'));
    await watching.checkThat(said => said.includes('Applied 1 fix in 1 file.'));
    watching.interrupt('SIGTERM');
    expect(await watching.ended).toBe(0);
  });

  it('clears no screen where there is none', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const watching = new Watching(folder);
    expect(await watching.checkThat(() => true)).not.toContain('\x1b');
  });
});
