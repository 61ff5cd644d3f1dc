import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acme, cli, day, folderWith, goals } from './goals-command.ts';

describe('wrong usage exits with 2, says what is wrong on stderr, and nothing on stdout', () => {
  it.each([
    [
      ['chek'],
      "unknown command 'chek'\n(Did you mean check?)\nSee all commands and options with: goals --help\n",
    ],
    [
      ['check', '--formt', 'json'],
      "unknown option '--formt'\n(Did you mean --format?)\nSee: goals check --help\n",
    ],
    [['check', '--format', 'jsn'], '--format jsn: there is no such choice. Did you mean json?\n'],
    [
      ['check', '--format', 'xml'],
      '--format xml: there is no such choice. Choose one of: stylish, compact, json, sarif, github, gitlab, rdjson, junit, checkstyle, markdown.\n',
    ],
    [['check', '--format'], "option '--format <format[:file]>' argument missing\nSee: goals check --help\n"],
    [
      ['check', '--format', 'sarf:out.sarif'],
      '--format sarf:out.sarif: there is no such choice. Did you mean sarif?\n',
    ],
    [
      ['check', '--format', 'stylish', '--format', 'json'],
      '--format json: stylish is printed already. Write one of them to a file: json:FILE.\n',
    ],
    [['check', '--format', 'sarif:'], '--format sarif:: name a file behind the colon, or leave it out.\n'],
    [
      ['check', '--format', 'sarif:out', '--format', 'json:out'],
      '--format json:out: another report goes to that file already.\n',
    ],
    [['check', 'nowhere', 'acme.goals'], 'nowhere: there is no such file or folder.\n'],
    [
      ['check', 'notes.md'],
      'notes.md: not a Goals file. Pass *.goals files, goals.config.json or folders.\n',
    ],
    [['publish'], "unknown command 'publish'\nSee all commands and options with: goals --help\n"],
    [['--loud'], "unknown option '--loud'\nSee all commands and options with: goals --help\n"],
    [['fmt', 'empty'], 'There are no *.goals files in empty. Write a first one with: goals init\n'],
    [['check', 'empty'], 'There are no *.goals files in empty. Write a first one with: goals init\n'],
    [['check', '--today', '2026-02-30'], '--today 2026-02-30: there is no such day in the calendar.\n'],
    [['--today', 'soon', 'check'], '--today soon: write the day as YYYY-MM-DD, for example 2026-02-14.\n'],
    [['check', '--max-warnings', '-1'], '--max-warnings -1: write a whole number from 0.\n'],
    [
      ['check', '--rule', 'kpi-stale'],
      '--rule kpi-stale: write it as rule=level, for example kr-is-task=error.\n',
    ],
    [
      ['check', '--rule', 'kpi-stall=off'],
      '--rule kpi-stall=off: there is no rule kpi-stall. Did you mean kpi-stale?\n',
    ],
    [
      ['check', '--rule', 'kpi-stale=eror'],
      '--rule kpi-stale=eror: there is no such choice. Did you mean error?\n',
    ],
    [
      ['check', '--rule', 'language/syntax=off'],
      '--rule language/syntax=off: there is no rule language/syntax. Errors of the language can not be switched off.\n',
    ],
    [['check', '--config', 'none.json'], '--config none.json: there is no such file.\n'],
    [
      ['check', '--stdin', 'acme.goals'],
      '--stdin checks one text: leave out the paths, and name it with --stdin-filename.\n',
    ],
    [
      ['check', '--stdin-filename', 'acme.goals'],
      '--stdin-filename names the text of --stdin: give both, or the file as a path.\n',
    ],
    [['check', '--stdin', '--watch'], '--watch waits for files to change: it does not go with --stdin.\n'],
    [['check', '--fix', '--fix-dry-run'], '--fix changes files and --fix-dry-run none: give one of them.\n'],
    [
      ['check', '--print-config', 'notes.md'],
      '--print-config notes.md: name a file that ends with .goals.\n',
    ],
    [
      ['check', '--print-config', 'acme.goals', '.'],
      '--print-config takes one file and checks nothing: leave out the other paths.\n',
    ],
    [['check', '--watch', 'nowhere'], 'nowhere: there is no such file or folder.\n'],
    [['score', '--min', '2'], '--min 2: write a score from 0 to 1, for example 0.4.\n'],
    [['score', '--team', 'akme'], '--team akme: there is no team akme. Did you mean acme?\n'],
    [
      ['score', '--cycle', '2026-Q2'],
      '--cycle 2026-Q2: there is no objective with the cycle 2026-Q2. Did you mean 2026-Q1?\n',
    ],
    [
      ['tree', '--format', 'gif'],
      '--format gif: there is no such choice. Choose one of: terminal, svg, png, html, mermaid, dot, markdown, json.\n',
    ],
    [['rules', '--config', 'none.json'], '--config none.json: there is no such file.\n'],
    [
      ['lsp', '--config', 'none.json'],
      '--config: the language server reads the goals.config.json of each project.\n',
    ],
    [['explain', 'kpi-stall'], 'There is no rule or error kpi-stall. Did you mean kpi-stale or kr-stale?\n'],
    [['explain'], "missing required argument 'ids'\nSee: goals explain --help\n"],
    [
      ['rules', 'kpi-stale'],
      'goals rules lists all rules: paths go with --suppressions. A page: goals explain RULE\n',
    ],
  ])('%j', async (words, log) => {
    const folder = await folderWith({ 'acme.goals': acme, 'notes.md': '# Notes', 'empty/readme.txt': '' });
    expect(await goals(words, { folder })).toEqual({ code: 2, out: '', log });
  });

  it.each(['diff', 'checkin', 'new-cycle', 'import', 'export'])('%s is not a command yet', async word => {
    expect((await goals([word])).code).toBe(2);
  });

  it('without a command it prints the help, as an error', async () => {
    const { code, out, log } = await goals([]);
    expect([code, out, log.startsWith('Usage: goals [options] [command]')]).toEqual([2, '', true]);
  });

  it('a configuration with an error stops every command that reads it, and says where', async () => {
    const folder = await folderWith({
      'acme.goals': acme,
      'goals.config.json': '{\n  "preset": "strictest"\n}',
    });
    for (const command of ['check', 'score', 'tree', 'report', 'fmt']) {
      const { code, out, log } = await goals([command], { folder });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(log).toMatch(/^goals\.config\.json:2:13: .*strictest/);
    }
  });
});

