import type { PageHost } from '../../client/webview/host.ts';
import type { FromPage, ViewState } from '../../language/protocol.ts';

/** What the extension would be told, and keep of it. */
export class FakeHost implements PageHost {
  readonly posted: FromPage[] = [];
  kept: ViewState | undefined;

  postMessage(message: FromPage): void {
    if (message.type === 'view') this.kept = JSON.parse(JSON.stringify(message.view));
    else this.posted.push(message);
  }
}
