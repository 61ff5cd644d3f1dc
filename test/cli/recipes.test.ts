import { existsSync, readFileSync } from 'node:fs';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaErrors } from '../support/report-schemas.ts';
import { bash, programsWith, repositoryWith } from '../support/service-scripts.ts';
import { list, mapping, parsedYaml, words } from '../support/yaml.ts';
import { acme, folderWith, goals } from './goals-command.ts';

const weak = acme.replace('  objective keep', '  kpi uptime "Uptime"\n\n  objective keep');

describe('the job for GitLab', () => {
  const job = mapping(mapping(parsedYaml(readFileSync('examples/ci/gitlab.yml', 'utf8'))).goals);
  const reports = mapping(mapping(job.artifacts).reports);

  it('writes the reports that it hands over, and they are what GitLab reads', async () => {
    const { folder } = repositoryWith({ 'okr/acme.goals': weak });
    const script = list(job.script).map(words).join('\n');
    const { code, out } = await bash(script, folder, programsWith());
    expect(code).toBe(0);
    expect(out).toContain('kpi-no-threshold');
    const read = (name: string) => readFile(join(folder, words(reports[name])), 'utf8');
    expect(schemaErrors('gitlab-code-quality', await read('codequality'))).toEqual([]);
    expect(schemaErrors('junit', await read('junit'))).toEqual([]);
    const issues = JSON.parse(await read('codequality'));
    const shown = issues.map((issue: { check_name: string; location: { path: string } }) => [
      issue.check_name,
      issue.location.path,
    ]);
    expect(shown).toContainEqual(['kpi-no-threshold', 'okr/acme.goals']);
  });

  it('keeps fingerprints when lines move, so that a merge request shows what is new', async () => {
    const { folder } = repositoryWith({ 'okr/acme.goals': weak });
    const script = list(job.script).map(words).join('\n');
    const programs = programsWith();
    const fingerprints = async () => {
      await bash(script, folder, programs);
      const issues = JSON.parse(await readFile(join(folder, words(reports.codequality)), 'utf8'));
      return issues.map((issue: { fingerprint: string }) => issue.fingerprint);
    };
    const before = await fingerprints();
    const path = join(folder, 'okr/acme.goals');
    await writeFile(path, `// A line above.\n\n${await readFile(path, 'utf8')}`);
    expect(await fingerprints()).toEqual(before);
  });

  it('hands the reports over when the check fails', async () => {
    expect(words(mapping(job.artifacts).when)).toBe('always');
    const { folder } = repositoryWith({ 'broken.goals': 'objective o "O" { supports nobody }\n' });
    const { code } = await bash(list(job.script).map(words).join('\n'), folder, programsWith());
    expect(code).toBe(1);
    expect(existsSync(join(folder, words(reports.codequality)))).toBe(true);
  });
});

describe('the recipe for reviewdog', () => {
  /** Keeps what it is given, and how it is called. */
  const reviewdog = 'printf "%s\\n" "$@" > reviewdog.words; cat > reviewdog.json; exit $REVIEWDOG_EXIT';
  const script = resolve('examples/ci/reviewdog.sh');

  it('hands over what reviewdog reads, and leaves it to it what fails', async () => {
    const { folder } = repositoryWith({ 'okr/acme.goals': weak, 'broken.goals': 'objective {\n' });
    const programs = programsWith({ reviewdog });
    const run = (environment = {}) => bash(`"${script}" okr broken.goals`, folder, programs, environment);
    expect((await run()).code).toBe(0);
    const given = await readFile(join(folder, 'reviewdog.json'), 'utf8');
    expect(schemaErrors('rdjson', given)).toEqual([]);
    const paths = JSON.parse(given).diagnostics.map(
      (one: { location: { path: string } }) => one.location.path,
    );
    expect(new Set(paths)).toEqual(new Set(['broken.goals', 'okr/acme.goals']));
    expect((await readFile(join(folder, 'reviewdog.words'), 'utf8')).split('\n')).toContain('-f=rdjson');
    expect((await run({ REVIEWDOG_EXIT: '1' })).code).toBe(1);
  });

  it('fails where the check itself can not run', async () => {
    const { folder } = repositoryWith({ 'acme.goals': acme, 'goals.config.json': '{' });
    const { code, log } = await bash(`"${script}"`, folder, programsWith({ reviewdog }));
    expect(code).toBe(2);
    expect(log).toContain('goals.config.json:1:');
  });
});

