/** KPI → key result: a metric that must move becomes a goal of the cycle. */
import { isWithin, parsePeriod } from '../model/calendar.ts';
import type { FileEdit } from '../model/finding.ts';
import type { Day, Goal, GoalKey, KeyResult, Kpi, Objective, Period, Project } from '../model/types.ts';
import { wholeCompany } from '../score/current-cycle.ts';
import type { ProjectScores } from '../score/types.ts';
import { addKeyResultEdits, addObjectiveEdits, type Conversion as Plan } from './conversion-edits.ts';
import { isWhole, statementAt, viewOf } from './file-view.ts';
import { nameFrom } from './names.ts';
import { blocksOfTeam, freeName } from './references.ts';

export interface Conversion {
  readonly title: string;
  /** `keep`: the KPI goes on watching. `replace`: it goes, and its check-ins become those of the key result. */
  readonly variant: 'keep' | 'replace';
  /** The objective that gets the key result; absent: a new one. */
  readonly objective?: GoalKey;
  readonly preferred: boolean;
  /** Why it can't be done; there are no edits then. */
  readonly disabledReason?: string;
  /** Worked out when somebody asks for them. */
  readonly edits: readonly FileEdit[];
}

export interface KpiConversions {
  /** In the order in which they are offered. */
  readonly available: readonly Conversion[];
  /** Why there are none. */
  readonly refused?: string;
}

/** More objectives than these make no menu. */
const atMostCandidates = 4;

/**
 * The ways to make a key result of a KPI, on the day of the scores.
 *
 * Kept, the KPI is tracked by a key result in one of the objectives of its team whose cycle runs and that have no grade, those
 * that support the KPI first, or in a new objective. Replaced, it is the key result, and goes.
 */
export function kpiConversions(project: Project, scores: ProjectScores, key: GoalKey): KpiConversions {
  const kpi = project.goals.get(key);
  if (kpi?.kind !== 'kpi') return { available: [], refused: 'this is no KPI' };
  const refused = reasonToRefuse(project, scores.today, kpi);
  if (refused !== undefined) return { available: [], refused };
  const candidates = candidatesFor(project, scores, kpi);
  const preferred = preferredOf(kpi, candidates);
  const places = [...candidates.slice(0, atMostCandidates), undefined];
  const blocked = reasonNotToReplace(project, kpi);
  const kept = places.map(objective =>
    conversion(project, scores, kpi, 'keep', objective, objective === preferred),
  );
  const replaced =
    blocked === undefined
      ? places
          .filter(
            objective => objective === undefined || objective.id !== undefined || !isReferredTo(project, kpi),
          )
          .map(objective => conversion(project, scores, kpi, 'replace', objective, false))
      : [
          {
            title: 'Replace by a key result',
            variant: 'replace' as const,
            preferred: false,
            disabledReason: blocked,
            edits: [],
          },
        ];
  return { available: [...kept, ...replaced] };
}

// ------------------------------------------------------------------------------------------------------ what stands against

function reasonToRefuse(project: Project, today: Day, kpi: Kpi): string | undefined {
  if (kpi.broken) return 'it has an error: mend that first';
  const tracking = referrersIn(project)
    .tracking.get(kpi.key)
    ?.find(
      ({ cycle, stopped }) =>
        (cycle === undefined || cycle.last >= today) && (stopped === undefined || stopped.date > today),
    );
  if (tracking !== undefined) return `${called(tracking)} tracks it already`;
  if (kpi.team !== undefined && project.goals.get(kpi.team)?.id === undefined) return 'its team has no name';
  return standsAs('kpi', project, kpi) ? undefined : 'its text can not be read: mend that first';
}

/** Whether the text of a goal reads as what it is, so that it can be written into: half-typed it may not. */
function standsAs(keyword: 'kpi' | 'objective', project: Project, goal: Goal): boolean {
  const view = viewOf(project, goal.uri);
  return view !== undefined && statementAt(view, goal.span.start)?.keyword === keyword;
}

function reasonNotToReplace(project: Project, kpi: Kpi): string | undefined {
  const view = viewOf(project, kpi.uri);
  const statement = view && statementAt(view, kpi.span.start);
  if (statement === undefined || !isWhole(statement)) return 'its block is not closed';
  const { guarded: guardedBy, tracking: trackedBy } = referrersIn(project);
  const guarded = guardedBy.get(kpi.key) ?? [];
  if (guarded.length > 0) return `it guards ${listed(guarded)}`;
  const tracking = trackedBy.get(kpi.key) ?? [];
  return tracking.length > 0
    ? `${listed(tracking)} ${tracking.length > 1 ? 'track' : 'tracks'} it`
    : undefined;
}

