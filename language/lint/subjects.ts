/** Where a finding stands, and how a goal is called in a message. */
import type { Declaration, Located, Project, Span } from '../model/types.ts';
import type { GoalsInForce } from './rule.ts';

/** The name of a declaration; without one its label, without either its keyword. */
export function nameSpan(declaration: Declaration): Span {
  return declaration.name?.span ?? declaration.label?.span ?? declaration.keyword;
}

/** The words of a label without its quotes; the name where there is none. */
export function labelSpan({ label, ...declaration }: Declaration): Span {
  return label === undefined
    ? nameSpan(declaration)
    : { start: label.span.start + 1, end: Math.max(label.span.start + 1, label.span.end - 1) };
}

/** What a goal is called in a message: its path, else its label in quotes, shortened. */
export function calledBy({
  id,
  label,
  keyword: _keyword,
  ...declaration
}: Declaration & { kind: string }): string {
  return id === undefined
    ? label === undefined
      ? `this ${declaration.kind}`
      : quoted(label)
    : shortened(id, 40);
}

/** A label in quotes, shortened so that a message stays one line. */
export function quoted({ value }: Located<string>, limit = 40): string {
  return `"${shortened(value, limit)}"`;
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

/** Where a finding about the whole project stands: the first objective, else KPI, of the first file that has either. */
export function spokesman(project: Project, goals: GoalsInForce): Declaration | undefined {
  for (const { uri } of project.files) {
    const isHere = (declaration: Declaration) => declaration.uri === uri;
    const first = goals.objectives.find(isHere) ?? goals.kpis.find(isHere);
    if (first !== undefined) return first;
  }
  return undefined;
}
