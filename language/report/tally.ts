/** How many findings there are of each level. */
import type { Finding, Severity } from '../model/finding.ts';

export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

export function tallyOf(findings: readonly Finding[]): Tally {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return { errors: counts.error, warnings: counts.warning, infos: counts.info, hints: counts.hint };
}

/** `1 error, 2 warnings`; empty where there is none. */
export function tallyText(tally: Tally): string {
  const parts = [
    counted(tally.errors, 'error'),
    counted(tally.warnings, 'warning'),
    counted(tally.infos, 'info'),
    counted(tally.hints, 'hint'),
  ];
  return parts.filter(part => part !== undefined).join(', ');
}

/** `1 file`, `3 files`; undefined for none. */
function counted(count: number, noun: string): string | undefined {
  return count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
