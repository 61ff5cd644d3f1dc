import { headIs, isHead, isMadeOnly, isPlural, isVerbAfterPeople, nounPhraseAt } from './noun-phrase.ts';
import { isOutcomeAmount, type WorkClause } from './outcome-amount.ts';
import {
  anyVerb,
  hasAdjective,
  hasFunction,
  hasNoun,
  hasVerb,
  isCue,
  isMeasureNoun,
  phraseOf,
  type Reading,
  type Unit,
  verbSense,
} from './reading.ts';
import { askedOnce } from './remember.ts';
import type { Phrase } from './tokens.ts';

/** Words that could be an outcome: what changes, a rate, a level, a measure. */
export interface OutcomeSignal {
  readonly kind: 'change' | 'level' | 'measure' | 'behaviour' | 'declared';
  readonly words: Phrase;
}

/**
 * The first words that could be an outcome, of the label as a whole: the wide net. A measure counts where
 * it is what a phrase is about ("churn"), not where it says what kind of thing is made ("churn dashboard").
 */
export const outcomeSignal = askedOnce((reading: Reading): OutcomeSignal | undefined => {
  const { units } = reading;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    if (unit.entry.declared !== undefined) return { kind: 'declared', words: phraseOf(reading, at, at) };
    if (unit.kind === 'amount') {
      if (isOutcomeAmount(reading, at)) return { kind: 'level', words: phraseOf(reading, at, at) };
      continue;
    }
    if (isFactor(reading, at) || isFrequency(reading, at))
      return { kind: 'level', words: phraseOf(reading, at, at) };
    if (isChange(reading, at)) return { kind: 'change', words: phraseOf(reading, at, at) };
    if (isRanked(reading, at)) return { kind: 'level', words: phraseOf(reading, at, at) };
    if (isDoneByOthers(reading, at)) return { kind: 'behaviour', words: phraseOf(reading, at, at) };
    if (isMeasured(reading, at)) return { kind: 'measure', words: phraseOf(reading, at, at) };
    if (isBehaviourOfOthers(reading, at)) return { kind: 'behaviour', words: phraseOf(reading, at, at) };
  }
  return undefined;
});

/** An outcome that is explicit: it says how much. Amounts of the work's own object do not count. */
export function targetedOutcome(reading: Reading, work?: WorkClause): OutcomeSignal | undefined {
  const { units } = reading;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    if (unit.entry.declared === 'outcome') return { kind: 'declared', words: phraseOf(reading, at, at) };
    if (isDoneByOthers(reading, at)) return { kind: 'behaviour', words: phraseOf(reading, at, at) };
    const counts =
      unit.kind === 'amount'
        ? isOutcomeAmount(reading, at, work)
        : at !== work?.verb && (isFactor(reading, at) || (!isOrder(work) && isFrequency(reading, at)));
    if (counts) return { kind: 'level', words: phraseOf(reading, at, at) };
  }
  return undefined;
}

function isOrder(work: WorkClause | undefined): boolean {
  return work !== undefined && work.verb >= 0 && !work.isState;
}

/** "doubles sign-ups", "traffic doubles", "twice as often": a change that carries its own amount. */
function isFactor(reading: Reading, at: number): boolean {
  const { units } = reading;
  if (units[at]?.word === 'twice' && units[at + 1]?.word === 'as') return true;
  const sense = verbSense(units[at], ['up', 'down'], ['base', 'third', 'gerund']);
  if (sense === undefined || !reading.vocabulary.language.cues.factor.has(sense.base)) return false;
  const next = units[at + 1];
  if (at > 0 && (next?.kind !== 'word' || hasFunction(next, 'preposition', 'conjunction'))) return true;
  return headIs(reading, nounPhraseAt(reading, at + 1), 'higher', 'lower', 'neutral', 'audience');
}

/**
 * "at least daily", "every day": how often something happens by itself is a level; how often one does it is
 * not.
 */
