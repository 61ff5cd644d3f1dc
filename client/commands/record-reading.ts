import * as vscode from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import {
  type ReadableGoal,
  type ReadableGoalsParams,
  type ReadableGoalsResult,
  type RecordReadingParams,
  type RecordReadingResult,
  readableGoalsRequest,
  recordReadingRequest,
} from '../../language/protocol.ts';
import { documentSelector } from '../document-selector.ts';
import type { NamedGoal } from './named-goal.ts';

/**
 * Asks for a value and writes it into today's check-in, as one step that can be undone. Which goal: the one that is named, else
 * the one around the cursor, else one of a list with what is due first.
 */
export async function recordReading(client: BaseLanguageClient, named: NamedGoal | undefined): Promise<void> {
  const asked: ReadableGoalsParams = named === undefined ? placeOfCursor() : { uri: named.uri };
  const { goals, atCursor } = await client.sendRequest<ReadableGoalsResult>(readableGoalsRequest, asked);
  const wanted = named?.goal ?? atCursor;
  const chosen = goals.find(({ goal }) => goal === wanted) ?? (await choose(goals));
  if (chosen === undefined) return;
  const recorded = await ask(client, asked.uri, chosen);
  if (recorded === undefined) return;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(recorded);
  await vscode.workspace.applyEdit(edit);
}

/** Nothing for no goals at all: the list says so by being empty. */
async function choose(goals: readonly ReadableGoal[]): Promise<ReadableGoal | undefined> {
  const picks = goals.map(goal => ({
    label: goal.label,
    description: [goal.path, goal.state].filter(words => words !== '').join(' · '),
    detail: goal.due === undefined ? undefined : goal.isDue ? `due since ${goal.due}` : `due ${goal.due}`,
    goal,
  }));
  const pick = await vscode.window.showQuickPick(picks, {
    title: 'Record a Reading',
    placeHolder: picks.length === 0 ? 'No goal here takes readings yet.' : 'Of which goal?',
    matchOnDescription: true,
  });
  return pick?.goal;
}

/** The value is checked as it is typed, by the words that the file would show. */
async function ask(
  client: BaseLanguageClient,
  uri: string | undefined,
  goal: ReadableGoal,
): Promise<WorkspaceEdit | undefined> {
  const record = (value: string) => {
    const params: RecordReadingParams = { ...(uri === undefined ? {} : { uri }), goal: goal.goal, value };
    return client.sendRequest<RecordReadingResult<WorkspaceEdit>>(recordReadingRequest, params);
  };
  const value = await vscode.window.showInputBox({
    title: goal.label,
    prompt: 'The level today. A status, a confidence and a note may follow.',
    placeHolder: goal.example,
    ignoreFocusOut: true,
    validateInput: async typed => (typed.trim() === '' ? undefined : (await record(typed)).problem),
  });
  return value === undefined || value.trim() === '' ? undefined : (await record(value)).edit;
}

function placeOfCursor(): ReadableGoalsParams {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || vscode.languages.match(documentSelector, editor.document) === 0) return {};
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}
