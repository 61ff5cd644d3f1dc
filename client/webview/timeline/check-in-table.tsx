import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { entryRemarks, valueWords } from '../../../language/render/timeline/entry-text.ts';
import type { TimelineEntry } from '../../../language/render/timeline/timeline.ts';

export interface CheckInTableProps {
  readonly entries: readonly TimelineEntry[];
  /** Index of the entry that is looked at in the chart. */
  readonly active: number | undefined;
  readonly onReveal: (entry: number, focusEditor: boolean) => void;
}

/** Everything that was said, newest first: what the chart shows, and what it can't show. */
export function CheckInTable({ entries, active, onReveal }: CheckInTableProps): JSX.Element {
  const body = useRef<HTMLTableSectionElement>(null);
  const reveal = useRef(onReveal);
  reveal.current = onReveal;
  const hasConfidence = entries.some(({ confidence }) => confidence !== undefined);
  // Hundreds of lines are made once, not with each reading that the mouse passes.
  const lines = useMemo(
    () =>
      entries.map((entry, index) => (
        <Line
          key={index}
          entry={entry}
          hasConfidence={hasConfidence}
          onReveal={focusEditor => reveal.current(index, focusEditor)}
        />
      )),
    [entries, hasConfidence],
  );
  useLayoutEffect(() => {
    const line = active === undefined ? undefined : body.current?.children[active];
    line?.setAttribute('data-active', 'true');
    return () => line?.removeAttribute('data-active');
  }, [active, lines]);
  return (
    <table class="check-ins">
      <caption>Check-ins, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Value</th>
          {hasConfidence && (
            <th scope="col">
              <abbr title="Confidence">Conf.</abbr>
            </th>
          )}
          <th scope="col">Note</th>
        </tr>
      </thead>
      <tbody ref={body}>{lines}</tbody>
    </table>
  );
}

interface LineProps {
  readonly entry: TimelineEntry;
  readonly hasConfidence: boolean;
  readonly onReveal: (focusEditor: boolean) => void;
}

function Line({ entry, hasConfidence, onReveal }: LineProps): JSX.Element {
  return (
    <tr data-state={entry.state} data-kind={entry.kind}>
      <td class="check-in-date">
        <EntryDate entry={entry} onReveal={onReveal} />
      </td>
      <td class="check-in-value" data-breached={entry.breached}>
        {valueWords(entry)}
      </td>
      {hasConfidence && <td class="check-in-confidence">{entry.confidence ?? ''}</td>}
      <td class="check-in-note">
        <EntryNote entry={entry} />
      </td>
    </tr>
  );
}

interface EntryDateProps {
  readonly entry: TimelineEntry;
  readonly onReveal: (focusEditor: boolean) => void;
}

function EntryDate({ entry, onReveal }: EntryDateProps): JSX.Element {
  const date = <time dateTime={entry.date}>{entry.date}</time>;
  if (entry.location === undefined) return date;
  return (
    <button
      type="button"
      class="link"
      title="Show in the file"
      onClick={() => onReveal(false)}
      onDblClick={() => onReveal(true)}
    >
      {date}
    </button>
  );
}

function EntryNote({ entry }: { readonly entry: TimelineEntry }): JSX.Element {
  const { status, ...rest } = entry;
  const remarks = entryRemarks({ ...rest, confidence: undefined });
  return (
    <>
      {status !== undefined && <span class="check-in-status">{status}</span>}
      {remarks.length > 0 && <span class="check-in-remarks">{remarks.join(' · ')}</span>}
      {entry.notes.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </>
  );
}
