/**
 * What somebody who types waits for, through real servers over standard input and output: beside a server that Langium makes of a
 * bare grammar on the same text of 1,400 lines, and in projects of many files.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { treeChangedNotification, treeRequest } from '../../language/protocol.ts';
import { OpenDocument } from './real-server.ts';
import { filesOf } from './team-project.ts';

const rounds = 60;
const roundsOfProject = 15;
const warmUps = 15;
const goalsOfProjects = [1_000, 10_000];

const servers = {
  bare: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', resolve('test/bench/bare-server.ts'), '--stdio'],
  goals: [resolve('dist/cli.mjs'), 'lsp', '--stdio'],
};

function team(name: string): string {
  const objectives = [0, 1].map(o => {
    const krs = [0, 1, 2].map(k => `    kr r${k} "Teams with a plan ${k}" from ${k}% to 45%\n`).join('');
    return `  objective o${o}_${name} "People feel at home sooner" {\n    aspirational\n    supports star\n    guarded by k0_${name}\n\n${krs}  }\n`;
  });
  const kpis = [0, 1].map(k => `  kpi k${k}_${name} "Churn ${k}" threshold < 5%\n`);
  const checkIns = ['05', '12'].map(
    day => `  checkin 2026-01-${day} {\n    k0_${name}: 4%\n    k1_${name}: 4%\n  }\n`,
  );
  return `team ${name} "Team ${name}" {\n  lead @lead\n  cycle 2026-Q1\n\n${[...kpis, ...objectives, ...checkIns].join('\n')}}\n\n`;
}

function textOf(lines: number): string {
  let text = 'northstar star "Weekly teams" from 1 to 1,000 teams by 2026-12-31\n\n';
  for (let n = 0; text.split('\n').length < lines; n++) text += team(`t${n}`);
  return text;
}

type Step = (open: OpenDocument) => Promise<unknown>;

async function untilFound(open: OpenDocument): Promise<void> {
  const said = open.nextDiagnostics();
  await open.type();
  await said;
}

const steps: Readonly<Record<string, Step>> = {
  'edit → diagnostics': untilFound,
  completion: open => open.ask('textDocument/completion'),
  hover: open => open.ask('textDocument/hover'),
  'keystroke → completion': async open => {
    const said = open.nextDiagnostics();
    const start = performance.now();
    await open.type();
    await open.ask('textDocument/completion');
    const taken = performance.now() - start;
    await said;
    return taken;
  },
};

/** Milliseconds of each step, the median of the rounds; the steps take turns, so that what else a machine does meets all alike. */
async function medians(
  count: number,
  works: readonly (() => Promise<unknown>)[],
): Promise<readonly number[]> {
  const samples: number[][] = works.map(() => []);
  for (let round = 0; round < warmUps + count; round++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      const own = await work();
      if (round >= warmUps) samples[index]?.push(typeof own === 'number' ? own : performance.now() - start);
    }
  }
  return samples.map(times => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN);
}

async function benchBesideBare(folder: string): Promise<void> {
  const text = textOf(1_400);
  writeFileSync(join(folder, 'company.goals'), text);
  const asked = text.lastIndexOf('supports star') + 'supports st'.length;
  const open = async (server: readonly string[]) =>
    OpenDocument.in(folder, { name: 'company.goals', text, asked }, server);
  const [bare, own] = [await open(servers.bare), await open(servers.goals)];
  console.log(
    `\n${text.split('\n').length} lines, median of ${rounds}            bare       goals     ratio`,
  );
  for (const [name, step] of Object.entries(steps)) {
    const [ofBare = Number.NaN, ofOwn = Number.NaN] = await medians(rounds, [
      () => step(bare),
      () => step(own),
    ]);
    const cells = [`${ofBare.toFixed(1)} ms`, `${ofOwn.toFixed(1)} ms`, `${(ofOwn / ofBare).toFixed(2)}`];
    console.log(`${name.padEnd(26)}${cells.map(cell => cell.padStart(10)).join('  ')}`);
  }
  bare.end();
  own.end();
}

/** An edit in one of many files, until its diagnostics are there and until the tree is. */
async function benchProject(folder: string, goals: number): Promise<void> {
  const files = filesOf(goals);
  for (const [n, text] of files.entries()) writeFileSync(join(folder, `f${n}.goals`), text);
  const open = await OpenDocument.in(
    folder,
    { name: 'f0.goals', text: files[0] ?? '', asked: 0 },
    servers.goals,
  );
  const [found] = await medians(roundsOfProject, [() => untilFound(open)]);
  const tree = () => open.connection.sendRequest(treeRequest, {});
  const size = JSON.stringify(await tree()).length;
  const updated = async () => {
    const changed = new Promise<void>(done => open.connection.onNotification(treeChangedNotification, done));
    await open.type();
    await changed;
    await tree();
  };
  const [toTree, again] = await medians(roundsOfProject, [updated, tree]);
  open.end();
  const cells = [found ?? Number.NaN, toTree ?? Number.NaN, again ?? Number.NaN].map(time =>
    `${time.toFixed(1)} ms`.padStart(14),
  );
  console.log(
    `${goals.toLocaleString('en').padEnd(16)}${cells.join('')}${`${Math.round(size / 1000)} KB`.padStart(14)}`,
  );
}

async function inScratchFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'goals-latency-'));
  try {
    writeFileSync(join(folder, 'goals.config.json'), '{ "language": 1 }');
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Needs the built command line. */
export async function benchLatency(): Promise<void> {
  await inScratchFolder(benchBesideBare);
  console.log('\ngoals             edit → found   edit → tree   tree again     its size');
  for (const goals of goalsOfProjects) await inScratchFolder(folder => benchProject(folder, goals));
}
