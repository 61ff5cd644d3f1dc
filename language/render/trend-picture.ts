/** A trend as a picture of a few words' width, as SVG that needs nothing else: for hovers, light or dark. */
import type { Goal } from '../model/types.ts';
import { readingText } from '../score/phrases.ts';
import type { ProjectScores, Reading } from '../score/types.ts';
import { escapeMarkup } from './markup.ts';
import type { Tone } from './paint.ts';
import type { Chart } from './timeline/chart.ts';
import { chartOfGoal } from './timeline/chart-of-goal.ts';
import { drawChart, type Shape, type ShapeRole } from './timeline/draw-chart.ts';
import { readingsWords } from './timeline/words.ts';

/** A picture and the same in words, for people who don't see pictures. */
export interface Trend {
  readonly chart: Chart;
  readonly words: string;
}

const width = 240;
const height = 48;

/** @returns undefined for what has no readings, and for a single one with nothing to compare it to */
export function trendOfGoal(goal: Goal, scores: ProjectScores): Trend | undefined {
  const chart = chartOfGoal(goal, scores);
  const [only, second] = chart?.readings ?? [];
  if (chart === undefined || only === undefined) return undefined;
  if (second === undefined && chart.expected === undefined && chart.levels.length === 0) return undefined;
  const said = historyOf(goal, scores).map(reading => ({ date: reading.date, text: readingText(reading) }));
  return { chart, words: readingsWords(said) };
}

function historyOf({ key }: Goal, { keyResults, kpis, northStars }: ProjectScores): readonly Reading[] {
  return keyResults.get(key)?.history ?? kpis.get(key)?.readings ?? northStars.get(key)?.readings ?? [];
}

/**
 * An image does not know the colours of the editor around it: these have a contrast of at least 3 : 1 on white (`#ffffff`) and on the
 * hovers of dark themes (`#202020`).
 */
const quiet = '#7d8590';
const colours: Readonly<Record<Tone, string>> = {
  good: '#2c974b',
  fair: '#b8860b',
  poor: '#e5534b',
  neutral: quiet,
  strong: quiet,
  muted: quiet,
  plain: quiet,
};

const looks: Readonly<Partial<Record<ShapeRole, (colour: string) => string>>> = {
  threshold: () => `stroke="${quiet}" stroke-width="1"`,
  target: () => `stroke="${quiet}" stroke-width="1" stroke-dasharray="1 3"`,
  expected: () => `fill="none" stroke="${quiet}" stroke-width="1.5" stroke-dasharray="5 3"`,
  forecast: colour => `fill="none" stroke="${colour}" stroke-width="1.5" stroke-dasharray="1.5 3"`,
  line: colour =>
    `fill="none" stroke="${colour}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"`,
  dot: colour => `fill="${colour}"`,
  'quiet-dot': () => `fill="${quiet}"`,
  'bad-dot': colour => `fill="${colour}"`,
};

/** @returns a well-formed SVG document of one line */
export function trendSvg({ chart, words }: Trend): string {
  const { shapes } = drawChart(chart, { width, height, labels: false });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeMarkup(words)}</title>`,
    ...shapes.map(element),
    '</svg>',
  ].join('');
}

function element({ tag, role, tone, attributes }: Shape): string {
  const look = looks[role]?.(colours[tone ?? 'neutral']);
  if (look === undefined) return '';
  const placed = Object.entries(attributes).map(([name, value]) => `${name}="${escapeMarkup(value)}"`);
  return `<${tag} ${placed.join(' ')} ${look}/>`;
}

/** The picture as an image of Markdown, with its words for people who don't see it. @param words already escaped as Markdown */
export function trendImage(trend: Trend, words: string): string {
  return `![${words}](data:image/svg+xml,${dataOf(trendSvg(trend))})`;
}

/** Nothing in it can end the link that it stands in. */
function dataOf(svg: string): string {
  return encodeURIComponent(svg).replace(/[()'*!]/g, letter => `%${letter.charCodeAt(0).toString(16)}`);
}
