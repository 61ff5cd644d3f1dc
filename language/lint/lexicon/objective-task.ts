import { hasQuality, headIs, isPlural, type NounPhrase, nounPhraseAt, opensAnother } from './noun-phrase.ts';
import { sentenceStart } from './opening.ts';
import { type Order, orderIn } from './order.ts';
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
  if (isForAll(reading, found.last + 1) || hasFunction(reading.units[found.first], 'modal')) return undefined;
  if (targetedOutcome(reading, found.clause) !== undefined) return undefined;
  if (found.form === 'imperative' ? aimsHigher(reading, found) : saysHowGood(reading)) return undefined;
  return { confidence: 'sure', form: found.form, words: phraseOf(reading, found.first, found.last) };
}

/**
 * Making is a task where the thing has a name and an end. It is none where the words say how good the thing
 * is to be or what it does for someone, where nobody could tick it off ("Build momentum"), or where no
 * thing is named at all ("Release without fear").
 */
function aimsHigher(reading: Reading, found: FoundWork): boolean {
  const order = orderIn(reading, found.first) ?? orderIn(reading, sentenceStart(reading));
  if (order === undefined) return true;
  const { openEnded, openEndedToSomeone, creation } = reading.vocabulary.language.cues;
  const { base } = order.sense;
  if (openEnded.has(base) || (order.sense.class === 'light' && !creation.has(base))) return true;
  const { object } = order;
  if (object === undefined) return !namesPlaceOrPlan(reading, order.next);
  if (openEndedToSomeone.has(base) && reading.units[object.last + 1]?.word === 'to') return true;
  if (
    headIs(reading, object, 'quality', 'higher', 'neutral') ||
    hasQuality(reading, object) ||
    saysHow(reading, found)
  )
    return true;
  if (hasRelative(reading, object.last + 1) || opensAnother(reading, object.last + 1)) return true;
  if (!isTickedOff(reading, order, object)) return true;
  return creation.has(base) && hasEffect(reading, object.last);
}

/**
 * Something that is made, done, mended or hired, something with a name of its own ("v2", "SSO"), or a verb
 * that needs no more.
 */
function isTickedOff(reading: Reading, { sense }: Order, object: NounPhrase): boolean {
  const { mends, launches } = reading.vocabulary.language.cues;
  if (mends.has(sense.base)) {
    return (
      headIs(reading, object, 'fault', 'lower') || object.heads.some(head => isPlural(reading.units[head]))
    );
  }
  if (launches.has(sense.base)) return true;
  if (headIs(reading, object, 'audience') && !headIs(reading, object, 'artefact', 'activity')) return false;
  if (headIs(reading, object, 'artefact', 'activity', 'staff')) return true;
  return object.heads.some(head => /[\p{Lu}\p{Nd}]/u.test(reading.units[head]?.text.slice(1) ?? ''));
}

/**
 * Without an object the work is ticked off where it ends at a thing: "Move to the new office", "Deliver on
 * the plan".
 */
function namesPlaceOrPlan(reading: Reading, at: number): boolean {
  const place = nounPhraseAt(reading, at + 1);
  if (place === undefined || hasQuality(reading, place)) return false;
  if (headIs(reading, place, 'artefact', 'activity')) return true;
  return (
    reading.units[at]?.word === 'to' &&
    place.heads.some(head => /^\p{Lu}/u.test(reading.units[head]?.text ?? ''))
  );
}

function hasRelative(reading: Reading, from: number): boolean {
  return reading.units.slice(from).some(unit => hasFunction(unit, 'relative'));
}

/** "Test everything", "Design for everyone": a stance, and nothing that one could tick off. */
function isForAll(reading: Reading, at: number): boolean {
  return [at, at + 1].some(index => isCue(reading, index, 'forAll'));
}

/** A quality in how it is done: "Release with confidence", "Hire fast and fairly". */
function saysHow(reading: Reading, found: FoundWork): boolean {
  const end = found.clause.object?.last ?? found.last;
  const next = reading.units[end + 1];
  const behind = /ly$/.test(next?.word ?? '') ? reading.units[end + 2] : next;
  if (hasAdjective(behind, 'quality', 'comparative')) return true;
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

/** A name or a state that says how good, or what for: "Reporting that leaders act on". */
function saysHowGood(reading: Reading): boolean {
  if (hasRelative(reading, 1) || reading.units.some(unit => unit.word === 'without')) return true;
  return reading.units.some(unit => hasAdjective(unit, 'quality', 'comparative') || hasNoun(unit, 'quality'));
}
