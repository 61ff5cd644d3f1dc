/** Scores for people: north star, objectives with their key results, KPIs, each with score, pace and health. */
import { conditionText } from '../model/format-value.ts';
import { titleOf } from '../model/query.ts';
import { columnsOf, cutToColumns, onOneLine, padBeforeToColumns, padToColumns } from '../model/text-width.ts';
import type { KeyResult, Kpi, NorthStar, Objective } from '../model/types.ts';
import { healthIcon, healthTone, type Paint, plainPaint, type Tone } from '../render/paint.ts';
import { isRunning } from '../render/summary.ts';
import { asRead, coverageText, readingText, signedText } from '../score/phrases.ts';
import { gradeText, scoreText } from '../score/rounding.ts';
import type { Grade, Health, KpiStatus } from '../score/types.ts';
import type { ScoredProject } from './json-score.ts';

export interface ScoreTableOptions {
  readonly paint?: Paint;
  /** Columns of the terminal: long labels are cut to it. Left out: nothing is cut. */
  readonly columns?: number;
}

/** The tables of one project, an empty line between them. Every line ends with `\n`. */
export function scoreTable(scored: ScoredProject, options: ScoreTableOptions = {}): string {
  const paint = options.paint ?? plainPaint;
  const tables = [
    table(
      'North star',
      ['now', 'score', 'expected', 'pace', 'health'],
      scored.northStars.map(goal => northStarRow(goal, scored)),
    ),
    table(
      'Objectives',
      ['now', 'score', 'expected', 'pace', 'health'],
      scored.objectives.flatMap(goal => objectiveRows(goal, scored)),
    ),
    table(
      'KPIs',
      ['value', 'threshold', 'headroom', 'trend', 'status'],
      scored.kpis.map(goal => kpiRow(goal, scored)),
    ),
  ].filter(one => one.rows.length > 0);
  if (tables.length === 0) return `${paint('muted', 'No goals to score.')}\n`;
  const widths = widthsOf(tables, options.columns);
  return tables
    .flatMap((one, index) => {
      const own = widths[index];
      return own === undefined ? [] : drawTable(one, own, paint);
    })
    .join('\n');
}

interface Row {
  readonly label: string;
  readonly isHead: boolean;
  /** Four cells, then the health. */
  readonly cells: readonly string[];
  readonly health: Health | KpiStatus;
  readonly stale: boolean;
  readonly grade?: string;
  readonly remark?: string;
}

interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

function table(title: string, columns: readonly string[], rows: readonly Row[]): Table {
  return { title, columns, rows };
}

function northStarRow(goal: NorthStar, { scores }: ScoredProject): Row {
  const score = scores.northStars.get(goal.key);
  const now = score?.currentReading === undefined ? '–' : readingText(score.currentReading);
  return {
    label: titleOf(goal),
    isHead: true,
    cells: [now, scoreText(score?.score), ...expectation(score)],
    health: score?.health ?? 'unmeasured',
    stale: score?.stale ?? false,
  };
}

function objectiveRows(goal: Objective, scored: ScoredProject): readonly Row[] {
  const score = scored.scores.objectives.get(goal.key);
  const head: Row = {
    label: titleOf(goal),
    isHead: true,
    cells: [
      score === undefined ? '' : coverageText(score),
      scoreText(score?.mean),
      scoreOrNothing(expectedNow(score)),
      '',
    ],
    health: score?.health ?? 'unmeasured',
    stale: score?.stale ?? false,
    ...gradeOf(score),
    ...(goal.cycle === undefined ? {} : { remark: goal.cycle.id }),
  };
  return [head, ...goal.keyResults.map(keyResult => keyResultRow(keyResult, scored))];
}

function keyResultRow(goal: KeyResult, { scores }: ScoredProject): Row {
  const score = scores.keyResults.get(goal.key);
  const now = score?.currentReading === undefined ? '–' : readingText(score.currentReading);
  const isOver = score?.countsAsZero === true;
  return {
    label: titleOf(goal),
    isHead: false,
    cells: [now, scoreText(isOver ? 0 : score?.score), ...(isOver ? ['', ''] : expectation(score))],
    health: score?.health ?? 'unmeasured',
    stale: score?.stale ?? false,
    ...gradeOf(score),
    ...(isOver ? { remark: 'not measured: counts as 0' } : {}),
  };
}

/** The verdict of a review, said behind the health: the score beside it is the computed one. */
function gradeOf(score: { readonly grade?: Grade } | undefined): { readonly grade?: string } {
  return score?.grade === undefined ? {} : { grade: gradeText(score.grade.value) };
}

interface Expecting {
  readonly expected?: number;
  readonly pace?: number;
  readonly health: Health;
}

function expectation(score: Expecting | undefined): readonly string[] {
  const expected = expectedNow(score);
  return [scoreOrNothing(expected), expected === undefined ? '' : scoreOrNothing(score?.pace)];
}

