import { toKpi } from '../../edit/to-kpi.ts';
import { suggestion } from '../fix.ts';
import { spanOfWords } from '../label-words.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** Who ships nothing breaks nothing. */
export const objectiveDoNothing = defineRule({
  id: 'objective-do-nothing',
  level: 'warning',
  scope: 'file',
  summary: 'An objective is reached by doing nothing.',
  rationale: `A sure way to release no new bugs is to release nothing. What must not happen is worth
watching, as a KPI whose threshold says when to look into it; as an objective it rewards standing still.
Let the objective say what you want instead of the fault.`,
  satisfy:
    'Convert it to a KPI with a threshold, and let the objective name the good that you want in place of the fault.',
  sources: ['C: "Release zero new bugs": a guaranteed way to achieve it is to stop releasing new software.'],
  messages: {
    nothing: ({ words }: { words: string }) => `"${words}" is reached by doing nothing: watch it as a KPI`,
  },
  silences: ['objective-*', '!objective-count'],
  examples: [
    {
      bad: 'objective bugs "Release «zero new bugs»" { cycle 2026-Q1 }',
      fixed: 'kpi bugs "New bugs" threshold <= 0',
    },
    { bad: 'objective "«No outages»" { cycle 2026-Q1 }' },
    {
      good: `objective releases "Releasing on a Friday is boring" {
  …
}`,
    },
  ],
  check({ file, lexicon, report }) {
    for (const objective of file.objectives) {
      const { label } = objective;
      const nothing = label === undefined ? undefined : lexicon.doNothing(label.value);
      if (label === undefined || nothing === undefined) continue;
      const { words, fault } = nothing;
      const place = spanOfWords(file.source, label, words);
      report(objective, place, 'nothing', { words: shortened(words.text, 40) }, ({ project }) =>
        suggestion(
          'Convert to a KPI with threshold <= 0',
          toKpi(project, objective, { threshold: '<= 0', ...(fault !== undefined && { label: fault }) }),
          true,
        ),
      );
    }
  },
});
