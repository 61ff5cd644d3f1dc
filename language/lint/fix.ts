/** Fixes from the edits that do them; without edits there is nothing to offer. */
import { kpiConversions } from '../edit/convert-kpi.ts';
import { pathTo, scopeWith } from '../edit/references.ts';
import type { FileEdit, Fix } from '../model/finding.ts';
import { blocksOf, type ReferringWord } from '../model/resolve.ts';
import type { Goal, GoalKey, Project } from '../model/types.ts';
import type { FixContext } from './rule.ts';

/** Asks the author to fill in or agree. */
export function suggestion(title: string, edits: readonly FileEdit[], preferred = false): readonly Fix[] {
  return edits.length === 0
    ? []
    : [{ title, kind: 'suggestion', edits, ...(preferred ? { preferred } : {}) }];
}

/** Keeps the meaning: applied by fix-all and on save. */
export function safeFix(title: string, edits: readonly FileEdit[]): readonly Fix[] {
  return edits.length === 0 ? [] : [{ title, kind: 'safe', edits, preferred: true }];
}

/** How one goal refers to others, as short as can be; those without a name can't be referred to. */
export function pathsFrom(
  project: Project,
  from: Goal,
  to: readonly Goal[],
  word: ReferringWord,
): readonly string[] {
  const scope = scopeWith(project);
  const blocks = blocksOf(project, from);
  return to.flatMap(({ id }) => (id === undefined ? [] : pathTo(scope, id, blocks, word)));
}

/** The ways to make a key result of a KPI that goes on watching. Replacing the KPI is no fix of what it reports. */
export function conversionsOf({ project, scores }: FixContext, kpi: GoalKey): readonly Fix[] {
  return kpiConversions(project, scores, kpi)
    .available.filter(({ variant, disabledReason }) => variant === 'keep' && disabledReason === undefined)
    .map(conversion => ({
      title: conversion.title,
      kind: 'suggestion',
      ...(conversion.preferred && { preferred: true }),
      get edits() {
        return conversion.edits;
      },
    }));
}
