/** `supports`, `tracks` and `part of` may not form a circle. */
import { type DraftProject, reportOn } from './draft.ts';
import type { Goal, GoalKey, Reference } from './types.ts';

interface Step {
  readonly from: Goal;
  readonly reference: Reference;
  readonly word: string;
}

/** Reports each circle once, at the reference that closes it. */
export function checkCircles(draft: DraftProject): void {
  const steps = new Map<GoalKey, readonly Step[]>();
  for (const goal of draft.goals.values()) {
    const own = stepsFrom(goal);
    if (own.length > 0) steps.set(goal.key, own);
  }
  const done = new Set<GoalKey>();
  for (const start of steps.keys()) if (!done.has(start)) follow(draft, steps, start, done);
}

function stepsFrom(goal: Goal): readonly Step[] {
  const step = (word: string) => (reference: Reference) => ({ from: goal, reference, word });
  if (goal.kind === 'team') return goal.partOf === undefined ? [] : [step('part of')(goal.partOf)];
  if (goal.kind === 'kr') {
    const tracked = goal.tracks === undefined ? [] : [step('tracks')(goal.tracks)];
    return [...tracked, ...goal.supports.map(step('supports'))];
  }
  return goal.kind === 'objective' || goal.kind === 'kpi' ? goal.supports.map(step('supports')) : [];
}

/** Depth first without recursion, so that a chain of ten thousand goals is no deep stack. */
function follow(
  draft: DraftProject,
  steps: ReadonlyMap<GoalKey, readonly Step[]>,
  start: GoalKey,
  done: Set<GoalKey>,
): void {
  const trail: { readonly key: GoalKey; next: number }[] = [{ key: start, next: 0 }];
  const onTrail = new Set<GoalKey>([start]);
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const step = steps.get(top.key)?.[top.next++];
    if (step === undefined) {
      trail.pop();
      onTrail.delete(top.key);
      done.add(top.key);
      continue;
    }
    const target = step.reference.target;
    if (target === undefined || done.has(target)) continue;
    if (onTrail.has(target)) {
      reportCircle(
        draft,
        step,
        trail.slice(trail.findIndex(one => one.key === target)).map(one => one.key),
      );
      continue;
    }
    trail.push({ key: target, next: 0 });
    onTrail.add(target);
  }
}

function reportCircle(
  draft: DraftProject,
  { from, reference, word }: Step,
  circle: readonly GoalKey[],
): void {
  const place = { uri: from.uri, span: reference.span };
  const names = [...circle, circle[0] ?? ''];
  const shown = names.length > 4 ? [...names.slice(0, 2), '…', ...names.slice(-1)] : names;
  const message =
    circle.length === 1
      ? `"${word}" leads back to itself: name something above it`
      : `"${word}" goes in a circle: ${shown.join(' → ')}`;
  const related = circle.slice(0, 5).flatMap(key => {
    const goal = draft.goals.get(key);
    return goal === undefined || goal.key === from.key
      ? []
      : [{ uri: goal.uri, span: goal.name?.span ?? goal.keyword, message: 'part of the circle' }];
  });
  reportOn(draft, from, 'language/circle', place, message, { related });
}
