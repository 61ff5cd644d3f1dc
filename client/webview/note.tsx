import type { JSX } from 'preact';
import type { GoalNode } from '../../language/render/goal-tree.ts';

/**
 * What stands beside the bar, as much of it as there is room for: `48h → 15min, now 30h`, `< 5%, target < 4%`, and details. The
 * target comes through longest, because the bar and the score tell the rest.
 */
export function Note({ node }: { readonly node: GoalNode }): JSX.Element {
  const { meter, detail } = node;
  const measure = meter && (meter.kind === 'gauge' ? thresholdWords(meter) : movementWords(meter));
  return (
    <span class="note">
      {measure}
      {detail !== undefined && (
        <span class={measure ? 'less' : undefined}>{measure ? ` · ${detail}` : detail}</span>
      )}
    </span>
  );
}

function movementWords({
  baselineText,
  targetText,
  currentText,
}: Meter<'progress'>): JSX.Element | undefined {
  if (targetText === undefined) return undefined;
  return (
    <>
      {baselineText !== undefined && <span class="less">{`${baselineText} `}</span>}
      {baselineText === undefined ? targetText : `→ ${targetText}`}
      {currentText !== undefined && <span class="less">{`, now ${currentText}`}</span>}
    </>
  );
}

function thresholdWords({ thresholdText, targetText }: Meter<'gauge'>): JSX.Element | undefined {
  if (thresholdText === undefined && targetText === undefined) return undefined;
  return (
    <>
      {thresholdText}
      {targetText !== undefined && (
        <span class="less">{`${thresholdText === undefined ? '' : ', '}target ${targetText}`}</span>
      )}
    </>
  );
}

type Meter<Kind> = Extract<NonNullable<GoalNode['meter']>, { readonly kind: Kind }>;
