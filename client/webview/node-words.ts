/** The closed sets of words in messages between extension and page. */
import * as z from 'zod/mini';

export const goalKind = z.enum(['northstar', 'team', 'objective', 'kr', 'kpi', 'group']);

export const health = z.enum([
  ...(['graded', 'stopped', 'planned', 'unmeasured', 'ended', 'achieved'] as const),
  ...(['on-track', 'at-risk', 'off-track', 'stale'] as const),
  ...(['no-data', 'breached', 'watch', 'healthy', 'no-threshold'] as const),
]);
