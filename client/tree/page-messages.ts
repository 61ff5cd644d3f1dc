import * as z from 'zod/mini';
import type { FromPage } from '../../language/protocol.ts';
import { viewState } from '../webview/view-state.ts';

const fromPage: z.ZodMiniType<FromPage> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('treeMissed') }),
  z.object({ type: z.literal('view'), view: viewState }),
  z.object({ type: z.literal('reveal'), key: z.string(), focusEditor: z.boolean() }),
  z.object({ type: z.literal('timeline'), goal: z.optional(z.string()) }),
  z.object({
    type: z.literal('revealEntry'),
    goal: z.string(),
    entry: z.number(),
    focusEditor: z.boolean(),
  }),
  z.object({
    type: z.literal('act'),
    action: z.enum(['recordReading', 'convert', 'fix', 'copyReference']),
    key: z.string(),
  }),
  z.object({
    type: z.literal('command'),
    command: z.enum([
      ...(['openExample', 'createFirstFile', 'restartServer'] as const),
      ...(['exportTree', 'copyTreeAsMarkdown', 'copyTreeAsMermaid'] as const),
    ]),
  }),
  z.object({ type: z.literal('png'), bytes: z.optional(z.instanceof(Uint8Array)) }),
]);

/** What the page sent, or undefined where it isn't one of its messages: a page is not trusted more than any other sender. */
export function parseFromPage(message: unknown): FromPage | undefined {
  const parsed = fromPage.safeParse(message);
  return parsed.success ? parsed.data : undefined;
}
