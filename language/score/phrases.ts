/** What is said of scores, in words that hover, tree and command line share. Each is empty or undefined where there is nothing to say. */
import { addDays, daysBetween } from '../model/calendar.ts';
import { conditionText, numberText, quantityText, valueText } from '../model/format-value.ts';
import { convertTo } from '../model/quantity.ts';
import { titleOf as titleOfGoal } from '../model/query.ts';
import type {
  Day,
  Goal,
  GoalKey,
  KeyResult,
  Kpi,
  Measure,
  NorthStar,
  Period,
  Project,
  Quantity,
} from '../model/types.ts';
import { sparkline } from './glyphs.ts';
import { gradeBand, percentText, scoreText } from './rounding.ts';
import type {
  BrokenGuard,
  Forecast,
  Grade,
  Health,
  KpiScore,
  LatestCheckIn,
  ObjectiveScore,
  ProjectScores,
  Reading,
  SupportSummary,
} from './types.ts';

/** How others call a goal in a sentence: its name, else its label. */
export function nameOf(goal: Goal): string {
  return onOneLine(goal.name?.value ?? titleOfGoal(goal));
}

/** How a goal is headed: its label, else its name, on one line. */
export function titleOf(goal: Goal): string {
  return onOneLine(titleOfGoal(goal));
}

export function nameByKey(key: GoalKey, project: Project): string {
  const goal = project.goals.get(key);
  return goal === undefined ? key : nameOf(goal);
}

export function titleByKey(key: GoalKey, project: Project): string {
  const goal = project.goals.get(key);
  return goal === undefined ? key : titleOf(goal);
}

// --------------------------------------------------------------------------------------------------------------- progress

/** "−7 %, below its baseline" and "114 %, beyond its target": raw progress where the score hides it. */
export function beyondText(progress: number | undefined): string | undefined {
  if (progress === undefined || (progress >= 0 && progress <= 1)) return undefined;
  return progress < 0
    ? `${percentText(progress, [0])}, below its baseline`
    : `${percentText(progress, [100])}, beyond its target`;
}

/** "3 of 4 measured". */
export function coverageText({
  measured,
  keyResults,
}: Pick<ObjectiveScore, 'measured' | 'keyResults'>): string {
  return keyResults === 0 ? 'no key results' : `${measured} of ${keyResults} measured`;
}

/** "Heading for 0.58; 15 teams a week are needed, 9 are coming." */
export function forecastText({ score, neededWeekly, weeklyChange }: Forecast, current: Quantity): string {
  const heading = `Heading for ${scoreText(score)}`;
  if (neededWeekly === undefined) return `${heading}.`;
  const needed = roughText({ amount: neededWeekly, unit: current.unit });
  const coming =
    current.unit.kind === 'count'
      ? typographic(numberText(roughly(weeklyChange), fineDecimals))
      : roughText({ amount: weeklyChange, unit: current.unit });
  return `${heading}; ${needed} a week are needed, ${coming} are coming.`;
}

/** "5 objectives support this: mean 0.52, weakest 0.10". */
export function supportText({ count, mean, weakest }: SupportSummary): string | undefined {
  if (count === 0) return undefined;
  const head = count === 1 ? '1 objective supports this' : `${count} objectives support this`;
  if (mean === undefined) return `${head}: not measured`;
  return count === 1
    ? `${head}: ${scoreText(mean)}`
    : `${head}: mean ${scoreText(mean)}, weakest ${scoreText(weakest)}`;
}

/** `graded green, computed 0.71: "Async retros opened a second market"`. */
export function gradeNote(grade: Grade, computed: number | undefined): string {
  const beside = computed === undefined ? '' : `, computed ${scoreText(computed)}`;
  const said = grade.notes.length === 0 ? '' : `: ${quoted(grade.notes)}`;
  return `graded ${grade.band}${beside}${said}`;
}

