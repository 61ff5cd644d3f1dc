import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainGoal } from '../../../language/score/explain.ts';
import { scoreText } from '../../../language/score/rounding.ts';
import { errorsOf, scored } from './scored.ts';

const text = readFileSync(new URL('../../fixtures/scoring/acme.goals', import.meta.url), 'utf8');

describe('a company over one quarter', () => {
  it('has no error', () => expect(errorsOf(text)).toEqual([]));

  it('scores 0.71 beside its grade after the review', () => {
    const { project, scores } = scored(text, '2026-04-02');
    const objective = scores.objectives.get('product.preferred_tool');
    expect(scoreText(objective?.mean)).toBe('0.71');
    expect(objective).toMatchObject({
      score: 0.7,
      health: 'graded',
      measured: 4,
      keyResults: 4,
      gradeDiffers: false,
    });
    expect(objective?.grade).toMatchObject({ value: 0.7, band: 'green' });
    const explained = explainGoal(project, scores, 'product.preferred_tool');
    expect(explained?.how.state).toBe('0.7 · graded');
    expect(explained?.why.join('\n')).toContain('onboarding took the whole quarter');
    for (const kpi of scores.kpis.values()) expect(kpi.status).not.toBe('breached');
  });

  it('has a breached KPI and a broken guard on its second Wednesday', () => {
    const { scores } = scored(text, '2026-01-14');
    expect(scores.kpis.get('acme.trial_to_paid')).toMatchObject({ status: 'breached', breachedReadings: 1 });
    expect(scores.objectives.get('product.preferred_tool')).toMatchObject({
      health: 'at-risk',
      measured: 2,
      keyResults: 4,
      brokenGuards: [{ kpi: 'acme.trial_to_paid', since: '2026-01-12' }],
    });
    expect(scores.northStars.get('weekly_teams')).toMatchObject({ progress: 0.09, health: 'on-track' });
  });
});
