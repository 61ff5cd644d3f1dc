// The files of this folder. Written by `npm run test:unit -- test/language/lint -u`.
import type { Rule } from '../rule.ts';
import { cycleUnscored } from './cycle-unscored.ts';
import { kpiBreached } from './kpi-breached.ts';
import { kpiBreachedUntreated } from './kpi-breached-untreated.ts';
import { kpiCount } from './kpi-count.ts';
import { kpiNoSource } from './kpi-no-source.ts';
import { kpiNoThreshold } from './kpi-no-threshold.ts';
import { kpiStale } from './kpi-stale.ts';
import { kpiTooFew } from './kpi-too-few.ts';
import { kpiUnlinked } from './kpi-unlinked.ts';
import { krStale } from './kr-stale.ts';
import { northstarMissing } from './northstar-missing.ts';
import { northstarSingle } from './northstar-single.ts';
import { objectiveCount } from './objective-count.ts';
import { objectiveGuardBroken } from './objective-guard-broken.ts';
import { objectiveKrCount } from './objective-kr-count.ts';
import { objectiveNoCycle } from './objective-no-cycle.ts';
import { objectiveUnguarded } from './objective-unguarded.ts';
import { objectiveUnlinked } from './objective-unlinked.ts';
import { suppressionNoReason } from './suppression-no-reason.ts';
import { suppressionUnknown } from './suppression-unknown.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { teamTooSmall } from './team-too-small.ts';

export const rules: readonly Rule[] = [
  cycleUnscored,
  kpiBreached,
  kpiBreachedUntreated,
  kpiCount,
  kpiNoSource,
  kpiNoThreshold,
  kpiStale,
  kpiTooFew,
  kpiUnlinked,
  krStale,
  northstarMissing,
  northstarSingle,
  objectiveCount,
  objectiveGuardBroken,
  objectiveKrCount,
  objectiveNoCycle,
  objectiveUnguarded,
  objectiveUnlinked,
  suppressionNoReason,
  suppressionUnknown,
  suppressionUnused,
  teamTooSmall,
];
