/**
 * What a drawing is made of, as data: the exported picture writes it as markup, the page makes elements of it. Neither ever
 * reads markup, so no text of a file can become any.
 */
import { coordinate, escapeMarkup } from './markup.ts';

/** An element of SVG. Numbers are coordinates, written with at most two digits after the point. */
export interface Shape {
  readonly tag: 'g' | 'path' | 'rect' | 'circle' | 'polyline' | 'text' | 'tspan' | 'title';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

/** A shape of an element, its attributes and what stands in it: further shapes, or text as somebody wrote it. */
export function shape(
  tag: Shape['tag'],
  attributes: Shape['attributes'],
  ...children: Shape['children']
): Shape {
  return { tag, attributes, children };
}

/** The shapes as markup, well-formed whatever their texts hold. */
export function markupOf(shapes: readonly (Shape | string)[]): string {
  return shapes.map(one => (typeof one === 'string' ? escapeMarkup(one) : elementMarkup(one))).join('');
}

function elementMarkup({ tag, attributes, children }: Shape): string {
  const written = Object.entries(attributes)
    .map(
      ([name, value]) => ` ${name}="${typeof value === 'number' ? coordinate(value) : escapeMarkup(value)}"`,
    )
    .join('');
  return children.length === 0 ? `<${tag}${written}/>` : `<${tag}${written}>${markupOf(children)}</${tag}>`;
}
