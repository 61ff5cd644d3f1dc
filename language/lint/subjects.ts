/** Where a finding stands, and how a goal is called in a message. */
import { nameSpan } from '../model/query.ts';
import type { Declaration, Goal, KeyResult, Kpi, Objective, Project, Span } from '../model/types.ts';
import type { GoalsInForce } from './rule.ts';

export { nameSpan };

/** The words of a label without its quotes; the name where there is none. */
export function labelSpan({ label, ...declaration }: Declaration): Span {
  return label === undefined
    ? nameSpan(declaration)
    : { start: label.span.start + 1, end: Math.max(label.span.start + 1, label.span.end - 1) };
}

/** What a goal is called in a message that stands on it: its name, else its label in quotes, shortened. */
export function ownName(goal: Goal): string {
  if (goal.name !== undefined) return shortened(goal.name.value, 24);
  return goal.label === undefined ? `this ${goal.kind}` : `"${shortened(goal.label.value, 24)}"`;
}

/** What a goal is called in a message that stands elsewhere: its path, else as above. */
export function pathName(goal: Goal): string {
  return goal.id === undefined ? ownName(goal) : shortened(goal.id, 28);
}

/** At most `limit` characters on one line, the rest as `…`. */
export function shortened(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= limit
    ? line
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

/** Longer than this and a message is no line that a list of problems shows whole. */
const lineLength = 90;

/** The first wording that fits on a line: from the one that says most to one that always fits. */
export function fitting(...wordings: readonly string[]): string {
  return wordings.find(words => words.length <= lineLength) ?? wordings.at(-1) ?? '';
}

/** `1 key result`, `3 key results`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Where a finding about the whole project stands: the first objective, else KPI, of the first file that has either. */
export function spokesman(project: Project, goals: GoalsInForce): Objective | Kpi | undefined {
  for (const { uri } of project.files) {
    const isHere = (declaration: Declaration) => declaration.uri === uri;
    const first = goals.objectives.find(isHere) ?? goals.kpis.find(isHere);
    if (first !== undefined) return first;
  }
  return undefined;
}

/** Whether a key result has numbers. A milestone has none: it measures the work itself. */
export function isMeasured({ measure }: KeyResult): boolean {
  return measure.kind === 'movement' || measure.kind === 'condition';
}
