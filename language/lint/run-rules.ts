/** Calls each rule with what its scope and calendar give it, and notes what it says at the level that it has there. */
import type { Severity } from '../model/finding.ts';
import type { GoalKey, Project } from '../model/types.ts';
import type { ProjectScores } from '../score/types.ts';
import type { DirectiveUse, FileDirectives, JudgedDirective } from './directives.ts';
import type { ProjectHistory } from './history.ts';
import { filesInForce, goalsInForce } from './in-force.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { CheckInput, Reported, Rule } from './rule.ts';
import type { RuleStates } from './settings.ts';
import type { Stopwatch } from './stopwatch.ts';

export interface RunInput {
  readonly project: Project;
  readonly scores: ProjectScores;
  readonly lexicon: Lexicon;
  readonly rules: readonly Rule[];
  readonly statesOf: (uri: string) => RuleStates;
  readonly noCalendar: boolean;
  readonly history: ProjectHistory;
  /** Told how long each rule takes, by its id. */
  readonly stopwatch?: Stopwatch;
}

/** What a rule has said where it is not off. */
export interface Said {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly key?: GoalKey;
  readonly reported: Reported;
}

/** What all rules about goals say, before silences and directives. */
export function runRules(input: RunInput): readonly Said[] {
  return [false, true].flatMap(calendar => (calendar && input.noCalendar ? [] : runAgainst(input, calendar)));
}

/** Rules of the calendar know which goals are stopped by today, the others which ever are. */
function runAgainst(
  { project, scores, lexicon, rules, statesOf, history, stopwatch }: RunInput,
  calendar: boolean,
): readonly Said[] {
  const said: Said[] = [];
  const run = timedBy(stopwatch);
  const goals = goalsInForce(project, calendar ? scores.today : undefined);
  const files = filesInForce(project, goals);
  const everywhere = { project, lexicon, goals, ...(calendar ? { scores, today: scores.today } : {}) };
  const asked = rules
    .filter(rule => rule.calendar === calendar && rule.scope !== 'suppressions')
    .map(rule => ({
      rule,
      report: reportInto(said, rule, statesOf),
      context: rule.history ? { ...everywhere, history } : everywhere,
    }));
  for (const { rule, report, context } of asked) {
    if (rule.scope !== 'project') continue;
    const optionsFor: CheckInput['optionsFor'] = subject => statesOf(subject.uri).get(rule.id)!.options;
    run(rule, () => rule.check({ ...context, optionsFor }, report));
  }
  const ofFile = asked.filter(({ rule }) => rule.scope === 'file');
  // File by file, so that all is asked of a label while it is at hand.
  for (const file of files) {
    const states = statesOf(file.uri);
    for (const { rule, report, context } of ofFile) {
      const { level, options } = states.get(rule.id)!;
      if (level !== 'off') run(rule, () => rule.check({ ...context, file, options }, report));
    }
    // All has been asked of its labels: held on, readings of file after file grow old and are costly to collect.
    lexicon.letGo();
  }
  return said;
}

export interface JudgingInput extends RunInput {
  /** Rules that are silent in this project for now. */
  readonly notAsked: ReadonlySet<string>;
}

/** What is said of the directives of all files, by what they have ignored so far. */
export function runSuppressionRules(
  input: JudgingInput,
  directives: ReadonlyMap<string, FileDirectives>,
): readonly Said[] {
  const run = timedBy(input.stopwatch);
  const said: Said[] = [];
  const speaking = input.rules.filter(({ scope }) => scope === 'suppressions');
  for (const { uri, judged } of judgedDirectives(input, directives)) {
    for (const rule of speaking) {
      const report = reportInto(said, rule, input.statesOf);
      run(rule, () => rule.check({ file: { uri }, directives: judged }, report));
    }
  }
  return said;
}

/** The directives of each file that has some, by what they have ignored so far; in path order. */
export function judgedDirectives(
  { project, rules, statesOf, noCalendar, notAsked }: JudgingInput,
  directives: ReadonlyMap<string, FileDirectives>,
): readonly { readonly uri: string; readonly judged: readonly JudgedDirective[] }[] {
  const ids = rules.map(({ id }) => id);
  /** Another day, or another clone, may know of something to ignore. */
  const undecided = new Set(
    rules
      .filter(({ id, calendar, history }) => history || (noCalendar && calendar) || notAsked.has(id))
      .map(({ id }) => id),
  );
  return project.files.flatMap(({ uri, directives: written }) => {
    const here = directives.get(uri);
    if (written.length === 0 || here === undefined) return [];
    const states = statesOf(uri);
    const useOf = (id: string): DirectiveUse => {
      if (states.get(id)?.level === 'off') return 'off';
      return undecided.has(id) ? 'undecided' : 'unused';
    };
    return [{ uri, judged: here.judged(ids, useOf) }];
  });
}

function timedBy(stopwatch: Stopwatch | undefined): (rule: Rule, check: () => void) => void {
  return stopwatch === undefined ? (_, check) => check() : ({ id }, check) => stopwatch.time(id, check);
}

function reportInto(said: Said[], rule: Rule, statesOf: (uri: string) => RuleStates) {
  return (reported: Reported): void => {
    const severity = statesOf(reported.subject.uri).get(rule.id)!.level;
    if (severity === 'off') return;
    const { key } = reported.subject;
    said.push({ rule, severity, reported, ...(key === undefined ? {} : { key }) });
  };
}
