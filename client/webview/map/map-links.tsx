import type { JSX } from 'preact';
import { linkShapes, linkText } from '../../../language/render/map/drawing.ts';
import type { LinkEnd, MapLink } from '../../../language/render/map/goal-map.ts';
import { Shapes } from './shapes.tsx';

export interface LinkLineProps {
  readonly link: MapLink;
  readonly labelOf: (key: string) => string;
  /** Drawn from end to end, above all others; else as far as no other link draws the same way. */
  readonly isFollowed: boolean;
}

/** A link, with ends that lead to its other end. */
export function LinkLine({ link, labelOf, isFollowed }: LinkLineProps): JSX.Element {
  const drawn = isFollowed ? { ...link, ownPath: link.path } : link;
  return (
    <g class={isFollowed ? 'map-link followed' : 'map-link'} data-kind={link.kind}>
      <Shapes shapes={linkShapes(drawn)} />
      <FollowEnd at={link.start} to={link.to} label={labelOf(link.to)} />
      <FollowEnd at={link.end} to={link.from} label={labelOf(link.from)} />
    </g>
  );
}

function FollowEnd({
  at,
  to,
  label,
}: {
  readonly at: LinkEnd;
  readonly to: string;
  readonly label: string;
}): JSX.Element {
  const out = at.side === 'left' ? -1 : 1;
  return (
    <circle class="map-end" data-follow={to} cx={at.x + out * 5} cy={at.y} r={9}>
      <title>{`Go to ${label}`}</title>
    </circle>
  );
}

/** The links of one card, from its own point of view: "guarded by Uptime", "supported by Partners sell". */
export interface LinkOfCard {
  readonly link: MapLink;
  readonly other: string;
  readonly words: string;
}

export function linksOfCard(key: string, links: readonly MapLink[]): readonly LinkOfCard[] {
  return links.flatMap(link => {
    if (link.from === key) return [{ link, other: link.to, words: linkText(link.kind) }];
    return link.to === key ? [{ link, other: link.from, words: backwards[link.kind] }] : [];
  });
}

const backwards: Readonly<Record<MapLink['kind'], string>> = {
  supports: 'supported by',
  guard: 'guards',
  tracked: 'tracked by',
};
