/** Texts that the server knows and no file holds: the page of a rule, the configuration in force, the weekly report. */
import * as vscode from 'vscode';
import {
  type EffectiveConfigParams,
  type EffectiveConfigResult,
  effectiveConfigRequest,
  type ReportParams,
  type ReportResult,
  type RulePageParams,
  type RulePageResult,
  reportRequest,
  rulePageRequest,
} from '../language/protocol.ts';
import type { LanguageServer } from './language-server.ts';

const scheme = 'goals-page';
/** Not the name of a configuration, which the server would take for one. */
const configPath = '/effective-goals-config.jsonc';
/** The name is the title of the preview. */
const reportPath = '/Weekly report.md';

export class ReadOnlyPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #registration: vscode.Disposable;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  /** @param uri its query is the document whose configuration or report is wanted */
  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    if (uri.path === configPath) return this.#effectiveConfig(uri.query);
    if (uri.path === reportPath) return this.#report(uri.query);
    const rule = ruleOf(uri);
    return rule === undefined ? `Goals has no page ${uri.path}.` : this.#rulePage(rule);
  }

  async showRule(rule: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${rule}.md` });
    this.#changed.fire(uri);
    await showRead(uri);
  }

  /** The weekly meeting of the project at hand, as it is today. Asked for again it is told anew. */
  async showReport(): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: reportPath, query: documentAtHand() });
    this.#changed.fire(uri);
    await showRead(uri);
  }

  async showEffectiveConfig(): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: configPath, query: documentAtHand() });
    this.#changed.fire(uri);
    await showText(uri);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  async #rulePage(rule: string): Promise<string> {
    const page = await this.#server.ask<RulePageParams, RulePageResult>(rulePageRequest, { rule });
    return page?.markdown ?? `# ${rule}\n\nGoals has no page of this name, or its server is not running.\n`;
  }

  async #report(document: string): Promise<string> {
    const params: ReportParams = document === '' ? {} : { uri: document };
    const report = await this.#server.ask<ReportParams, ReportResult>(reportRequest, params);
    return report?.markdown ?? '# Weekly report\n\nThe language server of Goals is not running.\n';
  }

  async #effectiveConfig(document: string): Promise<string> {
    const params: EffectiveConfigParams = document === '' ? {} : { uri: document };
    const config = await this.#server.ask<EffectiveConfigParams, EffectiveConfigResult>(
      effectiveConfigRequest,
      params,
    );
    return config?.text ?? '// The language server of Goals is not running.\n';
  }
}

/** As it reads; as text where somebody has switched off what shows Markdown. */
async function showRead(uri: vscode.Uri): Promise<void> {
  const isThere = (await vscode.commands.getCommands(true)).includes(showsMarkdown);
  await (isThere ? vscode.commands.executeCommand(showsMarkdown, uri) : showText(uri));
}

const showsMarkdown = 'markdown.showPreview';

async function showText(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
}

/** The document in the editor that has the focus; empty where there is none. */
function documentAtHand(): string {
  return vscode.window.activeTextEditor?.document.uri.toString() ?? '';
}

/** `/kr-is-task.md`, `/language/circle.md`: links from page to page end in `.md` as well. */
function ruleOf({ path }: vscode.Uri): string | undefined {
  return /^\/(?:rules\/)?((?:[a-z]+\/)?[a-z][a-z0-9-]*)\.md$/.exec(path)?.[1];
}
