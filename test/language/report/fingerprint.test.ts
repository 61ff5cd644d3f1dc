import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../language/model/finding.ts';
import { fingerprintsOf } from '../../../language/report/fingerprint.ts';
import { fnv1a64 } from '../../../language/report/fnv1a.ts';
import { createWorkspace } from '../../../language/workspace.ts';

const today = '2026-01-05';
const root = 'file:///project';

type Files = Readonly<Record<string, string>>;

/** The fingerprints of everything that is found in these files, with the rule and the words marked. */
function fingerprinted(files: Files): readonly { readonly what: string; readonly fingerprint: string }[] {
  const workspace = createWorkspace({ roots: [root] });
  for (const [name, text] of Object.entries(files)) workspace.setFile(`${root}/${name}`, text);
  const findings = workspace.projects().flatMap(project => project.findings(today));
  const text = (uri: string) => workspace.text(uri);
  const fingerprints = fingerprintsOf(findings, {
    project: () => '',
    path: uri => uri.slice(root.length + 1),
    text,
  });
  return findings.map(finding => ({
    what: `${finding.rule}: ${wordsOf(finding, text)}`,
    fingerprint: fingerprints.get(finding) ?? '',
  }));
}

function wordsOf({ uri, span }: Finding, text: (uri: string) => string | undefined): string {
  return text(uri)?.slice(span.start, span.end) ?? '';
}

const northStar = 'northstar users "Weekly users" from 100 to 400 users by 2026-12-31 { owner @ceo }\n';
const kpis = `kpi uptime "Uptime"
kpi churn "Churn"
`;
const unnamed = 'kpi "Churn"\n';

/** The fingerprints of the findings that two versions have in common by rule and words. */
function shared(before: Files, after: Files) {
  const earlier = new Map(fingerprinted(before).map(({ what, fingerprint }) => [what, fingerprint]));
  const now = new Map(fingerprinted(after).map(({ what, fingerprint }) => [what, fingerprint]));
  const both = [...earlier.keys()].filter(what => now.has(what));
  return {
    earlier: both.map(what => earlier.get(what)),
    now: both.map(what => now.get(what)),
    count: both.length,
  };
}

describe('the fingerprint of a finding', () => {
  const before = { 'a.goals': northStar + kpis };

  it.each<[string, Files]>([
    ['lines move', { 'a.goals': `// A comment.\n\n${northStar}\n\n${kpis}` }],
    ['line ends change', { 'a.goals': (northStar + kpis).replaceAll('\n', '\r\n') }],
    ['goals change places', { 'a.goals': `${kpis.split('\n').toReversed().join('\n')}\n${northStar}` }],
    ['another finding comes', { 'a.goals': `kpi first "First"\n${northStar}${kpis}` }],
    ['a named goal moves to another file', { 'a.goals': northStar, 'z/b.goals': kpis }],
    ['the file is renamed', { 'renamed.goals': northStar + kpis }],
  ])('stays when %s', (_, after) => {
    const { earlier, now, count } = shared(before, after);
    expect(count).toBeGreaterThan(1);
    expect(now).toEqual(earlier);
  });

  it('of what has no name stays with its file: renamed, it is another one', () => {
    const same = shared({ 'a.goals': northStar + unnamed }, { 'a.goals': `\n\n${northStar}\n${unnamed}` });
    expect(same.now).toEqual(same.earlier);
    const of = (files: Files) =>
      fingerprinted(files)
        .filter(({ what }) => what.startsWith('kpi-no-threshold'))
        .map(({ fingerprint }) => fingerprint);
    const [here] = of({ 'a.goals': northStar + unnamed });
    const [there] = of({ 'b.goals': northStar + unnamed });
    expect(here).toMatch(/^[0-9a-f]{16}$/);
    expect(there).not.toBe(here);
  });

  it('of what has no name in a team stays with the team, whatever comes before it', () => {
    const team = (inside: string) => ({ 'a.goals': `${northStar}team acme "Acme" { lead @ceo\n${inside} }` });
    const { earlier, now, count } = shared(
      team('kpi "Churn"'),
      team('kpi "Uptime" threshold > 99%\n  kpi "Churn"'),
    );
    expect(count).toBeGreaterThan(0);
    expect(now).toEqual(earlier);
  });

  it('is another one for each finding, though everything about them is alike', () => {
    const same = Array.from({ length: 40 }, () => unnamed).join('');
    const all = fingerprinted({ 'a.goals': northStar + same, 'b.goals': same }).map(one => one.fingerprint);
    expect(all.length).toBeGreaterThan(79);
    expect(new Set(all).size).toBe(all.length);
  });

  it('of the first ones stays when one that is alike comes after them', () => {
    const two = fingerprinted({ 'a.goals': northStar + unnamed + unnamed });
    const three = fingerprinted({ 'a.goals': northStar + unnamed + unnamed + unnamed });
    const ofThreshold = (all: typeof two) =>
      all.filter(({ what }) => what.startsWith('kpi-no-threshold')).map(({ fingerprint }) => fingerprint);
    expect(ofThreshold(three).slice(0, 2)).toEqual(ofThreshold(two));
  });

  it('does not depend on the order in which findings are given', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 20 }), fc.gen(), (spans, random) => {
        const findings: readonly Finding[] = spans.map((start, index) => ({
          rule: 'some-rule',
          severity: 'info',
          message: `${index}`,
          uri: 'a',
          span: { start, end: start + 1 },
          fixes: [],
        }));
        const shuffled = findings
          .map(finding => ({ finding, place: random(fc.nat) }))
          .sort((a, b) => a.place - b.place);
        const identities = { project: () => '', path: (uri: string) => uri, text: () => 'aaaa' };
        const given = fingerprintsOf(findings, identities);
        const other = fingerprintsOf(
          shuffled.map(({ finding }) => finding),
          identities,
        );
        expect(new Set(given.values()).size).toBe(findings.length);
        for (const finding of findings) expect(other.get(finding)).toBe(given.get(finding));
      }),
    );
  });

  it('tells projects apart', () => {
    const finding: Finding = {
      rule: 'r',
      severity: 'info',
      message: 'm',
      uri: 'a',
      span: { start: 0, end: 1 },
      goal: 'churn',
      fixes: [],
    };
    const inProject = (name: string) =>
      fingerprintsOf([finding], { project: () => name, path: () => `${name}/a.goals`, text: () => 'x' }).get(
        finding,
      );
    expect(inProject('one')).not.toBe(inProject('two'));
  });
});

describe('the hash', () => {
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of %j is the published one', (text, hash) => expect(fnv1a64(text)).toBe(hash));

  it('is FNV-1a of the UTF-8 bytes, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        let hash = 0xcbf29ce484222325n;
        for (const byte of Buffer.from(text, 'utf8'))
          hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
        expect(fnv1a64(text)).toBe(hash.toString(16).padStart(16, '0'));
      }),
    );
  });
});
