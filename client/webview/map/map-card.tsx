import type { JSX } from 'preact';
import { cardWidth } from '../../../language/render/map/card.ts';
import { cardShapes, type Detail } from '../../../language/render/map/drawing.ts';
import type { MapCard } from '../../../language/render/map/goal-map.ts';
import { accessibleName, tooltip } from '../describe.ts';
import { rowId } from '../goal-row.tsx';
import { findingsOfRow } from '../lint-count.tsx';
import type { Row } from '../rows.ts';
import { Shapes } from './shapes.tsx';

export interface MapCardProps {
  readonly card: MapCard;
  readonly row: Row;
  readonly detail: Detail;
  readonly active: boolean;
  readonly selected: boolean;
  /** Not a card that only leads to what a filter looks for. */
  readonly isHit: boolean;
  /** For VS Code's context menu: see `contextOf`. */
  readonly context: string;
}

/** A goal on the map: a tree item, as its row in the outline is, with the same words for a screen reader. */
export function GoalCard({ card, row, detail, active, selected, isHit, context }: MapCardProps): JSX.Element {
  const { node, key } = card;
  const findings = findingsOfRow(row);
  const height = card.bottom - card.top;
  return (
    <g
      id={rowId(key)}
      class="map-card"
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-expanded={row.expandable ? row.open : undefined}
      aria-selected={selected}
      data-key={key}
      data-active={active}
      data-hit={isHit}
      data-outdated={node.outdated}
      data-vscode-context={context}
      transform={`translate(${card.left} ${card.top})`}
    >
      {/* One sentence names the card; its pieces would be read without what shapes and colours say. */}
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of SVG is not interactive */}
      <g role="img" aria-label={accessibleName(node, findings)}>
        <rect class="map-ring" x={-4} y={-4} width={cardWidth + 8} height={height + 8} rx={9} />
      </g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nor can it be focused */}
      <g aria-hidden="true">
        <title>{tooltip(node, findings)}</title>
        <Shapes shapes={cardShapes(card, detail)} />
        {row.expandable && detail !== 'sign' && <Toggle card={card} scale={detail === 'label' ? 1.8 : 1} />}
      </g>
    </g>
  );
}

/** Opens and closes what is below a card, and says how much that is while it is closed. */
function Toggle({ card, scale }: { readonly card: MapCard; readonly scale: number }): JSX.Element {
  const words = card.open ? '−' : `+${card.hidden}`;
  const width = Math.max(18, 12 + words.length * 6.5);
  const middle = (card.bottom - card.top) / 2;
  return (
    <g class="map-toggle" data-toggle transform={`translate(${cardWidth + 4} ${middle}) scale(${scale})`}>
      <rect y={-9} width={width} height={18} rx={9} />
      <text x={width / 2} y={4} font-size={11} text-anchor="middle">
        {words}
      </text>
    </g>
  );
}
