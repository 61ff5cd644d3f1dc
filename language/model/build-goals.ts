/** Facts of all files to goals: teams merged over their blocks, keys and dotted paths given, cycles and owners inherited. */
import { resolvePeriod } from './build-periods.ts';
import { type Draft, type DraftGrade, type DraftProject, replaceWords, reportOn } from './draft.ts';
import type {
  CheckInFact,
  DeclarationFact,
  EntryFact,
  FileFacts,
  KeyResultFact,
  KpiFact,
  MemberFact,
  NorthStarFact,
  ObjectiveFact,
  ReviewFact,
  TeamFact,
} from './facts.ts';
import { valueText } from './format-value.ts';
import type { Declaration, Goal, GoalKey, KeyResult, Period, Team } from './types.ts';

/** Where a member stands: its file, and its team's block if it has one. */
interface Surroundings {
  readonly file: FileFacts;
  readonly team?: Draft<Team>;
  readonly cycle?: Period;
}

/** Fills the draft with every declaration of the files. Declared cycles must be there already. */
export function buildGoals(draft: DraftProject, keys: KeyGiver): void {
  for (const file of draft.files) {
    for (const fact of file.declarations) if (fact.kind === 'team') addTeamBlock(draft, keys, file, fact);
  }
  for (const file of draft.files) {
    const cycle = resolvePeriod(draft, file.cycle, { uri: file.uri });
    for (const fact of file.declarations) {
      if (fact.kind === 'northstar') addNorthStar(draft, keys, file, fact);
      else if (fact.kind === 'team') addTeamMembers(draft, keys, file, fact, cycle);
      else if (fact.kind !== 'cycle') addMember(draft, keys, fact, { file, ...(cycle && { cycle }) });
    }
  }
}

// ------------------------------------------------------------------------------------------------------------------ keys

