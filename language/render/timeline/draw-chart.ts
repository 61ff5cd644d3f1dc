/**
 * The one drawing of a chart, as data: the page makes elements of it, exports and hovers text. Shapes say what they mean; whoever
 * shows them says how that looks.
 */
import { daysBetween } from '../../model/calendar.ts';
import { cutToPixels, pixelsOf } from '../../model/text-width.ts';
import type { Day } from '../../model/types.ts';
import { coordinate as at } from '../markup.ts';
import type { Tone } from '../paint.ts';
import type { Chart, ChartPoint, ChartReading } from './chart.ts';
import { dayTicks } from './day-ticks.ts';

export type ShapeRole =
  | 'holds'
  | 'grid'
  | 'tick'
  | 'baseline'
  | 'target'
  | 'threshold'
  | 'expected'
  | 'forecast'
  | 'mark'
  | 'today'
  | 'breach'
  | 'line'
  | 'dot'
  | 'quiet-dot'
  | 'open-dot'
  | 'bad-dot'
  | 'grade'
  | 'label';

/** An element of SVG without its looks. */
export interface Shape {
  readonly tag: 'path' | 'rect' | 'circle' | 'text';
  readonly role: ShapeRole;
  readonly tone?: Tone;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text?: string;
  /** What is said of it where the mouse rests. */
  readonly title?: string;
}

/** Where a reading stands. */
export interface ReadingPlace {
  readonly reading: ChartReading;
  readonly x: number;
  readonly y: number;
}

