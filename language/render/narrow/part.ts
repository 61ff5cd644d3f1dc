/** A part of the tree that somebody asks for by name: the goals of a team, those of a cycle, the upper levels. */
import { teamOf } from '../../model/query.ts';
import type { Goal, GoalKey, Project } from '../../model/types.ts';
import type { ProjectScores } from '../../score/types.ts';
import type { GoalNode, GoalTree } from '../goal-tree.ts';
import { summaryOf } from '../summary.ts';
import { leadingTo } from './narrowed-tree.ts';

/** What is left out asks for nothing. */
export interface TreePart {
  /** Keys of teams: their goals only. */
  readonly teams?: ReadonlySet<GoalKey>;
  /** Objectives of this cycle only, by its name: `2026-Q1`. KPIs, which have no end, stay. */
  readonly cycle?: string;
  /** How many levels; 1: the roots alone. */
  readonly depth?: number;
}

/**
 * The tree with what belongs to the part and what leads there. KPIs that guard its goals or are tracked belong to it, whoever has
 * them. The summary is of its objectives alone, also of those below its last level.
 */
export function partOfTree(
  tree: GoalTree,
  { project, scores }: { readonly project: Project; readonly scores: ProjectScores },
  { teams, cycle, depth }: TreePart,
): GoalTree {
  if (teams === undefined && cycle === undefined) return { ...tree, roots: upperLevels(tree.roots, depth) };
  const isOfPart = ({ goal: key }: GoalNode): boolean => {
    const goal = key === undefined ? undefined : project.goals.get(key);
    if (goal === undefined) return false;
    const isOfTeams = teams === undefined || teams.has(teamWith(goal) ?? '');
    return isOfTeams && (cycle === undefined || isWithin(goal, cycle, teams !== undefined));
  };
  const isHit = (node: GoalNode, parent: GoalNode | undefined): boolean =>
    node.role === undefined || parent === undefined ? isOfPart(node) : isOfPart(parent);
  const { kept, goals } = leadingTo(tree.roots, isHit);
  const objectives = project.objectives.filter(({ key }) => goals.has(key));
  return { ...tree, roots: upperLevels(kept, depth), summary: summaryOf({ objectives }, scores) };
}

/** A team belongs to itself. */
function teamWith(goal: Goal): GoalKey | undefined {
  return goal.kind === 'team' ? goal.key : teamOf(goal);
}

/** A team is there where it was asked for, else where something of it is. */
function isWithin(goal: Goal, cycle: string, ofTeams: boolean): boolean {
  if (goal.kind === 'objective' || goal.kind === 'kr') return goal.cycle?.id === cycle;
  return goal.kind === 'kpi' || (goal.kind === 'team' && ofTeams);
}

function upperLevels(nodes: readonly GoalNode[], depth: number | undefined): readonly GoalNode[] {
  if (depth === undefined) return nodes;
  if (depth < 1) return [];
  return nodes.map(node => ({ ...node, children: upperLevels(node.children, depth - 1) }));
}
