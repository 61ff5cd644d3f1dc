import { describe, expect, it } from 'vitest';
import { addCheckIn, type EntryWords } from '../../../language/edit/add-checkin.ts';
import { addKeyResult } from '../../../language/edit/add-key-result.ts';
import { addReview } from '../../../language/edit/add-review.ts';
import { insertNorthStar } from '../../../language/edit/insert-northstar.ts';
import { removeIgnored } from '../../../language/edit/remove-ignore.ts';
import { scoreProject } from '../../../language/score/score-project.ts';
import { edited, editedFiles, goalOf, text } from './edited.ts';

describe('adding a key result', () => {
  it('leaves name, words and numbers to be written', () =>
    expect(
      edited('objective o "O" {}\n', project => addKeyResult(project, goalOf(project, 'objective', 'o'))),
    ).toBe('objective o "O" {\n  kr key_result "TBD: what will be different" from ? to ?\n}\n'));

  it('takes a number out of the objective', () =>
    expect(
      edited(
        text`
          objective traffic "Increase blog traffic by 200%" {
            cycle 2026-Q1
            kr traffic_1 "Taken" to 5
          }`,
        project =>
          addKeyResult(project, goalOf(project, 'objective', 'traffic'), {
            label: 'Blog traffic',
            measure: 'from ? to 200%',
            objectiveLabel: 'Increase blog traffic',
          }),
      ),
    ).toBe(text`
      objective traffic "Increase blog traffic" {
        cycle 2026-Q1
        kr traffic_1    "Taken"        to 5
        kr blog_traffic "Blog traffic" from ? to 200%
      }`));
});

describe('inserting a north star', () => {
  const inserted = (before: string): string => edited(before, project => insertNorthStar(project, 'a.goals'));
  const words = 'northstar north_star "TBD: the number that says that customers receive value" from ? to ?';

  it.each([
    ['above the first declaration', 'kpi churn "Churn"\n', `${words}\n\nkpi churn "Churn"\n`],
    [
      'above the comments of the first declaration, below others',
      '// Acme\n\n/** Why. */\nkpi churn "Churn"\n',
      `// Acme\n\n${words}\n\n/** Why. */\nkpi churn "Churn"\n`,
    ],
    [
      'below the default cycle',
      'cycle 2026-Q1\n\nkpi churn "Churn"\n',
      `cycle 2026-Q1\n\n${words}\n\nkpi churn "Churn"\n`,
    ],
    [
      'below what is ignored in the file',
      '// goals-ignore-file kpi-count -- many\nkpi churn "Churn"\n',
      `// goals-ignore-file kpi-count -- many\n\n${words}\n\nkpi churn "Churn"\n`,
    ],
    ['behind a byte order mark', '\uFEFFkpi churn "Churn"\n', `\uFEFF${words}\n\nkpi churn "Churn"\n`],
    ['into a file that declares nothing', '// Acme\n', `// Acme\n\n${words}\n`],
  ])('%s', (_, before, after) => expect(inserted(before)).toBe(after));
});

