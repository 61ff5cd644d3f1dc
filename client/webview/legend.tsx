import type { JSX } from 'preact';
import type { GoalNode } from '../../language/render/goal-tree.ts';
import { linkText } from '../../language/render/map/drawing.ts';
import { linkKinds } from '../../language/render/map/links.ts';
import { meterSamples } from '../../language/render/meter-legend.ts';
import { kindText } from '../../language/render/node-text.ts';
import { HealthMark } from './health.tsx';
import { KindIcon } from './kind-icon.tsx';
import { LinkSample } from './map/link-list.tsx';
import { Meter } from './meters.tsx';
import { PageDialog } from './page-dialog.tsx';

const kinds: readonly { readonly node: Pick<GoalNode, 'kind' | 'role'>; readonly words?: string }[] = [
  { node: { kind: 'northstar' } },
  { node: { kind: 'team' } },
  { node: { kind: 'objective' } },
  { node: { kind: 'kr' } },
  { node: { kind: 'kpi' } },
  { node: { kind: 'kpi', role: 'guard' }, words: 'KPI that guards the goal above it' },
  { node: { kind: 'kpi', role: 'tracked' }, words: 'KPI that the goal above it tracks' },
  { node: { kind: 'group' }, words: 'goals that lead to no north star' },
];

const healths: readonly { readonly health: NonNullable<GoalNode['health']>; readonly words: string }[] = [
  { health: 'on-track', words: 'as far as expected by now, or nearly (0.95)' },
  { health: 'at-risk', words: 'three quarters as far, or its guard is broken' },
  { health: 'off-track', words: 'not as far as that' },
  { health: 'achieved', words: 'the target is reached' },
  { health: 'healthy', words: 'threshold and target hold' },
  { health: 'watch', words: 'the threshold holds, the target does not' },
  { health: 'breached', words: 'the threshold does not hold' },
  { health: 'stale', words: 'the last reading is too old' },
  { health: 'unmeasured', words: 'no reading yet: not the same as 0' },
  { health: 'planned', words: 'its cycle has not begun' },
  { health: 'graded', words: 'over, with a grade' },
];

/** What the signs of the tree and of the map mean. */
export function Legend({ onClose }: { readonly onClose: () => void }): JSX.Element {
  return (
    <PageDialog title="What the signs mean" onClose={onClose}>
      <dl class="legend">
        {kinds.map(({ node, words }) => (
          <div key={`${node.kind} ${node.role ?? ''}`}>
            <dt>
              <KindIcon node={node} />
            </dt>
            <dd>{words ?? kindText(node)}</dd>
          </div>
        ))}
      </dl>
      <h3>Bars and scales</h3>
      <dl class="legend">
        {meterSamples.map(({ meter, words }) => (
          <div key={words}>
            <dt>
              <Meter node={{ meter }} tone="neutral" />
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h3>Health</h3>
      <dl class="legend">
        {healths.map(({ health, words }) => (
          <div key={health}>
            <dt>
              <HealthMark node={{ health }} />
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h3>Links in the map</h3>
      <dl class="legend map">
        {linkKinds.map(kind => (
          <div key={kind}>
            <dt>
              <LinkSample kind={kind} />
            </dt>
            <dd>{linkText(kind)}</dd>
          </div>
        ))}
      </dl>
    </PageDialog>
  );
}
