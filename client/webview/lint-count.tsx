import type { JSX } from 'preact';
import type { GoalNode, LintCount } from '../../language/render/goal-tree.ts';
import { findingWords } from './describe.ts';
import type { Row } from './rows.ts';

/** What a row answers for: its own findings, and while it is closed those of everything that it hides. */
export function findingsOfRow(row: Row): LintCount {
  return row.expandable && !row.open ? findingsBelow(row.node) : row.node.findings;
}

function findingsBelow(node: GoalNode): LintCount {
  let sum = node.findings;
  for (const child of node.children) {
    // What guards, is tracked or supports from elsewhere is counted where it lives.
    if (child.role !== undefined) continue;
    sum = added(sum, findingsBelow(child));
  }
  return sum;
}

function added(one: LintCount, other: LintCount): LintCount {
  return {
    errors: one.errors + other.errors,
    warnings: one.warnings + other.warnings,
    infos: one.infos + other.infos,
    hints: one.hints + other.hints,
    fixable: one.fixable + other.fixable,
    messages: [...one.messages, ...other.messages],
  };
}

/** Errors and warnings as one number in the colour of the worst; notes in grey; hints are for the editor alone. */
export function LintBadge({ findings }: { readonly findings: LintCount }): JSX.Element | null {
  const { errors, warnings, infos } = findings;
  if (errors + warnings + infos === 0) return null;
  const level = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'info';
  const count = level === 'info' ? infos : errors + warnings;
  return (
    <span class="lint" data-level={level} title={findingWords(findings)}>
      <svg class="lint-icon" viewBox="0 0 12 6" aria-hidden="true">
        <path d="M.7 4.6 2.6 1.6 4.7 4.6 6.7 1.6 8.8 4.6 10.7 1.6" />
      </svg>
      {count}
    </span>
  );
}
