import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ViewState } from '../../language/protocol.ts';
import type { PageHost } from './host.ts';

/** Scrolling and the cursor change the state many times a second; it is told once they rest. */
const restingPause = 150;

/**
 * Tells the extension how the view is, for the next time: what somebody chose, at once; where they went or scrolled
 * to, when it rests or the page goes. Nothing is told before there is something to see, nor twice.
 */
export function useKeptView(host: PageHost, view: ViewState | undefined): void {
  const untold = useRef<ViewState | undefined>(undefined);
  const told = useRef<ViewState | undefined>(undefined);
  const tell = useRef(() => {
    if (untold.current === undefined) return;
    host.postMessage({ type: 'view', view: untold.current });
    told.current = untold.current;
    untold.current = undefined;
  }).current;

  useEffect(() => {
    if (view === undefined || view === told.current) return;
    untold.current = view;
    if (told.current !== undefined && !isOnlyMoved(told.current, view)) {
      tell();
      return;
    }
    const timer = setTimeout(tell, restingPause);
    return () => clearTimeout(timer);
  }, [view, tell]);

  // A layout effect, because its end does not wait for a page that is going to be painted once more.
  useLayoutEffect(() => {
    window.addEventListener('pagehide', tell);
    document.addEventListener('visibilitychange', tell);
    return () => {
      window.removeEventListener('pagehide', tell);
      document.removeEventListener('visibilitychange', tell);
      tell();
    };
  }, [tell]);
}

/** What changes many times a second, or with every move of the cursor. */
const restless: ReadonlySet<string> = new Set<keyof ViewState>(['anchor', 'map', 'selected']);

function isOnlyMoved(before: ViewState, now: ViewState): boolean {
  const names = Object.keys(now) as (keyof ViewState)[];
  return names.every(name => restless.has(name) || now[name] === before[name]);
}
