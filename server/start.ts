/**
 * The language server on a connection: what it is told goes to the files, what it is asked goes to the features. Every request
 * waits until the files are read that the server was told of before, and none ends the server.
 */
import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { ruleUrl } from '../language/lint/rule-link.ts';
import { hasPage } from '../language/pages/page.ts';
import {
  effectiveConfigRequest,
  firstFileRequest,
  goalOfEntryRequest,
  goalOffersRequest,
  pastChangedNotification,
  readableGoalsRequest,
  recordReadingRequest,
  reportRequest,
  rulePageRequest,
  timelineRequest,
  treeChangedNotification,
  treeRequest,
} from '../language/protocol.ts';
import { createWorkspace } from '../language/workspace.ts';
import { serverCapabilities } from './capabilities.ts';
import { type Client, clientOf } from './client-capabilities.ts';
import { clientFiles, filesByScheme } from './client-files.ts';
import { clientMoments } from './client-past.ts';
import { DiagnosticsPublisher } from './diagnostics-publisher.ts';
import type { Environment, FileChange } from './environment.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/call-hierarchy.ts';
import { codeActions, resolveCodeAction } from './features/code-actions.ts';
import { codeLenses } from './features/code-lenses.ts';
import { completion } from './features/completion.ts';
import { resolveCompletion } from './features/completion-details.ts';
import { effectiveConfig, rulePage } from './features/configuration.ts';
import { documentLinks } from './features/document-links.ts';
import { firstFileFor } from './features/first-file.ts';
import { foldingRanges } from './features/folding.ts';
import { formatting, onTypeFormatting } from './features/formatting.ts';
import { goalOfEntry, goalOffers } from './features/goal-offers.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { definition, documentHighlight, implementation, references } from './features/navigation.ts';
import { readableGoals, recordReading } from './features/record-reading.ts';
import { prepareRename, rename } from './features/rename.ts';
import { report } from './features/report.ts';
import { selectionRanges } from './features/selection-ranges.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { documentSymbols, workspaceSymbols } from './features/symbols.ts';
import { timeline } from './features/timeline.ts';
import { OpenDocuments } from './open-documents.ts';
import { PastKeeper } from './past-keeper.ts';
import { Positions } from './positions.ts';
import type { Session } from './session.ts';
import { defaultFeatureSettings, defaultsFromSettings, featureSettings } from './settings.ts';
import { TreeAnswers } from './tree-answers.ts';
import { canonicalUri } from './uri.ts';
import { WorkspaceFiles } from './workspace-files.ts';

