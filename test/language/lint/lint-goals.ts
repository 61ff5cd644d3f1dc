/** Lints texts as a host does: through parser, model and scores. */
import { defaultConfig, type GoalsConfig } from '../../../language/lint/config.ts';
import { lint } from '../../../language/lint/engine.ts';
import { exampleDay } from '../../../language/lint/rule.ts';
import type { Finding } from '../../../language/model/finding.ts';
import { buildProject } from '../../../language/model/project.ts';
import type { Day, Project } from '../../../language/model/types.ts';
import { scoreProject } from '../../../language/score/score-project.ts';
import { parseFile } from '../../../language/syntax/parse.ts';

export const rootUri = 'file:///goals';

export interface Linted {
  readonly findings: readonly Finding[];
  readonly languageErrors: readonly Finding[];
  readonly project: Project;
  readonly texts: ReadonlyMap<string, string>;
}

export interface LintSetting {
  readonly today?: Day;
  readonly config?: Partial<GoalsConfig>;
  readonly noCalendar?: boolean;
}

/** @param files texts by path below the folder of the project */
export function lintFiles(files: Readonly<Record<string, string>>, setting: LintSetting = {}): Linted {
  const config = { ...defaultConfig, ...setting.config };
  const texts = new Map(Object.entries(files).map(([path, text]) => [`${rootUri}/${path}`, text]));
  const facts = [...texts].map(([uri, text]) => parseFile(uri, text));
  const { project, errors } = buildProject(facts, config);
  const scores = scoreProject(project, setting.today ?? exampleDay);
  const noCalendar = setting.noCalendar ?? false;
  const findings = lint({ project, scores, config, languageErrors: errors, noCalendar, rootUri });
  return { findings, languageErrors: errors, project, texts };
}

/** The findings of one text, as `rule: marked words`. */
export function rulesAndWords(text: string, setting?: LintSetting): readonly string[] {
  const { findings } = lintFiles({ 'goals.goals': text }, setting);
  return findings.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}
