/** Runs the rules over a project, and keeps what should be heard. A pure function of its input; sorted. */
import type { Finding } from '../model/finding.ts';
import { byPlace } from '../model/project.ts';
import type { Day, GoalKey, Project } from '../model/types.ts';
import type { ProjectScores } from '../score/types.ts';
import type { GoalsConfig } from './config-types.ts';
import { FileDirectives, firstDeclarations, type JudgedDirective } from './directives.ts';
import { askedDays, noHistory, type ProjectHistory } from './history.ts';
import { createLexicon, type Lexicon, type LexiconExtension } from './lexicon/lexicon.ts';
import { allRules } from './registry.ts';
import type { FixContext, LazyFixes, Rule } from './rule.ts';
import { judgedDirectives, runRules, runSuppressionRules, type Said } from './run-rules.ts';
import { ruleStates } from './settings.ts';
import { silencedInProject, withoutSilenced } from './silences.ts';
import type { Stopwatch } from './stopwatch.ts';

export interface LintInput {
  readonly project: Project;
  readonly scores: ProjectScores;
  readonly config: GoalsConfig;
  /** A declaration on which one of them stands is left alone. */
  readonly languageErrors: readonly Finding[];
  /** Leaves out the rules that depend on today. */
  readonly noCalendar?: boolean;
  /** Folder of the project, to which the globs of the configuration are relative. */
  readonly rootUri: string;
  /** The rules that exist; those of the registry if left out. */
  readonly rules?: readonly Rule[];
  /** What the project said before; left out, rules that compare are silent. */
  readonly history?: ProjectHistory;
  /** Told how long each rule takes, by its id. What rules share, such as the reading of a label, falls to the one that asks first. */
  readonly stopwatch?: Stopwatch;
}

/** What the rules have to say of a project, without the errors of the language; by file, place and rule. */
export function lint(input: LintInput): readonly Finding[] {
  const { said, context } = listen(input);
  return said.map(each => findingOf(each, context)).sort(byPlace);
}

/** Every directive of the project and what became of the rules that it names; in path order, then in order of the text. */
export function suppressions(input: LintInput): readonly JudgedDirective[] {
  const { judging, directives } = listen(input);
  return judgedDirectives(judging, directives).flatMap(({ judged }) => judged);
}

/** Asks all rules, and keeps what is neither silenced nor ignored. */
function listen(input: LintInput) {
  const { project, scores, config, noCalendar = false, rootUri, rules = allRules } = input;
  const { history = noHistory(scores.today) } = input;
  const lexicon = lexiconOf(config);
  const statesOf = ruleStates(config, rules, rootUri);
  const { stopwatch } = input;
  const run = { project, scores, lexicon, rules, statesOf, noCalendar, history, stopwatch };
  const broken = brokenDeclarations(input);
  const directives = directivesOf(project, broken);
  const isNotIgnored = ({ rule, reported: { subject, span } }: Said) =>
    directives.get(subject.uri)?.ignores(rule.id, span) !== true;

  const onSound = runRules(run).filter(({ key }) => key === undefined || !broken.has(key));
  const heard = withoutSilenced(onSound).filter(isNotIgnored);
  const judging = { ...run, notAsked: silencedInProject(onSound) };
  const ofDirectives = () => runSuppressionRules(judging, directives).filter(isNotIgnored);
  // Twice, so that a directive that ignores what is said of another one counts as used.
  ofDirectives();
  const context: FixContext = { project, scores, lexicon };
  return { said: [...heard, ...ofDirectives()], judging, directives, context };
}

/** On which days, all before today, the rules that compare with history ask what the project said; sorted. */
export function historyDays({
  project,
  scores,
  config,
  rootUri,
  rules = allRules,
}: Omit<LintInput, 'languageErrors' | 'history'>): readonly Day[] {
  const { history, days } = askedDays(scores.today);
  const statesOf = ruleStates(config, rules, rootUri);
  const isOn = ({ id }: Rule) => project.files.some(({ uri }) => statesOf(uri).get(id)?.level !== 'off');
  const comparing = rules.filter(rule => rule.history && isOn(rule));
  if (comparing.length === 0) return [];
  runRules({
    project,
    scores,
    lexicon: lexiconOf(config),
    rules: comparing,
    statesOf,
    noCalendar: false,
    history,
  });
  return [...days].sort();
}

const lexicons = new WeakMap<LexiconExtension, Lexicon>();

/** One lexicon for as long as the configuration stays: it remembers the labels that it has read. */
export function lexiconOf({ lexicon: extension }: GoalsConfig): Lexicon {
  const lexicon = lexicons.get(extension) ?? createLexicon(extension);
  lexicons.set(extension, lexicon);
  return lexicon;
}

function directivesOf(project: Project, broken: ReadonlySet<GoalKey>): ReadonlyMap<string, FileDirectives> {
  const brokenGoals = [...broken].flatMap(key => project.goals.get(key) ?? []);
  const brokenIn = Map.groupBy(brokenGoals, ({ uri }) => uri);
  const first = firstDeclarations(project);
  return new Map(
    project.files.map(file => {
      const spans = (brokenIn.get(file.uri) ?? []).map(({ span }) => span);
      return [file.uri, new FileDirectives(file, first.get(file.uri), spans)];
    }),
  );
}

function brokenDeclarations({ project, languageErrors }: LintInput): ReadonlySet<GoalKey> {
  const broken = new Set<GoalKey>();
  for (const { goal, severity } of languageErrors) {
    if (goal !== undefined && severity === 'error') broken.add(goal);
  }
  for (const goal of project.goals.values()) {
    if (goal.broken) broken.add(goal.key);
  }
  return broken;
}

function findingOf({ rule, severity, key, reported }: Said, context: FixContext): Finding {
  const { subject, span, message, fixes, related } = reported;
  return withLazyFixes(
    {
      rule: rule.id,
      severity,
      message,
      uri: subject.uri,
      span,
      ...(key === undefined ? {} : { goal: key }),
      ...(related === undefined ? {} : { related }),
      ...(rule.tags === undefined ? {} : { tags: rule.tags }),
    },
    fixes,
    context,
  );
}

/** Fixes are built when they are first looked at: most findings are only counted or drawn. */
function withLazyFixes(
  finding: Omit<Finding, 'fixes'>,
  fixes: LazyFixes | undefined,
  context: FixContext,
): Finding {
  let built: Finding['fixes'] | undefined;
  return {
    ...finding,
    mayHaveFixes: fixes !== undefined,
    get fixes() {
      built ??= fixes?.(context) ?? [];
      return built;
    },
  };
}
