import { pageIds } from '../../language/render/page-ids.ts';
import type { PageHost } from './host.ts';

/** Whether this is the page of an exported file, which has its tree in it. */
export function isStandalone(): boolean {
  return document.getElementById(pageIds.tree) !== null;
}

/** An exported page: there is no editor to ask or to tell. */
export class StandaloneHost implements PageHost {
  readonly isStandalone = true;

  postMessage({ type }: Parameters<PageHost['postMessage']>[0]): void {
    if (type !== 'ready') return;
    const tree: unknown = JSON.parse(document.getElementById(pageIds.tree)?.textContent ?? '');
    for (const data of [{ type: 'view' }, { type: 'tree', tree }])
      window.dispatchEvent(new MessageEvent('message', { data }));
  }
}

/** On the screen the page is seen, on paper the outline that the file shows where no script runs. */
export function showPage(): void {
  const pageStyle = document.getElementById(pageIds.pageStyle) as HTMLStyleElement;
  const outlineStyle = document.getElementById(pageIds.outlineStyle) as HTMLStyleElement;
  pageStyle.media = 'screen';
  outlineStyle.media = 'print';
  const contrast = matchMedia('(prefers-contrast: more)');
  const follow = (): void => {
    document.body.classList.toggle('vscode-high-contrast', contrast.matches);
  };
  contrast.addEventListener('change', follow);
  follow();
}
