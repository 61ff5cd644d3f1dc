/** What comments such as `// goals-ignore-next-line kr-is-task -- reason` ignore, and which of them ignore nothing. */
import { lineOf } from '../model/lines.ts';
import { nearest } from '../model/spelling.ts';
import type { Directive, Located, Project, SourceFile, Span } from '../model/types.ts';

/**
 * What became of one rule that a directive names: it had a finding to ignore or not (`unused`), is off in this file, was not
 * asked (`undecided`: a rule of the calendar under `--no-calendar`, a declaration with an error), or does not exist.
 */
export type DirectiveUse = 'used' | 'unused' | 'off' | 'undecided' | 'unknown';

export interface JudgedName extends Located<string> {
  readonly use: DirectiveUse;
  /** Of an unknown rule: the id that was perhaps meant. */
  readonly nearest?: string;
}

export interface JudgedDirective {
  readonly directive: Directive;
  /** A `goals-ignore-file` below the first declaration: ignores nothing. */
  readonly misplaced: boolean;
  readonly names: readonly JudgedName[];
}

/** The directives of one file, and which of their names have ignored something so far. */
export class FileDirectives {
  readonly #source: SourceFile;
  readonly #misplaced: ReadonlySet<Directive>;
  readonly #broken: readonly Span[];
  readonly #used = new Set<Located<string>>();
  /** Those that speak of a line; of the whole file at `undefined`. */
  readonly #byLine: ReadonlyMap<number | undefined, readonly Directive[]>;

  /**
   * @param firstDeclaration where the first declaration of the file begins
   * @param broken declarations of the file that rules leave alone, because the language has an error there
   */
  constructor(source: SourceFile, firstDeclaration = Number.POSITIVE_INFINITY, broken: readonly Span[] = []) {
    this.#source = source;
    // A `goals-ignore-file` stands above the first declaration.
    this.#misplaced = new Set(
      source.directives.filter(({ scope, span }) => scope === 'file' && span.start > firstDeclaration),
    );
    this.#broken = broken;
    this.#byLine = Map.groupBy(
      source.directives.filter(directive => !this.#misplaced.has(directive)),
      ({ scope, line }) => (scope === 'file' ? undefined : line),
    );
  }

  /** Whether a directive ignores what the rule says there; the directive is used from then on. */
  ignores(rule: string, span: Span): boolean {
    if (this.#source.directives.length === 0) return false;
    const line = lineOf(this.#source.lineStarts, span.start);
    let ignored = false;
    for (const directive of [...(this.#byLine.get(undefined) ?? []), ...(this.#byLine.get(line) ?? [])]) {
      // That it is idle is said on the name itself, which is no reason for it to be there.
      const name = directive.rules.find(named => named.value === rule && named.span.start !== span.start);
      if (name === undefined) continue;
      this.#used.add(name);
      ignored = true;
    }
    return ignored;
  }

  /** What became of each directive. @param stateOf what the configuration makes of a rule that ignored nothing here */
  judged(ruleIds: readonly string[], stateOf: (rule: string) => DirectiveUse): readonly JudgedDirective[] {
    return this.#source.directives.map(directive => ({
      directive,
      misplaced: this.#misplaced.has(directive),
      names: directive.rules.map(name => {
        if (!ruleIds.includes(name.value)) {
          return { ...name, use: 'unknown', nearest: nearest(name.value, ruleIds)[0] };
        }
        return { ...name, use: this.#used.has(name) ? 'used' : this.#idle(directive, stateOf(name.value)) };
      }),
    }));
  }

  /** Whether a name that ignored nothing has nothing to ignore is only known where rules were asked. */
  #idle({ line }: Directive, use: DirectiveUse): DirectiveUse {
    const lineAt = (offset: number) => lineOf(this.#source.lineStarts, offset);
    const isUnsure = this.#broken.some(
      ({ start, end }) => line === undefined || (lineAt(start) <= line && line <= lineAt(end)),
    );
    return use === 'unused' && isUnsure ? 'undecided' : use;
  }
}

/** Where the first declaration of each file begins; the default cycle of a file is none, and may come before. */
export function firstDeclarations(project: Project): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const declarations of [
    project.northStars,
    project.cycles,
    project.teams.flatMap(team => team.blocks),
    project.objectives,
    project.kpis,
    project.checkIns,
    project.reviews,
  ]) {
    for (const { uri, span } of declarations)
      first.set(uri, Math.min(span.start, first.get(uri) ?? span.start));
  }
  return first;
}
