import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { GoalNode } from '../../language/render/goal-tree.ts';
import { valueOfMeter } from '../../language/render/node-text.ts';
import { toneOfNode } from '../../language/render/paint.ts';
import { RowActions } from './actions/row-actions.tsx';
import { accessibleName, tooltip } from './describe.ts';
import { HealthMark, StaleBadge } from './health.tsx';
import { KindIcon } from './kind-icon.tsx';
import { findingsOfRow, LintBadge } from './lint-count.tsx';
import { MarkedText } from './marked-text.tsx';
import { Meter, Sparkline } from './meters.tsx';
import { Note } from './note.tsx';
import type { Row } from './rows.ts';

export interface GoalRowProps {
  readonly row: Row;
  readonly top: number;
  readonly height: number;
  readonly active: boolean;
  readonly selected: boolean;
  /** Not a row that only leads to what a filter looks for. */
  readonly isHit: boolean;
  readonly terms: readonly string[];
  /** Under the mouse, or with the keyboard. */
  readonly hasActions: boolean;
  /** For VS Code's context menu: see `contextOf`. */
  readonly context: string;
  /** Shown by the row of the parent already: not said twice. */
  readonly ownerAbove: string | undefined;
}

/** Identity of the row's element, for `aria-activedescendant`. Keys may hold what an id may not. */
export function rowId(key: string): string {
  return `goal-${encodeURIComponent(key)}`;
}

/** A node that is measured takes two lines in a narrow view, a heading one. */
export function isMeasured(node: GoalNode): boolean {
  return node.meter !== undefined || node.health !== undefined;
}

/** Drawn anew only where something of it is different: not while others are scrolled into sight or typed. */
export function GoalRow(props: GoalRowProps): JSX.Element {
  const { row, top, height, active, selected, isHit, terms, hasActions, context, ownerAbove } = props;
  const { node, level, position, setSize, open } = row;
  const shown = [node, level, position, setSize, open, top, height, active, selected, isHit, terms];
  return useMemo(() => drawnRow(props), [...shown, hasActions, context, ownerAbove]);
}

function drawnRow(props: GoalRowProps): JSX.Element {
  const { row, top, height, active, selected, isHit, terms, hasActions, context, ownerAbove } = props;
  const { node } = row;
  const findings = findingsOfRow(row);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree keeps the focus, its aria-activedescendant points here
    <div
      id={rowId(node.key)}
      class="row"
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-expanded={row.expandable ? row.open : undefined}
      aria-selected={selected}
      data-key={node.key}
      data-kind={node.kind}
      data-role={node.role}
      data-health={node.health}
      data-stale={node.stale}
      data-outdated={node.outdated}
      data-active={active}
      data-hit={isHit}
      data-vscode-context={context}
      data-measured={isMeasured(node)}
      title={tooltip(node, findings)}
      style={{ transform: `translateY(${top}px)`, height: `${height}px` }}
    >
      <span class="indent" style={{ '--depth': `${row.level - 1}` }} />
      <span class="twisty">
        {row.expandable && (
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M6 4.5 9.5 8 6 11.5" />
          </svg>
        )}
      </span>
      {/* One sentence names the row; its pieces would be read without what shapes and colours say. */}
      <KindIcon node={node} label={accessibleName(node, findings)} />
      <span class="body" aria-hidden="true">
        <span class="line first">
          <span class="label">
            <MarkedText text={node.label} terms={isHit ? terms : []} />
          </span>
          {node.owner !== undefined && node.owner !== ownerAbove && <span class="owner">{node.owner}</span>}
          <StaleBadge node={node} />
          <LintBadge findings={findings} />
          {hasActions && <RowActions node={node} />}
          <span class="value">{valueOfMeter(node)}</span>
        </span>
        {isMeasured(node) && (
          <span class="line second">
            <Meter node={node} tone={toneOfNode(node)} />
            <Note node={node} />
            <Sparkline values={node.spark} />
            <HealthMark node={node} />
          </span>
        )}
      </span>
    </div>
  );
}