/** `at-risk, stale`; finished work with the colour of its grade band. */
export function healthText(health: Health, stale: boolean, score: number | undefined): string {
  if (health === 'ended' && score !== undefined) return `ended, ${gradeBand(score)}`;
  return stale && health !== 'stale' ? `${health}, stale` : health;
}

/** `48h → 15min by 2026-03-15`, `>= 99.9%`, `milestone`. */
export function wayText(
  goal: KeyResult | NorthStar,
  { baseline }: { readonly baseline?: Quantity },
): string | undefined {
  const way = measureWay(goal.measure, baseline);
  return way !== undefined && goal.by !== undefined ? `${way} by ${goal.by.value}` : way;
}

function measureWay(measure: Measure, baseline: Quantity | undefined): string | undefined {
  switch (measure.kind) {
    case 'movement': {
      const read = baseline === undefined ? '?' : quantityText(baseline);
      return `${measure.from === undefined ? read : valueText(measure.from)} → ${valueText(measure.to)}`;
    }
    case 'condition':
      return conditionText(measure.condition);
    case 'milestone':
      return 'milestone';
    case 'none':
      return undefined;
  }
}

/** `now 30h (2026-02-09)`. */
export function nowText(reading: Reading | undefined): string | undefined {
  return reading === undefined ? undefined : `now ${readingText(reading)} (${reading.date})`;
}

// ------------------------------------------------------------------------------------------------------------------- KPIs

/** "guard broken: churn 6 % (< 5 %) since 2026-02-09". */
export function brokenGuardText(
  { kpi, since }: BrokenGuard,
  project: Project,
  scores: ProjectScores,
): string {
  const state = scores.kpis.get(kpi);
  const value = state?.currentReading === undefined ? '' : ` ${spaced(readingText(state.currentReading))}`;
  const threshold = state?.threshold === undefined ? '' : ` (${spaced(conditionText(state.threshold))})`;
  return `guard broken: ${nameByKey(kpi, project)}${value}${threshold} since ${since}`;
}

/** In a sentence a percentage has a space, as it has in a report. */
function spaced(text: string): string {
  return typographic(text).replace(/(\d)%/g, '$1 %');
}

/** "headroom 0.8% (16 % of the threshold)"; negative on the wrong side. */
export function headroomText({
  headroom,
  headroomShare,
}: Pick<KpiScore, 'headroom' | 'headroomShare'>): string | undefined {
  if (headroom === undefined) return undefined;
  const share = headroomShare === undefined ? '' : ` (${percentText(headroomShare)} of the threshold)`;
  return `headroom ${typographic(quantityText(headroom))}${share}`;
}

/** "since 2026-01-12, 2 readings: why?" — a breach is a question, never a failure. */
export function breachText({ breachedSince, breachedReadings }: KpiScore): string | undefined {
  if (breachedSince === undefined) return undefined;
  return `since ${breachedSince}, ${counted(breachedReadings, 'reading')}: why?`;
}

/** `6%, threshold < 5%, target < 4%`, `no reading, threshold < 5%`. */
export function againstText(kpi: Kpi, { currentReading }: Pick<KpiScore, 'currentReading'>): string {
  const value = currentReading === undefined ? 'no reading' : readingText(currentReading);
  return joinedWith(', ', [value, conditionsText(kpi)]) ?? value;
}

/** `threshold < 5%, target < 4%`. */
export function conditionsText({ threshold, target }: Pick<Kpi, 'threshold' | 'target'>): string | undefined {
  return joinedWith(', ', [
    threshold && `threshold ${conditionText(threshold)}`,
    target && `target ${conditionText(target)}`,
  ]);
}

// --------------------------------------------------------------------------------------------------------------- readings

/** What somebody wrote is not rounded away, and small estimates keep their digits. */
const fineDecimals = 6;

