import type { JSX } from 'preact';
import { Icon } from './icons.tsx';

export interface SearchBoxProps {
  readonly text: string;
  readonly onSearch: (text: string) => void;
  /** Escape in an empty box, and the arrow down: back to the tree. */
  readonly onLeave: () => void;
}

/** Narrows while somebody types. Escape empties it first, then goes back to the tree. */
export function SearchBox({ text, onSearch, onLeave }: SearchBoxProps): JSX.Element {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && text !== '') onSearch('');
    else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <label class="search">
      <Icon name="search" />
      <input
        type="search"
        placeholder="Search"
        aria-label="Search goals by label, name, owner or team"
        title="Search goals by label, name, owner or team ( / )"
        spellcheck={false}
        value={text}
        onInput={event => onSearch(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
