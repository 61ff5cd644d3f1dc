/** One mistake, one finding: what a goal is silences what it lacks. */
import type { GoalKey } from '../model/types.ts';
import type { Rule } from './rule.ts';

/** A finding as far as silences are concerned. */
export interface Silenceable {
  readonly rule: Rule;
  /** The declaration that it stands on. */
  readonly key?: GoalKey;
}

/**
 * Drops the findings that another one silences. A rule that is silenced itself still silences (a chain), and of two rules
 * that silence each other the one that comes first in the alphabet speaks.
 */
export function withoutSilenced<Found extends Silenceable>(findings: readonly Found[]): readonly Found[] {
  const speaking = new Map<GoalKey, Set<Rule>>();
  for (const { rule, key } of findings) {
    if (key === undefined) continue;
    const rules = speaking.get(key);
    if (rules === undefined) speaking.set(key, new Set([rule]));
    else rules.add(rule);
  }
  const everywhere = silencedInProject(findings);
  return findings.filter(({ rule, key }) => {
    if (everywhere.has(rule.id)) return false;
    const others = key === undefined ? undefined : speaking.get(key);
    return others === undefined || others.size < 2 || ![...others].some(other => outspeaks(other, rule));
  });
}

/** The rules that are silent in the whole project because of what another one has said. */
export function silencedInProject(findings: readonly Silenceable[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ rule }) => rule.silencesInProject));
}

function outspeaks(other: Rule, rule: Rule): boolean {
  if (other.id === rule.id || !isSilenced(other, rule.id)) return false;
  return !isSilenced(rule, other.id) || other.id < rule.id;
}

/** Whether `kr-*` or the id itself is among the rules that it silences, and not taken out by `!id`. */
function isSilenced({ silences }: Rule, id: string): boolean {
  if (silences.length === 0 || silences.includes(`!${id}`)) return false;
  return silences.some(pattern =>
    pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id,
  );
}
