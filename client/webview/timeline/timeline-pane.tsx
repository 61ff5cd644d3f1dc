import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { GoalNode } from '../../../language/render/goal-tree.ts';
import { entryTitle } from '../../../language/render/timeline/entry-text.ts';
import type { Timeline } from '../../../language/render/timeline/timeline.ts';
import { hasTimeline } from '../actions/node-actions.ts';
import { HealthMark, StaleBadge } from '../health.tsx';
import { KindIcon } from '../kind-icon.tsx';
import { Icon } from '../toolbar/icons.tsx';
import { CheckInTable } from './check-in-table.tsx';
import { DatedText } from './dated-text.tsx';
import { Legend } from './legend.tsx';
import { TimelineChart } from './timeline-chart.tsx';

export interface TimelinePaneProps {
  readonly node: GoalNode;
  /** Undefined until it has come; `timeline` is absent for what has none. */
  readonly answer: { readonly timeline?: Timeline | undefined } | undefined;
  readonly onReveal: (entry: number, focusEditor: boolean) => void;
  /** Back to what the pane belongs to; `close`: and without the pane. */
  readonly onLeave: (close: boolean) => void;
}

/** The selected goal over time. */
export function TimelinePane({ node, answer, onReveal, onLeave }: TimelinePaneProps): JSX.Element {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave(false);
  };
  const timeline = answer?.timeline;
  return (
    <section class="detail" aria-label={`Timeline of ${node.label}`} onKeyDown={onKeyDown}>
      <header class="detail-head">
        <KindIcon node={node} />
        <h2 title={node.label}>{node.label}</h2>
        <button
          type="button"
          class="tool"
          title="Close (Alt+Enter)"
          aria-label="Close timeline"
          onClick={() => onLeave(true)}
        >
          <Icon name="close" />
        </button>
      </header>
      {!hasTimeline(node) && (
        <p class="detail-empty">Only goals have a timeline: choose one below {node.label}.</p>
      )}
      {hasTimeline(node) && answer !== undefined && timeline === undefined && (
        <p class="detail-empty">Nothing is known here of this goal over time.</p>
      )}
      {hasTimeline(node) && timeline === undefined && answer === undefined && <div class="detail-waiting" />}
      {timeline !== undefined && (
        <TimelineBody key={timeline.goal} node={node} timeline={timeline} onReveal={onReveal} />
      )}
    </section>
  );
}

interface TimelineBodyProps {
  readonly node: GoalNode;
  readonly timeline: Timeline;
  readonly onReveal: TimelinePaneProps['onReveal'];
}

function TimelineBody({ node, timeline, onReveal }: TimelineBodyProps): JSX.Element {
  const { chart, entries, words } = timeline;
  const [active, setActive] = useState<number | undefined>(undefined);
  useEffect(() => setActive(undefined), [entries.length]);
  const looked = active === undefined ? undefined : entries[active];
  const reveal = (entry: number, focusEditor: boolean): void => {
    setActive(entry);
    if (entries[entry]?.location !== undefined) onReveal(entry, focusEditor);
  };
  return (
    <>
      <p class="detail-state">
        <HealthMark node={node} />
        <StaleBadge node={node} />
        <span class="detail-value">
          <DatedText text={timeline.value} />
        </span>
      </p>
      {chart !== undefined && (
        <TimelineChart
          chart={chart}
          entries={entries}
          words={words}
          active={active}
          onActive={setActive}
          onReveal={reveal}
        />
      )}
      {chart !== undefined && <Legend chart={chart} />}
      {chart !== undefined && chart.readings.length > 0 && (
        <div class="looked-at">
          {looked === undefined && <p class="hint">{hintOf(chart.readings.length)}</p>}
          <p role="status" aria-live="polite">
            {looked === undefined ? '' : entryTitle(looked)}
          </p>
        </div>
      )}
      {timeline.remarks.length > 0 && (
        <ul class="detail-remarks">
          {timeline.remarks.map(remark => (
            <li key={remark}>
              <DatedText text={remark} />
            </li>
          ))}
          {timeline.period !== undefined && (
            <li>
              <DatedText text={timeline.period} />
            </li>
          )}
        </ul>
      )}
      {entries.length === 0 ? (
        <p class="detail-empty">No check-in yet.</p>
      ) : (
        <CheckInTable entries={entries} active={active} onReveal={reveal} />
      )}
    </>
  );
}

/** In the place of what is looked at, before anything is. */
function hintOf(readings: number): string {
  return readings === 1 ? '1 reading' : `${readings} readings · ← → go through them`;
}
