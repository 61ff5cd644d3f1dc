import { describe, expect, it } from 'vitest';
import type { GoalNode } from '../../../../language/render/goal-tree.ts';
import { type GoalOrder, ordered } from '../../../../language/render/narrow/order.ts';
import { node } from '../../../webview/sample-tree.ts';

const kr = (key: string, properties: Partial<GoalNode> = {}) => node({ key, kind: 'kr', ...properties });
const scored = (key: string, score?: number) =>
  kr(key, {
    meter: { kind: 'progress', scoreText: '', mark: 0.7, ...(score === undefined ? {} : { score }) },
  });

const keysOf = (roots: readonly GoalNode[], order: GoalOrder) => ordered(roots, order).map(each => each.key);

describe('goals by risk', () => {
  it('begin with what misses, then what may, what nobody looks at, and what nobody measures', () => {
    const roots = [
      kr('fine', { health: 'on-track' }),
      kr('unmeasured', { health: 'unmeasured' }),
      kr('stale', { health: 'stale' }),
      kr('at-risk', { health: 'at-risk' }),
      kr('off-track', { health: 'off-track' }),
    ];
    expect(keysOf(roots, 'risk')).toEqual(['off-track', 'at-risk', 'stale', 'unmeasured', 'fine']);
  });

  it('put what is furthest behind first among equals, then what is silent, else leave them as they stand', () => {
    const late = { health: 'off-track', shortfall: 0.4 } as const;
    const roots = [
      kr('less', { health: 'off-track', shortfall: 0.1 }),
      kr('first', late),
      kr('second', late),
      kr('silent', { ...late, stale: true }),
    ];
    expect(keysOf(roots, 'risk')).toEqual(['silent', 'first', 'second', 'less']);
  });

  it('put a team first in which something misses, though it has no health itself', () => {
    const roots = [
      node({ key: 'calm', kind: 'team' }, kr('a', { health: 'on-track' })),
      node(
        { key: 'troubled', kind: 'team' },
        kr('b', { health: 'on-track' }),
        kr('c', { health: 'breached' }),
      ),
    ];
    expect(keysOf(roots, 'risk')).toEqual(['troubled', 'calm']);
    expect(keysOf(ordered(roots, 'risk')[0]!.children, 'document')).toEqual(['c', 'b']);
  });

  it('leave groups at the end', () => {
    const roots = [
      node({ key: 'loose', kind: 'group' }, kr('bad', { health: 'off-track' })),
      kr('fine', { health: 'on-track' }),
    ];
    expect(keysOf(roots, 'risk')).toEqual(['fine', 'loose']);
  });
});

describe('goals in other orders', () => {
  it('stand by score with the weakest first, and what has none last', () => {
    expect(keysOf([scored('none'), scored('high', 0.9), scored('low', 0.1)], 'score')).toEqual([
      'low',
      'high',
      'none',
    ]);
  });

  it('stand by name as people sort, numbers by their size', () => {
    const roots = [kr('1', { label: 'Team 10' }), kr('2', { label: 'team 2' }), kr('3', { label: 'Ärger' })];
    expect(keysOf(roots, 'name')).toEqual(['3', '2', '1']);
  });

  it('stand by owner, and what has none last', () => {
    const roots = [kr('1'), kr('2', { owner: '@zoe' }), kr('3', { owner: '@Anna' })];
    expect(keysOf(roots, 'owner')).toEqual(['3', '2', '1']);
  });
});
