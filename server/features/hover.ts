/** What is this, how is it doing, why, what next: for the word under the cursor. */
import type { Hover, Position } from 'vscode-languageserver';
import { ruleById } from '../../language/lint/registry.ts';
import type { Finding } from '../../language/model/finding.ts';
import { occurrenceAt } from '../../language/model/occurrences.ts';
import type { CheckInEntry, Declaration, Goal, Span, TeamBlock } from '../../language/model/types.ts';
import { codeSpan, withoutBackticks } from '../../language/render/markdown.ts';
import { type Token, tokenize } from '../../language/syntax/tokens.ts';
import { goalWords } from '../goal-words.ts';
import { ruleHead } from '../rule-head.ts';
import { documentOf, type KnownDocument, type Session } from '../session.ts';
import { isGoalsText } from '../uri.ts';
import { valueAt, valueWords } from '../value-words.ts';
import { dateWords, ownerWords, periodWords } from '../word-meanings.ts';
import { configHover } from './config-hover.ts';
import { directiveMeanings, keywordMeanings } from './keyword-meanings.ts';

/** Parts of a hover, each a paragraph or more of Markdown or plain text. */
interface Said {
  readonly parts: readonly string[];
  readonly span: Span;
}

interface Asked {
  readonly session: Session;
  readonly document: KnownDocument;
  readonly offset: number;
  readonly isMarkdown: boolean;
}

export function hover(session: Session, uri: string, position: Position): Hover | undefined {
  const document = documentOf(session, uri);
  if (document === undefined) return undefined;
  if (!isGoalsText(uri)) return readsSchema(session) ? undefined : configHover(session, uri, position);
  const index = session.positions.in(uri);
  const asked = {
    session,
    document,
    offset: index.offsetAt(position),
    isMarkdown: session.client.markdownHover,
  };
  const token = tokenAt(document.text, asked.offset);
  const about = token === undefined ? undefined : (aboutToken(asked, token) ?? aboutProperty(asked, token));
  const fired = whyRulesFired(asked);
  const parts = [...(about?.parts ?? []), ...fired.map(finding => findingWords(asked, finding))].filter(
    part => part !== '',
  );
  const span = about?.span ?? fired[0]?.span;
  if (parts.length === 0 || span === undefined) return undefined;
  return {
    contents: asked.isMarkdown
      ? { kind: 'markdown', value: parts.join('\n\n---\n\n') }
      : { kind: 'plaintext', value: parts.join('\n\n') },
    range: index.rangeOf(span),
  };
}

/** Whether the editor itself says what a configuration may hold. */
function readsSchema({ client }: Session): boolean {
  return client.options.readsSchemas === true;
}

/** The word under the cursor, or the one that ends there. */
function tokenAt(text: string, offset: number): Token | undefined {
  const touching = tokenize(text).filter(({ span }) => span.start <= offset && offset <= span.end);
  return touching.find(({ span }) => offset < span.end) ?? touching[0];
}

function aboutToken(asked: Asked, token: Token): Said | undefined {
  const about = meaningOf(asked, token);
  return about?.parts.some(part => part !== '') === true ? about : undefined;
}

function meaningOf(asked: Asked, token: Token): Said | undefined {
  const { session, document, offset } = asked;
  const { project } = document.snapshot;
  if (token.kind === 'comment') return aboutDirective(asked, token);
  if (token.kind === 'docComment' || token.kind === 'punctuation') return undefined;

  const occurrence = occurrenceAt(project, document.uri, offset);
  const named = occurrence === undefined ? undefined : project.goals.get(occurrence.target);
  if (occurrence !== undefined && named !== undefined) {
    return { parts: [stateWords(asked, named)], span: occurrence.span };
  }
  const meaning = token.kind === 'keyword' ? keywordAt(document.text, token) : undefined;
  const goal = goalOfHeader(asked, token);
  const state = goal === undefined ? [] : [stateWords(asked, goal)];
  if (meaning !== undefined)
    return { parts: [...state, keywordWords(asked, meaning.keyword)], span: meaning.span };
  if (token.kind === 'owner') return { parts: [ownerWords(project, token.text)], span: token.span };

  const value = valueAt(project, document.uri, offset);
  if (value !== undefined) return { parts: [valueWords(value), ...state], span: value.span };
  if (token.kind === 'date') {
    return { parts: [dateWords(token.text, session.today()), ...state], span: token.span };
  }
  if (token.kind === 'period' || token.kind === 'number') {
    return { parts: [periodWords(project, token.text, session.today()), ...state], span: token.span };
  }
  return goal === undefined ? undefined : { parts: state, span: token.span };
}

function stateWords({ session, document, isMarkdown }: Asked, goal: Goal): string {
  return goalWords(session, document.snapshot, goal, isMarkdown);
}