function listed(goals: readonly Goal[]): string {
  const names = goals.map(called);
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function called(goal: Goal): string {
  return goal.id ?? (goal.label === undefined ? `a ${goal.kind} without a name` : `"${goal.label.value}"`);
}

function isReferredTo(project: Project, kpi: Kpi): boolean {
  return referrersIn(project).named.has(kpi.key);
}

/** What refers to each goal of a project. */
interface Referrers {
  readonly guarded: ReadonlyMap<GoalKey | undefined, readonly Objective[]>;
  readonly tracking: ReadonlyMap<GoalKey | undefined, readonly KeyResult[]>;
  /** The goals that a check-in or a `supports` names. */
  readonly named: ReadonlySet<GoalKey | undefined>;
}

const known = new WeakMap<Project, Referrers>();

/** Gathered once for each project: conversions are offered of every KPI. */
function referrersIn(project: Project): Referrers {
  const referrers = known.get(project) ?? gatherReferrers(project);
  known.set(project, referrers);
  return referrers;
}

function gatherReferrers({ objectives, keyResults, kpis, checkIns }: Project): Referrers {
  const guarded = new Map<GoalKey | undefined, Objective[]>();
  for (const objective of objectives) {
    for (const target of new Set(objective.guardedBy.map(reference => reference.target))) {
      const guarding = guarded.get(target);
      if (guarding === undefined) guarded.set(target, [objective]);
      else guarding.push(objective);
    }
  }
  const entered = checkIns.flatMap(({ entries }) => entries.map(({ reference }) => reference.target));
  const supported = [...objectives, ...keyResults, ...kpis].flatMap(({ supports }) =>
    supports.map(({ target }) => target),
  );
  const tracking = Map.groupBy(keyResults, ({ tracks }) => tracks?.target);
  return { guarded, tracking, named: new Set([...entered, ...supported]) };
}

// ------------------------------------------------------------------------------------------------------------- candidates

/** Objectives of the KPI's own team that run and have no grade, but those that it guards; those that support it first. */
function candidatesFor(project: Project, scores: ProjectScores, kpi: Kpi): readonly Objective[] {
  const open = project.objectives.filter(
    objective =>
      objective.team === kpi.team &&
      objective.cycle !== undefined &&
      isWithin(scores.today, objective.cycle) &&
      scores.objectives.get(objective.key)?.grade === undefined &&
      (objective.stopped === undefined || objective.stopped.date > scores.today) &&
      !objective.guardedBy.some(({ target }) => target === kpi.key) &&
      standsAs('objective', project, objective),
  );
  return [...open.filter(one => doesSupport(one, kpi)), ...open.filter(one => !doesSupport(one, kpi))];
}

function doesSupport({ supports }: Objective, kpi: Kpi): boolean {
  return supports.some(({ target }) => target === kpi.key);
}

/** The only candidate, or the only one that supports the KPI; else undefined: the new objective. */
function preferredOf(kpi: Kpi, candidates: readonly Objective[]): Objective | undefined {
  if (candidates.length === 1) return candidates[0];
  const supporting = candidates.filter(one => doesSupport(one, kpi));
  return supporting.length === 1 ? supporting[0] : undefined;
}

// ------------------------------------------------------------------------------------------------------------- conversions

function conversion(
  project: Project,
  scores: ProjectScores,
  kpi: Kpi,
  variant: Conversion['variant'],
  objective: Objective | undefined,
  preferred: boolean,
): Conversion {
  let edits: readonly FileEdit[] | undefined;
  return {
    title: `${variant === 'keep' ? 'Convert to' : 'Replace by'} a key result ${placeWords(objective)}`,
    variant,
    ...(objective && { objective: objective.key }),
    preferred,
    get edits() {
      edits ??= editsFor(project, scores, kpi, variant, objective);
      return edits;
    },
  };
}

function placeWords(objective: Objective | undefined): string {
  if (objective === undefined) return 'in a new objective';
  const { name, label } = objective;
  return `of ${name?.value ?? `"${(label?.value ?? '').slice(0, 40)}"`}`;
}

function editsFor(
  project: Project,
  scores: ProjectScores,
  kpi: Kpi,
  variant: Conversion['variant'],
  objective: Objective | undefined,
): readonly FileEdit[] {
  const team = blocksOfTeam(project, kpi.team)[0];
  const name = kpi.name?.value ?? freeName(project, team, 'kpi', nameFrom(kpi.label?.value ?? '', 'kpi'));
  const score = scores.kpis.get(kpi.key);
  const plan: Plan = { project, kpi, score, variant, name, ...(team !== undefined && { team }) };
  if (objective !== undefined) return addKeyResultEdits(plan, objective);
  const given = inheritedCycle(project, kpi);
  const current = scores.currentCycles.get(kpi.team ?? wholeCompany);
  const needsCycle = given === undefined || !isWithin(scores.today, given);
  return addObjectiveEdits(plan, needsCycle ? current?.id : undefined);
}

/** The cycle that an objective beside the KPI has without saying one. */
function inheritedCycle(project: Project, kpi: Kpi): Period | undefined {
  const team = kpi.team === undefined ? undefined : project.goals.get(kpi.team);
  const block =
    team?.kind === 'team'
      ? team.blocks.find(
          ({ uri, span }) => uri === kpi.uri && span.start <= kpi.span.start && kpi.span.end <= span.end,
        )
      : undefined;
  if (block?.cycle !== undefined) return block.period;
  const name = project.files.find(({ uri }) => uri === kpi.uri)?.cycle?.value;
  const declared = project.cycles.find(cycle => cycle.name?.value === name)?.period;
  return name === undefined ? undefined : (declared ?? parsePeriod(name, project.calendar));
}
