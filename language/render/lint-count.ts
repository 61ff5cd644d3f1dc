/** How many findings stand on a goal, and what they say. */
import type { Finding, Severity } from '../model/finding.ts';
import type { GoalKey } from '../model/types.ts';
import type { LintCount } from './goal-tree.ts';

export const noFindings: LintCount = { errors: 0, warnings: 0, infos: 0, hints: 0, fixable: 0, messages: [] };

const worstFirst: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The findings of each goal that has some, messages worst first. */
export function lintCounts(findings: readonly Finding[]): ReadonlyMap<GoalKey, LintCount> {
  const byGoal = new Map<GoalKey, Finding[]>();
  for (const finding of findings) {
    if (finding.goal === undefined) continue;
    const known = byGoal.get(finding.goal);
    if (known === undefined) byGoal.set(finding.goal, [finding]);
    else known.push(finding);
  }
  return new Map([...byGoal].map(([goal, found]) => [goal, countOf(found)]));
}

function countOf(findings: readonly Finding[]): LintCount {
  const of = (severity: Severity) => findings.filter(finding => finding.severity === severity);
  return {
    errors: of('error').length,
    warnings: of('warning').length,
    infos: of('info').length,
    hints: of('hint').length,
    fixable: findings.filter(mayHaveFixes).length,
    messages: worstFirst.flatMap(of).map(finding => finding.message),
  };
}

/** Building the fixes of all findings costs more than the rest of a tree. */
function mayHaveFixes(finding: Finding): boolean {
  return finding.mayHaveFixes ?? finding.fixes.length > 0;
}
