/** Answers to `goals/tree`: to a client that keeps them, only what is different from the last one. */
import type { NodePlace, ToldTreeResult, TreeResult } from '../language/protocol.ts';
import type { GoalNode } from '../language/render/goal-tree.ts';
import { LastGoodTrees } from '../language/render/last-good.ts';
import { isSame, nodesByKey, toldTree } from '../language/render/told-tree.ts';
import { tree } from './features/tree.ts';
import type { Session } from './session.ts';

export class TreeAnswers {
  readonly #session: Session;
  #revision = 0;
  #last: TreeResult | undefined;
  /** By the folder of the project. */
  readonly #lastGood = new Map<string, LastGoodTrees>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** @param params they come from outside: anything may be in them */
  answer(params: unknown): TreeResult | ToldTreeResult {
    const result = tree(this.#session, params);
    const since = sinceOf(params);
    if (since === undefined) return result;
    return this.#told(this.#withLastGood(result), since);
  }

  /** Somebody watches the tree while they type: what a syntax error hides stays in it. */
  #withLastGood(result: TreeResult): TreeResult {
    const { tree: now, project: root } = result;
    const snapshot = this.#session.workspace.projects().find(project => project.root === root);
    if (now === undefined || root === undefined || snapshot === undefined) return result;
    const broken = snapshot.project.files.filter(file => file.hasSyntaxErrors).map(({ uri }) => uri);
    const trees = this.#lastGood.get(root) ?? new LastGoodTrees();
    this.#lastGood.set(root, trees);
    const shown = trees.after(now, broken);
    if (shown === now) return result;
    return { ...result, tree: shown, places: { ...result.places, ...placesOf(this.#session, shown.roots) } };
  }

  #told(result: TreeResult, since: number): ToldTreeResult {
    const known = since === this.#revision && this.#last?.project === result.project ? this.#last : undefined;
    this.#last = result;
    this.#revision++;
    const { tree: whole, ...rest } = result;
    return {
      ...rest,
      ...(whole === undefined ? {} : { tree: toldTree(whole, known?.tree) }),
      places: known === undefined ? result.places : differentPlaces(result.places, known.places),
      revision: this.#revision,
      ...(known === undefined ? {} : { since }),
    };
  }
}

/** Where a goal that a broken file hides was declared: nothing there is its declaration now. */
function placesOf(session: Session, roots: readonly GoalNode[]): Places {
  const placed = [...nodesByKey(roots).values()].flatMap(({ key, outdated, location }) => {
    if (!outdated || location === undefined) return [];
    const { start } = location.span;
    const range = session.positions.in(location.uri).rangeOf({ start, end: start });
    return [[key, { uri: session.clientUri(location.uri), range, selection: range }] as const];
  });
  return Object.fromEntries(placed);
}

function sinceOf(params: unknown): number | undefined {
  const since = typeof params === 'object' && params !== null && 'since' in params ? params.since : undefined;
  return typeof since === 'number' ? since : undefined;
}

type Places = TreeResult['places'];

function differentPlaces(places: Places, known: Places): Places {
  const different: [string, NodePlace][] = Object.entries(places).filter(
    ([key, place]) => !(Object.hasOwn(known, key) && isSame(place, known[key])),
  );
  return Object.fromEntries(different);
}
