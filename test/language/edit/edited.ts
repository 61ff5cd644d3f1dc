import { expect } from 'vitest';
import { applyFileEdits, plainTextOf } from '../../../language/edit/apply-edits.ts';
import { formatText } from '../../../language/format/format.ts';
import { calendarYear } from '../../../language/model/calendar.ts';
import type { FileEdit, Finding } from '../../../language/model/finding.ts';
import { buildProject } from '../../../language/model/project.ts';
import type { Goal, GoalKind, Project } from '../../../language/model/types.ts';
import { parseFile } from '../../../language/syntax/parse.ts';

/** Texts by file name. */
export type Files = Readonly<Record<string, string>>;

export interface Built {
  readonly project: Project;
  readonly errors: readonly Finding[];
}

/** The project of these files. */
export function built(files: Files): Built {
  return buildProject(
    Object.entries(files).map(([uri, text]) => parseFile(uri, text)),
    calendarYear,
  );
}

/** The goal with this key, of this kind. */
export function goalOf<Kind extends GoalKind>(
  project: Project,
  kind: Kind,
  key: string,
): Extract<Goal, { kind: Kind }> {
  const goal = project.goals.get(key);
  if (goal?.kind !== kind)
    throw new Error(`no ${kind} "${key}" among ${[...project.goals.keys()].join(', ')}`);
  return goal as Extract<Goal, { kind: Kind }>;
}

/** Text without the indentation that all its lines share, and without the line breaks around it. */
export function text(strings: TemplateStringsArray, ...parts: readonly string[]): string {
  const lines = String.raw({ raw: strings.raw }, ...parts)
    .replace(/^\n/, '')
    .trimEnd()
    .split('\n');
  const indentations = lines.filter(line => line.trim() !== '').map(line => line.search(/\S/));
  const shared = Math.min(...indentations);
  return `${lines.map(line => line.slice(shared)).join('\n')}\n`;
}

/** One file after the edits that `build` makes, with the laws checked that hold for every edit. */
export function edited(before: string, build: (project: Project) => readonly FileEdit[]): string {
  return editedFiles({ 'a.goals': before }, build)['a.goals'] as string;
}

/** The files after the edits that `build` makes, with the laws checked that hold for every edit. */
export function editedFiles(before: Files, build: (project: Project) => readonly FileEdit[]): Files {
  const after = applied(before, build);
  expectLaws(before, after);
  const windows = mapped(before, withWindowsLineEnds);
  expect(applied(windows, build), 'the same with Windows line ends').toEqual(
    mapped(after, withWindowsLineEnds),
  );
  const tidy = mapped(before, one => formatText(one) ?? one);
  expectLaws(tidy, applied(tidy, build));
  return after;
}

function applied(before: Files, build: (project: Project) => readonly FileEdit[]): Files {
  const edits = build(built(before).project);
  for (const { text: written, snippet } of edits.flatMap(file => file.edits)) {
    if (snippet !== undefined) expect(plainTextOf(snippet), 'a snippet says the same').toBe(written);
  }
  return { ...before, ...Object.fromEntries(applyFileEdits(uri => before[uri], edits)) };
}

/** What was formatted still is, and there is no new error but placeholders. */
export function expectLaws(before: Files, after: Files): void {
  for (const [uri, now] of Object.entries(after)) {
    const was = before[uri];
    if (was === undefined || was === now || formatText(was) !== was) continue;
    expect(now, `${uri} formats to itself`).toBe(formatText(now) ?? 'a text without syntax errors');
  }
  const known = countsOf(built(before).errors);
  const fresh = [...countsOf(built(after).errors)].filter(
    ([rule, count]) => rule !== 'language/placeholder' && count > (known.get(rule) ?? 0),
  );
  expect(fresh, JSON.stringify(after, null, 1)).toEqual([]);
}

function countsOf(errors: readonly Finding[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(errors, ({ rule }) => rule)].map(([rule, list]) => [rule, list.length]));
}

export function withWindowsLineEnds(one: string): string {
  return one.replaceAll('\n', '\r\n');
}

function mapped(files: Files, change: (one: string) => string): Files {
  return Object.fromEntries(Object.entries(files).map(([uri, one]) => [uri, change(one)]));
}
