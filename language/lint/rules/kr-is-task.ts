import { toInitiative } from '../../edit/to-initiative.ts';
import { suggestion } from '../fix.ts';
import { spanOfWords } from '../label-words.ts';
import type { TaskWork } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule.ts';
import { fitting, isMeasured, shortened } from '../subjects.ts';

/** The work is done and nothing has changed: a task can't tell, a measure can. */
export const krIsTask = defineRule({
  id: 'kr-is-task',
  level: 'warning',
  scope: 'file',
  summary: 'A key result is the work, not the change that it should bring.',
  rationale: `"Ship the new onboarding flow" is done when it is shipped. "Increase Day-7 retention from
35% to 45%" is done when it worked, and leaves the team free to find out how. Work hides behind grammar:
"Docs are published", "We have a runbook" and a bare "API client" are tasks as well, and so is a number of
demos or posts. Ask who or what changes if this is met: if only your own list of things to do, it is an
initiative. Work beside an outcome ("… and reach 30% adoption"), service levels and measured hiring
outcomes are left alone.`,
  satisfy: `Ask what will be different for whom once the work is done, and measure that: \`from … to …\`. The work itself becomes an \`initiative\`
below it.`,
  sources: [
    'A: "Launch feature X" is an output, not an outcome. Rewrite it as the measurable change you expect.',
    'A: "Our Key Results are all tasks."',
  ],
  messages: {
    imperative: ({ label }: { label: string }) =>
      `"${label}" is work: what will be different once it is done?`,
    state: ({ label }: { label: string }) => `"${label}" says that work is done: what is different then?`,
    deliverable: ({ label }: { label: string }) =>
      fitting(
        `"${label}" is a thing to make: what will be different once it is there?`,
        `"${label}" is a thing to make: what will it change?`,
      ),
    volume: ({ label }: { label: string }) => `"${label}" counts the work: what is it to change?`,
  },
  silences: ['kr-*'],
  examples: [
    {
      bad: 'kr onboarding "«Ship» the new onboarding flow"',
      fixed:
        'kr onboarding "TBD: what will be different" from ? to ? { initiative "Ship the new onboarding flow" }',
    },
    { bad: 'kr docs "Docs «are published»"' },
    { bad: 'kr "«py-billing client»"' },
    { bad: 'kr demos "«Hold» 20 demos" from 0 to 20' },
    { good: 'kr day_7 "Day-7 retention" from 35% to 45% { initiative "Ship the new onboarding flow" }' },
    { good: 'kr async "Launch async retros and reach 30% adoption" from 0% to 30%' },
    { good: 'kr replies "Tickets answered within 4 hours" from 70% to 95%' },
  ],
  check({ file, lexicon, report }) {
    for (const kr of file.keyResults) {
      const { label } = kr;
      if (label === undefined) continue;
      const task = lexicon.taskWork(label.value, { hasMeasure: isMeasured(kr) });
      if (task?.confidence !== 'sure') continue;
      const place = spanOfWords(file.source, label, task.words);
      report(
        kr,
        place,
        task.form satisfies TaskWork['form'],
        { label: shortened(label.value, 36) },
        ({ project }) =>
          suggestion('Make it an initiative and say what changes', toInitiative(project, kr), true),
      );
    }
  },
});
