import { spawn } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scaleFor } from '../../server/cli/png/render-png.ts';
import { run } from '../../server/cli/program.ts';
import { acme, cli, day, folderWith, goals } from './goals-command.ts';

/** Width and height in the head of a PNG; throws where it is none, or has no end. */
function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const bytes = Buffer.from(png);
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('no PNG');
  if (bytes.subarray(-8, -4).toString('latin1') !== 'IEND') throw new Error('no end');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

async function pngOf(folder: string, ...words: readonly string[]): Promise<Buffer> {
  const answer = await goals(['tree', '--today', day, '-o', 'tree.png', ...words], { folder });
  expect(answer).toEqual({ code: 0, out: '', log: '' });
  return readFile(join(folder, 'tree.png'));
}

describe('goals tree --format png', { timeout: 60_000 }, () => {
  it('is the picture of svg, drawn twice as large, the same bytes each time', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const { out: svg } = await goals(['tree', '--today', day, '--format', 'svg'], { folder });
    const [, width, height] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
    const png = await pngOf(folder);
    expect(sizeOf(png)).toEqual({ width: 2 * (width ?? 0), height: 2 * (height ?? 0) });
    expect((await pngOf(folder)).equals(png)).toBe(true);
    expect((await pngOf(folder, '--theme', 'dark')).equals(png)).toBe(false);
    const small = await pngOf(folder, '--scale', '0.5');
    expect(sizeOf(small).width).toBe(Math.round((width ?? 0) / 2));
  });

  it('goes through a pipe as bytes', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const png = await pngOf(folder);
    const piped = await new Promise<Buffer>((done, fail) => {
      const child = spawn(process.execPath, [cli, 'tree', '--today', day, '--format', 'png'], {
        cwd: folder,
      });
      const chunks: Buffer[] = [];
      child.stdout.on('data', chunk => chunks.push(chunk));
      child.on('error', fail).on('close', () => done(Buffer.concat(chunks)));
    });
    expect(piped.equals(png)).toBe(true);
  });

  it('draws characters that its font lacks, as well as the machine can', async () => {
    const words = '目標 🎯 مرحبا ไทย \u{10FFFD} e\u0301\u0301\u0301';
    const folder = await folderWith({
      'acme.goals': acme.replace('First response time', words),
    });
    expect(sizeOf(await pngOf(folder)).width).toBeGreaterThan(1000);
  });

  it('draws a project without goals', async () => {
    const folder = await folderWith({ 'goals.config.json': '{}', 'empty.goals': '' });
    expect(sizeOf(await pngOf(folder)).height).toBeGreaterThan(100);
  });

  it('refuses a scale that would be too large', async () => {
    const kpis = Array.from({ length: 600 }, (_, at) => `kpi k${at} "Number ${at}" threshold < ${at}\n`);
    const folder = await folderWith({ 'many.goals': kpis.join('') });
    const refused = await goals(['tree', '-o', 'tree.png', '--scale', '4'], { folder });
    expect(refused.code).toBe(2);
    expect(refused.log).toMatch(
      /^--scale 4: [\d,]+ × [\d,]+ pixels are too many\. Take a smaller one, or --format svg\.\n$/,
    );
  });

  it('is drawn smaller where nobody asked for a scale and the usual one would be too large', () => {
    expect(scaleFor('<svg xmlns="x" width="1000" height="10000"', undefined)).toBe(2);
    expect(scaleFor('<svg xmlns="x" width="1000" height="400000"', undefined)).toBe(0.5);
  });

  it('says what is missing where the program was copied without its folder', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    await cp(cli, join(folder, 'bin', 'cli.mjs'));
    const child = spawn(process.execPath, [join(folder, 'bin', 'cli.mjs'), 'tree', '-o', 'a.png'], {
      cwd: folder,
    });
    let log = '';
    child.stderr.on('data', text => {
      log += text;
    });
    expect(await new Promise(done => child.on('close', done))).toBe(2);
    expect(log).toMatch(
      /^PNG needs the folder png beside cli\.mjs, with .*\. Take --format svg without it\.\n$/,
    );
  });

  it('is not written to a terminal', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const log: string[] = [];
    const silent = { isTerminal: true, write: (text: string | Uint8Array) => log.push(String(text)) };
    const code = await run(['tree', '--format', 'png'], {
      folder,
      environment: {},
      platform: 'linux',
      out: silent,
      log: silent,
      now: () => new Date(0),
      readInput: async () => new Uint8Array(),
      onInterrupt: () => () => undefined,
      clock: () => 0,
    });
    expect(code).toBe(2);
    expect(log).toEqual([
      'A PNG is no text for a terminal: add --output tree.png, or send it through a pipe.\n',
    ]);
  });

  it.each([
    [['--format', 'svg', '--scale', '3'], '--scale is for --format png; svg has no pixels.'],
    [
      ['--format', 'mermaid', '--theme', 'dark'],
      '--theme is for --format svg, png, html; mermaid has no colours to choose.',
    ],
    [['--format', 'png', '--scale', '0'], '--scale 0: write a number from 0.1 to 10, for example 1.5.'],
    [['--format', 'png', '--scale', 'x'], '--scale x: write a number from 0.1 to 10, for example 1.5.'],
    [['--theme', 'drak'], '--theme drak: there is no such choice. Did you mean dark?'],
  ])('refuses %j', async (words, said) => {
    const folder = await folderWith({ 'acme.goals': acme });
    const { code, out, log } = await goals(['tree', ...words], { folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(log.split('\n')[0]).toBe(said);
  });

  it('brings the licences of what it draws with', async () => {
    const folder = join(dirname(cli), 'png');
    expect(await readFile(join(folder, 'Inter-LICENSE.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE');
    expect(await readFile(join(folder, 'NOTICE.txt'), 'utf8')).toContain('Mozilla Public License 2.0');
  });
});
