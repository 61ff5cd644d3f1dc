/** A report as one page that needs nothing else: it prints, and follows light or dark. Signs and bars are those of the tree. */
import { htmlPage, meterLegend } from '../../render/html-page.ts';
import { escapeMarkup } from '../../render/markup.ts';
import { markupOf } from '../../render/shape.ts';
import { healthShape, meterShape } from '../../render/shapes.ts';
import { nothingYet } from './markdown.ts';
import type { Entry, Section, WrittenPart, WrittenReport } from './written-report.ts';

export function htmlMeeting(report: WrittenReport): string {
  const title = `${report.title}, ${report.today}`;
  const parts = report.parts.map(part => drawPart(part, report.parts.length > 1));
  const body = [
    `<h1>${escapeMarkup(title)}</h1>`,
    `<p class="lead">${escapeMarkup(report.summary)}</p>`,
    ...parts,
    ...(report.parts.some(({ sections }) => sections.length > 0) ? [meterLegend] : []),
  ];
  return htmlPage({ title, styles: layout, body: body.join('\n') });
}

const layout = [
  'main{max-width:820px;margin:0 auto;padding:24px 20px}',
  'h1{font-size:22px;margin:0}',
  'h2{font-size:16px;margin:26px 0 8px;padding-bottom:4px;border-bottom:1px solid}',
  'h3{font-size:14px;margin:20px 0 6px}',
  'p{margin:4px 0}',
  '.lead{font-size:15px}',
  'ul{list-style:none;margin:0;padding:0}',
  'li{padding:5px 0;break-inside:avoid}',
  'li ul{margin:4px 0 0 4px;padding-left:14px;border-left:1px solid}',
  '.row{display:flex;gap:8px 14px;align-items:flex-start;flex-wrap:wrap}',
  '.said{flex:1 1 300px;min-width:0;overflow-wrap:anywhere;padding-left:20px;position:relative}',
  '.said>svg{position:absolute;left:0;top:4px}',
  '.title{font-weight:600}',
  '.facts span+span::before{content:" \\00b7  "}',
  '.remark{font-size:13px}',
  'code{font:12px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-variant-ligatures:none;overflow-wrap:anywhere}',
  '.meter{flex:0 0 auto}',
  '.more{padding-left:20px}',
  '@media print{main{max-width:none;padding:0}h2,h3{break-after:avoid}}',
].join('');

function drawPart({ about, sections }: WrittenPart, isOneOfSeveral: boolean): string {
  const [name = '', ...rest] = about;
  const head = isOneOfSeveral
    ? [`<h2 class="rule">${escapeMarkup(name)}</h2>`, aboutLine(rest)]
    : [aboutLine(about)];
  const none = sections.length === 0 ? [`<p>${escapeMarkup(nothingYet)}</p>`] : [];
  const drawn = sections.map(section => drawSection(section, isOneOfSeveral ? 'h3' : 'h2'));
  return [...head, ...none, ...drawn].join('\n');
}

function aboutLine(about: readonly string[]): string {
  return `<p class="muted">${escapeMarkup(about.join(' · '))}</p>`;
}

function drawSection({ title, lines, entries, more, after }: Section, heading: 'h2' | 'h3'): string {
  const items = [...entries.map(drawEntry), ...moreItem(more)];
  return [
    `<${heading} class="rule">${escapeMarkup(title)}</${heading}>`,
    ...lines.map(line => `<p>${escapeMarkup(line)}</p>`),
    ...(items.length === 0 ? [] : [`<ul>\n${items.join('\n')}\n</ul>`]),
    ...(after === undefined ? [] : [`<p class="muted">${escapeMarkup(after)}</p>`]),
  ].join('\n');
}

function drawEntry(one: Entry): string {
  const items = [...one.entries.map(drawEntry), ...moreItem(one.more)];
  const below = items.length === 0 ? '' : `\n<ul class="rule">\n${items.join('\n')}\n</ul>`;
  const code = one.code === undefined ? '' : `<p><code>${escapeMarkup(one.code)}</code></p>`;
  const remarks = one.remarks.map(remark => `<p class="remark muted">${escapeMarkup(remark)}</p>`).join('');
  const said = `<div class="said">${drawSign(one)}${drawWords(one)}${remarks}${code}</div>`;
  return `<li><div class="row">${said}${drawMeter(one)}</div>${below}</li>`;
}

/** Colour says it again; the first fact is the word. */
function drawSign(one: Entry): string {
  if (one.state === undefined) return '';
  const sign = markupOf(healthShape({ health: one.state, ...bandOf(one) }, { x: 0, middle: 6 }));
  return `<svg width="12" height="12" aria-hidden="true">${sign}</svg>`;
}

function drawWords({ title, facts }: Entry): string {
  const told = facts.map(fact => `<span>${escapeMarkup(fact)}</span>`).join('');
  return `<span class="title">${escapeMarkup(title)}</span>${told === '' ? '' : `<p class="facts">${told}</p>`}`;
}

const meterWidth = 130;

function drawMeter(one: Entry): string {
  const { state, meter } = one;
  if (meter === undefined || state === undefined) return '';
  const shapes = meterShape({ meter, health: state, ...bandOf(one) }, { x: 5, middle: 10 }, meterWidth);
  return `<svg class="meter" width="${meterWidth + 10}" height="22" aria-hidden="true">${markupOf(shapes)}</svg>`;
}

function bandOf({ band }: Entry): Pick<Entry, 'band'> {
  return band === undefined ? {} : { band };
}

function moreItem(more: string | undefined): readonly string[] {
  return more === undefined ? [] : [`<li class="more muted">… ${escapeMarkup(more)}</li>`];
}
