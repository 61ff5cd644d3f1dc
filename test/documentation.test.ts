import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultConfig, parseConfig } from '../language/lint/config.ts';
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

  const configurations = pages.flatMap(page =>
    [...textOf(page).matchAll(/^```jsonc?\n([\s\S]*?)^```/gm)]
      .map(([, text = '']) => text)
      // The pages of the errors of a configuration show some that are wrong, and hold them to it themselves.
      .filter(text => /"(rules|preset|lexicon|overrides)"/.test(text) && !page.startsWith('docs/config/'))
      .map(text => [page, text] as const),
  );

  it.each(configurations)('%s shows a configuration that holds: %s', (_, text) => {
    const { findings } = parseConfig('file:///shown/goals.config.json', text);
    expect(findings.map(({ message }) => message)).toEqual([]);
  });

  it('shows the configuration with all that there is to configure', () => {
    const shown = configurations.filter(([page]) => page === 'docs/rules.md').map(([, text]) => text);
    const settings = Object.keys(defaultConfig).filter(key => !shown.join().includes(`"${key}"`));
    expect(settings).toEqual([]);
  });

  it('shows goals in the README that have no error of the language', () => {
    for (const [, text = ''] of textOf('README.md').matchAll(/```goals\n([\s\S]*?)```/g)) {
      const workspace = createWorkspace({ roots: ['file:///readme'] });
      workspace.setFile('file:///readme/a.goals', text);
      expect(workspace.projects()[0]?.languageErrors.map(error => error.message)).toEqual([]);
    }
  });
});
