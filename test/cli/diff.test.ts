import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  repositoryAt,
  type ScratchRepository,
  scratchFolder,
  scratchRepository,
} from '../support/scratch-repository.ts';
import { acme, goals, type Result } from './goals-command.ts';

const objective = (target: number, more = '') =>
  `objective tool "Teams love the tool" { cycle 2026-Q1 ${more} kr nps "NPS" from 32 to ${target} }\n`;

const today = ['--today', '2026-02-10'];
const lowered = 'target of tool.nps lowered 50 → 45 on day 41 of 2026-Q1 (easier to reach)';
const nothing = 'No change in meaning.\n';

/** A repository whose first commit has an objective with the target 50. */
function withObjective(files: Readonly<Record<string, string>> = {}): ScratchRepository {
  const scratch = scratchRepository();
  scratch.commit('2026-01-02', { 'tool.goals': objective(50), ...files });
  return scratch;
}

function diff(scratch: { readonly folder: string }, ...words: readonly string[]): Promise<Result> {
  return goals(['diff', ...words], { folder: scratch.folder });
}

/** The lines about changes, without heading and summary. */
async function changes(
  scratch: { readonly folder: string },
  ...words: readonly string[]
): Promise<readonly string[]> {
  const { code, out, log } = await diff(scratch, ...words);
  expect([code, log]).toEqual([0, '']);
  return out.split('\n').flatMap(line => (line.startsWith('  ') ? [line.trim()] : []));
}

describe('goals diff', () => {
  it('tells what uncommitted edits change, on today’s day of the cycle', async () => {
    const scratch = withObjective();
    scratch.write({ 'tool.goals': objective(45) });
    expect(await diff(scratch, 'HEAD', ...today)).toEqual({
      code: 0,
      out: `HEAD → working tree, 2026-02-10

Moved inside a cycle
  ${lowered}; no "changed" says why

1 change inside a cycle, 1 of them without a reason.
`,
      log: '',
    });
  });

  it('tells what a commit changed, on the day that its committer had', async () => {
    const scratch = withObjective();
    scratch.commit('2026-02-10T23:30:00 -0800', {
      'tool.goals': objective(45, 'changed 2026-02-10 "Fewer answers"'),
    });
    const told = [`${lowered}, because "Fewer answers"`];
    expect(await changes(scratch, 'HEAD~1', 'HEAD')).toEqual(told);
    expect(await changes(scratch, 'HEAD~1..HEAD')).toEqual(told);
    expect(await changes(scratch, 'HEAD~1', 'HEAD', '--today', '2026-04-10')).toEqual([
      'target of tool.nps lowered 50 → 45 10 days after 2026-Q1 ended (easier to reach), because "Fewer answers"',
    ]);
  });

  it('asks for no reason while the plan settles, nor before the cycle', async () => {
    const scratch = withObjective();
    scratch.write({ 'tool.goals': objective(45) });
    expect((await diff(scratch, 'HEAD', '--today', '2026-01-07')).out).not.toContain('says why');
    expect((await diff(scratch, 'HEAD', '--today', '2026-01-08')).out).toContain('says why');
    expect(await changes(scratch, 'HEAD', '--today', '2025-12-10')).toEqual([
      'target of tool.nps lowered 50 → 45 (easier to reach)',
    ]);
  });

  it('begins where two branches parted', async () => {
    const scratch = withObjective();
    scratch.git('checkout', '--quiet', '-b', 'feature');
    scratch.commit('2026-02-10', { 'more.goals': 'kpi churn "Churn" threshold < 5%\n' });
    scratch.git('checkout', '--quiet', 'main');
    scratch.commit('2026-02-11', { 'tool.goals': objective(45) });
    const own = ['added KPI churn "Churn" threshold < 5%'];
    expect(await changes(scratch, 'main...feature')).toEqual(own);
    expect(await changes(scratch, 'main', 'feature', '--merge-base')).toEqual(own);
    expect(await changes(scratch, 'main', 'feature')).toHaveLength(2);
    scratch.git('checkout', '--quiet', 'feature');
    expect(await changes(scratch, 'main...')).toEqual(own);
  });

  it('sees no change in another spelling, order, file or comment', async () => {
    const scratch = withObjective({ 'acme.goals': acme });
    rmSync(join(scratch.folder, 'tool.goals'));
    scratch.write({
      'acme.goals': `// moved\n${acme.replace('from 48h to 2h', 'from   2d to 120min').replaceAll('\n', '\r\n')}`,
      'new/plan.goals': objective(50),
    });
    expect(await diff(scratch, 'HEAD', ...today)).toEqual({ code: 0, out: nothing, log: '' });
    expect((await diff(scratch, 'HEAD', '--format', 'markdown')).out).toContain(
      '### Goals: no change in meaning\n',
    );
  });

  it('exits with 1 only where it is asked to and something changed', async () => {
    const scratch = withObjective();
    expect((await diff(scratch, 'HEAD', '--exit-code')).code).toBe(0);
    scratch.write({ 'tool.goals': objective(45) });
    expect((await diff(scratch, 'HEAD', '--exit-code')).code).toBe(1);
  });

  it('counts untracked and deleted files', async () => {
    const scratch = withObjective({ 'churn.goals': 'kpi churn "Churn"\n' });
    rmSync(join(scratch.folder, 'churn.goals'));
    scratch.write({ 'new.goals': 'kpi uptime "Uptime"\n' });
    const told = ['removed KPI churn "Churn"', 'added KPI uptime "Uptime"'];
    expect(await changes(scratch, 'HEAD')).toEqual(told);
    expect(await changes(scratch, 'HEAD', 'churn.goals')).toEqual(told.slice(0, 1));
    expect(await changes(scratch, 'HEAD', '--', 'new.goals')).toEqual(told.slice(1));
  });

  it('sums up where everything is new, or gone', async () => {
    const scratch = scratchRepository();
    scratch.commit('2026-01-01', { 'README.md': 'Nothing yet.\n' });
    scratch.commit('2026-01-02', { 'acme.goals': acme });
    const whole = '1 north star, 1 team, 1 objective, 2 key results and 1 KPI.';
    expect((await diff(scratch, 'HEAD~1', 'HEAD')).out).toContain(`\nEverything is new: ${whole}\n`);
    expect((await diff(scratch, 'HEAD', 'HEAD~1')).out).toContain(`\nAll goals are gone: ${whole}\n`);
  });

  it('leaves links out, as a commit does', async () => {
    const scratch = withObjective();
    symlinkSync('tool.goals', join(scratch.folder, 'link.goals'));
    scratch.commit('2026-01-03');
    expect((await diff(scratch, 'HEAD')).out).toBe(nothing);
  });
});

