import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { htmlMeeting } from '../../../../language/report/meeting/html.ts';
import { markdownMeeting } from '../../../../language/report/meeting/markdown.ts';
import { escapeSlack, type SlackBlock, slackMessage } from '../../../../language/report/meeting/slack.ts';
import { writtenMeetings } from '../../../../language/report/meeting/written-meeting.ts';
import type { WrittenReport } from '../../../../language/report/meeting/written-report.ts';
import { meetingOf, writtenOf } from './held.ts';

/** What Slack takes, as its reference of Block Kit has it. */
const plainText = z.strictObject({
  type: z.literal('plain_text'),
  text: z.string().min(1).max(150),
  emoji: z.boolean(),
});
const mrkdwn = z.strictObject({
  type: z.literal('mrkdwn'),
  text: z.string().min(1).max(3000),
  verbatim: z.boolean(),
});
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plainText }),
  z.strictObject({ type: z.literal('section'), text: mrkdwn }),
  z.strictObject({ type: z.literal('context'), elements: z.array(mrkdwn).min(1).max(10) }),
]);
const message = z.strictObject({ text: z.string().min(1).max(3000), blocks: z.array(block).min(1).max(50) });

function sound(report: WrittenReport): readonly SlackBlock[] {
  const sent = slackMessage(report);
  expect(message.safeParse(JSON.parse(JSON.stringify(sent))).error).toBeUndefined();
  expect(JSON.stringify(sent.blocks).length).toBeLessThan(12_000);
  return sent.blocks;
}

const textOf = (blocks: readonly SlackBlock[]) =>
  blocks
    .map(one =>
      'text' in one ? one.text.text : 'elements' in one ? one.elements.map(({ text }) => text).join() : '',
    )
    .join('\n');

const nasty =
  'a <b> & "c" *d* _e_ ~f~ `g` | [h](i) <!channel> <@U1> @here #1 $x$ :fire: https://e.example \u202E \u{1F600}';
const quoted = JSON.stringify(nasty);
const hostile = `objective o ${quoted} { cycle 2026-Q1 owner @maya kr k ${quoted} from 0 to 9 }
kpi c ${quoted} threshold < 5
checkin 2026-02-15 { o.k: 3 at-risk ${quoted} c: 9 ${quoted} }
`;

describe('the message for Slack', () => {
  it('is what Slack takes, for one project and for many, for nothing and for a thousand goals', () => {
    sound(writtenOf('', '2026-02-16'));
    const many = Array.from(
      { length: 400 },
      (
        _,
        n,
      ) => `objective o${n} "Objective ${'very '.repeat(n % 30)} ${n}" { cycle 2026-Q1 kr a "A ${'long '.repeat(40)}" from 0 to 9 }
kpi k${n} "KPI ${n}" threshold < 5 { owner @p${n} }
`,
    ).join('');
    const blocks = sound(writtenOf(many, '2026-02-16'));
    expect(textOf(blocks)).toContain('*@p0*: KPI 0');
    const meeting = meetingOf(many, '2026-02-16');
    const projects = Array.from({ length: 60 }, (_, n) => ({ name: `project ${n}`, meeting }));
    expect(textOf(sound(writtenMeetings(projects)))).toContain(
      '… and more: run `goals report` to read all of it.',
    );
  });

  it('takes words as words: no mention, no link, no bold', () => {
    const text = textOf(sound(writtenOf(hostile, '2026-02-16')));
    expect(text).toContain('a &lt;b&gt; &amp; "c" ∗d∗ ˍeˍ ∼f∼ ˋgˋ');
    expect(text).toContain('&lt;!channel&gt; &lt;@U1&gt;');
    expect(text).not.toMatch(/<[!@#a-z]/);
    expect(escapeSlack('trial_to_paid')).toBe('trial_to_paid');
  });

  it('is sound whatever somebody writes', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 5000 }), words => {
        const label = JSON.stringify(words.replace(/[\\\p{Cc}]/gu, ' '));
        sound(
          writtenOf(
            `objective o ${label} { cycle 2026-Q1 }\ncheckin 2026-02-15 { o: at-risk ${label} }\n`,
            '2026-02-16',
          ),
        );
      }),
      { numRuns: 40 },
    ));
});

describe('the page', () => {
  it('needs nothing else and runs nothing', () => {
    const page = htmlMeeting(writtenOf(hostile, '2026-02-16'));
    expect(page.replace('content="default-src', '')).not.toMatch(
      /<script|<link|<img|@import|url\(|src=|href=/i,
    );
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('a &lt;b&gt; &amp; &quot;c&quot; *d*');
  });

  it('says with a word what a colour says', () => {
    const page = htmlMeeting(writtenOf(hostile, '2026-02-16'));
    expect(page).toContain('<span>newly breached</span>');
    expect(page.match(/<svg(?![^>]*aria-hidden="true")/)).toBeNull();
  });
});

describe('the Markdown', () => {
  it('takes words as words, and names people without calling them', () => {
    const text = markdownMeeting(writtenOf(hostile, '2026-02-16'));
    expect(text).toContain('a \\<b> & "c" \\*d\\* \\_e\\_ \\~f\\~ \\`g\\`');
    expect(text).not.toMatch(/(?<![`\w])@[a-z]/);
    expect(text).toContain('`@maya`');
  });
});
