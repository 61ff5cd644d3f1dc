/** One spelling for each URI: clients and disks write `file:///C:/a b` in several ways, names must match all the same. */
import { URI } from 'vscode-uri';

/** The URI as VS Code spells it (`file:///c%3A/a%20b`), without a slash at the end. What is no URI stays as it is. */
export function canonicalUri(uri: string): string {
  try {
    const canonical = URI.parse(uri).toString();
    return canonical.length > 1 && canonical.endsWith('/') && !canonical.endsWith('//')
      ? canonical.slice(0, -1)
      : canonical;
  } catch {
    return uri;
  }
}

/** The folder that holds the file or folder; undefined at the top. */
export function parentOf(uri: string): string | undefined {
  const { path } = URI.parse(uri);
  const slash = path.lastIndexOf('/');
  if (slash < 0 || path === '/') return undefined;
  return canonicalUri(
    URI.parse(uri)
      .with({ path: path.slice(0, slash) || '/' })
      .toString(),
  );
}

/** Whether the file or folder lies in the folder, at any depth, or is the folder. */
export function isInside(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Whether the file holds goals: everything that a client opens with this server but the configuration. */
export function isGoalsText(uri: string): boolean {
  return !uri.endsWith('.json');
}
