import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ScratchRepository } from '../support/scratch-repository.ts';
import { bash, programsWith, repositoryWith } from '../support/service-scripts.ts';
import { list, mapping, parsedYaml, words } from '../support/yaml.ts';
import { acme, day } from './goals-command.ts';

const hooks = list(parsedYaml(readFileSync('.pre-commit-hooks.yaml', 'utf8'))).map(mapping);

/** Runs a hook as pre-commit does: its entry, its arguments, and the names of the staged files that it asks for. */
async function runHook(id: string, repository: ScratchRepository, ...more: readonly string[]) {
  const hook = hooks.find(one => one.id === id);
  if (hook === undefined) throw new Error(`no hook ${id}`);
  repository.git('add', '--all');
  const staged = repository.git('diff', '--cached', '--name-only', '--diff-filter=d', '-z').split('\0');
  const names = staged.filter(name => name !== '' && new RegExp(words(hook.files)).test(name));
  if (names.length === 0) return { ran: false, code: 0, out: '', log: '' };
  const command = [words(hook.entry), ...[...more, ...names].map(name => `'${name}'`)].join(' ');
  return { ran: true, ...(await bash(command, repository.folder, programsWith())) };
}

describe('the hooks for pre-commit', () => {
  it('are described as pre-commit wants them', () => {
    for (const hook of hooks) {
      expect(hook).toMatchObject({ language: 'node', pass_filenames: 'true' });
      expect(words(hook.description)).not.toBe('');
    }
    expect(hooks.map(({ id }) => id)).toEqual(['goals-check', 'goals-fmt']);
  });

  it.each([
    ['goals-check', ['okr/a.goals', 'goals.config.json', 'a b/goals.config.json']],
    ['goals-fmt', ['okr/a.goals']],
  ])('%s asks for the files that it reads, and no others', (id, expected) => {
    const names = [
      ...['okr/a.goals', 'goals.config.json', 'a b/goals.config.json'],
      ...['a.goals.md', 'my-goals.config.json', 'goals', 'package.json'],
    ];
    const pattern = new RegExp(words(hooks.find(hook => hook.id === id)?.files));
    expect(names.filter(name => pattern.test(name))).toEqual(expected);
  });

  it('goals-check reads the project whole and speaks of the staged files only', async () => {
    const repository = repositoryWith({
      'goals.config.json': '{}',
      'acme.goals': acme,
      'old.goals': 'kpi old "Old, and not looked at"\n',
    });
    repository.write({
      'new file.goals':
        'kpi fresh "Fresh" threshold < 5%\nobjective o "Customers stay" { supports nobody }\n',
    });
    const { code, out } = await runHook('goals-check', repository, '--today', day);
    expect(code).toBe(1);
    expect(out).toContain('new file.goals\n');
    expect(out).toContain('language/unresolved');
    expect(out).not.toContain('old.goals');
  });

  it('goals-check takes the configuration as one of the files', async () => {
    const repository = repositoryWith({ 'goals.config.json': '{}', 'acme.goals': acme });
    repository.write({ 'goals.config.json': '{ "presett": "strict" }' });
    const { code, log } = await runHook('goals-check', repository);
    expect([code, log.startsWith('goals.config.json:1:3:')]).toEqual([2, true]);
  });

  it('goals-check takes arguments before the names', async () => {
    const repository = repositoryWith({ 'acme.goals': acme });
    repository.write({ 'weak.goals': 'kpi uptime "Uptime"\n' });
    const lenient = await runHook('goals-check', repository, '--today', day);
    const strict = await runHook('goals-check', repository, '--today', day, '--fail-on', 'warning');
    expect([lenient.code, strict.code]).toEqual([0, 1]);
  });

  it('goals-fmt formats what is staged, so that pre-commit sees that files changed', async () => {
    const repository = repositoryWith({ 'acme.goals': acme, 'untidy.goals': 'kpi   a "A"\n' });
    repository.write({ 'b.goals': 'kpi   b "B"   threshold<5%\n' });
    expect(await runHook('goals-fmt', repository)).toEqual({ ran: true, code: 0, out: 'b.goals\n', log: '' });
    expect(await readFile(join(repository.folder, 'b.goals'), 'utf8')).toBe('kpi b "B" threshold < 5%\n');
    expect(await readFile(join(repository.folder, 'untidy.goals'), 'utf8')).toBe('kpi   a "A"\n');
  });

  it('does not run where nothing of it is staged, nor for a file that goes', async () => {
    const repository = repositoryWith({ 'acme.goals': acme, 'gone.goals': acme });
    repository.git('rm', '--quiet', 'gone.goals');
    repository.write({ 'readme.md': '# Goals' });
    expect((await runHook('goals-check', repository)).ran).toBe(false);
  });
});
