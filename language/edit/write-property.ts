/** Writes a property into the block of a statement, in the order of the table, and opens a block where there is none. */

import { lineWidth } from '../format/columns.ts';
import { rankOf } from '../format/property-order.ts';
import { isComment, type Statement, type Word } from '../format/statements.ts';
import { columnsOf } from '../model/text-width.ts';
import { type Draft, type DraftEdit, draft, draftOf, joined, type Words } from './draft.ts';
import {
  endWithComments,
  type FileView,
  indentationOf,
  innerIndentation,
  insideOf,
  isOnOneLine,
  spanOf,
} from './file-view.ts';

/** A property as it is to be written: `owner` and `@maya`, `guarded by` and `churn, uptime`, `committed` and nothing. */
export interface PropertyWords {
  readonly keyword: string;
  readonly value?: Words;
}

const lists = new Set(['supports', 'guarded by']);
const repeated = new Set(['changed', 'initiative']);
const exclusiveWords: Readonly<Record<string, string>> = {
  committed: 'aspirational',
  aspirational: 'committed',
  leading: 'lagging',
  lagging: 'leading',
};

/**
 * The edits that give a declaration a property. A list goes on behind what it has, `initiative` and `changed` are added behind
 * the last, any other property takes the place of the one that is there.
 */
export function writeProperty(
  view: FileView,
  statement: Statement,
  property: PropertyWords,
): readonly DraftEdit[] {
  const existing = repeated.has(property.keyword) ? undefined : existingProperty(statement, property.keyword);
  if (existing === undefined) return insertProperty(view, statement, property);
  const words = existing.head.filter(word => !isComment(word));
  const last = words.at(-1);
  if (last === undefined) return [];
  if (lists.has(property.keyword)) {
    const isEmpty = last.kind === 'keyword';
    return [insertion(last.span.end, joined([isEmpty ? ' ' : ', ', property.value ?? '']))];
  }
  return [{ span: { start: spanOf(existing).start, end: last.span.end }, draft: wordsOf(property) }];
}

/** The property of a block with this keyword, or with the word that it excludes. */
export function existingProperty({ block }: Statement, keyword: string): Statement | undefined {
  const [word = ''] = keyword.split(' ');
  return block?.statements.find(one => one.keyword === word || one.keyword === exclusiveWords[word]);
}

export function wordsOf({ keyword, value }: PropertyWords): Draft {
  return value === undefined ? draftOf(keyword) : draft`${keyword} ${value}`;
}

function insertProperty(view: FileView, statement: Statement, property: PropertyWords): readonly DraftEdit[] {
  const { block } = statement;
  const words = wordsOf(property);
  if (block === undefined) return [openBlock(view, statement, words)];
  if (block.statements.length === 0 && isOnOneLine(view.text, block))
    return [fillBlock(view, statement, block, words)];
  const before = lastBefore(statement, property.keyword);
  if (isOnOneLine(view.text, block)) {
    return [
      before === undefined
        ? insertInFront(view, block.open, words)
        : insertion(endWithComments(before), draft` ${words}`),
    ];
  }
  const at = before === undefined ? insideOf(block) : endWithComments(before);
  return [insertion(at, draft`\n${innerIndentation(view, statement)}${words}`)];
}

/** The last statement of the block that stands before a property of this keyword. */
function lastBefore({ keyword: container, block }: Statement, keyword: string): Statement | undefined {
  const rank = rankOf(container, keyword);
  return block?.statements.findLast(one => {
    const other = rankOf(container, one.keyword);
    return other <= rank && Number.isFinite(other);
  });
}

/** ` { … }` behind the header; on lines of its own where that would be too wide, and for what holds more than properties. */
function openBlock(view: FileView, statement: Statement, words: Draft): DraftEdit {
  const last = statement.head.findLast(word => !isComment(word)) as Word;
  return insertion(last.span.end, draft` ${blockWith(view, statement, words)}`);
}

function fillBlock(
  view: FileView,
  statement: Statement,
  block: NonNullable<Statement['block']>,
  words: Draft,
): DraftEdit {
  const end = (block.close ?? block.open).span.end;
  const comments = [...block.opening, ...block.closing]
    .filter(({ index }) => index > block.open.index)
    .map(({ text }) => text);
  return {
    span: { start: block.open.span.start, end },
    draft: blockWith(view, statement, joined([...comments, words], ' ')),
  };
}

function blockWith(view: FileView, statement: Statement, words: Draft): Draft {
  const indentation = indentationOf(view.text, statement);
  const header = indentation.length + headerWidth(view, statement);
  const isShort = statement.keyword === 'kr' || statement.keyword === 'kpi';
  if (isShort && header + columnsOf(words.text) + ' {  }'.length <= lineWidth) return draft`{ ${words} }`;
  return draft`{\n${indentation}${view.step}${words}\n${indentation}}`;
}

/** Width of a header on one line, without the padding of its columns. */
function headerWidth({ text }: FileView, { head }: Statement): number {
  const [first, last] = [head[0], head.at(-1)];
  if (first === undefined || last === undefined) return 0;
  return columnsOf(text.slice(first.span.start, last.span.end).replace(/\s+/g, ' '));
}

function insertInFront(view: FileView, open: Word, words: Draft): DraftEdit {
  const isSpaced = /\s/.test(view.text.charAt(open.span.end));
  return insertion(open.span.end, isSpaced ? draft` ${words}` : draft` ${words} `);
}

export function insertion(at: number, words: Words): DraftEdit {
  return { span: { start: at, end: at }, draft: draftOf(words) };
}
