/** A first file for a client that has asked the questions. */
import { textEditsOf } from '../../language/edit/draft.ts';
import { type FirstAnswers, firstFile, vitalSigns } from '../../language/edit/first-file.ts';
import { calendarYear } from '../../language/model/calendar.ts';
import type { FirstFileResult } from '../../language/protocol.ts';
import type { Session } from '../session.ts';

/** @param params answers; they come from outside: what isn't of the expected form counts as not answered */
export function firstFileFor(session: Session, params: unknown): FirstFileResult {
  const { goals } = firstFile(answersIn(params), session.today(), calendarYear);
  const [edit] = textEditsOf([{ span: { start: 0, end: 0 }, draft: goals }]);
  return {
    text: goals.text,
    snippet: edit?.snippet ?? goals.text,
    vitalSigns: vitalSigns.map(({ name, label }) => ({ name, label })),
  };
}

function answersIn(params: unknown): FirstAnswers {
  if (typeof params !== 'object' || params === null) return {};
  const { people, northStar, keep, change } = params as Readonly<Record<string, unknown>>;
  return {
    ...(typeof people === 'number' ? { people } : {}),
    ...(typeof northStar === 'string' ? { northStar } : {}),
    ...(Array.isArray(keep) ? { keep: keep.filter(words => typeof words === 'string') } : {}),
    ...(typeof change === 'string' ? { change } : {}),
  };
}