describe('adding a check-in', () => {
  const recorded = (before: string, entries: readonly EntryWords[], by?: string): string =>
    edited(before, project => addCheckIn(project, '2026-02-16', entries, by));

  it('goes into the check-in of the day', () =>
    expect(
      recorded(
        text`
          kpi churn "Churn" threshold < 5%
          kpi speed "Speed" threshold < 4 hours
          checkin 2026-02-09 { churn: 4% }
          checkin 2026-02-16 by @maya { churn: 3% }`,
        [{ goal: 'speed' }],
      ),
    ).toBe(text`
      kpi churn "Churn" threshold < 5%
      kpi speed "Speed" threshold < 4 hours
      checkin 2026-02-09 { churn: 4% }
      checkin 2026-02-16 by @maya {
        churn: 3%
        speed: ? hours
      }`));

  it('stands behind the last one that speaks of the goal, in its file and block', () =>
    expect(
      editedFiles(
        {
          'a.goals': text`
            team acme "Acme" {
              kpi churn "Churn" threshold < 5%
              objective o "O" {
                kr docs "Docs" milestone
              }
            }`,
          'b.goals': text`
            team acme {
              checkin 2026-02-09 by @ann {
                churn: 4%
              }
              checkin 2026-02-02 by @ann {
                churn: 4%
              }
            }`,
        },
        project =>
          addCheckIn(
            project,
            '2026-02-16',
            [
              { goal: 'acme.churn', value: '3.9%', status: 'on-track', confidence: 0.8, note: 'So "good"' },
              { goal: 'acme.o.docs' },
              { goal: 'acme.o' },
            ],
            '@maya',
          ),
      )['b.goals'],
    ).toBe(text`
      team acme {
        checkin 2026-02-09 by @ann {
          churn: 4%
        }
        checkin 2026-02-16 by @maya {
          churn: 3.9% on-track confidence 0.8 "So \"good\""
          o.docs: ?%
        }
        checkin 2026-02-02 by @ann {
          churn: 4%
        }
      }`));

  it('is the first, at the end of the block of its team', () =>
    expect(
      recorded('team acme "Acme" {\n  objective o "O" {\n    kr nps "NPS" from 32 to 50 // hm\n  }\n}\n', [
        { goal: 'acme.o.nps', value: '41' },
      ]),
    ).toBe(text`
      team acme "Acme" {
        objective o "O" {
          kr nps "NPS" from 32 to 50 // hm
        }

        checkin 2026-02-16 {
          o.nps: 41
        }
      }`));

  it('says anew what was said of the goal on that day', () =>
    expect(
      recorded('kpi churn "Churn" threshold < 5%\ncheckin 2026-02-16 { churn: at-risk "hm" }\n', [
        { goal: 'churn', value: '4%' },
      ]),
    ).toBe('kpi churn "Churn" threshold < 5%\ncheckin 2026-02-16 { churn: 4% at-risk "hm" }\n'));

  it('leaves out what has no name', () => {
    const before = 'kpi "Churn" threshold < 5%\n';
    expect(recorded(before, [{ goal: '~kpi1', value: '4%' }])).toBe(before);
  });
});

describe('adding a review', () => {
  const source = text`
    team acme "Acme" {
      cycle 2026-Q1

      objective o "O" {
        kr nps "NPS" from 32 to 50
      }
      objective p "P" {}

      checkin 2026-03-30 { o.nps: 44 }
    }`;

  it('has the computed scores, at the end of the block', () =>
    expect(
      edited(source, project => addReview(project, scoreProject(project, '2026-04-20'), project.objectives)),
    ).toBe(
      source.replace(
        'o.nps: 44 }\n',
        text`
          o.nps: 44 }

            review 2026-Q1 on 2026-04-20 {
              o: 0.7
              p: ?
            }`,
      ),
    ));

  it('continues the review of the cycle', () =>
    expect(
      edited(`${source}team acme {\n  review 2026-Q1 { p: 0.5 "hm" }\n}\n`, project =>
        addReview(project, scoreProject(project, '2026-04-20'), [goalOf(project, 'objective', 'acme.o')]),
      ),
    ).toBe(`${source}team acme {\n  review 2026-Q1 {\n    p: 0.5 "hm"\n    o: 0.7\n  }\n}\n`));
});

describe('taking out what is ignored', () => {
  const removed = (before: string, ...rules: readonly string[]): string =>
    edited(before, project => {
      const [directive] = project.files[0]?.directives ?? [];
      if (directive === undefined) throw new Error('no directive');
      return removeIgnored(
        project,
        directive,
        directive.rules.filter(({ value }) => rules.includes(value)),
      );
    });

  it.each([
    [
      '// goals-ignore-next-line a, b -- why\nkpi x "X"\n',
      ['a'],
      '// goals-ignore-next-line b -- why\nkpi x "X"\n',
    ],
    ['// goals-ignore-next-line a -- why\nkpi x "X"\n', ['a'], 'kpi x "X"\n'],
    ['kpi y "Y"\n\n// goals-ignore-next-line a\n\nkpi x "X"\n', ['a'], 'kpi y "Y"\n\nkpi x "X"\n'],
    ['kpi y "Y" // goals-ignore-next-line a\nkpi x "X"\n', ['a'], 'kpi y "Y"\nkpi x "X"\n'],
    ['\uFEFF// goals-ignore-file a\nkpi x "X"\n', ['a'], '\uFEFFkpi x "X"\n'],
  ])('%j', (before, rules, after) => expect(removed(before, ...rules)).toBe(after));
});
