/** What can be made of the goal or check-in under the cursor: KPI ⇄ key result, its next cycle, the goal of another team, readings. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { kpiConversions } from '../../language/edit/convert-kpi.ts';
import { moveToTeam, teamsToMoveTo } from '../../language/edit/move-to-team.ts';
import { nextCycleOf, startNextCycle } from '../../language/edit/next-cycle.ts';
import { reasonAgainstKpi, toKpi } from '../../language/edit/to-kpi.ts';
import type { FileEdit } from '../../language/model/finding.ts';
import { goalAt } from '../../language/model/query.ts';
import type { Goal, GoalKey } from '../../language/model/types.ts';
import { conversionActionKind, newCycleActionKind } from '../../language/protocol.ts';
import type { ProjectSnapshot } from '../../language/workspace.ts';
import { labelOffers } from '../refactoring/of-labels.ts';
import { checkInOffers, readingOffers } from '../refactoring/of-readings.ts';
import { type Offer, refusal } from '../refactoring/offer.ts';
import { documentOf, type KnownDocument, type Session } from '../session.ts';
import { workspaceEdit } from '../workspace-edit.ts';

/** What an action needs to be worked out later. */
interface RefactoringData {
  readonly uri: string;
  /** The goal under the cursor, where there is one. */
  readonly goal?: GoalKey;
  readonly offset: number;
  readonly refactoring: number;
}

/** Where something can't be done, the reason stands beside the action. @param isWanted by its kind */
export function refactoringActions(
  session: Session,
  document: KnownDocument,
  offset: number,
  isWanted: (kind: string) => boolean,
): CodeAction[] {
  if (!kinds.some(isWanted)) return [];
  const goal = goalAt(document.snapshot.project, document.uri, offset);
  return offersAt(session, document, offset, goal).flatMap((offer, refactoring): CodeAction[] => {
    if (!isWanted(offer.kind)) return [];
    const action: CodeAction = { title: offer.title, kind: offer.kind };
    if (offer.disabledReason !== undefined) {
      return session.client.disabledActions
        ? [{ ...action, disabled: { reason: offer.disabledReason } }]
        : [];
    }
    if (offer.preferred && session.client.preferredActions) action.isPreferred = true;
    if (!session.client.resolvesActions) return [{ ...action, edit: workspaceEdit(session, offer.edits) }];
    const subject = goal === undefined ? {} : { goal: goal.key };
    const data: RefactoringData = { uri: document.uri, ...subject, offset, refactoring };
    return [{ ...action, data }];
  });
}

const kinds = [
  conversionActionKind,
  newCycleActionKind,
  CodeActionKind.RefactorRewrite,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorMove,
];

/** The edits of an action that was offered without; undefined for another action, and where the goal has changed since. */
export function resolveRefactoring(
  session: Session,
  { title, data }: CodeAction,
): readonly FileEdit[] | undefined {
  if (!isData(data)) return undefined;
  const document = documentOf(session, data.uri);
  const goal = data.goal === undefined ? undefined : document?.snapshot.project.goals.get(data.goal);
  if (document === undefined || (data.goal !== undefined && goal === undefined)) return undefined;
  const offer = offersAt(session, document, data.offset, goal)[data.refactoring];
  return offer?.title === title ? offer.edits : undefined;
}

function offersAt(
  session: Session,
  document: KnownDocument,
  offset: number,
  goal: Goal | undefined,
): readonly Offer[] {
  const { snapshot, text, uri } = document;
  const { project, config } = snapshot;
  const scores = snapshot.scores(session.today());
  const checkIn = project.checkIns.find(
    one => one.uri === uri && one.span.start <= offset && offset <= one.span.end,
  );
  if (checkIn !== undefined) return checkInOffers(project, scores, checkIn);
  if (goal === undefined) return [];
  return [
    ...conversionsOf(session, snapshot, goal),
    ...labelOffers({ project, scores, config }, goal, text, offset),
    ...nextCyclesOf(session, snapshot, goal),
    ...readingOffers(project, scores, goal),
    ...movesOf(snapshot, goal),
  ];
}

/** KPI to key result, and back; or why not. */
export function conversionsOf(
  session: Session,
  { project, scores }: ProjectSnapshot,
  goal: Goal,
): readonly Offer[] {
  const kind = conversionActionKind;
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
  if (next === undefined) {
    const { cycle } = objective;
    const reason =
      cycle === undefined ? 'The objective has no cycle.' : `No declared cycle follows ${cycle.id}.`;
    return [refusal(newCycleActionKind, 'Start the next cycle from this objective', reason)];
  }
  return [
    {
      kind: newCycleActionKind,
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
    !('uri' in data && 'offset' in data && 'refactoring' in data)
  )
    return false;
  const isOfGoal = !('goal' in data) || data.goal === undefined || typeof data.goal === 'string';
  return (
    isOfGoal &&
    typeof data.uri === 'string' &&
    typeof data.offset === 'number' &&
    typeof data.refactoring === 'number'
  );
}
