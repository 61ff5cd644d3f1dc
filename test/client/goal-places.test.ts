import { describe, expect, it } from 'vitest';
import { namedGoal } from '../../client/commands/named-goal.ts';
import { GoalPlaces } from '../../client/tree/goal-places.ts';
import type { ProtocolRange, TreeResult } from '../../language/protocol.ts';
import type { GoalNode } from '../../language/render/goal-tree.ts';
import { companyTree, node } from '../webview/sample-tree.ts';

/** `2:0-8:1` for lines and characters from 0. */
function range(text: string): ProtocolRange {
  const [from = '', to = ''] = text.split('-');
  const position = (part: string) => {
    const [line = 0, character = 0] = part.split(':').map(Number);
    return { line, character };
  };
  return { start: position(from), end: position(to) };
}

function places(
  roots: readonly GoalNode[],
  ranges: Readonly<Record<string, readonly [uri: string, range: string]>>,
): GoalPlaces {
  const result: TreeResult = {
    tree: { ...companyTree(), roots },
    places: Object.fromEntries(
      Object.entries(ranges).map(([key, [uri, text]]) => [
        key,
        { uri, range: range(text), selection: range(text) },
      ]),
    ),
  };
  return new GoalPlaces(result, uri => uri.toLowerCase());
}

const team = places(
  [
    node(
      { key: 'team', kind: 'team' },
      node(
        { key: 'grow', kind: 'objective' },
        node({ key: 'grow.nps', kind: 'kr' }),
        node({ key: 'grow>churn', kind: 'kpi', role: 'guard', goal: 'churn' }),
      ),
      node({ key: 'churn', kind: 'kpi' }),
    ),
    node({ key: '#loose', kind: 'group' }),
  ],
  {
    team: ['file:///A.goals', '0:0-20:1'],
    grow: ['file:///a.goals', '2:2-8:3'],
    'grow.nps': ['file:///a.goals', '4:4-4:40'],
    'grow>churn': ['file:///a.goals', '10:2-12:3'],
    churn: ['file:///a.goals', '10:2-12:3'],
  },
);

const nodeAt = (line: number, character: number) => team.nodeAt('file:///a.goals', { line, character });

describe('the goal around the cursor', () => {
  it.each([
    ['inside a key result', 4, 10, 'grow.nps'],
    ['at its first letter', 4, 4, 'grow.nps'],
    ['right behind it', 4, 40, 'grow.nps'],
    ['in the objective, beside its key results', 3, 0, 'grow'],
    ['in the team, beside its objectives', 15, 0, 'team'],
    ['outside', 30, 0, undefined],
  ])('is the innermost one: %s', (_, line, character, key) => {
    expect(nodeAt(line, character)).toBe(key);
  });

  it('is the node of its own where it guards another goal as well', () => {
    expect(nodeAt(11, 0)).toBe('churn');
  });

  it('is looked for in the file of the cursor, however its address is written', () => {
    expect(team.nodeAt('FILE:///a.goals', { line: 4, character: 10 })).toBe('grow.nps');
    expect(team.nodeAt('file:///b.goals', { line: 4, character: 10 })).toBeUndefined();
  });
});

describe('a team that is opened again', () => {
  const spot = (line: string) => ({ uri: 'file:///a.goals', range: range(line), selection: range(line) });
  const again = new GoalPlaces(
    {
      tree: {
        ...companyTree(),
        roots: [node({ key: 'team', kind: 'team' }, node({ key: 'grow', kind: 'objective' }))],
      },
      places: {
        team: {
          ...spot('0:0-3:1'),
          others: [
            { uri: 'file:///a.goals', range: range('10:0-20:1') },
            { uri: 'file:///b.goals', range: range('0:0-5:1') },
          ],
        },
        grow: spot('12:2-14:3'),
      },
    },
    uri => uri,
  );

  it.each([
    ['in its further block', 'file:///a.goals', 11, 'team'],
    ['in an objective of that block', 'file:///a.goals', 13, 'grow'],
    ['in a block in another file', 'file:///b.goals', 2, 'team'],
    ['between its blocks', 'file:///a.goals', 6, undefined],
  ])('is the goal around the cursor %s', (_, uri, line, key) => {
    expect(again.nodeAt(uri, { line, character: 2 })).toBe(key);
  });

  it('is shown where it is declared', () => {
    expect(again.placeOf('team')?.range.start.line).toBe(0);
  });
});

describe('the place of a node', () => {
  it('is where it is declared, also for a link to a goal elsewhere', () => {
    expect(team.placeOf('grow>churn')?.range.start.line).toBe(10);
  });

  it('is nowhere for a group, for another tree, and for names that objects have', () => {
    for (const key of ['#loose', 'gone', 'constructor', '__proto__'])
      expect(team.placeOf(key)).toBeUndefined();
  });
});

describe('the node of a goal', () => {
  it('is its own, before one that stands for it elsewhere', () => {
    expect(team.keyOf('churn')).toBe('churn');
    expect(team.keyOf('grow')).toBe('grow');
    expect(team.keyOf('gone')).toBeUndefined();
    expect(team.nodeOf('grow>churn')?.role).toBe('guard');
  });

  it.each([
    [
      'a node of the tree',
      { goalsNode: 'grow>churn', webviewSection: 'goal' },
      { goal: 'churn', uri: 'file:///a.goals' },
    ],
    [
      'a goal, from a code lens',
      { goal: 'nps', uri: 'file:///b.goals' },
      { goal: 'nps', uri: 'file:///b.goals' },
    ],
    ['a goal without a document', { goal: 'nps' }, { goal: 'nps' }],
    ['a node that has no goal', { goalsNode: '#loose' }, undefined],
    ['a node that is gone', { goalsNode: 'gone' }, undefined],
    ['anything else', { goalsNode: 7, goal: {} }, undefined],
    ['nothing', undefined, undefined],
  ])('is named by the argument of a command: %s', (_, argument, named) => {
    expect(namedGoal(argument, team)).toEqual(named);
  });
});
