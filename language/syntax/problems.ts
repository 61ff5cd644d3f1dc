/** Collects the errors of one file while it is read, and knows on which declaration each of them stands. */
import type { Finding, Fix, LanguageErrorId, RelatedLocation, TextEdit } from '../model/finding.ts';
import type { Span } from '../model/types.ts';
import type { Slip } from './slips.ts';

export interface Problems {
  /** Every report stands on the innermost declaration or entry that is being read. */
  report(id: LanguageErrorId, span: Span, message: string, extra?: ProblemExtra): void;
  /** Reads one declaration or entry; tells whether something was reported on it, and not only on one inside it. */
  on<T>(span: Span, read: () => T): { readonly value: T; readonly isBroken: boolean };
  /** Reads what is an error as a whole already: what is wrong inside is not said besides. */
  quietly(read: () => void): void;
  /** What was reported, in no order; of errors of syntax that may follow from another on their line only the first. */
  findings(): readonly Finding[];
  /** Whether anything could not be read, said or not. */
  hasSyntaxErrors(): boolean;
}

export interface ProblemExtra {
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedLocation[];
  /** It may well be a consequence of another error on its line, and is not said beside one. */
  readonly weak?: boolean;
}

interface Collected {
  readonly finding: Finding;
  readonly weak: boolean;
  readonly isQuiet?: boolean;
}

/**
 * @param slips errors that are known before anything is read, in order of the text
 * @param lineOf the line of an offset
 */
export function collectProblems(
  uri: string,
  slips: readonly Slip[],
  lineOf: (offset: number) => number,
): Problems {
  const collected: Collected[] = slips.map(({ span, message, fixes = [], weak = false }) => ({
    finding: {
      rule: 'language/syntax',
      severity: 'error',
      message,
      uri,
      span,
      fixes: fixes.map(({ title, kind, edit }) => fixInFile(uri, kind, title, edit)),
    },
    weak,
  }));
  /** Declarations being read, innermost last: whether something was reported on them. */
  const open: { isBroken: boolean }[] = [];
  let nextSlip = 0;
  let isQuiet = false;
  /** Slips before an offset stand on what is open. */
  const passSlips = (offset: number): void => {
    for (
      let slip = slips[nextSlip];
      slip !== undefined && slip.span.start < offset;
      slip = slips[++nextSlip]
    ) {
      const innermost = open.at(-1);
      if (innermost !== undefined) innermost.isBroken = true;
    }
  };
  return {
    report(id, span, message, { fixes = [], related, weak = false } = {}) {
      const innermost = open.at(-1);
      if (innermost !== undefined) innermost.isBroken = true;
      const finding: Finding = { rule: id, severity: 'error', message, uri, span, fixes };
      collected.push({ finding: related === undefined ? finding : { ...finding, related }, weak, isQuiet });
    },
    quietly(read) {
      isQuiet = true;
      read();
      isQuiet = false;
    },
    on(span, read) {
      passSlips(span.start);
      const own = { isBroken: false };
      open.push(own);
      const value = read();
      passSlips(span.end);
      open.pop();
      return { value, isBroken: own.isBroken };
    },
    findings: () =>
      withoutConsequences(
        collected.filter(one => one.isQuiet !== true),
        lineOf,
      ),
    hasSyntaxErrors: () => collected.some(({ finding }) => finding.rule === 'language/syntax'),
  };
}

/** Leaves out weak errors of syntax where another one stands on the same line: one slip is one finding. */
function withoutConsequences(
  collected: readonly Collected[],
  lineOf: (offset: number) => number,
): readonly Finding[] {
  const strong = new Set<number>();
  const firstWeak = new Map<number, Finding>();
  for (const { finding, weak } of collected) {
    if (!explains(finding)) continue;
    const line = lineOf(finding.span.start);
    if (!weak) strong.add(line);
    else if (finding.span.start < (firstWeak.get(line)?.span.start ?? Number.POSITIVE_INFINITY))
      firstWeak.set(line, finding);
  }
  return collected
    .filter(({ finding, weak }) => {
      if (!weak) return true;
      const line = lineOf(finding.span.start);
      return !strong.has(line) && firstWeak.get(line) === finding;
    })
    .map(({ finding }) => finding);
}

/** Whether words nearby may be unreadable because of it. */
function explains({ rule }: Finding): boolean {
  return rule === 'language/syntax' || rule === 'language/placeholder' || rule === 'language/date';
}

/** One edit in the file itself. */
export function fixInFile(uri: string, kind: Fix['kind'], title: string, ...edits: TextEdit[]): Fix {
  return { title, kind, edits: [{ uri, edits }] };
}
