import { hasQuality, headIs, nounPhraseAt } from './noun-phrase.ts';
import { sentenceStart } from './opening.ts';
import { targetedOutcome } from './outcome.ts';
import { hasAdjective, hasFunction, hasNoun, hasVerb, isCue, phraseOf, type Reading } from './reading.ts';
import { finishedState } from './state.ts';
import { bareDeliverable, type FoundWork, type TaskWork } from './task-work.ts';
import { imperativeWork } from './work.ts';

/**
 * Whether an objective is a named one-off deliverable, an activity or hiring: "Launch 3 major features",
 * "Launch of …", "Hire for every vacancy". Stricter than for key results: to build or create something is
 * an objective where the words say how good it is to be, or what it does for whom.
 */
export function objectiveTask(reading: Reading): TaskWork | undefined {
  if (!reading.understood || reading.units.length < 2) return undefined;
  const at = sentenceStart(reading);
  const found = imperativeWork(reading, at) ?? finishedState(reading, at) ?? bareDeliverable(reading, at);
  if (found === undefined || found.confidence !== 'sure') return undefined;
  if (found.form === 'deliverable' && !headIs(reading, found.clause.object, 'artefact', 'activity'))
    return undefined;
  if (isForAll(reading, found.last + 1)) return undefined;
  if (targetedOutcome(reading, found.clause) !== undefined) return undefined;
  if (found.form === 'imperative' ? aimsHigher(reading, found) : saysHowGood(reading)) return undefined;
  return { confidence: 'sure', form: found.form, words: phraseOf(reading, found.first, found.last) };
}

/**
 * Making is a task unless the thing is to be good, or to do something for someone; thinking and learning
 * open a way and are none.
 */
function aimsHigher(reading: Reading, found: FoundWork): boolean {
  const { units } = reading;
  const base = units[found.first]?.entry.verbs[0]?.base ?? '';
  const { creation, openEnded } = reading.vocabulary.language.cues;
  if (openEnded.has(base)) return true;
  const { object } = found.clause;
  if (headIs(reading, object, 'quality', 'higher') || hasQuality(reading, object)) return true;
  if (saysHow(reading, found)) return true;
  return creation.has(base) && hasEffect(reading, object?.last ?? found.last);
}

/** "Test everything", "Design for everyone": a stance, and nothing that one could tick off. */
function isForAll(reading: Reading, at: number): boolean {
  return [at, at + 1].some(index => isCue(reading, index, 'forAll'));
}

/** A quality in how it is done: "Release with confidence", "Hire fast and fairly". */
function saysHow(reading: Reading, found: FoundWork): boolean {
  const end = found.clause.object?.last ?? found.last;
  const next = reading.units[end + 1];
  if (hasAdjective(next, 'quality', 'comparative')) return true;
  if (next?.word !== 'with' && next?.word !== 'in') return false;
  return hasQuality(reading, nounPhraseAt(reading, end + 2));
}

/** A clause that says what it is for: "… that sets teammates up", "… for everyone", "… to help". */
function hasEffect(reading: Reading, after: number): boolean {
  return reading.units.some((unit, index) => {
    if (index <= after) return false;
    if (hasFunction(unit, 'relative') || unit.word === 'so') return true;
    if (unit.word === 'to')
      return hasVerb(reading.units[index + 1], ['up', 'down', 'improve', 'gain', 'light', 'weak'], ['base']);
    return unit.word === 'for' && headIs(reading, nounPhraseAt(reading, index + 1), 'audience');
  });
}

function saysHowGood(reading: Reading): boolean {
  return reading.units.some(unit => hasAdjective(unit, 'quality', 'comparative') || hasNoun(unit, 'quality'));
}