/** Serves the connection until it is closed. */
export function startServer(connection: Connection, environment: Environment): void {
  const workspace = createWorkspace();
  const documents = new OpenDocuments();
  const positions = new Positions(uri => workspace.text(uri));
  const log = (message: string) => connection.console.error(message);
  /** A client that refuses, or has gone meanwhile, is no reason to end. */
  const tell = (message: Promise<unknown>) => {
    message.catch((error: unknown) => log(String(error)));
  };
  let client: Client = clientOf({ capabilities: {}, processId: null, rootUri: null });
  let folders: readonly string[] = [];
  let settings = defaultFeatureSettings;
  let isAskedForTrees = false;

  const session: Session = {
    workspace,
    positions,
    get client() {
      return client;
    },
    get settings() {
      return settings;
    },
    today: () => client.options.today ?? environment.today(),
    clientUri: uri => documents.clientUri(uri),
    versionOf: uri => documents.versionOf(uri),
    rulePage: rule => {
      if (!hasPage(rule)) return undefined;
      const template = client.options.rulePageUri;
      return (
        ruleUrl(rule) ?? template?.replace('{rule}', encodeURIComponent(rule)) ?? environment.rulePage(rule)
      );
    },
  };
  const publisher: DiagnosticsPublisher = new DiagnosticsPublisher({
    session,
    settled: () => files.settled,
    problems: () => files.problems,
    open: () => documents.uris(),
    send: params => tell(connection.sendDiagnostics(params)),
    projectsChanged: () => {
      refreshShown();
      past.refresh();
      if (isAskedForTrees) tell(connection.sendNotification(treeChangedNotification));
    },
    log,
  });
  const files = new WorkspaceFiles({
    workspace,
    files: () =>
      client.options.clientFiles === true
        ? filesByScheme(environment.files, clientFiles(connection))
        : environment.files,
    changed: () => publisher.schedule(),
    foldersChanged: watchFolders,
    log,
  });

  const past = new PastKeeper({
    workspace,
    today: session.today,
    momentsOf: (folder, days) =>
      client.options.clientPast === true
        ? clientMoments(connection, files, folder, days)
        : (environment.momentsOf?.(folder, days) ?? Promise.resolve(undefined)),
    changed: () => publisher.schedule(),
    log,
  });
  connection.onNotification(pastChangedNotification, () => past.mayHaveChanged());

  // ------------------------------------------------------------------------------------------------------------ lifecycle

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = clientOf(params);
    folders = foldersOf(params);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'goals' } };
  });

  connection.onInitialized(() => {
    if (client.registersConfiguration) {
      tell(connection.client.register(DidChangeConfigurationNotification.type, { section: 'goals' }));
    }
    if (client.registersWatchers) tell(registerWatchers(connection));
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => canonicalUri(uri)));
        folders = [
          ...new Set([
            ...folders.filter(uri => !gone.has(uri)),
            ...added.map(({ uri }) => canonicalUri(uri)),
          ]),
        ];
        void files.setFolders(folders);
      });
    }
    void files.doNext(pullSettings);
    void files.setFolders(folders);
  });

  connection.onShutdown(() => undefined);
  environment.onNewDay(() => publisher.schedule());

  // ---------------------------------------------------------------------------------------------------- what it is told

  connection.onDidOpenTextDocument(params => {
    const { uri, text } = documents.open(params);
    files.opened(uri, text);
  });
  connection.onDidChangeTextDocument(params => {
    const changed = documents.change(params);
    if (changed !== undefined) files.edited(changed.uri, changed.text);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const uri = canonicalUri(textDocument.uri);
    documents.close(uri);
    publisher.closed(uri);
    files.closed(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    void filesChanged(
      changes.map(({ uri, type }) => ({ uri: canonicalUri(uri), kind: changeKinds[type] ?? 'changed' })),
    );
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    void files.doNext(() => (client.pullsConfiguration ? pullSettings() : takeSettings(sectionOf(settings))));
  });

  async function pullSettings(): Promise<void> {
    if (client.pullsConfiguration) await takeSettings(await connection.workspace.getConfiguration('goals'));
  }

  async function takeSettings(given: unknown): Promise<void> {
    workspace.setDefaults(defaultsFromSettings(given));
    settings = featureSettings(given);
    publisher.schedule();
    refreshShown();
  }

  /** What stands between the words of one file depends on the readings in others. */
  function refreshShown(): void {
    if (client.refreshesInlayHints) tell(connection.languages.inlayHint.refresh());
    if (client.refreshesCodeLenses && settings.codeLens)
      tell(connection.sendRequest(CodeLensRefreshRequest.type));
    if (client.refreshesSemanticTokens) tell(connection.languages.semanticTokens.refresh());
  }

  /** The client watches its own folders; those that it doesn't know of, and all where it can't, are watched here. */
  function watchFolders(named: readonly string[], implied: readonly string[]): void {
    const unwatched = client.registersWatchers ? implied : [...named, ...implied];
    environment.watch?.(unwatched, changes => void filesChanged(changes));
  }

  /** Files on disk change when another commit is checked out; a client that knows git tells of that itself. */
  async function filesChanged(changes: readonly FileChange[]): Promise<void> {
    await files.filesChanged(changes);
    if (client.options.clientPast !== true) past.mayHaveChanged();
  }

  answerRequests(
    connection,
    session,
    () => files.settled,
    () => {
      isAskedForTrees = true;
    },
  );
  connection.listen();
}

