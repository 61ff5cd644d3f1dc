import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalNode, GoalTree } from '../../../language/render/goal-tree.ts';
import { interactivePage } from '../../../language/render/interactive-page.ts';
import type { Timeline } from '../../../language/render/timeline/timeline.ts';
import { nodesOf, treeOf } from './tree-of.ts';

const drawn = treeOf(`northstar star "Weekly teams" from 500 to 2,500 teams by 2026-12-31 { owner @ceo }
team acme "Acme" { kpi uptime "Uptime" threshold >= 99.9% }
`);

const sources = {
  script: 'console.log("page");\n//# sourceMappingURL=tree.js.map\n',
  style: 'body{margin:0}\n/*# sourceMappingURL=tree.css.map */\n',
};
const digest = async (text: string) => createHash('sha256').update(text).digest('base64');
const pageOf = (tree: GoalTree, theme?: 'light' | 'dark') =>
  interactivePage(tree, { sources, digest, theme });

/** The text of each element of a kind, with its attributes. */
function elementsOf(page: string, name: string): readonly { attributes: string; text: string }[] {
  const pattern = new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}`, 'g');
  return [...page.matchAll(pattern)].map(([, attributes = '', text = '']) => ({ attributes, text }));
}

function treeIn(page: string): GoalTree {
  return contentIn(page).tree;
}

function contentIn(page: string): {
  readonly tree: GoalTree;
  readonly timelines: Readonly<Record<string, unknown>>;
} {
  return JSON.parse(
    elementsOf(page, 'script').find(({ attributes }) => attributes.includes('json'))?.text ?? '',
  );
}

describe('the tree as an interactive page', () => {
  it('has the tree in it, without the places of files', async () => {
    const tree = treeIn(await pageOf(drawn));
    expect(nodesOf(tree).map(node => node.key)).toEqual(nodesOf(drawn).map(node => node.key));
    expect(nodesOf(tree).filter(node => node.location !== undefined)).toEqual([]);
    expect(await pageOf(drawn)).not.toContain('file:');
  });

  it('has what it was told of goals over time, without the places of check-ins', async () => {
    const timeline = {
      goal: 'acme.uptime',
      kind: 'kpi',
      label: 'Uptime',
      value: '99.2%',
      remarks: [],
      words: '',
      entries: [{ location: { uri: 'file:///home/me/a.goals', span: { start: 0, end: 1 } } }],
    } as unknown as Timeline;
    const timelines = new Map([['acme.uptime', timeline]]);
    const page = await interactivePage(drawn, { sources, digest, timelines });
    expect(Object.keys(contentIn(page).timelines)).toEqual(['acme.uptime']);
    expect(page).not.toContain('file:');
  });

  it('may run its own script and use its own styles, and nothing else', async () => {
    const page = await pageOf(drawn);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const hashes = async (name: string) =>
      Promise.all(
        elementsOf(page, name)
          .filter(({ attributes }) => !attributes.includes('json'))
          .map(async ({ text }) => `'sha256-${await digest(text)}'`),
      );
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${(await hashes('script')).join(' ')}`,
      `style-src ${(await hashes('style')).join(' ')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page).not.toMatch(/sourceMappingURL|\son\w+=|\sstyle=|https?:/);
  });

  it('is the outline where no script runs', async () => {
    const page = await pageOf(drawn);
    expect(page).toContain('<style id="page-style" media="not all">');
    expect(page).toMatch(/<main id="outline">[\s\S]*Uptime[\s\S]*<\/main>/);
  });

  it('is light or dark as its reader is, or as was asked for', async () => {
    expect(await pageOf(drawn)).toContain('@media (prefers-color-scheme: dark)');
    const [light, dark] = await Promise.all([pageOf(drawn, 'light'), pageOf(drawn, 'dark')]);
    for (const [theme, page] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      expect(page).not.toContain('prefers-color-scheme');
      expect(page).toContain(`<meta name="color-scheme" content="${theme}">`);
    }
    expect(dark).toContain('--vscode-editor-background:#0d1117');
    expect(light).not.toContain('#0d1117');
  });

  it('is plain where there are no goals', async () =>
    expect(await pageOf(treeOf(''))).toMatch(/^<!doctype html>[\s\S]*No goals yet\.[\s\S]*<\/html>\n$/));

  it('draws of a very large tree the upper levels where no script runs, and says so', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => `kpi k${at} "Number ${at}" threshold < ${at}\n`);
    const large = treeOf(`team a "A" {\n${many.join('')}}\n`);
    const page = await pageOf(large);
    expect(page).toContain('1 level of a larger tree');
    expect(elementsOf(page, 'main')[0]?.text).not.toContain('Number 2999');
    expect(nodesOf(treeIn(page))).toHaveLength(3001);
  });

  it('keeps as words whatever a label holds', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script><script>alert(1)</script>', '<!--<script>', '\u2028\u2029', '\uD800', ']]>'),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async label => {
        const page = await pageOf(everywhere(drawn, label));
        expect(elementsOf(page, 'script')).toHaveLength(2);
        expect(nodesOf(treeIn(page))[0]?.label).toBe(label);
        expect(page).not.toMatch(/<!--|[\u2028\u2029]/);
      }),
    );
  });
});

/** The tree with one text in every place that a file can fill. */
function everywhere(tree: GoalTree, text: string): GoalTree {
  const node = (one: GoalNode): GoalNode => ({
    ...one,
    label: text,
    owner: text,
    detail: text,
    children: one.children.map(node),
  });
  return { ...tree, title: text, roots: tree.roots.map(node) };
}
