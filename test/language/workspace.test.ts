import { describe, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../../language/workspace.ts';

const today = '2026-02-14';
const kpi = (name: string) => `kpi ${name} "${name}" threshold < 5%`;

function workspaceOf(
  files: Readonly<Record<string, string>>,
  roots: readonly string[] = ['file:///a'],
): Workspace {
  const workspace = createWorkspace({ roots });
  for (const [uri, text] of Object.entries(files)) workspace.setFile(uri, text);
  return workspace;
}

const membersOf = (workspace: Workspace) =>
  workspace.projects().map(({ root, project }) => [root, project.kpis.map(one => one.key)]);

describe('projects', () => {
  it('are the workspace folders where no configuration says otherwise', () =>
    expect(
      membersOf(
        workspaceOf({ 'file:///a/x/y.goals': kpi('p'), 'file:///b/z.goals': kpi('q') }, [
          'file:///a',
          'file:///b/',
        ]),
      ),
    ).toEqual([
      ['file:///a', ['p']],
      ['file:///b', ['q']],
    ]));

  it('are folders with a configuration; a nested one is left out of the outer one', () => {
    const workspace = workspaceOf({
      'file:///a/goals.config.json': '{}',
      'file:///a/x.goals': kpi('p'),
      'file:///a/labs/goals.config.json': '{}',
      'file:///a/labs/deep/y.goals': kpi('p'),
    });
    expect(membersOf(workspace)).toEqual([
      ['file:///a', ['p']],
      ['file:///a/labs', ['p']],
    ]);
    expect(workspace.projectOf('file:///a/labs/deep/y.goals')?.configUri).toBe(
      'file:///a/labs/goals.config.json',
    );
  });

  it('do not see names of another project', () => {
    const workspace = workspaceOf(
      { 'file:///a/x.goals': kpi('churn'), 'file:///b/y.goals': 'objective o "O" { guarded by churn }' },
      ['file:///a', 'file:///b'],
    );
    expect(workspace.projectOf('file:///b/y.goals')?.languageErrors.map(error => error.rule)).toEqual([
      'language/unresolved',
    ]);
  });

  it('leave out what their configuration excludes', () =>
    expect(
      membersOf(
        workspaceOf({
          'file:///a/goals.config.json': '{ "exclude": ["archive/**"] }',
          'file:///a/archive/old.goals': kpi('old'),
          'file:///a/new.goals': kpi('new'),
        }),
      ),
    ).toEqual([['file:///a', ['new']]]));
});

describe('after a change', () => {
  it('the project answers anew, and others keep what they had', () => {
    const workspace = workspaceOf({ 'file:///a/x.goals': kpi('p'), 'file:///b/y.goals': kpi('q') }, [
      'file:///a',
      'file:///b',
    ]);
    const [a, b] = workspace.projects();
    workspace.setFile('file:///a/x.goals', kpi('r'));
    expect(workspace.projects()[0]).not.toBe(a);
    expect(workspace.projects()[1]).toBe(b);
    expect(a?.project.kpis[0]?.key).toBe('p');
  });

  it('a deleted file takes its names along', () => {
    const workspace = workspaceOf({
      'file:///a/x.goals': kpi('churn'),
      'file:///a/y.goals': 'objective o "O" { guarded by churn }',
    });
    expect(workspace.projects()[0]?.languageErrors).toEqual([]);
    workspace.removeFile('file:///a/x.goals');
    expect(workspace.projects()[0]?.languageErrors.map(error => error.rule)).toEqual(['language/unresolved']);
  });

  it('the same text again changes nothing', () => {
    const workspace = workspaceOf({ 'file:///a/x.goals': kpi('p') });
    const before = workspace.projects()[0];
    workspace.setFile('file:///a/x.goals', kpi('p'));
    expect(workspace.projects()[0]).toBe(before);
  });

  it('a configuration that comes or goes moves files between projects', () => {
    const workspace = workspaceOf({ 'file:///a/x.goals': kpi('p'), 'file:///a/b/y.goals': kpi('q') });
    workspace.setFile('file:///a/b/goals.config.json', '{ "rules": { "kpi-count": "off" } }');
    expect(membersOf(workspace)).toEqual([
      ['file:///a', ['p']],
      ['file:///a/b', ['q']],
    ]);
    workspace.removeFile('file:///a/b/goals.config.json');
    expect(membersOf(workspace)).toEqual([['file:///a', ['q', 'p']]]);
  });

  it('a fiscal year moves the cycles', () => {
    const workspace = workspaceOf({ 'file:///a/x.goals': 'objective o "O" { cycle 2026-Q1 }' });
    workspace.setFile('file:///a/goals.config.json', '{ "fiscalYearStart": 4 }');
    expect(workspace.projects()[0]?.project.objectives[0]?.cycle?.first).toBe('2026-04-01');
  });
});

describe('settings of an editor', () => {
  it('fill in only where a project has no configuration', () => {
    const workspace = workspaceOf({ 'file:///a/x.goals': kpi('p') });
    const rules = () =>
      workspace
        .projects()[0]
        ?.findings(today)
        .map(finding => finding.rule);
    expect(rules()).toContain('northstar-missing');
    const config = workspace.projects()[0]?.config;
    if (config !== undefined) workspace.setDefaults({ ...config, rules: { 'northstar-missing': 'off' } });
    expect(rules()).not.toContain('northstar-missing');
    workspace.setFile('file:///a/goals.config.json', '{}');
    expect(rules()).toContain('northstar-missing');
  });
});

describe('findings', () => {
  it('hold the errors of the configuration, of the language and of the rules, by file and place', () => {
    const workspace = workspaceOf({
      'file:///a/goals.config.json': '{ "presett": "strict" }',
      'file:///a/b.goals': 'kpi a "A"\nkpi a "B" threshold < 5%',
    });
    const findings = workspace.projects()[0]?.findings(today) ?? [];
    expect(new Set(findings.map(finding => finding.rule.split('/')[0]))).toContain('config');
    expect(findings.map(finding => finding.rule)).toContain('language/duplicate');
    const places = findings.map(finding => `${finding.uri} ${String(finding.span.start).padStart(9, '0')}`);
    expect(places).toEqual([...places].sort());
  });

  it('of the future come with the calendar only, and not where a later review looks back', () => {
    const rules = (text: string, noCalendar = false) =>
      workspaceOf({ 'file:///a/x.goals': text })
        .projects()[0]
        ?.findings(today, { noCalendar })
        .map(one => one.rule) ?? [];
    const slip = `${kpi('a')}\ncheckin 2062-01-12 { a: 4% }`;
    expect(rules(slip)).toContain('language/future');
    expect(rules(slip, true)).not.toContain('language/future');
    expect(rules(`${kpi('a')}\ncheckin 2026-02-15 { a: 4% }`)).not.toContain('language/future');
    const lived = `objective o "O" { cycle 2026-Q1 }\n${kpi('a')}\ncheckin 2026-03-20 { a: 4% }\nreview 2026-Q1 on 2026-04-02 { o: 0.7 "x" }`;
    expect(rules(lived)).not.toContain('language/future');
  });
});
