import { hasVerb, type Reading, readLabel } from './reading.ts';

/** A piece of a label that is taken out. */
interface Cut {
  readonly start: number;
  readonly end: number;
}

/**
 * What is left of a label when some of its words are taken out, as a label again: nothing hangs in the air,
 * and it begins with a capital. Undefined where no name of anything is left ("Grow from 5 to 8").
 */
export function labelWithout(
  reading: Pick<Reading, 'label' | 'vocabulary'>,
  cuts: readonly Cut[],
): string | undefined {
  const { label } = reading;
  let rest = '';
  let from = 0;
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    rest += `${label.slice(from, Math.max(from, start))} `;
    from = Math.max(from, end);
  }
  const words = tidied(rest + label.slice(from));
  return isName(reading, words) ? capitalized(words) : undefined;
}

/** What is left must name something: "NPS", not "Grow". */
function isName({ vocabulary }: Pick<Reading, 'vocabulary'>, rest: string): boolean {
  const left = readLabel(rest, vocabulary).units.filter(unit => unit.kind === 'word');
  return left.some((unit, at) => {
    if (unit.entry.functions.size > 0 || !/[\p{L}\p{Nd}]{2}/u.test(unit.text)) return false;
    return at > 0 || !hasVerb(unit, ['up', 'down', 'improve', 'gain'], ['base', 'gerund']);
  });
}

const looseAtEnd =
  /^(?:from|to|by|of|at|with|is|are|be|a|an|the|in|and|than|its|our|do|does|did|will|must|should|can|may)$/i;
const looseAtStart = /^(?:in|of|and|to|the|our|a|an|that|is|are)$/i;
const joints = /^[,;:=\-–—()[\]]+$/u;
/** More than these words never hang at one end. */
const mostLoose = 12;

/** Takes away what a cut leaves behind: empty brackets, double spaces, a loose word or sign at either end. */
function tidied(text: string): string {
  const words = text
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .split(/\s+/)
    .filter(word => word !== '');
  for (let round = 0; round < mostLoose && isLoose(words.at(-1), looseAtEnd); round++) words.pop();
  for (let round = 0; round < mostLoose && isLoose(words[0], looseAtStart); round++) words.shift();
  return withoutSigns(words.join(' ').replace(/ (?=[,.;:)])/g, ''));
}

function isLoose(word: string | undefined, loose: RegExp): boolean {
  return word !== undefined && (loose.test(word) || joints.test(word));
}

/** "NPS:" → "NPS". */
function withoutSigns(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && /[\s,;:=–—)\]]/.test(text[start] ?? '')) start++;
  while (start < end && /[\s,;:=–—([]/.test(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

function capitalized(text: string): string {
  const word = /^\p{Ll}[\p{L}'’-]*/u.exec(text)?.[0];
  if (word === undefined || /\p{Lu}/u.test(word) || /^\p{Nd}/u.test(text.slice(word.length))) return text;
  return (text[0] ?? '').toUpperCase() + text.slice(1);
}
