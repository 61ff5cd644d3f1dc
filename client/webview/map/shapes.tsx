import { createElement, type JSX } from 'preact';
import type { Shape } from '../../../language/render/shape.ts';

/** Elements of shapes: their texts become text, whatever they hold. */
export function Shapes({ shapes }: { readonly shapes: readonly (Shape | string)[] }): JSX.Element {
  return <>{shapes.map(elementOf)}</>;
}

function elementOf(shape: Shape | string, index: number): JSX.Element | string {
  if (typeof shape === 'string') return shape;
  return createElement(shape.tag, { key: index, ...shape.attributes }, shape.children.map(elementOf));
}
