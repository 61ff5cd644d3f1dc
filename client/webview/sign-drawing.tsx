import type { JSX } from 'preact';
import type { Sign } from '../../language/render/signs.ts';

/** A sign within an `svg`; how its lines and fills look is up to the style of that. */
export function SignDrawing({ sign: { line, solid, isDashed } }: { readonly sign: Sign }): JSX.Element {
  return (
    <>
      {line !== undefined && <path class={isDashed ? 'line dashed' : 'line'} d={line} />}
      {solid !== undefined && <path class="solid" d={solid} />}
    </>
  );
}
