/** Scores for people: north star, objectives with their key results, KPIs, each with score, pace and health. */
import { conditionText } from '../model/format-value.ts';
import { titleOf } from '../model/query.ts';
import { columnsOf, cutToColumns, onOneLine, padBeforeToColumns, padToColumns } from '../model/text-width.ts';
import type { KeyResult, Kpi, NorthStar, Objective } from '../model/types.ts';
import { healthIcon, healthTone, type Paint, plainPaint, type Tone } from '../render/paint.ts';
import { isRunning } from '../render/summary.ts';
import { asRead, coverageText, readingText, signedText } from '../score/phrases.ts';
import { gradeText, scoreText } from '../score/rounding.ts';
import type { Health, KpiStatus } from '../score/types.ts';
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
  return tables.map(one => drawTable(one, widths, paint)).join('\n');
}

interface Row {
  readonly label: string;
  readonly isHead: boolean;
  /** Four cells, then the health. */
  readonly cells: readonly string[];
  readonly health: Health | KpiStatus;
  readonly stale: boolean;
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
  const shown = score?.grade === undefined ? scoreText(score?.score) : gradeText(score.grade.value);
  const head: Row = {
    label: titleOf(goal),
    isHead: true,
    cells: [score === undefined ? '' : coverageText(score), shown, scoreOrNothing(expectedNow(score)), ''],
    health: score?.health ?? 'unmeasured',
    stale: score?.stale ?? false,
    ...(goal.cycle === undefined ? {} : { remark: goal.cycle.id }),
  };
  return [head, ...goal.keyResults.map(keyResult => keyResultRow(keyResult, scored))];
}

function keyResultRow(goal: KeyResult, { scores }: ScoredProject): Row {
  const score = scores.keyResults.get(goal.key);
  const now = score?.currentReading === undefined ? '–' : readingText(score.currentReading);
  const final = score?.grade?.value ?? score?.score ?? (score?.countsAsZero === true ? 0 : undefined);
  return {
    label: titleOf(goal),
    isHead: false,
    cells: [
      now,
      score?.grade === undefined ? scoreText(final) : gradeText(score.grade.value),
      ...expectation(score),
    ],
    health: score?.health ?? 'unmeasured',
    stale: score?.stale ?? false,
    ...(score?.countsAsZero === true ? { remark: 'not measured: counts as 0' } : {}),
  };
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

interface Widths {
  readonly label: number;
  readonly cells: readonly number[];
}

const cellsInRow = 4;
/** Labels are aligned up to this width where no terminal says less. */
const widestAlignedLabel = 88;
const roomForHealth = 22;

function widthsOf(tables: readonly Table[], columns: number | undefined): Widths {
  const rows = tables.flatMap(one => one.rows);
  const cells = Array.from({ length: cellsInRow }, (_, index) =>
    Math.max(
      ...tables.map(one => columnsOf(one.columns[index] ?? '')),
      ...rows.map(row => columnsOf(row.cells[index] ?? '')),
    ),
  );
  const widest = Math.min(
    widestAlignedLabel,
    rows.reduce((most, row) => Math.max(most, columnsOf(labelOf(row))), 0),
  );
  if (columns === undefined) return { label: widest, cells };
  const beside = cells.reduce((sum, width) => sum + width + 2, 0) + roomForHealth;
  return { label: Math.min(widest, Math.max(20, columns - beside)), cells };
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
  const stale = row.stale && row.health !== 'stale' ? ' (stale)' : '';
  const health = paint(tone, `${healthIcon(row.health)} ${row.health}${stale}`);
  const remark = row.remark === undefined ? '' : paint('muted', `  ${row.remark}`);
  return [row.isHead ? paint('strong', label) : label, ...cells, health + remark].join('  ');
}
