import type { JSX } from 'preact';
import type { ViewState } from '../../../language/protocol.ts';
import { Icon } from './icons.tsx';

const titles = { outline: 'Outline', map: 'Map' } as const;
const modes = ['outline', 'map'] as const;

/** Two views of one tree. */
export function ModeSwitch({
  mode,
  onMode,
}: {
  readonly mode: ViewState['mode'];
  readonly onMode: (mode: ViewState['mode']) => void;
}): JSX.Element {
  return (
    <fieldset class="modes" aria-label="View">
      {modes.map(each => (
        <button
          key={each}
          type="button"
          class="tool"
          title={titles[each]}
          aria-label={titles[each]}
          aria-pressed={each === mode}
          data-on={each === mode}
          onClick={() => onMode(each)}
        >
          <Icon name={each} />
        </button>
      ))}
    </fieldset>
  );
}
