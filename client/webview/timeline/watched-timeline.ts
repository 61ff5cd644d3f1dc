import { useEffect, useRef } from 'preact/hooks';
import type { PageHost } from '../host.ts';

/** Tells the extension which goal is looked at over time, so that it sends that timeline, and again when the goals change. */
export function useWatchedTimeline(host: PageHost, goal: string | undefined): void {
  const told = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (goal === told.current) return;
    told.current = goal;
    host.postMessage({ type: 'timeline', goal });
  }, [host, goal]);
}

/** Alt+Enter, as for the properties of things elsewhere: a letter alone finds a row by its label. */
export function useDetailKey(toggle: () => void): void {
  const latest = useRef(toggle);
  latest.current = toggle;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
