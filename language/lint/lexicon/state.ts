import type { VerbClass } from './language.ts';
import { headIs, isPlural, type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { isOurs } from './order.ts';
import { outcomeSignal } from './outcome.ts';
import {
  anyVerb,
  hasAdjective,
  hasFunction,
  hasNoun,
  hasVerb,
  isCue,
  isMeasureNoun,
  type Reading,
  type Unit,
} from './reading.ts';
import { askedOnce } from './remember.ts';
import type { Confidence, FoundWork } from './task-work.ts';
import { isSeveral } from './work.ts';

const doneClasses: readonly VerbClass[] = ['work', 'study', 'hold', 'staff'];

/**
 * A state that is reached when work is finished, whatever its grammar: "Docs are published", "We have a
 * runbook", "Parser merged in May", "The handbook lists …", "Editors can restore a draft", "There is a
 * plan".
 */
export function finishedState(reading: Reading, at: number): FoundWork | undefined {
  const { units } = reading;
  for (let index = at; index < units.length; index++) {
    const unit = units[index] as Unit;
    if (unit.kind === 'sign' && [':', ';', '.', '?', '!'].includes(unit.word)) return undefined;
    if (index > at && (hasFunction(unit, 'relative') || isCue(reading, index, 'subordinates')))
      return undefined;
    const found = stateAt(reading, at, index);
    if (found !== undefined) return found === 'none' ? undefined : found;
  }
  return undefined;
}

type Found = FoundWork | 'none' | undefined;

function stateAt(reading: Reading, start: number, at: number): Found {
  const unit = reading.units[at] as Unit;
  if (getsThing(reading, start, at)) return state(reading, start, at, at, 'sure');
  if (hasFunction(unit, 'be')) return afterBe(reading, start, at);
  if (hasFunction(unit, 'have')) return afterHave(reading, start, at);
  if (hasFunction(unit, 'modal')) return afterModal(reading, start, at);
  if (at === start) return undefined;
  if (learnsFact(reading, at)) return state(reading, start, at, at, 'sure');
  if (isTrailingParticiple(reading, at)) return trailing(reading, start, at);
  if (isLeftFinished(reading, at)) return { ...state(reading, start, at, at, 'sure'), explicit: false };
  if (tellsWhatItContains(reading, start, at)) return state(reading, start, at, at, 'sure');
  if (unit.word === 'exists' || unit.word === 'exist') return state(reading, start, at, at, 'sure');
  if (doesItsThing(reading, start, at)) return state(reading, start, at, at, 'sure');
  return undefined;
}

/** "are published", "is live", "has been migrated". */
function afterBe(reading: Reading, start: number, at: number): Found {
  const next = skipAdverbs(reading, at + 1);
  const unit = reading.units[next];
  if (unit === undefined || hasFunction(unit, 'negation') || hasFunction(reading.units[at + 1], 'negation'))
    return 'none';
  if (hasFunction(unit, 'be')) return afterBe(reading, start, next);
  if (isCue(reading, next, 'felt')) return 'none';
  const subject = nounPhraseAt(reading, start);
  if (at === start) return becomes(reading, at);
  if (unit.word === 'able' && reading.units[next + 1]?.word === 'to')
    return state(reading, start, at, next, isPlain(reading) ? 'sure' : 'likely');
  if (reading.units[start]?.word === 'there') {
    const isThing = headIs(reading, nounPhraseAt(reading, at + 1), 'artefact', 'activity');
    return isThing || isPlain(reading) ? state(reading, start, at, at, 'sure') : 'none';
  }
  if (hasAdjective(unit, 'quality', 'comparative') && !hasAdjective(unit, 'finished')) return 'none';
  if (hasVerb(unit, doneClasses, ['participle'])) {
    const isLikely =
      isShareOf(reading, start) &&
      !hasVerb(unit, ['staff'], ['participle']) &&
      !isCue(reading, next, 'finishing');
    return state(reading, start, at, next, isLikely ? 'likely' : 'sure');
  }
  if (/[a-z]ed$/.test(unit.word) && unit.entry.verbs.length === 0 && isPlain(reading))
    return state(
      reading,
      start,
      at,
      next,
      headIs(reading, subject, 'artefact', 'activity') ? 'sure' : 'likely',
    );
  if (
    hasVerb(unit, ['gain', 'light', 'improve', 'up'], ['participle']) &&
    headIs(reading, subject, 'artefact', 'activity')
  ) {
    return state(reading, start, at, next, 'sure');
  }
  if (hasAdjective(unit, 'finished') && (unit.word === 'in place' || !isAboutOthers(reading, subject)))
    return state(reading, start, at, next, 'sure');
  return 'none';
}

/** "Become SOC 2 compliant", "Be ready for the audit". */
function becomes(reading: Reading, at: number): Found {
  const near = reading.units.slice(at + 1, at + 5);
  const finished = near.findIndex(unit => hasAdjective(unit, 'finished'));
  if (
    finished < 0 ||
    near.slice(0, finished).some(unit => hasAdjective(unit, 'quality') || hasFunction(unit, 'determiner'))
  )
    return 'none';
  return state(reading, at, at, at + 1 + finished, 'sure');
}

/** "We have drawn the floor plan", "Every service has a runbook". */
function afterHave(reading: Reading, start: number, at: number): Found {
  const next = skipAdverbs(reading, at + 1);
  const unit = reading.units[next];
  if (unit === undefined || hasFunction(unit, 'negation')) return 'none';
  if (hasFunction(unit, 'be')) return afterBe(reading, start, next);
  const subject = at > start ? nounPhraseAt(reading, start) : undefined;
  const thing = nounPhraseAt(reading, next);
  if (unit.word === 'had') return afterHave(reading, start, next);
  if (haveMovedOn(reading, subject, next)) return 'none';
  if (hasVerb(unit, doneClasses, ['participle']) && !hasFunction(reading.units[at + 1], 'determiner')) {
    const done = nounPhraseAt(reading, next + 1);
    const isRolledOut =
      subject !== undefined && isForAll(reading, subject) && headIs(reading, done, 'artefact');
    if (!isAboutOthers(reading, subject) || headIs(reading, done, 'activity') || isRolledOut) {
      return state(reading, start, at, next, 'sure');
    }
    return 'none';
  }
  if (!headIs(reading, thing, 'artefact', 'activity') && !(thing !== undefined && isPlain(reading)))
    return 'none';
  if (headIs(reading, subject, 'audience') && countsSubject(reading, subject)) return 'none';
  return state(reading, start, at, at, isShareOf(reading, start) ? 'likely' : 'sure');
}

/** "50% of sites have upgraded": what so many did themselves, unless it is what is done to a thing. */
function haveMovedOn(reading: Reading, subject: NounPhrase | undefined, at: number): boolean {
  if (subject === undefined || isOurs(reading, subject) || !countsSubject(reading, subject)) return false;
  if (!hasVerb(reading.units[at], anyVerb, ['participle']) || isCue(reading, at, 'finishing')) return false;
  return nounPhraseAt(reading, at + 1) === undefined;
}

/**
 * "can be switched in the settings": a feature that is there; "can load a map in 2 seconds" is ruled out by
 * its amount.
 */
function afterModal(reading: Reading, start: number, at: number): Found {
  const next = skipAdverbs(reading, at + 1);
  const unit = reading.units[next];
  if (unit === undefined || hasFunction(unit, 'negation')) return 'none';
  if (unit.word === 'be') {
    const found = afterBe(reading, start, next);
    return found === 'none' ? 'none' : found;
  }
  if (unit.word === 'have') return afterHave(reading, start, next);
  if (!['can', 'could', 'may'].includes(reading.units[at]?.word ?? '')) return undefined;
  return state(reading, start, at, next, isPlain(reading, at) ? 'sure' : 'likely');
}

/**
 * Nothing in its main clause says how good, how much or what changes: a feature, a thing that is there. What
 * it is there for ("…, improving the experience", "… that cut costs") has no target and is not counted.
 */
function isPlain(reading: Reading, from = 0): boolean {
  return from > 0 ? isPlainFrom(reading, from) : isPlainWhole(reading);
}

const isPlainWhole = askedOnce((reading: Reading) => isPlainFrom(reading, 0));

function isPlainFrom(reading: Reading, from: number): boolean {
  const end = reading.units.findIndex((_, at) => at > 1 && leavesMainClause(reading, at));
  const main = { ...reading, units: reading.units.slice(from, end < 0 ? undefined : end), answers: [] };
  const isGood = main.units.some(
    unit => hasAdjective(unit, 'quality', 'comparative') || hasNoun(unit, 'quality'),
  );
  return !isGood && outcomeSignal(main) === undefined;
}

function leavesMainClause({ units }: Reading, at: number): boolean {
  const [unit, next, before] = [units[at], units[at + 1], units[at - 1]];
  if (unit?.word === ',') return hasVerb(next, anyVerb, ['gerund']);
  if (unit?.word === '(' || (unit?.word === 'so' && next?.word === 'that')) return true;
  if (unit?.word === 'to') return hasVerb(next, ['up', 'down', 'improve'], ['base']);
  return ['that', 'which', 'what', 'whether'].includes(unit?.word ?? '') && !hasNoun(before, 'audience');
}

function isTrailingParticiple(reading: Reading, at: number): boolean {
  const unit = reading.units[at];
  if (unit === undefined || unit.entry.nouns.size > 0) return false;
  if (!hasVerb(unit, doneClasses, ['participle']) && !isDoneToThing(reading, at)) return false;
  const before = reading.units[at - 1];
  if (before === undefined || hasFunction(before, 'determiner', 'preposition', 'conjunction')) return false;
  const after = skipAdverbs(reading, at + 1);
  const next = reading.units[after];
  if (next === undefined || next.kind === 'sign') return true;
  if (hasFunction(next, 'preposition', 'conjunction') || next.word === 'to') return true;
  return ['each', 'every', 'twice', 'once'].includes(reading.units[at + 1]?.word ?? '');
}

/** "Job board live with 10 postings", "Deal desk in place": finished, without a verb. */
function isLeftFinished(reading: Reading, at: number): boolean {
  const [unit, before, next] = [reading.units[at], reading.units[at - 1], reading.units[at + 1]];
  if (!hasAdjective(unit, 'finished') || isCue(reading, at, 'perhapsCounts')) return false;
  if (!hasNoun(before, 'artefact', 'activity') || isMeasureNoun(before)) return false;
  return (
    next === undefined || next.kind === 'sign' || hasFunction(next, 'preposition', 'conjunction', 'adverb')
  );
}

/** "Alerts routed through …", "Reports generated": a verb that may be any, done to a thing that one makes. */
function isDoneToThing(reading: Reading, at: number): boolean {
  const [unit, before] = [reading.units[at], reading.units[at - 1]];
  const isThing = hasNoun(before, 'artefact', 'activity') && !isMeasureNoun(before);
  if (!isThing && !isNameOfThing(before)) return false;
  if (hasVerb(unit, ['gain', 'light', 'weak'], ['participle'])) return true;
  const { verbs, adjectives, functions } = (unit as Unit).entry;
  return verbs.length + adjectives.size + functions.size === 0 && /[a-z]{3}ed$/.test((unit as Unit).word);
}

function trailing(reading: Reading, start: number, at: number): Found {
  const subject = nounPhraseAt(reading, start);
  if (subject === undefined) return undefined;
  const isPeopleWork = hasVerb(reading.units[at], ['staff'], ['participle']);
  const isStudied = hasVerb(reading.units[at], ['study'], ['participle']) && !isCue(reading, at, 'flows');
  if (
    headIs(reading, subject, 'higher', 'lower', 'neutral') &&
    !headIs(reading, subject, 'artefact', 'activity') &&
    !isStudied
  )
    return 'none';
  const isPeople = headIs(reading, subject, 'audience') && !headIs(reading, subject, 'artefact');
  if (isPeople && !isPeopleWork && isSeveral(reading, subject)) return 'none';
  if (saysHowItGoes(reading, at)) return 'none';
  const isShare = isShareOf(reading, start) && !isCue(reading, at, 'finishing');
  const isLikely = (isShare || isPerhapsCounted(reading, subject, at)) && !isPeopleWork;
  const found = state(reading, start, at, at, isLikely ? 'likely' : 'sure');
  return { ...found, explicit: false };
}

/** "Letters answered without help", "Loans approved the same day": how it goes each time is a measure. */
function saysHowItGoes(reading: Reading, at: number): boolean {
  return reading.units.some(
    (unit, index) =>
      index > at &&
      (unit.word === 'without' || (hasAdjective(unit, 'quality') && !isCue(reading, index, 'describes'))),
  );
}

/**
 * "Emails opened", "Menus sent by guests": uncounted, it may be the name of what is counted. "Interviews
 * completed" is done.
 */
function isPerhapsCounted(reading: Reading, subject: NounPhrase, at: number): boolean {
  if (!isCue(reading, at, 'flows') || countsSubject(reading, subject)) return false;
  return isSeveral(reading, subject) && !isForAll(reading, subject);
}

/** "All services", "every team". */
function isForAll(reading: Reading, subject: NounPhrase): boolean {
  return reading.units
    .slice(subject.first, subject.last)
    .some(unit => ['all', 'every', 'each'].includes(unit.word));
}

/** "The handbook lists the roles". */
function tellsWhatItContains(reading: Reading, start: number, at: number): boolean {
  const unit = reading.units[at];
  if (!hasFunction(unit, 'contains')) return false;
  const subject = nounPhraseAt(reading, start);
  if (subject === undefined || subject.last >= at) {
    const before = nounPhraseBefore(reading, start, at);
    return before && !isEndOfLabel(reading, at);
  }
  return headIs(reading, subject, 'artefact') && !isEndOfLabel(reading, at);
}

/** Whether the words before `at` name a thing that is made. */
function nounPhraseBefore(reading: Reading, start: number, at: number): boolean {
  const before = reading.units[at - 1];
  return at > start && hasNoun(before, 'artefact') && !hasVerb(before, doneClasses, ['base']);
}

function isEndOfLabel(reading: Reading, at: number): boolean {
  const next = reading.units[at + 1];
  return (
    next === undefined || next.kind === 'sign' || hasFunction(next, 'preposition', 'be', 'have', 'modal')
  );
}

/** "CI runs on every pull request": what a thing does by being there. */
function doesItsThing(reading: Reading, start: number, at: number): boolean {
  const unit = reading.units[at];
  if (unit?.kind !== 'word' || unit.entry.nouns.size > 0) return false;
  const subject = nounPhraseAt(reading, start);
  if (subject === undefined || subject.last < at - 1) return false;
  const before = reading.units[at - 1];
  const isThing = hasNoun(before, 'artefact') || (at === start + 1 && isNameOfThing(before));
  if (!isThing || isForeign(reading, subject) || !isPlain(reading)) return false;
  if (isPlural(before)) {
    const isTold = !countsSubject(reading, subject) && hasFunction(reading.units[at + 1], 'determiner');
    return isTold && hasVerb(unit, ['work', 'study', 'light', 'gain'], ['base']);
  }
  if (hasVerb(unit, ['work', 'study', 'hold', 'light'], ['third'])) return true;
  const isUnknown = unit.entry.verbs.length + unit.entry.adjectives.size + unit.entry.functions.size === 0;
  const isObject = hasFunction(reading.units[at + 1], 'determiner', 'pronoun');
  return isUnknown && isObject && /[^s]s$/.test(unit.word);
}

/** "Other implementations", "one external project": what those do is no work of ours. */
function isForeign(reading: Reading, { first, last }: NounPhrase): boolean {
  return reading.units.slice(first, last + 1).some((_, at) => isCue(reading, first + at, 'foreign'));
}

/** A name that only a thing has: "go-tilestore", "libfoo2", "ACME". */
function isNameOfThing(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word' || unit.entry.nouns.size > 0) return false;
  return /\p{L}[-_.]\p{L}|\p{Nd}|\p{Lu}.*\p{Lu}/u.test(unit.text);
}

/** "Admins know what share …", "We know which …": information that is there; no measure has moved. */
function learnsFact({ units }: Reading, at: number): boolean {
  if (!/^(?:know|knows|see|sees|understand|understands|tell)$/.test(units[at]?.word ?? '')) return false;
  const question = units[at + 1]?.word ?? '';
  if (question === 'how') return ['many', 'much', 'often'].includes(units[at + 2]?.word ?? '');
  return ['what', 'which', 'when', 'whether', 'where', 'who'].includes(question);
}

/** "The auditor gets a weekly export". */
function getsThing(reading: Reading, start: number, at: number): boolean {
  const unit = reading.units[at];
  if (!['get', 'gets', 'receive', 'receives'].includes(unit?.word ?? '') || at === start) return false;
  return headIs(reading, nounPhraseAt(reading, at + 1), 'artefact', 'activity');
}

function isAboutOthers(reading: Reading, subject: NounPhrase | undefined): boolean {
  if (subject === undefined) return false;
  if (isOurs(reading, subject) || headIs(reading, subject, 'artefact', 'activity')) return false;
  return (
    headIs(reading, subject, 'audience', 'higher', 'lower', 'neutral', 'quality') ||
    subject.heads.some(head => isMeasureNoun(reading.units[head]))
  );
}

/**
 * "90% of endpoints are documented": how many is a level; whether it is work is only likely. All of them
 * are plain work.
 */
function isShareOf(reading: Reading, start: number): boolean {
  const first = reading.units[start];
  const share = first?.kind === 'comparison' ? reading.units[start + 1] : first;
  return share?.amount?.kind === 'percent' && share.amount.value !== 100;
}

function countsSubject(reading: Reading, subject: NounPhrase | undefined): boolean {
  return (
    subject !== undefined &&
    reading.units.slice(subject.first, subject.last + 1).some(unit => unit.kind === 'amount')
  );
}

function skipAdverbs(reading: Reading, at: number): number {
  let next = at;
  while (hasFunction(reading.units[next], 'adverb') && !hasAdjective(reading.units[next], 'finished')) next++;
  return next;
}

function state(reading: Reading, start: number, at: number, last: number, confidence: Confidence): FoundWork {
  const subject = nounPhraseAt(reading, start);
  const clause = {
    verb: at,
    object: subject,
    isState: true,
    aboutPeople: hasVerb(reading.units[last], ['staff'], ['participle']),
  };
  return { form: 'state', confidence, explicit: true, clause, first: at, last };
}