/** What it is asked: one line for each feature. */
function answerRequests(
  connection: Connection,
  session: Session,
  settled: () => Promise<void>,
  treeAsked: () => void,
): void {
  const trees = new TreeAnswers(session);
  /** Answers when everything told before has been read; a failure is an error of this one request. */
  const answer =
    <Params, Result>(feature: (params: Params) => Result) =>
    async (params: Params, token?: CancellationToken): Promise<Result> => {
      await settled();
      if (token?.isCancellationRequested === true)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      return feature(params);
    };
  /** The same for a request about a document. */
  const about = <Params extends { readonly textDocument: { readonly uri: string } }, Result>(
    feature: (uri: string, params: Params) => Result,
  ) => answer((params: Params) => feature(canonicalUri(params.textDocument.uri), params));

  connection.onHover(about((uri, { position }) => hover(session, uri, position) ?? null));
  connection.onDefinition(about((uri, { position }) => definition(session, uri, position)));
  connection.onImplementation(about((uri, { position }) => implementation(session, uri, position)));
  connection.onReferences(
    about((uri, { position, context }) => references(session, uri, position, context.includeDeclaration)),
  );
  connection.onDocumentHighlight(about((uri, { position }) => documentHighlight(session, uri, position)));
  connection.onDocumentSymbol(about(uri => documentSymbols(session, uri)));
  connection.onWorkspaceSymbol(answer(({ query }) => workspaceSymbols(session, query)));
  connection.onFoldingRanges(about(uri => foldingRanges(session, uri)));
  connection.onSelectionRanges(about((uri, { positions }) => selectionRanges(session, uri, positions)));
  connection.onDocumentLinks(about(uri => documentLinks(session, uri)));
  connection.onCodeLens(about(uri => codeLenses(session, uri)));
  connection.languages.inlayHint.on(about((uri, { range }) => inlayHints(session, uri, range)));
  connection.languages.semanticTokens.on(about(uri => semanticTokens(session, uri)));
  connection.languages.semanticTokens.onRange(about((uri, { range }) => semanticTokens(session, uri, range)));
  connection.languages.callHierarchy.onPrepare(
    about((uri, { position }) => prepareCallHierarchy(session, uri, position) ?? null),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    answer(({ item }) => incomingCalls(session, item) ?? null),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    answer(({ item }) => outgoingCalls(session, item) ?? null),
  );
  connection.onDocumentFormatting(about(uri => formatting(session, uri)));
  connection.onDocumentRangeFormatting(about((uri, { range }) => formatting(session, uri, range)));
  connection.onDocumentOnTypeFormatting(
    about((uri, { position, ch }) => onTypeFormatting(session, uri, position, ch)),
  );
  connection.onPrepareRename(about((uri, { position }) => prepareRename(session, uri, position)));
  connection.onRenameRequest(about((uri, { position, newName }) => rename(session, uri, position, newName)));
  connection.onCompletion(
    about((uri, { position, context }) => completion(session, uri, position, context?.triggerCharacter)),
  );
  connection.onCompletionResolve(answer(item => resolveCompletion(session, item)));
  connection.onCodeAction(about((uri, { range, context }) => codeActions(session, uri, range, context)));
  connection.onCodeActionResolve(answer(action => resolveCodeAction(session, action)));
  connection.onRequest(
    treeRequest,
    answer((params: unknown): unknown => {
      treeAsked();
      return trees.answer(params);
    }),
  );
  connection.onRequest(
    timelineRequest,
    answer((params: unknown) => timeline(session, params)),
  );
  connection.onRequest(
    readableGoalsRequest,
    answer((params: unknown) => readableGoals(session, params)),
  );
  connection.onRequest(
    recordReadingRequest,
    answer((params: unknown) => recordReading(session, params)),
  );
  connection.onRequest(
    goalOffersRequest,
    answer((params: unknown) => goalOffers(session, params)),
  );
  connection.onRequest(
    goalOfEntryRequest,
    answer((params: unknown) => goalOfEntry(session, params)),
  );
  connection.onRequest(
    firstFileRequest,
    answer((params: unknown) => firstFileFor(session, params)),
  );
  connection.onRequest(
    effectiveConfigRequest,
    answer((params: unknown) => effectiveConfig(session, params)),
  );
  connection.onRequest(
    reportRequest,
    answer((params: unknown) => report(session, params)),
  );
  connection.onRequest(
    rulePageRequest,
    answer((params: unknown) => rulePage(params)),
  );
}

const changeKinds: Readonly<Record<number, FileChange['kind']>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};

/** Folders in any of the ways in which clients have named them over the years. */
function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders?.length) return params.workspaceFolders.map(({ uri }) => canonicalUri(uri));
  const root = params.rootUri ?? (params.rootPath ? URI.file(params.rootPath).toString() : undefined);
  return root === undefined ? [] : [canonicalUri(root)];
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && 'goals' in settings ? settings.goals : settings;
}

/** Goals files and configurations; and folders, since one that is moved or deleted takes its files along silently. */
function registerWatchers(connection: Connection): Promise<unknown> {
  const [create, remove] = [1, 4];
  return connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      { globPattern: '**/*.goals' },
      { globPattern: '**/goals.config.json' },
      { globPattern: '**/*', kind: create | remove },
    ],
  });
}
