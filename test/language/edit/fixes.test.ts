import { describe, expect, it } from 'vitest';
import { ignoreInFile, ignoreOnLine } from '../../../language/edit/ignore.ts';
import { replaceLabel, replaceWords } from '../../../language/edit/replace-words.ts';
import { setMeasure } from '../../../language/edit/set-measure.ts';
import { swapEnds } from '../../../language/edit/swap-ends.ts';
import { toInitiative } from '../../../language/edit/to-initiative.ts';
import { toKpi } from '../../../language/edit/to-kpi.ts';
import type { Project } from '../../../language/model/types.ts';
import { edited, editedFiles, goalOf, text } from './edited.ts';

const kr = (name: string) => (project: Project) => goalOf(project, 'kr', `o.${name}`);

describe('swapping the ends of a movement', () => {
  const swapped = (header: string): string => {
    const before = `objective o "Faster" {\n  kr latency "Latency" ${header}\n}\n`;
    return (
      edited(before, project => swapEnds(project, kr('latency')(project)))
        .split('"Latency" ')[1]
        ?.split('\n')[0] ?? ''
    );
  };

  it.each([
    ['from 350ms to 520ms', 'from 520ms to 350ms'],
    ['from 48h to 15min', 'from 15min to 48h'],
    ['from 500 to 1,200 teams', 'from 1,200 to 500 teams'],
    ['from 500 teams to 1.2K', 'from 1.2K teams to 500'],
    ['from $80K to $100K by 2026-03-01', 'from $100K to $80K by 2026-03-01'],
    ['from -3 to ?', 'from ? to -3'],
    ['to 50', 'to 50'],
    ['>= 99.9%', '>= 99.9%'],
  ])('%s → %s', (before, after) => expect(swapped(before)).toBe(after));
});

describe('setting a measure', () => {
  it('writes it behind the label', () =>
    expect(
      edited('objective o "O" {\n  kr nps "NPS" { weight 2 }\n}\n', project =>
        setMeasure(project, kr('nps')(project), 'from ? to ?'),
      ),
    ).toBe('objective o "O" {\n  kr nps "NPS" from ? to ? { weight 2 }\n}\n'));

  it('takes the numbers out of the label', () =>
    expect(
      edited('objective o "O" {\n  kr nps "NPS from 32 to 50" // soon\n}\n', project =>
        setMeasure(project, kr('nps')(project), 'from 32 to 50', { label: 'NPS' }),
      ),
    ).toBe('objective o "O" {\n  kr nps "NPS" from 32 to 50 // soon\n}\n'));

  it('takes the place of another', () =>
    expect(
      edited('objective o "O" {\n  kr nps "NPS" to 50\n}\n', project =>
        setMeasure(project, kr('nps')(project), 'from 32 to 50'),
      ),
    ).toBe('objective o "O" {\n  kr nps "NPS" from 32 to 50\n}\n'));

  it('makes every open value a tab stop', () => {
    const before = 'objective o "O" {\n  kr nps "Are we ok?"\n}\n';
    let snippet: string | undefined;
    edited(before, project => {
      const edits = setMeasure(project, kr('nps')(project), 'from ?% to ?%');
      snippet = edits[0]?.edits[0]?.snippet;
      return edits;
    });
    expect(snippet?.replaceAll('$', '§')).toBe(' from §{1:?}% to §{2:?}%');
  });
});

describe('replacing words', () => {
  it('aligns the lines around anew where they were aligned', () =>
    expect(
      edited(
        text`
          kpi churn  "Churn"                threshold < 5%
          kpi uptime "Uptime of everything" threshold >= 99%`,
        project => {
          const { label } = goalOf(project, 'kpi', 'uptime');
          const start = (label?.span.start ?? 0) + '"Uptime'.length;
          return replaceWords(
            project,
            { uri: 'a.goals', span: { start, end: start + ' of everything'.length } },
            '',
          );
        },
      ),
    ).toBe(text`
      kpi churn  "Churn"  threshold < 5%
      kpi uptime "Uptime" threshold >= 99%`));

  it('quotes a label', () =>
    expect(
      edited('kpi churn threshold < 5%\n', project =>
        replaceLabel(project, goalOf(project, 'kpi', 'churn'), 'The "real" \\ churn'),
      ),
    ).toBe('kpi churn "The \\"real\\" \\\\ churn" threshold < 5%\n'));
});

