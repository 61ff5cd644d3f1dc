/** Answers to `goals/tree`: to a client that keeps them, only what is different from the last one. */
import type { NodePlace, ToldTreeResult, TreeResult } from '../language/protocol.ts';
import { isSame, toldTree } from '../language/render/told-tree.ts';
import { tree } from './features/tree.ts';
import type { Session } from './session.ts';

export class TreeAnswers {
  readonly #session: Session;
  #revision = 0;
  #last: TreeResult | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** @param params they come from outside: anything may be in them */
  answer(params: unknown): TreeResult | ToldTreeResult {
    const result = tree(this.#session, params);
    const since = sinceOf(params);
    if (since === undefined) return result;
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
