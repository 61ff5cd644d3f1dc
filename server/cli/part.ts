/** The part of projects that `--team` and `--cycle` ask for. */
import type { ProjectSnapshot } from '../../language/workspace.ts';
import { UsageError } from './exit-codes.ts';
import { offer } from './options.ts';

export interface PartOptions {
  readonly cycle?: string;
  readonly team?: string;
}

/** @throws UsageError where no project has that team or cycle: an empty answer would look like a good one */
export function demandPart(projects: readonly ProjectSnapshot[], { team, cycle }: PartOptions): void {
  const teams = projects.flatMap(({ project }) => project.teams.flatMap(one => one.id ?? []));
  const cycles = projects.flatMap(({ project }) => project.objectives.flatMap(one => one.cycle?.id ?? []));
  demand('--team', team, [...new Set(teams)], 'no team');
  demand('--cycle', cycle, [...new Set(cycles)].sort(), 'no objective with the cycle');
}

function demand(option: string, asked: string | undefined, known: readonly string[], missing: string): void {
  if (asked === undefined || known.includes(asked)) return;
  const offered = known.length === 0 ? '' : ` ${offer(asked, known)}`;
  throw new UsageError(`${option} ${asked}: there is ${missing} ${asked}.${offered}`);
}