describe('ignoring a rule', () => {
  const ignored = (before: string, rule = 'kr-is-task'): string =>
    edited(before, project =>
      ignoreOnLine(project, rule, { uri: 'a.goals', span: kr('nps')(project).keyword }),
    );

  it('writes a comment above the line, as deep as the line', () =>
    expect(ignored('objective o "O" {\n  kr nps "Ship it"\n}\n')).toBe(
      'objective o "O" {\n  // goals-ignore-next-line kr-is-task -- reason\n  kr nps "Ship it"\n}\n',
    ));

  it('stands between a documentation comment and its declaration, and keeps columns', () =>
    expect(
      ignored(text`
        objective o "O" {
          kr a   "A" from 1 to 2
          /** What they say. */
          kr nps "B" from 1 to 2
        }`),
    ).toBe(text`
      objective o "O" {
        kr a   "A" from 1 to 2
        /** What they say. */
        // goals-ignore-next-line kr-is-task -- reason
        kr nps "B" from 1 to 2
      }`));

  it('adds to the comment that is there', () =>
    expect(
      ignored('objective o "O" {\n  // goals-ignore-next-line kr-vanity -- we know\n  kr nps "Ship it"\n}\n'),
    ).toBe(
      'objective o "O" {\n  // goals-ignore-next-line kr-vanity, kr-is-task -- we know\n  kr nps "Ship it"\n}\n',
    ));

  it('has nothing to do where it is ignored already', () => {
    const before = 'objective o "O" {\n  // goals-ignore-next-line kr-is-task\n  kr nps "Ship it"\n}\n';
    expect(ignored(before)).toBe(before);
  });

  it('stands above the line that holds several declarations', () =>
    expect(ignored('objective o "O" { kr nps "Ship it" }\n')).toBe(
      '// goals-ignore-next-line kr-is-task -- reason\nobjective o "O" { kr nps "Ship it" }\n',
    ));

  it('keeps the byte order mark first', () => {
    const before = '\uFEFFkpi churn "Churn"\n';
    const place = { uri: 'a.goals', span: { start: 1, end: 4 } };
    expect(edited(before, project => ignoreOnLine(project, 'kpi-no-owner', place))).toBe(
      '\uFEFF// goals-ignore-next-line kpi-no-owner -- reason\nkpi churn "Churn"\n',
    );
    expect(edited(before, project => ignoreInFile(project, 'kpi-no-owner', 'a.goals'))).toBe(
      '\uFEFF// goals-ignore-file kpi-no-owner -- reason\nkpi churn "Churn"\n',
    );
  });

  it('ignores in a file above its first declaration, once for all rules', () => {
    const once = edited('/** Churn. */\nkpi churn "Churn"\n', project =>
      ignoreInFile(project, 'kpi-count', 'a.goals'),
    );
    expect(once).toBe('// goals-ignore-file kpi-count -- reason\n/** Churn. */\nkpi churn "Churn"\n');
    expect(edited(once, project => ignoreInFile(project, 'kpi-no-owner', 'a.goals'))).toBe(
      '// goals-ignore-file kpi-count, kpi-no-owner -- reason\n/** Churn. */\nkpi churn "Churn"\n',
    );
  });
});

describe('moving work to an initiative', () => {
  it('keeps the words of a key result and leaves label and numbers to be filled in', () =>
    expect(
      edited('objective o "O" {\n  kr onboarding "Ship the \\"new\\" flow" // soon\n}\n', project =>
        toInitiative(project, kr('onboarding')(project)),
      ),
    ).toBe(text`
      objective o "O" {
        kr onboarding "TBD: what will be different" from ? to ? { initiative "Ship the \"new\" flow" } // soon
      }`));

  it('asks for values in the unit that was read so far', () =>
    expect(
      edited(
        text`
          objective o "O" {
            kr onboarding "Ship it" { owner @maya }
          }
          checkin 2026-01-05 { o.onboarding: 40% }`,
        project => toInitiative(project, kr('onboarding')(project)),
      ),
    ).toBe(text`
      objective o "O" {
        kr onboarding "TBD: what will be different" from ?% to ?% { owner @maya initiative "Ship it" }
      }
      checkin 2026-01-05 { o.onboarding: 40% }`));

  it.each([
    ['demos', 'Hold 20 demos', 'from 0 to 20 demos'],
    ['docs', 'Docs are published', 'milestone'],
  ])('keeps a measure, and a milestone that was reported done: %s', (name, label, measure) => {
    const around = (line: string): string => text`
      objective o "O" {
        ${line}
      }
      checkin 2026-01-05 { o.${name}: ${name === 'docs' ? 'done' : '3'} }`;
    expect(
      edited(around(`kr ${name} "${label}" ${measure}`), project => toInitiative(project, kr(name)(project))),
    ).toBe(around(`kr ${name} "TBD: what will be different" ${measure} { initiative "${label}" }`));
  });

  it('leaves an objective to be written', () =>
    expect(
      edited('objective o "Launch 3 features" {\n  cycle 2026-Q1\n  kr a "A" from 1 to 2\n}\n', project =>
        toInitiative(project, goalOf(project, 'objective', 'o')),
      ),
    ).toBe(text`
      objective o "TBD: what will be different" {
        cycle 2026-Q1
        initiative "Launch 3 features"
        kr a "A" from 1 to 2
      }`));
});

