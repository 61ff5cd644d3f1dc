/** The goal tree as one page that needs nothing else: it folds without a script, prints, and follows light or dark. */
import type { GoalNode, GoalTree } from './goal-tree.ts';
import { htmlPage, meterLegend } from './html-page.ts';
import { escapeMarkup } from './markup.ts';
import { findingsText, kindText, remarksOfNode, roleText, summaryOfTree, valueOfMeter } from './node-text.ts';
import { toneOfNode } from './paint.ts';
import { markupOf } from './shape.ts';
import { healthShape, kindShape, meterShape, sparkShape } from './shapes.ts';

/**
 * Draws the tree as an HTML document. No script, no font, no address: its content security policy allows nothing but its
 * own style sheet.
 */
export function htmlTree(tree: GoalTree): string {
  return htmlPage({ title: `Goals of ${tree.title}`, styles: outlineLayout, body: outlineOf(tree) });
}

/**
 * What stands in the `main` of a page about the tree, laid out by {@link outlineLayout}.
 * @param remark what is to be said of it, under its title
 */
export function outlineOf(tree: GoalTree, remark = ''): string {
  const body =
    tree.roots.length === 0 ? '<p class="muted">No goals yet.</p>' : drawChildren(tree.roots, undefined, 0);
  const said = [summaryOfTree(tree), remark].filter(text => text !== '').join(' · ');
  return [
    `<h1>${escapeMarkup(tree.title)}</h1>`,
    `<p class="muted">${escapeMarkup(said)}</p>`,
    body,
    meterLegend,
  ].join('\n');
}

/** On paper everything is unfolded, and no goal is cut in two. */
export const outlineLayout = [
  'main{max-width:1080px;margin:0 auto;padding:24px 20px}',
  'h1{font-size:20px;margin:0}',
  'p{margin:2px 0 18px}',
  'ul{list-style:none;margin:0;padding:0}',
  '.children{margin-left:9px;padding-left:13px;border-left:1px solid}',
  '.row,summary{display:flex;align-items:flex-start;border-radius:5px;padding:4px 6px}',
  'summary{cursor:pointer;list-style:none}',
  'summary::-webkit-details-marker{display:none}',
  '.row::before,summary::before{content:"";flex:0 0 15px;font-size:11px;line-height:20px}',
  'summary::before{content:"\\25B8"}',
  'details[open]>summary::before{content:"\\25BE"}',
  '.line{flex:1;min-width:0;display:flex;gap:2px 12px;align-items:flex-start;flex-wrap:wrap}',
  '.name{flex:1 1 200px;min-width:0;overflow-wrap:anywhere}',
  '.name svg{vertical-align:-2px;margin-right:6px}',
  '.northstar,.team,.group{font-weight:600}',
  '.small{font-size:12px}',
  '.remarks{display:block;font-size:12px;font-weight:400}',
  '.meter{flex:0 0 auto}',
  '.value{flex:0 0 88px;font-weight:600;font-variant-numeric:tabular-nums}',
  '.health{flex:0 0 140px;white-space:nowrap}',
  '.health svg{vertical-align:-1px;margin-right:5px}',
  '.sparkline{flex:0 0 64px;height:20px}@media (max-width:860px){.sparkline{display:none}}',
  '.badge{border:1px solid;border-radius:9px;font-size:11px;padding:0 6px;font-weight:400;white-space:nowrap}',
  '@media print{',
  'body{font-size:11px;print-color-adjust:exact}main{max-width:none;padding:0}',
  'details::details-content{content-visibility:visible;display:block;height:auto}',
  'summary::before,details[open]>summary::before{content:""}.row,summary{break-inside:avoid}}',
].join('');

/** Levels that are open at first: the north star, its teams and their objectives. */
const openLevels = 4;

function drawChildren(nodes: readonly GoalNode[], parent: GoalNode | undefined, level: number): string {
  const style = level === 0 ? '' : ' class="children"';
  return `<ul${style}>\n${nodes.map(node => `<li>${drawNode(node, parent, level)}</li>\n`).join('')}</ul>`;
}

function drawNode(node: GoalNode, parent: GoalNode | undefined, level: number): string {
  const line = `<span class="line">${drawName(node, parent)}${drawMeter(node)}</span>`;
  if (node.children.length === 0) return `<div class="row">${line}</div>`;
  const open = level < openLevels ? ' open' : '';
  return `<details${open}><summary>${line}</summary>\n${drawChildren(node.children, node, level + 1)}</details>`;
}

function drawName(node: GoalNode, parent: GoalNode | undefined): string {
  const role = roleText(node) === '' ? '' : `<span class="muted small">${roleText(node)}</span> `;
  const remarks = remarksOfNode(node, parent).filter(remark => remark !== findingsText(node));
  const below =
    remarks.length === 0 ? '' : `<span class="muted remarks">${escapeMarkup(remarks.join(' · '))}</span>`;
  return `<span class="name ${node.kind}">${kindSign(node)}${role}${escapeMarkup(node.label)}${badge(node)}${below}</span>`;
}

function kindSign(node: GoalNode): string {
  const named = kindText(node);
  const name = named === '' ? ' aria-hidden="true"' : ` role="img" aria-label="${named}"`;
  return `<svg width="14" height="14"${name}>${markupOf([kindShape(node, { x: 0, middle: 7 })])}</svg>`;
}

function badge(node: GoalNode): string {
  const said = findingsText(node);
  if (said === '') return '';
  const messages = escapeMarkup(node.findings.messages.join(' · '));
  return ` <span class="badge" title="${messages}">${said}</span>`;
}

function drawMeter(node: GoalNode): string {
  if (node.meter === undefined) return '';
  const tone = toneOfNode(node);
  const stale = node.stale && node.health !== 'stale' ? ' <span class="muted small">stale</span>' : '';
  const meter = markupOf(meterShape(node, { x: 5, middle: 10 }, 130));
  return [
    `<svg class="meter" width="140" height="22" aria-hidden="true">${meter}</svg>`,
    `<span class="value">${escapeMarkup(valueOfMeter(node))}</span>`,
    `<span class="health text-${tone}">`,
    `<svg width="12" height="12" aria-hidden="true">${markupOf(healthShape(node, { x: 0, middle: 6 }))}</svg>`,
    `${escapeMarkup(node.healthText ?? '')}${stale}</span>`,
    `<svg class="sparkline" width="64" height="20" aria-hidden="true">${markupOf(sparkShape(node, { x: 3, middle: 10 }, 58))}</svg>`,
  ].join('');
}
