import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LanguageServer, ServerState } from '../../client/language-server.ts';
import type { GoalTreeSource } from '../../client/tree/goal-tree-source.ts';
import type { TreeResult } from '../../language/protocol.ts';
import { companyTree } from '../webview/sample-tree.ts';
import * as fake from './fake-vscode.ts';

vi.mock('vscode', () => fake);
const { showLanguageStatus, showSummary } = await import('../../client/status.ts');

const treeChanged = new fake.EventEmitter<void>();
const stateChanged = new fake.EventEmitter<ServerState>();
let result: TreeResult | undefined;
let state: ServerState;

const source = {
  get result() {
    return result;
  },
  onDidChange: treeChanged.event,
} as unknown as GoalTreeSource;
const server = {
  get state() {
    return state;
  },
  onDidChangeState: stateChanged.event,
} as unknown as LanguageServer;

function treeBecomes(next: TreeResult): void {
  result = next;
  treeChanged.fire();
}

beforeEach(() => {
  fake.reset();
  result = undefined;
  state = { kind: 'starting' };
});

describe('the status bar', () => {
  it('shows the summary of the project, and opens the tree', () => {
    showSummary(source);
    treeBecomes({ tree: companyTree(), places: {} });
    expect(fake.statusItems.get('goals.summary')).toMatchObject({
      isShown: true,
      text: '$(target) 0.45 · 2 at risk',
      command: 'goals.openTree',
      accessibilityInformation: { label: 'Goals: 0.45 · 2 at risk', role: 'button' },
    });
  });

  it('shows nothing before there are goals, and when they are gone', () => {
    showSummary(source);
    expect(fake.statusItems.get('goals.summary')?.isShown).toBe(false);
    treeBecomes({ tree: companyTree(), places: {} });
    treeBecomes({ places: {} });
    expect(fake.statusItems.get('goals.summary')?.isShown).toBe(false);
  });
});

describe('the status of the language', () => {
  it('names the configuration as soon as there is one, and no longer than that', () => {
    showLanguageStatus(server, source);
    const shown = () => fake.statusItems.get('goals.configuration')?.text;
    expect(shown()).toBe('Settings');
    treeBecomes({ tree: companyTree(), configUri: 'file:///work/goals.config.json', places: {} });
    expect(shown()).toBe('goals.config.json');
    treeBecomes({ tree: companyTree(), places: {} });
    expect(shown()).toBe('Settings');
  });

  it('says that the server has stopped, why, and what to do', () => {
    showLanguageStatus(server, source);
    expect(fake.statusItems.get('goals.server')).toMatchObject({ busy: true, text: 'Goals: starting' });
    state = { kind: 'failed', message: 'The language server has stopped.' };
    stateChanged.fire(state);
    expect(fake.statusItems.get('goals.server')).toMatchObject({
      busy: false,
      severity: fake.LanguageStatusSeverity.Error,
      text: 'Goals: stopped',
      detail: 'The language server has stopped.',
      command: { command: 'goals.restartServer' },
    });
  });
});
