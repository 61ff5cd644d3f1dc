/** Starts servers for tests, and ends them after each. */
import { afterEach } from 'vitest';
import { type ClientOptions, LanguageClient, TestEnvironment } from '../support/language-client.ts';
import { acme, folder } from './acme.ts';

const clients: LanguageClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

export async function start(
  environment: TestEnvironment,
  options: ClientOptions = { folders: [folder] },
): Promise<LanguageClient> {
  const client = await LanguageClient.inProcess(environment, options);
  clients.push(client);
  return client;
}

/** A server that knows the company, with one more file open. */
export async function withFile(
  text: string,
  options: Partial<ClientOptions> & {
    readonly texts?: Readonly<Record<string, string>>;
    readonly today?: string;
  } = {},
): Promise<{ client: LanguageClient; uri: string }> {
  const { texts = acme, today, ...rest } = options;
  const client = await start(new TestEnvironment(texts, today), { folders: [folder], ...rest });
  const uri = `${folder}/open.goals`;
  client.open(uri, text);
  return { client, uri };
}