function isFrequency(reading: Reading, at: number): boolean {
  const { units } = reading;
  if (units[at]?.word === 'at least') return isCue(reading, at + 1, 'frequency');
  return (
    units[at]?.word === 'every' && reading.vocabulary.language.amounts.periods.has(units[at + 1]?.word ?? '')
  );
}

/** A verb of change, unless what changes is a thing that one makes. */
function isChange(reading: Reading, at: number): boolean {
  const unit = reading.units[at];
  if (hasAdjective(unit, 'comparative')) return true;
  if (hasVerb(unit, ['maintain', 'keep'], ['base', 'gerund', 'third'])) return true;
  const forms = ['base', 'third', 'gerund', 'participle'] as const;
  if (hasVerb(unit, ['down'], forms)) return true;
  if (hasVerb(unit, ['up', 'improve'], forms)) return !isMadeOnly(reading, nounPhraseAt(reading, at + 1));
  if (!hasVerb(unit, ['gain'], ['base', 'gerund'])) return false;
  if (reading.units[at + 1]?.kind === 'amount') return true;
  return headIs(reading, nounPhraseAt(reading, at + 1), 'audience', 'higher', 'quality');
}

/** A measure as the head of its phrase. */
function isMeasured(reading: Reading, at: number): boolean {
  const unit = reading.units[at];
  if (!isMeasureNoun(unit) || hasNoun(unit, 'neutral'))
    return hasNoun(unit, 'neutral') && isRate(reading, at);
  if (unit?.word === 'time' && isCue(reading, at - 1, 'timeIdiom')) return false;
  return isHead(reading, at);
}

function isRate(reading: Reading, at: number): boolean {
  if (
    reading.units[at + 1]?.word === 'of' &&
    !headIs(reading, nounPhraseAt(reading, at + 2), 'artefact', 'activity')
  )
    return true;
  return isCue(reading, at, 'rate');
}

/** "Two other implementations | adopt": somebody else's thing does it. */
function isOfOthers(reading: Reading, at: number): boolean {
  const subject = nounPhraseAt(reading, 0);
  if (subject === undefined || subject.last !== at - 1) return false;
  return reading.units.slice(0, at).some((_, index) => isCue(reading, index, 'foreign'));
}

/** "plugins written by others", "led by volunteers": done, and not by us. A test or a talk is had with people. */
function isDoneByOthers(reading: Reading, at: number): boolean {
  const { units } = reading;
  if (units[at]?.word !== 'by' || !hasVerb(units[at - 1], ['work', 'hold', 'light'], ['participle']))
    return false;
  if (units[at + 1]?.word === 'others') return true;
  const agent = nounPhraseAt(reading, at + 1);
  return (
    headIs(reading, agent, 'audience') &&
    !headIs(reading, agent, 'staff') &&
    isPlural(units[agent?.last ?? -1])
  );
}

/** "in the top 10", "on time": a place among others, or punctuality. */
function isRanked({ units }: Reading, at: number): boolean {
  const unit = units[at];
  return unit?.word === 'on time' || (unit?.word === 'top' && /^\p{Nd}/u.test(units[at + 1]?.text ?? ''));
}

/** "Customers renew", "teams running retros", "active users": someone else does something. */
function isBehaviourOfOthers(reading: Reading, at: number): boolean {
  const { units } = reading;
  const unit = units[at];
  if (hasVerb(unit, ['behave', 'work', 'light'], ['base', 'third']) && isOfOthers(reading, at)) return true;
  if (!hasNoun(unit, 'audience') || hasNoun(unit, 'staff') || !isHead(reading, at)) return false;
  if (units[at + 1]?.word === 'who' && at < 3) return true;
  if (isCue(reading, at - 1, 'doing') || isCue(reading, at - 2, 'doing')) return true;
  if (isVerbAfterPeople(reading, at + 1)) return true;
  return hasVerb(units[at + 1], anyVerb, ['gerund']);
}
