/** What can be made of the goal under the cursor: KPI ⇄ key result, its next cycle, the goal of another team. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { kpiConversions } from '../../language/edit/convert-kpi.ts';
import { moveToTeam, teamsToMoveTo } from '../../language/edit/move-to-team.ts';
import { nextCycleOf, startNextCycle } from '../../language/edit/next-cycle.ts';
import { reasonAgainstKpi, toKpi } from '../../language/edit/to-kpi.ts';
import type { FileEdit } from '../../language/model/finding.ts';
import { goalAt } from '../../language/model/query.ts';
import type { Goal, GoalKey } from '../../language/model/types.ts';
import type { ProjectSnapshot } from '../../language/workspace.ts';
import { documentOf, type KnownDocument, type Session } from '../session.ts';
import { workspaceEdit } from '../workspace-edit.ts';

/** One thing to do with a goal; its edits are worked out when they are asked for. */
interface Offer {
  readonly kind: string;
  readonly title: string;
  readonly preferred: boolean;
  readonly disabledReason?: string;
  readonly edits: readonly FileEdit[];
}

/** What an action needs to be worked out later. */
interface RefactoringData {
  readonly uri: string;
  readonly goal: GoalKey;
  readonly refactoring: number;
}

/** Where something can't be done, the reason stands beside the action. @param isWanted by its kind */
export function refactoringActions(
  session: Session,
  document: KnownDocument,
  offset: number,
  isWanted: (kind: string) => boolean,
): CodeAction[] {
  const goal = goalAt(document.snapshot.project, document.uri, offset);
  if (goal === undefined) return [];
  return offersFor(session, document.snapshot, goal).flatMap((offer, refactoring): CodeAction[] => {
    if (!isWanted(offer.kind)) return [];
    const action: CodeAction = { title: offer.title, kind: offer.kind };
    if (offer.disabledReason !== undefined) {
      return session.client.disabledActions
        ? [{ ...action, disabled: { reason: offer.disabledReason } }]
        : [];
    }
    if (offer.preferred && session.client.preferredActions) action.isPreferred = true;
    if (!session.client.resolvesActions) return [{ ...action, edit: workspaceEdit(session, offer.edits) }];
    const data: RefactoringData = { uri: document.uri, goal: goal.key, refactoring };
    return [{ ...action, data }];
  });
}

/** The edits of an action that was offered without; undefined for another action, and where the goal has changed since. */
export function resolveRefactoring(
  session: Session,
  { title, data }: CodeAction,
): readonly FileEdit[] | undefined {
  if (!isData(data)) return undefined;
  const snapshot = documentOf(session, data.uri)?.snapshot;
  const goal = snapshot?.project.goals.get(data.goal);
  if (snapshot === undefined || goal === undefined) return undefined;
  const offer = offersFor(session, snapshot, goal)[data.refactoring];
  return offer?.title === title ? offer.edits : undefined;
}

function offersFor(session: Session, snapshot: ProjectSnapshot, goal: Goal): readonly Offer[] {
  return [
    ...conversionsOf(session, snapshot, goal),
    ...nextCyclesOf(session, snapshot, goal),
    ...movesOf(snapshot, goal),
  ];
}

function conversionsOf(session: Session, { project, scores }: ProjectSnapshot, goal: Goal): readonly Offer[] {
  const kind = CodeActionKind.RefactorRewrite;
  if (goal.kind === 'objective' || goal.kind === 'kr') {
    const refused = reasonAgainstKpi(project, goal);
    return [
      {
        kind,
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
    ? available.map(conversion => withKind(kind, conversion))
    : [{ kind, title: 'Convert to a key result', preferred: false, disabledReason: refused, edits: [] }];
}

/** The edits of a conversion stay unbuilt until somebody asks for them. */
function withKind(kind: string, conversion: Omit<Offer, 'kind'>): Offer {
  return {
    kind,
    title: conversion.title,
    preferred: conversion.preferred,
    ...(conversion.disabledReason === undefined ? {} : { disabledReason: conversion.disabledReason }),
    get edits() {
      return conversion.edits;
    },
  };
}

/** Of an objective, also while the cursor stands in one of its key results. */
function nextCyclesOf(session: Session, { project, scores }: ProjectSnapshot, goal: Goal): readonly Offer[] {
  const objective = goal.kind === 'kr' ? project.goals.get(goal.objective) : goal;
  if (objective?.kind !== 'objective' || objective.name === undefined || objective.broken) return [];
  const next = nextCycleOf(project, objective);
  if (next === undefined) return [];
  return [
    {
      kind: CodeActionKind.RefactorRewrite,
      title: `Start ${next.id} from this objective`,
      preferred: false,
      get edits() {
        return startNextCycle(project, scores(session.today()), objective);
      },
    },
  ];
}

function movesOf({ project }: ProjectSnapshot, goal: Goal): readonly Offer[] {
  if ((goal.kind !== 'objective' && goal.kind !== 'kpi') || goal.broken) return [];
  return teamsToMoveTo(project, goal).map(team => ({
    kind: CodeActionKind.RefactorMove,
    title: `Move to team ${team.id}`,
    preferred: false,
    get edits() {
      return moveToTeam(project, goal, team);
    },
  }));
}

function isData(data: unknown): data is RefactoringData {
  if (
    typeof data !== 'object' ||
    data === null ||
    !('uri' in data && 'goal' in data && 'refactoring' in data)
  )
    return false;
  return (
    typeof data.uri === 'string' && typeof data.goal === 'string' && typeof data.refactoring === 'number'
  );
}
