/** The examples of the repository, read from disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createWorkspace, type Workspace } from '../../language/workspace.ts';

export const examplesFolder = fileURLToPath(new URL('../../examples', import.meta.url));

export type ExampleName = 'anti-patterns' | 'retro' | 'scale-up';

export interface Example {
  readonly workspace: Workspace;
  /** Paths of its `.goals` files below the example's folder, with `/` between. */
  readonly paths: readonly string[];
  readonly uriOf: (path: string) => string;
}

/** All files of an example, the nested projects among them. */
export function exampleNamed(name: ExampleName): Example {
  const folder = join(examplesFolder, name);
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const workspace = createWorkspace({ roots: [pathToFileURL(folder).href] });
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.goals$|^goals\.config\.json$/.test(entry.name))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  for (const path of paths) workspace.setFile(uriOf(path), readFileSync(join(folder, path), 'utf8'));
  return { workspace, paths: paths.filter(path => path.endsWith('.goals')), uriOf };
}
