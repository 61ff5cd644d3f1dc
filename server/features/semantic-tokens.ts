/**
 * What the words of a file are, for colouring: names by what they name, and for editors without a grammar of their own also
 * keywords, values and comments.
 */
import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import { occurrencesIn } from '../../language/model/occurrences.ts';
import type { Goal, GoalKind, Span } from '../../language/model/types.ts';
import { type Token, type TokenKind, tokenize } from '../../language/syntax/tokens.ts';
import { documentOf, type KnownDocument, type Session } from '../session.ts';
import { isGoalsText } from '../uri.ts';

const tokenTypes = [
  'namespace',
  'class',
  'property',
  'variable',
  'interface',
  'enum',
  'keyword',
  'string',
  'number',
  'operator',
  'comment',
  'decorator',
  'enumMember',
] as const;
type SemanticType = (typeof tokenTypes)[number];

/** `deprecated`: stopped. `documentation`: a comment that a hover shows. */
const tokenModifiers = ['declaration', 'deprecated', 'documentation'] as const;
type SemanticModifier = (typeof tokenModifiers)[number];

export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

const typeOfGoal: Readonly<Record<GoalKind, SemanticType>> = {
  team: 'namespace',
  northstar: 'interface',
  objective: 'class',
  kr: 'property',
  kpi: 'variable',
  cycle: 'enum',
};

/** Names, paths and punctuation have no colour but that of what they name. */
const typeOfToken: Readonly<Partial<Record<TokenKind, SemanticType>>> = {
  keyword: 'keyword',
  string: 'string',
  number: 'number',
  unit: 'number',
  date: 'number',
  period: 'number',
  owner: 'decorator',
  operator: 'operator',
  comment: 'comment',
  docComment: 'comment',
};

const statuses = new Set(['on-track', 'at-risk', 'off-track', 'done']);

interface Coloured {
  readonly span: Span;
  readonly type: SemanticType;
  readonly modifiers: readonly SemanticModifier[];
}

/** @param range only the tokens that touch it; the whole file if left out */
export function semanticTokens(session: Session, uri: string, range?: Range): SemanticTokens {
  const document = documentOf(session, uri);
  if (document === undefined || !isGoalsText(uri)) return { data: [] };
  const index = session.positions.in(uri);
  const wanted = range === undefined ? undefined : index.spanOf(range);
  const isWanted = ({ span }: Coloured) =>
    wanted === undefined || (span.start <= wanted.end && wanted.start <= span.end);
  const builder = new SemanticTokensBuilder();
  for (const coloured of colouredWords(document, session.today()).filter(isWanted)) {
    for (const { start, end } of linesOf(coloured.span, document.text)) {
      const { line, character } = index.positionAt(start);
      const modifiers = coloured.modifiers.reduce(
        (bits, one) => bits | (1 << tokenModifiers.indexOf(one)),
        0,
      );
      builder.push(line, character, end - start, tokenTypes.indexOf(coloured.type), modifiers);
    }
  }
  return builder.build();
}

/** In the order of the text, none over another. */
function colouredWords({ uri, text, snapshot }: KnownDocument, today: string): readonly Coloured[] {
  const { project } = snapshot;
  const names: Coloured[] = [];
  for (const { span, target, role } of occurrencesIn(project, uri)) {
    const goal = project.goals.get(target);
    if (goal === undefined) continue;
    const modifiers: SemanticModifier[] = [];
    if (role === 'name') modifiers.push('declaration');
    if (isStopped(goal, today)) modifiers.push('deprecated');
    names.push({ span, type: typeOfGoal[goal.kind], modifiers });
  }
  const words = tokenize(text).flatMap(token => colouredToken(token) ?? []);
  return [...names, ...words].sort((a, b) => a.span.start - b.span.start).filter(isNotCovered);
}

function colouredToken({ kind, text, span }: Token): Coloured | undefined {
  const type = kind === 'keyword' && statuses.has(text) ? 'enumMember' : typeOfToken[kind];
  if (type === undefined) return undefined;
  return { span, type, modifiers: kind === 'docComment' ? ['documentation'] : [] };
}

function isStopped(goal: Goal, today: string): boolean {
  return 'stopped' in goal && goal.stopped !== undefined && goal.stopped.date <= today;
}

function isNotCovered({ span }: Coloured, position: number, all: readonly Coloured[]): boolean {
  const before = all[position - 1];
  return before === undefined || before.span.end <= span.start;
}

/** A token may not reach over a line end: not every client takes that. */
function* linesOf({ start, end }: Span, text: string): Generator<Span> {
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    yield { start: start + index, end: start + index + line.length };
  }
}