/** A reading in the unit in which it was entered: `30h`, `680 teams`, `done`. */
export function readingText(reading: Reading): string {
  return reading.text === 'done' ? 'done' : quantityText(reading.quantity, fineDecimals);
}

/** "+30 teams since 2026-01-05". */
export function trendText(trend: Quantity | undefined, readings: readonly Reading[]): string | undefined {
  const previous = readings.at(-2);
  if (trend === undefined || previous === undefined) return undefined;
  if (trend.amount === 0) return `unchanged since ${previous.date}`;
  return `${signedText(asRead(trend, readings.at(-1)))} since ${previous.date}`;
}

/** A change in the unit in which the reading beside it was entered: `−0.5h` beside `43.9h`, though the KPI counts days. */
export function asRead(change: Quantity, reading: Reading | undefined): Quantity {
  return (reading && convertTo(change, reading.quantity.unit)) ?? change;
}

/** `+30 teams`, `−0.4%`. */
export function signedText(quantity: Quantity): string {
  const text = typographic(quantityText(quantity));
  return quantity.amount > 0 ? `+${text}` : text;
}

/** `▁▂▃▅  4 readings, last 2 days ago`: the sparkline over all there are, the count over those that count. */
export function readingsText(
  readings: readonly Reading[],
  history: readonly Reading[],
  today: Day,
): string | undefined {
  const last = readings.at(-1);
  if (last === undefined) return undefined;
  return `${sparkline(history)}  ${counted(readings.length, 'reading')}, last ${agoText(last.date, today)}`;
}

/** "next due 2026-02-23", "overdue since 2026-02-23". */
export function dueText(due: Day | undefined, today: Day): string | undefined {
  if (due === undefined) return undefined;
  return due < today ? `overdue since ${due}` : `next due ${due}`;
}

/** What was said with the last check-in: `2026-01-12 at-risk: "Launch delayed"`; undefined where there were no words. */
export function saidText(said: LatestCheckIn | undefined): string | undefined {
  if (said === undefined || (said.status === undefined && said.notes.length === 0)) return undefined;
  const status = said.status === undefined ? '' : ` said to be ${said.status}`;
  return said.notes.length === 0 ? `${said.date}${status}` : `${said.date}${status}: ${quoted(said.notes)}`;
}

// --------------------------------------------------------------------------------------------------------------- calendar

function agoText(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** "day 41 of 90", "begins 2026-04-01", "ended 2026-03-31". */
export function dayOfCycleText(cycle: Period, today: Day): string {
  if (today < cycle.first) return `begins ${cycle.first}`;
  if (today > cycle.last) return `ended ${cycle.last}`;
  return `day ${daysBetween(cycle.first, today) + 1} of ${daysBetween(cycle.first, addDays(cycle.last, 1))}`;
}

// ------------------------------------------------------------------------------------------------------------------ words

/** Parts of one line. */
export function joined(parts: readonly (string | undefined)[]): string | undefined {
  return joinedWith(' · ', parts);
}

export function joinedWith(separator: string, parts: readonly (string | undefined)[]): string | undefined {
  const said = present(parts);
  return said.length === 0 ? undefined : said.join(separator);
}

export function present(lines: readonly (string | undefined)[]): readonly string[] {
  return lines.filter(line => line !== undefined && line !== '').map(line => line ?? '');
}

/** "1 reading", "4 readings". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function quoted(paragraphs: readonly string[]): string {
  return `"${onOneLine(paragraphs.join(' '))}"`;
}

/** A label or note may hold line breaks. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An amount that is no more than an estimate, in two digits or whole numbers. */
export function roughText(quantity: Quantity): string {
  return typographic(quantityText({ amount: roughly(quantity.amount), unit: quantity.unit }, fineDecimals));
}

function roughly(amount: number): number {
  return Math.abs(amount) >= 100 ? Math.round(amount) : Number(amount.toPrecision(2));
}

function typographic(text: string): string {
  return text.replace(/^-/, '−');
}