describe('help and version', () => {
  it.each([['--help'], ['-h'], ['help', 'check'], ['check', '--help'], ['score', '-h']])(
    '%j prints to stdout and exits with 0',
    async (...words) => {
      const { code, out, log } = await goals(words.flat());
      expect({ code, log }).toEqual({ code: 0, log: '' });
      expect(out).toContain('--today <date>');
    },
  );

  it('--version is that of the package', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    for (const words of [['--version'], ['-v'], ['check', '--version']])
      expect(await goals(words)).toEqual({ code: 0, out: `${version}\n`, log: '' });
  });
});

describe('colour', () => {
  const escapeSequence = '\x1b[';

  it.each([
    [{}, [], false],
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '0' }, [], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '1' }, ['--no-color'], false],
    [{ NO_COLOR: '1' }, [], false],
  ])('with %j and %j into a pipe: %s', async (environment, words, isColoured) => {
    const folder = await folderWith({ 'acme.goals': acme });
    for (const command of ['check', 'score', 'tree', 'rules']) {
      const { out } = await goals(
        [command, '--today', day, ...words].filter(word => command !== 'rules' || word !== '--quiet'),
        {
          folder,
          environment,
        },
      );
      expect(out.includes(escapeSequence)).toBe(isColoured);
    }
  });

  it('what is meant for programs is never coloured', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    for (const words of [
      ['check', '--format', 'json'],
      ['score', '--format', 'json'],
      ['tree', '--format', 'svg'],
      ['report'],
    ]) {
      expect((await goals(words, { folder, environment: { FORCE_COLOR: '1' } })).out).not.toContain(
        escapeSequence,
      );
    }
  });
});

describe('pipes', () => {
  it('a reader that has had enough ends the program quietly', async () => {
    const many = Array.from(
      { length: 4000 },
      (_, index) => `kpi metric${index} "Metric number ${index}"\n`,
    ).join('');
    const folder = await folderWith({ 'many.goals': many });
    const child = spawn(process.execPath, [cli, 'check', '--format', 'json'], {
      cwd: folder,
      env: { PATH: process.env.PATH },
    });
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise(resolve => child.on('close', resolve));
    expect([log, code]).toEqual(['', 0]);
  });

  it('a long result arrives whole', async () => {
    const many = Array.from(
      { length: 4000 },
      (_, index) => `kpi metric${index} "Metric number ${index}" threshold < 5%\n`,
    ).join('');
    const folder = await folderWith({ 'many.goals': many });
    const { out } = await goals(['score', '--format', 'json'], { folder });
    expect(JSON.parse(out).kpis).toHaveLength(4000);
  });
});

