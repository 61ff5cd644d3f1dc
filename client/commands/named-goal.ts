import type { GoalPlaces } from '../tree/goal-places.ts';

/** A goal, and a document of its project. */
export interface NamedGoal {
  readonly uri?: string;
  /** Key of the goal. */
  readonly goal: string;
}

/**
 * The goal that the argument of a command names: `{ goal, uri? }` from a code lens, or `{ goalsNode }`, the key of a node, from the
 * tree and its context menu. It comes from outside: anything may be in it.
 */
export function namedGoal(argument: unknown, places: GoalPlaces): NamedGoal | undefined {
  const key = nodeKey(argument);
  if (key !== undefined) return goalOfNode(key, places);
  const [goal, uri] = [textIn(argument, 'goal'), textIn(argument, 'uri')];
  if (goal === undefined) return undefined;
  return uri === undefined ? { goal } : { goal, uri };
}

/** The key of the node that the argument of a command names. */
export function nodeKey(argument: unknown): string | undefined {
  return textIn(argument, 'goalsNode');
}

function goalOfNode(key: string, places: GoalPlaces): NamedGoal | undefined {
  const goal = places.nodeOf(key)?.goal;
  const uri = places.placeOf(key)?.uri;
  return goal === undefined || uri === undefined ? undefined : { goal, uri };
}

function textIn(argument: unknown, name: string): string | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const value = (argument as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
}
