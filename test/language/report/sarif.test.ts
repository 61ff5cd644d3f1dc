import { describe, expect, it } from 'vitest';
import { languageErrorIds, type Severity } from '../../../language/model/finding.ts';
import { oneFinding, reportOn, textAs, ugly } from './reported.ts';

describe('sarif', () => {
  const runOf = (report: ReturnType<typeof reportOn>) => JSON.parse(textAs('sarif', report)).runs[0];

  it('names for each result its rule, with the page', () => {
    const { tool, results } = runOf(reportOn(ugly));
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const [threshold, duplicate] = tool.driver.rules;
    expect(threshold.help.markdown).toContain('## Why');
    expect(threshold.helpUri).toBeUndefined();
    expect(duplicate).toMatchObject({
      id: 'language/duplicate',
      shortDescription: { text: expect.stringContaining('name') },
      defaultConfiguration: { enabled: true, level: 'error' },
    });
  });

  it('links to the page of a rule where the product has a home', () => {
    const { tool } = runOf({ ...oneFinding({}), urlOf: rule => `https://goals.example/rules/${rule}` });
    expect(tool.driver.rules[0].helpUri).toBe('https://goals.example/rules/kpi-no-threshold');
  });

  it('describes every error that there is of the language, and of a configuration', () => {
    const ids = [...languageErrorIds.map(id => `language/${id}`), 'config/unknown', 'config/syntax'];
    for (const rule of ids) {
      const { tool } = runOf(oneFinding({ rule, severity: 'error' }));
      expect(tool.driver.rules[0].shortDescription.text).not.toBe(rule);
    }
  });

  it('has URIs relative to the root of the repository, percent-encoded, with their index', () => {
    const { artifacts, results, originalUriBaseIds } = runOf(reportOn(ugly));
    expect(artifacts.map((artifact: { location: { uri: string } }) => artifact.location.uri)).toEqual([
      'okr/product%20%26%20growth%2C%20100%25.goals',
      'okr/tidy.goals',
      'zo%C3%AB/windows.goals',
    ]);
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: {
        uri: 'okr/product%20%26%20growth%2C%20100%25.goals',
        uriBaseId: '%SRCROOT%',
        index: 0,
      },
      region: { startLine: 2, startColumn: 40, endLine: 2, endColumn: 41 },
    });
    expect(Object.keys(originalUriBaseIds)).toEqual(['%SRCROOT%']);
  });

  it.each(['../outside/a.goals', '/elsewhere/a.goals', 'D:/other/a.goals'])(
    'names a file at %s by its whole URI',
    path => {
      const { artifacts } = runOf({ ...oneFinding({}), pathInRepository: () => path });
      expect(artifacts[0].location).toEqual({ uri: 'file:///project/a.goals' });
    },
  );

  it('has related places and fixes with what they replace', () => {
    const { results } = runOf(reportOn(ugly));
    const duplicate = results.find((one: { ruleId: string }) => one.ruleId === 'language/duplicate');
    expect(duplicate.relatedLocations).toMatchObject([
      {
        id: 0,
        message: { text: 'declared here first' },
        physicalLocation: { artifactLocation: { index: 0 }, region: { startLine: 4, startColumn: 11 } },
      },
    ]);
    expect(results[0].fixes).toEqual([
      {
        description: { text: 'Write <=' },
        artifactChanges: [
          {
            artifactLocation: results[0].locations[0].physicalLocation.artifactLocation,
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 40, endLine: 2, endColumn: 41 },
                insertedContent: { text: '<=' },
              },
            ],
          },
        ],
        properties: { kind: 'safe' },
      },
    ]);
  });

  it.each<[Severity, string]>([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
    ['hint', 'note'],
  ])('%s has the level %s, and keeps its own name', (severity, level) => {
    expect(runOf(oneFinding({ severity })).results[0]).toMatchObject({ level, properties: { severity } });
  });

  it('tells what could not be read, and that this was no success', () => {
    const problems = [{ path: 'b.goals', reason: 'This file is not text: byte 3 is zero.' }];
    expect(runOf({ ...oneFinding({}), problems, exitCode: 2 }).invocations).toEqual([
      {
        executionSuccessful: false,
        exitCode: 2,
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'b.goals: This file is not text: byte 3 is zero.' } },
        ],
      },
    ]);
    expect(runOf({ ...oneFinding({}), exitCode: 1 }).invocations[0]).toEqual({
      executionSuccessful: true,
      exitCode: 1,
    });
  });

  it('has the fingerprint of each finding under a name with its version', () => {
    const report = reportOn(ugly);
    const { results } = runOf(report);
    expect(results.map((one: { partialFingerprints: object }) => one.partialFingerprints)).toEqual(
      report.findings.map(finding => ({ 'goalsFinding/v1': report.fingerprint(finding) })),
    );
  });
});
