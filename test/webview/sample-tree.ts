import type { GoalNode, GoalTree, LintCount } from '../../language/render/goal-tree.ts';

export const noFindings: LintCount = { errors: 0, warnings: 0, infos: 0, hints: 0, fixable: 0, messages: [] };

/** A node of the outline; what is not said is as in a project without readings or findings. */
export function node(
  properties: Partial<GoalNode> & Pick<GoalNode, 'key' | 'kind'>,
  ...children: readonly GoalNode[]
): GoalNode {
  return {
    label: properties.key,
    stale: false,
    spark: [],
    findings: noFindings,
    children,
    ...properties,
    ...(properties.kind === 'group' ? {} : { goal: properties.goal ?? properties.key, location }),
  };
}

const location = { uri: 'file:///company/goals.goals', span: { start: 0, end: 10 } };

export function warnings(...messages: readonly string[]): LintCount {
  return { ...noFindings, warnings: messages.length, messages };
}

/** A small company in the middle of a quarter: something of everything that a row can show. */
export function companyTree(change: Partial<GoalTree> = {}): GoalTree {
  const trialConversion = {
    kind: 'kpi',
    goal: 'company.trial_to_paid',
    label: 'Trial-to-paid conversion',
    owner: '@growth',
    health: 'breached',
    healthText: 'breached',
    detail: 'since 2026-01-12, 2 readings',
    spark: [0.9, 1, 0.6, 0.2, 0],
    meter: {
      kind: 'gauge',
      valueText: '13%',
      thresholdText: '≥ 15%',
      headroomText: '2 percentage points below its threshold',
      value: 0.33,
      thresholds: [0.5],
      targets: [],
      good: { from: 0.5, to: 1 },
    },
  } as const;
  return {
    title: 'company',
    today: '2026-02-14',
    incomplete: false,
    summary: { scoreText: '0.45', atRisk: 2, offTrack: 0, text: '0.45 · 2 at risk' },
    roots: [
      node(
        {
          key: 'weekly_teams',
          kind: 'northstar',
          label: 'Weekly active teams completing a retrospective',
          id: 'weekly_teams',
          owner: '@ceo',
          health: 'at-risk',
          healthText: 'at-risk',
          spark: [0, 0.2, 0.3, 0.6, 1],
          meter: {
            kind: 'progress',
            score: 0.09,
            scoreText: '0.09',
            expected: 0.12,
            mark: 1,
            baselineText: '500',
            targetText: '2,500 teams',
            currentText: '680',
          },
        },
        node(
          {
            key: 'product.preferred_tool',
            kind: 'objective',
            label: 'Become the preferred retrospective tool for remote engineering teams',
            id: 'product.preferred_tool',
            owner: '@maya',
            cycle: '2026-Q1',
            health: 'at-risk',
            healthText: 'at-risk',
            detail: '3 of 4 measured',
            meter: { kind: 'progress', score: 0.45, scoreText: '0.45', expected: 0.35, mark: 0.7 },
          },
          node({
            key: 'product.preferred_tool.active_teams',
            kind: 'kr',
            label: 'Weekly active teams',
            owner: '@maya',
            health: 'at-risk',
            healthText: 'at-risk',
            spark: [0, 0.2, 0.3, 0.6, 1],
            meter: {
              kind: 'progress',
              score: 0.26,
              scoreText: '0.26',
              expected: 0.35,
              mark: 0.7,
              baselineText: '500',
              targetText: '1,200 teams',
              currentText: '680',
            },
          }),
          node({
            key: 'product.preferred_tool.nps',
            kind: 'kr',
            label: 'Net Promoter Score among remote teams',
            owner: '@sofia',
            health: 'on-track',
            healthText: 'on-track',
            spark: [0, 0.4, 1],
            meter: {
              kind: 'progress',
              score: 0.5,
              scoreText: '0.50',
              expected: 0.35,
              mark: 0.7,
              baselineText: '32',
              targetText: '50',
              currentText: '41',
            },
          }),
          node({
            key: 'product.preferred_tool.async_adoption',
            kind: 'kr',
            label: 'Teams running async retros',
            owner: '@maya',
            health: 'unmeasured',
            healthText: 'unmeasured',
            findings: warnings('No reading yet and half of the cycle is over'),
            meter: {
              kind: 'progress',
              scoreText: '–',
              expected: 0.35,
              mark: 0.7,
              baselineText: '0%',
              targetText: '30%',
            },
          }),
          node({
            key: 'product.preferred_tool.first_retro',
            kind: 'kr',
            label: 'Time to first retro',
            owner: '@maya',
            health: 'off-track',
            healthText: 'off-track',
            stale: true,
            spark: [0, 0.1, 0.5, 0.6],
            meter: {
              kind: 'progress',
              score: 0.2,
              scoreText: '0.20',
              expected: 0.42,
              mark: 0.7,
              baselineText: '48h',
              targetText: '15min',
              currentText: '38h',
            },
          }),
          node({ ...trialConversion, key: 'product.preferred_tool>trial_to_paid', role: 'guard' }),
        ),
        node(
          {
            key: 'product.onboarding',
            kind: 'objective',
            label: 'New teams feel at home on their first day',
            owner: '@liam',
            cycle: '2025-Q4',
            health: 'graded',
            healthText: 'graded 0.7',
            band: 'green',
            detail: '2 of 2 measured',
            meter: { kind: 'progress', score: 0.7, scoreText: '0.70', mark: 0.7 },
          },
          node({
            key: 'product.onboarding.checklist',
            kind: 'kr',
            label: 'Teams that finish the checklist in a day',
            owner: '@liam',
            health: 'graded',
            healthText: 'graded 0.9',
            band: 'green',
            spark: [0, 0.3, 0.8, 1],
            meter: {
              kind: 'progress',
              score: 0.9,
              scoreText: '0.90',
              mark: 0.7,
              baselineText: '20%',
              targetText: '60%',
              currentText: '56%',
            },
          }),
          node({
            key: 'product.onboarding.templates',
            kind: 'kr',
            label: 'Templates in the gallery',
            owner: '@liam',
            health: 'ended',
            healthText: 'ended, review due',
            band: 'yellow',
            spark: [0, 0.5, 1],
            meter: {
              kind: 'progress',
              score: 0.5,
              scoreText: '0.50',
              mark: 0.7,
              baselineText: '4',
              targetText: '12 templates',
              currentText: '8',
            },
          }),
        ),
      ),
      node(
        { key: 'company', kind: 'team', label: 'Company', owner: '@ceo' },
        node({
          key: 'company.churn',
          kind: 'kpi',
          label: 'Monthly customer churn',
          owner: '@success',
          health: 'watch',
          healthText: 'watch',
          spark: [1, 0.8, 0.6, 0.5, 0.3],
          meter: {
            kind: 'gauge',
            valueText: '4.2%',
            thresholdText: '< 5%',
            targetText: '< 4%',
            value: 0.47,
            thresholds: [0.67],
            targets: [0.42],
            good: { from: 0, to: 0.67 },
          },
        }),
        node({
          key: 'company.response_time',
          kind: 'kpi',
          label: 'First response time',
          owner: '@ceo',
          health: 'healthy',
          healthText: 'healthy',
          spark: [0.7, 0.4, 0.6, 0.2],
          meter: {
            kind: 'gauge',
            valueText: '2.8h',
            thresholdText: '< 4h',
            value: 0.35,
            thresholds: [0.6],
            targets: [],
            good: { from: 0, to: 0.6 },
          },
        }),
        node({ ...trialConversion, key: 'company.trial_to_paid' }),
        node({
          key: 'company.mrr',
          kind: 'kpi',
          label: 'Monthly recurring revenue',
          owner: '@ceo',
          health: 'stale',
          healthText: 'stale',
          stale: true,
          spark: [0, 0.5, 1],
          findings: warnings('Last reading 24 days ago; due every week'),
          meter: {
            kind: 'gauge',
            valueText: '$92K',
            thresholdText: '≥ $80K',
            targetText: '≥ $100K',
            value: 0.55,
            thresholds: [0.3],
            targets: [0.8],
            good: { from: 0.3, to: 1 },
          },
        }),
      ),
      node(
        { key: '#loose', kind: 'group', label: 'Loose ends' },
        node({
          key: 'blog',
          kind: 'objective',
          label: 'Publish 10 blog posts',
          health: 'unmeasured',
          healthText: 'unmeasured',
          findings: {
            ...noFindings,
            errors: 1,
            warnings: 2,
            messages: ['"weekly_team" is not declared: weekly_teams?', 'No key results', 'No owner'],
          },
          meter: { kind: 'progress', scoreText: '–', mark: 0.7 },
        }),
      ),
    ],
    ...change,
  };
}

/** A tree of any size: objectives with nine key results each. */
export function largeTree(nodes: number): GoalTree {
  const objectives = Array.from({ length: Math.ceil(nodes / 10) }, (_, objective) =>
    node(
      { key: `o${objective}`, kind: 'objective', label: `Objective ${objective}`, health: 'on-track' },
      ...Array.from({ length: 9 }, (_, kr) =>
        node({
          key: `o${objective}.k${kr}`,
          kind: 'kr',
          label: `Key result ${objective}.${kr}`,
          health: 'on-track',
          healthText: 'on-track',
          spark: [0, 0.4, 1],
          meter: { kind: 'progress', score: 0.5, scoreText: '0.50', expected: 0.4, mark: 0.7 },
        }),
      ),
    ),
  );
  return { ...companyTree(), roots: objectives };
}