describe('the weekly message for Slack', () => {
  const workflow = mapping(parsedYaml(readFileSync('examples/ci/slack-weekly.yml', 'utf8')));
  const steps = list(mapping(mapping(workflow.jobs).report).steps).map(mapping);
  const scriptOf = (name: string) => words(steps.find(step => step.name === name)?.run);
  /** Keeps what it is to send, and where. */
  const curl = `while [ $# -gt 0 ]; do
  case "$1" in @*) cp "\${1#@}" posted.json ;; http*) echo "$1" > posted.address ;; esac
  shift
done`;
  const secret = { SLACK_WEBHOOK_URL: 'https://slack.example/secret', GITHUB_STEP_SUMMARY: 'summary.md' };

  it('posts what the report writes, and shows it with the run', async () => {
    const { folder } = repositoryWith({ 'okr/acme.goals': acme });
    const programs = programsWith({ curl });
    for (const name of ['Write', 'Post'])
      expect(await bash(scriptOf(name), folder, programs, secret)).toMatchObject({ code: 0 });
    const posted = JSON.parse(await readFile(join(folder, 'posted.json'), 'utf8'));
    expect(posted.text).toMatch(/^Weekly meeting, /);
    expect(posted.blocks.length).toBeLessThanOrEqual(50);
    expect(await readFile(join(folder, 'posted.address'), 'utf8')).toBe('https://slack.example/secret\n');
    expect(await readFile(join(folder, 'summary.md'), 'utf8')).toMatch(/^# Weekly meeting, /);
  });

  it('posts nothing where the report can not be written', async () => {
    const { folder } = repositoryWith({ 'acme.goals': acme, 'goals.config.json': '{' });
    expect(await bash(scriptOf('Write'), folder, programsWith({ curl }), secret)).toMatchObject({ code: 2 });
    expect(existsSync(join(folder, 'weekly.json'))).toBe(false);
  });

  it('keeps the address a secret, and asks for no more rights than reading', () => {
    expect(words(mapping(steps.find(step => step.name === 'Post')?.env).SLACK_WEBHOOK_URL)).toContain(
      'secrets.',
    );
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });
});

describe('the image', () => {
  const lines = readFileSync('examples/ci/Dockerfile', 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));
  const behind = (instruction: string) =>
    lines.filter(line => line.startsWith(`${instruction} `)).map(line => line.slice(instruction.length + 1));

  it('is built from what it copies, by the command that it runs, and checks goals', async () => {
    const clone = await folderWith({});
    const sources = behind('COPY')
      .filter(line => !line.startsWith('--from'))
      .flatMap(line => line.split(' ').slice(0, -1));
    for (const source of sources) await cp(source, join(clone, source), { recursive: true });
    await symlink(resolve('node_modules'), join(clone, 'node_modules'), 'junction');
    const build = behind('RUN').find(line => line.includes('esbuild.mjs')) ?? '';
    expect((await bash(build, clone, programsWith())).log).toBe('');
    const [copied = ''] = behind('COPY').filter(line => line.startsWith('--from'));
    const [, from = '', to = ''] = copied.split(' ');
    const built = join(clone, from.replace('/goals/', ''));
    expect(existsSync(built)).toBe(true);
    expect(JSON.parse(behind('ENTRYPOINT')[0] ?? '')).toEqual(['node', to]);
    const work = repositoryWith({ 'acme.goals': acme });
    const words: readonly string[] = JSON.parse(behind('CMD')[0] ?? '');
    const { code, out } = await bash(
      `"${process.execPath}" "${built}" ${words.join(' ')} --no-calendar`,
      work.folder,
      programsWith(),
    );
    expect([code, out]).toEqual([0, (await goals([...words, '--no-calendar'], { folder: work.folder })).out]);
  });
});

describe('the workflow for GitHub', () => {
  it('gives the action inputs that it has', () => {
    const workflow = mapping(parsedYaml(readFileSync('examples/ci/github.yml', 'utf8')));
    const job = mapping(mapping(workflow.jobs).check);
    const inputs = mapping(mapping(parsedYaml(readFileSync('action.yml', 'utf8'))).inputs);
    const uses = list(job.steps)
      .map(mapping)
      .find(step => words(step.uses).startsWith('OWNER/goals@'));
    for (const name of Object.keys(mapping(uses?.with))) expect(Object.keys(inputs)).toContain(name);
  });
});
