/** Gives a goal a property that it lacks: `owner`, `cycle`, `supports`, `guarded by`, `threshold`, `by` … */
import type { FileEdit } from '../model/finding.ts';
import type { Goal, GoalKind, Project } from '../model/types.ts';
import { type DraftEdit, draft, type Words } from './draft.ts';
import { statementAt, viewOf } from './file-view.ts';
import { finish } from './settle.ts';
import { insertion, writeProperty } from './write-property.ts';

export type PropertyKeyword =
  | 'aspirational'
  | 'by'
  | 'changed'
  | 'committed'
  | 'cycle'
  | 'every'
  | 'guarded by'
  | 'initiative'
  | 'lagging'
  | 'lead'
  | 'leading'
  | 'owner'
  | 'part of'
  | 'size'
  | 'source'
  | 'stopped'
  | 'supports'
  | 'target'
  | 'threshold'
  | 'tracks'
  | 'weight';

/**
 * Edits that write a property where the table of the language puts it; `by` and `threshold` go into the header. `supports` and
 * `guarded by` are continued where they exist, `initiative` and `changed` added, any other replaced.
 * @param value as it is to stand in the file: `@maya`, `2026-Q1`, `churn, uptime`, `< 5%`; nothing for `committed` and its like
 */
export function addProperty(
  project: Project,
  goal: Goal,
  keyword: PropertyKeyword,
  value?: Words,
): readonly FileEdit[] {
  return finish(project, goal.uri, propertyEdits(project, goal, keyword, value));
}

/** The same before it is settled, to be put together with other edits of the file. */
export function propertyEdits(
  project: Project,
  goal: Goal,
  keyword: PropertyKeyword,
  value?: Words,
): readonly DraftEdit[] {
  if (keyword === 'threshold') return thresholdEdits(goal, value ?? '?');
  if (keyword === 'by') return deadlineEdits(goal, value ?? '?');
  const view = viewOf(project, goal.uri);
  const statement = view === undefined ? undefined : statementAt(view, goal.span.start);
  if (view === undefined || statement === undefined || !matches(goal.kind, statement.keyword)) return [];
  return writeProperty(view, statement, value === undefined ? { keyword } : { keyword, value });
}

function matches(kind: GoalKind, keyword: string): boolean {
  return kind === keyword;
}

function thresholdEdits(goal: Goal, value: Words): readonly DraftEdit[] {
  if (goal.kind !== 'kpi') return [];
  if (goal.threshold !== undefined) return [{ span: goal.threshold.span, draft: draft`${value}` }];
  return [
    insertion((goal.label ?? goal.name ?? { span: goal.keyword }).span.end, draft` threshold ${value}`),
  ];
}

function deadlineEdits(goal: Goal, value: Words): readonly DraftEdit[] {
  if (goal.kind !== 'kr' && goal.kind !== 'northstar') return [];
  if (goal.by !== undefined) return [{ span: goal.by.span, draft: draft`${value}` }];
  return [insertion(goal.header.end, draft` by ${value}`)];
}
