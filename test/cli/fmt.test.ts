import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acme, folderWith, goals } from './goals-command.ts';

const messy = 'kpi   churn "Churn"   threshold<5%\n';
const tidy = 'kpi churn "Churn" threshold < 5%\n';
const broken = 'kpi churn "Churn" threshold <\n';

describe('goals fmt', () => {
  it('formats in place and prints the names of the files that change', async () => {
    const folder = await folderWith({ 'a.goals': messy, 'b/tidy.goals': tidy, 'acme.goals': acme });
    expect(await goals(['fmt'], { folder })).toEqual({ code: 0, out: 'a.goals\n', log: '' });
    expect(await readFile(join(folder, 'a.goals'), 'utf8')).toBe(tidy);
    expect(await goals(['fmt'], { folder })).toEqual({ code: 0, out: '', log: '' });
  });

  it('--check changes nothing and exits with 1 where something would change', async () => {
    const folder = await folderWith({ 'a.goals': messy, 'tidy.goals': tidy });
    expect(await goals(['fmt', '--check'], { folder })).toEqual({ code: 1, out: 'a.goals\n', log: '' });
    expect(await readFile(join(folder, 'a.goals'), 'utf8')).toBe(messy);
    expect(await goals(['fmt', '--check', 'tidy.goals'], { folder })).toEqual({ code: 0, out: '', log: '' });
  });

  it('leaves a file with syntax errors as it is, formats the others, and exits with 1', async () => {
    const folder = await folderWith({ 'a.goals': messy, 'broken.goals': broken });
    expect(await goals(['fmt'], { folder })).toEqual({
      code: 1,
      out: 'a.goals\n',
      log: 'broken.goals has syntax errors, nothing was changed. See them with: goals check\n',
    });
    expect(await readFile(join(folder, 'broken.goals'), 'utf8')).toBe(broken);
  });

  it('formats only what lies in the paths, and nothing that is excluded', async () => {
    const folder = await folderWith({
      'goals.config.json': '{ "exclude": ["old/**"] }',
      'a.goals': messy,
      'old/b.goals': messy,
      'c/c.goals': messy,
    });
    expect(await goals(['fmt', 'old', 'c'], { folder })).toEqual({ code: 0, out: 'c/c.goals\n', log: '' });
    expect(await readFile(join(folder, 'a.goals'), 'utf8')).toBe(messy);
    expect(await readFile(join(folder, 'old/b.goals'), 'utf8')).toBe(messy);
  });

  it('keeps line ends, byte order mark and encoding', async () => {
    const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const folder = await folderWith({
      'windows.goals': windows(messy),
      'wide.goals': utf16(messy),
      'big.goals': utf16(messy).swap16(),
    });
    expect((await goals(['fmt'], { folder })).code).toBe(0);
    expect(await readFile(join(folder, 'windows.goals'), 'utf8')).toBe(windows(tidy));
    expect(await readFile(join(folder, 'wide.goals'))).toEqual(utf16(tidy));
    expect(await readFile(join(folder, 'big.goals'))).toEqual(utf16(tidy).swap16());
  });

  it('does not touch a file that is formatted', async () => {
    const folder = await folderWith({ 'tidy.goals': tidy });
    const before = (await stat(join(folder, 'tidy.goals'))).mtimeMs;
    await goals(['fmt'], { folder });
    expect((await stat(join(folder, 'tidy.goals'))).mtimeMs).toBe(before);
  });

  it.each([
    [messy, [], { code: 0, out: tidy, log: '' }],
    [tidy, ['--check'], { code: 0, out: '', log: '' }],
    [messy, ['--check'], { code: 1, out: '', log: '' }],
    [
      broken,
      [],
      {
        code: 1,
        out: broken,
        log: 'Standard input has syntax errors, nothing was changed. See them with: goals check\n',
      },
    ],
    ['', [], { code: 0, out: '', log: '' }],
  ])('--stdin with %j and %j loses nothing', async (input, words, result) => {
    expect(await goals(['fmt', '--stdin', ...words], { input })).toEqual(result);
  });
});
