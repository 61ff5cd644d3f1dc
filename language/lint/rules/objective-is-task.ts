import { toInitiative } from '../../edit/to-initiative.ts';
import { suggestion } from '../fix.ts';
import { spanOfWords } from '../label-words.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** A deliverable is done on the day it ships, whether or not anybody is better off. */
export const objectiveIsTask = defineRule({
  id: 'objective-is-task',
  level: 'warning',
  scope: 'file',
  summary: 'An objective is a deliverable, an activity or hiring.',
  rationale: `"Launch 3 major features" is met on the day of the launch, even if nobody uses them. An
objective says what should become better, where or for whom; what you will do for it is an initiative,
which may change when you learn more. To build something counts as an objective where the words say how
good it is to be, or what it does for whom.`,
  satisfy: `Say what becomes better and for whom, and keep the work as an \`initiative\` of a key result that measures it.`,
  sources: [
    'A: Poorly written OKRs become task lists disguised as goals.',
    'B: Product OKR: Launch 3 major features this quarter. Maybe they don’t address retention.',
  ],
  messages: {
    task: ({ label }: { label: string }) => `"${label}" is work: what becomes better, and for whom?`,
  },
  silences: ['objective-*', '!objective-count'],
  examples: [
    {
      bad: `objective features "«Launch» 3 major features" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  guarded by satisfaction
  kr rating "Rating of the first retrospective" from 3.2 to 4.5
  kr second "Teams that hold a second retrospective within two weeks" from 35% to 60%
}`,
      fixed: `objective features "TBD: what will be different" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  guarded by satisfaction
  initiative "Launch 3 major features"
  kr rating "Rating of the first retrospective" from 3.2 to 4.5
  kr second "Teams that hold a second retrospective within two weeks" from 35% to 60%
}`,
    },
    { bad: 'objective "«Launch» of the mobile app" { cycle 2026-Q1 }' },
    {
      good: `objective retros "Remote teams look forward to their retrospective" {
  …
}`,
    },
    {
      good: `objective onboarding "Build a first week that makes new teams feel at home" {
  …
}`,
    },
  ],
  check({ file, lexicon, report }) {
    for (const objective of file.objectives) {
      const { label } = objective;
      const task = label === undefined ? undefined : lexicon.objectiveTask(label.value);
      if (label === undefined || task === undefined) continue;
      report(
        objective,
        spanOfWords(file.source, label, task.words),
        'task',
        { label: shortened(label.value, 36) },
        ({ project }) =>
          suggestion('Make it an initiative and write the objective', toInitiative(project, objective), true),
      );
    }
  },
});
