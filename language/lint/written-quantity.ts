/** Values as the lexicon writes them, as quantities. */
import { isCurrencyCode } from '../model/currencies.ts';
import type { Quantity, Unit } from '../model/types.ts';

const currencies: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const multipliers: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9 };
const milliseconds: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

const pattern = /^([$€£¥]?)(\d[\d,_]*(?:\.\d+)?)([KMB]?)(%|x|ms|s|min|h|d|w)?(?: (\p{L}[\p{L}\p{Nd}-]*))?$/u;

/** "48h", "$2.5M", "1,200", "3 months" as a quantity; undefined for "?" and whatever else is no number. */
export function quantityWritten(text: string): Quantity | undefined {
  const [whole, currency = '', digits = '', scale = '', symbol = '', noun = ''] = pattern.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const amount = Number(digits.replace(/[,_]/g, '')) * (multipliers[scale] ?? 1);
  return Number.isFinite(amount)
    ? { amount: Number(amount.toPrecision(15)), unit: unitOf(currency, symbol, noun) }
    : undefined;
}

function unitOf(sign: string, symbol: string, noun: string): Unit {
  const currency = currencies[sign] ?? (isCurrencyCode(noun) ? noun : undefined);
  if (currency !== undefined) return { kind: 'money', currency };
  if (symbol === '%') return { kind: 'percentage' };
  if (symbol === 'x') return { kind: 'ratio' };
  const length = milliseconds[symbol];
  if (length !== undefined) return { kind: 'duration', symbol, milliseconds: length };
  return noun === '' ? { kind: 'number' } : { kind: 'count', noun };
}
