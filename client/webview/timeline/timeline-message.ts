/** What a message with a timeline must look like. */
import * as z from 'zod/mini';
import type { Chart } from '../../../language/render/timeline/chart.ts';
import type { Timeline, TimelineEntry } from '../../../language/render/timeline/timeline.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const point = z.object({ date: day, amount: z.number() });
const line = z.readonly(z.tuple([point, point]));

const reading = z.object({
  date: day,
  amount: z.number(),
  state: z.enum(['counts', 'history', 'replaced', 'future']),
  breached: z.boolean(),
  entry: z.optional(z.number()),
});

const chart: z.ZodMiniType<Chart> = z.object({
  first: day,
  last: day,
  today: day,
  axis: z.object({
    low: z.number(),
    high: z.number(),
    ticks: z.array(z.object({ amount: z.number(), text: z.string() })),
    caption: z.optional(z.string()),
  }),
  readings: z.array(reading),
  line: z.enum(['straight', 'step']),
  expected: z.optional(line),
  forecast: z.optional(line),
  levels: z.array(
    z.object({ kind: z.enum(['baseline', 'target', 'threshold']), amount: z.number(), text: z.string() }),
  ),
  holds: z.optional(z.object({ from: z.optional(z.number()), to: z.optional(z.number()) })),
  breaches: z.array(z.object({ from: day, to: day })),
  marks: z.array(
    z.object({
      kind: z.enum(['begins', 'ends', 'due', 'review', 'changed', 'stopped']),
      date: day,
      text: z.string(),
    }),
  ),
  grade: z.optional(z.object({ date: day, amount: z.number(), text: z.string() })),
  tone: z.enum(['strong', 'muted', 'plain', 'good', 'fair', 'poor', 'neutral']),
});

const entry: z.ZodMiniType<TimelineEntry> = z.object({
  kind: z.enum(['checkin', 'score', 'review', 'changed', 'stopped']),
  date: day,
  value: z.optional(z.string()),
  state: z.optional(z.enum(['history', 'replaced', 'future', 'incomparable'])),
  breached: z.optional(z.boolean()),
  status: z.optional(z.enum(['on-track', 'at-risk', 'off-track'])),
  confidence: z.optional(z.number()),
  notes: z.array(z.string()),
  author: z.optional(z.string()),
  remark: z.optional(z.string()),
  location: z.optional(z.object({ uri: z.string(), span: z.object({ start: z.number(), end: z.number() }) })),
});

const timeline: z.ZodMiniType<Timeline> = z.object({
  goal: z.string(),
  kind: z.enum(['northstar', 'objective', 'kr', 'kpi']),
  label: z.string(),
  today: day,
  period: z.optional(z.string()),
  state: z.string(),
  value: z.string(),
  remarks: z.array(z.string()),
  chart: z.optional(chart),
  words: z.string(),
  entries: z.array(entry),
});

export const timelineMessage = z.object({
  type: z.literal('timeline'),
  goal: z.string(),
  timeline: z.optional(timeline),
});
