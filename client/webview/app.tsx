import type { JSX } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';
import type { GoalTree } from '../../language/render/goal-tree.ts';
import type { PageHost } from './host.ts';
import { parseToPage } from './messages.ts';
import { EmptyState, IncompleteNotice, UnavailableNotice, Waiting } from './notices.tsx';
import { firstPage, pageAfter } from './page-state.ts';
import type { Row } from './rows.ts';
import { TreeView } from './tree-view.tsx';
import { parseViewState } from './view-state.ts';

/** Scrolling changes the state many times a second; it is kept once it rests. */
const savingPause = 120;

/** The page: listens to the extension, shows the tree, says what somebody did. */
export function App({ host }: { readonly host: PageHost }): JSX.Element {
  const [page, dispatch] = useReducer(pageAfter, host, from => firstPage(parseViewState(from.getState())));
  const { tree, view } = page;

  useEffect(() => {
    const listen = (event: MessageEvent): void => {
      const message = parseToPage(event.data);
      if (message !== undefined) dispatch(message);
    };
    window.addEventListener('message', listen);
    host.postMessage({ type: 'ready' });
    return () => window.removeEventListener('message', listen);
  }, [host]);

  useEffect(() => {
    if (view === undefined) return;
    const timer = setTimeout(() => host.setState(view), savingPause);
    return () => clearTimeout(timer);
  }, [host, view]);

  const choose = (row: Row, focusEditor: boolean): void => {
    const { key, location } = row.node;
    if (location === undefined) {
      dispatch({ type: 'opened', keys: [key], open: !row.open });
      return;
    }
    dispatch({ type: 'selected', key });
    host.postMessage({ type: 'reveal', key, focusEditor });
  };
  const command = (name: 'openExample' | 'createFirstFile' | 'restartServer'): void =>
    host.postMessage({ type: 'command', command: name });

  const hasGoals = tree !== undefined && tree.roots.length > 0 && view !== undefined;
  return (
    <main class="page" data-unavailable={page.unavailable !== undefined}>
      {page.unavailable !== undefined && <UnavailableNotice message={page.unavailable} onCommand={command} />}
      {hasGoals && <Summary tree={tree} />}
      {hasGoals && tree.incomplete && <IncompleteNotice />}
      {page.isWaiting && <Waiting />}
      {hasGoals && (
        <TreeView
          rows={page.rows}
          label={`Goals of ${tree.title}`}
          state={view}
          show={page.show}
          onSelect={key => dispatch({ type: 'selected', key })}
          onOpen={(keys, open) => dispatch({ type: 'opened', keys, open })}
          onChoose={choose}
          onScrolled={anchor => dispatch({ type: 'scrolled', anchor })}
        />
      )}
      {!page.isWaiting && !hasGoals && page.unavailable === undefined && <EmptyState onCommand={command} />}
    </main>
  );
}

function Summary({ tree }: { readonly tree: GoalTree }): JSX.Element {
  return (
    <header class="summary">
      <span class="title">{tree.title}</span>
      <span class="today">{tree.today}</span>
      <span class="figures">{tree.summary.text}</span>
    </header>
  );
}
