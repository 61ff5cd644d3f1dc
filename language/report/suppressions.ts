/** The comments that ignore rules, for who reviews them: where they stand, what they have to ignore, and why. */
import type { DirectiveUse, JudgedDirective } from '../lint/directives.ts';
import { onOneLine, padToColumns } from '../model/text-width.ts';
import type { Paint, Tone } from '../render/paint.ts';
import type { Places } from './places.ts';

export interface SuppressionsReport {
  readonly version: 1;
  readonly suppressions: readonly {
    readonly file: string;
    readonly line: number;
    readonly scope: 'next-line' | 'file';
    /** A `goals-ignore-file` below the first declaration: ignores nothing. */
    readonly misplaced: boolean;
    readonly rules: readonly { readonly rule: string; readonly use: DirectiveUse }[];
    /** Absent where none is given. */
    readonly reason?: string;
  }[];
}

/** For other programs. */
export function suppressionsReport(found: readonly JudgedDirective[], places: Places): SuppressionsReport {
  return {
    version: 1,
    suppressions: found.map(({ directive, misplaced, names }) => ({
      file: places.file(directive.uri),
      line: places.position(directive.uri, directive.span.start).line,
      scope: directive.scope,
      misplaced,
      rules: names.map(({ value, use }) => ({ rule: value, use })),
      ...(directive.reason === undefined ? {} : { reason: directive.reason }),
    })),
  };
}

const tones: Readonly<Record<DirectiveUse | 'misplaced', Tone>> = {
  used: 'good',
  undecided: 'muted',
  off: 'fair',
  unused: 'fair',
  unknown: 'poor',
  misplaced: 'poor',
};

/** A line for each rule that is ignored, below its file, and what it comes to. */
export function suppressionsTable(found: readonly JudgedDirective[], places: Places, paint: Paint): string {
  const rows = found.flatMap(({ directive, misplaced, names }) => {
    const file = places.file(directive.uri);
    const line = String(places.position(directive.uri, directive.span.start).line);
    const where = directive.scope === 'file' ? `${line} file` : line;
    const reason = directive.reason === undefined ? undefined : onOneLine(directive.reason);
    const uses = names.map(({ value, use }) => ({
      rule: value,
      use: misplaced ? ('misplaced' as const) : use,
    }));
    return uses.map(each => ({ file, where, ...each, reason }));
  });
  if (rows.length === 0) return 'Nothing is ignored.\n';
  const width = (texts: readonly string[]) => Math.max(...texts.map(text => text.length));
  const [whereWidth, ruleWidth] = [
    width(rows.map(({ where }) => where)),
    width(rows.map(({ rule }) => rule)),
  ];
  const blocks = [...Map.groupBy(rows, ({ file }) => file)].map(([file, inFile]) => {
    const lines = inFile.map(
      ({ where, rule, use, reason }) =>
        `  ${padToColumns(where, whereWidth)}  ${padToColumns(rule, ruleWidth)}  ${paint(tones[use], padToColumns(use, 9))}  ${reason ?? paint('muted', 'no reason')}`,
    );
    return `${paint('strong', file)}\n${lines.join('\n')}\n`;
  });
  const idle = rows.filter(({ use }) => use !== 'used' && use !== 'undecided').length;
  const silent = rows.filter(({ reason }) => reason === undefined).length;
  const sum = `${rows.length} ignored, ${idle} of them for nothing, ${silent} without a reason`;
  return `${blocks.join('\n')}\n${paint('muted', sum)}\n`;
}
