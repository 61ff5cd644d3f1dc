import { describe, expect, it } from 'vitest';
import { formatText } from '../language/format/format.ts';
import { allRules } from '../language/lint/registry.ts';
import { type ExampleName, exampleNamed } from './support/example-workspace.ts';

const names: readonly ExampleName[] = ['anti-patterns', 'retro', 'scale-up'];

/** The day on which the anti-patterns show what they are there to show. */
const dayOfMistakes = '2026-02-11';

const findingsOf = (name: ExampleName, today: string) =>
  exampleNamed(name)
    .workspace.projects()
    .flatMap(project => project.findings(today));

const rulesOf = (name: ExampleName, today: string) => findingsOf(name, today).map(finding => finding.rule);

describe.each(names)('the example %s', name => {
  const { workspace, paths, uriOf } = exampleNamed(name);

  it('has no error of the language', () =>
    expect(workspace.projects().flatMap(project => project.languageErrors)).toEqual([]));

  it.each(paths)('%s is formatted', path => {
    const text = workspace.text(uriOf(path)) ?? '';
    expect(formatText(text)).toBe(text);
  });
});

describe('the retro company', () => {
  it('has nothing to answer for once the quarter is reviewed', () =>
    expect(rulesOf('retro', '2026-04-02')).toEqual([]));

  it('asks about trials in the meeting of 12 January, and only about them', () =>
    expect(rulesOf('retro', '2026-01-12')).toEqual(['kpi-breached', 'objective-guard-broken']));

  it('is asked to treat the breach a month later', () =>
    expect(rulesOf('retro', dayOfMistakes)).toEqual(['kpi-breached-untreated', 'objective-guard-broken']));

  it('stands where the meeting says: 680 teams, up by 30', () => {
    const [project] = exampleNamed('retro').workspace.projects();
    const scores = project?.scores('2026-01-12');
    expect(scores?.northStars.get('weekly_teams')).toMatchObject({
      current: { amount: 680 },
      trend: { amount: 30 },
    });
    expect(scores?.kpis.get('retro.churn')).toMatchObject({ current: { amount: 4.2 }, status: 'watch' });
    expect(scores?.kpis.get('retro.trial_to_paid')).toMatchObject({
      current: { amount: 13 },
      status: 'breached',
    });
    expect(scores?.kpis.get('retro.response_time')).toMatchObject({
      current: { amount: 2.8 },
      status: 'healthy',
    });
    expect(scores?.keyResults.get('product.first_choice.first_retro')?.health).toBe('on-track');
    expect(scores?.keyResults.get('product.first_choice.async_adoption')?.health).toBe('unmeasured');
  });

  it('ends the quarter at 0.71, graded 0.7', () => {
    const [project] = exampleNamed('retro').workspace.projects();
    const score = project?.scores('2026-04-02').objectives.get('product.first_choice');
    expect(score?.grade?.value).toBe(0.7);
    expect(score?.mean?.toFixed(2)).toBe('0.71');
  });
});

describe('the scale-up', () => {
  it('has nothing to answer for in the middle of its second quarter', () =>
    expect(rulesOf('scale-up', '2026-05-12')).toEqual([]));

  it('has five teams below the company, and two quarters and a year', () => {
    const [project] = exampleNamed('scale-up').workspace.projects();
    expect(project?.project.teams.filter(team => team.partOf !== undefined)).toHaveLength(5);
    const cycles = new Set(project?.project.objectives.map(objective => objective.cycle?.id));
    expect([...cycles].sort()).toEqual(['2026', '2026-Q1', '2026-Q2']);
  });
});

describe('the anti-patterns', () => {
  const { workspace, paths, uriOf } = exampleNamed('anti-patterns');
  const mistakes = paths.filter(path => path !== 'company.goals');

  it.each(mistakes)('%s shows the one mistake that it is called after', path => {
    const findings = workspace.projectOf(uriOf(path))?.findings(dayOfMistakes) ?? [];
    const rule = path.split('/').at(-1)?.replace('.goals', '');
    expect(findings.filter(finding => finding.uri === uriOf(path)).map(finding => finding.rule)).toEqual([
      rule,
    ]);
  });

  it('say nothing of the sound part', () =>
    expect(
      findingsOf('anti-patterns', dayOfMistakes).filter(finding => finding.uri === uriOf('company.goals')),
    ).toEqual([]));

  it('show every rule that is on and named by one of the three texts', () => {
    const shown = new Set(mistakes.map(path => path.split('/').at(-1)?.replace('.goals', '')));
    const silent = allRules
      .filter(rule => rule.level !== 'off' && rule.scope !== 'suppressions')
      .map(rule => rule.id);
    // What a file said when its cycle began is known to git alone.
    expect(silent.filter(id => !shown.has(id))).toEqual(['cycle-changed']);
  });
});
