/** What is known of a goal that a suggestion names, when somebody looks at it. */
import type { CompletionItem } from 'vscode-languageserver';
import { goalWords } from '../goal-words.ts';
import { documentOf, type Session } from '../session.ts';

export function resolveCompletion(session: Session, item: CompletionItem): CompletionItem {
  const { data } = item;
  if (!isData(data)) return item;
  const snapshot = documentOf(session, data.uri)?.snapshot;
  const goal = snapshot?.project.goals.get(data.goal);
  if (snapshot === undefined || goal === undefined) return item;
  const isMarkdown = session.client.markdownCompletion;
  const value = goalWords(session, snapshot, goal, isMarkdown);
  return { ...item, documentation: isMarkdown ? { kind: 'markdown', value } : value };
}

function isData(data: unknown): data is { readonly uri: string; readonly goal: string } {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('goal' in data)) return false;
  return typeof data.uri === 'string' && typeof data.goal === 'string';
}
