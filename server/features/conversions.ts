/** KPI → key result, and the way back, as refactorings of the goal under the cursor. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { kpiConversions } from '../../language/edit/convert-kpi.ts';
import { reasonAgainstKpi, toKpi } from '../../language/edit/to-kpi.ts';
import type { FileEdit } from '../../language/model/finding.ts';
import { goalAt } from '../../language/model/query.ts';
import type { Goal, GoalKey } from '../../language/model/types.ts';
import type { ProjectSnapshot } from '../../language/workspace.ts';
import { documentOf, type KnownDocument, type Session } from '../session.ts';
import { workspaceEdit } from '../workspace-edit.ts';

/** One way to convert a goal; its edits are worked out when they are asked for. */
interface Offer {
  readonly title: string;
  readonly preferred: boolean;
  readonly disabledReason?: string;
  readonly edits: readonly FileEdit[];
}

/** What an action needs to be worked out later. */
interface ConversionData {
  readonly uri: string;
  readonly goal: GoalKey;
  readonly conversion: number;
}

/** Where a goal can't be converted, the reason stands beside the action. */
export function conversionActions(session: Session, document: KnownDocument, offset: number): CodeAction[] {
  const goal = goalAt(document.snapshot.project, document.uri, offset);
  if (goal === undefined) return [];
  return offersFor(session, document.snapshot, goal).flatMap((offer, conversion): CodeAction[] => {
    const action: CodeAction = { title: offer.title, kind: CodeActionKind.RefactorRewrite };
    if (offer.disabledReason !== undefined) {
      return session.client.disabledActions
        ? [{ ...action, disabled: { reason: offer.disabledReason } }]
        : [];
    }
    if (offer.preferred && session.client.preferredActions) action.isPreferred = true;
    if (!session.client.resolvesActions) return [{ ...action, edit: workspaceEdit(session, offer.edits) }];
    const data: ConversionData = { uri: document.uri, goal: goal.key, conversion };
    return [{ ...action, data }];
  });
}

/** The edits of an action that was offered without; undefined for another action, and where the goal has changed since. */
export function resolveConversion(
  session: Session,
  { title, data }: CodeAction,
): readonly FileEdit[] | undefined {
  if (!isData(data)) return undefined;
  const snapshot = documentOf(session, data.uri)?.snapshot;
  const goal = snapshot?.project.goals.get(data.goal);
  if (snapshot === undefined || goal === undefined) return undefined;
  const offer = offersFor(session, snapshot, goal)[data.conversion];
  return offer?.title === title ? offer.edits : undefined;
}

function offersFor(session: Session, { project, scores }: ProjectSnapshot, goal: Goal): readonly Offer[] {
  if (goal.kind === 'objective' || goal.kind === 'kr') {
    const refused = reasonAgainstKpi(project, goal);
    return [
      {
        title: 'Convert to a KPI',
        preferred: false,
        ...(refused === undefined ? {} : { disabledReason: refused }),
        get edits() {
          return toKpi(project, goal);
        },
      },
    ];
  }
  if (goal.kind !== 'kpi') return [];
  const { available, refused } = kpiConversions(project, scores(session.today()), goal.key);
  return refused === undefined
    ? available
    : [{ title: 'Convert to a key result', preferred: false, disabledReason: refused, edits: [] }];
}

function isData(data: unknown): data is ConversionData {
  if (typeof data !== 'object' || data === null || !('uri' in data && 'goal' in data && 'conversion' in data))
    return false;
  return typeof data.uri === 'string' && typeof data.goal === 'string' && typeof data.conversion === 'number';
}
