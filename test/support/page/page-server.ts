import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type PagePlace, pageHtml } from '../../../client/tree/page-html.ts';
import { repositoryRoot } from '../vscode/install.ts';

export interface PageServer {
  /** Where the page is. */
  readonly url: string;
  stop(): void;
}

/** A web server with the page of the tree as it is built, under the policy that it has in the editor, and nothing else. */
export async function servePage(place: PagePlace): Promise<PageServer> {
  const [script, style] = await Promise.all(
    ['tree.js', 'tree.css'].map(name => readFile(join(repositoryRoot, 'dist/webview', name), 'utf8')),
  );
  let origin = '';
  const documentOf = () =>
    pageHtml(place, { script: '/tree.js', style: '/tree.css', cspSource: origin, nonce: 'test' });
  const server = createServer(({ url }, response) => {
    const [type, text] =
      url === '/tree.js'
        ? ['text/javascript', script]
        : url === '/tree.css'
          ? ['text/css', style]
          : ['text/html', documentOf()];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
