import type { JSX } from 'preact';
import type { GoalNode } from '../../../language/render/goal-tree.ts';
import { type FacetValue, facetsOf } from '../../../language/render/narrow/facets.ts';
import type { FacetName, GoalFilter } from '../../../language/render/narrow/filter.ts';
import { HealthIcon } from '../health.tsx';
import { KindIcon } from '../kind-icon.tsx';
import { facetTitles, valueWords } from './facet-words.ts';

export interface FilterPaneProps {
  /** What the filter chooses from: the whole tree, or the subtree in focus. */
  readonly roots: readonly GoalNode[];
  readonly filter: GoalFilter;
  readonly onFilter: (filter: GoalFilter) => void;
}

const facetOrder: readonly FacetName[] = ['healths', 'kinds', 'teams', 'cycles', 'owners'];

/** What can be chosen among, each value with how many goals it would leave. */
export function FilterPane({ roots, filter, onFilter }: FilterPaneProps): JSX.Element {
  const facets = facetsOf(roots, filter);
  return (
    <section class="filter-pane" aria-label="Filters">
      <label class="choice">
        <input
          type="checkbox"
          data-first
          checked={filter.attention}
          onChange={() => onFilter({ ...filter, attention: !filter.attention })}
        />
        <span class="choice-label">Only what needs attention</span>
      </label>
      {facetOrder
        .filter(facet => facets[facet].length > 0)
        .map(facet => (
          <fieldset key={facet}>
            <legend>{facetTitles[facet]}</legend>
            {facets[facet].map(value => (
              <Choice key={value.value} facet={facet} value={value} filter={filter} onFilter={onFilter} />
            ))}
          </fieldset>
        ))}
    </section>
  );
}

interface ChoiceProps extends Pick<FilterPaneProps, 'filter' | 'onFilter'> {
  readonly facet: FacetName;
  readonly value: FacetValue;
}

function Choice({ facet, value: { value, count }, filter, onFilter }: ChoiceProps): JSX.Element {
  return (
    <label class="choice" data-empty={count === 0}>
      <input
        type="checkbox"
        checked={(filter[facet] as readonly string[]).includes(value)}
        onChange={() => onFilter(withValueToggled(filter, facet, value))}
      />
      <ChoiceSign facet={facet} value={value} />
      <span class="choice-label">{valueWords(facet, value)}</span>
      <span class="choice-count">{count}</span>
    </label>
  );
}

/** The sign that rows have, too. */
function ChoiceSign({
  facet,
  value,
}: {
  readonly facet: FacetName;
  readonly value: string;
}): JSX.Element | null {
  if (facet === 'healths') return <HealthIcon health={value as NonNullable<GoalNode['health']>} />;
  if (facet === 'kinds') return <KindIcon node={{ kind: value as GoalNode['kind'] }} />;
  return null;
}

/** The filter with a value of one of its parts added, or taken away where it was there. */
export function withValueToggled(filter: GoalFilter, facet: FacetName, value: string): GoalFilter {
  const values: readonly string[] = filter[facet];
  const others = values.filter(other => other !== value);
  return { ...filter, [facet]: others.length === values.length ? [...values, value] : others };
}
