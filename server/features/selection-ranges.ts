/** Grows a selection by what the text means: word, value, measure, property, header, declaration, block, file. */
import type { Position, SelectionRange } from 'vscode-languageserver';
import { occurrencesIn } from '../../language/model/occurrences.ts';
import type { Measure, Project, Span } from '../../language/model/types.ts';
import { type Token, tokenize } from '../../language/syntax/tokens.ts';
import { documentOf, type Session } from '../session.ts';
import { isGoalsText } from '../uri.ts';
import { valueAt } from '../value-words.ts';

/** One chain for each position, the narrowest range first, each inside the next. */
export function selectionRanges(
  session: Session,
  uri: string,
  positions: readonly Position[],
): SelectionRange[] {
  const document = documentOf(session, uri);
  if (document === undefined || !isGoalsText(uri)) {
    return positions.map(position => ({ range: { start: position, end: position } }));
  }
  const { text, snapshot } = document;
  const index = session.positions.in(uri);
  const tokens = tokenize(text);
  return positions.map(position => {
    const offset = index.offsetAt(position);
    const spans = [
      ...spansOfWords(tokens, offset),
      ...spansOfMeaning(snapshot.project, uri, offset),
      ...spansOfBlocks(tokens),
      { start: 0, end: text.length },
    ];
    const around = spans.filter(({ start, end }) => start <= offset && offset <= end);
    const chain = nested(around).map(span => index.rangeOf(span));
    return linked(chain) ?? { range: { start: position, end: position } };
  });
}

/** The word, and what is between the quotes of a string. */
function* spansOfWords(tokens: readonly Token[], offset: number): Generator<Span> {
  for (const { kind, text, span } of tokens) {
    if (span.end < offset || offset < span.start || kind === 'punctuation') continue;
    yield span;
    const isClosed = kind === 'string' && text.length >= 2 && text.endsWith('"');
    if (isClosed) yield { start: span.start + 1, end: span.end - 1 };
  }
}

function* spansOfMeaning(project: Project, uri: string, offset: number): Generator<Span> {
  for (const { span } of occurrencesIn(project, uri)) yield span;
  const value = valueAt(project, uri, offset);
  if (value !== undefined) yield value.span;
  for (const goal of project.goals.values()) {
    for (const { uri: file, span, header, properties } of goal.kind === 'team' ? goal.blocks : [goal]) {
      if (file !== uri || offset < span.start || span.end < offset) continue;
      yield span;
      yield header;
      for (const property of properties) yield property.span;
    }
    if (goal.uri !== uri) continue;
    if (goal.kind === 'kr' || goal.kind === 'northstar') yield* spanOfMeasure(goal.measure);
    if (goal.kind === 'kpi' && goal.threshold !== undefined) yield goal.threshold.span;
  }
  for (const { uri: file, span, header, entries } of [...project.checkIns, ...project.reviews]) {
    if (file !== uri) continue;
    yield span;
    yield header;
    for (const entry of entries) yield entry.span;
  }
}

function* spanOfMeasure(measure: Measure): Generator<Span> {
  if (measure.kind !== 'none') yield measure.span;
}

/** What is between two braces, and the braces with it. */
function* spansOfBlocks(tokens: readonly Token[]): Generator<Span> {
  const open: Span[] = [];
  for (const { kind, text, span } of tokens) {
    if (kind !== 'punctuation') continue;
    if (text === '{') open.push(span);
    const opening = text === '}' ? open.pop() : undefined;
    if (opening === undefined) continue;
    yield { start: opening.end, end: span.start };
    yield { start: opening.start, end: span.end };
  }
}

/** From the narrowest to the widest, without those that cross a narrower one. */
function nested(spans: readonly Span[]): readonly Span[] {
  const chain: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = chain.at(-1);
    const isWider = inner === undefined || span.end - span.start > inner.end - inner.start;
    if (isWider && (inner === undefined || (span.start <= inner.start && inner.end <= span.end))) {
      chain.push(span);
    }
  }
  return chain;
}

function linked(chain: readonly SelectionRange['range'][]): SelectionRange | undefined {
  return chain.reduceRight<SelectionRange | undefined>(
    (parent, range) => (parent === undefined ? { range } : { range, parent }),
    undefined,
  );
}
