/** What the server can do. */
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client-capabilities.ts';
import { semanticTokensLegend } from './features/semantic-tokens.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.goals`;

export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    implementationProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    callHierarchyProvider: true,
    documentLinkProvider: {},
    semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
    inlayHintProvider: true,
    codeLensProvider: {},
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
    renameProvider: { prepareProvider: true },
    completionProvider: { triggerCharacters: ['@', '.', ':', ' ', '"'], resolveProvider: true },
    // Kinds may only be named to clients that say they know them; those that say nothing are answered all the same.
    codeActionProvider: client.codeActionLiterals
      ? {
          resolveProvider: true,
          codeActionKinds: [
            CodeActionKind.QuickFix,
            CodeActionKind.RefactorRewrite,
            CodeActionKind.RefactorExtract,
            CodeActionKind.RefactorMove,
            fixAllKind,
          ],
        }
      : true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
