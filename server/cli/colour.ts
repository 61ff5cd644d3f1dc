/** When to colour, and how. */
import { styleText } from 'node:util';
import { type Paint, plainPaint, type Tone } from '../../language/render/paint.ts';
import type { Output, Terminal } from './terminal.ts';

type Style = Parameters<typeof styleText>[0];

const styles: Readonly<Record<Tone, Style | undefined>> = {
  strong: 'bold',
  muted: 'dim',
  plain: undefined,
  good: 'green',
  fair: 'yellow',
  poor: 'red',
  neutral: 'cyan',
};

/**
 * Whether text for an output is coloured: `--no-color` decides, then `FORCE_COLOR` (`0` and `false` say no), then `NO_COLOR`
 * (https://no-color.org), then whether the output is a terminal that is not dumb.
 */
export function wantsColour(
  output: { readonly isTerminal: boolean },
  allowed: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (!allowed) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '') return false;
  return output.isTerminal && environment.TERM !== 'dumb';
}

export const ansiPaint: Paint = (tone, text) => {
  const style = styles[tone];
  return style === undefined || text === '' ? text : styleText(style, text, { validateStream: false });
};

/** How a command paints what it writes to an output. */
export function paintFor(terminal: Terminal, output: Output, options: { readonly color: boolean }): Paint {
  return wantsColour(output, options.color, terminal.environment) ? ansiPaint : plainPaint;
}
