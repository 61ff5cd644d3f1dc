/** What changed between two revisions, for other programs: see `json.ts` for what holds of every report. */

import type { GoalChange, Referred } from '../compare/change.ts';
import { plainText } from '../compare/change-text.ts';
import { cadenceText, conditionText, measureText, valueText } from '../model/format-value.ts';
import type { Goal, GoalKind } from '../model/types.ts';
import {
  type DiffReport,
  type PlacedChange,
  type ProjectDiff,
  type SectionName,
  sectionsOf,
} from './diff-sections.ts';
import { toldChange } from './diff-words.ts';
import { known } from './json-value.ts';
import type { Places } from './places.ts';

export interface JsonChange {
  /** Folder of its project, where there is more than one. */
  readonly project?: string;
  readonly section: SectionName;
  readonly kind: GoalChange['kind'];
  readonly goal: { readonly kind: Goal['kind']; readonly id?: string; readonly label?: string };
  /** In words, as people read it. */
  readonly message: string;
  /** In the notation of the language. */
  readonly from?: string | number;
  readonly to?: string | number;
  /** `raised` or `lowered`. */
  readonly way?: string;
  readonly effect?: 'easier' | 'harder';
  readonly date?: string;
  readonly cycle?: string;
  readonly phase?: 'planned' | 'running' | 'ended';
  /** Of the running cycle, from 1. */
  readonly day?: number;
  readonly reason?: string;
  /** It moves what is being measured, and nobody said why. */
  readonly wantsReason?: true;
  /** What came or went with it: how many goals of each kind. */
  readonly inside?: { readonly [Kind in GoalKind]?: number };
  /** Where the goal stands, in the later revision; where it was removed, in the earlier. */
  readonly file: string;
  readonly line: number;
}

export interface JsonDiff {
  readonly version: 1;
  readonly base: string;
  readonly head: string;
  readonly day: string;
  readonly changes: readonly JsonChange[];
}

/** Where things stand in the two revisions. */
export interface DiffPlaces {
  readonly base: Places;
  readonly head: Places;
}

export function diffJson(report: DiffReport, places: DiffPlaces): JsonDiff {
  const { base, head, day, projects } = report;
  const changes = projects.flatMap(project =>
    sectionsOf(project.changes, day).flatMap(section =>
      section.changes.map(placed => jsonChange(placed, section.name, project, places)),
    ),
  );
  return { version: 1, base, head, day, changes };
}

function jsonChange(
  placed: PlacedChange,
  section: SectionName,
  { folder }: ProjectDiff,
  places: DiffPlaces,
): JsonChange {
  const { change, moment, inside, wantsReason } = placed;
  const { goal } = change;
  const { file, position } = change.kind === 'removed' ? places.base : places.head;
  return {
    ...known('project', folder),
    section,
    kind: change.kind,
    goal: { kind: goal.kind, ...known('id', goal.id), ...known('label', goal.label?.value) },
    message: plainText(toldChange(placed)),
    ...ends(change),
    ...('way' in change && change.way !== 'changed' ? { way: change.way } : {}),
    ...('effect' in change ? known('effect', change.effect) : {}),
    ...('date' in change ? { date: change.date } : {}),
    ...known('cycle', moment?.cycle.id),
    ...known('phase', moment?.phase),
    ...(moment?.phase === 'running' ? { day: moment.day } : {}),
    ...known('reason', change.explainedBy?.note),
    ...(wantsReason ? { wantsReason } : {}),
    ...(inside === undefined ? {} : { inside: Object.fromEntries(inside) }),
    file: file(goal.uri),
    line: position(goal.uri, goal.span.start).line,
  };
}

interface Ends {
  readonly from?: string | number;
  readonly to?: string | number;
}

/** The two sides of a change in the notation of the language; of what came or went the one side that there is. */
function ends(change: GoalChange): Ends {
  switch (change.kind) {
    case 'added':
    case 'removed':
      return {};
    case 'supports':
    case 'guarded by':
      return oneEnd(change.change, pathOf(change.reference));
    case 'changed':
      return oneEnd(change.change, change.note.note);
    case 'initiative':
      return oneEnd(change.change, change.initiative.label);
    case 'moved':
      return bothEnds(change, goal => goal.id ?? goal.key);
    case 'baseline':
    case 'target':
    case 'reading':
      return bothEnds(change, valueText);
    case 'measure':
      return bothEnds(change, measureText);
    case 'condition':
      return bothEnds(change, conditionText);
    case 'cycle':
      return bothEnds(change, period => period.id);
    case 'period':
      return bothEnds(change, ({ first, last }) => `${first} to ${last}`);
    case 'tracks':
    case 'part of':
      return bothEnds(change, pathOf);
    case 'every':
      return bothEnds(change, cadenceText);
    case 'stopped':
      return bothEnds(change, ({ date }) => date);
    case 'said':
      return bothEnds(change, ({ status }) => status);
    case 'grade':
      return bothEnds(change, ({ grade }) => grade);
    default:
      return bothEnds<string | number>(change, value => value);
  }
}

function bothEnds<T>(
  { from, to }: { readonly from?: T; readonly to?: T },
  written: (end: T) => string | number | undefined,
): Ends {
  const [was, is] = [from, to].map(end => (end === undefined ? undefined : written(end)));
  return { ...known('from', was), ...known('to', is) };
}

function oneEnd(change: 'added' | 'removed', end: string): Ends {
  return change === 'added' ? { to: end } : { from: end };
}

function pathOf({ path, target }: Referred): string {
  return target ?? path;
}
