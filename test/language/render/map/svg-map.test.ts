import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalTree } from '../../../../language/render/goal-tree.ts';
import { svgMap } from '../../../../language/render/map/svg-map.ts';
import { parsedXml, type XmlElement } from '../../../support/xml.ts';
import { findingOn, treeOf } from '../tree-of.ts';
import { anyRoots } from './any-tree.ts';

const source = `northstar star "Weekly teams" from 500 to 2,500 teams by 2026-12-31 { owner @ceo }
kpi uptime "Uptime" threshold >= 99.9%
team acme "R&D <Acme>" {
  objective stay "Customers \\"stay\\" because nobody has to wait for an answer that was promised for yesterday" {
    cycle 2026-Q1 supports star guarded by uptime
    kr churn "Monthly churn" from 8% to 4%
    kr board "The board answers" from 99% to 99.9% { tracks uptime }
  }
}
team sales "Sales" {
  objective sell "Partners sell" { cycle 2026-Q1 supports star, acme.stay.board }
}
checkin 2026-01-26 { star: 520 acme.stay.churn: 7% uptime: 99.95% }
checkin 2026-02-09 { star: 680 acme.stay.churn: 6% uptime: 99.2% }
`;

const pictured = treeOf(source, '2026-02-11', [
  findingOn('acme.stay', 'warning', 'guard broken: <uptime>'),
  findingOn('acme.stay.board', 'info', 'not read yet'),
]);

function parsed(svg: string): XmlElement {
  return parsedXml(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}`);
}

function elements(root: XmlElement, name: string): readonly XmlElement[] {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap(child => elements(child, name))];
}

describe('the map as SVG', () => {
  it('is what was looked at', async () => {
    await expect(svgMap(pictured)).toMatchFileSnapshot('../../../fixtures/pictures/map.svg');
  });

  it('has a title, a description, light and dark, and words for every goal and every link', () => {
    const svg = parsed(svgMap(pictured));
    const words = elements(svg, 'title').map(({ text }) => text);
    expect(words[0]).toBe('Goals of acme');
    expect(elements(svg, 'desc')[0]?.text).toBe('8 goals and 3 links. 0.36 · 1 at risk · 2026-02-11.');
    expect(elements(svg, 'style')[0]?.text).toContain('@media (prefers-color-scheme: dark)');
    expect(words).toContain('Partners sell supports The board answers');
    expect(words.filter(said => said.includes('Uptime'))).toEqual([
      'The board answers tracks Uptime',
      expect.stringMatching(/^Customers .* guarded by Uptime$/),
      expect.stringMatching(/^KPI, Uptime, 99.2%, breached/),
    ]);
  });

  it('says how many goals a closed card hides', () => {
    const svg = parsed(svgMap(pictured, key => key !== 'acme.stay'));
    expect(elements(svg, 'text').map(({ text }) => text)).toContain('+2');
  });

  it('needs nothing else and runs nothing', () => {
    const svg = svgMap(pictured).replace('http://www.w3.org/2000/svg', '');
    expect(svg).not.toMatch(/https?:|<script|\son\w+=|@import|url\(/);
  });

  it('is well-formed whatever a file says, and the same bytes for the same tree', () =>
    fc.assert(
      fc.property(anyRoots, fc.string({ unit: 'binary' }), (roots, title) => {
        const tree: GoalTree = { ...pictured, title, roots };
        const svg = svgMap(tree);
        expect(parsed(svg).name).toBe('svg');
        expect(svgMap(structuredClone(tree))).toBe(svg);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 60 },
    ));
});
