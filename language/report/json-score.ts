/** The scores of `goals score` for other programs: see `json.ts` for what absent keys and `null` mean. */
import type {
  Goal,
  GoalKey,
  KeyResult,
  Kpi,
  NorthStar,
  Objective,
  Project,
  Quantity,
} from '../model/types.ts';
import { unitOfGoal } from '../score/goal-unit.ts';
import { exactScore, shownScore } from '../score/rounding.ts';
import type { Health, KpiStatus, ProjectScores } from '../score/types.ts';
import { jsonAmount, jsonUnit, known } from './json-value.ts';
import type { Places } from './places.ts';

export interface JsonGoal {
  /** Absent while the goal has no name. */
  readonly id?: string;
  readonly label?: string;
}

interface JsonPlace {
  readonly file: string;
  readonly line: number;
}

export interface JsonNorthStar extends JsonGoal, JsonPlace {
  readonly value: number | null;
  readonly unit: string;
  readonly progress: number | null;
  readonly score: number | null;
  readonly trend?: number;
}

export interface JsonKeyResult extends JsonGoal, JsonPlace {
  readonly current: number | null;
  readonly unit: string;
  readonly progress: number | null;
  readonly score: number | null;
  readonly expected?: number;
  readonly pace?: number | null;
  readonly forecast?: number;
  readonly confidence?: number;
  readonly health: Health;
}

export interface JsonObjective extends JsonGoal, JsonPlace {
  readonly team?: string;
  readonly cycle?: string;
  readonly commitment?: string;
  readonly score: number | null;
  readonly measured: number;
  readonly keyResults: number;
  readonly health: Health;
  readonly grade: number | null;
  readonly krs: readonly JsonKeyResult[];
}

export interface JsonKpi extends JsonGoal, JsonPlace {
  readonly team?: string;
  readonly value: number | null;
  readonly unit: string;
  readonly status: KpiStatus;
  readonly headroom?: number | null;
  readonly trend?: number;
  readonly breachedReadings: number;
  readonly lastReading: string | null;
}

export interface ScoreReport {
  readonly version: 1;
  readonly today: string;
  readonly northstar?: JsonNorthStar;
  readonly objectives: readonly JsonObjective[];
  readonly kpis: readonly JsonKpi[];
}

/** A project, its scores and which of its goals are asked for. */
export interface ScoredProject {
  readonly project: Project;
  readonly scores: ProjectScores;
  readonly northStars: readonly NorthStar[];
  readonly objectives: readonly Objective[];
  readonly kpis: readonly Kpi[];
}

/** Scores of one or more projects. The north star is the first one. */
export function scoreReport(projects: readonly ScoredProject[], today: string, places: Places): ScoreReport {
  const of = <Result>(list: (records: GoalRecords, scored: ScoredProject) => readonly Result[]) =>
    projects.flatMap(scored => list(new GoalRecords(scored, places), scored));
  const [northstar] = of((records, { northStars }) => northStars.map(goal => records.northStar(goal)));
  return {
    version: 1,
    today,
    ...(northstar === undefined ? {} : { northstar }),
    objectives: of((records, { objectives }) => objectives.map(goal => records.objective(goal))),
    kpis: of((records, { kpis }) => kpis.map(goal => records.kpi(goal))),
  };
}

/** Turns goals of one project into their records. */
export class GoalRecords {
  readonly #project: Project;
  readonly #scores: ProjectScores;
  readonly #places: Places;

  constructor({ project, scores }: Pick<ScoredProject, 'project' | 'scores'>, places: Places) {
    this.#project = project;
    this.#scores = scores;
    this.#places = places;
  }

  northStar(goal: NorthStar): JsonNorthStar {
    const score = this.#scores.northStars.get(goal.key);
    return {
      ...named(goal),
      value: amountOrNull(score?.current),
      unit: this.#unitOf(goal, score?.current),
      progress: fourDecimals(score?.progress),
      score: shown(score?.score),
      ...known('trend', amount(score?.trend)),
      ...this.#placeOf(goal),
    };
  }

  /** The computed score, with the verdict of a review beside it. */
  objective(goal: Objective): JsonObjective {
    const score = this.#scores.objectives.get(goal.key);
    return {
      ...named(goal),
      ...known('team', this.#idOf(goal.team)),
      ...known('cycle', goal.cycle?.id),
      ...known('commitment', goal.commitment?.value),
      score: shown(score?.mean),
      measured: score?.measured ?? 0,
      keyResults: score?.keyResults ?? goal.keyResults.length,
      health: score?.health ?? 'unmeasured',
      grade: score?.grade === undefined ? null : score.grade.value,
      krs: goal.keyResults.map(keyResult => this.keyResult(keyResult)),
      ...this.#placeOf(goal),
    };
  }

  keyResult(goal: KeyResult): JsonKeyResult {
    const score = this.#scores.keyResults.get(goal.key);
    const final = score?.countsAsZero === true ? 0 : score?.score;
    return {
      ...named(goal),
      current: amountOrNull(score?.current),
      unit: this.#unitOf(goal, score?.current),
      progress: fourDecimals(score?.progress),
      score: shown(final),
      ...known('expected', score?.expected === undefined ? undefined : shownScore(score.expected)),
      ...known('pace', score?.expected === undefined ? undefined : shown(score.pace)),
      ...known('forecast', score?.forecast === undefined ? undefined : shownScore(score.forecast.score)),
      ...known('confidence', score?.confidence),
      health: score?.health ?? 'unmeasured',
      ...this.#placeOf(goal),
    };
  }

  kpi(goal: Kpi): JsonKpi {
    const score = this.#scores.kpis.get(goal.key);
    return {
      ...named(goal),
      ...known('team', this.#idOf(goal.team)),
      value: amountOrNull(score?.current),
      unit: this.#unitOf(goal, score?.current),
      status: score?.status ?? 'no-data',
      ...known('headroom', goal.threshold === undefined ? undefined : amountOrNull(score?.headroom)),
      ...known('trend', amount(score?.trend)),
      breachedReadings: score?.breachedReadings ?? 0,
      lastReading: score?.currentReading?.date ?? null,
      ...this.#placeOf(goal),
    };
  }

  /** A goal whose own values say no unit has that of its readings. */
  #unitOf(goal: NorthStar | KeyResult | Kpi, current: Quantity | undefined): string {
    return jsonUnit(current?.unit ?? unitOfGoal(goal, this.#project));
  }

  #idOf(team: GoalKey | undefined): string | undefined {
    return team === undefined ? undefined : (this.#project.goals.get(team)?.id ?? team);
  }

  #placeOf(goal: Goal): JsonPlace {
    return {
      file: this.#places.file(goal.uri),
      line: this.#places.position(goal.uri, goal.span.start).line,
    };
  }
}

/** Id and label, where it has them. */
export function named(goal: Goal): JsonGoal {
  return { ...known('id', goal.id), ...known('label', goal.label?.value) };
}

function amount(quantity: Quantity | undefined): number | undefined {
  return quantity === undefined ? undefined : jsonAmount(quantity);
}

function amountOrNull(quantity: Quantity | undefined): number | null {
  return amount(quantity) ?? null;
}

/** A score as it is shown; `null`: not measured. */
export function shown(score: number | undefined): number | null {
  return score === undefined ? null : shownScore(score);
}

function fourDecimals(progress: number | undefined): number | null {
  return progress === undefined ? null : exactScore(progress);
}
