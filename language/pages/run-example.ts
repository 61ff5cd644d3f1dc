/** What the linter says of an example: pages show it, tests hold the record to it. */
import { defaultConfig } from '../lint/config-types.ts';
import { lint } from '../lint/engine.ts';
import { noHistory, type ProjectHistory } from '../lint/history.ts';
import { allRules } from '../lint/registry.ts';
import { type Example, exampleDay, type Rule } from '../lint/rule.ts';
import type { FileFacts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import { buildProject } from '../model/project.ts';
import type { Day, Span } from '../model/types.ts';
import { scoreProject } from '../score/score-project.ts';
import { parseFile } from '../syntax/parse.ts';
import { besideExample, examplePath, exampleText } from './example-project.ts';

const rootUri = 'file:///goals';

/** The file in which the example itself stands. */
export const exampleUri = `${rootUri}/${examplePath}`;

export interface ExampleRun {
  readonly findings: readonly Finding[];
  readonly languageErrors: readonly Finding[];
  /** All files of the project, by URI. */
  readonly texts: ReadonlyMap<string, string>;
  /** What `«…»` marks in the file of the example. */
  readonly marked?: Span;
}

/** Lints an example among all that stands beside it. */
export function runExample(example: Example, rules: readonly Rule[] = allRules): ExampleRun {
  const { text, marked } = exampleText('bad' in example ? example.bad : example.good, example);
  return { ...runText(example, text, rules), marked };
}

/** The same for another text in the place of the example: the one that a fix has left. */
export function runText(
  example: Example,
  text: string,
  rules: readonly Rule[] = allRules,
): Omit<ExampleRun, 'marked'> {
  const facts = factsOf(example, text);
  const texts = new Map(facts.map(file => [file.uri, file.text]));
  const config = { ...defaultConfig, rules: example.rules ?? {} };
  const { project, errors: languageErrors } = buildProject(facts, config);
  const scores = scoreProject(project, example.today ?? exampleDay);
  const history = historyOf(example, scores.today);
  const findings = lint({ project, scores, config, languageErrors, rootUri, rules, history });
  return { findings, languageErrors, texts };
}

/** The files of the project: the example, and what stands beside it. */
function factsOf(example: Example, text: string): readonly FileFacts[] {
  const files = Object.entries({ [examplePath]: text, ...besideExample(example) });
  return files.map(([path, each]) => parseFile(`${rootUri}/${path}`, each));
}

/** What the example says it was, on every day before. */
function historyOf(example: Example, today: Day): ProjectHistory {
  if (example.was === undefined) return noHistory(today);
  const { text } = exampleText(example.was, {});
  const { project } = buildProject(factsOf(example, text), defaultConfig);
  return { today, projectsAt: day => (day < today ? [project] : []) };
}

/** What a rule alone says of one of its examples. Suppressions are judged by what all rules have said. */
export function saidOfExample(rule: Rule, example: Example): readonly Finding[] {
  const rules =
    rule.scope === 'suppressions' ? [...allRules.filter(({ id }) => id !== rule.id), rule] : [rule];
  return runExample(example, rules).findings.filter(finding => finding.rule === rule.id);
}
