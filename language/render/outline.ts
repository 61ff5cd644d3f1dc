/**
 * The goal tree: north star at the root, below it objectives by team and cascade, their key results, and the KPIs that guard
 * them or are tracked; then the KPIs of each team. What leads to no north star is in a group of its own.
 */
import type { Finding } from '../model/finding.ts';
import type { Goal, GoalKey, KeyResult, Kpi, Objective, Project, Reference, Team } from '../model/types.ts';
import type { ProjectScores } from '../score/types.ts';
import { type Cascade, cascadeOf, maximumCascade } from './cascade.ts';
import { soundParents } from './forest.ts';
import type { GoalNode, GoalTree } from './goal-tree.ts';
import { lintCounts, noFindings } from './lint-count.ts';
import { type GrowingNode, nodeOfGoal, possessionsOf } from './nodes.ts';
import { summaryOf } from './summary.ts';

export interface GoalTreeInput {
  readonly project: Project;
  readonly scores: ProjectScores;
  /** Of all files; counted on the goals that they are about. */
  readonly findings: readonly Finding[];
  /** Name of the project's folder. */
  readonly title: string;
}

/**
 * Builds the tree in time linear in goals, references and findings.
 *
 * An objective stands under what it supports: of several the first that leads to a north star, else the first; under the
 * others a reference stands, without children. Circles, which are errors of the language, are broken at their first
 * objective, so every goal stands in the tree exactly once besides its references.
 */
export function goalTree({ project, scores, findings, title }: GoalTreeInput): GoalTree {
  const context = { project, scores, findings: lintCounts(findings), possessions: possessionsOf(project) };
  return {
    title,
    today: scores.today,
    roots: new Outline(project, goal => nodeOfGoal(goal, context)).roots(),
    incomplete: project.files.some(file => file.hasSyntaxErrors),
    summary: summaryOf(project, scores),
  };
}

type Shown = Exclude<Goal, { kind: 'cycle' }>;

class Outline {
  readonly #project: Project;
  readonly #cascade: Cascade;
  readonly #nodes = new Map<GoalKey, GrowingNode>();
  readonly #keys = new Set<string>();
  readonly #roots: GoalNode[] = [];
  readonly #loose: GoalNode[] = [];
  /** Nodes of teams below another north star than the first. */
  readonly #secondTeams = new Map<string, GrowingNode>();

  constructor(project: Project, nodeOf: (goal: Shown) => GrowingNode) {
    this.#project = project;
    this.#cascade = cascadeOf(project);
    const goals = [
      ...project.northStars,
      ...project.teams,
      ...project.objectives,
      ...project.keyResults,
      ...project.kpis,
    ];
    for (const goal of goals) this.#nodes.set(goal.key, this.#unique(nodeOf(goal)));
  }

  roots(): readonly GoalNode[] {
    const { northStars, teams, objectives, kpis } = this.#project;
    this.#roots.push(...northStars.flatMap(northStar => this.#nodes.get(northStar.key) ?? []));
    for (const objective of objectives) this.#addParts(objective);
    for (const objective of objectives) this.#place(objective);
    for (const kpi of kpis) this.#home(kpi.team).push(...this.#nodesOf([kpi]));
    this.#placeTeams(teams);
    for (const goal of [...objectives, ...objectives.flatMap(one => one.keyResults), ...kpis])
      this.#addReferences(goal);
    if (this.#loose.length > 0) this.#roots.push(this.#looseEnds());
    return this.#roots;
  }

  /** Key results, what they track, and the KPIs that guard the objective. */
  #addParts(objective: Objective): void {
    const node = this.#nodes.get(objective.key);
    for (const keyResult of objective.keyResults) {
      const [part] = this.#nodesOf([keyResult]);
      if (part === undefined) continue;
      node?.children.push(part);
      if (keyResult.tracks !== undefined) this.#addReference(part, keyResult.tracks, 'tracked');
    }
    for (const guard of node === undefined ? [] : objective.guardedBy)
      this.#addReference(node!, guard, 'guard');
  }