describe('what is the fault of neither files nor program', () => {
  it.skipIf(process.platform === 'win32')('a folder that is gone: says so', async () => {
    const folder = await folderWith({ 'gone/acme.goals': acme });
    const result = await shell('rm -r ../gone; exec "$NODE" "$CLI" check', join(folder, 'gone'));
    expect(result).toEqual({
      code: 2,
      log: 'The folder in which this runs is gone. Change to another one first.\n',
    });
  });

  it.skipIf(!existsSync('/dev/full'))('a disk that is full: says so', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const { code, log } = await shell('exec "$NODE" "$CLI" score >/dev/full', folder);
    expect(code).toBe(2);
    expect(log).toMatch(/^The result can't be written: .*ENOSPC/);
  });

  async function shell(script: string, folder: string) {
    const child = spawn('sh', ['-c', script], {
      cwd: folder,
      env: { PATH: process.env.PATH, NODE: process.execPath, CLI: cli },
    });
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
    const code = await new Promise(resolve => child.on('close', resolve));
    return { code, log };
  }
});

describe('a defect of the program', () => {
  /** Breaks the program from outside, as nothing in a file can. */
  const broken = {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent('JSON.stringify = () => { throw new Error("boom"); };')}`,
  };

  it('exits with 3, says what happened in a few words, and how to report it', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const { code, out, log } = await goals(['score', '--format', 'json'], { folder, environment: broken });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(log).toMatch(
      /^Internal error: Error: boom\nThis is a defect of Goals .*, not of your files\. .*--debug.*\n$/,
    );
  });

  it('shows where with --debug, or GOALS_DEBUG', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const asked = await goals(['score', '--format', 'json', '--debug'], { folder, environment: broken });
    const set = await goals(['score', '--format', 'json'], {
      folder,
      environment: { ...broken, GOALS_DEBUG: '1' },
    });
    for (const { log } of [asked, set]) expect(log).toMatch(/\n {4}at .*cli\.mjs/);
  });
});

describe('files that can not be read', () => {
  it.each([
    ['binary', new Uint8Array([1, 2, 0, 3]), 'This file is not text: byte 3 is zero.'],
    [
      'another encoding',
      new Uint8Array([0x22, 0xe9, 0x22]),
      'This file is not UTF-8 text. Save it as UTF-8 and it will be read.',
    ],
  ])('%s: says why, reports the others, exits with 2', async (_, bytes, reason) => {
    const folder = await folderWith({ 'acme.goals': acme, 'broken.goals': bytes });
    expect(await goals(['check', '--today', day], { folder })).toEqual({
      code: 2,
      out: '✔ No findings in 2 files\n',
      log: `broken.goals: ${reason}\n`,
    });
    expect((await goals(['fmt'], { folder })).code).toBe(2);
    expect(new Uint8Array(await readFile(join(folder, 'broken.goals')))).toEqual(bytes);
  });

  it('an excluded file may be anything', async () => {
    const folder = await folderWith({
      'goals.config.json': '{ "exclude": ["archive/**"] }',
      'acme.goals': acme,
      'archive/old.goals': new Uint8Array([0, 1]),
    });
    expect(await goals(['check', '--today', day], { folder })).toMatchObject({ code: 0, log: '' });
    expect(await goals(['check', '--today', day, 'archive/old.goals'], { folder })).toMatchObject({
      code: 0,
    });
  });

  it('a link that leads to itself: says so', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    await symlink('loop.goals', join(folder, 'loop.goals'));
    const { code, log } = await goals(['check', '--today', day], { folder });
    expect([code, log.startsWith("loop.goals: This file can't be read: ELOOP")]).toEqual([2, true]);
  });

  it('no rights: says so', async context => {
    if (process.getuid?.() === 0) context.skip('root may read everything');
    const folder = await folderWith({ 'acme.goals': acme, 'secret/x.goals': acme });
    await chmod(join(folder, 'secret'), 0);
    const { code, log } = await goals(['check', '--today', day], { folder });
    await chmod(join(folder, 'secret'), 0o700);
    expect([code, log.startsWith("secret: This folder can't be read:")]).toEqual([2, true]);
  });
});
