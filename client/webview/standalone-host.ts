import type { FromPage, ToPage } from '../../language/protocol.ts';
import type { PageContent } from '../../language/render/interactive-page.ts';
import { pageIds } from '../../language/render/page-ids.ts';
import type { PageHost } from './host.ts';

/** Whether this is the page of an exported file, which has its tree in it. */
export function isStandalone(): boolean {
  return document.getElementById(pageIds.tree) !== null;
}

/** An exported page: there is no editor to ask or to tell. */
export class StandaloneHost implements PageHost {
  readonly isStandalone = true;
  readonly #content = contentOfPage();
  readonly hasTimelines = Object.keys(this.#content.timelines).length > 0;

  postMessage(message: FromPage): void {
    const { tree, timelines } = this.#content;
    if (message.type === 'ready') {
      say({ type: 'view' });
      say({ type: 'tree', tree });
    } else if (message.type === 'timeline' && message.goal !== undefined) {
      const { goal } = message;
      say({ type: 'timeline', goal, timeline: Object.hasOwn(timelines, goal) ? timelines[goal] : undefined });
    }
  }
}

/** The page checks what it is told, wherever it comes from. */
function say(data: ToPage): void {
  window.dispatchEvent(new MessageEvent('message', { data }));
}

function contentOfPage(): PageContent {
  return JSON.parse(document.getElementById(pageIds.tree)?.textContent ?? '') as PageContent;
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
