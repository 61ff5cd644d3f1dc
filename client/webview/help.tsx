import type { JSX } from 'preact';
import { PageDialog } from './page-dialog.tsx';

/** What the keys do in the tree, as the page of the documentation says it, too. */
const keys: readonly (readonly [key: string, does: string])[] = [
  ['↑ ↓', 'to the row above or below'],
  ['→ ←', 'open, close; to the first below, to the one above it'],
  ['Home End PgUp PgDn', 'to the ends, a page on'],
  ['letters', 'to the next row that begins with them'],
  ['*', 'open all beside this one'],
  ['Space', 'show its line, stay in the tree'],
  ['Enter', 'go to its line'],
  ['+', 'record a reading'],
  ['Ctrl+.', 'apply a fix of a finding'],
  ['=', 'convert: KPI to key result, or back'],
  ['Ctrl+C', 'copy its reference'],
  ['Shift+F10', 'menu with all that can be done'],
  ['Alt+Enter', 'its timeline, or away with it'],
  ['>', 'show only this and what is below'],
  ['<', 'one level out again'],
  ['/ or Ctrl+F', 'search'],
  ['Esc', 'clear search and filters, then show the whole tree'],
];

/** What some of them do in the map instead, and those that it has beside them. */
const keysOfMap: typeof keys = [
  ['+ −', 'larger, smaller'],
  ['0', 'all of it'],
  ['Shift+↑ ↓ → ←', 'move the map'],
  ['.', 'along the next link of this goal'],
  [',', 'back to where the last link began'],
];
const notInMap: ReadonlySet<string> = new Set(['+', 'letters']);

/** Keys for what needs an editor. */
const ofEditor: ReadonlySet<string> = new Set([
  'Space',
  'Enter',
  '+',
  'Ctrl+.',
  '=',
  'Ctrl+C',
  'Shift+F10',
  'Alt+Enter',
]);

interface HelpProps {
  readonly isMap: boolean;
  readonly isStandalone: boolean;
  readonly onClose: () => void;
}

/** A list of keys, over the page until it is closed. */
export function Help({ isMap, isStandalone, onClose }: HelpProps): JSX.Element {
  const shown = isMap ? [...keysOfMap, ...keys.filter(([key]) => !notInMap.has(key))] : keys;
  return (
    <PageDialog title={isMap ? 'Keys in the map' : 'Keys in the tree'} onClose={onClose}>
      <dl>
        {shown
          .filter(([key]) => !isStandalone || !ofEditor.has(key))
          .map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
      </dl>
    </PageDialog>
  );
}
