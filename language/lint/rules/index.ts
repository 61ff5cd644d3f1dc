// The files of this folder. Written by `npm run test:unit -- test/language/lint -u`.
import type { Rule } from '../rule.ts';
import { checkinBlame } from './checkin-blame.ts';
import { checkinSameConfidence } from './checkin-same-confidence.ts';
import { checkinWatermelon } from './checkin-watermelon.ts';
import { cycleCarriedOver } from './cycle-carried-over.ts';
import { cycleChanged } from './cycle-changed.ts';
import { cycleTooEasy } from './cycle-too-easy.ts';
import { cycleUnscored } from './cycle-unscored.ts';
import { kpiBreached } from './kpi-breached.ts';
import { kpiBreachedUntreated } from './kpi-breached-untreated.ts';
import { kpiCount } from './kpi-count.ts';
import { kpiLaggingOnly } from './kpi-lagging-only.ts';
import { kpiNoOwner } from './kpi-no-owner.ts';
import { kpiNoSource } from './kpi-no-source.ts';
import { kpiNoThreshold } from './kpi-no-threshold.ts';
import { kpiStale } from './kpi-stale.ts';
import { kpiTooFew } from './kpi-too-few.ts';
import { kpiUnlinked } from './kpi-unlinked.ts';
import { kpiVanity } from './kpi-vanity.ts';
import { krActivityCount } from './kr-activity-count.ts';
import { krAllMilestones } from './kr-all-milestones.ts';
import { krCompound } from './kr-compound.ts';
import { krDirection } from './kr-direction.ts';
import { krDuplicate } from './kr-duplicate.ts';
import { krHedged } from './kr-hedged.ts';
import { krIsKpi } from './kr-is-kpi.ts';
import { krIsTask } from './kr-is-task.ts';
import { krNoBaseline } from './kr-no-baseline.ts';
import { krNoOutcome } from './kr-no-outcome.ts';
import { krNumberInLabel } from './kr-number-in-label.ts';
import { krPlaceholder } from './kr-placeholder.ts';
import { krSandbagged } from './kr-sandbagged.ts';
import { krStale } from './kr-stale.ts';
import { krUnmeasured } from './kr-unmeasured.ts';
import { krVagueQuantity } from './kr-vague-quantity.ts';
import { krVanity } from './kr-vanity.ts';
import { krWeakVerb } from './kr-weak-verb.ts';
import { krWeakerThanKpi } from './kr-weaker-than-kpi.ts';
import { northstarMissing } from './northstar-missing.ts';
import { northstarSingle } from './northstar-single.ts';
import { northstarUnmeasured } from './northstar-unmeasured.ts';
import { northstarUnsupported } from './northstar-unsupported.ts';
import { northstarVanity } from './northstar-vanity.ts';
import { objectiveCommitment } from './objective-commitment.ts';
import { objectiveCompound } from './objective-compound.ts';
import { objectiveCopiesParent } from './objective-copies-parent.ts';
import { objectiveCount } from './objective-count.ts';
import { objectiveDoNothing } from './objective-do-nothing.ts';
import { objectiveGuardBroken } from './objective-guard-broken.ts';
import { objectiveHasNumber } from './objective-has-number.ts';
import { objectiveIsKpi } from './objective-is-kpi.ts';
import { objectiveIsTask } from './objective-is-task.ts';
import { objectiveKrCount } from './objective-kr-count.ts';
import { objectiveNoCycle } from './objective-no-cycle.ts';
import { objectiveNoOwner } from './objective-no-owner.ts';
import { objectiveUnguarded } from './objective-unguarded.ts';
import { objectiveUnlinked } from './objective-unlinked.ts';
import { objectiveVague } from './objective-vague.ts';
import { suppressionNoReason } from './suppression-no-reason.ts';
import { suppressionUnknown } from './suppression-unknown.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { teamIndividual } from './team-individual.ts';
import { teamTooSmall } from './team-too-small.ts';

export const rules: readonly Rule[] = [
  checkinBlame,
  checkinSameConfidence,
  checkinWatermelon,
  cycleCarriedOver,
  cycleChanged,
  cycleTooEasy,
  cycleUnscored,
  kpiBreached,
  kpiBreachedUntreated,
  kpiCount,
  kpiLaggingOnly,
  kpiNoOwner,
  kpiNoSource,
  kpiNoThreshold,
  kpiStale,
  kpiTooFew,
  kpiUnlinked,
  kpiVanity,
  krActivityCount,
  krAllMilestones,
  krCompound,
  krDirection,
  krDuplicate,
  krHedged,
  krIsKpi,
  krIsTask,
  krNoBaseline,
  krNoOutcome,
  krNumberInLabel,
  krPlaceholder,
  krSandbagged,
  krStale,
  krUnmeasured,
  krVagueQuantity,
  krVanity,
  krWeakVerb,
  krWeakerThanKpi,
  northstarMissing,
  northstarSingle,
  northstarUnmeasured,
  northstarUnsupported,
  northstarVanity,
  objectiveCommitment,
  objectiveCompound,
  objectiveCopiesParent,
  objectiveCount,
  objectiveDoNothing,
  objectiveGuardBroken,
  objectiveHasNumber,
  objectiveIsKpi,
  objectiveIsTask,
  objectiveKrCount,
  objectiveNoCycle,
  objectiveNoOwner,
  objectiveUnguarded,
  objectiveUnlinked,
  objectiveVague,
  suppressionNoReason,
  suppressionUnknown,
  suppressionUnused,
  teamIndividual,
  teamTooSmall,
];
