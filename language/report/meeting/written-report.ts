/**
 * A report in words, before it has a form: Markdown, HTML and Slack set the same sentences. Texts are plain, on one line, without
 * markup; whoever sets them escapes.
 */
import { cutToColumns, onOneLine } from '../../model/text-width.ts';
import type { Day } from '../../model/types.ts';
import type { ProgressBar, ThresholdGauge } from '../../render/goal-tree.ts';
import type { GradeBand, Health, KpiStatus } from '../../score/types.ts';

export interface WrittenReport {
  /** "Weekly meeting". */
  readonly title: string;
  readonly today: Day;
  /** What a notification says: the whole report in one line. */
  readonly summary: string;
  /** One for each project. */
  readonly parts: readonly WrittenPart[];
}

export interface WrittenPart {
  /** Which project, team, days: parts of one line. */
  readonly about: readonly string[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: string;
  /** Said before the entries. */
  readonly lines: readonly string[];
  readonly entries: readonly Entry[];
  /** "and 12 more". */
  readonly more?: string;
  /** Said after the entries. */
  readonly after?: string;
}

/** One thing to speak of: what, how it is, then what somebody said of it and what belongs to it. */
export interface Entry {
  /** Drawn as a sign; its word is among the facts. */
  readonly state?: Health | KpiStatus;
  /** Of finished work: decides over the colour of the sign. */
  readonly band?: GradeBand;
  /** Drawn where there is room for it; what it shows is among the facts. */
  readonly meter?: ProgressBar | ThresholdGauge;
  /** Somebody's words, or a short heading of ours. */
  readonly title: string;
  /** Parts of one line. */
  readonly facts: readonly string[];
  /** A line each. */
  readonly remarks: readonly string[];
  /** A line of `.goals` to copy. */
  readonly code?: string;
  readonly entries: readonly Entry[];
  /** "and 2 more key results". */
  readonly more?: string;
}

/** Longer ones are not read aloud. */
const [longestTitle, longestRemark] = [100, 280];

/** An entry of which little is to be said. Long words of somebody are cut. */
export function entry(title: string, facts: readonly string[], rest: Partial<Entry> = {}): Entry {
  const { remarks = [], entries = [] } = rest;
  return {
    ...rest,
    title: shortTitle(title),
    facts: facts.map(onOneLine),
    remarks: remarks.map(remark => cutToColumns(onOneLine(remark), longestRemark)),
    entries,
  };
}

/** A label as it is said in a list. */
export function shortTitle(title: string): string {
  return cutToColumns(onOneLine(title), longestTitle);
}

/** As many as can be read in a meeting, and how many are left. */
export function atMost<Each>(
  all: readonly Each[],
  most: number,
  noun: string,
): { readonly shown: readonly Each[]; readonly more: { readonly more?: string } } {
  const left = all.length - most;
  // One more takes no more room than the words that it is left out.
  if (left <= 1) return { shown: all, more: {} };
  return { shown: all.slice(0, most), more: { more: `and ${left} more ${noun}` } };
}
