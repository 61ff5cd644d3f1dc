/** What a file on disk turned out to be, and when it is one of ours. */

export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  /** There, but not to be read as goals: too large, not text, no permission. `reason` is one line for its reader. */
  | { readonly kind: 'unreadable'; readonly reason: string };

export const configurationName = 'goals.config.json';

/** Larger files are machine-made or a mistake; reading them would only make everybody wait. */
export const maximumCharacters = 5_000_000;

/** Whether a path or URI names a file that Goals reads. */
export function isGoalsFile(path: string): boolean {
  return path.endsWith('.goals') || path.endsWith(`/${configurationName}`) || path === configurationName;
}

/** Folders without goals of one's own: `node_modules`, and hidden ones such as `.git`. */
export function isSkippedFolder(name: string): boolean {
  return name === 'node_modules' || (name.startsWith('.') && name !== '.' && name !== '..');
}

/** Why a text of so many characters is not read. */
export function tooLarge(characters: number): string {
  const size = (characters / 1_000_000).toFixed(1);
  return `This file has ${size} million characters; Goals reads up to ${maximumCharacters / 1_000_000} million. Split it.`;
}

/**
 * Bytes as text: UTF-8, or UTF-16 with a byte order mark. A mark is not part of the text, as editors see it.
 */
export function decodeFile(bytes: Uint8Array): FileContent {
  if (bytes.length > maximumCharacters * 2) return { kind: 'unreadable', reason: tooLarge(bytes.length) };
  const encoding = utf16Mark(bytes);
  if (encoding !== undefined) return { kind: 'text', text: new TextDecoder(encoding).decode(bytes) };
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { kind: 'unreadable', reason: `This file is not text: byte ${zero + 1} is zero.` };
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    return {
      kind: 'unreadable',
      reason: 'This file is not UTF-8 text. Save it as UTF-8 and it will be read.',
    };
  }
  if (text.length > maximumCharacters) return { kind: 'unreadable', reason: tooLarge(text.length) };
  return { kind: 'text', text };
}

function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
