/** Names and what they lead to: from the innermost block outward, only to declarations of a kind that fits. */
import { nearest } from './spelling.ts';
import type { Goal, GoalKey, GoalKind } from './types.ts';

/**
 * Declarations by their dotted path; where a declaration around has no name, its key stands for it. A path has more than one only
 * while it is declared twice.
 */
export interface Scope {
  readonly byPath: ReadonlyMap<string, readonly Goal[]>;
}

/** Where a reference stands: the dotted paths of the blocks around it, innermost first (`product.growth`, `product`). */
export type Blocks = readonly string[];

export type Lookup =
  | { readonly kind: 'found'; readonly target: GoalKey }
  /** The path leads to declarations of other kinds only. */
  | { readonly kind: 'other'; readonly goal: Goal }
  | { readonly kind: 'none' };

/** Looks a path up; the first block from which it leads to a declaration of an accepted kind wins. */
export function lookUp(
  scope: Scope,
  path: string,
  blocks: Blocks,
  accepts: ReadonlySet<GoalKind>,
  self?: GoalKey,
): Lookup {
  let other: Goal | undefined;
  for (const block of [...blocks, '']) {
    const goals = scope.byPath.get(block === '' ? path : `${block}.${path}`);
    for (const goal of goals ?? []) {
      if (goal.key === self) continue;
      if (accepts.has(goal.kind)) return { kind: 'found', target: goal.key };
      other ??= goal;
    }
  }
  return other === undefined ? { kind: 'none' } : { kind: 'other', goal: other };
}

/** Paths that would be found from these blocks, shortest way to write each, nearest to the written one first. */
export function offeredPaths(
  scope: Scope,
  path: string,
  blocks: Blocks,
  accepts: ReadonlySet<GoalKind>,
): readonly string[] {
  const reachable = reachablePaths(scope, blocks, accepts);
  const close = nearest(path, reachable);
  if (close.length > 0) return close;
  const last = path.split('.').at(-1) ?? path;
  const sameLast = reachable.filter(candidate => candidate.split('.').at(-1) === last);
  if (sameLast.length > 0) return sameLast.slice(0, 3);
  const ends = new Set(nearest(last, new Set(reachable.map(candidate => candidate.split('.').at(-1) ?? ''))));
  return reachable.filter(candidate => ends.has(candidate.split('.').at(-1) ?? '')).slice(0, 3);
}

/** Every path by which something of an accepted kind can be named from these blocks, sorted. */
export function reachablePaths(
  scope: Scope,
  blocks: Blocks,
  accepts: ReadonlySet<GoalKind>,
): readonly string[] {
  const paths: string[] = [];
  for (const [id, goals] of scope.byPath) {
    if (goals.some(goal => accepts.has(goal.kind))) paths.push(shortestPath(scope, id, blocks, accepts));
  }
  return [...new Set(paths.filter(canBeWritten))].sort();
}

/** A path through a declaration without a name can't be written. */
function canBeWritten(path: string): boolean {
  return !path.includes('~');
}

/** The shortest path that leads to a declaration from these blocks. */
export function shortestPath(
  scope: Scope,
  id: string,
  blocks: Blocks,
  accepts: ReadonlySet<GoalKind>,
): string {
  const wanted = scope.byPath.get(id)?.find(goal => accepts.has(goal.kind))?.key;
  for (const block of blocks) {
    if (!id.startsWith(`${block}.`)) continue;
    const path = id.slice(block.length + 1);
    const found = lookUp(scope, path, blocks, accepts);
    if (found.kind === 'found' && found.target === wanted) return path;
  }
  return id;
}

/** The blocks around a reference that stands in the declaration with this dotted path: itself, then outward. */
export function blocksAround(id: string | undefined): Blocks {
  if (id === undefined || id === '') return [];
  const parts = id.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}
