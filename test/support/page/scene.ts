import type { Page } from 'playwright-core';
import type { ToPage } from '../../../language/protocol.ts';
import type { Timeline } from '../../../language/render/timeline/timeline.ts';
import type { EditorTheme } from './editor-themes.ts';

/** What the page shows: what the extension would have told it, and what somebody did then. */
export interface Scene {
  readonly name: string;
  /** The answers to `ready`. */
  readonly told: readonly ToPage[];
  /** What can be asked for, by the key of the goal. */
  readonly timelines: Readonly<Record<string, Timeline>>;
  readonly act?: (page: Page) => Promise<void>;
  /** Seen last, before anybody looks. */
  readonly shows: string;
}

/** The scenes that between them have everything that is drawn. */
const telling: ReadonlySet<string> = new Set([
  'one project',
  'server stopped',
  'filter',
  'legend',
  'focus on a team',
  'timeline of a KPI',
  'map with a card and its links',
]);

/** Whether a scene is worth a look by every reader, not only in light and dark. */
export function isTelling({ name }: Scene): boolean {
  return telling.has(name);
}

/** What the stub of the editor has to say and to set. */
interface HostScript {
  readonly told: readonly ToPage[];
  readonly timelines: Readonly<Record<string, Timeline>>;
  readonly theme: EditorTheme;
}

/**
 * Opens the page in a scene, in a theme of the editor.
 * @param page a new one, or one that showed another scene in the same theme
 */
export async function openScene(
  page: Page,
  url: string,
  { told, timelines, act, shows }: Scene,
  theme: EditorTheme,
): Promise<void> {
  const script: HostScript = { told, timelines, theme };
  await page.addInitScript(stubHost, script);
  await page.goto(url);
  await act?.(page);
  await page.locator(shows).first().waitFor();
}

/** Runs in the page before its own script: what VS Code sets there, and an extension that knows its answers. */
function stubHost({ told, timelines, theme }: HostScript): void {
  const tell = (message: ToPage): void => window.postMessage(message, '*');
  const api = {
    postMessage(message: { readonly type: string; readonly goal?: string }) {
      if (message.type === 'ready') told.forEach(tell);
      if (message.type !== 'timeline' || message.goal === undefined) return;
      tell({ type: 'timeline', goal: message.goal, timeline: timelines[message.goal] });
    },
    getState: () => undefined,
    setState: () => undefined,
  };
  const acquireVsCodeApi = (): typeof api => {
    document.body.classList.add(...theme.classes);
    for (const [name, value] of Object.entries(theme.variables)) {
      document.documentElement.style.setProperty(`--vscode-${name}`, value);
    }
    return api;
  };
  Object.assign(window, { acquireVsCodeApi });
}
