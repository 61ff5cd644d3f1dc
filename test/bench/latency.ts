/**
 * What somebody who types waits for, through real servers over standard input and output, and how that compares to a server that
 * Langium makes of a bare grammar on the same text of 1,400 lines.
 *
 *   npm run bench:latency
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const rounds = 60;
const warmUps = 15;

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

type Times = Readonly<
  Record<'edit → diagnostics' | 'completion' | 'hover' | 'keystroke → completion', number>
>;

interface Server {
  readonly connection: ProtocolConnection;
  readonly end: () => void;
}

function startServer(args: readonly string[]): Server {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.listen();
  return { connection, end: () => child.kill() };
}

async function measure({ connection }: Server, folder: string, text: string): Promise<Times> {
  const uri = pathToFileURL(join(folder, 'company.goals')).toString();
  const rootUri = pathToFileURL(folder).toString();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'bench' }],
    capabilities: {
      workspace: { workspaceFolders: true },
      textDocument: { publishDiagnostics: { versionSupport: true }, completion: {}, hover: {} },
    },
    initializationOptions: { today: '2026-02-05' },
  });
  await connection.sendNotification('initialized', {});
  let told: (params: PublishDiagnosticsParams) => void = () => undefined;
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
    told(params),
  );
  const diagnosticsOf = (version: number) =>
    new Promise<void>(done => {
      told = params => {
        if (params.uri === uri && (params.version ?? version) >= version) done();
      };
    });

  let version = 1;
  const opened = diagnosticsOf(version);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'goals', version, text },
  });
  await opened;
  const document = TextDocument.create(uri, 'goals', 1, text);
  const label = document.positionAt(text.lastIndexOf('Teams with a plan'));
  const name = document.positionAt(text.lastIndexOf('supports star') + 'supports st'.length);
  const type = async (): Promise<void> => {
    version++;
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [
        version % 2 === 0
          ? { range: { start: label, end: label }, text: 'x' }
          : { range: { start: label, end: { ...label, character: label.character + 1 } }, text: '' },
      ],
    });
  };
  const completion = () =>
    connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: name });
  const hover = () => connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: name });

  return {
    'edit → diagnostics': await median(async () => {
      const said = diagnosticsOf(version + 1);
      await type();
      await said;
    }),
    completion: await median(completion),
    hover: await median(hover),
    'keystroke → completion': await median(async () => {
      const said = diagnosticsOf(version + 1);
      const start = performance.now();
      await type();
      await completion();
      const taken = performance.now() - start;
      await said;
      return taken;
    }),
  };
}

/** @param work may say itself how long it took */
async function median(work: () => Promise<unknown>): Promise<number> {
  const samples: number[] = [];
  for (let round = 0; round < warmUps + rounds; round++) {
    const start = performance.now();
    const own = await work();
    if (round >= warmUps) samples.push(typeof own === 'number' ? own : performance.now() - start);
  }
  samples.sort((a, b) => a - b);
  return samples[Math.floor(samples.length / 2)] ?? Number.NaN;
}

const folder = mkdtempSync(join(tmpdir(), 'goals-latency-'));
try {
  const text = textOf(1_400);
  writeFileSync(join(folder, 'goals.config.json'), '{ "language": 1 }');
  writeFileSync(join(folder, 'company.goals'), text);
  const times: Record<string, Times> = {};
  for (const [name, args] of [
    [
      'bare',
      ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', resolve('test/bench/bare-server.ts'), '--stdio'],
    ],
    ['goals', [resolve('dist/cli.mjs'), 'lsp', '--stdio']],
  ] as const) {
    const server = startServer(args);
    times[name] = await measure(server, folder, text);
    server.end();
  }
  console.log(`${text.split('\n').length} lines, median of ${rounds}\n`);
  console.log('                            bare       goals     ratio');
  for (const step of Object.keys(times.goals ?? {}) as (keyof Times)[]) {
    const [bare = Number.NaN, own = Number.NaN] = [times.bare?.[step], times.goals?.[step]];
    const cells = [`${bare.toFixed(1)} ms`, `${own.toFixed(1)} ms`, `${(own / bare).toFixed(2)}`];
    console.log(`${step.padEnd(22)}${cells.map(cell => cell.padStart(10)).join('  ')}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
