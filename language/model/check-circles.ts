/** `supports`, `tracks` and `part of` may not form a circle. */
import { type DraftProject, reportOn } from './draft.ts';
import { brief } from './format-value.ts';
import type { Goal, GoalKey, Reference } from './types.ts';

interface Step {
  readonly from: Goal;
  readonly to: GoalKey;
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
  const steps = (word: string, references: readonly (Reference | undefined)[]): readonly Step[] =>
    references.flatMap(reference =>
      reference?.target === undefined ? [] : [{ from: goal, to: reference.target, reference, word }],
    );
  switch (goal.kind) {
    case 'team':
      return steps('part of', [goal.partOf]);
    case 'kr':
      return [...steps('tracks', [goal.tracks]), ...steps('supports', goal.supports)];
    case 'objective':
    case 'kpi':
      return steps('supports', goal.supports);
    default:
      return [];
  }
}

/** Depth first without recursion, so that a chain of ten thousand goals is no deep stack. */
function follow(
  draft: DraftProject,
  steps: ReadonlyMap<GoalKey, readonly Step[]>,
  start: GoalKey,
  done: Set<GoalKey>,
): void {
  const trail: { readonly key: GoalKey; next: number; taken?: Step }[] = [{ key: start, next: 0 }];
  const onTrail = new Set<GoalKey>([start]);
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const step = steps.get(top.key)?.[top.next++];
    if (step === undefined) {
      trail.pop();
      onTrail.delete(top.key);
      done.add(top.key);
      continue;
    }
    top.taken = step;
    if (done.has(step.to)) continue;
    if (onTrail.has(step.to)) {
      const circle = trail.slice(trail.findIndex(one => one.key === step.to));
      reportCircle(
        draft,
        circle.flatMap(one => one.taken ?? []),
      );
      continue;
    }
    trail.push({ key: step.to, next: 0 });
    onTrail.add(step.to);
  }
}

/** Reports a circle at the reference that closes it. */
function reportCircle(draft: DraftProject, steps: readonly Step[]): void {
  const closing = steps.at(-1);
  if (closing === undefined) return;
  const { from, reference, word } = closing;
  const isTeam = from.kind === 'team';
  const place = {
    uri: (isTeam ? draft.partOfUris.get(from.key) : undefined) ?? from.uri,
    span: reference.span,
  };
  const first = steps[0]?.from.key ?? from.key;
  const names = [...steps.map(step => step.from.key), first];
  const shown = names.length > 4 ? [...names.slice(0, 2), '…', first] : names;
  const isSelf = reference.target === from.key;
  const message = isSelf
    ? `"${word}" leads back to itself: name something above it`
    : `"${word}" goes in a circle: ${shown.map(name => brief(name, 20)).join(' → ')}`;
  const related = steps
    .slice(0, 5)
    .flatMap(({ from: goal }) =>
      goal.key === from.key
        ? []
        : [{ uri: goal.uri, span: goal.name?.span ?? goal.keyword, message: 'part of the circle' }],
    );
  reportOn(draft, from, 'language/circle', place, message, { related });
}
