/** A hash that is the same everywhere and for ever: FNV-1a with 64 bits, over the text as UTF-8. */

const lowSeed = 0x84222325;
const highSeed = 0xcbf29ce4;
/** The prime is 2⁴⁰ + 0x1b3: a product is a shift and a product with this. */
const lowPrime = 0x1b3;
const two32 = 2 ** 32;

const encoder = new TextEncoder();

/** 16 hexadecimal digits. */
export function fnv1a64(text: string): string {
  let [high, low] = [highSeed, lowSeed];
  for (const byte of encoder.encode(text)) {
    low = (low ^ byte) >>> 0;
    // Below 2⁴¹, so exact.
    const product = low * lowPrime;
    const carry = Math.floor(product / two32);
    high = (Math.imul(high, lowPrime) + carry + (low << 8)) >>> 0;
    low = product % two32;
  }
  return hex(high) + hex(low);
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
