import type { JSX } from 'preact';
import type { ViewState } from '../../../language/protocol.ts';
import type { GoalNode } from '../../../language/render/goal-tree.ts';
import { facetNames, type GoalFilter } from '../../../language/render/narrow/filter.ts';
import { type GoalOrder, goalOrders } from '../../../language/render/narrow/order.ts';
import { orderTitles } from './facet-words.ts';
import { FilterPane } from './filter-pane.tsx';
import { Icon } from './icons.tsx';
import { Menu, type MenuEntry } from './menu.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import { Popup } from './popup.tsx';
import { SearchBox } from './search-box.tsx';

export interface ToolbarProps {
  readonly view: ViewState;
  /** What the filter chooses from. */
  readonly roots: readonly GoalNode[];
  /** What else can be done with the whole tree. */
  readonly more: readonly MenuEntry[];
  readonly onFilter: (filter: GoalFilter) => void;
  readonly onOrder: (order: GoalOrder) => void;
  /** Absent where there is no timeline to show. */
  readonly onDetail: ((open: boolean) => void) | undefined;
  readonly onMode: (mode: ViewState['mode']) => void;
  readonly onLeave: () => void;
}

export function Toolbar(props: ToolbarProps): JSX.Element {
  const { view, roots, more, onFilter, onOrder, onMode, onDetail, onLeave } = props;
  const { filter, order } = view;
  const isChosen = filter.attention || facetNames.some(facet => filter[facet].length > 0);
  const orders = goalOrders.map(
    (each): MenuEntry => ({
      label: orderTitles[each],
      checked: each === order,
      run: () => onOrder(each),
    }),
  );
  return (
    <search class="toolbar" aria-label="What of the goals is shown">
      <SearchBox text={filter.text} onSearch={text => onFilter({ ...filter, text })} onLeave={onLeave} />
      <ModeSwitch mode={view.mode} onMode={onMode} />
      <Popup icon="filter" title="Filter" kind="dialog" isOn={isChosen}>
        {() => <FilterPane roots={roots} filter={filter} onFilter={onFilter} />}
      </Popup>
      <Popup icon="order" title="Sort" kind="menu" isOn={order !== 'document'}>
        {close => <Menu label="Sort" entries={orders} onDone={close} />}
      </Popup>
      {onDetail !== undefined && (
        <button
          type="button"
          class="tool"
          title="Timeline of the selected goal (Alt+Enter)"
          aria-label="Timeline"
          aria-pressed={view.detailOpen}
          data-on={view.detailOpen}
          onClick={() => onDetail(!view.detailOpen)}
        >
          <Icon name="timeline" />
        </button>
      )}
      <Popup icon="more" title="More" kind="menu">
        {close => <Menu label="More" entries={more} onDone={close} />}
      </Popup>
    </search>
  );
}