describe('making a KPI of an objective', () => {
  const become = (before: string): string =>
    edited(before, project =>
      toKpi(project, goalOf(project, 'objective', 't.churn'), { threshold: '<= 5%', label: 'Churn' }),
    );

  it('keeps what a KPI can say', () =>
    expect(
      become(text`
        team t "T" {
          /** Why. */
          objective churn "Maintain 5% churn" {
            cycle 2026-Q1

            // the boss
            owner @maya // or so
            committed
            initiative "Call them"
          }
          checkin 2026-01-05 { churn: on-track }
        }`),
    ).toBe(text`
      team t "T" {
        // initiative "Call them"
        /** Why. */
        kpi churn "Churn" threshold <= 5% {
          // the boss
          owner @maya // or so
        }
        checkin 2026-01-05 { churn: on-track }
      }`));

  it('keeps the comments of what goes', () =>
    expect(
      edited(
        'objective o "O" { /* spring */ cycle 2026-Q1 owner @a }\nobjective p "P" {\n  cycle 2026-Q1 // spring\n}\n',
        project => toKpi(project, goalOf(project, 'objective', 'o')),
      ),
    ).toBe('/* spring */\nkpi o "O" { owner @a }\nobjective p "P" {\n  cycle 2026-Q1 // spring\n}\n'));

  it('needs no block for what is left', () =>
    expect(
      become('team t "T" {\n  objective churn "Maintain 5% churn" { cycle 2026-Q1 committed }\n}\n'),
    ).toBe('team t "T" {\n  kpi churn "Churn" threshold <= 5%\n}\n'));

  it('keeps key results, under words to be written', () =>
    expect(
      become(text`
        team t "T" {
          // ours
          objective churn "Maintain 5% churn" {
            kr a "A" from 1 to 2
          }
        }`),
    ).toBe(text`
      team t "T" {
        kpi churn_2 "Churn" threshold <= 5%

        // ours
        objective churn "TBD: what will be different" {
          kr a "A" from 1 to 2
        }
      }`));
});

describe('making a KPI of a key result', () => {
  it('moves it out of its objective, with its check-ins and what supports it', () =>
    expect(
      editedFiles(
        {
          'a.goals': text`
            team t "T" {
              kpi uptime "Uptime" threshold >= 99% // ok

              objective o "Customers stay" {
                /** How many leave. */
                kr churn "Keep churn below 5%" < 5% {
                  owner @maya // she
                  weight 2
                  initiative "Call them"
                }
                kr nps "NPS" from 32 to 50
              }
            }`,
          'b.goals': text`
            team t {
              objective p "Another" { supports o.churn }
            }
            checkin 2026-01-05 {
              t.o.churn: 4% on-track "good"
            }`,
        },
        project => toKpi(project, goalOf(project, 'kr', 't.o.churn'), { threshold: '< 5%', label: 'Churn' }),
      ),
    ).toEqual({
      'a.goals': text`
        team t "T" {
          kpi uptime "Uptime" threshold >= 99% // ok
          /** How many leave. */
          // she
          // initiative "Call them"
          kpi churn  "Churn"  threshold < 5% { owner @maya }

          objective o "Customers stay" {
            kr nps "NPS" from 32 to 50
          }
        }`,
      'b.goals': text`
        team t {
          objective p "Another" { supports churn }
        }
        checkin 2026-01-05 {
          t.churn: 4% on-track "good"
        }`,
    }));

  it('gives the threshold to the KPI that it tracks', () =>
    expect(
      edited(
        text`
          kpi churn "Churn"
          objective o "Customers stay" {
            kr churn "Keep churn below 5%" < 5% { tracks churn }
          }
          checkin 2026-01-05 { o.churn: 4% }`,
        project => toKpi(project, goalOf(project, 'kr', 'o.churn'), { threshold: '< 5%' }),
      ),
    ).toBe(text`
      kpi churn "Churn" threshold < 5%
      objective o "Customers stay" {}
      checkin 2026-01-05 { churn: 4% }`));

  it.each([
    ['< 5%', ' threshold < 5%'],
    ['from 8% to 4%', ' threshold <= 4%'],
    ['from 500 teams to 1.2K', ' threshold >= 1,200 teams'],
    ['from 48h to 15min', ' threshold <= 15min'],
    ['to 50', ''],
    ['from ? to 50', ''],
    ['milestone', ''],
    ['', ''],
  ])('holds what was to be reached: %s', (measure, threshold) =>
    expect(
      edited(`objective o "O" {\n  kr m "M"${measure === '' ? '' : ` ${measure}`}\n}\n`, project =>
        toKpi(project, kr('m')(project)),
      ),
    ).toBe(`kpi m "M"${threshold}\n\nobjective o "O" {}\n`),
  );

  it('leaves a graded one alone', () => {
    const before = text`
      objective o "Customers stay" {
        cycle 2026-Q1
        kr churn "Keep churn below 5%" < 5%
      }
      review 2026-Q1 { o.churn: 0.7 "ok" }`;
    expect(edited(before, project => toKpi(project, goalOf(project, 'kr', 'o.churn')))).toBe(before);
  });
});
