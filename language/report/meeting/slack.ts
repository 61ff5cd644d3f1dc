/**
 * A report as a message for Slack: the payload of an incoming webhook, made of Block Kit blocks.
 * (https://docs.slack.dev/reference/block-kit/blocks)
 *
 * What somebody wrote becomes no markup, no link and no mention. A message that is too long is refused as a whole, so the report
 * is cut where Slack's limits are reached, and says so.
 */
import { cutToColumns } from '../../model/text-width.ts';
import { healthIcon } from '../../render/paint.ts';
import { jsonText } from '../json.ts';
import { nothingYet } from './markdown.ts';
import type { Entry, Section, WrittenPart, WrittenReport } from './written-report.ts';

interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: false;
}

interface Mrkdwn {
  readonly type: 'mrkdwn';
  readonly text: string;
  /** Addresses and names in the text are not made into links. */
  readonly verbatim: true;
}

export type SlackBlock =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'section'; readonly text: Mrkdwn }
  | { readonly type: 'context'; readonly elements: readonly Mrkdwn[] }
  | { readonly type: 'divider' };

export interface SlackMessage {
  /** What a notification shows. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** Limits of Slack, in characters and blocks. */
const longest = { header: 150, section: 3000, line: 600, blocks: 50 } as const;

/**
 * All blocks together, as JSON. Slack refuses messages from about 13,200 characters on, without saying where
 * exactly (https://github.com/slackapi/bolt-js/issues/2509).
 */
const longestMessage = 10_000;

/** Room for the head of the message and for the word that it was cut. */
const setAside = { blocks: 6, characters: 1200 } as const;

/** The message as JSON. */
export function slackMeeting(report: WrittenReport): string {
  return jsonText(slackMessage(report));
}

export function slackMessage({ title, today, summary, parts }: WrittenReport): SlackMessage {
  const heading = `${title}, ${today}`;
  const shown = parts.slice(0, longest.blocks - setAside.blocks);
  const room = {
    blocks: Math.floor((longest.blocks - setAside.blocks) / Math.max(1, shown.length)),
    characters: Math.floor((longestMessage - setAside.characters) / Math.max(1, shown.length)),
  };
  const drawn = shown.map(part => fitting(drawPart(part), room));
  const isCut = shown.length < parts.length || drawn.some(one => one.isCut);
  return {
    text: escapeSlack(cutToColumns(`${heading}: ${summary}`, longest.line)),
    blocks: [
      { type: 'header', text: plainText(cutToColumns(heading, longest.header)) },
      section(escapeSlack(summary)),
      ...drawn.flatMap(({ blocks }) => blocks),
      ...(isCut ? [context('… and more: run `goals report` to read all of it.')] : []),
    ],
  };
}

/** As many blocks as there is room for, the first in any case. */
function fitting(
  blocks: readonly SlackBlock[],
  room: { readonly blocks: number; readonly characters: number },
): { readonly blocks: readonly SlackBlock[]; readonly isCut: boolean } {
  let left = room.characters;
  const kept: SlackBlock[] = [];
  for (const block of blocks.slice(0, room.blocks)) {
    left -= JSON.stringify(block).length + 1;
    if (left < 0 && kept.length > 0) break;
    kept.push(block);
  }
  const isCut = kept.length < blocks.length;
  // A heading without what it heads says nothing.
  if (isCut && kept.at(-1)?.type === 'header') kept.pop();
  return { blocks: kept, isCut };
}

function drawPart({ about, sections }: WrittenPart): readonly SlackBlock[] {
  const head = context(escapeSlack(cutToColumns(about.join(' · '), longest.line)));
  if (sections.length === 0) return [head, section(nothingYet)];
  return [head, ...sections.flatMap(drawSection)];
}

/** Short entries stand in one block until it is full: a block a line is hard to read. One with others below it has its own. */
function drawSection({ title, lines, entries, more, after }: Section): readonly SlackBlock[] {
  const runs: string[][] = [lines.map(escapeSlack)];
  for (const one of entries) {
    const paragraph = entryLines(one, '').join('\n');
    if (one.entries.length > 0) runs.push([paragraph], []);
    else runs.at(-1)?.push(paragraph);
  }
  const end = [
    ...(more === undefined ? [] : [`… ${more}`]),
    ...(after === undefined ? [] : [escapeSlack(after)]),
  ];
  const texts = [...runs.slice(0, -1), [...(runs.at(-1) ?? []), ...end]].flatMap(packed);
  return [{ type: 'header', text: plainText(title) }, ...texts.map(section)];
}

function packed(paragraphs: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const paragraph of paragraphs.map(fittingParagraph)) {
    const last = texts.at(-1);
    const joined = last === undefined ? paragraph : `${last}\n${paragraph}`;
    if (last !== undefined && joined.length <= longest.section) texts[texts.length - 1] = joined;
    else texts.push(paragraph);
  }
  return texts;
}

/** Whole lines of one that is too long for a block. */
function fittingParagraph(paragraph: string): string {
  if (paragraph.length <= longest.section) return paragraph;
  const room = paragraph.slice(0, longest.section - 2);
  return `${room.slice(0, Math.max(0, room.lastIndexOf('\n')))}\n…`;
}

const indentation = '      ';

function entryLines(one: Entry, indent: string): readonly string[] {
  const sign = one.state === undefined ? '•' : healthIcon(one.state);
  const facts = one.facts.join(' · ');
  const below = `${indent}${indentation}`;
  return [
    `${indent}${sign} *${words(one.title)}*${facts === '' ? '' : `: ${words(facts)}`}`,
    ...one.remarks.map(remark => below + words(remark)),
    ...(one.code === undefined ? [] : [`${below}\`${words(one.code)}\``]),
    ...one.entries.flatMap(child => entryLines(child, below)),
    ...(one.more === undefined ? [] : [`${below}… ${one.more}`]),
  ];
}

function words(text: string): string {
  return escapeSlack(cutToColumns(text, longest.line));
}

const lookalikes: Readonly<Record<string, string>> = { '*': '∗', '~': '∼', '`': 'ˋ' };

/**
 * Plain words as Slack's `mrkdwn`. `&`, `<` and `>` are escaped; signs that would make words bold, struck or code can't be, and are
 * replaced by others that look like them. An underscore between letters is left: it changes nothing there.
 */
export function escapeSlack(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*~`]/g, sign => lookalikes[sign] ?? sign)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, 'ˍ');
}

function plainText(text: string): PlainText {
  return { type: 'plain_text', text, emoji: false };
}

function mrkdwn(text: string): Mrkdwn {
  return { type: 'mrkdwn', text, verbatim: true };
}

function section(text: string): SlackBlock {
  return { type: 'section', text: mrkdwn(text) };
}

function context(text: string): SlackBlock {
  return { type: 'context', elements: [mrkdwn(text)] };
}
