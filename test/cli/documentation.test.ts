import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { goals } from './goals-command.ts';

const commands = [
  ...['check', 'score', 'tree', 'report', 'diff', 'checkin', 'new-cycle'],
  ...['fmt', 'init', 'rules', 'explain', 'lsp'],
];

describe('docs/cli.md', () => {
  it('has a section for every command', async () => {
    const { log } = await goals([]);
    const listed = [...log.matchAll(/^ {2}(\w[\w-]*)(?= )/gm)]
      .map(match => match[1])
      .filter(name => name !== 'help');
    expect(listed.toSorted()).toEqual(commands.toSorted());
    const page = await readFile('docs/cli.md', 'utf8');
    for (const command of commands) expect(page).toMatch(new RegExp(`^## .*\`goals ${command}\\b`, 'm'));
  });

  it.each(commands)('names every option of %s', async command => {
    const { out } = await goals([command, '--help']);
    const options = [...out.matchAll(/^ {2}(--[\w-]+)/gm)].map(match => match[1]);
    const page = await readFile('docs/cli.md', 'utf8');
    for (const option of options) expect(page).toContain(`${option}`);
  });
});
