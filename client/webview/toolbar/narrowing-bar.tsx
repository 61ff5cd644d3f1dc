import type { JSX } from 'preact';
import type { GoalNode } from '../../../language/render/goal-tree.ts';
import {
  facetNames,
  type GoalFilter,
  isFiltering,
  noFilter,
} from '../../../language/render/narrow/filter.ts';
import { facetTitles, goalCount, valueWords } from './facet-words.ts';
import { withValueToggled } from './filter-pane.tsx';
import { Icon } from './icons.tsx';

export interface NarrowingBarProps {
  readonly filter: GoalFilter;
  readonly hitCount: number;
  readonly onFilter: (filter: GoalFilter) => void;
}

/** What is filtered by, each part to be taken away, and how many goals are left: said to whoever can't see it. */
export function NarrowingBar({ filter, hitCount, onFilter }: NarrowingBarProps): JSX.Element {
  const chosen = facetNames.flatMap(facet => filter[facet].map((value: string) => ({ facet, value })));
  const isOn = isFiltering(filter);
  return (
    <div class="narrowing" data-on={isOn}>
      {filter.attention && (
        <Chip words="needs attention" onRemove={() => onFilter({ ...filter, attention: false })} />
      )}
      {chosen.map(({ facet, value }) => (
        <Chip
          key={`${facet} ${value}`}
          words={valueWords(facet, value)}
          kind={facetTitles[facet]}
          onRemove={() => onFilter(withValueToggled(filter, facet, value))}
        />
      ))}
      <span class="hit-count" role="status">
        {isOn ? goalCount(hitCount) : ''}
      </span>
      {isOn && (
        <button type="button" class="link" onClick={() => onFilter(noFilter)}>
          Clear
        </button>
      )}
    </div>
  );
}

interface ChipProps {
  readonly words: string;
  readonly kind?: string;
  readonly onRemove: () => void;
}

function Chip({ words, kind, onRemove }: ChipProps): JSX.Element {
  const what = kind === undefined ? words : `${kind}: ${words}`;
  return (
    <button
      type="button"
      class="chip"
      title={`${what} (click to remove)`}
      aria-label={`Remove filter ${what}`}
      onClick={onRemove}
    >
      <span class="chip-words">{words}</span>
      <Icon name="close" />
    </button>
  );
}

export interface BreadcrumbsProps {
  /** From a root down to the node in focus. */
  readonly path: readonly GoalNode[];
  readonly onFocus: (key: string | undefined) => void;
}

/** Where the subtree in focus hangs; each step leads to a larger part of the tree. */
export function Breadcrumbs({ path, onFocus }: BreadcrumbsProps): JSX.Element | null {
  const current = path.at(-1);
  if (current === undefined) return null;
  return (
    <nav class="breadcrumbs" aria-label="Focused on">
      <ol>
        <li>
          <button type="button" class="link" onClick={() => onFocus(undefined)}>
            All goals
          </button>
        </li>
        {path.slice(0, -1).map(node => (
          <li key={node.key}>
            <button type="button" class="link" title={node.label} onClick={() => onFocus(node.key)}>
              {node.label}
            </button>
          </li>
        ))}
        <li aria-current="true" title={current.label}>
          {current.label}
        </li>
      </ol>
    </nav>
  );
}
