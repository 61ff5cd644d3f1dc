/** Whether findings make the command fail, and in which words that is said where the report does not show it. */
import type { Finding, Severity } from '../../../language/model/finding.ts';
import { tallyOf, tallyText } from '../../../language/report/tally.ts';
import type { CheckOptions } from './options.ts';

const worstFirst: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export interface Verdict {
  readonly failed: boolean;
  /** Why, each in one sentence: what somebody who sees the report can't tell from it. */
  readonly reasons: readonly string[];
}

/** @param shown whether the report shows the finding to whoever runs the command */
export function verdictOn(
  findings: readonly Finding[],
  { failOn, maxWarnings }: Pick<CheckOptions, 'failOn' | 'maxWarnings'>,
  shown: (finding: Finding) => boolean,
): Verdict {
  const counting = failOn === 'never' ? [] : worstFirst.slice(0, worstFirst.indexOf(failOn) + 1);
  const atLimit = findings.filter(({ severity }) => counting.includes(severity));
  const reasons: string[] = [];
  if (atLimit.length > 0 && !atLimit.some(shown))
    reasons.push(
      `Failed on ${tallyText(tallyOf(atLimit))} that the report leaves out (--fail-on ${failOn}).`,
    );
  const { warnings } = tallyOf(findings);
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany) {
    const said = warnings === 1 ? '1 warning is' : `${warnings} warnings are`;
    reasons.push(`${said} more than --max-warnings ${maxWarnings} allows.`);
  }
  return { failed: atLimit.length > 0 || tooMany, reasons };
}
