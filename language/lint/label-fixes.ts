/** What can be made of the words of one label when somebody asks for it: the fixes of the rules about labels. */
import type { Fix } from '../model/finding.ts';
import type { KeyResult, Objective, Project } from '../model/types.ts';
import type { ProjectScores } from '../score/types.ts';
import type { GoalsConfig } from './config-types.ts';
import { lexiconOf } from './engine.ts';
import { noHistory } from './history.ts';
import { ruleById } from './registry.ts';
import { runRules } from './run-rules.ts';
import { ruleStates } from './settings.ts';

export interface LabelFixesInput {
  readonly project: Project;
  readonly scores: ProjectScores;
  /** Its lexicon holds; what it says of the rules does not, since nothing is reported. */
  readonly config: GoalsConfig;
}

/** Takes the number of a label out of it: into the measure of a key result, or to a key result of its own; none where it says none. */
export function numberOutOfLabel(input: LabelFixesInput, goal: KeyResult | Objective): readonly Fix[] {
  if (goal.kind === 'objective') return fixesOf('objective-has-number', input, goal);
  if (goal.measure.kind !== 'none') return fixesOf('kr-number-in-label', input, goal);
  const says =
    goal.label === undefined ? undefined : lexiconOf(input.config).measureInLabel(goal.label.value);
  return says === undefined ? [] : fixesOf('kr-unmeasured', input, goal);
}

/** Makes two goals of two that stand in one label; none where the lexicon sees only one. */
export function splitOfLabel(input: LabelFixesInput, goal: KeyResult | Objective): readonly Fix[] {
  return fixesOf(goal.kind === 'kr' ? 'kr-compound' : 'objective-compound', input, goal);
}

/** The fixes of a rule for one goal, whether the rule is on, silenced or ignored there. */
function fixesOf(
  id: string,
  { project, scores, config }: LabelFixesInput,
  goal: KeyResult | Objective,
): readonly Fix[] {
  const rule = ruleById(id);
  const objectives = goal.kind === 'objective' ? [goal] : project.objectives.filter(isOf(goal));
  if (rule === undefined) return [];
  const lexicon = lexiconOf(config);
  const seen: Project = {
    ...project,
    files: project.files.filter(({ uri }) => uri === goal.uri),
    objectives,
    keyResults: goal.kind === 'kr' ? [goal] : [],
  };
  const on: GoalsConfig = { ...config, overrides: [], rules: { [id]: 'info' } };
  const said = runRules({
    project: seen,
    scores,
    lexicon,
    rules: [rule],
    statesOf: ruleStates(on, [rule], ''),
    noCalendar: false,
    history: noHistory(scores.today),
  });
  const own = said.find(({ key }) => key === goal.key);
  return own?.reported.fixes?.({ project, scores, lexicon }) ?? [];
}

function isOf(keyResult: KeyResult): (objective: Objective) => boolean {
  return ({ key }) => key === keyResult.objective;
}
