import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

export interface MenuEntry {
  readonly label: string;
  /** Of a choice: whether it is the one that holds. Absent for an action. */
  readonly checked?: boolean;
  /** Why it can't be done now. */
  readonly disabledReason?: string | undefined;
  readonly run: () => void;
}

export interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onDone: () => void;
}

/** A WAI-ARIA menu: arrows go round, Home and End to its ends, letters to what begins with them. */
export function Menu({ label, entries, onDone }: MenuProps): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('.entry') ?? [])];
    const next = nextItem(event.key, entries, items.indexOf(document.activeElement as HTMLElement));
    if (next === undefined) return;
    event.preventDefault();
    items[next]?.focus();
  };
  const first = Math.max(
    0,
    entries.findIndex(entry => entry.checked),
  );
  return (
    <div class="menu" role="menu" tabIndex={-1} aria-label={label} ref={menu} onKeyDown={onKeyDown}>
      {entries.map((entry, index) => (
        <button
          key={entry.label}
          type="button"
          class="entry"
          {...roleOf(entry)}
          aria-disabled={entry.disabledReason !== undefined}
          title={entry.disabledReason}
          tabIndex={-1}
          data-first={index === first ? '' : undefined}
          onClick={() => {
            if (entry.disabledReason !== undefined) return;
            onDone();
            entry.run();
          }}
        >
          <span class="entry-mark">{entry.checked === true && <Icon name="check" />}</span>
          {entry.label}
        </button>
      ))}
    </div>
  );
}

function roleOf({ checked }: MenuEntry) {
  return checked === undefined
    ? ({ role: 'menuitem' } as const)
    : ({ role: 'menuitemradio', 'aria-checked': checked } as const);
}

function nextItem(key: string, entries: readonly MenuEntry[], active: number): number | undefined {
  const count = entries.length;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return (active - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return [...key].length === 1 ? beginningWith(key, entries, active) : undefined;
  }
}

function beginningWith(letter: string, entries: readonly MenuEntry[], active: number): number | undefined {
  const wanted = letter.toLocaleLowerCase();
  for (let step = 1; step <= entries.length; step++) {
    const index = (active + step) % entries.length;
    if (entries[index]!.label.toLocaleLowerCase().startsWith(wanted)) return index;
  }
  return undefined;
}