describe('projects in a repository', () => {
  it('are read whole from a folder in them, and told as far as they lie there', async () => {
    const scratch = withObjective({ 'goals.config.json': '{}', 'sub/churn.goals': 'kpi churn "Churn"\n' });
    scratch.write({
      'tool.goals': objective(45, 'guarded by churn'),
      'sub/churn.goals': 'kpi churn "Monthly churn"\n',
    });
    const sub = { folder: join(scratch.folder, 'sub') };
    const own = 'label of churn changed "Churn" → "Monthly churn"';
    expect(await changes(sub, 'HEAD', ...today)).toEqual([own]);
    expect(await changes(sub, 'HEAD', '..', ...today)).toContain(own);
    expect(await changes(sub, 'HEAD', '..', ...today)).toHaveLength(3);
  });

  it('are told one by one where there are several', async () => {
    const scratch = scratchRepository();
    const files = { 'a/goals.config.json': '{}', 'b/goals.config.json': '{}' };
    scratch.commit('2026-01-02', { ...files, 'a/g.goals': objective(50), 'b/g.goals': objective(50) });
    scratch.write({ 'a/g.goals': objective(45), 'b/g.goals': objective(60) });
    const { out } = await diff(scratch, 'HEAD', ...today);
    expect(out).toMatch(/\na\n\nMoved inside a cycle\n.*50 → 45.*\n\nb\n\nMoved inside a cycle\n.*50 → 60/);
    expect(await changes(scratch, 'HEAD', 'b', ...today)).toHaveLength(1);
    const { changes: listed } = JSON.parse((await diff(scratch, 'HEAD', '--format', 'json', ...today)).out);
    expect(listed.map(({ project, file }: { project: string; file: string }) => [project, file])).toEqual([
      ['a', 'a/g.goals'],
      ['b', 'b/g.goals'],
    ]);
  });

  it('make no goal new when a configuration comes or goes', async () => {
    const scratch = withObjective({ 'okr/churn.goals': 'kpi churn "Churn"\n' });
    scratch.commit('2026-01-03', { 'okr/goals.config.json': '{}' });
    expect(await changes(scratch, 'HEAD~1', 'HEAD')).toEqual([]);
    expect(await changes(scratch, 'HEAD', 'HEAD~1')).toEqual([]);
  });

  it('leave out what is excluded, on either side', async () => {
    const scratch = withObjective({
      'goals.config.json': '{ "exclude": ["old/**"] }',
      'old/a.goals': objective(50),
    });
    scratch.write({ 'old/a.goals': objective(40) });
    expect((await diff(scratch, 'HEAD')).out).toBe(nothing);
    scratch.write({ 'goals.config.json': '{ "exclude": ["tool.goals"] }' });
    expect((await diff(scratch, 'HEAD')).out).toContain('target of tool.nps lowered 50 → 40');
  });

  it('tell that the fiscal year moved', async () => {
    const scratch = withObjective({ 'goals.config.json': '{ "fiscalYearStart": 1 }' });
    scratch.write({ 'goals.config.json': '{ "fiscalYearStart": 4 }' });
    expect((await diff(scratch, 'HEAD')).out).toContain(
      'The fiscal year begins in month 4, it began in month 1',
    );
  });
});

