/** References of all goals, check-ins and reviews: each gets its target, or an error that offers the nearest names. */
import { type DraftProject, replaceWords, reportOn } from './draft.ts';
import { brief } from './format-value.ts';
import { type Blocks, blocksAround, lookUp, offeredPaths, reachablePaths } from './scope.ts';
import type { Goal, GoalKey, GoalKind, Objective, Project, Reference } from './types.ts';

/** Which kinds of declaration a property accepts, and how a message names them. */
interface Accepted {
  readonly kinds: ReadonlySet<GoalKind>;
  readonly text: string;
}

export const accepted = {
  supports: {
    kinds: new Set(['northstar', 'objective', 'kr', 'kpi']),
    text: 'a north star, objective, key result or KPI',
  },
  'guarded by': { kinds: new Set(['kpi']), text: 'a KPI' },
  tracks: { kinds: new Set(['kpi', 'northstar']), text: 'a KPI or the north star' },
  'part of': { kinds: new Set(['team']), text: 'a team' },
  checkin: {
    kinds: new Set(['kr', 'kpi', 'northstar', 'objective']),
    text: 'a key result, KPI, north star or objective',
  },
  review: { kinds: new Set(['objective', 'kr']), text: 'an objective or key result' },
} as const satisfies Record<string, { kinds: ReadonlySet<GoalKind>; text: string }>;

export type ReferringWord = keyof typeof accepted;

export const kindNames: Readonly<Record<GoalKind, string>> = {
  northstar: 'a north star',
  team: 'a team',
  cycle: 'a cycle',
  objective: 'an objective',
  kr: 'a key result',
  kpi: 'a KPI',
};

/** Beyond this many names that lead nowhere, offering the nearest to each would take longer than anyone reads. */
const offersAtMost = 50;

/** Characters of a list of names that still lets the message be one short line. */
const listAtMost = 44;

/** Resolves everything that refers. */
export function resolveReferences(draft: DraftProject): void {
  const resolver = new Resolver(draft);
  for (const team of draft.teams) {
    const uri = draft.partOfUris.get(team.key) ?? team.uri;
    if (team.partOf) team.partOf = resolver.resolve(team.partOf, 'part of', blocksAround(team.id), uri, team);
  }
  for (const objective of draft.objectives) {
    const blocks = blocksOf(draft, objective);
    objective.supports = resolver.all(objective.supports, 'supports', blocks, objective);
    objective.guardedBy = resolver.all(objective.guardedBy, 'guarded by', blocks, objective);
  }
  for (const keyResult of draft.keyResults) {
    const blocks = blocksOf(draft, keyResult);
    keyResult.supports = resolver.all(keyResult.supports, 'supports', blocks, keyResult);
    if (keyResult.tracks)
      keyResult.tracks = resolver.resolve(keyResult.tracks, 'tracks', blocks, keyResult.uri, keyResult);
  }
  for (const kpi of draft.kpis)
    kpi.supports = resolver.all(kpi.supports, 'supports', blocksOf(draft, kpi), kpi);
  for (const [word, blocksWithEntries] of [
    ['checkin', draft.checkIns],
    ['review', draft.reviews],
  ] as const) {
    for (const block of blocksWithEntries) {
      const blocks = blocksAround(teamId(draft, block.team));
      for (const entry of block.entries) {
        if (!entry.isHalf)
          entry.reference = resolver.resolve(entry.reference, word, blocks, entry.uri, entry);
      }
    }
  }
}

/** The blocks in which a declaration's references are looked up: its objective, its team. */
export function blocksOf(draft: Pick<Project, 'goals'>, goal: Goal): Blocks {
  if (goal.kind === 'objective') return blocksOfObjective(draft, goal);
  if (goal.kind === 'kpi') return blocksAround(teamId(draft, goal.team));
  const objective = goal.kind === 'kr' ? draft.goals.get(goal.objective) : undefined;
  return objective?.kind === 'objective' ? blocksOfObjective(draft, objective) : [];
}

/** Key results of an objective without a name know each other, though nobody else can name them. */
function blocksOfObjective(draft: Pick<Project, 'goals'>, { id, key, team }: Objective): Blocks {
  return id === undefined ? [key, ...blocksAround(teamId(draft, team))] : blocksAround(id);
}

function teamId(draft: Pick<Project, 'goals'>, team: GoalKey | undefined): string | undefined {
  return team === undefined ? undefined : draft.goals.get(team)?.id;
}

class Resolver {
  private readonly draft: DraftProject;
  /** A team or north star has no name yet: what leads nowhere may mean it. */
  private readonly isNameless: boolean;
  private offers = 0;

  constructor(draft: DraftProject) {
    this.draft = draft;
    this.isNameless = [...draft.teams, ...draft.northStars].some(({ name }) => name === undefined);
  }

  all(
    references: readonly Reference[],
    word: ReferringWord,
    blocks: Blocks,
    on: { readonly uri: string; readonly broken: boolean; readonly key: GoalKey },
  ): readonly Reference[] {
    return references.map(reference => this.resolve(reference, word, blocks, on.uri, on));
  }

  resolve(
    reference: Reference,
    word: ReferringWord,
    blocks: Blocks,
    uri: string,
    on: { readonly broken: boolean; readonly key?: GoalKey },
  ): Reference {
    const { kinds, text }: Accepted = accepted[word];
    const found = lookUp(this.draft.scope, reference.path, blocks, kinds);
    if (found.kind === 'found') return { ...reference, target: found.target };
    const place = { uri, span: reference.span };
    if (found.kind === 'other') {
      const other = kindNames[found.goal.kind];
      const message = `"${brief(reference.path)}" is ${other}: ${needs(word)} ${text}`;
      const related = [
        {
          uri: found.goal.uri,
          span: found.goal.name?.span ?? found.goal.keyword,
          message: `${other} is declared here`,
        },
      ];
      reportOn(this.draft, on, 'language/kind', place, message, { related });
    } else if (this.isNameless && this.draft.byPath.get(firstWord(reference.path)) === undefined) {
      (on as { broken: boolean }).broken = true;
    } else {
      const offered = this.offer(reference.path, blocks, kinds);
      const hint =
        offered.length > 0 ? `did you mean ${offered.join(' or ')}?` : this.hintWithout(kinds, text);
      const fixes = offered.map(one => replaceWords(place, one));
      reportOn(
        this.draft,
        on,
        'language/unresolved',
        place,
        `nothing here is called "${brief(reference.path)}": ${brief(hint, 60)}`,
        { fixes },
      );
    }
    return reference;
  }

  private offer(path: string, blocks: Blocks, kinds: ReadonlySet<GoalKind>): readonly string[] {
    this.offers++;
    return this.offers > offersAtMost ? [] : offeredPaths(this.draft.scope, path, blocks, kinds);
  }

  private hintWithout(kinds: ReadonlySet<GoalKind>, text: string): string {
    if (this.offers > offersAtMost) return `${text} is wanted`;
    const known = reachablePaths(this.draft.scope, [], kinds);
    const list = known.join(', ');
    if (known.length > 0 && known.length <= 3 && list.length <= listAtMost) return `there is ${list}`;
    return kinds.size > 2 ? 'name a goal of this project' : `name ${text}`;
  }
}

function firstWord(path: string): string {
  return path.split('.', 1)[0] ?? path;
}

function needs(word: ReferringWord): string {
  if (word === 'checkin') return 'an entry is for';
  if (word === 'review') return 'a review grades';
  return `"${word}" takes`;
}
