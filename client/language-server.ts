import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../language/protocol.ts';
import { documentSelector } from './document-selector.ts';

/** Makes the client of a server that runs where this VS Code runs. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

export type ServerState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly message: string };

/** What hovers and diagnostics may run when somebody clicks into them. */
const commandsInText = ['goals.showRulePage'];

/** A server that ends more often than this within {@link restartWindow} stays down until somebody restarts it. */
const restartsAtMost = 4;
const restartWindow = 3 * 60_000;

/** The one language server, its state, and starting it again. Never shows a message by itself: the state says it all. */
export class LanguageServer implements vscode.Disposable {
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly onDidChangeState = this.#stateChanged.event;
  readonly #client: BaseLanguageClient;
  readonly #subscriptions: vscode.Disposable[] = [];
  #state: ServerState = { kind: 'starting' };

  constructor(createClient: ClientFactory) {
    this.#client = createClient({
      documentSelector,
      initializationOptions,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: this.#quietErrorHandler(),
      markdown: { isTrusted: { enabledCommands: commandsInText } },
    });
    this.#subscriptions.push(
      this.#client.onDidChangeState(({ newState }) => this.#follow(newState)),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration('goals.today')) void this.restart();
      }),
    );
  }

  get state(): ServerState {
    return this.#state;
  }

  get client(): BaseLanguageClient {
    return this.#client;
  }

  /** Never rejects: a server that doesn't start is a state. */
  async start(): Promise<void> {
    this.#set({ kind: 'starting' });
    try {
      await this.#client.start();
    } catch (error) {
      this.#set({ kind: 'failed', message: `The language server did not start: ${messageOf(error)}` });
    }
  }

  async restart(): Promise<void> {
    if (!this.#client.isRunning()) return this.start();
    this.#set({ kind: 'starting' });
    try {
      await this.#client.stop();
      await this.#client.start();
    } catch (error) {
      this.#set({ kind: 'failed', message: `The language server did not start again: ${messageOf(error)}` });
    }
  }

  /** @returns undefined while there is no server, and where it is too busy or too old to answer. */
  async ask<Params, Result>(method: string, params: Params): Promise<Result | undefined> {
    if (!this.#client.isRunning()) return undefined;
    try {
      return (await this.#client.sendRequest<Result | null>(method, params)) ?? undefined;
    } catch (error) {
      this.#client.outputChannel.appendLine(`${method}: ${messageOf(error)}`);
      return undefined;
    }
  }

  async dispose(): Promise<void> {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#stateChanged.dispose();
    await this.#client.dispose();
  }

  #follow(state: State): void {
    if (state === State.Running) this.#set({ kind: 'running' });
    else if (state === State.Starting) this.#set({ kind: 'starting' });
    else if (this.#state.kind === 'running')
      this.#set({ kind: 'failed', message: 'The language server has stopped.' });
  }

  #set(state: ServerState): void {
    this.#state = state;
    this.#stateChanged.fire(state);
  }

  #quietErrorHandler(): ErrorHandler {
    let restarts: number[] = [];
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        const now = Date.now();
        restarts = [...restarts.filter(time => now - time < restartWindow), now];
        const action = restarts.length > restartsAtMost ? CloseAction.DoNotRestart : CloseAction.Restart;
        return { action, handled: true };
      },
    };
  }
}

function initializationOptions(): InitializationOptions {
  const today = vscode.workspace.getConfiguration('goals').get<string>('today');
  return {
    ...(today ? { today } : {}),
    rulePageUri: 'command:goals.showRulePage?%5B%22{rule}%22%5D',
    clientFiles: true,
    clientPast: true,
    images: true,
    commands: true,
    snippetTransforms: true,
    readsSchemas: vscode.extensions.getExtension('vscode.json-language-features') !== undefined,
  };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
