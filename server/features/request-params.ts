/** What the parameters of our own requests name. They come from outside: anything may be in them. */
import type { Position } from 'vscode-languageserver';
import { canonicalUri } from '../uri.ts';

/** The document. */
export function uriOf(params: unknown): string | undefined {
  const uri = textIn(params, 'uri');
  return uri === undefined ? undefined : canonicalUri(uri);
}

/** Where the cursor stands in it. */
export function positionIn(params: unknown): Position | undefined {
  const position = valueIn(params, 'position');
  const [line, character] = [valueIn(position, 'line'), valueIn(position, 'character')];
  return typeof line === 'number' && typeof character === 'number' ? { line, character } : undefined;
}

export function textIn(params: unknown, name: string): string | undefined {
  const value = valueIn(params, name);
  return typeof value === 'string' ? value : undefined;
}

function valueIn(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  return (holder as Readonly<Record<string, unknown>>)[name];
}
