import { addProperty } from '../../edit/add-property.ts';
import type { Fix } from '../../model/finding.ts';
import { compareQuantities, quantityOf } from '../../model/quantity.ts';
import type { GoalKey, KeyResult, Kpi, Objective, Project } from '../../model/types.ts';
import { pathsFrom, suggestion } from '../fix.ts';
import { spanOfWords } from '../label-words.ts';
import type { Lexicon, Push } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule.ts';
import { nameSpan, shortened } from '../subjects.ts';

/** Revenue, growth, speed and low cost can all be had at the price of something else. */
export const objectiveUnguarded = defineRule({
  id: 'objective-unguarded',
  level: 'info',
  scope: 'file',
  summary: 'An objective pushes revenue, growth, speed or cost, and no KPI guards the other side.',
  rationale: `Revenue per user rises when prices do, until customers leave; releases come faster when nobody tests. A number that is
pushed hard is met at the price of one that nobody watches. \`guarded by\` names the KPIs that must not break meanwhile: churn and
satisfaction for revenue, quality for growth and speed, service for cost.`,
  satisfy: `Add \`guarded by\` and the KPI that would suffer first if the push went too far. The fix offers those of the team.`,
  sources: [
    'A: KPIs as guardrails that must stay within acceptable ranges.',
    'C: A focus on revenue must be balanced with churn or customer sentiment.',
  ],
  messages: {
    unguarded: ({ words, other }: { words: string; other: string }) =>
      `"${words}" is pushed, and no KPI guards the other side: ${other}?`,
  },
  examples: [
    {
      bad: `objective arpu "Grow the «revenue» of every customer" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  kr second "Customers that use a second product" from 12% to 30%
  kr seats "Seats of a customer" from 6 to 9 seats
}`,
      fixed: `objective arpu "Grow the revenue of every customer" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  guarded by satisfaction
  kr second "Customers that use a second product" from 12% to 30%
  kr seats "Seats of a customer" from 6 to 9 seats
}`,
    },
    {
      good: `objective arpu "Grow the revenue of every customer" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  guarded by satisfaction
  kr second "Customers that use a second product" from 12% to 30%
  kr seats "Seats of a customer" from 6 to 9 seats
}`,
    },
  ],
  check({ project, file, lexicon, report }) {
    for (const objective of file.objectives) {
      if (objective.guardedBy.length > 0) continue;
      const { label } = objective;
      const own = label === undefined ? undefined : lexicon.pushes(label.value);
      const push = own ?? moneyPushed(objective, lexicon);
      if (push === undefined) continue;
      const place = own && label ? spanOfWords(file.source, label, own.words) : nameSpan(objective);
      const words = { words: shortened(push.words.text, 20), other: otherSide[push.kind] };
      report(objective, place, 'unguarded', words, () => guardsFor(project, objective));
    }
  },
});

const otherSide: Readonly<Record<Push['kind'], string>> = {
  revenue: 'churn or satisfaction',
  growth: 'churn or quality',
  speed: 'errors or quality',
  cost: 'service or satisfaction',
};

/** Money that one of the key results moves: its label names the measure, its slots the direction. */
function moneyPushed({ keyResults }: Objective, lexicon: Lexicon): Push | undefined {
  for (const kr of keyResults) {
    const label = kr.label?.value ?? '';
    const verb = kr.stopped === undefined && lexicon.namesMoney(label) ? verbOf(kr) : undefined;
    const push = verb === undefined ? undefined : lexicon.pushes(`${verb} ${label}`);
    if (push?.kind === 'revenue' || push?.kind === 'cost') return push;
  }
  return undefined;
}

function verbOf({ measure }: KeyResult): string | undefined {
  if (measure.kind !== 'movement') return undefined;
  const [from, to] = [quantityOf(measure.from), quantityOf(measure.to)];
  const order = from === undefined || to === undefined ? undefined : compareQuantities(from, to);
  if (order === undefined || order === 0) return undefined;
  return order < 0 ? 'Increase' : 'Reduce';
}

const mostGuards = 4;

/** The KPIs of its team, or of the company where the team has none, but for those that it moves itself. */
function guardsFor(project: Project, objective: Objective): readonly Fix[] {
  const moved = new Set(objective.keyResults.map(({ tracks }) => tracks?.target));
  const kpisOf = (team: GoalKey | undefined) =>
    project.kpis.filter(kpi => kpi.team === team && kpi.stopped === undefined && !moved.has(kpi.key));
  const own = kpisOf(objective.team);
  const kpis: readonly Kpi[] = own.length > 0 ? own : kpisOf(undefined);
  const paths = pathsFrom(project, objective, kpis.slice(0, mostGuards), 'guarded by').join(', ');
  return paths === ''
    ? []
    : suggestion(`Add guarded by ${paths}`, addProperty(project, objective, 'guarded by', paths), true);
}
