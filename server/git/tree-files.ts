/** The goals files in what `ls-tree -r -z` prints. */
import { isGoalsFile, isSkippedFolder } from '../file-content.ts';

export interface TreeFile {
  /** Below the folder that was asked about, with forward slashes. */
  readonly path: string;
  /** Id of its content: equal ids, equal texts. */
  readonly blob: string;
}

/** `MODE blob ID\tPATH`; links and submodules are no files. */
const entry = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s;

/** @param prefix of the paths that are wanted, and that is taken off; with a slash at the end, or empty */
export function filesIn(listing: Buffer, prefix: string): readonly TreeFile[] {
  return listing
    .toString('utf8')
    .split('\0')
    .flatMap(line => {
      const [, blob, full] = entry.exec(line) ?? [];
      if (blob === undefined || full === undefined || !full.startsWith(prefix)) return [];
      const path = full.slice(prefix.length);
      return isGoalsFile(path) && !isHidden(path) ? [{ path, blob }] : [];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isHidden(path: string): boolean {
  return path.split('/').slice(0, -1).some(isSkippedFolder);
}
