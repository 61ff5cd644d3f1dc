import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { toPage } from '../../client/webview/messages.ts';
import { quickCheck } from '../../client/webview/quick-check.ts';
import { toldTree } from '../../language/render/told-tree.ts';
import { EditedProject } from '../bench/page-trees.ts';
import { companyTree } from './sample-tree.ts';

const isToPage = quickCheck(toPage);
const sent = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

const project = new EditedProject(60);
const [before, after] = [project.tree(), project.afterKeystroke()];
const messages: readonly unknown[] = [
  { type: 'tree', tree: toldTree(companyTree()) },
  { type: 'tree', tree: toldTree(before), revision: 1 },
  { type: 'tree', tree: toldTree(after, before), revision: 2, since: 1 },
  { type: 'tree' },
  { type: 'unavailable', message: 'gone' },
  { type: 'select', key: 'a', show: true },
].map(sent);

/** Every place in a message, as the names that lead to it. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, each]) => placesIn(each, [...path, name]))];
}

/** The message with something else in one place. */
function withChange(
  message: unknown,
  [name, ...rest]: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  if (name === undefined) return change(message);
  if (typeof message !== 'object' || message === null) return message;
  const copy = Array.isArray(message) ? [...message] : { ...message };
  const inside = withChange(Reflect.get(message, name), rest, change);
  if (inside === gone) Reflect.deleteProperty(copy, name);
  else
    Object.defineProperty(copy, name, {
      value: inside,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  return copy;
}
const gone = Symbol('gone');

describe('the quick check of a message', () => {
  it.each(messages)('takes what is sent: %#', message => {
    expect(isToPage(message)).toBe(true);
  });

  it('takes nothing that the schema would refuse or change, whatever is put, added or missing where', () => {
    const change = fc.oneof(
      fc.anything({ withNullPrototype: true }).map(value => () => value),
      fc.constant(() => gone),
      fc.constant(() => undefined),
      fc
        .constantFrom('7', 7, Number.NaN, Number.POSITIVE_INFINITY, '', true, null, [], {})
        .map(value => () => value),
      fc
        .tuple(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'location')), fc.anything())
        .map(([name, added]) => (value: unknown) => {
          if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
          return Object.defineProperty({ ...value }, name, {
            value: added,
            enumerable: true,
            configurable: true,
          });
        }),
    );
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...messages), fc.nat(), change, (message, place, made) => {
        const places = placesIn(message);
        const changed = withChange(message, places[place % places.length] ?? [], made);
        if (!isToPage(changed)) return;
        taken++;
        const parsed = toPage.safeParse(changed);
        expect(parsed.success).toBe(true);
        expect(parsed.data).toStrictEqual(changed);
      }),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it('leaves to the schema what it does not know itself', () => {
    expect(quickCheck(z.record(z.string(), z.number()))({})).toBe(false);
    expect(quickCheck(z.string().check(z.minLength(3)))('four')).toBe(false);
    expect(quickCheck(z.looseObject({ a: z.string() }))({ a: 'x' })).toBe(false);
    expect(quickCheck(z.object({ a: z._default(z.string(), 'x') }))({})).toBe(false);
    expect(quickCheck(z.object({ a: z.optional(z.string()) }))({ a: undefined })).toBe(false);
    expect(quickCheck(z.object({ a: z.optional(z.string()) }))({})).toBe(true);
  });
});
