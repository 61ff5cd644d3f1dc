/** In which order the statements of a block stand: properties as in the table of the language, then everything else. */
import { type ContainerKind, containers, exclusive } from '../syntax/containers.ts';
import type { Statement } from './statements.ts';

const twoWords: Readonly<Record<string, string>> = { guarded: 'guarded by', part: 'part of' };

/**
 * Rank of a property among those of its block, by its keyword or its first word. Words that exclude each other share a rank:
 * the first of them counts, so they must not change places. What is no property of the block comes last.
 */
export function rankOf(container: string, keyword: string): number {
  const properties: readonly string[] = containers[container as ContainerKind]?.properties ?? [];
  const whole = twoWords[keyword] ?? keyword;
  const group = exclusive[whole];
  const rank = properties.findIndex(
    other => other === whole || (group !== undefined && exclusive[other] === group),
  );
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

/** The statements of a block in their order; those of equal rank, and all of a file, stay as they stand. */
export function inOrder(statements: readonly Statement[], container: string): readonly Statement[] {
  if (container === 'file') return statements;
  const ranked = statements.map(statement => ({ statement, rank: rankOf(container, statement.keyword) }));
  if (ranked.every(({ rank }, at) => at === 0 || (ranked[at - 1]?.rank ?? 0) <= rank)) return statements;
  // Infinity − Infinity is no number: compare, don't subtract.
  return ranked
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ statement }) => statement);
}
