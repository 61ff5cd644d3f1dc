/** The identity of each declaration: its key, its dotted path, and whether its name was free. */
import { type Draft, type DraftProject, reportOn } from './draft.ts';
import type { DeclarationFact, FileFacts } from './facts.ts';
import type { Declaration, Goal, GoalKey } from './types.ts';

/** Gives each declaration a key of its own, and reports names that are taken. */
export class KeyGiver {
  private readonly unnamed = new Map<string, number>();
  /** How often a name was taken already, so that a file of nothing but repetitions is read in time. */
  private readonly repeated = new Map<string, number>();
  /** Path by which a declaration is found inside its block; it is no id where something around has no name. */
  private readonly paths = new Map<GoalKey, string>();
  private readonly draft: DraftProject;

  constructor(draft: DraftProject) {
    this.draft = draft;
  }

  /** The parts of a declaration that every kind has. `parent` has no id where a name inside can't be referred to. */
  declare(
    file: FileFacts,
    fact: DeclarationFact,
    kind: Goal['kind'],
    parent: { readonly key: GoalKey; readonly id?: string } | undefined,
  ): Draft<Declaration> {
    const reachable = parent === undefined || parent.id !== undefined;
    const id = fact.name === undefined || !reachable ? undefined : join(parent?.id, fact.name.value);
    const key = this.freeKey(id ?? this.unnamedKey(parent?.key, kind));
    if (fact.name !== undefined) this.paths.set(key, join(parent?.id ?? parent?.key, fact.name.value));
    return {
      key,
      uri: file.uri,
      span: fact.span,
      header: fact.header,
      keyword: fact.keyword,
      properties: fact.properties,
      broken: fact.broken,
      ...(id === undefined ? {} : { id }),
      ...(fact.name && { name: fact.name }),
      ...(fact.label && { label: fact.label }),
      ...(fact.block && { block: fact.block }),
      ...(fact.documentation === undefined ? {} : { documentation: fact.documentation }),
    };
  }

  /** Makes a finished declaration known, and reports it where its name is taken. */
  register(goal: Goal): void {
    const { draft } = this;
    draft.goals.set(goal.key, goal);
    const path = this.paths.get(goal.key);
    if (path === undefined) return;
    const same = draft.byPath.get(path);
    if (same === undefined) {
      draft.byPath.set(path, [goal]);
      return;
    }
    same.push(goal);
    const first = same[0];
    if (first === undefined) return;
    const place = { uri: goal.uri, span: goal.name?.span ?? goal.keyword };
    const name = goal.name?.value.slice(0, 30);
    const message = `"${name}" is the name of another ${first.kind} here: names are unique, for ever`;
    const related = [
      { uri: first.uri, span: first.name?.span ?? first.keyword, message: 'declared here first' },
    ];
    reportOn(draft, goal, 'language/duplicate', place, message, { related });
  }

  private unnamedKey(parent: GoalKey | undefined, kind: Goal['kind']): string {
    const stem = `${parent ?? ''}~${kind}`;
    const count = (this.unnamed.get(stem) ?? 0) + 1;
    this.unnamed.set(stem, count);
    return `${stem}${count}`;
  }

  private freeKey(wanted: string): string {
    if (!this.draft.goals.has(wanted)) return wanted;
    let count = this.repeated.get(wanted) ?? 2;
    while (this.draft.goals.has(`${wanted}~${count}`)) count++;
    this.repeated.set(wanted, count);
    return `${wanted}~${count}`;
  }
}

function join(parent: string | undefined, name: string): string {
  return parent === undefined ? name : `${parent}.${name}`;
}