describe('the comment on a pull request', () => {
  it('says what matters first, folds the small print, and calls nobody', async () => {
    const label = 'A *b* `c` <script> @maya #12 | [x](y)';
    const scratch = withObjective({ 'kpi.goals': 'kpi churn "Churn" threshold < 5% { owner @maya }\n' });
    scratch.commit('2026-02-10', {
      'tool.goals': `${objective(45)}kpi new ${JSON.stringify(label)}\ncheckin 2026-02-09 { tool.nps: 41 }\n`,
      'kpi.goals': 'kpi churn "Churn" threshold < 8% { owner @tom }\n',
    });
    expect(
      (await diff(scratch, 'HEAD~1', 'HEAD', '--format', 'markdown')).out,
    ).toBe(`### Goals: 1 change inside a cycle, 1 of them without a reason, 1 goal added

\`HEAD~1\` → \`HEAD\`, 2026-02-10: also 1 threshold changed, 1 new reading, 1 small change

**⚠️ Moved inside a cycle**

- target of \`tool.nps\` lowered \`50\` → \`45\` on day 41 of 2026-Q1 (easier to reach). **No \`changed\` says why.**

**Added and removed**

- added KPI \`new\` “A \\*b\\* \\\`c\\\` \\<script> @<!-- -->maya #<!-- -->12 \\| \\[x\\](y)”

**Thresholds of KPIs**

- threshold of \`churn\` loosened \`< 5%\` → \`< 8%\`

**Check-ins and reviews**

- reading of \`tool.nps\`: \`41\` on \`2026-02-09\`

<details>
<summary>Small print: 1 change</summary>

- owner of \`churn\` changed \`@maya\` → \`@tom\`

</details>
`);
  });

  it('fits into a comment, and leaves no fold open', async () => {
    const kpis = (words: string) =>
      Array.from({ length: 3000 }, (_, index) => `kpi k${index} "K" { owner @${words} }\n`).join('');
    const scratch = scratchRepository();
    scratch.commit('2026-01-02', { 'a.goals': kpis('maya') });
    scratch.write({ 'a.goals': kpis('tom') });
    const { out } = await diff(scratch, 'HEAD', '--format', 'markdown');
    expect(out.length).toBeLessThan(65_536);
    expect(out.match(/<details>/g)?.length).toBe(out.match(/<\/details>/g)?.length);
    expect(out).toContain('run `goals diff` to see all');
  });
});

