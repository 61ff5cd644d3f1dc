import type { JSX } from 'preact';
import { linkText } from '../../../language/render/map/drawing.ts';
import type { LinkKind } from '../../../language/render/map/links.ts';
import { Icon } from '../toolbar/icons.tsx';
import { LinkSample } from './link-list.tsx';
import { zoomStep } from './map-keys.ts';

/** Zoom and fit for the mouse; the keys + - 0 do the same. */
export function MapControls({
  scale,
  onZoom,
  onFit,
}: {
  readonly scale: number;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}): JSX.Element {
  return (
    <fieldset class="map-controls" aria-label="Zoom">
      <button type="button" class="tool" title="Zoom in (+)" onClick={() => onZoom(zoomStep)}>
        <Icon name="plus" />
      </button>
      <span class="map-scale" role="status" aria-label={`Zoom ${Math.round(scale * 100)} %`}>
        {Math.round(scale * 100)}
      </span>
      <button type="button" class="tool" title="Zoom out (-)" onClick={() => onZoom(1 / zoomStep)}>
        <Icon name="minus" />
      </button>
      <button type="button" class="tool" title="Show the whole map (0)" onClick={onFit}>
        <Icon name="fit" />
      </button>
    </fieldset>
  );
}

/** What the lines between cards mean. */
export function MapLegend({ kinds }: { readonly kinds: readonly LinkKind[] }): JSX.Element | null {
  if (kinds.length === 0) return null;
  return (
    <ul class="map-legend" aria-label="Legend">
      {kinds.map(kind => (
        <li key={kind}>
          <LinkSample kind={kind} />
          {linkText(kind)}
        </li>
      ))}
    </ul>
  );
}