function expectedNow(score: Expecting | undefined): number | undefined {
  return score !== undefined && isRunning(score.health) ? score.expected : undefined;
}

function scoreOrNothing(score: number | undefined): string {
  return score === undefined ? '' : scoreText(score);
}

function kpiRow(goal: Kpi, { scores }: ScoredProject): Row {
  const score = scores.kpis.get(goal.key);
  return {
    label: titleOf(goal),
    isHead: false,
    cells: [
      score?.currentReading === undefined ? '–' : readingText(score.currentReading),
      goal.threshold === undefined ? '' : conditionText(goal.threshold),
      score?.headroom === undefined ? '' : signedText(asRead(score.headroom, score.currentReading)),
      score?.trend === undefined ? '' : signedText(asRead(score.trend, score.currentReading)),
    ],
    health: score?.status ?? 'no-data',
    stale: score?.stale ?? false,
    ...(score?.breachedSince === undefined ? {} : { remark: `since ${score.breachedSince}` }),
  };
}

// --------------------------------------------------------------------------------------------------------------- drawing

/** The widths of one table. */
interface Widths {
  readonly label: number;
  readonly cells: readonly number[];
  /** What is left for health and remarks; undefined where no terminal says. */
  readonly end?: number;
}

const cellsInRow = 4;
/** Labels are aligned up to this width where no terminal says less. */
const widestAlignedLabel = 88;
/** No narrower, though the terminal is: lines break then, and say what they are about. */
const leastLabel = 16;

/**
 * The columns of all tables stand below each other; where that would cut labels, each table has widths of its own. Labels are
 * equally wide in any case.
 */
function widthsOf(tables: readonly Table[], columns: number | undefined): readonly Widths[] {
  const own = tables.map(cellWidths);
  const shared = Array.from({ length: cellsInRow }, (_, index) => most(own.map(cells => cells[index] ?? 0)));
  const labels = most(tables.flatMap(({ rows }) => rows.map(row => columnsOf(labelOf(row)))));
  const aligned = Math.min(widestAlignedLabel, labels);
  if (columns === undefined) return tables.map(() => ({ label: aligned, cells: shared }));
  const healths = tables.map(({ rows }) => most(rows.map(row => columnsOf(healthOf(row)))));
  const room = (cells: readonly number[]) => columns - cells.reduce((sum, width) => sum + width + 2, 2);
  const cells = labels <= room(shared) - most(healths) ? tables.map(() => shared) : own;
  const rooms = cells.map((one, index) => room(one) - (healths[index] ?? 0));
  const label = Math.min(aligned, Math.max(leastLabel, Math.min(...rooms)));
  return cells.map(one => ({ label, cells: one, end: room(one) - label }));
}

function cellWidths({ columns, rows }: Table): readonly number[] {
  return Array.from({ length: cellsInRow }, (_, index) =>
    most([columns[index] ?? '', ...rows.map(row => row.cells[index] ?? '')].map(columnsOf)),
  );
}

/** Of any number of numbers: as arguments of `Math.max` too many overflow the stack. */
function most(numbers: readonly number[]): number {
  return numbers.reduce((greatest, number) => Math.max(greatest, number), 0);
}

function healthOf({ health, grade, stale }: Row): string {
  const remarks = [grade, stale && health !== 'stale' ? '(stale)' : undefined];
  return [healthIcon(health), health, ...remarks].filter(text => text !== undefined).join(' ');
}

function labelOf(row: Row): string {
  return `${row.isHead ? '' : '  '}${onOneLine(row.label)}`;
}

function drawTable({ title, columns, rows }: Table, widths: Widths, paint: Paint): string {
  const names = columns
    .slice(0, cellsInRow)
    .map((name, index) => padBeforeToColumns(name, widths.cells[index] ?? 0));
  const head = [
    paint('strong', padToColumns(title, widths.label)),
    ...names.map(name => paint('muted', name)),
    paint('muted', columns[cellsInRow] ?? ''),
  ];
  return [head.join('  '), ...rows.map(row => drawRow(row, widths, paint))]
    .map(line => `${line.trimEnd()}\n`)
    .join('');
}

function drawRow(row: Row, widths: Widths, paint: Paint): string {
  const tone: Tone = healthTone(row.health);
  const label = padToColumns(cutToColumns(labelOf(row), widths.label), widths.label);
  const cells = row.cells.map((cell, index) => padBeforeToColumns(cell, widths.cells[index] ?? 0));
  const health = healthOf(row);
  const remark = row.remark === undefined ? '' : `  ${row.remark}`;
  const fits = widths.end === undefined || columnsOf(health + remark) <= widths.end;
  const end = paint(tone, health) + (fits ? paint('muted', remark) : '');
  return [row.isHead ? paint('strong', label) : label, ...cells, end].join('  ');
}
