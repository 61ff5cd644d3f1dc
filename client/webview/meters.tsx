import type { JSX } from 'preact';
import type { GoalNode, ProgressBar, ThresholdGauge } from '../../language/render/goal-tree.ts';
import type { Tone } from '../../language/render/paint.ts';

/** Positions are set through the object model, which a strict content security policy allows, never as style text. */
function left(share: number): { readonly left: string } {
  return { left: percent(share) };
}

function percent(share: number): string {
  return `${Math.min(1, Math.max(0, share)) * 100}%`;
}

/** The drawing beside a label: all that it shows, the row says in words as well. */
export function Meter({
  node,
  tone,
}: {
  readonly node: Pick<GoalNode, 'meter'>;
  readonly tone: Tone;
}): JSX.Element | null {
  if (node.meter === undefined) return null;
  if (node.meter.kind === 'progress') return <Progress bar={node.meter} tone={tone} />;
  return <Gauge gauge={node.meter} tone={tone} />;
}

/** The way from the baseline to the target, how far it is done, where it should be today, and where a good result begins. */
function Progress({ bar, tone }: { readonly bar: ProgressBar; readonly tone: Tone }): JSX.Element {
  return (
    <span class="meter progress" data-tone={tone} data-measured={bar.score !== undefined}>
      <span class="rail">
        {bar.score !== undefined && <span class="fill" style={{ width: percent(bar.score) }} />}
      </span>
      <span class="mark baseline" />
      <span class="mark target" />
      {bar.mark < 1 && <span class="mark good-result" style={left(bar.mark)} />}
      {bar.expected !== undefined && <span class="mark expected" style={left(bar.expected)} />}
    </span>
  );
}

/** A value on a scale: the stretch where the threshold holds, the threshold itself, the target, and a pin at the value. */
function Gauge({ gauge, tone }: { readonly gauge: ThresholdGauge; readonly tone: Tone }): JSX.Element {
  const { good } = gauge;
  return (
    <span class="meter gauge" data-tone={tone} data-measured={gauge.value !== undefined}>
      <span class="rail">
        {good && (
          <span class="zone" style={{ left: percent(good.from), width: percent(good.to - good.from) }} />
        )}
      </span>
      {gauge.targets.map(target => (
        <span key={`target ${target}`} class="mark wanted" style={left(target)} />
      ))}
      {gauge.thresholds.map(threshold => (
        <span key={`threshold ${threshold}`} class="mark threshold" style={left(threshold)} />
      ))}
      {gauge.value !== undefined && <span class="pin" style={left(gauge.value)} />}
    </span>
  );
}

const sparkWidth = 48;
const sparkHeight = 14;
const sparkInset = 2;

/** The readings as a line, the last one as a dot; fewer than two make no line. */
export function Sparkline({ values }: { readonly values: readonly number[] }): JSX.Element {
  // Its column stays, so that what follows stands below each other.
  if (values.length < 2) return <span class="spark" />;
  const points = values.map((value, index) => ({
    x: sparkInset + (index / (values.length - 1)) * (sparkWidth - 2 * sparkInset),
    y: sparkHeight - sparkInset - value * (sparkHeight - 2 * sparkInset),
  }));
  const last = points.at(-1)!;
  return (
    <svg class="spark" viewBox={`0 0 ${sparkWidth} ${sparkHeight}`} aria-hidden="true">
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      <circle cx={last.x} cy={last.y} r="1.8" />
    </svg>
  );
}
