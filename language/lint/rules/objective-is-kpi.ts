import { keptAsKpi, levelText } from '../kept-level.ts';
import { spanOfWords } from '../label-words.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** What is only to be kept asks for no change: it is a vital sign, not a goal. */
export const objectiveIsKpi = defineRule({
  id: 'objective-is-kpi',
  level: 'warning',
  scope: 'file',
  summary: 'An objective keeps a level: nothing changes, so it is a KPI.',
  rationale: `An objective says where to go; a KPI says that things are as they should be. Where you
already are there is no change to drive, and "maintain" asks a team to spend a quarter on standing still.
Watch the level as a KPI with a threshold, and let the objective say what will be different.`,
  satisfy:
    'Convert it to a KPI with that threshold. If there is a change that you want, let the objective name it.',
  sources: [
    'A: "Our OKR is to maintain 99.9% uptime." That is a KPI, not an OKR.',
    'B: A KPI wearing an OKR costume. KPIs maintain; OKRs transform.',
  ],
  messages: {
    level: ({ verb, level }: { verb: string; level: string }) =>
      `"${verb}" ${level} changes nothing: watch it as a KPI with a threshold`,
    noLevel: ({ verb, rest }: { verb: string; rest: string }) =>
      `"${verb}" changes nothing: watch "${rest}" as a KPI with a threshold`,
  },
  silences: ['objective-*', '!objective-count'],
  examples: [
    {
      bad: 'objective churn "«Maintain» 5% churn" { cycle 2026-Q1 }',
      fixed: 'kpi churn "Churn" threshold <= 5%',
    },
    {
      bad: `objective uptime "Our OKR is to «maintain» 99.9% uptime" {
  cycle 2026-Q1
  owner @maya
}`,
      fixed: `kpi uptime "Uptime" threshold >= 99.9% {
  owner @maya
}`,
    },
    {
      good: `objective retention "Customers come back after a bad week" {
  …
}`,
    },
  ],
  check({ file, lexicon, report }) {
    for (const objective of file.objectives) {
      const { label } = objective;
      const kept = label === undefined ? undefined : lexicon.maintains(label.value);
      if (label === undefined || kept === undefined) continue;
      const place = spanOfWords(file.source, label, kept.words);
      const verb = shortened(kept.words.text, 20);
      const fixes = (context: Parameters<typeof keptAsKpi>[2]) => keptAsKpi(objective, kept, context);
      if (kept.level === undefined)
        report(objective, place, 'noLevel', { verb, rest: shortened(kept.rest, 30) }, fixes);
      else report(objective, place, 'level', { verb, level: shortened(levelText(kept), 30) }, fixes);
    }
  },
});
