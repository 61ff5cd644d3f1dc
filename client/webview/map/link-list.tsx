import type { JSX } from 'preact';
import { linkSample } from '../../../language/render/map/drawing.ts';
import type { LinkKind } from '../../../language/render/map/links.ts';
import type { LinkOfCard } from './map-links.tsx';
import { Shapes } from './shapes.tsx';

/** The links of the selected goal as buttons: each leads to its other end. */
export function LinkList({
  links,
  labelOf,
  onFollow,
}: {
  readonly links: readonly LinkOfCard[];
  readonly labelOf: (key: string) => string;
  readonly onFollow: (key: string) => void;
}): JSX.Element | null {
  if (links.length === 0) return null;
  return (
    <ul class="map-link-list" aria-label="Links of the selected goal">
      {links.map(({ link, other, words }) => (
        <li key={link.key}>
          <button type="button" onClick={() => onFollow(other)}>
            <LinkSample kind={link.kind} />
            <span class="words">{link.count > 1 ? `${words} (${link.count})` : words}</span>
            <span class="other">{labelOf(other)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What a kind of link looks like. */
export function LinkSample({ kind }: { readonly kind: LinkKind }): JSX.Element {
  return (
    <svg class="map-sample" viewBox="-3 0 46 16" aria-hidden="true">
      <Shapes shapes={linkSample(kind)} />
    </svg>
  );
}
