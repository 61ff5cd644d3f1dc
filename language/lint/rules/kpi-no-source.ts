import { addProperty } from '../../edit/add-property.ts';
import { labelToFillIn } from '../../edit/replace-words.ts';
import { suggestion } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { nameSpan, ownName } from '../subjects.ts';

/** A number of which nobody knows where it comes from is believed or not, but never checked. */
export const kpiNoSource = defineRule({
  id: 'kpi-no-source',
  level: 'off',
  presets: { strict: 'hint' },
  scope: 'file',
  summary: 'A KPI does not say where its number comes from.',
  rationale: `Two people who read the same KPI from two dashboards argue about the numbers instead of what to do. \`source\` names
the one place: an address, or a path in the workspace.`,
  satisfy: `Add \`source\` with the address of the dashboard, the name of the query or a path in the repository.`,
  sources: ['practice'],
  messages: {
    missing: ({ name }: { name: string }) => `${name} has no source: where does the number come from?`,
  },
  examples: [
    {
      rules: { 'kpi-no-source': 'hint' },
      bad: 'kpi «churn» "Monthly customer churn" threshold < 5% { owner @success }',
      fixed:
        'kpi churn "Monthly customer churn" threshold < 5% { owner @success source "TBD: address or path" }',
    },
    {
      rules: { 'kpi-no-source': 'hint' },
      good: 'kpi churn "Monthly customer churn" threshold < 5% { owner @success source "https://metrics.example/churn" }',
    },
  ],
  check({ project, file, report }) {
    for (const kpi of file.kpis) {
      if (kpi.source !== undefined) continue;
      report(kpi, nameSpan(kpi), 'missing', { name: ownName(kpi) }, () =>
        suggestion(
          'Add a source',
          addProperty(project, kpi, 'source', labelToFillIn('TBD: address or path')),
        ),
      );
    }
  },
});
