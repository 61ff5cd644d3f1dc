import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaErrors } from '../support/report-schemas.ts';
import { acme, day, folderWith, goals } from './goals-command.ts';

const weak = acme.replace('  objective keep', '  kpi uptime "Uptime"\n\n  objective keep');
const check = ['check', '--today', day];

describe('goals check --format', () => {
  it('is repeatable: one to standard output, the others to files, in folders that are made', async () => {
    const folder = await folderWith({ 'okr/acme.goals': weak });
    const words = ['stylish', 'sarif:reports/out.sarif', 'gitlab:reports/quality.json', 'junit:junit.xml'];
    const { code, out, log } = await goals([...check, ...words.flatMap(word => ['--format', word])], {
      folder,
    });
    expect({ code, log }).toEqual({ code: 0, log: '' });
    expect(out).toContain('1 finding in 1 file (1 warning)');
    const read = (name: string) => readFile(join(folder, name), 'utf8');
    expect(schemaErrors('sarif-2.1.0', await read('reports/out.sarif'))).toEqual([]);
    expect(schemaErrors('gitlab-code-quality', await read('reports/quality.json'))).toEqual([]);
    expect(schemaErrors('junit', await read('junit.xml'))).toEqual([]);
  });

  it('prints nothing where every report goes to a file, and says why it fails', async () => {
    const folder = await folderWith({ 'acme.goals': weak });
    const words = ['--format', 'json:out.json', '--fail-on', 'warning'];
    expect(await goals([...check, ...words], { folder })).toEqual({
      code: 1,
      out: '',
      log: 'Failed on 1 warning that the report leaves out (--fail-on warning).\n',
    });
    expect(JSON.parse(await readFile(join(folder, 'out.json'), 'utf8')).summary.warnings).toBe(1);
  });

  it.skipIf(process.platform === 'win32')(
    'divides at the first colon only: a path of Windows is one file name here',
    async () => {
      const folder = await folderWith({ 'acme.goals': weak });
      await goals([...check, '--format', 'compact:C:\\out.txt'], { folder });
      expect(await readdir(folder)).toEqual(['C:\\out.txt', 'acme.goals']);
    },
  );

  it('colours nothing in a file, whatever the terminal is asked for', async () => {
    const folder = await folderWith({ 'acme.goals': weak });
    const { out } = await goals([...check, '--format', 'json', '--format', 'stylish:out.txt'], {
      folder,
      environment: { FORCE_COLOR: '1' },
    });
    expect(JSON.parse(out).version).toBe(1);
    expect(await readFile(join(folder, 'out.txt'), 'utf8')).not.toContain('\x1b[');
  });

  it('says which report could not be written, with exit code 2', async () => {
    const folder = await folderWith({ 'acme.goals': weak });
    const { code, out, log } = await goals([...check, '--format', 'sarif:acme.goals/out.sarif'], { folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(log).toMatch(/^The report can't be written to acme\.goals\/out\.sarif: /);
    expect(await readFile(join(folder, 'acme.goals'), 'utf8')).toBe(weak);
  });

  it('shows services the path from the root of the repository, and people the one from where they are', async () => {
    const folder = await folderWith({ 'okr/acme.goals': weak });
    await mkdir(join(folder, '.git'));
    const inside = join(folder, 'okr');
    const of = async (format: string) =>
      (await goals([...check, '--format', format], { folder: inside })).out;
    expect(await of('github')).toContain('file=okr/acme.goals,');
    expect(JSON.parse(await of('gitlab'))[0].location.path).toBe('okr/acme.goals');
    expect(JSON.parse(await of('sarif')).runs[0].artifacts[0].location.uri).toBe('okr/acme.goals');
    expect(await of('compact')).toMatch(/^acme\.goals:/);
    expect(JSON.parse(await of('rdjson')).diagnostics[0].location.path).toBe('acme.goals');
    const above = await goals([...check, '--format', 'github', '.'], { folder });
    expect(above.out).toBe(await of('github'));
    expect(JSON.parse((await goals([...check, '--format', 'gitlab'], { folder })).out)).toEqual(
      JSON.parse(await of('gitlab')),
    );
  });

  it('gives a finding the same fingerprint whatever part of the project is reported', async () => {
    const team = 'team acme "Acme" { lead @ceo\n  kpi "Churn"\n}\n';
    const folder = await folderWith({ 'goals.config.json': '{}', 'a.goals': team, 'b.goals': team });
    const of = async (...paths: readonly string[]) => {
      const { out } = await goals([...check, '--format', 'gitlab', ...paths], { folder });
      const issues: readonly { fingerprint: string; check_name: string; location: { path: string } }[] =
        JSON.parse(out);
      const ofThreshold = issues.filter(issue => issue.check_name === 'kpi-no-threshold');
      return ofThreshold.map(({ fingerprint, location }) => [location.path, fingerprint]);
    };
    const [, second] = await of();
    expect(second?.[0]).toBe('b.goals');
    expect(await of('b.goals')).toEqual([second]);
  });

  it('tells files of another repository from those of this one', async () => {
    const folder = await folderWith({ 'here/acme.goals': weak, 'there/acme.goals': weak });
    for (const name of ['here', 'there']) await mkdir(join(folder, name, '.git'));
    const paths = async (from: string, ...words: readonly string[]) => {
      const { out } = await goals([...check, '--format', 'gitlab', ...words], { folder: join(folder, from) });
      return JSON.parse(out).map((issue: { location: { path: string } }) => issue.location.path);
    };
    expect(await paths('here', '.', '../there')).toEqual(['../there/acme.goals', 'acme.goals']);
    expect(await paths('.', 'here')).toEqual(['acme.goals']);
  });

  it('--quiet leaves warnings out of every format', async () => {
    const folder = await folderWith({ 'acme.goals': weak });
    const { out } = await goals([...check, '--quiet', '--format', 'sarif'], { folder });
    expect(JSON.parse(out).runs[0].results).toEqual([]);
  });

  it('tells in SARIF what could not be read', async () => {
    const folder = await folderWith({ 'acme.goals': acme, 'broken.goals': new Uint8Array([1, 0]) });
    const { code, out } = await goals([...check, '--format', 'sarif'], { folder });
    const [invocation] = JSON.parse(out).runs[0].invocations;
    expect([code, invocation.executionSuccessful, invocation.exitCode]).toEqual([2, false, 2]);
    expect(invocation.toolExecutionNotifications[0].message.text).toContain('broken.goals');
  });
});
