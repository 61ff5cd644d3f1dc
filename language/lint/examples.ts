/** Questions to the examples of a rule. */
import type { BadExample, GoodExample, Rule } from './rule.ts';

export function badExamples(rule: Rule): readonly BadExample[] {
  return rule.examples.filter(example => 'bad' in example);
}

export function goodExamples(rule: Rule): readonly GoodExample[] {
  return rule.examples.filter(example => 'good' in example);
}

/** Whether the rule has a fix: one of its examples shows it. */
export function isFixable(rule: Rule): boolean {
  return badExamples(rule).some(isFixed);
}

/** Whether the example shows what its fix gives. */
export function isFixed({ fixed, fixedContext }: BadExample): boolean {
  return fixed !== undefined || fixedContext !== undefined;
}

/** The example as its fix leaves it. */
export function fixedExample({ bad, fixed, context, fixedContext, today }: BadExample): GoodExample {
  const after = fixedContext ?? context;
  return { today, good: fixed ?? withoutMarks(bad), context: after };
}

/** The text of an example without the marks of its range. */
export function withoutMarks(text: string): string {
  return text.replace(/[«»]/g, '');
}
