import type { AmountWordList } from './language.ts';
import type { Phrase, Token } from './tokens.ts';

export type AmountKind = 'percent' | 'money' | 'duration' | 'ratio' | 'rating' | 'count';

/** A number of a label that says how much; a number that names something ("tier 1", "Q3", 2027) is none. */
export interface Amount {
  readonly kind: AmountKind;
  /** As the language of goals writes it: "5%", "$2.5M", "48h", "1,200"; "?" for a value left open. */
  readonly written: string;
  /** In the unit of `written`, its scale applied; undefined for a value left open. */
  readonly value: number | undefined;
  /** "50+": this much or more. */
  readonly open: boolean;
  /** A ratio to something else: "200/day". */
  readonly rate: boolean;
  /** A number from a range ("3-5"): `written` has the further end. */
  readonly range: boolean;
}

const plainNumber = /^(?:\p{Nd}{1,3}(?:,\p{Nd}{3})+|\p{Nd}+)(?:\.\p{Nd}+)?$/u;
const physicalUnit =
  /^(?:[kmgt]i?b|[kmgt]?bps|fps|rps|qps|tps|rpm|[km]?m|[km]?g|px|[kmgt]?wh?|mah|[kmg]?hz|req|pts?|pp|bps?|tons?|kg)$/i;

/**
 * Reads the number token at `at`, with the words that belong to it: "2.5 million", "30 %", "48 hours", "100
 * USD".
 */
export function amountAt(
  tokens: readonly Token[],
  at: number,
  words: AmountWordList,
): { readonly amount: Amount; readonly length: number } | undefined {
  const token = tokens[at];
  if (token?.kind === 'word') return spelledAmount(tokens, at, words);
  if (token === undefined || token.kind !== 'number' || isVariable(token) || isName(tokens, at, words))
    return undefined;
  const tail = readTail(token);
  if (tail === undefined) return undefined;

  let suffix = token.suffix + tail.suffix;
  const open = suffix.endsWith('+');
  suffix = suffix.replace(/\++$/, '');
  let length = 1;
  const next = () => tokens[at + length];
  let digits = tail.further ?? token.digits;

  let scale = scaleOf(suffix, words);
  if (scale !== undefined) suffix = '';
  const scaleWord = next();
  if (suffix === '' && scale === undefined && scaleWord?.kind === 'word' && scaleWord.text.length > 1) {
    scale = words.scales.get(scaleWord.word);
    if (scale !== undefined) length++;
  }
  if (
    suffix === '' &&
    /^(?:business|working|calendar)$/.test(next()?.word ?? '') &&
    words.durations.has(tokens[at + length + 1]?.word ?? '')
  ) {
    length++;
  }
  const unit = unitOf(suffix, next(), words);
  if (unit === undefined) return undefined;
  if (unit.fromNext) length++;
  if (unit.kind === 'percent' && /^points?$/.test(next()?.word ?? '')) length++;
  const kind = token.currency !== '' ? 'money' : tail.rating ? 'rating' : unit.kind;
  const openAfter = !open && next()?.text === '+' && next()?.start === tokens[at + length - 1]?.end;
  if (openAfter) length++;

  if (digits.startsWith('{')) digits = '?';
  else if (!plainNumber.test(digits))
    digits = digits
      .replaceAll('_', '')
      .replace(/,(?=\p{Nd}{1,2}$)/u, '.')
      .replaceAll(',', '');
  const value = digits === '?' ? undefined : Number(digits.replaceAll(',', '')) * scaleFactor(scale);
  const written =
    digits === '?'
      ? `${token.currency}?${unit.written.trim()}`
      : `${token.currency}${digits}${scale ?? ''}${token.currency === '' ? unit.written : ''}`;
  return {
    amount: {
      kind,
      written,
      value: value === undefined || Number.isNaN(value) ? undefined : value,
      open: open || openAfter,
      rate: tail.rate,
      range: tail.further !== undefined,
    },
    length,
  };
}

/** Before these "a day" is an amount: "under a second". */
const bounding = new Set(['under', 'within', 'below', 'than', 'over', 'above']);

/**
 * "three integrations", "one hour": a small number in letters, where a unit or something countable follows.
 */
function spelledAmount(
  tokens: readonly Token[],
  at: number,
  words: AmountWordList,
): { readonly amount: Amount; readonly length: number } | undefined {
  const isArticle = ['a', 'an'].includes(tokens[at]?.word ?? '') && bounding.has(tokens[at - 1]?.word ?? '');
  const value = isArticle ? 1 : words.numbers.get(tokens[at]?.word ?? '');
  const next = tokens[at + 1];
  if (value === undefined || next?.kind !== 'word') return undefined;
  const duration = words.durations.get(next.word);
  if (duration === undefined && (value < 2 || !isCountable(next, words))) return undefined;
  const kind = duration === undefined ? 'count' : 'duration';
  const written = `${value}${duration ?? ''}`;
  return {
    amount: { kind, written, value, open: false, rate: false, range: false },
    length: duration === undefined ? 1 : 2,
  };
}

