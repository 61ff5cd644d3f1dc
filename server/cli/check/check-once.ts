/** One check: reads the projects, fixes, finds, and reports. */

import { ruleUrl } from '../../../language/lint/rule-link.ts';
import { Stopwatch } from '../../../language/lint/stopwatch.ts';
import type { Finding } from '../../../language/model/finding.ts';
import type { FindingsReport } from '../../../language/report/findings-report.ts';
import { statsText } from '../../../language/report/stats.ts';
import { version } from '../../../package.json';
import { paintFor } from '../colour.ts';
import { logProblems } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { Histories } from '../histories.ts';
import { dayOf } from '../options.ts';
import { pathOf, shownPath } from '../paths.ts';
import { type ReadGoals, readGoals } from '../read-project.ts';
import type { Terminal } from '../terminal.ts';
import { EarlierFindings } from './changed-since.ts';
import {
  buildFirst,
  findIn,
  fingerprintsIn,
  pathInRepository,
  projectsNow,
  type Stopwatches,
} from './findings.ts';
import { fixFiles, suggestionsLeft, wantsFixes } from './fix.ts';
import { verdictOn } from './limit.ts';
import type { CheckOptions } from './options.ts';
import { readFromInput } from './read-input.ts';
import { writeReports } from './write-reports.ts';

export interface Checked {
  readonly exitCode: ExitCode;
  readonly goals: ReadGoals;
  readonly histories: Histories;
  readonly earlier: EarlierFindings;
}

/**
 * @param previous the check before this one: what it has read stays
 * @throws UsageError for paths, a configuration or an input that can't be checked, and reports that can't be written
 */
export async function checkOnce(
  paths: readonly string[],
  given: CheckOptions,
  terminal: Terminal,
  previous?: Checked,
): Promise<Checked> {
  let options: CheckOptions = given.changedSince === undefined ? given : { ...given, calendar: false };
  const stopwatches = options.stats === true ? stopwatchesBy(terminal) : undefined;
  const reading = { ...options, previous: previous?.goals, phases: stopwatches?.phases };
  const input = options.stdin === true ? await readFromInput(paths, reading, terminal) : undefined;
  const goals = input?.goals ?? (await readGoals(paths, reading, terminal));
  const today = dayOf(options, terminal);
  const histories = previous?.histories ?? new Histories();
  const addHistory = () => histories.addTo(goals, today, options, terminal);
  if (stopwatches !== undefined) buildFirst(projectsNow(goals), today, stopwatches.phases);
  await (stopwatches === undefined ? addHistory() : stopwatches.phases.timeWaiting('history', addHistory));
  const earlier = previous?.earlier ?? new EarlierFindings();
  if (options.changedSince !== undefined) {
    const { changedSince } = options;
    const read = () => earlier.fingerprints(changedSince, goals, histories, options, terminal);
    const fingerprints = stopwatches === undefined ? read() : stopwatches.phases.timeWaiting('history', read);
    options = { ...options, earlier: await fingerprints };
  }
  if (wantsFixes(options)) {
    const fix = () => fixFiles(goals, options, terminal);
    await (stopwatches === undefined ? fix() : stopwatches.phases.timeWaiting('fix', fix));
  }
  const { all, reported: findings } = findIn(goals, options, terminal, stopwatches);
  const shown = shownOf(findings, options);
  // A text that comes and goes through pipes is the result itself: what is said of it goes to the log.
  const filtered = options.fix === true ? input : undefined;
  const out = filtered === undefined ? terminal.out : terminal.log;
  const isPrinted = options.format.some(({ file }) => file === undefined);
  const printed = new Set(isPrinted ? shown : []);
  const { failed, reasons } = verdictOn(findings, options, finding => printed.has(finding));
  const exitCode = goals.problems.length > 0 ? exitCodes.usage : failed ? exitCodes.findings : exitCodes.fine;
  const report = reportOf(shown, all, goals, options, exitCode, terminal);
  const write = () => writeReports(options.format, report, out, terminal, options);
  await (stopwatches === undefined ? write() : stopwatches.phases.timeWaiting('report', write));
  if (filtered !== undefined) terminal.out.write(filtered.text());
  const left = wantsFixes(options) ? suggestionsLeft(shown) : undefined;
  for (const said of [...reasons, ...(left === undefined ? [] : [left])]) terminal.log.write(`${said}\n`);
  if (stopwatches !== undefined) writeStats(stopwatches, findings, goals, options, terminal);
  logProblems(goals.problems, terminal);
  return { exitCode, goals, histories, earlier };
}

function stopwatchesBy({ clock }: Terminal): Stopwatches {
  return { phases: new Stopwatch(clock), rules: new Stopwatch(clock) };
}

function shownOf(findings: readonly Finding[], { quiet }: CheckOptions): readonly Finding[] {
  return quiet === true ? findings.filter(finding => finding.severity === 'error') : findings;
}

function reportOf(
  shown: readonly Finding[],
  all: readonly Finding[],
  goals: ReadGoals,
  { quiet }: CheckOptions,
  exitCode: ExitCode,
  terminal: Terminal,
): FindingsReport {
  const { selected: files, places, workspace } = goals;
  const problems = goals.problems.map(({ path, reason }) => ({
    path: shownPath(path, terminal.folder),
    reason,
  }));
  let fingerprints: ReadonlyMap<Finding, string> | undefined;
  return {
    findings: shown,
    files,
    places,
    pathInRepository: onceForEach(uri => pathInRepository(pathOf(uri), terminal.folder)),
    text: uri => workspace.text(uri),
    fingerprint(finding) {
      fingerprints ??= fingerprintsIn(goals, all, terminal);
      return fingerprints.get(finding);
    },
    urlOf: ruleUrl,
    ...(quiet === true ? { noun: 'errors' } : {}),
    problems,
    exitCode,
    version,
  };
}

function writeStats(
  { phases, rules }: Stopwatches,
  findings: readonly Finding[],
  goals: ReadGoals,
  options: CheckOptions,
  terminal: Terminal,
): void {
  const projects = projectsNow(goals);
  const files = projects.reduce((count, { project }) => count + project.files.length, 0);
  const declared = projects.reduce((count, { project }) => count + project.goals.size, 0);
  const stats = { phases: phases.times, rules: rules.times, findings, files, goals: declared };
  terminal.log.write(`\n${statsText(stats, paintFor(terminal, terminal.log, options))}`);
}

/** There is one question for each finding and each place in it. */
function onceForEach(answer: (uri: string) => string): (uri: string) => string {
  const known = new Map<string, string>();
  return uri => {
    const given = known.get(uri) ?? answer(uri);
    known.set(uri, given);
    return given;
  };
}
