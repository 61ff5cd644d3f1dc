/** Teams over all their blocks, in all files: label, `part of`, `lead` and `size` are said once, a cycle belongs to its block. */
import { resolvePeriod } from './build-periods.ts';
import { type Draft, type DraftProject, reportOn } from './draft.ts';
import type { FileFacts, TeamFact } from './facts.ts';
import type { KeyGiver } from './keys.ts';
import type { Location, Span, Team, TeamBlock } from './types.ts';

/** Properties that a team has once, over all its blocks. */
const onceATeam = [
  ['label', 'label'],
  ['partOf', 'part of'],
  ['lead', 'lead'],
  ['size', 'size'],
] as const;

/** Adds a block of a team, which may be its first: what it says of the team is said once over all blocks. */
export function addTeamBlock(draft: DraftProject, keys: KeyGiver, file: FileFacts, fact: TeamFact): void {
  const opened = openedTeam(draft, fact);
  const team = opened ?? newTeam(draft, keys, file, fact);
  const blocks = draft.teamBlocks.get(team.key) ?? [];
  draft.teamBlocks.set(team.key, blocks);
  const period = resolvePeriod(draft, fact.cycle, { uri: file.uri, on: team });
  const block: TeamBlock = {
    uri: file.uri,
    span: fact.span,
    header: fact.header,
    name: fact.name?.span ?? fact.keyword,
    properties: fact.properties,
    ...(fact.block && { block: fact.block }),
    ...(fact.cycle && { cycle: fact.cycle }),
    ...(period && { period }),
  };
  blocks.push(block);
  draft.teamOfBlock.set(blockKey(file, fact), { team, block });
  team.blocks = blocks;
  if (opened !== undefined) mergeInto(draft, team, file, fact);
  if (team.partOf !== undefined && team.partOf === fact.partOf) draft.partOfUris.set(team.key, file.uri);
}

function openedTeam(draft: DraftProject, fact: TeamFact): Draft<Team> | undefined {
  const same = fact.name === undefined ? [] : (draft.byPath.get(fact.name.value) ?? []);
  return same.find(goal => goal.kind === 'team');
}

/** Identity of a block: its file and place. */
export function blockKey(file: FileFacts, fact: TeamFact): string {
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
    const written = fact.properties.find(({ keyword }) => keyword === word);
    const place = { uri: file.uri, span: written?.span ?? said.span };
    const before = team[property];
    if (before === undefined) {
      Object.assign(team, { [property]: said });
      if (property === 'label') moveDeclarationTo(team, file, fact);
    } else {
      const message = `"${word}" of team ${team.name?.value.slice(0, 20)} is given once over all its blocks: keep one`;
      const related = [{ ...whereSaid(team, word, before.span), message: 'given here first' }];
      reportOn(draft, team, 'language/repeated', place, message, { related });
    }
  }
  team.documentation ??= fact.documentation;
  if (team.documentation === undefined) delete team.documentation;
  if (fact.broken) team.broken = true;
}

function whereSaid(team: Team, word: string, span: Span): Location {
  if (word === 'label') return { uri: team.uri, span };
  for (const { uri, properties } of team.blocks) {
    const written = properties.find(({ keyword }) => keyword === word);
    if (written !== undefined) return { uri, span: written.span };
  }
  return { uri: team.uri, span };
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
