import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-languageserver/node';
import { LanguageClient } from '../../support/language-client.ts';
import { company, product } from '../acme.ts';

/** What a web worker has and Node has not, and the other way round; then the bundle. */
const webWorker = `
  const { parentPort, workerData } = require('node:worker_threads');
  const bundle = require('node:fs').readFileSync(workerData, 'utf8');
  globalThis.self = globalThis;
  globalThis.addEventListener = () => undefined;
  globalThis.postMessage = message => parentPort.postMessage(message);
  parentPort.on('message', data => globalThis.onmessage?.({ data }));
  for (const name of ['process', 'Buffer', 'require', 'module', 'exports', '__dirname', '__filename', 'global', 'setImmediate', 'clearImmediate']) {
    delete globalThis[name];
  }
  (0, eval)(bundle);
`;

class WorkerReader extends AbstractMessageReader {
  readonly #worker: Worker;
  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on('error', error => this.fireError(error));
  }
  listen(callback: DataCallback): Disposable {
    this.#worker.on('message', callback);
    return { dispose: () => this.#worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #worker: Worker;
  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }
  async write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
  }
  end(): void {}
}

const workers: Worker[] = [];
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.terminate();
});

const folder = 'vscode-vfs://github/acme/goals';
const withoutThreshold = company.replace(' threshold < 4h', '');

async function inWebWorker(files: ReadonlyMap<string, string>): Promise<LanguageClient> {
  const worker = new Worker(webWorker, { eval: true, workerData: resolve('dist/web/server.js') });
  workers.push(worker);
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  const client = LanguageClient.over(new WorkerReader(worker), new WorkerWriter(worker), {
    folders: [folder],
    files,
    options: { today: '2026-02-14', clientFiles: true },
  });
  return Promise.race([client, failed]);
}

describe('dist/web/server.js in a web worker', () => {
  it('checks and scores files that its client reads for it', async () => {
    const client = await inWebWorker(
      new Map([
        [`${folder}/company.goals`, withoutThreshold],
        [`${folder}/product.goals`, product],
        [`${folder}/goals.config.json`, '{}'],
      ]),
    );
    await client.diagnostics(`${folder}/company.goals`, rules => rules.includes('kpi-no-threshold'));
    client.open(`${folder}/product.goals`, product);
    expect(JSON.stringify(await client.hover(`${folder}/product.goals`, 'kr first^_retro'))).toContain(
      '0.38 · on-track',
    );
    client.edit(`${folder}/product.goals`, 'acme.churn', 'acme.chorn');
    await client.diagnostics(`${folder}/product.goals`, rules => rules.includes('language/unresolved'));
  });

  it('follows what its client tells of files', async () => {
    const files = new Map([[`${folder}/product.goals`, product]]);
    const client = await inWebWorker(files);
    await client.diagnostics(`${folder}/product.goals`, rules => rules.includes('language/unresolved'));
    files.set(`${folder}/company.goals`, company);
    client.created(`${folder}/company.goals`);
    await client.diagnostics(`${folder}/product.goals`, rules => rules.length === 0);
  });
});
