/** What the client at the other end can do, said once and in the words that the features need. */
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { isDay } from '../language/model/calendar.ts';
import type { InitializationOptions } from '../language/protocol.ts';

export interface Client {
  readonly options: InitializationOptions;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly completionSnippets: boolean;
  readonly labelDetails: boolean;
  /** Edits with versions and in order; else the older `changes`. */
  readonly documentChanges: boolean;
  /** Tab stops in workspace edits (3.18). */
  readonly snippetEdits: boolean;
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  readonly disabledActions: boolean;
  /** Asks for the edit of an action when somebody has chosen it. */
  readonly resolvesActions: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticTags: boolean;
  readonly codeDescription: boolean;
  readonly pullsConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  /** Asks again for what stands in the text when it is told to: other files may have changed it. */
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesSemanticTokens: boolean;
}

export function clientOf(params: InitializeParams): Client {
  const { textDocument, workspace } = params.capabilities;
  const completion = textDocument?.completion?.completionItem;
  const actions = textDocument?.codeAction;
  const diagnostics = textDocument?.publishDiagnostics;
  return {
    options: optionsOf(params.initializationOptions),
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    markdownCompletion: completion?.documentationFormat?.includes('markdown') ?? false,
    completionSnippets: completion?.snippetSupport ?? false,
    labelDetails: completion?.labelDetailsSupport ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    snippetEdits: canEditSnippets(params.capabilities),
    codeActionLiterals: actions?.codeActionLiteralSupport !== undefined,
    preferredActions: actions?.isPreferredSupport ?? false,
    disabledActions: actions?.disabledSupport ?? false,
    resolvesActions:
      actions?.dataSupport === true && (actions.resolveSupport?.properties.includes('edit') ?? false),
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    relatedInformation: diagnostics?.relatedInformation ?? false,
    diagnosticTags: diagnostics?.tagSupport !== undefined,
    codeDescription: diagnostics?.codeDescriptionSupport ?? false,
    pullsConfiguration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport ?? false,
  };
}

/** A snippet edit stands in `documentChanges`; a client without those has no place for it. */
function canEditSnippets({ workspace }: ClientCapabilities): boolean {
  const edits = workspace?.workspaceEdit;
  return edits?.documentChanges === true && edits.snippetEditSupport === true;
}

/** Options come from any editor's settings file: what isn't of the expected form is as if left out. */
function optionsOf(given: unknown): InitializationOptions {
  if (typeof given !== 'object' || given === null) return {};
  const options = given as Readonly<Record<string, unknown>>;
  const { today, rulePageUri, clientFiles, clientPast, images, commands } = options;
  const { readsSchemas, snippetTransforms } = options;
  return {
    ...(typeof today === 'string' && isDay(today) ? { today } : {}),
    ...(typeof rulePageUri === 'string' ? { rulePageUri } : {}),
    ...(typeof clientFiles === 'boolean' ? { clientFiles } : {}),
    ...(typeof clientPast === 'boolean' ? { clientPast } : {}),
    ...(typeof images === 'boolean' ? { images } : {}),
    ...(typeof commands === 'boolean' ? { commands } : {}),
    ...(typeof snippetTransforms === 'boolean' ? { snippetTransforms } : {}),
    ...(typeof readsSchemas === 'boolean' ? { readsSchemas } : {}),
  };
}
