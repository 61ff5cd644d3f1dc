import type { FromPage } from '../../language/protocol.ts';

/** What VS Code gives to a page. The real one is `acquireVsCodeApi()`; tests bring their own. */
export interface PageHost {
  postMessage(message: FromPage): void;
  /** What `setState` kept, also over a reload of the page or the window. */
  getState(): unknown;
  setState(state: unknown): void;
}
