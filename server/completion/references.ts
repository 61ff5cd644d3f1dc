/** The goals that a reference or an entry can name from a place, with the path that leads there. */
import { referencesOf } from '../../language/model/query.ts';
import { blocksAround, lookUp, type Scope, shortestPath } from '../../language/model/scope.ts';
import type { Goal, GoalKey, GoalKind, Project } from '../../language/model/types.ts';
import type { EnclosingBlock } from './place.ts';

export interface Candidate {
  readonly goal: Goal;
  readonly path: string;
  /** Declared in the same team, or the same objective. */
  readonly near: boolean;
}

/** Names as seen from inside some blocks. */
export class View {
  readonly #scope: Scope;
  readonly #project: Project;
  readonly #blocks: readonly string[];
  /** Path of the declaration in whose block the place is. */
  readonly inside: string;

  constructor(project: Project, blocks: readonly EnclosingBlock[]) {
    this.#project = project;
    this.#scope = {
      byPath: Map.groupBy(
        [...project.goals.values()].filter(goal => goal.id !== undefined),
        goal => goal.id ?? '',
      ),
    };
    this.inside = blocks
      .map(({ name }) => name)
      .filter(name => name !== undefined)
      .join('.');
    this.#blocks = blocksAround(this.inside);
  }

  /** The goal that a path leads to from here. */
  goalAt(path: string, accepts: ReadonlySet<GoalKind>): Goal | undefined {
    const found = lookUp(this.#scope, path, this.#blocks, accepts);
    return found.kind === 'found' ? this.#project.goals.get(found.target) : undefined;
  }

  /** Goals of these kinds by the shortest path, or by one that begins as the writer has begun; near ones first. */
  candidates(accepts: ReadonlySet<GoalKind>, typed: string): readonly Candidate[] {
    const begun = typed.slice(0, typed.lastIndexOf('.') + 1);
    const found: Candidate[] = [];
    for (const goal of this.#project.goals.values()) {
      if (!accepts.has(goal.kind) || goal.id === undefined || this.#isHere(goal)) continue;
      const path = this.#pathBegunBy(goal, goal.id, accepts, begun);
      if (path !== undefined) found.push({ goal, path, near: this.#isNear(goal.id) });
    }
    return found.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  }

  /** Goals from which `supports`, `tracks` or `part of` lead here already: naming one of them here would close a circle. */
  leadingHere(): ReadonlySet<GoalKey> {
    const here = [...this.#project.goals.values()].find(({ id }) => id === this.inside);
    if (here === undefined) return new Set();
    const from = Map.groupBy(
      [...this.#project.goals.values()].flatMap(goal => stepsFrom(goal).map(to => ({ from: goal.key, to }))),
      ({ to }) => to,
    );
    const leading = new Set<GoalKey>();
    for (const waiting = [here.key]; waiting.length > 0; ) {
      for (const step of from.get(waiting.pop() as GoalKey) ?? []) {
        if (leading.has(step.from)) continue;
        leading.add(step.from);
        waiting.push(step.from);
      }
    }
    return leading;
  }

  /** The shortest path by which a check-in or property here leads to a goal; undefined for one without a name. */
  pathTo({ id }: Goal, accepts: ReadonlySet<GoalKind>): string | undefined {
    return id === undefined ? undefined : shortestPath(this.#scope, id, this.#blocks, accepts);
  }

  #pathBegunBy(goal: Goal, id: string, accepts: ReadonlySet<GoalKind>, begun: string): string | undefined {
    const shortest = shortestPath(this.#scope, id, this.#blocks, accepts);
    if (shortest.startsWith(begun)) return shortest;
    const words = id.split('.');
    return words
      .map((_, index) => words.slice(index).join('.'))
      .find(path => path.startsWith(begun) && this.goalAt(path, accepts)?.key === goal.key);
  }

  /** Nothing supports, tracks or is a part of itself, nor of the block it stands in. */
  #isHere({ id }: Goal): boolean {
    return this.inside === id || this.inside.startsWith(`${id}.`);
  }

  #isNear(id: string): boolean {
    const team = this.inside.split('.')[0] ?? '';
    return team === '' ? !id.includes('.') : id.startsWith(`${team}.`);
  }
}

/** Where the references of a goal lead that may form no circle. */
function stepsFrom(goal: Goal): readonly GoalKey[] {
  return referencesOf(goal)
    .filter(([property]) => property !== 'guarded by')
    .flatMap(([, references]) => references.flatMap(({ target }) => target ?? []));
}

/** What is most often meant first; near ones before those of other teams, but for the north star, which is everybody's. */
function rank({ goal, near }: Candidate): number {
  const order = ['northstar', 'objective', 'kpi', 'kr', 'team', 'cycle'];
  return goal.kind === 'northstar' ? 0 : (near ? 0 : order.length) + order.indexOf(goal.kind);
}
