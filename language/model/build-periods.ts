/** Declared cycles, and the periods that `cycle` and `review` name. */

import { addDays, parsePeriod } from './calendar.ts';
import { type Draft, type DraftProject, replaceWords, reportOn, type UnknownPeriod } from './draft.ts';
import type { CycleFact, FileFacts } from './facts.ts';
import { brief } from './format-value.ts';
import type { KeyGiver } from './keys.ts';
import { kindNames } from './resolve.ts';
import { nearest } from './spelling.ts';
import type { CalendarSettings, DeclaredCycle, Located, Period } from './types.ts';

/** Adds every `cycle name from … to …`. They come first, because everything else may name them. */
export function buildCycles(draft: DraftProject, keys: KeyGiver): void {
  for (const file of draft.files) {
    for (const fact of file.declarations) if (fact.kind === 'cycle') addCycle(draft, keys, file, fact);
  }
}

function addCycle(draft: DraftProject, keys: KeyGiver, file: FileFacts, fact: CycleFact): void {
  const cycle: Draft<DeclaredCycle> = { kind: 'cycle', ...keys.declare(file, fact, 'cycle', undefined) };
  draft.cycles.push(cycle);
  keys.register(cycle);
  const [first, last, name] = [fact.first, fact.last, fact.name?.value];
  if (first === undefined || last === undefined || name === undefined) return;
  if (first.value > last.value) {
    const place = { uri: file.uri, span: { start: first.span.start, end: last.span.end } };
    const message = `${brief(name, 20)} ends on ${last.value}, before it starts on ${first.value}: swap the days`;
    reportOn(draft, cycle, 'language/period', place, message);
    return;
  }
  cycle.period = { id: name, kind: 'declared', first: first.value, last: last.value };
}

/** The period that a name means; undefined where there is none: an error, told now or once all names are known. Empty while it is typed. */
export function resolvePeriod(
  draft: DraftProject,
  name: Located<string> | undefined,
  { uri, on }: Pick<UnknownPeriod, 'uri' | 'on'>,
): Period | undefined {
  if (name === undefined || name.value === '') return undefined;
  const period = parsePeriod(name.value, draft.calendar);
  if (period !== undefined) return period;
  const declared = draft.byPath.get(name.value)?.find(goal => goal.kind === 'cycle');
  if (declared?.kind === 'cycle') return declared.period;
  const unknown = { name: name.value, uri, span: name.span, ...(on && { on }) };
  const meant = periodMeant(name.value, draft.calendar);
  if (meant !== undefined || /^\d/.test(name.value)) reportNoPeriod(draft, unknown, meant);
  else draft.unknownPeriods.push(unknown);
  return undefined;
}

function reportNoPeriod(draft: DraftProject, unknown: UnknownPeriod, meant: string | undefined): void {
  const hint = meant ?? '2026-Q1, 2026-H1, 2026, 2026-01 or a declared cycle';
  reportOn(
    draft,
    unknown.on,
    'language/period',
    unknown,
    `"${unknown.name.slice(0, 20)}" is no period: write ${hint}`,
    {
      fixes: meant === undefined ? [] : [replaceWords(unknown, meant)],
    },
  );
}

/** The period that other notations mean: `2026-q1`, `2026Q1`, `Q1-2026`, `26-H1`, `2026-1`. */
function periodMeant(text: string, calendar: CalendarSettings): string | undefined {
  const yearFirst = /^(\d{4}|\d{2})[-/ ]?([QH]\d)$/i.exec(text);
  const yearLast = /^([QH]\d)[-_/ ]?(\d{4}|\d{2})$/i.exec(text);
  const month = /^(\d{4})-(\d)$/.exec(text);
  const [year, part] = yearFirst
    ? [yearFirst[1], yearFirst[2]]
    : yearLast
      ? [yearLast[2], yearLast[1]]
      : [month?.[1], month === null ? undefined : `0${month[2]}`];
  if (year === undefined || part === undefined) return undefined;
  const written = `${year.length === 2 ? `20${year}` : year}-${part.toUpperCase()}`;
  return parsePeriod(written, calendar) === undefined ? undefined : written;
}

/** So many unknown names are offered others: more than anyone reads take too long. */
const offersAtMost = 50;

/** Reports the names of cycles that lead to nothing or to something else. All declarations must be known. */
export function reportUnknownPeriods(draft: DraftProject): void {
  const known = draft.cycles.flatMap(cycle => cycle.id ?? []);
  for (const [index, unknown] of draft.unknownPeriods.entries()) {
    const { name, on } = unknown;
    const [other] = draft.byPath.get(name) ?? [];
    if (other !== undefined) {
      const message = `"${name.slice(0, 30)}" is ${kindNames[other.kind]}: a cycle is a period such as 2026-Q1, or a declared one`;
      const related = [
        {
          uri: other.uri,
          span: other.name?.span ?? other.keyword,
          message: `${kindNames[other.kind]} is declared here`,
        },
      ];
      reportOn(draft, on, 'language/kind', unknown, message, { related });
      continue;
    }
    const offered = index < offersAtMost ? nearest(name, known) : [];
    const hint =
      offered.length > 0
        ? `did you mean ${offered.join(' or ')}?`
        : `declare it: cycle ${name.slice(0, 20)} from … to …`;
    const fixes = offered.map(one => replaceWords(unknown, one));
    reportOn(
      draft,
      on,
      'language/unresolved',
      unknown,
      `no cycle is called "${name.slice(0, 20)}": ${hint}`,
      { fixes },
    );
  }
}

/** The day from which a review counts: its own, else the day after its period. */
export function effectiveDay(on: string | undefined, period: Period | undefined): string | undefined {
  return on ?? (period === undefined ? undefined : addDays(period.last, 1));
}
