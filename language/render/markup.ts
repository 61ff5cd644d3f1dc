/** Text inside SVG and HTML. */
import { onOneLine } from '../model/text-width.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A label as text or attribute value of SVG and HTML: on one line, nothing in it can become markup, and no character that XML
 * forbids (half of a surrogate pair, U+FFFE, U+FFFF).
 */
export function escapeMarkup(text: string): string {
  return onOneLine(text)
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/g, character => entities[character] ?? '');
}

/** A coordinate: at most two digits after the point. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}
