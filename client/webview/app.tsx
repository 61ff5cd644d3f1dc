import type { JSX } from 'preact';
import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { PageCommand } from '../../language/protocol.ts';
import type { GoalNode, GoalTree, TreeSummary } from '../../language/render/goal-tree.ts';
import type { GoalFilter } from '../../language/render/narrow/filter.ts';
import { noFilter } from '../../language/render/narrow/filter.ts';
import { searchTerms } from '../../language/render/narrow/text-search.ts';
import { attentionText } from '../../language/render/node-text.ts';
import { hasTimeline, isDoneByServer, type NodeAction, reasonAgainst } from './actions/node-actions.ts';
import { drawPng } from './draw-png.ts';
import { Help } from './help.tsx';
import type { PageHost } from './host.ts';
import { useKeptView } from './kept-view.ts';
import { KnownTree } from './known-tree.ts';
import { Legend } from './legend.tsx';
import { MapView } from './map/map-view.tsx';
import { parseToPage } from './messages.ts';
import { EmptyState, IncompleteNotice, NoHits, UnavailableNotice, Waiting } from './notices.tsx';
import { activeNode, firstPage, pageAfter } from './page-state.ts';
import type { Row } from './rows.ts';
import { TimelinePane } from './timeline/timeline-pane.tsx';
import { useDetailKey, useWatchedTimeline } from './timeline/watched-timeline.ts';
import type { MenuEntry } from './toolbar/menu.tsx';
import { Breadcrumbs, NarrowingBar } from './toolbar/narrowing-bar.tsx';
import { Toolbar } from './toolbar/toolbar.tsx';
import { TreeView } from './tree-view.tsx';

/** In milliseconds. */
const noticeTime = 5_000;

/** What leaves the page: as files, and to be pasted elsewhere. */
const exports: readonly { readonly label: string; readonly name: PageCommand }[] = [
  { label: 'Export…', name: 'exportTree' },
  { label: 'Copy as Markdown', name: 'copyTreeAsMarkdown' },
  { label: 'Copy as Mermaid', name: 'copyTreeAsMermaid' },
];

