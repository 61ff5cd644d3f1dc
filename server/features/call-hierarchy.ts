/**
 * The hierarchy of goals as a call hierarchy, which every editor can show: a goal "calls" what it ladders up to. Incoming calls
 * are what supports it, outgoing calls what it supports.
 */
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
} from 'vscode-languageserver';
import { occurrenceAt } from '../../language/model/occurrences.ts';
import { goalAt, nameSpan, referencesOf, titleOf } from '../../language/model/query.ts';
import type { Goal, GoalKey, Project, Span } from '../../language/model/types.ts';
import { explainGoal } from '../../language/score/explain.ts';
import { documentOf, type KnownDocument, type Session } from '../session.ts';
import { canonicalUri } from '../uri.ts';
import { symbolKinds } from './symbols.ts';

/** One step of the ladder, with the words that say it; those of a key result's objective are the objective's name. */
interface Rung {
  readonly from: Goal;
  readonly to: Goal;
  /** In the file of `from`. */
  readonly span: Span;
}

export function prepareCallHierarchy(
  session: Session,
  uri: string,
  position: Position,
): CallHierarchyItem[] | undefined {
  const document = documentOf(session, uri);
  if (document === undefined) return undefined;
  const goal = goalUnder(document, session.positions.in(uri).offsetAt(position));
  if (goal === undefined || goal.kind === 'cycle' || goal.kind === 'team') return undefined;
  return [hierarchyOf(session, document, goal)];
}

/** What supports the goal of the item, tracks it or is a key result of it. */
export function incomingCalls(
  session: Session,
  item: CallHierarchyItem,
): CallHierarchyIncomingCall[] | undefined {
  return withGoal(session, item, (document, goal) =>
    [
      ...byGoal(
        rungs(document.snapshot.project, ({ to }) => to === goal),
        ({ from }) => from,
      ),
    ].map(([from, steps]) => ({
      from: hierarchyOf(session, document, from),
      fromRanges: rangesOf(session, from, steps),
    })),
  );
}

/** What the goal of the item supports or tracks, and the objective of a key result. */
export function outgoingCalls(
  session: Session,
  item: CallHierarchyItem,
): CallHierarchyOutgoingCall[] | undefined {
  return withGoal(session, item, (document, goal) =>
    [
      ...byGoal(
        rungs(document.snapshot.project, ({ from }) => from === goal),
        ({ to }) => to,
      ),
    ].map(([to, steps]) => ({
      to: hierarchyOf(session, document, to),
      fromRanges: rangesOf(session, goal, steps),
    })),
  );
}

function goalUnder({ uri, snapshot: { project } }: KnownDocument, offset: number): Goal | undefined {
  const named = occurrenceAt(project, uri, offset);
  return named === undefined ? goalAt(project, uri, offset) : project.goals.get(named.target);
}

/** The goal may have gone since the item was made. */
function withGoal<Calls>(
  session: Session,
  { uri, data }: CallHierarchyItem,
  callsOf: (document: KnownDocument, goal: Goal) => Calls,
): Calls | undefined {
  const document = documentOf(session, canonicalUri(uri));
  const goal = typeof data === 'string' ? document?.snapshot.project.goals.get(data) : undefined;
  return document === undefined || goal === undefined ? undefined : callsOf(document, goal);
}

function* rungs(project: Project, isWanted: (rung: Rung) => boolean): Generator<Rung> {
  for (const from of project.goals.values()) {
    for (const rung of rungsFrom(project, from)) if (isWanted(rung)) yield rung;
  }
}

function* rungsFrom(project: Project, from: Goal): Generator<Rung> {
  if (from.kind === 'kr') yield* rung(from.objective, nameSpan(from));
  for (const [property, references] of referencesOf(from)) {
    if (property !== 'supports' && property !== 'tracks') continue;
    for (const { target, span } of references) if (target !== undefined) yield* rung(target, span);
  }

  function* rung(target: GoalKey, span: Span): Generator<Rung> {
    const to = project.goals.get(target);
    if (to !== undefined) yield { from, to, span };
  }
}

function byGoal(steps: Iterable<Rung>, goalOf: (rung: Rung) => Goal): ReadonlyMap<Goal, readonly Rung[]> {
  return Map.groupBy(steps, goalOf);
}

function hierarchyOf(session: Session, { snapshot }: KnownDocument, goal: Goal): CallHierarchyItem {
  const index = session.positions.in(goal.uri);
  const { state = '' } = explainGoal(snapshot.project, snapshot.scores(session.today()), goal.key)?.how ?? {};
  return {
    name: titleOf(goal).replace(/\s+/g, ' '),
    kind: symbolKinds[goal.kind],
    detail: [goal.id ?? '', state].filter(words => words !== '').join(' · '),
    uri: session.clientUri(goal.uri),
    range: index.rangeOf(goal.span),
    selectionRange: index.rangeOf(nameSpan(goal)),
    data: goal.key,
  };
}

function rangesOf(session: Session, { uri }: Goal, steps: readonly Rung[]) {
  return steps.map(({ span }) => session.positions.in(uri).rangeOf(span));
}