/** Gives each declaration a key of its own, and reports names that are taken. */
export class KeyGiver {
  private readonly unnamed = new Map<string, number>();
  /** How often a name was taken already, so that a file of nothing but repetitions is read in time. */
  private readonly repeated = new Map<string, number>();
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
    if (goal.id === undefined) return;
    const same = draft.byPath.get(goal.id);
    if (same === undefined) {
      draft.byPath.set(goal.id, [goal]);
      return;
    }
    same.push(goal);
    const first = same[0];
    if (first === undefined) return;
    const place = { uri: goal.uri, span: goal.name?.span ?? goal.keyword };
    const message = `"${goal.name?.value}" is the name of another ${first.kind} here: names are unique, for ever`;
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

// ----------------------------------------------------------------------------------------------------------------- teams

/** Properties that a team has once, over all its blocks. */
const onceATeam = [
  ['label', 'label'],
  ['partOf', 'part of'],
  ['lead', 'lead'],
  ['size', 'size'],
] as const;

function addTeamBlock(draft: DraftProject, keys: KeyGiver, file: FileFacts, fact: TeamFact): void {
  const opened = openedTeam(draft, fact);
  const team = opened ?? newTeam(draft, keys, file, fact);
  draft.teamOfBlock.set(blockKey(file, fact), team);
  const blocks = draft.teamBlocks.get(team.key) ?? [];
  draft.teamBlocks.set(team.key, blocks);
  const period = resolvePeriod(draft, fact.cycle, { uri: file.uri, on: team });
  blocks.push({
    uri: file.uri,
    span: fact.span,
    header: fact.header,
    name: fact.name?.span ?? fact.keyword,
    properties: fact.properties,
    ...(fact.block && { block: fact.block }),
    ...(fact.cycle && { cycle: fact.cycle }),
    ...(period && { period }),
  });
  team.blocks = blocks;
  if (opened !== undefined) mergeInto(draft, team, file, fact);
}

function openedTeam(draft: DraftProject, fact: TeamFact): Draft<Team> | undefined {
  const same = fact.name === undefined ? [] : (draft.byPath.get(fact.name.value) ?? []);
  return same.find(goal => goal.kind === 'team');
}

function blockKey(file: FileFacts, fact: TeamFact): string {
  return `${fact.span.start} ${file.uri}`;
}

function newTeam(draft: DraftProject, keys: KeyGiver, file: FileFacts, fact: TeamFact): Draft<Team> {
  const team: Draft<Team> = {
    kind: 'team',
    ...keys.declare(file, fact, 'team', undefined),
    blocks: [],
    ...(fact.partOf && { partOf: fact.partOf }),
    ...(fact.lead && { lead: fact.lead }),
    ...(fact.size && { size: fact.size }),
  };
  draft.teams.push(team);
  keys.register(team);
  return team;
}

/** What a further block of a team says of the team. Said twice, the first stays. */
function mergeInto(draft: DraftProject, team: Draft<Team>, file: FileFacts, fact: TeamFact): void {
  for (const [property, word] of onceATeam) {
    const said = fact[property];
    if (said === undefined) continue;
    const place = { uri: file.uri, span: said.span };
    const before = team[property];
    if (before === undefined) {
      Object.assign(team, { [property]: said });
      if (property === 'label') moveDeclarationTo(team, file, fact);
    } else {
      const message = `the ${word} of team ${team.name?.value} is given once over all its blocks: keep one`;
      reportOn(draft, team, 'language/repeated', place, message);
    }
  }
  team.documentation ??= fact.documentation;
  if (team.documentation === undefined) delete team.documentation;
  if (fact.broken) team.broken = true;
}

/** The block that gives the label is where a team is declared. */
function moveDeclarationTo(team: Draft<Team>, file: FileFacts, fact: TeamFact): void {
  team.uri = file.uri;
  team.span = fact.span;
  team.header = fact.header;
  team.keyword = fact.keyword;
  team.properties = fact.properties;
  if (fact.name) team.name = fact.name;
  if (fact.block) team.block = fact.block;
}

function addTeamMembers(
  draft: DraftProject,
  keys: KeyGiver,
  file: FileFacts,
  fact: TeamFact,
  fileCycle: Period | undefined,
): void {
  const team = draft.teamOfBlock.get(blockKey(file, fact));
  const block = team?.blocks.find(one => one.uri === file.uri && one.span.start === fact.span.start);
  const cycle = block?.period ?? (fact.cycle === undefined ? fileCycle : undefined);
  for (const member of fact.members) {
    addMember(draft, keys, member, { file, ...(team && { team }), ...(cycle && { cycle }) });
  }
}

// --------------------------------------------------------------------------------------------------------------- members

function addMember(draft: DraftProject, keys: KeyGiver, fact: MemberFact, around: Surroundings): void {
  switch (fact.kind) {
    case 'objective':
      return addObjective(draft, keys, fact, around);
    case 'kpi':
      return addKpi(draft, keys, fact, around);
    case 'checkin':
      return addCheckIn(draft, fact, around);
    case 'review':
      return addReview(draft, fact, around);
  }
}

function addNorthStar(draft: DraftProject, keys: KeyGiver, file: FileFacts, fact: NorthStarFact): void {
  const northStar: Draft<DraftProject['northStars'][number]> = {
    kind: 'northstar',
    ...keys.declare(file, fact, 'northstar', undefined),
    measure: fact.measure,
    ...(fact.by && { by: fact.by }),
    ...watched(fact),
  };
  draft.northStars.push(northStar);
  keys.register(northStar);
}

function watched(fact: NorthStarFact | KeyResultFact | KpiFact) {
  return {
    ...(fact.owner && { owner: fact.owner }),
    ...(fact.every && { every: fact.every }),
    ...(fact.source && { source: fact.source }),
  };
}

function addObjective(draft: DraftProject, keys: KeyGiver, fact: ObjectiveFact, around: Surroundings): void {
  const { file, team } = around;
  const declared = keys.declare(file, fact, 'objective', team);
  const keyResults: Draft<KeyResult>[] = [];
  const effectiveOwner = fact.owner?.value ?? team?.lead?.value;
  const objective: Draft<DraftProject['objectives'][number]> = {
    kind: 'objective',
    ...declared,
    supports: fact.supports,
    guardedBy: fact.guardedBy,
    changed: fact.changed,
    initiatives: fact.initiatives,
    keyResults,
    ...(team && { team: team.key }),
    ...(fact.cycle && { ownCycle: fact.cycle }),
    ...(fact.owner && { owner: fact.owner }),
    ...(effectiveOwner === undefined ? {} : { effectiveOwner }),
    ...(fact.commitment && { commitment: fact.commitment }),
    ...(fact.stopped && { stopped: fact.stopped }),
  };
  const own = resolvePeriod(draft, fact.cycle, { uri: file.uri, on: objective });
  const cycle = fact.cycle === undefined ? around.cycle : own;
  if (cycle !== undefined) objective.cycle = cycle;
  draft.objectives.push(objective);
  keys.register(objective);
  for (const one of fact.keyResults) {
    const keyResult = newKeyResult(keys, one, { file, objective });
    keyResults.push(keyResult);
    draft.keyResults.push(keyResult);
    keys.register(keyResult);
  }
}

function newKeyResult(
  keys: KeyGiver,
  fact: KeyResultFact,
  {
    file,
    objective,
  }: { readonly file: FileFacts; readonly objective: Draft<DraftProject['objectives'][number]> },
): Draft<KeyResult> {
  const effectiveOwner = fact.owner?.value ?? objective.effectiveOwner;
  return {
    kind: 'kr',
    ...keys.declare(file, fact, 'kr', objective),
    objective: objective.key,
    measure: fact.measure,
    weight: fact.weight?.value ?? 1,
    supports: fact.supports,
    changed: fact.changed,
    initiatives: fact.initiatives,
    ...watched(fact),
    ...(objective.team === undefined ? {} : { team: objective.team }),
    ...(objective.cycle && { cycle: objective.cycle }),
    ...(fact.by && { by: fact.by }),
    ...(effectiveOwner === undefined ? {} : { effectiveOwner }),
    ...(fact.weight && { ownWeight: fact.weight }),
    ...(fact.tracks && { tracks: fact.tracks }),
    ...(fact.stopped && { stopped: fact.stopped }),
  };
}

function addKpi(draft: DraftProject, keys: KeyGiver, fact: KpiFact, { file, team }: Surroundings): void {
  const effectiveOwner = fact.owner?.value ?? team?.lead?.value;
  const kpi: Draft<DraftProject['kpis'][number]> = {
    kind: 'kpi',
    ...keys.declare(file, fact, 'kpi', team),
    supports: fact.supports,
    ...watched(fact),
    ...(team && { team: team.key }),
    ...(fact.threshold && { threshold: fact.threshold }),
    ...(fact.target && { target: fact.target }),
    ...(effectiveOwner === undefined ? {} : { effectiveOwner }),
    ...(fact.indicator && { indicator: fact.indicator }),
    ...(fact.stopped && { stopped: fact.stopped }),
  };
  draft.kpis.push(kpi);
  keys.register(kpi);
}

// -------------------------------------------------------------------------------------------------- check-ins and reviews

function addCheckIn(draft: DraftProject, fact: CheckInFact, { file, team }: Surroundings): void {
  const date = fact.date?.value;
  draft.checkIns.push({
    ...spansOf(file, fact),
    entries: fact.entries.map(entry => ({
      uri: file.uri,
      date: date ?? '',
      ...entry,
      broken: entry.broken || date === undefined,
    })),
    ...(fact.date && { date: fact.date }),
    ...(fact.by && { by: fact.by }),
    ...(team && { team: team.key }),
  });
}

function addReview(draft: DraftProject, fact: ReviewFact, { file, team }: Surroundings): void {
  const period = resolvePeriod(draft, fact.period, { uri: file.uri });
  draft.reviews.push({
    ...spansOf(file, fact),
    entries: fact.entries.map(entry => gradeEntry(draft, file, entry)),
    ...(period && { period }),
    ...(fact.period && { periodName: fact.period }),
    ...(fact.on && { on: fact.on }),
    ...(team && { team: team.key }),
  });
}

function gradeEntry(draft: DraftProject, file: FileFacts, fact: EntryFact): DraftGrade {
  const { span, reference, notes, broken, value } = fact;
  const entry: DraftGrade = { uri: file.uri, span, reference, notes, broken };
  if (value?.kind !== 'quantity') return entry;
  const { amount, unit } = value.quantity;
  const place = { uri: file.uri, span: value.span };
  const isShare = unit.kind === 'percentage' && amount >= 0 && amount <= 100;
  if (unit.kind === 'number' && amount >= 0 && amount <= 1)
    return { ...entry, grade: { value: amount, span: value.span } };
  const meant = isShare ? String(Number((amount / 100).toPrecision(6))) : undefined;
  const hint = meant === undefined ? '' : `: write ${meant}`;
  const fixes = meant === undefined ? [] : [replaceWords(place, meant)];
  reportOn(
    draft,
    entry,
    'language/range',
    place,
    `a grade goes from 0 to 1, not ${valueText(value)}${hint}`,
    { fixes },
  );
  return entry;
}

function spansOf(file: FileFacts, fact: DeclarationFact) {
  return {
    uri: file.uri,
    span: fact.span,
    header: fact.header,
    ...(fact.block && { block: fact.block }),
  };
}
