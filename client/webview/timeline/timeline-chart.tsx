import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Chart, ChartReading } from '../../../language/render/timeline/chart.ts';
import {
  type ChartDrawing,
  drawChart,
  type ReadingPlace,
  type Shape,
} from '../../../language/render/timeline/draw-chart.ts';
import { entryTitle } from '../../../language/render/timeline/entry-text.ts';
import type { TimelineEntry } from '../../../language/render/timeline/timeline.ts';

export interface TimelineChartProps {
  readonly chart: Chart;
  readonly entries: readonly TimelineEntry[];
  /** The same in words. */
  readonly words: string;
  /** Index in `entries` of the reading that is looked at. */
  readonly active: number | undefined;
  readonly onActive: (entry: number | undefined) => void;
  readonly onReveal: (entry: number, focusEditor: boolean) => void;
}

/** Before the browser has laid out anything. */
const unknownWidth = 300;
const heightNarrow = 128;
const heightWide = 168;
const wideFrom = 420;

/** The picture. Arrows go through the readings, Enter and a click to the check-in that says one. */
export function TimelineChart(props: TimelineChartProps): JSX.Element {
  const { chart, entries, words, active } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidthOf(box);
  const height = width >= wideFrom ? heightWide : heightNarrow;
  const drawing = useMemo(
    () => drawChart(chart, { width, height, labels: true }, reading => titleOf(reading, entries)),
    [chart, entries, width, height],
  );
  const { places } = drawing;
  const at = places.findIndex(({ reading }) => reading.entry === active);

  const go = (index: number): void => {
    const place = places[Math.max(0, Math.min(places.length - 1, index))];
    if (place !== undefined) props.onActive(place.reading.entry);
  };
  const reveal = (focusEditor: boolean): void => {
    const entry = places[at]?.reading.entry;
    if (entry !== undefined) props.onReveal(entry, focusEditor);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowRight: () => go(at < 0 ? places.length - 1 : at + 1),
      ArrowLeft: () => go(at < 0 ? places.length - 1 : at - 1),
      Home: () => go(0),
      End: () => go(places.length - 1),
      Enter: () => reveal(true),
      ' ': () => reveal(false),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };
  const near = (event: MouseEvent): number | undefined => nearest(event, box.current, drawing);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of readings is no fieldset
    <div
      class="chart"
      role="group"
      tabIndex={places.length === 0 ? undefined : 0}
      aria-roledescription="chart"
      aria-label={places.length === 0 ? words : `${words}. Left and right go through the readings`}
      ref={box}
      onKeyDown={onKeyDown}
      onMouseMove={event => props.onActive(near(event) ?? active)}
      onClick={event => {
        const entry = near(event);
        if (entry !== undefined) props.onReveal(entry, false);
      }}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {drawing.shapes.map(element)}
        {places[at] !== undefined && <Pointer place={places[at]} plot={drawing.plot} />}
      </svg>
    </div>
  );
}

function titleOf({ entry }: ChartReading, entries: readonly TimelineEntry[]): string | undefined {
  const said = entry === undefined ? undefined : entries[entry];
  return said && entryTitle(said);
}

function element({ tag: Tag, role, tone, attributes, text, title }: Shape, index: number): JSX.Element {
  return (
    <Tag key={index} class={`chart-${role}`} data-tone={tone} {...attributes}>
      {title !== undefined && <title>{title}</title>}
      {text}
    </Tag>
  );
}

/** Around the reading that is looked at. */
function Pointer({
  place: { x, y },
  plot,
}: {
  readonly place: ReadingPlace;
  readonly plot: ChartDrawing['plot'];
}): JSX.Element {
  return (
    <g class="chart-pointer">
      <path d={`M${x} ${y + 7}V${plot.bottom}`} />
      <circle cx={x} cy={y} r="6.5" />
    </g>
  );
}

/** How near the mouse must come, in pixels. */
const reach = 24;

function nearest(event: MouseEvent, box: HTMLElement | null, { places }: ChartDrawing): number | undefined {
  if (box === null) return undefined;
  const { left, top } = box.getBoundingClientRect();
  const distance = ({ x, y }: ReadingPlace) =>
    Math.hypot(event.clientX - left - x, (event.clientY - top - y) / 3);
  const found = places.reduce<ReadingPlace | undefined>(
    (best, place) => (best === undefined || distance(place) <= distance(best) ? place : best),
    undefined,
  );
  return found !== undefined && distance(found) <= reach ? found.reading.entry : undefined;
}

function useWidthOf(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(unknownWidth);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const measure = (): void => setWidth(measured.clientWidth || unknownWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return width;
}