/** "${price}" is a variable of a template, "${N}" an amount of money that is left open. */
function isVariable({ currency, digits }: Token): boolean {
  return currency === '$' && digits.startsWith('{') && digits !== digits.toUpperCase();
}

interface Tail {
  readonly suffix: string;
  /** The second number of a range. */
  readonly further?: string;
  readonly rating: boolean;
  readonly rate: boolean;
}

/**
 * What follows the first digits in one word: a range, a rating, a rate; undefined for a date, "24/7",
 * "90-day".
 */
function readTail(token: Token): Tail | undefined {
  if (token.tail === '') return { suffix: '', rating: false, rate: false };
  const range = /^-(\p{Nd}+)([\p{L}%+]*)$/u.exec(token.tail);
  if (
    range?.[1] !== undefined &&
    Number(range[1]) > Number(token.digits.replaceAll(',', '')) &&
    !isYear(token.digits)
  ) {
    return { suffix: range[2] ?? '', further: range[1], rating: false, rate: false };
  }
  if (/^\/(?:5|10|100)$/.test(token.tail) && token.suffix === '')
    return { suffix: '', rating: true, rate: false };
  if (/^\/\p{L}+$/u.test(token.tail)) return { suffix: '', rating: false, rate: true };
  return undefined;
}

function unitOf(
  suffix: string,
  next: (Phrase & { readonly word: string }) | undefined,
  words: AmountWordList,
): { readonly kind: AmountKind; readonly written: string; readonly fromNext: boolean } | undefined {
  const lower = suffix.toLowerCase();
  if (suffix === '%' || lower === 'pp') return { kind: 'percent', written: '%', fromNext: false };
  if (lower === 'x' || suffix === '×') return { kind: 'ratio', written: 'x', fromNext: false };
  const attached = words.durations.get(lower);
  if (attached !== undefined) return { kind: 'duration', written: attached, fromNext: false };
  if (physicalUnit.test(suffix)) return { kind: 'count', written: ` ${suffix}`, fromNext: false };
  if (suffix !== '') return undefined;
  if (next === undefined) return { kind: 'count', written: '', fromNext: false };
  if (words.percents.has(next.word)) return { kind: 'percent', written: '%', fromNext: true };
  if (next.text === '×' || next.text === 'x') return { kind: 'ratio', written: 'x', fromNext: true };
  const duration = words.durations.get(next.word);
  if (longPeriod.test(next.word)) return { kind: 'duration', written: ` ${next.word}`, fromNext: true };
  if (duration !== undefined) return { kind: 'duration', written: duration, fromNext: true };
  const currency = words.currencies.get(next.word);
  if (currency !== undefined) return { kind: 'money', written: ` ${currency}`, fromNext: true };
  return { kind: 'count', written: '', fromNext: false };
}

/** Periods of no fixed length: in the language of goals they are counts. */
const longPeriod = /^(?:month|quarter|year)s?$/;

function scaleOf(suffix: string, words: AmountWordList): 'K' | 'M' | 'B' | undefined {
  return suffix === '' ? undefined : words.scales.get(suffix.toLowerCase());
}

function scaleFactor(scale: 'K' | 'M' | 'B' | undefined): number {
  return scale === 'K' ? 1e3 : scale === 'M' ? 1e6 : scale === 'B' ? 1e9 : 1;
}

/** Whether the number names something: a version, a year, a date, a rank, a product, an issue. */
function isName(tokens: readonly Token[], at: number, words: AmountWordList): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (/^(?:st|nd|rd|th)$/i.test(token.suffix)) return true;
  if (before?.text === '#' || before?.text === '№') return true;
  const bare =
    token.currency === '' && token.suffix === '' && token.tail === '' && !token.digits.startsWith('{');
  if (!bare) return false;
  if (isMonth(before, words) || isMonth(after, words)) return true;
  if (after !== undefined && (words.percents.has(after.word) || after.text === '+')) return false;
  const counts = after?.kind === 'word' && isCountable(after, words);
  if (isYear(token.digits) && !counts) return true;
  if (before?.kind !== 'word') return false;
  if (words.naming.has(before.word)) return true;
  return !counts && words.looselyNaming.has(before.word);
}

function isMonth(token: Token | undefined, words: AmountWordList): boolean {
  return token?.kind === 'word' && words.months.has(token.word) && /^\p{Lu}/u.test(token.text);
}

function isYear(digits: string): boolean {
  return /^(?:19[89]|20[0-4])\p{Nd}$/u.test(digits);
}

/**
 * A word that can be counted stands in the plural: "3 features"; "2027 roadmap", "tier 1 accounts" are not
 * told apart by more.
 */
function isCountable(token: Token, words: AmountWordList): boolean {
  if (words.durations.has(token.word) || words.scales.has(token.word) || words.currencies.has(token.word))
    return true;
  return (
    /(?:[^s]s|people|children)$/.test(token.word) ||
    /^(?:new|active|more|additional|weekly|monthly|daily|paying|qualified|happy|other)$/.test(token.word)
  );
}
