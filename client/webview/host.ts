import type { FromPage } from '../../language/protocol.ts';

/** What VS Code gives to a page. The real one is `acquireVsCodeApi()`; tests bring their own. */
export interface PageHost {
  postMessage(message: FromPage): void;
  /** An exported file: nothing can be changed, revealed or exported from there. */
  readonly isStandalone?: boolean;
  /** Of an exported file: whether it tells of its goals over time. */
  readonly hasTimelines?: boolean;
}