  #place(objective: Objective): void {
    const node = this.#nodes.get(objective.key);
    const place = this.#cascade.places.get(objective.key);
    if (node === undefined || place === undefined) return;
    if (place.kind === 'loose') this.#loose.push(node);
    else if (place.kind === 'under') this.#nodes.get(place.goal)?.children.push(node);
    else this.#top(objective.team, place.northStar).push(node);
  }

  /** Where what belongs to a team, or to no team, stands below a north star. */
  #top(team: GoalKey | undefined, northStar: GoalKey | undefined): GoalNode[] {
    const first = this.#project.northStars[0]?.key;
    if (northStar === undefined || northStar === first) return this.#home(team);
    const star = this.#nodes.get(northStar);
    if (star === undefined) return this.#roots;
    const teamNode = team === undefined ? undefined : this.#nodes.get(team);
    return teamNode === undefined ? star.children : this.#secondTeam(star, teamNode).children;
  }

  /** A team has its node, with its KPIs, below the first north star; below another it is shown with its objectives there. */
  #secondTeam(star: GrowingNode, team: GrowingNode): GrowingNode {
    const key = `${star.key}/team/${team.key}`;
    const known = this.#secondTeams.get(key);
    if (known !== undefined) return known;
    const node = this.#unique({ ...team, key, findings: noFindings, children: [] });
    this.#secondTeams.set(key, node);
    star.children.push(node);
    return node;
  }

  #home(team: GoalKey | undefined): GoalNode[] {
    const node = team === undefined ? undefined : this.#nodes.get(team);
    if (node !== undefined) return node.children;
    const first = this.#project.northStars[0];
    return (first && this.#nodes.get(first.key)?.children) ?? this.#roots;
  }

  #placeTeams(teams: readonly Team[]): void {
    const above = new Map(teams.map(team => [team.key, team.partOf?.target]));
    const parents = soundParents([...above.keys()], key => above.get(key), maximumCascade);
    for (const team of teams) this.#home(parents.get(team.key)).push(...this.#nodesOf([team]));
  }

  /** Under everything else that it supports, but for a north star: below that it stands already. */
  #addReferences(goal: Objective | KeyResult | Kpi): void {
    const place = this.#cascade.places.get(goal.key);
    const northStar = this.#northStarAbove(goal);
    for (const supported of goal.supports) {
      if (supported.target === undefined || (place?.kind === 'under' && place.goal === supported.target))
        continue;
      const target = this.#project.goals.get(supported.target);
      if (target?.kind === 'northstar' && (goal.kind !== 'objective' || target.key === northStar)) continue;
      const parent = target === undefined ? undefined : this.#nodes.get(target.key);
      const node = this.#nodes.get(goal.key);
      if (parent !== undefined && node !== undefined) this.#refer(parent, node, 'supports');
    }
  }

  /** The north star below which an objective stands; a few steps up, because no chain of places is long. */
  #northStarAbove(goal: Goal | undefined): GoalKey | undefined {
    const place = goal === undefined ? undefined : this.#cascade.places.get(goal.key);
    if (place?.kind === 'top') return place.northStar;
    if (place?.kind !== 'under') return undefined;
    const above = this.#project.goals.get(place.goal);
    if (above?.kind === 'kpi') return this.#project.northStars[0]?.key;
    return this.#northStarAbove(above?.kind === 'kr' ? this.#project.goals.get(above.objective) : above);
  }

  #addReference(parent: GrowingNode, reference: Reference, role: 'guard' | 'tracked'): void {
    const goal = reference.target === undefined ? undefined : this.#project.goals.get(reference.target);
    const node = goal?.kind === 'kpi' ? this.#nodes.get(goal.key) : undefined;
    if (node !== undefined) this.#refer(parent, node, role);
  }

  /** A leaf that stands for a node elsewhere; its findings are counted there. */
  #refer(parent: GrowingNode, to: GoalNode, role: NonNullable<GoalNode['role']>): void {
    const key = `${parent.key}/${role}/${to.key}`;
    if (this.#keys.has(key)) return;
    parent.children.push(this.#unique({ ...to, key, role, findings: noFindings, children: [] }));
  }

  #looseEnds(): GoalNode {
    return this.#unique({
      key: 'group/loose-ends',
      kind: 'group',
      label: 'Loose ends',
      detail: 'lead to no north star',
      stale: false,
      spark: [],
      findings: noFindings,
      children: this.#loose,
    });
  }

  #nodesOf(goals: readonly Goal[]): readonly GrowingNode[] {
    return goals.flatMap(goal => this.#nodes.get(goal.key) ?? []);
  }

  /** Names can't contain `/` or `#`, so only goals that have the same key are told apart here. */
  #unique(node: GrowingNode): GrowingNode {
    let key = node.key;
    for (let count = 2; this.#keys.has(key); count++) key = `${node.key}#${count}`;
    this.#keys.add(key);
    return key === node.key ? node : { ...node, key };
  }
}
