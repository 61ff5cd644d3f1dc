/**
 * Who a finding is, so that tomorrow's report can tell it from a new one. Lines and columns have no part in it, nor has the
 * message: both change while the finding stays the same.
 *
 * A finding is its rule, what it is about and the words that it marks. It is about the goal that it stands on, by the path of
 * the goal: moved to another file, or in a file that is renamed, it is the same one. What stands on no named goal is about its
 * file, and a renamed file makes it a new one.
 */
import type { Finding } from '../model/finding.ts';
import type { GoalKey } from '../model/types.ts';
import { fnv1a64 } from './fnv1a.ts';

/** Where files lie and what they say, however and wherever the report is made. */
export interface Identities {
  /** The folder of the project of a file: the same wherever the command runs, another one for each project. */
  project(uri: string): string;
  /** The path of a file, as stable. */
  path(uri: string): string;
  /** The text in which the findings of this file were found. */
  text(uri: string): string | undefined;
}

/**
 * The fingerprint of each finding: 16 hexadecimal digits, never the same for two of them. Findings that are alike in everything
 * are told apart by their order, so that one that comes or goes leaves those before it alone.
 * @param findings of one run, in any order, before any are left out: what is shown makes no difference
 */
export function fingerprintsOf(
  findings: readonly Finding[],
  identities: Identities,
): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  const fingerprints = new Map<Finding, string>();
  for (const { finding } of inOrder(findings, identities)) {
    const identity = JSON.stringify([
      finding.rule,
      ...subjectOf(finding, identities),
      wordsOf(finding, identities),
    ]);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    fingerprints.set(finding, fnv1a64(`${identity}${count}`));
  }
  return fingerprints;
}

function inOrder(findings: readonly Finding[], { path }: Identities) {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return findings
    .map(finding => ({ finding, path: path(finding.uri) }))
    .sort(
      (a, b) =>
        compare(a.path, b.path) ||
        a.finding.span.start - b.finding.span.start ||
        a.finding.span.end - b.finding.span.end ||
        compare(a.finding.message, b.finding.message),
    );
}

function subjectOf({ goal, uri }: Finding, { project, path }: Identities): readonly string[] {
  const named = goal === undefined ? '' : namedPart(goal);
  return named === '' ? ['file', path(uri)] : ['goal', project(uri), named];
}

/** The path of the goal, or of the nearest one around it that has a name: the keys of others count what stands before them. */
function namedPart(key: GoalKey): string {
  return key.replace(/~.*$/s, '');
}

/** What the finding marks; line ends and indentation may change. */
function wordsOf({ uri, span }: Finding, { text }: Identities): string {
  return (text(uri) ?? '').slice(span.start, span.end).replace(/\s+/g, ' ').trim();
}
