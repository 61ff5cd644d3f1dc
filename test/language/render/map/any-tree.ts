/** Trees of any shape, with any texts and any links, for laws that hold of all of them. */
import fc from 'fast-check';
import type { GoalNode, GoalNodeKind } from '../../../../language/render/goal-tree.ts';
import { noFindings } from '../../../../language/render/lint-count.ts';

const kinds: readonly GoalNodeKind[] = ['northstar', 'team', 'objective', 'kr', 'kpi', 'group'];

const label = fc.oneof(
  fc.lorem({ maxCount: 24 }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '漢字'.repeat(40), 'שלום עולם', '<&">', 'x'.repeat(300), '\uD800', 'a\u0000b'),
);

interface Drawn {
  readonly kind: GoalNodeKind;
  readonly label: string;
  readonly measured: boolean;
  readonly parent: number;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom(...kinds),
  label,
  measured: fc.boolean(),
  parent: fc.nat(),
});

const reference = fc.record({
  parent: fc.nat(),
  to: fc.nat(),
  role: fc.constantFrom('guard' as const, 'tracked' as const, 'supports' as const),
});

/** Up to 60 goals, each somewhere below an earlier one or at a root, and references between them. */
export const anyRoots: fc.Arbitrary<readonly GoalNode[]> = fc
  .tuple(
    fc.array(drawn, { maxLength: 60 }),
    fc.array(reference, { maxLength: 40 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([goals, references, roots]) => rootsOf(goals, references, roots));

type Growing = Omit<GoalNode, 'children'> & { readonly children: GoalNode[] };

function rootsOf(
  goals: readonly Drawn[],
  references: readonly { parent: number; to: number; role: NonNullable<GoalNode['role']> }[],
  roots: number,
): readonly GoalNode[] {
  const nodes = goals.map((goal, index) => nodeOf(goal, index));
  const top: GoalNode[] = [];
  for (const [index, node] of nodes.entries()) {
    const isRoot = index < roots;
    (isRoot ? top : nodes[goals[index]!.parent % index]!.children).push(node);
  }
  const keys = new Set<string>();
  for (const { parent, to, role } of nodes.length === 0 ? [] : references) {
    const above = nodes[parent % nodes.length]!;
    const goal = nodes[to % nodes.length]!;
    const key = `${above.key}/${role}/${goal.key}`;
    if (keys.has(key) || above === goal) continue;
    keys.add(key);
    above.children.push({ ...goal, key, role, children: [] });
  }
  return top;
}

function nodeOf({ kind, label, measured }: Drawn, index: number): Growing {
  const key = `g${index}`;
  return {
    key,
    goal: key,
    kind,
    label,
    stale: false,
    spark: [],
    findings: noFindings,
    ...(measured
      ? {
          health: 'on-track' as const,
          healthText: 'on-track',
          meter: { kind: 'progress' as const, score: 0.5, scoreText: '0.50', mark: 0.7 },
        }
      : {}),
    children: [],
  };
}