/** The page: listens to the extension, shows the tree, says what somebody did. */
export function App({ host }: { readonly host: PageHost }): JSX.Element {
  const [page, dispatch] = useReducer(pageAfter, firstPage());
  const { tree, view, narrowed } = page;
  const main = useRef<HTMLElement>(null);
  const [said, setSaid] = useNotice();
  const [explained, explain] = useState<'signs' | 'keys' | undefined>(undefined);
  useKeptView(host, page.isRestored ? view : undefined);
  const active = activeNode(page);
  /** A page without an extension has nobody to ask for readings, unless they came with it. */
  const canShowDetail = host.isStandalone !== true || host.hasTimelines === true;
  const hasDetail = canShowDetail && view?.detailOpen === true && active !== undefined;
  const watched = hasDetail && hasTimeline(active) ? active.goal : undefined;
  useWatchedTimeline(host, watched);
  useDetailKey(() => {
    if (canShowDetail) dispatch({ type: 'detailOpened', open: view?.detailOpen !== true });
  });

  useEffect(() => {
    const known = new KnownTree();
    const listen = (event: MessageEvent): void => {
      const message = parseToPage(event.data);
      if (message?.type !== 'tree') {
        if (message?.type === 'drawPng') void drawPng(message.svg).then(png => host.postMessage(png));
        else if (message !== undefined) dispatch(message);
        return;
      }
      const understood = known.take(message);
      if (understood !== undefined) dispatch({ type: 'tree', ...understood });
      else if (message.since !== undefined) host.postMessage({ type: 'treeMissed' });
    };
    window.addEventListener('message', listen);
    host.postMessage({ type: 'ready' });
    return () => window.removeEventListener('message', listen);
  }, [host]);

  const choose = (row: Row, focusEditor: boolean): void => {
    const { key, goal } = row.node;
    if (goal === undefined || host.isStandalone) {
      dispatch({ type: 'selected', key });
      if (row.expandable) dispatch({ type: 'opened', keys: [key], open: !row.open });
      return;
    }
    dispatch({ type: 'selected', key });
    host.postMessage({ type: 'reveal', key, focusEditor });
  };
  const command = (name: PageCommand): void => host.postMessage({ type: 'command', command: name });
  const filter = (wanted: GoalFilter): void => dispatch({ type: 'filtered', filter: wanted });
  /** What makes no sense for a node is said, not done. */
  const act = (node: GoalNode, action: NodeAction): void => {
    const needsEditor =
      host.isStandalone === true && action !== 'focus' && !(action === 'timeline' && canShowDetail);
    const needsServer = page.unavailable !== undefined && isDoneByServer(action);
    const reason = needsEditor
      ? 'That needs an editor with the files.'
      : needsServer
        ? 'That needs the language server: restart it first.'
        : reasonAgainst(action, node);
    setSaid(reason ?? '');
    if (reason !== undefined) return;
    if (action === 'focus') dispatch({ type: 'focused', key: node.key });
    else if (action === 'timeline') dispatch({ type: 'showTimeline', key: node.key });
    else if (action === 'reveal') host.postMessage({ type: 'reveal', key: node.key, focusEditor: true });
    else host.postMessage({ type: 'act', action, key: node.key });
  };
  const search = (): void => {
    const box = main.current?.querySelector<HTMLInputElement>('.search input');
    box?.focus();
    box?.select();
  };
  const focusTree = (): void => main.current?.querySelector<HTMLElement>('[role=tree]')?.focus();

  const showDetail = (open: boolean): void => dispatch({ type: 'detailOpened', open });

  const more: readonly MenuEntry[] = [
    { label: 'Expand all', run: () => dispatch({ type: 'allOpened', open: true }) },
    { label: 'Collapse all', run: () => dispatch({ type: 'allOpened', open: false }) },
    ...(host.isStandalone ? [] : exports.map(({ label, name }) => ({ label, run: () => command(name) }))),
    { label: 'Legend…', run: () => explain('signs') },
    { label: 'Keys…', run: () => explain('keys') },
  ];
  const terms = useMemo(() => searchTerms(view?.filter.text ?? ''), [view?.filter.text]);
  const hasGoals = tree !== undefined && tree.roots.length > 0 && view !== undefined;
  return (
    <main class="page" data-unavailable={page.unavailable !== undefined} ref={main}>
      {page.unavailable !== undefined && <UnavailableNotice message={page.unavailable} onCommand={command} />}
      {hasGoals ? <Summary tree={tree} /> : <h1 class="unseen">Goals</h1>}
      {hasGoals && (
        <Toolbar
          view={view}
          roots={narrowed.path.length === 0 ? tree.roots : narrowed.path.slice(-1)}
          more={more}
          onFilter={filter}
          onOrder={order => dispatch({ type: 'ordered', order })}
          onDetail={canShowDetail ? showDetail : undefined}
          onMode={mode => dispatch({ type: 'modeChosen', mode })}
          onLeave={focusTree}
        />
      )}
      {hasGoals && <NarrowingBar filter={view.filter} hitCount={narrowed.hitCount} onFilter={filter} />}
      {hasGoals && <Breadcrumbs path={narrowed.path} onFocus={key => dispatch({ type: 'focused', key })} />}
      {hasGoals && tree.incomplete && <IncompleteNotice />}
      {page.isWaiting && <Waiting />}
      {hasGoals && (
        <div class="views">
          {narrowed.roots.length > 0 && page.linked !== undefined && (
            <MapView
              tree={page.linked}
              rows={page.rows}
              places={page.places}
              label={`Map of the goals of ${tree.title}`}
              state={view}
              hits={narrowed.hits}
              show={page.show}
              onSelect={key => dispatch({ type: 'selected', key })}
              onOpen={(keys, open) => dispatch({ type: 'opened', keys, open })}
              onChoose={choose}
              place={document.body.dataset.place ?? ''}
              onAct={act}
              onWiden={by => dispatch({ type: 'widened', by })}
              onSearch={search}
              onHelp={() => explain('keys')}
              onMoved={camera => dispatch({ type: 'mapMoved', camera })}
            />
          )}
          {narrowed.roots.length > 0 && page.linked === undefined && (
            <TreeView
              rows={page.rows}
              places={page.places}
              label={`Goals of ${tree.title}`}
              state={view}
              hits={narrowed.hits}
              terms={terms}
              show={page.show}
              onSelect={key => dispatch({ type: 'selected', key })}
              onOpen={(keys, open) => dispatch({ type: 'opened', keys, open })}
              onChoose={choose}
              place={document.body.dataset.place ?? ''}
              onAct={act}
              onWiden={by => dispatch({ type: 'widened', by })}
              onSearch={search}
              onHelp={() => explain('keys')}
              onScrolled={anchor => dispatch({ type: 'scrolled', anchor })}
            />
          )}
          {hasDetail && (
            <TimelinePane
              node={active}
              answer={watched !== undefined && page.timeline?.goal === watched ? page.timeline : undefined}
              onReveal={(entry, focusEditor) =>
                host.postMessage({ type: 'revealEntry', goal: watched ?? active.key, entry, focusEditor })
              }
              onLeave={close => {
                if (close) showDetail(false);
                focusTree();
              }}
            />
          )}
          {narrowed.roots.length === 0 && <NoHits onClear={() => filter(noFilter)} />}
        </div>
      )}
      {!page.isWaiting && !hasGoals && page.unavailable === undefined && <EmptyState onCommand={command} />}
      <p class="said" role="status" data-on={said !== ''}>
        {said}
      </p>
      {explained === 'signs' && <Legend onClose={() => explain(undefined)} />}
      {explained === 'keys' && (
        <Help
          isMap={page.linked !== undefined}
          isStandalone={host.isStandalone === true}
          onClose={() => explain(undefined)}
        />
      )}
    </main>
  );
}

/** The summary, with what is off track called so. */
function figures(summary: TreeSummary): string {
  return summary.offTrack === 0 ? summary.text : `${summary.scoreText} · ${attentionText(summary)}`;
}

/** One line that goes away again. */
function useNotice(): readonly [string, (words: string) => void] {
  const [words, setWords] = useState('');
  useEffect(() => {
    if (words === '') return;
    const timer = setTimeout(() => setWords(''), noticeTime);
    return () => clearTimeout(timer);
  }, [words]);
  return [words, setWords];
}

function Summary({ tree }: { readonly tree: GoalTree }): JSX.Element {
  return (
    <header class="summary">
      <h1 class="title">{tree.title}</h1>
      <span class="today">{tree.today}</span>
      <span class="figures" title="Mean score of the running objectives, and how many need attention">
        {figures(tree.summary)}
      </span>
    </header>
  );
}