export interface ChartDrawing {
  readonly plot: Box;
  /** What lies behind comes first. */
  readonly shapes: readonly Shape[];
  readonly places: readonly ReadingPlace[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels. `labels`: with axes; a picture of a few words' width has none. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly labels: boolean;
}

export const labelSize = 10;
/** Room for the dot of the last reading and for the width of lines. */
const edge = 5;
const topStrip = 15;
const bottomStrip = 18;

/** Draws the chart. All shapes lie within the frame; x grows with the day, y falls with the value, and both stop at the edges. */
export function drawChart(
  chart: Chart,
  frame: Frame,
  titleOf: (reading: ChartReading) => string | undefined = () => undefined,
): ChartDrawing {
  const plot = plotOf(chart, frame);
  const scales = { x: dayScale(chart, plot), y: valueScale(chart, plot) };
  const drawing: Drawing = { chart, frame, plot, ...scales };
  const places = chart.readings.map(reading => ({
    reading,
    x: scales.x(reading.date),
    y: scales.y(reading.amount),
  }));
  return {
    plot,
    places,
    shapes: [
      ...stretchThatHolds(drawing),
      ...(frame.labels ? grid(drawing) : []),
      ...breaches(drawing),
      ...levels(drawing),
      ...ways(drawing),
      ...(frame.labels ? days(drawing) : []),
      ...readingLine(drawing, places),
      ...dots(drawing, places, titleOf),
      ...grade(drawing),
      ...(frame.labels ? levelLabels(drawing) : []),
    ],
  };
}

interface Drawing {
  readonly chart: Chart;
  readonly frame: Frame;
  readonly plot: Box;
  readonly x: (day: Day) => number;
  readonly y: (amount: number) => number;
}

function plotOf({ axis }: Chart, { width, height, labels }: Frame): Box {
  if (!labels) return { left: edge, top: edge, right: width - edge, bottom: height - edge };
  const widest = Math.max(0, ...axis.ticks.map(({ text }) => pixelsOf(text, labelSize)));
  const left = Math.min(width / 3, Math.ceil(widest) + 8);
  return { left, top: topStrip, right: width - edge - 2, bottom: height - bottomStrip };
}

/** From the first to the last day; days outside lie on the edge. */
export function dayScale({ first, last }: Chart, { left, right }: Box): (day: Day) => number {
  const days = daysBetween(first, last);
  return day => left + clamped(daysBetween(first, day) / days) * (right - left);
}

/** From the lowest to the highest value of the axis; values beyond it lie on the edge. */
export function valueScale({ axis }: Chart, { top, bottom }: Box): (amount: number) => number {
  const { low, high } = axis;
  return amount => bottom - clamped((amount - low) / (high - low)) * (bottom - top);
}

function clamped(share: number): number {
  return Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
}

// ------------------------------------------------------------------------------------------------------------- behind

function stretchThatHolds({ chart: { holds }, frame, plot, y }: Drawing): readonly Shape[] {
  if (holds === undefined || !frame.labels) return [];
  const top = holds.to === undefined ? plot.top : y(holds.to);
  const bottom = holds.from === undefined ? plot.bottom : y(holds.from);
  return bottom - top < 0.5 ? [] : [rectangle('holds', plot.left, top, plot.right, bottom)];
}

function grid({ chart: { axis }, plot, y }: Drawing): readonly Shape[] {
  return axis.ticks.flatMap(({ amount, text }) => {
    const line = y(amount);
    return [horizontal('grid', plot, line), label('tick', plot.left - 5, line + 3.5, text, 'end')];
  });
}

/** Along the foot of the plot. */
function breaches({ chart, frame, plot, x }: Drawing): readonly Shape[] {
  if (!frame.labels) return [];
  return chart.breaches.map(({ from, to }) => {
    const left = Math.min(x(from), plot.right - 2);
    const shape = rectangle('breach', left, plot.bottom - 3, Math.max(x(to), left + 2), plot.bottom);
    return { ...shape, tone: 'poor' as const, title: `breached from ${from} to ${to}` };
  });
}

function levels({ chart, frame, plot, y }: Drawing): readonly Shape[] {
  const edges = frame.labels ? plot : { ...plot, left: 0, right: frame.width };
  return chart.levels
    .filter(({ kind }) => kind !== 'baseline' || frame.labels)
    .map(({ kind, amount, text }) => ({ ...horizontal(kind, edges, y(amount)), title: text }));
}

function ways({ chart: { expected, forecast, tone }, x, y }: Drawing): readonly Shape[] {
  const line = (role: 'expected' | 'forecast', points: readonly ChartPoint[]): Shape =>
    path(role, `M${points.map(({ date, amount }) => `${at(x(date))} ${at(y(amount))}`).join('L')}`);
  return [
    ...(expected === undefined ? [] : [{ ...line('expected', expected), title: 'expected' }]),
    ...(forecast === undefined
      ? []
      : [{ ...line('forecast', forecast), tone, title: 'if it goes on like this' }]),
  ];
}

// --------------------------------------------------------------------------------------------------------------- days

/** Room for `12 Jan`, and for what stands between two of them. */
const tickWidth = 46;

function days(drawing: Drawing): readonly Shape[] {
  const { chart, plot, frame, x } = drawing;
  const most = Math.max(1, Math.floor((plot.right - plot.left) / tickWidth));
  const below = dayTicks(chart.first, chart.last, most).map(({ date, text }) => {
    const half = pixelsOf(text, labelSize) / 2;
    const middle = Math.min(frame.width - half - 1, Math.max(half + 1, x(date)));
    return label('tick', middle, frame.height - 4, text, 'middle');
  });
  return [...below, ...daysThatMatter(drawing)];
}

/** Upright lines, with words above them as far as there is room; today first. */
function daysThatMatter({ chart, plot, x }: Drawing): readonly Shape[] {
  const isToday = chart.first <= chart.today && chart.today <= chart.last;
  const marks = chart.marks
    .filter(({ date }) => date !== chart.first && date !== chart.last)
    .map(({ date, text }) => ({ role: 'mark' as const, date, text }));
  const all = isToday ? [{ role: 'today' as const, date: chart.today, text: 'today' }, ...marks] : marks;
  const caption =
    chart.axis.caption && cutToPixels(chart.axis.caption, (plot.right - plot.left) / 2, labelSize);
  const taken: { readonly from: number; readonly to: number }[] = [];
  const shapes: Shape[] = [];
  if (caption !== undefined) {
    shapes.push(label('tick', 0, labelSize - 1, caption, 'start'));
    taken.push({ from: 0, to: pixelsOf(caption, labelSize) + 6 });
  }
  for (const { role, date, text } of all) {
    const middle = x(date);
    shapes.push({ ...path(role, `M${at(middle)} ${at(plot.top)}V${at(plot.bottom)}`), title: text });
    const half = pixelsOf(text, labelSize) / 2 + 3;
    const centre = Math.min(plot.right + edge - half, Math.max(half, middle));
    const [from, to] = [centre - half, centre + half];
    if (taken.some(other => from < other.to && other.from < to)) continue;
    taken.push({ from, to });
    shapes.push(label('tick', centre, labelSize - 1, text, 'middle'));
  }
  return shapes;
}

/** Inside the plot at its right edge, above their lines; of two that would touch the first stays. */
function levelLabels({ chart, plot, y }: Drawing): readonly Shape[] {
  const order = ['threshold', 'target', 'baseline'];
  const placed: number[] = [];
  return [...chart.levels]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .flatMap(({ amount, text }) => {
      const line = y(amount);
      const foot = line - 3.5 < plot.top + labelSize ? line + labelSize + 1 : line - 3.5;
      const isTaken = placed.some(other => Math.abs(other - foot) < labelSize + 1);
      const isTooLong = pixelsOf(text, labelSize) > (plot.right - plot.left) * 0.8;
      if (isTaken || isTooLong) return [];
      placed.push(foot);
      return [label('label', plot.right - 2, foot, text, 'end')];
    });
}

// ----------------------------------------------------------------------------------------------------------- readings

function readingLine({ chart, plot, x }: Drawing, places: readonly ReadingPlace[]): readonly Shape[] {
  const counting = places.filter(({ reading }) => reading.state === 'counts' || reading.state === 'history');
  if (counting.length === 0) return [];
  const shown = thinned(counting, plot.right - plot.left);
  if (chart.line === 'straight') {
    return counting.length < 2
      ? []
      : [{ ...path('line', `M${shown.map(pair).join('L')}`), tone: chart.tone }];
  }
  const [first, ...rest] = shown;
  const steps = rest.map(place => `H${at(place.x)}V${at(place.y)}`).join('');
  const until = chart.today < chart.last ? x(chart.today) : plot.right;
  const on = until > (shown.at(-1)?.x ?? until) ? `H${at(until)}` : '';
  return first === undefined || (steps === '' && on === '')
    ? []
    : [{ ...path('line', `M${pair(first)}${steps}${on}`), tone: chart.tone }];
}

function pair({ x, y }: ReadingPlace): string {
  return `${at(x)} ${at(y)}`;
}

/**
 * As many points as a line of so many pixels can show: of those that share two pixels the first, the highest, the lowest and the
 * last, in their order, so that no peak is lost.
 */
export function thinned(places: readonly ReadingPlace[], width: number): readonly ReadingPlace[] {
  if (places.length <= width / 2) return places;
  const columns = new Map<number, ReadingPlace[]>();
  for (const place of places) {
    const column = Math.floor(place.x / 2);
    const known = columns.get(column);
    if (known === undefined) columns.set(column, [place]);
    else known.push(place);
  }
  return [...columns.values()].flatMap(column => {
    const heights = column.map(({ y }) => y);
    const kept = new Set([
      0,
      column.length - 1,
      heights.indexOf(Math.min(...heights)),
      heights.indexOf(Math.max(...heights)),
    ]);
    return column.filter((_, index) => kept.has(index));
  });
}

/** Closer together than this dots are a line of their own. */
const closestDots = 8;

function dots(
  { chart, plot }: Drawing,
  places: readonly ReadingPlace[],
  titleOf: (reading: ChartReading) => string | undefined,
): readonly Shape[] {
  const last = places.findLast(({ reading }) => reading.state === 'counts');
  const isDense = places.length > (plot.right - plot.left) / closestDots;
  const shown = isDense ? places.filter(place => place === last) : places;
  return shown.map(place => {
    const title = titleOf(place.reading);
    const dot = dotOf(place, place === last ? 4 : 3, chart);
    return title === undefined ? dot : { ...dot, title };
  });
}

/** The form says what the colour says: a breach is a diamond, what does not count is hollow, what lies beyond the axis an arrow. */
function dotOf({ reading, x, y }: ReadingPlace, radius: number, { axis, tone }: Chart): Shape {
  const { amount, state, breached } = reading;
  if (amount > axis.high || amount < axis.low) {
    return { ...path('bad-dot', triangle(x, y, amount > axis.high ? 1 : -1)), tone: 'neutral' };
  }
  if (state === 'replaced' || state === 'history')
    return { ...circle('quiet-dot', x, y, 2.5), tone: 'neutral' };
  if (state === 'future') return { ...circle('open-dot', x, y, 2.5), tone: 'neutral' };
  return breached
    ? { ...path('bad-dot', diamond(x, y, radius + 1)), tone: 'poor' }
    : { ...circle('dot', x, y, radius), tone };
}

/** Inside of the edge to which it points. @param way 1 at the upper edge, −1 at the lower */
function triangle(x: number, y: number, way: number): string {
  return `M${at(x)} ${at(y)}l4 ${at(way * 6)}h-8Z`;
}

function diamond(x: number, y: number, radius: number): string {
  return `M${at(x)} ${at(y - radius)}l${at(radius)} ${at(radius)}l${at(-radius)} ${at(radius)}l${at(-radius)} ${at(-radius)}Z`;
}

function grade({ chart, x, y }: Drawing): readonly Shape[] {
  if (chart.grade === undefined) return [];
  const { date, amount, text } = chart.grade;
  const [left, top] = [x(date) - 4, y(amount) - 4];
  return [{ ...rectangle('grade', left, top, left + 8, top + 8), title: text }];
}

// ------------------------------------------------------------------------------------------------------------- shapes

function path(role: ShapeRole, d: string): Shape {
  return { tag: 'path', role, attributes: { d } };
}

function horizontal(role: ShapeRole, { left, right }: Pick<Box, 'left' | 'right'>, y: number): Shape {
  return path(role, `M${at(left)} ${at(y)}H${at(right)}`);
}

function circle(role: ShapeRole, x: number, y: number, radius: number): Shape {
  return { tag: 'circle', role, attributes: { cx: at(x), cy: at(y), r: at(radius) } };
}

function rectangle(role: ShapeRole, left: number, top: number, right: number, bottom: number): Shape {
  return {
    tag: 'rect',
    role,
    attributes: { x: at(left), y: at(top), width: at(right - left), height: at(bottom - top) },
  };
}

function label(
  role: ShapeRole,
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end',
): Shape {
  return { tag: 'text', role, attributes: { x: at(x), y: at(y), 'text-anchor': anchor }, text };
}
