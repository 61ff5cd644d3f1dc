/** Ignoring what a rule says, on a line or in a file. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { ignoreInFile, ignoreOnLine } from '../../language/edit/ignore.ts';
import { ruleById } from '../../language/lint/registry.ts';
import type { FileEdit, Finding } from '../../language/model/finding.ts';
import type { Project, Span } from '../../language/model/types.ts';
import { documentOf, type KnownDocument, type Session } from '../session.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { diagnosticOf } from './diagnostics.ts';

/** What an action needs to be worked out later. */
interface IgnoreData {
  readonly uri: string;
  readonly rule: string;
  readonly span: Span;
  readonly ignore: 'line' | 'file';
}

/** Errors of the language and of the configuration can't be ignored. */
export function ignoreActions(session: Session, { snapshot }: KnownDocument, finding: Finding): CodeAction[] {
  const { rule, uri, span } = finding;
  if (ruleById(rule) === undefined) return [];
  return scopesFor(rule).flatMap((ignore): CodeAction[] => {
    const data: IgnoreData = { uri, rule, span, ignore };
    const action: CodeAction = {
      title: `Ignore ${rule} ${ignore === 'line' ? 'on this line' : 'in this file'}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(session, finding)],
    };
    if (session.client.resolvesActions) return [{ ...action, data }];
    const edits = editsFor(snapshot.project, data);
    return edits.length === 0 ? [] : [{ ...action, edit: workspaceEdit(session, edits) }];
  });
}

/** What is said of a directive stands on a comment, and a directive speaks of the next line that holds more than comments. */
function scopesFor(rule: string): readonly IgnoreData['ignore'][] {
  return rule.startsWith('suppression-') ? ['file'] : ['line', 'file'];
}

/** The edits of an action that was offered without; undefined for another action, and where the finding has moved since. */
export function resolveIgnore(session: Session, { data }: CodeAction): readonly FileEdit[] | undefined {
  if (!isData(data)) return undefined;
  const snapshot = documentOf(session, data.uri)?.snapshot;
  const isThere = snapshot?.findings(session.today()).some(finding => isAbout(finding, data));
  return snapshot === undefined || isThere !== true ? undefined : editsFor(snapshot.project, data);
}

function isAbout(finding: Finding, { uri, rule, span }: IgnoreData): boolean {
  return (
    finding.uri === uri &&
    finding.rule === rule &&
    finding.span.start === span.start &&
    finding.span.end === span.end
  );
}

function editsFor(project: Project, { uri, rule, span, ignore }: IgnoreData): readonly FileEdit[] {
  return ignore === 'line' ? ignoreOnLine(project, rule, { uri, span }) : ignoreInFile(project, rule, uri);
}

function isData(data: unknown): data is IgnoreData {
  if (typeof data !== 'object' || data === null || !('ignore' in data && 'rule' in data && 'uri' in data))
    return false;
  return typeof data.rule === 'string' && typeof data.uri === 'string' && 'span' in data && isSpan(data.span);
}

function isSpan(span: unknown): span is Span {
  if (typeof span !== 'object' || span === null || !('start' in span && 'end' in span)) return false;
  return typeof span.start === 'number' && typeof span.end === 'number';
}
