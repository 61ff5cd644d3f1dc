/** The outline of a file, also of one with syntax errors, and the goals of the whole workspace by words. */
import {
  type DocumentSymbol,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { measureText } from '../../language/model/format-value.ts';
import { nameSpan } from '../../language/model/query.ts';
import type { Goal, GoalKind, Project, Span } from '../../language/model/types.ts';
import { hasLetters } from '../letters.ts';
import { documentOf, type Session } from '../session.ts';

/** What each kind of goal is in the words of an editor's outline. */
export const symbolKinds: Readonly<Record<GoalKind, SymbolKind>> = {
  northstar: SymbolKind.Constant,
  team: SymbolKind.Namespace,
  cycle: SymbolKind.Enum,
  objective: SymbolKind.Class,
  kr: SymbolKind.Field,
  kpi: SymbolKind.Property,
};

interface Outlined {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
}

/** Goals, check-ins and reviews of a file, one inside the other as they stand in the text. */
export function documentSymbols(session: Session, uri: string): DocumentSymbol[] | SymbolInformation[] {
  const document = documentOf(session, uri);
  if (document === undefined) return [];
  const nested = nest(session, uri, outlineOf(document.snapshot.project, uri));
  return session.client.hierarchicalSymbols ? nested : flatten(session.clientUri(uri), nested);
}

const mostSymbols = 1_000;

/** Goals of all projects whose path or label has the letters of the query in this order; all of them for an empty query. */
export function workspaceSymbols(session: Session, query: string): WorkspaceSymbol[] {
  const found: WorkspaceSymbol[] = [];
  for (const { project } of session.workspace.projects()) {
    for (const goal of project.goals.values()) {
      const name = goal.label?.value ?? goal.name?.value;
      if (name === undefined || !hasLetters(`${goal.id ?? ''} ${name}`, query)) continue;
      found.push({
        name: oneLine(name),
        kind: symbolKinds[goal.kind],
        ...(goal.id === undefined ? {} : { containerName: goal.id }),
        location: {
          uri: session.clientUri(goal.uri),
          range: session.positions.in(goal.uri).rangeOf((goal.name ?? goal.label ?? goal).span),
        },
      });
      if (found.length === mostSymbols) return found;
    }
  }
  return found;
}

function outlineOf(project: Project, uri: string): readonly Outlined[] {
  const outlined: Outlined[] = [];
  for (const goal of project.goals.values()) {
    if (goal.kind === 'team') continue;
    if (goal.uri === uri) outlined.push(outlinedGoal(goal));
  }
  for (const team of project.teams) {
    for (const block of team.blocks) {
      if (block.uri === uri)
        outlined.push({ ...outlinedGoal(team), span: block.span, selection: block.name });
    }
  }
  for (const { uri: file, span, header, date, by } of project.checkIns) {
    if (file !== uri) continue;
    const name = `checkin ${date?.value ?? ''}`.trimEnd();
    outlined.push({
      name,
      detail: by?.value ?? '',
      kind: SymbolKind.Event,
      span,
      selection: date?.span ?? header,
    });
  }
  for (const { uri: file, span, header, periodName, on } of project.reviews) {
    if (file !== uri) continue;
    const name = `review ${periodName?.value ?? ''}`.trimEnd();
    outlined.push({
      name,
      detail: on?.value ?? '',
      kind: SymbolKind.Event,
      span,
      selection: periodName?.span ?? header,
    });
  }
  return outlined.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function outlinedGoal(goal: Goal): Outlined {
  const label = oneLine(goal.label?.value ?? '');
  const name = goal.name?.value ?? '';
  return {
    name: label || name || goal.kind,
    detail: [label === '' ? '' : name, numbersOf(goal)].filter(words => words !== '').join(' · '),
    kind: symbolKinds[goal.kind],
    span: goal.span,
    selection: nameSpan(goal),
  };
}

function numbersOf(goal: Goal): string {
  return goal.kind === 'kr' || goal.kind === 'northstar' ? measureText(goal.measure) : '';
}

/** Puts each symbol into the innermost one around it. The symbols come in order of the text, outer before inner. */
function nest(session: Session, uri: string, outlined: readonly Outlined[]): DocumentSymbol[] {
  const index = session.positions.in(uri);
  const roots: DocumentSymbol[] = [];
  const around: { readonly end: number; readonly children: DocumentSymbol[] }[] = [];
  for (const { name, detail, kind, span, selection } of outlined) {
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) < span.end) around.pop();
    const children: DocumentSymbol[] = [];
    const range = index.rangeOf(span);
    const inside = selection.start >= span.start && selection.end <= span.end;
    const selectionRange = inside ? index.rangeOf(selection) : { start: range.start, end: range.start };
    (around.at(-1)?.children ?? roots).push({ name, detail, kind, range, selectionRange, children });
    around.push({ end: span.end, children });
  }
  return roots;
}

function flatten(
  uri: string,
  symbols: readonly DocumentSymbol[],
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flatten(uri, children ?? [], name),
  ]);
}

/** A label may hold a line break (`\n`); a list of symbols has one line for each. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
