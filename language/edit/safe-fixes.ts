/** As many safe fixes as can be applied at once. */
import type { Finding, Fix, TextEdit } from '../model/finding.ts';

export interface SafeFixes {
  /** By URI; edits of one file don't meet. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  readonly count: number;
}

/**
 * The edits of the safe fixes of these findings. A fix is applied whole; one that meets another waits for the next round, after
 * the text has changed.
 * @param accepts leaves out fixes, such as those that reach into other files
 */
export function safeFixes(
  findings: readonly Finding[],
  accepts: (fix: Fix) => boolean = () => true,
): SafeFixes {
  const taken = new Map<string, TextEdit[]>();
  let count = 0;
  for (const finding of findings) {
    const fix = finding.fixes.find(one => one.kind === 'safe' && one.edits.length > 0 && accepts(one));
    if (fix === undefined || meetsAny(fix, taken)) continue;
    count++;
    for (const { uri, edits } of fix.edits) taken.set(uri, [...(taken.get(uri) ?? []), ...edits]);
  }
  return { edits: taken, count };
}

function meetsAny(fix: Fix, taken: ReadonlyMap<string, readonly TextEdit[]>): boolean {
  return fix.edits.some(({ uri, edits }) =>
    edits.some(({ span }) =>
      (taken.get(uri) ?? []).some(other => span.start <= other.span.end && other.span.start <= span.end),
    ),
  );
}
