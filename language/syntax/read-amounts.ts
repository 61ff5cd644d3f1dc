/** The digits of a value: `1,200`, `−3`, `2.5M`, and what people write who write numbers differently. */
import type { Span } from '../model/types.ts';
import { type Reading, replacements } from './reading.ts';

const multipliers: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9 };

/** Every dash that stands for a minus; the plain one is the language's. */
const typographicMinus = /[\u2010-\u2015\u2212]/;

/** The amount of a number or of money, without its currency; undefined and an error where the digits are no number. */
export function readAmount(image: string, span: Span, reading: Reading): number | undefined {
  const { problems } = reading;
  reportSigns(image, span, reading);
  const digits = image.replace(/^[^\d.]*/, '');
  const multiplier = multipliers[digits.slice(-1)] ?? 1;
  const plain = readDigits(multiplier === 1 ? digits : digits.slice(0, -1), image, span, reading);
  if (plain === undefined) return undefined;
  const amount = Number(plain) * multiplier;
  if (!Number.isFinite(amount)) {
    problems.report('language/range', span, 'this number is too large to count with');
    return undefined;
  }
  const exact = Number(amount.toPrecision(15));
  return /^[^\d.+]*[-\u2010-\u2015\u2212]/.test(image) && exact !== 0 ? -exact : exact;
}

function reportSigns(image: string, span: Span, reading: Reading): void {
  const { problems } = reading;
  const minus = image.search(typographicMinus);
  if (minus >= 0) {
    const at = { start: span.start + minus, end: span.start + minus + 1 };
    problems.report('language/syntax', at, `"${image[minus]}" is a typographic minus: write "-"`, {
      fixes: replacements(reading, at, ['-'], 'safe').map(fix => ({ ...fix, title: 'Write a plain minus' })),
    });
  } else if (image.startsWith('+')) {
    const at = { start: span.start, end: span.start + 1 };
    problems.report('language/syntax', at, `a number needs no "+": write ${image.slice(1)}`, {
      weak: true,
      fixes: replacements(reading, at, [''], 'safe').map(fix => ({ ...fix, title: 'Take the plus out' })),
    });
  } else if (/[$€£¥]\s/.test(image)) {
    const tight = image.replace(/\s+/g, '');
    problems.report('language/syntax', span, `the amount stands right behind its sign: write ${tight}`, {
      fixes: replacements(reading, span, [tight], 'safe'),
    });
  }
}

/** Digits without separators. A comma stands only between groups of three, a point once. */
function readDigits(digits: string, image: string, span: Span, reading: Reading): string | undefined {
  if (/^(?:\d{1,3}(?:,\d{3})+|\d+(?:_\d+)*)(?:\.\d+)?$/.test(digits)) return digits.replaceAll(/[,_]/g, '');
  const start = span.start + image.indexOf(digits);
  const at = { start, end: start + digits.length };
  const meant = meantBy(digits);
  const { problems } = reading;
  if (meant === undefined) {
    problems.report(
      'language/syntax',
      at,
      `"${digits.slice(0, 40)}" is no number: write one such as 1.5 or 1,200`,
    );
    return undefined;
  }
  const why = digits.includes(',') ? 'has a comma out of place' : 'is written differently here';
  problems.report('language/syntax', at, `"${digits.slice(0, 30)}" ${why}: write ${meant.slice(0, 30)}`, {
    fixes: replacements(reading, at, [meant]),
  });
  return meant.replaceAll(',', '');
}

/** The number that was meant by digits with separators out of place. */
function meantBy(digits: string): string | undefined {
  if (/^\.\d+$/.test(digits)) return `0${digits}`;
  if (/^[\d_]+,\d+$/.test(digits)) return digits.replaceAll('_', '').replace(',', '.');
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return digits.replaceAll('.', ',');
  if (/^\d+(?:[,_]+\d+)+(?:\.\d+)?$/.test(digits)) return digits.replaceAll(/[,_]/g, '');
  return undefined;
}
