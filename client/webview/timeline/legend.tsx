import type { JSX } from 'preact';
import type { Chart } from '../../../language/render/timeline/chart.ts';

/** What the lines and signs of this chart mean: only those that it has. */
export function Legend({ chart }: { readonly chart: Chart }): JSX.Element | null {
  const known = signs.filter(({ isIn }) => isIn(chart));
  if (known.length === 0) return null;
  return (
    <ul class="chart-legend" aria-label="Legend">
      {known.map(({ words, sign }) => (
        <li key={words}>
          <svg width="18" height="10" viewBox="0 0 18 10" aria-hidden="true">
            {sign(chart)}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

interface Sign {
  readonly words: string;
  readonly isIn: (chart: Chart) => boolean;
  readonly sign: (chart: Chart) => JSX.Element;
}

const across = 'M1 5H17';

const signs: readonly Sign[] = [
  {
    words: 'expected',
    isIn: ({ expected }) => expected !== undefined,
    sign: () => <path class="chart-expected" d={across} />,
  },
  {
    words: 'if it goes on like this',
    isIn: ({ forecast }) => forecast !== undefined,
    sign: ({ tone }) => <path class="chart-forecast" data-tone={tone} d={across} />,
  },
  {
    words: 'threshold holds',
    isIn: ({ holds }) => holds !== undefined,
    sign: () => <rect class="chart-holds" x="1" y="1" width="16" height="8" />,
  },
  {
    words: 'breached',
    isIn: ({ breaches }) => breaches.length > 0,
    sign: () => <path class="chart-bad-dot" data-tone="poor" d="M9 1l4 4-4 4-4-4Z" />,
  },
  {
    words: 'does not count',
    isIn: ({ readings }) => readings.some(({ state }) => state === 'replaced' || state === 'history'),
    sign: () => <circle class="chart-quiet-dot" cx="9" cy="5" r="2.5" />,
  },
  {
    words: 'after today',
    isIn: ({ readings }) => readings.some(({ state }) => state === 'future'),
    sign: () => <circle class="chart-open-dot" cx="9" cy="5" r="2.8" />,
  },
  {
    words: 'beyond the axis',
    isIn: ({ readings, axis }) => readings.some(({ amount }) => amount > axis.high || amount < axis.low),
    sign: () => <path class="chart-bad-dot" data-tone="neutral" d="M9 2l4 6h-8Z" />,
  },
  {
    words: 'grade',
    isIn: ({ grade }) => grade !== undefined,
    sign: () => <rect class="chart-grade" x="5" y="1" width="8" height="8" />,
  },
];
