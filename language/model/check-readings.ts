/** Entries of check-ins: values that fit what they read, one reading a day, none from the future. */
import { addDays } from './calendar.ts';
import { metricOf } from './check-meetings.ts';
import { dimensionError, fractionAsPercentage, unclearUnit } from './dimension-errors.ts';
import { type Draft, type DraftEntry, type DraftProject, reportOn } from './draft.ts';
import type { Finding } from './finding.ts';
import { brief, valueText } from './format-value.ts';
import {
  conditionWithUnit,
  endsOf,
  measureWithUnit,
  ownUnit,
  unitOfValue,
  unitSaid,
  valuesOfGoal,
  withUnit,
} from './measured-values.ts';
import { compareQuantities, quantityOf } from './quantity.ts';
import { seriesKey } from './query.ts';
import type { Day, Goal, GoalKey, KeyResult, Kpi, NorthStar, Project, Unit, Value } from './types.ts';

/**
 * Checks every entry. References must be resolved. A plain number takes the unit of what it reads; what is measured in plain
 * numbers takes the unit of its earliest reading that says one.
 * @param contradictory goals whose own values can't meet: nothing is compared with them
 */
export function checkReadings(draft: DraftProject, contradictory: ReadonlySet<GoalKey>): void {
  const checker = new ReadingChecker(draft, contradictory);
  const readings = readingsByDay(draft);
  for (const reading of readings) checker.learnUnit(reading);
  for (const reading of readings) checker.checkMeaning(reading);
  checker.adoptUnits();
  const byDay = new Map<string, DraftEntry>();
  for (const reading of readingsInOrder(draft)) checkSameDay(draft, reading, byDay);
}

/** An entry with a value, and what it reads. */
interface ReadEntry {
  readonly entry: DraftEntry;
  readonly goal: Goal;
  readonly value: Value;
}

function* readingsInOrder(draft: DraftProject): Generator<ReadEntry> {
  for (const { entries } of draft.checkIns) {
    for (const entry of entries) {
      const { value, reference } = entry;
      const goal = reference.target === undefined ? undefined : draft.goals.get(reference.target);
      if (goal !== undefined && value !== undefined) yield { entry, goal, value };
    }
  }
}

function readingsByDay(draft: DraftProject): readonly ReadEntry[] {
  return [...readingsInOrder(draft)].sort((a, b) =>
    a.entry.date < b.entry.date ? -1 : a.entry.date > b.entry.date ? 1 : 0,
  );
}

class ReadingChecker {
  private readonly draft: DraftProject;
  private readonly contradictory: ReadonlySet<GoalKey>;
  /** The unit of a series whose metric and key results say none: that of its earliest reading. */
  private readonly learned = new Map<GoalKey, Unit>();
  /** The first key result that says a unit of the metric that it tracks. */
  private readonly tracked = new Map<GoalKey, KeyResult>();

  constructor(draft: DraftProject, contradictory: ReadonlySet<GoalKey>) {
    this.draft = draft;
    this.contradictory = contradictory;
    for (const keyResult of draft.keyResults) {
      const metric = metricOf(draft, keyResult);
      if (metric === undefined || this.tracked.has(metric.key)) continue;
      if (unitSaid(valuesOfGoal(keyResult)) !== undefined) this.tracked.set(metric.key, keyResult);
    }
  }

  /** Which goal says the unit: the one that is read, else its metric, else another key result that tracks it. */
  private sayerOf(goal: Goal): Goal | undefined {
    if (ownUnit(goal) !== undefined) return goal;
    const metric = goal.kind === 'kr' ? metricOf(this.draft, goal) : undefined;
    return metric !== undefined && ownUnit(metric) !== undefined ? metric : this.tracked.get(seriesKey(goal));
  }

  private unitSaidOf(goal: Goal): Unit | undefined {
    const sayer = this.sayerOf(goal);
    return sayer && ownUnit(sayer);
  }

  learnUnit({ goal, value }: ReadEntry): void {
    const [key, unit] = [seriesKey(goal), unitOfValue(value)];
    if (unit === undefined || unit.kind === 'number' || value.kind !== 'quantity' || this.learned.has(key))
      return;
    if (this.unitSaidOf(goal) === undefined) this.learned.set(key, unit);
  }