describe('what can’t be compared', () => {
  it('is told with what to do, and exit code 2', async () => {
    const scratch = withObjective();
    const refused = async (words: readonly string[], log: RegExp) =>
      expect(await diff(scratch, ...words)).toEqual({ code: 2, out: '', log: expect.stringMatching(log) });
    await refused(['nowhere'], /^There is no revision "nowhere" here\./);
    await refused(['HEAD', 'nowhere'], /^There is no revision "nowhere" here\./);
    await refused(['HEAD', './nowhere.goals'], /^\.\/nowhere\.goals: there is no such file or folder/);
    await refused(['--output=x'], /unknown option/);
    await refused([], /missing required argument/);
    scratch.write({ 'okr/a.goals': 'kpi churn "Churn"\n' });
    scratch.git('branch', 'okr');
    await refused(['HEAD', 'okr'], /^okr is a revision and a path here: write \.\/okr for the path/);
    expect(await changes(scratch, 'HEAD', './okr')).toEqual(['added KPI churn "Churn"']);
  });

  it('is a clone that is too shallow: how to deepen it is said', async () => {
    const scratch = withObjective();
    const old = scratch.git('rev-parse', 'HEAD');
    scratch.commit('2026-02-10', { 'tool.goals': objective(45) });
    const folder = join(scratchFolder(), 'clone');
    scratch.git('clone', '--quiet', '--depth=1', `file://${scratch.folder}`, folder);
    const { code, log } = await diff(repositoryAt(folder), old);
    expect([code, log]).toEqual([2, expect.stringContaining('fetch-depth: 0')]);
  });

  it('is a folder without a repository, without goals, or without git', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'a.goals'), acme);
    expect(await diff({ folder }, 'HEAD')).toMatchObject({
      code: 2,
      log: 'This folder is in no git repository.\n',
    });
    const empty = scratchRepository();
    empty.commit('2026-01-02', { 'a.txt': '' });
    expect(await diff(empty, 'HEAD')).toMatchObject({
      code: 2,
      log: expect.stringMatching(/^There are no \*\.goals/),
    });
    const environment = { PATH: '/nowhere' };
    expect(await goals(['diff', 'HEAD'], { folder: empty.folder, environment })).toMatchObject({
      code: 2,
      log: expect.stringContaining('There is no git here'),
    });
  });

  it('is a file that is no text: it is named, and its goals are not called removed', async () => {
    const scratch = withObjective({ 'kpi.goals': 'kpi churn "Churn"\n' });
    writeFileSync(join(scratch.folder, 'kpi.goals'), Uint8Array.of(107, 0, 112));
    expect(await diff(scratch, 'HEAD')).toEqual({
      code: 2,
      out: nothing,
      log: 'kpi.goals: This file is not text: byte 2 is zero.\n',
    });
  });

  it('is a configuration with an error now; one that was wrong once is no reason to stop', async () => {
    const scratch = withObjective({ 'goals.config.json': '{ "presett": "strict" }' });
    expect(await diff(scratch, 'HEAD')).toMatchObject({
      code: 2,
      log: expect.stringMatching(/^goals\.config\.json:1:3: .*preset/),
    });
    scratch.write({ 'goals.config.json': '{}' });
    expect(await diff(scratch, 'HEAD')).toEqual({ code: 0, out: nothing, log: '' });
  });

  it('says where a file has syntax errors', async () => {
    const scratch = withObjective();
    scratch.write({ 'tool.goals': `${objective(50)}kpi churn "Churn` });
    const { code, log } = await diff(scratch, 'HEAD');
    expect([code, log]).toEqual([0, expect.stringContaining('tool.goals: This file has syntax errors')]);
  });

  it('is found again when its folder moved', async () => {
    const scratch = withObjective({ 'okr/goals.config.json': '{}', 'okr/a.goals': 'kpi churn "Churn"\n' });
    mkdirSync(join(scratch.folder, 'plans'));
    renameSync(join(scratch.folder, 'tool.goals'), join(scratch.folder, 'plans/tool.goals'));
    expect((await diff(scratch, 'HEAD')).out).toBe(nothing);
  });
});
