import { describe, expect, it } from 'vitest';
import { formatEdits, formatText } from '../../../language/format/format.ts';
import { text } from '../edit/edited.ts';

interface Case {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

function cases(title: string, list: readonly Case[]): void {
  describe(title, () => {
    for (const { name, before, after } of list) {
      it(name, () => {
        expect(formatText(before)).toBe(after);
        expect(formatText(after)).toBe(after);
      });
    }
  });
}

cases('lines and blocks', [
  {
    name: 'gives each property a line, two spaces in',
    before: 'team acme "Acme"{ lead @ceo\nsize 48 objective o "O"{cycle 2026-Q1 kr a "A" from 1 to 2}}',
    after: text`
      team acme "Acme" {
        lead @ceo
        size 48
        objective o "O" {
          cycle 2026-Q1
          kr a "A" from 1 to 2
        }
      }`,
  },
  {
    name: 'leaves a block on its line where it fits',
    before: 'kpi  churn "Churn"   threshold <5% {target< 4%   owner @maya}\n',
    after: 'kpi churn "Churn" threshold < 5% { target < 4% owner @maya }\n',
  },
  {
    name: 'opens a block that is too wide for its line',
    before: `kpi churn "${'Churn '.repeat(9)}" threshold < 5% { target < 4% owner @maya source "https://acme.example" }\n`,
    after: `kpi churn "${'Churn '.repeat(9)}" threshold < 5% {\n  target < 4%\n  owner @maya\n  source "https://acme.example"\n}\n`,
  },
  {
    name: 'leaves a block on lines of its own where somebody opened it',
    before: 'kpi churn "Churn" {\n owner @maya }\n',
    after: 'kpi churn "Churn" {\n  owner @maya\n}\n',
  },
  { name: 'closes an empty block', before: 'objective o "O" {\n\n}\n', after: 'objective o "O" {}\n' },
  {
    name: 'keeps at most one empty line between statements, none at the ends of a block',
    before: '\n\nteam a "A" {\n\n\n  lead @ceo\n\n\n\n  kpi b "B"\n\n}\n\n\nkpi c "C"\n\n\n',
    after: 'team a "A" {\n  lead @ceo\n\n  kpi b "B"\n}\n\nkpi c "C"\n',
  },
  {
    name: 'puts a header on one line where it fits',
    before: text`
      kpi churn
        "Churn"
        threshold < 5%
      northstar weekly_teams "Weekly active teams completing a retrospective and acting on it"
            from 500 to 2,500 teams
            by 2026-12-31 {
        owner @ceo
      }`,
    after: text`
      kpi churn "Churn" threshold < 5%
      northstar weekly_teams "Weekly active teams completing a retrospective and acting on it"
        from 500 to 2,500 teams by 2026-12-31 {
        owner @ceo
      }`,
  },
  {
    name: 'breaks a header that is too wide before its measure',
    before: text`
      objective o "Teams love it" {
        kr a "Weekly active teams" from 1 to 2
        kr active "Weekly active teams completing a retrospective in one of the supported places" from 500 to 1,200 teams by 2026-03-15 {tracks n}
        kr b "Net Promoter Score" from 32 to 50
      }
      kpi churn "Monthly churn of customers who pay by invoice and have been with us for more than a year" threshold < 5%{
      owner @maya}`,
    after: text`
      objective o "Teams love it" {
        kr a "Weekly active teams" from 1 to 2
        kr active "Weekly active teams completing a retrospective in one of the supported places"
          from 500 to 1,200 teams by 2026-03-15 { tracks n }
        kr b "Net Promoter Score" from 32 to 50
      }
      kpi churn "Monthly churn of customers who pay by invoice and have been with us for more than a year"
        threshold < 5% {
        owner @maya
      }`,
  },
  {
    name: 'keeps the breaks of what is too wide and has no measure, or a comment inside',
    before: text`
      objective o "O" {
        supports ${'a'.repeat(60)},
           ${'b'.repeat(60)}
        kr k "${'Keys '.repeat(18)}" /* why */ from 500
                to 1,200 teams
      }`,
    after: text`
      objective o "O" {
        supports ${'a'.repeat(60)},
          ${'b'.repeat(60)}
        kr k "${'Keys '.repeat(18)}" /* why */ from 500
          to 1,200 teams
      }`,
  },
  {
    name: 'sets commas, colons and units as people do',
    before:
      'objective o "O" {\n  supports a ,b,  c\n}\ncheckin 2026-01-05 {\n  a :4.2%  on-track\n  b: 1,200   teams\n  c: 48h\n}\n',
    after:
      'objective o "O" {\n  supports a, b, c\n}\ncheckin 2026-01-05 {\n  a: 4.2% on-track\n  b: 1,200 teams\n  c: 48h\n}\n',
  },
  {
    name: 'lets the paragraphs of a note stand below each other',
    before: 'review 2026-Q1 {\n  a: 0.7\n      "First."\n   "Second." "Third."\n}\n',
    after: 'review 2026-Q1 {\n  a: 0.7\n    "First."\n    "Second." "Third."\n}\n',
  },
  { name: 'ends with one line end', before: 'kpi a "A"', after: 'kpi a "A"\n' },
  { name: 'leaves an empty file empty', before: ' \n \n', after: '' },
  { name: 'keeps a byte order mark', before: '\uFEFF  kpi a "A"\n', after: '\uFEFFkpi a "A"\n' },
  { name: 'keeps a byte order mark of an empty file', before: '\uFEFF\n', after: '\uFEFF' },
  {
    name: 'writes the line ends that most lines have',
    before: 'kpi a "A"\r\nkpi b "B"\nkpi c "C"\r\n/* one\ntwo */\r\n',
    after: 'kpi a "A"\r\nkpi b "B"\r\nkpi c "C"\r\n/* one\r\ntwo */\r\n',
  },
]);

cases('order of properties', [
  {
    name: 'is that of the table, before what else a block holds',
    before: text`
      objective o "O" {
        kr a "A" from 1 to 2 { every week tracks c owner @a }
        guarded by c
        initiative "Two"
        owner @maya
        initiative "One"
        supports n
        cycle 2026-Q1
        aspirational
        kr b "B"
      }`,
    after: text`
      objective o "O" {
        cycle 2026-Q1
        owner @maya
        aspirational
        supports n
        guarded by c
        initiative "Two"
        initiative "One"
        kr a "A" from 1 to 2 { owner @a tracks c every week }
        kr b "B"
      }`,
  },
  {
    name: 'leaves the order of what excludes each other, since the first counts',
    before: 'objective o "O" {\n  aspirational\n  committed\n}\n',
    after: 'objective o "O" {\n  aspirational\n  committed\n}\n',
  },
  {
    name: 'moves comments with their property',
    before: text`
      team a "A" { // opened in May
        size 48 // about

        // the boss
        lead @ceo

        // what we watch
        kpi churn "Churn"
        /* the group */
        part of acme
        // the end
      }`,
    after: text`
      team a "A" { // opened in May
        /* the group */
        part of acme

        // the boss
        lead @ceo
        size 48 // about

        // what we watch
        kpi churn "Churn"
        // the end
      }`,
  },
]);

cases('comments', [
  {
    name: 'stay beside, above, between and below',
    before: text`
      // Acme


      /** Churn. */
      kpi churn "Churn" /* of customers */ threshold < 5% // monthly
         // of the block
        {
        // first
        target < 4%   // soon


        // last
      }   // behind
      // end`,
    after: text`
      // Acme

      /** Churn. */
      kpi churn "Churn" /* of customers */ threshold < 5% { // monthly
        // of the block
        // first
        target < 4% // soon

        // last
      } // behind
      // end`,
  },
  {
    name: 'in the middle of a list keep their place',
    before: 'objective o "O" {\n  supports a, // first\n b, /* second */ c\n}\n',
    after: 'objective o "O" {\n  supports a, // first\n    b, /* second */ c\n}\n',
  },
  {
    name: 'of several lines move with what is below, where their lines begin with a star',
    before: 'team a "A" {\n/**\n * One.\n *   Two.\n */\nkpi b "B"\n/* free\n   form */\n}\n',
    after: 'team a "A" {\n  /**\n   * One.\n   *   Two.\n   */\n  kpi b "B"\n  /* free\n   form */\n}\n',
  },
  {
    name: 'for the next line stay above it',
    before: 'kpi a "A" // goals-ignore-next-line kpi-count -- why\nkpi b "B"\n',
    after: 'kpi a "A"\n// goals-ignore-next-line kpi-count -- why\nkpi b "B"\n',
  },
  { name: 'are all there is', before: '  // one\n\n\n   /* two */', after: '// one\n\n/* two */\n' },
]);

cases('columns', [
  {
    name: 'align labels and measures of consecutive lines',
    before: text`
      objective o "O" {
        kr active_teams "Weekly active teams" from 500 to 1,200 teams { tracks weekly_teams }
        // goals-ignore-next-line kr-vanity -- it is ours
        kr nps "NPS" from 32 to 50 // the survey
        kr docs "Docs are published"
        kr async "Teams running async retros" from 0% to 30% {
          weight 2
        }
        kr first "Time to first retro" from 48h to 15min

        kr x "X" from 1 to 2
      }`,
    after: text`
      objective o "O" {
        kr active_teams "Weekly active teams" from 500 to 1,200 teams { tracks weekly_teams }
        // goals-ignore-next-line kr-vanity -- it is ours
        kr nps          "NPS"                 from 32 to 50 // the survey
        kr docs         "Docs are published"
        kr async "Teams running async retros" from 0% to 30% {
          weight 2
        }
        kr first "Time to first retro" from 48h to 15min

        kr x "X" from 1 to 2
      }`,
  },
  {
    name: 'align KPIs that have no label, and leave those without a name alone',
    before: 'kpi a threshold < 5%\nkpi response_time threshold < 4h\nkpi "Uptime" threshold >= 99%\n',
    after:
      'kpi a             threshold < 5%\nkpi response_time threshold < 4h\nkpi "Uptime" threshold >= 99%\n',
  },
  {
    name: 'let what is far longer stick out',
    before: text`
      kpi a "A" threshold < 5%
      kpi bb "Something that takes quite a few words to be said in full" threshold < 5%
      kpi ccc "Ccc" threshold < 5%`,
    after: text`
      kpi a   "A"   threshold < 5%
      kpi bb  "Something that takes quite a few words to be said in full" threshold < 5%
      kpi ccc "Ccc" threshold < 5%`,
  },
  {
    name: 'count wide characters as two',
    before: 'kpi a "ユーザー数" threshold < 5%\nkpi größe "Größe" threshold < 5%\n',
    after: 'kpi a     "ユーザー数" threshold < 5%\nkpi größe "Größe"      threshold < 5%\n',
  },
  {
    name: 'never pad a line beyond its width',
    before: `kpi a "A" threshold < 5% { source "https://metrics.acme.example/${'x'.repeat(42)}" }\nkpi b "Response time" threshold < 4h\n`,
    after: `kpi a "A" threshold < 5% { source "https://metrics.acme.example/${'x'.repeat(42)}" }\nkpi b "Response time" threshold < 4h\n`,
  },
]);

describe('a file with syntax errors', () => {
  it.each([
    'kpi churn "Churn',
    'team a "A" {',
    'objective o "O" }',
    'kpi "“quoted”" {',
    'kr a to 50+',
    '/* open',
  ])('is left alone: %s', source => {
    expect(formatText(source)).toBeUndefined();
    expect(formatEdits(source)).toEqual([]);
  });

  it('but not one with other errors', () =>
    expect(formatText('kpi a   "A" threshold < ?\n')).toBe('kpi a "A" threshold < ?\n'));
});

describe('edits', () => {
  it('are as small as can be', () =>
    expect(formatEdits('kpi a "A"\n\n\nkpi b   "B"\n')).toEqual([
      { span: { start: 9, end: 12 }, text: '\n\n' },
      { span: { start: 17, end: 20 }, text: ' ' },
    ]));

  it('of a range are those that touch it', () => {
    const source = 'kpi  a "A"\n\nkpi  b "B"\n\nkpi  c "C"\n';
    expect(formatEdits(source, { start: 12, end: 22 })).toEqual([
      { span: { start: 15, end: 17 }, text: ' ' },
    ]);
  });

  it('move no word out of a range', () => {
    const source = 'team a "A" {\n  size   9\n  lead @ceo\n}\n';
    expect(formatEdits(source, { start: 13, end: 23 })).toEqual([
      { span: { start: 19, end: 22 }, text: ' ' },
    ]);
  });
});
