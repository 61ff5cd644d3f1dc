import type { FromPage } from '../../language/protocol.ts';

const commands = ['openExample', 'createFirstFile', 'restartServer'] as const;

/** What the page sent, or undefined where it isn't one of its messages: a page is not trusted more than any other sender. */
export function parseFromPage(message: unknown): FromPage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, key, focusEditor, command } = message as Readonly<Record<string, unknown>>;
  if (type === 'ready') return { type };
  if (type === 'reveal' && typeof key === 'string' && typeof focusEditor === 'boolean') {
    return { type, key, focusEditor };
  }
  const known = commands.find(name => name === command);
  if (type === 'command' && known !== undefined) return { type, command: known };
  return undefined;
}
