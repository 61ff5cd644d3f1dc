import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaErrors } from '../support/report-schemas.ts';
import type { ScratchRepository } from '../support/scratch-repository.ts';
import { bash, programsWith, repositoryWith } from '../support/service-scripts.ts';
import { list, mapping, parsedYaml, words } from '../support/yaml.ts';
import { acme, folderWith, type Result } from './goals-command.ts';

const action = mapping(parsedYaml(readFileSync('action.yml', 'utf8')));
const inputs = mapping(action.inputs);
const steps = list(mapping(action.runs).steps).map(mapping);

/** The day on which this runs decides nothing here. */
const weak = acme.replace('  objective keep', '  kpi uptime "Uptime, 100%"\n\n  objective keep');
const configuration = '{ "rules": { "kpi-unlinked": "off" } }';

interface Run extends Result {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the steps as a runner does: expressions are put into the environment and the folder, and nowhere else. */
async function runAction(
  repository: ScratchRepository,
  given: Readonly<Record<string, string>>,
  { programs, actionPath = resolve('.') }: { programs?: string; actionPath?: string } = {},
): Promise<Run> {
  const files = await folderWith({ output: '', summary: '' });
  const value = (expression: string): string =>
    expression.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
      if (name === 'github.action_path') return actionPath;
      if (name === 'runner.temp') return files;
      const input = name.replace(/^inputs\./, '');
      expect(Object.keys(inputs)).toContain(input);
      return given[input] ?? words(mapping(inputs[input]).default);
    });
  const path = programs ?? programsWith();
  let result: Result = { code: 0, out: '', log: '' };
  for (const step of steps) {
    const environment = Object.entries(mapping(step.env)).map(([name, text]) => [name, value(words(text))]);
    const folder = join(repository.folder, value(words(step['working-directory'] ?? '.')));
    const ran = await bash(words(step.run), folder, path, {
      ...Object.fromEntries(environment),
      GITHUB_OUTPUT: join(files, 'output'),
      GITHUB_STEP_SUMMARY: join(files, 'summary'),
    });
    result = { code: ran.code, out: result.out + ran.out, log: result.log + ran.log };
    if (ran.code !== 0) break;
  }
  const written = (await readFile(join(files, 'output'), 'utf8')).trimEnd().split('\n');
  const outputs = Object.fromEntries(
    written.filter(line => line !== '').map(line => line.split(/=(.*)/s).slice(0, 2)),
  );
  return { ...result, outputs, summary: await readFile(join(files, 'summary'), 'utf8') };
}

