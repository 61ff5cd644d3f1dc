/** Files by the globs of the configuration. */
import picomatch from 'picomatch';

/**
 * The path of a file below a folder, with `/` between and without the percent signs of its URI.
 * @returns undefined for a file that is not below the folder
 */
export function relativePath(rootUri: string, uri: string): string | undefined {
  const root = rootUri.endsWith('/') ? rootUri : `${rootUri}/`;
  return uri.startsWith(root) ? decoded(uri.slice(root.length)) : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const matchers = new Map<string, (path: string) => boolean>();

/** Whether one of the globs matches the path. A glob that can't be read matches nothing. */
export function matchesAny(globs: readonly string[], path: string): boolean {
  return globs.some(glob => matcherOf(glob)(path));
}

function matcherOf(glob: string): (path: string) => boolean {
  const known = matchers.get(glob);
  if (known !== undefined) return known;
  const matcher = newMatcher(glob);
  matchers.set(glob, matcher);
  return matcher;
}

function newMatcher(glob: string): (path: string) => boolean {
  try {
    return picomatch(glob.replace(/^\.\//, ''), { dot: true, windows: false });
  } catch {
    return () => false;
  }
}
