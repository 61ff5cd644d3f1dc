import * as z from 'zod/mini';
import type { ToPage } from '../../language/protocol.ts';
import type { NewNode, ToldNode, ToldTree } from '../../language/render/told-tree.ts';
import { goalKind, health } from './node-words.ts';
import { quickCheck } from './quick-check.ts';
import { timelineMessage } from './timeline/timeline-message.ts';
import { viewState } from './view-state.ts';

const progressBar = z.object({
  kind: z.literal('progress'),
  score: z.optional(z.number()),
  scoreText: z.string(),
  beyondText: z.optional(z.string()),
  expected: z.optional(z.number()),
  mark: z.number(),
  baselineText: z.optional(z.string()),
  targetText: z.optional(z.string()),
  currentText: z.optional(z.string()),
});

const thresholdGauge = z.object({
  kind: z.literal('gauge'),
  valueText: z.string(),
  thresholdText: z.optional(z.string()),
  targetText: z.optional(z.string()),
  headroomText: z.optional(z.string()),
  value: z.optional(z.number()),
  thresholds: z.array(z.number()),
  targets: z.array(z.number()),
  good: z.optional(z.object({ from: z.number(), to: z.number() })),
});

const lintCount = z.object({
  errors: z.number(),
  warnings: z.number(),
  infos: z.number(),
  hints: z.number(),
  fixable: z.number(),
  messages: z.array(z.string()),
});

const newNode: z.ZodMiniType<NewNode> = z.object({
  key: z.string(),
  goal: z.optional(z.string()),
  kind: goalKind,
  role: z.optional(z.enum(['guard', 'tracked', 'supports'])),
  label: z.string(),
  id: z.optional(z.string()),
  owner: z.optional(z.string()),
  team: z.optional(z.string()),
  cycle: z.optional(z.string()),
  health: z.optional(health),
  healthText: z.optional(z.string()),
  band: z.optional(z.enum(['red', 'yellow', 'green'])),
  stale: z.boolean(),
  outdated: z.optional(z.literal(true)),
  shortfall: z.optional(z.number()),
  meter: z.optional(z.discriminatedUnion('kind', [progressBar, thresholdGauge])),
  spark: z.array(z.number()),
  detail: z.optional(z.string()),
  findings: lintCount,
  get children() {
    return z.array(toldNode);
  },
});

const toldNode: z.ZodMiniType<ToldNode> = z.union([z.string(), newNode]);

const toldTree: z.ZodMiniType<ToldTree> = z.object({
  title: z.string(),
  today: z.string(),
  roots: z.array(toldNode),
  incomplete: z.boolean(),
  summary: z.object({
    scoreText: z.string(),
    atRisk: z.number(),
    offTrack: z.number(),
    text: z.string(),
  }),
});

export const toPage: z.ZodMiniType<ToPage> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('view'), view: z.optional(viewState) }),
  z.object({
    type: z.literal('tree'),
    tree: z.optional(toldTree),
    revision: z.optional(z.number()),
    since: z.optional(z.number()),
  }),
  z.object({ type: z.literal('unavailable'), message: z.string() }),
  z.object({ type: z.literal('select'), key: z.string(), show: z.optional(z.boolean()) }),
  timelineMessage,
  z.object({ type: z.literal('showTimeline'), key: z.optional(z.string()) }),
  z.object({ type: z.literal('focus'), key: z.string() }),
  z.object({ type: z.literal('drawPng'), svg: z.string() }),
]);

const isToPage = quickCheck(toPage);

/** What the extension sent, or undefined where it isn't one of its messages. Keys that are not known are left out. */
export function parseToPage(message: unknown): ToPage | undefined {
  if (isToPage(message)) return message as ToPage;
  const parsed = toPage.safeParse(message);
  return parsed.success ? parsed.data : undefined;
}
