/**
 * What changes between two texts, as a patch that people read and `git apply` takes. The fewest lines are replaced, after the
 * algorithm of E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
 */

/** Unchanged lines around a change. */
const contextLines = 3;

/** Beyond this many changed lines, what differs is shown as one: to find the fewest would take too long. */
const mostChanges = 1_000;

/**
 * @param path with forward slashes
 * @returns an empty text where nothing changes
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const hunks = hunksOf(changesBetween(linesOf(before), linesOf(after)));
  // A tab ends a name that holds spaces, as git writes it.
  const name = path.includes(' ') ? `${path}\t` : path;
  return `--- a/${name}\n+++ b/${name}\n${hunks.map(hunkText).join('')}`;
}

/** A line with its line end; ` ` stays, `-` goes, `+` comes. */
interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

interface Hunk {
  /** Lines of either text before the hunk. */
  readonly before: number;
  readonly after: number;
  readonly lines: readonly DiffLine[];
}

/** Line ends stay with their lines: one that changes is a change. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function changesBetween(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const middle = shortestScript(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
  return [...before.slice(0, head).map(kept), ...middle, ...before.slice(before.length - tail).map(kept)];
}

function shortestScript(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const trace = furthestReaching(before, after);
  if (trace === undefined) return [...before.map(gone), ...after.map(come)];
  const script: DiffLine[] = [];
  let [x, y] = [before.length, after.length];
  for (let changes = trace.length - 1; changes >= 0; changes--) {
    const furthest = trace[changes]!;
    const diagonal = x - y;
    const isDown = changes > 0 && comesFromAbove(furthest, diagonal, changes);
    const from = isDown ? diagonal + 1 : diagonal - 1;
    const startX = changes === 0 ? 0 : (furthest.get(from) ?? 0);
    const startY = changes === 0 ? 0 : startX - from;
    while (x > startX && y > startY) {
      script.push(kept(before[--x]!));
      y--;
    }
    if (changes === 0) break;
    script.push(isDown ? come(after[--y]!) : gone(before[--x]!));
  }
  return script.reverse();
}

/**
 * How far along the old text each diagonal leads, before each further change; the last one reaches both ends.
 * @returns undefined where the texts differ in too much
 */
function furthestReaching(
  before: readonly string[],
  after: readonly string[],
): readonly ReadonlyMap<number, number>[] | undefined {
  const furthest = new Map<number, number>();
  const trace: ReadonlyMap<number, number>[] = [];
  for (let changes = 0; changes <= Math.min(before.length + after.length, mostChanges); changes++) {
    trace.push(new Map(furthest));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = 0;
      if (changes > 0)
        x = comesFromAbove(furthest, diagonal, changes)
          ? (furthest.get(diagonal + 1) ?? 0)
          : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return trace;
    }
  }
  return undefined;
}

/** Whether a diagonal is reached by adding a line rather than by dropping one. */
function comesFromAbove(furthest: ReadonlyMap<number, number>, diagonal: number, changes: number): boolean {
  if (diagonal === -changes) return true;
  if (diagonal === changes) return false;
  return (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1);
}

function hunksOf(lines: readonly DiffLine[]): readonly Hunk[] {
  const changed = lines.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  const ranges: { start: number; end: number }[] = [];
  for (const index of changed) {
    const last = ranges.at(-1);
    const start = Math.max(0, index - contextLines);
    const end = Math.min(lines.length, index + contextLines + 1);
    if (last !== undefined && start <= last.end) last.end = end;
    else ranges.push({ start, end });
  }
  let [before, after, at] = [0, 0, 0];
  return ranges.map(({ start, end }) => {
    for (; at < start; at++) [before, after] = [before + 1, after + 1];
    const hunk = { before, after, lines: lines.slice(start, end) };
    for (; at < end; at++) {
      if (lines[at]?.sign !== '+') before++;
      if (lines[at]?.sign !== '-') after++;
    }
    return hunk;
  });
}

function hunkText({ before, after, lines }: Hunk): string {
  const count = (sign: DiffLine['sign']) => lines.filter(line => line.sign !== sign).length;
  const head = `@@ -${rangeText(before, count('+'))} +${rangeText(after, count('-'))} @@\n`;
  return head + lines.map(({ sign, line }) => `${sign}${endedLine(line)}`).join('');
}

/** Nothing stands behind the line before it. */
function rangeText(linesBefore: number, count: number): string {
  return `${count === 0 ? linesBefore : linesBefore + 1},${count}`;
}

function endedLine(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}

function kept(line: string): DiffLine {
  return { sign: ' ', line };
}

function gone(line: string): DiffLine {
  return { sign: '-', line };
}

function come(line: string): DiffLine {
  return { sign: '+', line };
}
