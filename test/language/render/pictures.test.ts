import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalNode, GoalTree } from '../../../language/render/goal-tree.ts';
import { htmlTree } from '../../../language/render/html.ts';
import { svgMap } from '../../../language/render/map/svg-map.ts';
import { findingOn, treeOf } from './tree-of.ts';

const source = `northstar star "Weekly teams" from 500 to 2,500 teams by 2026-12-31 { owner @ceo }
kpi uptime "Uptime" threshold >= 99.9%
team acme "R&D <Acme>" {
  objective stay "Customers \\"stay\\"" {
    cycle 2026-Q1 supports star guarded by uptime
    kr churn "Monthly churn" from 8% to 4%
    kr nps "NPS" from 20 to 40
  }
}
checkin 2026-01-26 { star: 520 acme.stay.churn: 7% uptime: 99.95% }
checkin 2026-02-09 { star: 680 acme.stay.churn: 6% uptime: 99.2% }
`;

const pictured = treeOf(source, '2026-02-11', [
  findingOn('acme.stay', 'warning', 'guard broken: <uptime>'),
  findingOn('acme.stay.nps', 'info', 'not read yet'),
]);

/** Names of elements that are still open at the end; throws where one is closed that was not opened last, or text is not escaped. */
function unclosed(markup: string, empty: readonly string[] = []): readonly string[] {
  const open: string[] = [];
  const rest = markup.replace(
    /<(\/?)([a-zA-Z!][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/g,
    (_, close, name, _attributes, self) => {
      if (close === '/') {
        if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
      } else if (self !== '/' && !empty.includes(name)) open.push(name);
      return '';
    },
  );
  const text = rest.replace(/&(amp|lt|gt|quot|#39);/g, '');
  const stray = /[<&]/.exec(text);
  if (stray !== null) throw new Error(`not escaped: ${text.slice(stray.index, stray.index + 40)}`);
  return open;
}

const emptyInHtml = ['!doctype', 'meta'];

describe('the tree as a page', () => {
  it('is what was looked at', async () => {
    await expect(htmlTree(pictured)).toMatchFileSnapshot('../../fixtures/pictures/tree.html');
  });

  it('folds without a script, and its policy allows nothing but its own style', () => {
    const html = htmlTree(pictured);
    expect(unclosed(html, emptyInHtml)).toEqual([]);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<script|\son\w+=|javascript:|\sstyle=/);
    expect(html).toContain('R&amp;D &lt;Acme&gt;');
  });
});

describe('whatever a label holds', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '</text><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      ']]>',
      '&lt;',
      '\uD800',
      '\uFFFE',
      '\u0000\u001b[2J',
    ),
  );

  it('it stays text in both', () => {
    fc.assert(
      fc.property(hostile, label => {
        const tree = everywhere(pictured, label);
        expect(unclosed(svgMap(tree))).toEqual([]);
        expect(unclosed(htmlTree(tree), emptyInHtml)).toEqual([]);
        expect(svgMap(tree).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]/u);
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
    healthText: text,
    findings: { ...one.findings, errors: 1, messages: [text] },
    ...(one.meter?.kind === 'gauge' ? { meter: { ...one.meter, valueText: text, thresholdText: text } } : {}),
    children: one.children.map(node),
  });
  return { ...tree, title: text, roots: tree.roots.map(node) };
}
