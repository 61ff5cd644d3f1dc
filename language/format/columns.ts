/** Alignment of consecutive one-line key results or KPIs: labels under labels, measures under measures. */

/** Longest line that is still made on purpose. */
export const lineWidth = 110;

/** How much wider than the narrowest a name or label may be to share a column with it. A wider hole is hard to read across. */
const slack = { name: 20, label: 32 };

/** One line of a run, in columns. */
export interface Row {
  /** Width of the name, where there is one. */
  readonly name?: number;
  /** Width of the label with its quotes, where there is one. */
  readonly label?: number;
  /** Whether anything of the header follows name and label: a measure, a threshold. */
  readonly hasMeasure: boolean;
  /** Width of the whole line from its indentation to its last word, without padding. */
  readonly total: number;
}

/** Spaces to add behind the name and behind the label. */
export interface Padding {
  readonly name: number;
  readonly label: number;
}

/**
 * How the lines of a run are padded. Lines that say the same parts share columns; a name or label that is far wider than the
 * others sticks out rather than pull them apart, and no line is padded beyond the width of a line.
 */
export function paddingsOf(rows: readonly Row[]): readonly Padding[] {
  const paddings: Padding[] = rows.map(() => ({ name: 0, label: 0 }));
  for (const group of Map.groupBy(rows.keys(), at => partsOf(rows[at] as Row)).values()) {
    for (const [at, padding] of alignGroup(rows, group)) paddings[at] = padding;
  }
  return paddings;
}

function partsOf(row: Row): string {
  return `${row.name === undefined ? '' : 'name'} ${row.label === undefined ? '' : 'label'}`;
}

function alignGroup(rows: readonly Row[], group: readonly number[]): ReadonlyMap<number, Padding> {
  const row = (at: number): Row => rows[at] as Row;
  const named = group.filter(
    at => row(at).name !== undefined && (row(at).label !== undefined || row(at).hasMeasure),
  );
  const names = paddingTo(
    named.map(at => [at, row(at).name ?? 0]),
    slack.name,
  );
  // A label stands in a column only where its name does.
  const labelled = group.filter(
    at => row(at).hasMeasure && row(at).label !== undefined && (row(at).name === undefined || names.has(at)),
  );
  const labels = paddingTo(
    labelled.map(at => [at, row(at).label ?? 0]),
    slack.label,
  );
  return new Map(
    group.map(at => [at, fitted({ name: names.get(at) ?? 0, label: labels.get(at) ?? 0 }, row(at).total)]),
  );
}

/** What each is short of the widest in its column, for those that share it. */
function paddingTo(
  widths: readonly (readonly [number, number])[],
  tolerance: number,
): ReadonlyMap<number, number> {
  const { low, high } = fullestWindow(
    widths.map(([, width]) => width),
    tolerance,
  );
  return new Map(
    widths.filter(([, width]) => low <= width && width <= high).map(([at, width]) => [at, high - width]),
  );
}

/** The range of at most `tolerance` that holds the most widths; of several the widest. */
function fullestWindow(
  widths: readonly number[],
  tolerance: number,
): { readonly low: number; readonly high: number } {
  const sorted = [...widths].sort((a, b) => a - b);
  let best = { low: 0, high: 0, count: 0 };
  let start = 0;
  for (const [end, high] of sorted.entries()) {
    while (high - (sorted[start] ?? high) > tolerance) start++;
    const count = end - start + 1;
    if (count >= best.count) best = { low: sorted[start] ?? high, high, count };
  }
  return best;
}

function fitted({ name, label }: Padding, total: number): Padding {
  if (total + name + label <= lineWidth) return { name, label };
  return { name: total + name <= lineWidth ? name : 0, label: 0 };
}
