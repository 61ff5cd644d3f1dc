/** Facts of all files to goals: teams merged over their blocks, keys and dotted paths given, cycles and owners inherited. */
import { reportUnknownPeriods, resolvePeriod } from './build-periods.ts';
import { addTeamBlock, blockKey } from './build-teams.ts';
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
import type { KeyGiver } from './keys.ts';
import type { KeyResult, Period, Team } from './types.ts';

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
  reportUnknownPeriods(draft);
}

// --------------------------------------------------------------------------------------------------------------- members

function addTeamMembers(
  draft: DraftProject,
  keys: KeyGiver,
  file: FileFacts,
  fact: TeamFact,
  fileCycle: Period | undefined,
): void {
  const { team, block } = draft.teamOfBlock.get(blockKey(file, fact)) ?? {};
  const cycle = block?.period ?? (fact.cycle === undefined ? fileCycle : undefined);
  for (const member of fact.members) {
    addMember(draft, keys, member, { file, ...(team && { team }), ...(cycle && { cycle }) });
  }
}

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
  const { span, reference, notes, broken, value, isHalf } = fact;
  const entry: DraftGrade = { uri: file.uri, span, reference, notes, broken, ...(isHalf && { isHalf }) };
  if (value?.kind === 'done') {
    const place = { uri: file.uri, span: value.span };
    const fixes = [replaceWords(place, '1')];
    reportOn(draft, entry, 'language/range', place, 'a grade goes from 0 to 1, not done: write 1', { fixes });
  }
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
