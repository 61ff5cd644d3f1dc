/** A trend as a picture of a few words' width, as SVG that needs nothing else: for hovers, light or dark. */
import { coordinate as at, escapeMarkup } from './markup.ts';
import type { Tone } from './paint.ts';
import type { Trend, TrendPoint } from './trend.ts';

const width = 240;
const height = 48;
/** Room for the dot of the last reading and for the width of lines. */
const edge = 5;

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

/** @returns a well-formed SVG document of one line */
export function trendSvg(trend: Trend): string {
  const { readings, expected, levels, tone, days, words } = trend;
  const { low, high } = rangeOf(trend);
  const x = (day: number) => edge + (day / days) * (width - 2 * edge);
  const y = (amount: number) => height - edge - ((amount - low) / (high - low)) * (height - 2 * edge);
  const place = ({ day, amount }: TrendPoint) => `${at(x(day))},${at(y(amount))}`;
  const colour = colours[tone];
  const last = readings.at(-1);
  const dots = readings.length > mostDots ? [] : readings.slice(0, -1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeMarkup(words)}</title>`,
    ...levels.map(
      ({ kind, amount }) =>
        `<path d="M0 ${at(y(amount))}H${width}" stroke="${quiet}" stroke-width="1"${kind === 'target' ? ' stroke-dasharray="1 3"' : ''}/>`,
    ),
    expected === undefined
      ? ''
      : `<polyline points="${expected.map(place).join(' ')}" fill="none" stroke="${quiet}" stroke-width="1.5" stroke-dasharray="5 3"/>`,
    readings.length < 2
      ? ''
      : `<polyline points="${readings.map(place).join(' ')}" fill="none" stroke="${colour}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"/>`,
    ...dots.map(point => dot(point, 2)),
    last === undefined ? '' : dot(last, 4),
    '</svg>',
  ].join('');

  function dot({ day, amount }: TrendPoint, radius: number): string {
    return `<circle cx="${at(x(day))}" cy="${at(y(amount))}" r="${radius}" fill="${colour}"/>`;
  }
}

/** Where readings are as dense as this, their line says enough. */
const mostDots = 16;

/** From the least to the most of everything shown; with room around what is all the same. */
function rangeOf({ readings, expected, levels }: Trend): { readonly low: number; readonly high: number } {
  const amounts = [...readings, ...(expected ?? []), ...levels].map(({ amount }) => amount);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  if (high > low) return { low, high };
  const room = Math.abs(low) / 2 || 1;
  return { low: low - room, high: high + room };
}

/** The picture as an image of Markdown, with its words for people who don't see it. @param words already escaped as Markdown */
export function trendImage(trend: Trend, words: string): string {
  return `![${words}](data:image/svg+xml,${dataOf(trendSvg(trend))})`;
}

/** Nothing in it can end the link that it stands in. */
function dataOf(svg: string): string {
  return encodeURIComponent(svg).replace(/[()'*!]/g, letter => `%${letter.charCodeAt(0).toString(16)}`);
}
