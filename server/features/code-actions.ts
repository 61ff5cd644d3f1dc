/** Fixes of findings, ignoring them, everything safe at once, and turning a KPI into a key result. */
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Range,
} from 'vscode-languageserver';
import type { Finding, Fix } from '../../language/model/finding.ts';
import type { Span } from '../../language/model/types.ts';
import { fixAllKind } from '../capabilities.ts';
import { fixAll } from '../fix-all.ts';
import { documentOf, type KnownDocument, type Session } from '../session.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { diagnosticOf } from './diagnostics.ts';
import { ignoreActions, resolveIgnore } from './ignores.ts';
import { refactoringActions, resolveRefactoring } from './refactorings.ts';

interface Asked {
  readonly session: Session;
  readonly document: KnownDocument;
  readonly span: Span;
}

export function codeActions(
  session: Session,
  uri: string,
  range: Range,
  context: CodeActionContext,
): CodeAction[] {
  const document = documentOf(session, uri);
  if (document === undefined) return [];
  const asked = { session, document, span: session.positions.in(uri).spanOf(range) };
  const actions: CodeAction[] = [];
  if (wants(context, CodeActionKind.QuickFix)) {
    const findings = findingsAt(asked);
    actions.push(...findings.flatMap(finding => fixActions(session, finding)));
    actions.push(...findings.flatMap(finding => ignoreActions(session, document, finding)));
  }
  const offered = new Set(actions.map(({ title }) => title));
  const refactorings = refactoringActions(session, document, asked.span.start, kind => wants(context, kind));
  // What a finding under the cursor offers already is not offered a second time.
  actions.push(...refactorings.filter(({ title }) => !offered.has(title)));
  if (wantsFixAll(context)) actions.push(...fixAllActions(asked));
  return withoutRepetitions(actions);
}

/** `refactor` asks for `refactor.rewrite` too. Nothing asked for in particular: everything. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  return (
    only === undefined || only.some(asked => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
  );
}

/** It costs a look at the whole file, so that it isn't done on every move of the cursor. */
function wantsFixAll(context: CodeActionContext): boolean {
  if (context.only === undefined) return context.triggerKind !== CodeActionTriggerKind.Automatic;
  return wants(context, fixAllKind);
}

/** Findings that the range touches, those on fewest words first: they are what the cursor is about. */
function findingsAt({ session, document, span }: Asked): readonly Finding[] {
  return document.snapshot
    .findings(session.today())
    .filter(
      finding =>
        finding.uri === document.uri && finding.span.start <= span.end && span.start <= finding.span.end,
    )
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}

function fixActions(session: Session, finding: Finding): CodeAction[] {
  const preferred =
    finding.fixes.find(fix => fix.preferred) ?? finding.fixes.find(fix => fix.kind === 'safe');
  return finding.fixes.map(fix => fixAction(session, finding, fix, fix === preferred));
}

function fixAction(session: Session, finding: Finding, fix: Fix, isPreferred: boolean): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(session, finding)],
    ...(isPreferred && session.client.preferredActions ? { isPreferred } : {}),
    edit: workspaceEdit(session, fix.edits),
  };
}

function fixAllActions({ session, document }: Asked): CodeAction[] {
  const edits = fixAll(session.workspace, document.uri, session.today());
  if (edits.length === 0) return [];
  return [
    {
      title: 'Fix everything that is safe to fix',
      kind: fixAllKind,
      edit: workspaceEdit(session, [{ uri: document.uri, edits }]),
    },
  ];
}

/** Two findings can offer the same: it is offered once, as the answer to both. */
function withoutRepetitions(actions: readonly CodeAction[]): CodeAction[] {
  const byDoing = new Map<string, CodeAction>();
  for (const action of actions) {
    const doing = JSON.stringify([action.title, action.edit ?? action.disabled ?? action.data]);
    const known = byDoing.get(doing);
    if (known === undefined) byDoing.set(doing, action);
    else if (known.diagnostics !== undefined) known.diagnostics.push(...(action.diagnostics ?? []));
  }
  return [...byDoing.values()];
}

/** Fills in what an action changes, now that somebody wants it. */
export function resolveCodeAction(session: Session, action: CodeAction): CodeAction {
  if (action.edit !== undefined) return action;
  const edits = resolveRefactoring(session, action) ?? resolveIgnore(session, action);
  return edits === undefined ? action : { ...action, edit: workspaceEdit(session, edits) };
}
