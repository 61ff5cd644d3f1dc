import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../language/workspace.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'examples/README.md', ...pagesIn('docs')];

function pagesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

const textOf = (page: string) => readFileSync(join(root, page), 'utf8');

describe('the documentation', () => {
  it.each(pages)('%s leads to files that are there', page => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:|#|file:|command:)([^)\s#]+)[^)]*\)/g)].map(
      match => match[1] ?? '',
    );
    expect(links.filter(link => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it('names in the README and in CONTRIBUTING scripts that there are', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Readonly<Record<string, string>> };
    const named = ['README.md', 'CONTRIBUTING.md'].flatMap(page =>
      [...textOf(page).matchAll(/npm (?:run )?(start|test|(?<=run )[a-z:]+)/g)].map(match => match[1] ?? ''),
    );
    expect(named.filter(name => !(name in scripts))).toEqual([]);
  });

  it('shows goals in the README that have no error of the language', () => {
    for (const [, text = ''] of textOf('README.md').matchAll(/```goals\n([\s\S]*?)```/g)) {
      const workspace = createWorkspace({ roots: ['file:///readme'] });
      workspace.setFile('file:///readme/a.goals', text);
      expect(workspace.projects()[0]?.languageErrors.map(error => error.message)).toEqual([]);
    }
  });
});