describe('the GitHub Action', () => {
  it('puts no expression into a script: what somebody calls a branch must not be run', () => {
    for (const step of steps) expect(words(step.run)).not.toContain('${{');
  });

  it('describes every input, and uses each', () => {
    const text = readFileSync('action.yml', 'utf8');
    for (const [name, input] of Object.entries(inputs)) {
      expect(words(mapping(input).description)).not.toBe('');
      expect(text).toContain(`\${{ inputs.${name} }}`);
    }
  });

  it('annotates the lines, sums up the run, and passes where nothing is at the limit', async () => {
    const repository = repositoryWith({
      'goals.config.json': configuration,
      'okr/acme.goals': weak,
    });
    const { code, out, log, outputs, summary } = await runAction(repository, { calendar: 'false' });
    expect({ code, log }).toEqual({ code: 0, log: '' });
    expect(out).toBe(
      '::warning file=okr/acme.goals,line=9,endLine=9,col=7,endColumn=13,title=kpi-no-threshold::uptime has no threshold: from which value on would you look into it?\n',
    );
    expect(summary).toContain('### Goals: 1 warning in 1 file\n\n**okr/acme.goals**\n');
    expect(outputs['exit-code']).toBe('0');
    expect(await readFile(outputs['summary-file'] ?? '', 'utf8')).toBe(summary);
    expect(outputs['sarif-file']).toBeUndefined();
  });

  it('fails with its exit code, and writes SARIF all the same', async () => {
    const repository = repositoryWith({
      'goals.config.json': configuration,
      'acme.goals': weak,
    });
    const { code, outputs, summary } = await runAction(repository, {
      'fail-on': 'warning',
      'sarif-file': 'out/goals.sarif',
      calendar: 'false',
    });
    expect([code, outputs['exit-code'], outputs['sarif-file']]).toEqual([1, '1', './out/goals.sarif']);
    const sarif = await readFile(join(repository.folder, outputs['sarif-file'] ?? ''), 'utf8');
    expect(schemaErrors('sarif-2.1.0', sarif)).toEqual([]);
    expect(JSON.parse(sarif).runs[0].invocations[0].exitCode).toBe(1);
    expect(summary).toContain('1 warning');
  });

  it.each([
    [{ 'max-warnings': '0' }, 1],
    [{ 'max-warnings': '1' }, 0],
    [{ paths: 'fine.goals\n' }, 0],
    [{ paths: 'fine.goals\nokr with spaces', 'fail-on': 'warning' }, 1],
    [{ config: 'ci.json', 'fail-on': 'warning' }, 0],
    [{ 'working-directory': 'okr with spaces', 'fail-on': 'warning' }, 1],
    [{ 'fail-on': 'sometimes' }, 2],
    [{ config: 'none.json' }, 2],
    [{ paths: 'nowhere' }, 2],
    [{ paths: '--fix' }, 2],
  ])('with %j exits with %i', async (given, expected) => {
    const repository = repositoryWith({
      'goals.config.json': configuration,
      'ci.json': '{ "rules": { "kpi-no-threshold": "off", "kpi-unlinked": "off" } }',
      'okr with spaces/acme.goals': weak,
      'fine.goals': '// Nothing yet.\n',
    });
    const { code, outputs } = await runAction(repository, { calendar: 'false', ...given });
    expect([code, outputs['exit-code']]).toEqual([expected, `${expected}`]);
  });

  it('names files from the root of the repository, wherever it runs', async () => {
    const repository = repositoryWith({
      'goals.config.json': configuration,
      'okr/acme.goals': weak,
    });
    const { out, outputs } = await runAction(repository, {
      'working-directory': 'okr',
      'sarif-file': 'goals.sarif',
      calendar: 'false',
    });
    expect(out).toContain('file=okr/acme.goals,');
    expect(outputs['sarif-file']).toBe('okr/goals.sarif');
  });

  it('with changed-since speaks of what the branch brings alone', async () => {
    const repository = repositoryWith({ 'goals.config.json': configuration, 'acme.goals': weak });
    repository.git('checkout', '--quiet', '-b', 'topic');
    const moved = { 'acme.goals': `// A line above.\n${weak}`, 'new.goals': 'kpi fresh "Fresh"\n' };
    repository.commit('2026-01-08', moved);
    const { code, out } = await runAction(repository, { 'changed-since': 'main', 'fail-on': 'warning' });
    expect(code).toBe(1);
    expect(out).toContain('file=new.goals,line=1,');
    expect(out).not.toContain('acme.goals');
    const none = await runAction(repository, { 'changed-since': 'HEAD', 'fail-on': 'warning' });
    expect([none.code, none.out]).toEqual([0, '']);
    expect((await runAction(repository, { 'changed-since': 'nowhere' })).code).toBe(2);
  });

  it('runs nothing that somebody writes into an input', async () => {
    const repository = repositoryWith({ 'acme.goals': acme });
    const attack = '"; touch pwned; echo "$(touch pwned)`touch pwned`';
    for (const input of Object.keys(inputs)) {
      if (input === 'version' || input === 'working-directory') continue;
      await runAction(repository, { [input]: attack });
      expect(existsSync(join(repository.folder, 'pwned')), input).toBe(false);
    }
  });

  it('shows no summary where none is wanted, but says where it is', async () => {
    const repository = repositoryWith({ 'acme.goals': weak });
    const { summary, outputs } = await runAction(repository, { summary: 'false' });
    expect(summary).toBe('');
    expect(existsSync(outputs['summary-file'] ?? '')).toBe(true);
  });

  it('takes a version of the npm package where one is given', async () => {
    const repository = repositoryWith({ 'acme.goals': acme });
    const programs = programsWith({ npx: 'echo "npx $*"' });
    const { out } = await runAction(repository, { version: '1.2.3' }, { programs });
    expect(out).toMatch(/^npx --yes --package goals@1\.2\.3 goals check --no-color --format github /);
  });

  it('builds what its commit holds where nothing is built yet', async () => {
    const actionPath = await folderWith({ 'esbuild.mjs': '' });
    writeFileSync(
      join(actionPath, 'esbuild.mjs'),
      `import { cpSync, mkdirSync } from 'node:fs';
mkdirSync('dist');
cpSync(${JSON.stringify(resolve('dist/cli.mjs'))}, 'dist/cli.mjs');`,
    );
    const repository = repositoryWith({ 'acme.goals': acme });
    const programs = programsWith({ npm: 'echo "npm $* in $PWD"' });
    const { code, out } = await runAction(repository, { calendar: 'false' }, { programs, actionPath });
    expect([code, out]).toEqual([0, `npm ci --ignore-scripts --no-audit --no-fund in ${actionPath}\n`]);
  });
});