  /** Whether a value is of the kind that the goal takes, and of its dimension. */
  checkMeaning({ entry, goal, value }: ReadEntry): void {
    const path = brief(entry.reference.path);
    const place = { uri: entry.uri, span: value.span };
    if (goal.kind === 'objective') {
      const message = `${path} is an objective, which takes no value: record it on a key result`;
      return reportOn(this.draft, entry, 'language/kind', place, message);
    }
    const isMilestone = goal.kind === 'kr' && goal.measure.kind === 'milestone';
    if (value.kind === 'done' && !isMilestone) {
      const message = `"done" is said of a milestone: ${path} needs a value`;
      return reportOn(this.draft, entry, 'language/dimension', place, message);
    }
    if (this.contradictory.has(goal.key)) return;
    const unit = this.unitSaidOf(goal) ?? this.learned.get(seriesKey(goal));
    if (unit === undefined) return;
    const error =
      dimensionError(value, unit, entry.uri, path) ??
      unclearUnit(value, endsOf(this.sayerOf(goal) ?? goal), entry.uri);
    if (error !== undefined) {
      const related = [{ uri: goal.uri, span: goal.header, message: `${path} is declared here` }];
      return reportOn(this.draft, entry, 'language/dimension', place, error.message, {
        fixes: error.fixes,
        related,
      });
    }
    entry.value = withUnit(value, unit);
  }

  /** Goals in plain numbers take the unit of what is read of them. */
  adoptUnits(): void {
    const { northStars, kpis, keyResults } = this.draft;
    for (const goal of [...northStars, ...kpis, ...keyResults]) {
      const unit = this.learned.get(seriesKey(goal)) ?? this.unitSaidOf(goal);
      if (unit === undefined || this.contradictory.has(goal.key) || this.reportFraction(goal, unit)) continue;
      if (goal.kind === 'kpi') adoptInKpi(goal, unit);
      else goal.measure = measureWithUnit(goal.measure, unit);
    }
  }

  /** `to 0.5` where readings are percentages. */
  private reportFraction(goal: NorthStar | Kpi | KeyResult, unit: Unit): boolean {
    for (const value of valuesOfGoal(goal)) {
      const error = fractionAsPercentage(value, unit, goal.uri);
      if (error === undefined) continue;
      const place = { uri: goal.uri, span: value.span };
      reportOn(this.draft, goal, 'language/dimension', place, error.message, { fixes: error.fixes });
      return true;
    }
    return false;
  }
}

function adoptInKpi(kpi: Draft<Kpi>, unit: Unit): void {
  if (kpi.threshold !== undefined) kpi.threshold = conditionWithUnit(kpi.threshold, unit);
  if (kpi.target !== undefined) kpi.target = conditionWithUnit(kpi.target, unit);
}

function checkSameDay(draft: DraftProject, { entry, goal }: ReadEntry, byDay: Map<string, DraftEntry>): void {
  if (entry.broken) return;
  const key = `${entry.date} ${seriesKey(goal)}`;
  const first = byDay.get(key);
  if (first === undefined) {
    byDay.set(key, entry);
    return;
  }
  const [before, now] = [quantityOf(first.value), quantityOf(entry.value)];
  if (before === undefined || now === undefined || compareQuantities(before, now) === 0) return;
  const [said, other] = [entry.value, first.value].map(value =>
    value === undefined ? '' : brief(valueText(value), 20),
  );
  const end = entry.value?.span.end ?? entry.span.end;
  const place = { uri: entry.uri, span: { start: entry.span.start, end } };
  const message = `${said} and ${other} are both readings of ${entry.date}: keep one`;
  const related = [{ uri: first.uri, span: first.span, message: 'the other reading of that day' }];
  reportOn(draft, entry, 'language/same-day', place, message, { related });
}

/**
 * Readings dated after tomorrow: they don't count until then, and are mostly a slip. Writers live in different time zones, so
 * tomorrow is no future. What a later review looks back on is no slip: the quarter was lived, and somebody asks how it stood
 * on an earlier day.
 */
export function futureReadings(project: Project, today: Day): readonly Finding[] {
  const tomorrow = addDays(today, 1);
  const lived = project.reviews.reduce(
    (latest, { on }) => (on !== undefined && on.value > latest ? on.value : latest),
    tomorrow,
  );
  return project.checkIns
    .filter(
      ({ date, entries }) => date !== undefined && date.value > lived && entries.some(({ value }) => value),
    )
    .map(checkIn => ({
      rule: 'language/future',
      severity: 'warning',
      message: `${checkIn.date?.value} is in the future (today is ${today}): these readings don't count yet`,
      uri: checkIn.uri,
      span: checkIn.date?.span ?? checkIn.header,
      fixes: [],
    }));
}
