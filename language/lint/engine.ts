/** Runs the rules over a project, and keeps what should be heard. A pure function of its input; sorted. */
import type { Finding, Severity } from '../model/finding.ts';
import { byPlace } from '../model/project.ts';
import type { GoalKey, Project } from '../model/types.ts';
import type { ProjectScores } from '../score/types.ts';
import type { GoalsConfig } from './config-types.ts';
import { type DirectiveUse, FileDirectives } from './directives.ts';
import { filesInForce, goalsInForce } from './in-force.ts';
import { createLexicon, type Lexicon, type LexiconExtension } from './lexicon/lexicon.ts';
import { allRules } from './registry.ts';
import type { CheckInput, FixContext, LazyFixes, Reported, Rule } from './rule.ts';
import { type RuleStates, ruleStates } from './settings.ts';
import { withoutSilenced } from './silences.ts';

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
}

/** What a rule has said, where it is not off. */
interface Raw {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly key?: GoalKey;
  readonly reported: Reported;
}

/** What the rules have to say of a project, without the errors of the language; by file, place and rule. */
export function lint(input: LintInput): readonly Finding[] {
  const statesOf = ruleStates(input.config, allRules, input.rootUri);
  const lexicon = lexiconOf(input.config);
  const fixContext: FixContext = { project: input.project, scores: input.scores, lexicon };
  const directives = new Map(
    input.project.files.map(source => [source.uri, new FileDirectives(input.project, source)]),
  );

  const rules = allRules.filter(
    rule => rule.scope !== 'suppressions' && !(rule.calendar && input.noCalendar),
  );
  const broken = brokenDeclarations(input);
  const sound = runRules(rules, input, lexicon, statesOf).filter(
    ({ key }) => key === undefined || !broken.has(key),
  );
  const heard = withoutSilenced(sound).filter(isNotIgnored);
  const onDirectives = runSuppressionRules();
  return [...heard, ...onDirectives].map(raw => findingOf(raw, fixContext)).sort(byPlace);

  function isNotIgnored({ rule, reported }: Raw): boolean {
    return directives.get(reported.subject.uri)?.ignores(rule.id, reported.span) !== true;
  }

  /** They speak twice, so that a directive that ignores what they say of another counts as used. */
  function runSuppressionRules(): readonly Raw[] {
    const found: Raw[] = [];
    const ids = allRules.map(rule => rule.id);
    const own = allRules.filter(rule => rule.scope === 'suppressions');
    for (const source of input.project.files) {
      if (source.directives.length === 0) continue;
      const here = directives.get(source.uri)!;
      const states = statesOf(source.uri);
      const useOf = (id: string): DirectiveUse => useOfUnused(id, states, input.noCalendar === true);
      const say = (rule: Rule) =>
        reportsOf(rule, states, report =>
          rule.check(
            { file: { uri: source.uri } as CheckInput['file'], directives: here.judged(ids, useOf) },
            report,
          ),
        );
      own.flatMap(say).filter(isNotIgnored);
      found.push(...own.flatMap(say).filter(isNotIgnored));
    }
    return found;
  }
}

const lexicons = new WeakMap<LexiconExtension, Lexicon>();

/** One lexicon for as long as the configuration stays: it remembers the labels that it has read. */
function lexiconOf({ lexicon: extension }: GoalsConfig): Lexicon {
  const lexicon = lexicons.get(extension) ?? createLexicon(extension);
  lexicons.set(extension, lexicon);
  return lexicon;
}

function useOfUnused(id: string, states: RuleStates, noCalendar: boolean): DirectiveUse {
  if (states.get(id)?.level === 'off') return 'off';
  return noCalendar && allRules.some(rule => rule.id === id && rule.calendar) ? 'undecided' : 'unused';
}

function runRules(
  rules: readonly Rule[],
  { project, scores }: LintInput,
  lexicon: CheckInput['lexicon'],
  statesOf: (uri: string) => RuleStates,
): readonly Raw[] {
  const found: Raw[] = [];
  for (const calendar of [false, true]) {
    const goals = goalsInForce(project, calendar ? scores.today : undefined);
    const files = filesInForce(project, goals);
    const context = { project, lexicon, goals, ...(calendar ? { scores, today: scores.today } : {}) };
    for (const rule of rules) {
      if (rule.calendar !== calendar) continue;
      if (rule.scope === 'project') {
        const optionsFor: CheckInput['optionsFor'] = subject => statesOf(subject.uri).get(rule.id)!.options;
        found.push(...reportsOf(rule, statesOf, report => rule.check({ ...context, optionsFor }, report)));
        continue;
      }
      for (const file of files) {
        const { level, options } = statesOf(file.uri).get(rule.id)!;
        if (level === 'off') continue;
        found.push(...reportsOf(rule, statesOf, report => rule.check({ ...context, file, options }, report)));
      }
    }
  }
  return found;
}

/** What a rule says, at the level that it has where it says it. */
function reportsOf(
  rule: Rule,
  states: RuleStates | ((uri: string) => RuleStates),
  check: (report: (reported: Reported) => void) => void,
): readonly Raw[] {
  const found: Raw[] = [];
  check(reported => {
    const here = typeof states === 'function' ? states(reported.subject.uri) : states;
    const severity = here.get(rule.id)!.level;
    if (severity === 'off') return;
    found.push({ rule, severity, key: reported.subject.key, reported });
  });
  return found;
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

function findingOf({ rule, severity, key, reported }: Raw, context: FixContext): Finding {
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
    get fixes() {
      built ??= fixes?.(context) ?? [];
      return built;
    },
  };
}
