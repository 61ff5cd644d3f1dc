/** A project while it is being built: the same goals, still writable, and a place to report errors. */

import type { FileFacts } from './facts.ts';
import type { Finding, Fix, LanguageErrorId, RelatedLocation, Severity } from './finding.ts';
import type { Scope } from './scope.ts';
import type {
  CalendarSettings,
  CheckIn,
  CheckInEntry,
  DeclaredCycle,
  Goal,
  GoalKey,
  KeyResult,
  Kpi,
  Location,
  NorthStar,
  Objective,
  Review,
  ReviewEntry,
  Team,
  TeamBlock,
} from './types.ts';

export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** `isHalf`: it is being typed, and what it names is not looked up. */
export type DraftEntry = Draft<CheckInEntry> & { readonly isHalf?: true };
export type DraftGrade = Draft<ReviewEntry> & { readonly isHalf?: true };

/** The name of a cycle that no declared cycle has so far; what it is can be told when all names are known. */
export interface UnknownPeriod extends Location {
  readonly name: string;
  readonly on?: { readonly broken: boolean; readonly key: GoalKey };
}

/** Which goal stands around another: where references of the inner one are looked up. */
export interface DraftProject {
  readonly files: readonly FileFacts[];
  readonly calendar: CalendarSettings;
  readonly northStars: Draft<NorthStar>[];
  readonly teams: Draft<Team>[];
  readonly teamBlocks: Map<GoalKey, Draft<TeamBlock>[]>;
  /** The team of each block, and the block itself, by file and place. */
  readonly teamOfBlock: Map<string, { readonly team: Draft<Team>; readonly block: TeamBlock }>;
  /** The file in which a team says what it is part of. */
  readonly partOfUris: Map<GoalKey, string>;
  readonly unknownPeriods: UnknownPeriod[];
  readonly cycles: Draft<DeclaredCycle>[];
  readonly objectives: Draft<Objective>[];
  readonly keyResults: Draft<KeyResult>[];
  readonly kpis: Draft<Kpi>[];
  readonly checkIns: (Omit<Draft<CheckIn>, 'entries'> & { entries: DraftEntry[] })[];
  readonly reviews: (Omit<Draft<Review>, 'entries'> & { entries: DraftGrade[] })[];
  readonly goals: Map<GoalKey, Goal>;
  readonly byPath: Map<string, Goal[]>;
  readonly scope: Scope;
  readonly errors: Finding[];
}

export function emptyDraft(files: readonly FileFacts[], calendar: CalendarSettings): DraftProject {
  const byPath = new Map<string, Goal[]>();
  return {
    files,
    calendar,
    northStars: [],
    teams: [],
    teamBlocks: new Map(),
    teamOfBlock: new Map(),
    partOfUris: new Map(),
    unknownPeriods: [],
    cycles: [],
    objectives: [],
    keyResults: [],
    kpis: [],
    checkIns: [],
    reviews: [],
    goals: new Map(),
    byPath,
    scope: { byPath },
    errors: [],
  };
}

export interface ErrorDetails {
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedLocation[];
  readonly severity?: Severity;
}

/** Reports an error and marks what it stands on as broken, so that rules stay silent there. */
export function reportOn(
  draft: DraftProject,
  on:
    | { broken: boolean; readonly key?: GoalKey }
    | { readonly broken: boolean; readonly key?: GoalKey }
    | undefined,
  rule: LanguageErrorId,
  place: Location,
  message: string,
  { fixes = [], related, severity = 'error' }: ErrorDetails = {},
): void {
  if (on !== undefined && severity === 'error') (on as { broken: boolean }).broken = true;
  draft.errors.push({
    rule,
    severity,
    message,
    uri: place.uri,
    span: place.span,
    fixes,
    ...(on?.key === undefined ? {} : { goal: on.key }),
    ...(related === undefined ? {} : { related }),
  });
}

/** A fix that replaces the marked words. */
export function replaceWords({ uri, span }: Location, text: string, title = `Write ${text}`): Fix {
  return { title, kind: 'suggestion', edits: [{ uri, edits: [{ span, text }] }] };
}
