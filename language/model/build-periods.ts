/** Declared cycles, and the periods that `cycle` and `review` name. */

import type { KeyGiver } from './build-goals.ts';
import { addDays, parsePeriod } from './calendar.ts';
import { type Draft, type DraftProject, replaceWords, reportOn } from './draft.ts';
import type { CycleFact, FileFacts } from './facts.ts';
import { nearest } from './spelling.ts';
import type { DeclaredCycle, GoalKey, Located, Period } from './types.ts';

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
    const message = `${name} ends on ${last.value}, before it starts on ${first.value}: swap the days`;
    reportOn(draft, cycle, 'language/period', place, message);
    return;
  }
  cycle.period = { id: name, kind: 'declared', first: first.value, last: last.value };
}

/** The period that a name means; undefined and an error where there is none. */
export function resolvePeriod(
  draft: DraftProject,
  name: Located<string> | undefined,
  { uri, on }: { readonly uri: string; readonly on?: { readonly broken: boolean; readonly key: GoalKey } },
): Period | undefined {
  if (name === undefined) return undefined;
  const text = name.value;
  const period = parsePeriod(text, draft.calendar);
  if (period !== undefined) return period;
  const declared = draft.byPath.get(text)?.find(goal => goal.kind === 'cycle');
  if (declared?.kind === 'cycle') return declared.period;
  const place = { uri, span: name.span };
  if (/^\d/.test(text)) {
    const upper = text.toUpperCase();
    const fixes = parsePeriod(upper, draft.calendar) === undefined ? [] : [replaceWords(place, upper)];
    const hint = fixes.length > 0 ? upper : '2026-Q1, 2026-H1, 2026, 2026-01 or a declared cycle';
    reportOn(draft, on, 'language/period', place, `"${text}" is no period: write ${hint}`, { fixes });
    return undefined;
  }
  const offered = nearest(
    text,
    draft.cycles.flatMap(cycle => cycle.id ?? []),
  );
  const hint =
    offered.length > 0 ? `did you mean ${offered.join(' or ')}?` : `declare it: cycle ${text} from … to …`;
  const fixes = offered.map(one => replaceWords(place, one));
  reportOn(draft, on, 'language/unresolved', place, `no cycle is called "${text}": ${hint}`, { fixes });
  return undefined;
}

/** The day from which a review counts: its own, else the day after its period. */
export function effectiveDay(on: string | undefined, period: Period | undefined): string | undefined {
  return on ?? (period === undefined ? undefined : addDays(period.last, 1));
}