/** Words that say nothing by themselves, such as those of `every 2 weeks`: what their property means. */
function aboutProperty(asked: Asked, token: Token): Said | undefined {
  const { project } = asked.document.snapshot;
  const blocks = [...project.goals.values()].flatMap<Declaration | TeamBlock>(goal =>
    goal.kind === 'team' ? goal.blocks : [goal],
  );
  const property = blocks
    .filter(({ uri }) => uri === asked.document.uri)
    .flatMap(({ properties }) => properties)
    .find(({ span }) => span.start <= token.span.start && token.span.end <= span.end);
  return property && { parts: [keywordWords(asked, property.keyword)], span: token.span };
}

/** The goal in whose header or target the word stands, or the goal of the entry in which it stands. */
function goalOfHeader({ document, offset }: Asked, token: Token): Goal | undefined {
  const { project } = document.snapshot;
  const holds = (span: Span) => span.start <= token.span.start && token.span.end <= span.end;
  for (const goal of project.goals.values()) {
    const headers =
      goal.kind === 'team'
        ? goal.blocks.filter(block => block.uri === document.uri).map(block => block.header)
        : [];
    if (headers.some(holds)) return goal;
    if (goal.uri !== document.uri) continue;
    if (holds(goal.header) || (goal.kind === 'kpi' && goal.target && holds(goal.target.span))) return goal;
  }
  const entry = [...project.checkIns, ...project.reviews]
    .filter(({ uri, span }) => uri === document.uri && span.start <= offset && offset <= span.end)
    .flatMap<Pick<CheckInEntry, 'span' | 'reference'>>(({ entries }) => entries)
    .find(({ span }) => holds(span));
  return entry?.reference.target === undefined ? undefined : project.goals.get(entry.reference.target);
}

interface KeywordPlace {
  readonly keyword: string;
  readonly span: Span;
}

/** `part of` and `guarded by` are one word each. */
function keywordAt(text: string, token: Token): KeywordPlace {
  const after = /^(part|guarded)\s+(of|by)\b/.exec(text.slice(token.span.start, token.span.start + 40));
  if (after !== null) {
    return {
      keyword: `${after[1]} ${after[2]}`,
      span: { start: token.span.start, end: token.span.start + after[0].length },
    };
  }
  const before = /\b(part|guarded)\s+$/.exec(
    text.slice(Math.max(0, token.span.start - 40), token.span.start),
  );
  const isSecond = before !== null && (token.text === 'of' || token.text === 'by');
  return isSecond
    ? {
        keyword: `${before[1]} ${token.text}`,
        span: { start: token.span.start - before[0].length, end: token.span.end },
      }
    : { keyword: token.text, span: token.span };
}

function keywordWords({ isMarkdown }: Asked, keyword: string): string {
  const meaning = keywordMeanings[keyword];
  if (meaning === undefined) return '';
  return isMarkdown ? `${codeSpan(keyword)} ${meaning}` : `${keyword}: ${withoutBackticks(meaning)}`;
}

/** A rule that a directive names. */
function aboutDirective({ document, offset, isMarkdown, session }: Asked, comment: Token): Said | undefined {
  const file = document.snapshot.project.files.find(({ uri }) => uri === document.uri);
  const named = file?.directives
    .filter(({ span }) => span.start === comment.span.start)
    .flatMap(({ rules }) => rules)
    .find(({ span }) => span.start <= offset && offset <= span.end);
  const rule = named === undefined ? undefined : ruleById(named.value);
  if (named === undefined || rule === undefined) return aboutDirectiveWord(comment, offset, isMarkdown);
  const head = ruleHead(session, rule.id, isMarkdown);
  return { parts: [`${head}: ${rule.summary}`], span: named.span };
}

function aboutDirectiveWord({ text, span }: Token, offset: number, isMarkdown: boolean): Said | undefined {
  const [, slashes = '', word = ''] = /^(\/\/\s*)([\w-]+)/.exec(text) ?? [];
  const start = span.start + slashes.length;
  const meaning = Object.hasOwn(directiveMeanings, word) ? directiveMeanings[word] : undefined;
  if (meaning === undefined || offset < start || start + word.length < offset) return undefined;
  return {
    parts: [isMarkdown ? meaning : withoutBackticks(meaning)],
    span: { start, end: start + word.length },
  };
}

const mostFindings = 3;

/** What stands on the very words under the cursor, worst first, each rule once. */
function whyRulesFired({ session, document, offset }: Asked): readonly Finding[] {
  const seen = new Set<string>();
  const order = ['error', 'warning', 'info', 'hint'];
  return document.snapshot
    .findings(session.today())
    .filter(({ uri, span }) => uri === document.uri && span.start <= offset && offset <= span.end)
    .filter(({ rule }) => ruleById(rule) !== undefined)
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .filter(({ rule }) => !seen.has(rule) && seen.add(rule))
    .slice(0, mostFindings);
}

/** The reason for the rule. Its message is a diagnostic, which editors show beside the hover. */
function findingWords({ session, isMarkdown }: Asked, { rule: id }: Finding): string {
  const rationale = ruleById(id)?.rationale.trim() ?? '';
  const head = ruleHead(session, id, isMarkdown);
  return isMarkdown ? `${head}: ${rationale}` : `${head}: ${withoutBackticks(rationale)}`;
}
