import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  clippings,
  type ExportSurroundings,
  fileNameOf,
  relativePathBetween,
  treeFiles,
} from '../../client/export/tree-files.ts';
import { treeOf } from '../language/render/tree-of.ts';

const tree = treeOf('team acme "Acme" { kpi uptime "Uptime" threshold >= 99.9% }');

const surroundings: ExportSurroundings = {
  addressOf: ({ key }) => `${key}.goals#L1`,
  pageSources: async () => ({ script: 'run()', style: 'body{}' }),
  timelines: async () => new Map(),
  drawPng: async svg => new TextEncoder().encode(svg),
  theme: 'dark',
};

const contentOf = async (ending: string): Promise<string> => {
  const content = await treeFiles.find(file => file.ending === ending)?.contentOf(tree, surroundings);
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
};

describe('a file that the tree is exported to', () => {
  it('is one of the formats of the command line', () =>
    expect(treeFiles.map(({ ending }) => ending)).toEqual(['svg', 'png', 'html', 'md', 'mmd', 'dot']));

  it('has as PNG the colours of the editor, which nobody else can ask for', async () => {
    expect(await contentOf('png')).not.toContain('prefers-color-scheme');
    expect(await contentOf('png')).toContain('#0d1117');
    expect(await contentOf('svg')).toContain('prefers-color-scheme');
  });

  it('may run the script of the page', async () =>
    expect(await contentOf('html')).toContain(
      `script-src 'sha256-${createHash('sha256').update('run()').digest('base64')}'`,
    ));

  it('leads as Markdown to the lines of files, but not where it is pasted', async () => {
    expect(await contentOf('md')).toContain('**[Uptime](acme.uptime.goals#L1)**');
    expect(clippings.markdown(tree)).toContain('**Uptime**');
    expect(clippings.mermaid(tree)).toMatch(/^```mermaid\nflowchart LR\n[\s\S]*\n```\n$/);
  });

  it.each([
    ['acme', 'goals-acme.svg'],
    ['a/b: c', 'goals-a-b-c.svg'],
    ['..', 'goals.svg'],
    ['目標', 'goals-目標.svg'],
    ['', 'goals.svg'],
  ])('is called after its project: %j', (title, name) =>
    expect(fileNameOf({ ...tree, title }, 'svg')).toBe(name),
  );

  it.each([
    ['/home/me/okr', '/home/me/okr/a.goals', 'a.goals'],
    ['/home/me/okr/docs/', '/home/me/okr/a.goals', '../a.goals'],
    ['/home/me', '/home/me/okr/team/a.goals', 'okr/team/a.goals'],
    ['/', '/a.goals', 'a.goals'],
    ['/x/a.goals', '/x/a.goals', '../a.goals'],
  ])('leads from %s to %s by %s', (folder, file, way) => expect(relativePathBetween(folder, file)).toBe(way));
});
