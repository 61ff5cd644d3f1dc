/** The goal tree of a project, with the places of its nodes as an editor counts them. */

import { nameSpan } from '../../language/model/query.ts';
import type { Team } from '../../language/model/types.ts';
import type { NodePlace, TreeResult } from '../../language/protocol.ts';
import type { GoalNode } from '../../language/render/goal-tree.ts';
import type { ProjectSnapshot } from '../../language/workspace.ts';
import type { Session } from '../session.ts';
import { uriOf } from './request-params.ts';

/** @param params `{ uri? }`: of the project that holds the document; else of the first one that has goals. */
export function tree(session: Session, params: unknown): TreeResult {
  const snapshot = projectFor(session, uriOf(params));
  if (snapshot === undefined || !hasGoals(snapshot)) return { places: {} };
  const goalTree = snapshot.tree(session.today());
  const places: Record<string, NodePlace> = {};
  for (const node of nodesOf(goalTree.roots)) {
    const place = placeOf(session, snapshot, node);
    if (place !== undefined) places[node.key] = place;
  }
  const { root, configUri } = snapshot;
  const configuration = configUri === undefined ? {} : { configUri: session.clientUri(configUri) };
  return { tree: goalTree, project: root, ...configuration, places };
}

/** The project of a document; without one, or for one that is in no project with goals, the first that has some. */
export function projectFor(session: Session, uri: string | undefined): ProjectSnapshot | undefined {
  const own = uri === undefined ? undefined : session.workspace.projectOf(uri);
  if (own !== undefined && hasGoals(own)) return own;
  return session.workspace.projects().find(({ project }) => project.goals.size > 0) ?? own;
}

/** A syntax error may hide all that there are: a project is not left for another one, nor called empty, while somebody types. */
function hasGoals({ project }: ProjectSnapshot): boolean {
  return project.goals.size > 0 || project.files.some(file => file.hasSyntaxErrors);
}

function* nodesOf(nodes: readonly GoalNode[]): Generator<GoalNode> {
  for (const node of nodes) {
    yield node;
    yield* nodesOf(node.children);
  }
}

function placeOf(session: Session, { project }: ProjectSnapshot, node: GoalNode): NodePlace | undefined {
  const goal = node.goal === undefined ? undefined : project.goals.get(node.goal);
  if (goal === undefined) return undefined;
  const index = session.positions.in(goal.uri);
  const others = goal.kind === 'team' ? furtherBlocks(session, goal) : [];
  return {
    uri: session.clientUri(goal.uri),
    range: index.rangeOf(goal.span),
    selection: index.rangeOf(nameSpan(goal)),
    ...(others.length === 0 ? {} : { others }),
  };
}

function furtherBlocks(session: Session, team: Team): NonNullable<NodePlace['others']> {
  return team.blocks
    .filter(({ uri, span }) => uri !== team.uri || span.start !== team.span.start)
    .map(({ uri, span }) => ({
      uri: session.clientUri(uri),
      range: session.positions.in(uri).rangeOf(span),
    }));
}
