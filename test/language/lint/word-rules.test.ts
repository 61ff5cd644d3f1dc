import { describe, expect, it } from 'vitest';
import { applyFileEdits } from '../../../language/edit/apply-edits.ts';
import { type LintSetting, lintFiles, rootUri } from './lint-goals.ts';

const wordRules = [
  'kr-direction',
  'kr-is-kpi',
  'kr-is-task',
  'kr-no-baseline',
  'kr-no-outcome',
  'kr-unmeasured',
  'objective-do-nothing',
  'objective-has-number',
  'objective-is-kpi',
  'objective-is-task',
  'objective-kr-count',
];

/** The findings of the rules about words, as `rule: marked words`. */
function said(text: string, setting?: LintSetting): readonly string[] {
  const { findings } = lintFiles({ 'a.goals': text }, setting);
  return findings
    .filter(({ rule }) => wordRules.includes(rule))
    .map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

/** The text after the first fix of a rule. */
function mended(rule: string, text: string, title?: RegExp): string {
  const { findings, texts } = lintFiles({ 'a.goals': text });
  const fixes = findings.find(finding => finding.rule === rule)?.fixes ?? [];
  const fix = title === undefined ? fixes[0] : fixes.find(one => title.test(one.title));
  expect(fix, `a fix of ${rule} among ${fixes.map(one => one.title).join(', ')}`).toBeDefined();
  const after = applyFileEdits(uri => texts.get(uri), fix!.edits);
  return after.get(`${rootUri}/a.goals`) ?? text;
}

const krs = '\n  kr a "Rating" from 1 to 2\n  kr b "Rating of new guests" from 1 to 2\n';
const kr = (line: string) =>
  `objective o "Guests feel at home" {\n  ${line}\n  kr other "Rating" from 1 to 2\n}\n`;
const objective = (label: string) => `objective o "${label}" {${krs}}\n`;

describe('What a goal is silences what it lacks', () => {
  it.each([
    [
      'an objective that is a KPI with a number',
      'objective o "Maintain 5% churn" { }',
      ['objective-is-kpi: Maintain'],
    ],
    ['one that is a task', 'objective o "Launch 3 major features" { }', ['objective-is-task: Launch']],
    ['one that is a task with a number', 'objective o "Hire 5+ cooks" { }', ['objective-is-task: Hire']],
    [
      'one that is reached by doing nothing',
      'objective o "No outages" { }',
      ['objective-do-nothing: No outages'],
    ],
    [
      'one that keeps nothing from happening',
      'objective o "Maintain zero downtime" { }',
      ['objective-do-nothing: zero downtime'],
    ],
    ['a key result that is a task', kr('kr "Paint the lobby"'), ['kr-is-task: Paint']],
    ['one that is a task with numbers', kr('kr "Publish 12+ menus"'), ['kr-is-task: Publish']],
    ['one that is a KPI', kr('kr "Keep occupancy above 80%"'), ['kr-is-kpi: Keep']],
    ['one without a measure', kr('kr "Town squares"'), ['kr-unmeasured: "Town squares"']],
  ])('%s', (_, text, expected) => expect(said(text)).toEqual(expected));
});

describe('The words that are marked', () => {
  it('stand where they are behind escapes', () => {
    expect(said(kr('kr "The \\"big\\" \\\\ menu \\n is published"'))).toEqual(['kr-is-task: is published']);
    expect(said(kr('kr "Grow \\"sauna\\" visits from 5% to 8%"'))).toEqual(['kr-unmeasured: from 5% to 8%']);
  });

  it('stand where they are behind astral characters and in files with CRLF', () => {
    expect(said(kr('kr "🛎️ 👩‍🍳 Paint the lobby"').replaceAll('\n', '\r\n'))).toEqual(['kr-is-task: Paint']);
  });

  it('are the level where a condition held already', () => {
    const text = `${kr('kr stay "Nights per stay" >= 3')}checkin 2026-01-05 { o.stay: 3.2 }\n`;
    expect(said(text)).toEqual(['kr-is-kpi: >= 3']);
  });
});

describe('objective-is-kpi', () => {
  it('becomes the KPI that its words say', () => {
    expect(mended('objective-is-kpi', 'objective uptime "Our OKR is to maintain 99.9% uptime" { }\n')).toBe(
      'kpi uptime "Uptime" threshold >= 99.9%\n',
    );
  });

  it('offers both sides where the words do not tell which is good', () => {
    const text = 'objective pods "Maintain 40 pods" { }\n';
    expect(mended('objective-is-kpi', text, />=/)).toContain('threshold >= 40');
    expect(mended('objective-is-kpi', text, /<=/)).toContain('threshold <= 40');
  });

  it('keeps a range as a range', () => {
    expect(mended('objective-is-kpi', 'objective p "Keep occupancy between 70% and 90%" { }\n')).toContain(
      'threshold between 70% and 90%',
    );
  });
});

describe('objective-has-number', () => {
  it.each([
    ['Win 30% of the market', ['objective-has-number: 30%']],
    ['Reach $2M in bookings', ['objective-has-number: $2M']],
    ['Grow from 5 to 50 hotels', ['objective-has-number: from 5 to 50']],
    ['Delight our tier 1 guests in 2027, 24/7', []],
    ['Be a top 10 place to work', []],
  ])('%s', (label, expected) => expect(said(objective(label))).toEqual(expected));

  it('moves the number to a key result behind the others', () => {
    const text = mended('objective-has-number', objective('Win 30% of the market'));
    expect(text).toContain('objective o "Win the market" {');
    expect(text).toMatch(/ {2}kr \w+ +"Win the market" +from \?% to 30%\n\}/);
  });
});

describe('kr-is-task', () => {
  it('speaks of milestones and numbers of work as well', () => {
    expect(said(kr('kr m "Paint the lobby" milestone'))).toEqual(['kr-is-task: Paint']);
    expect(said(kr('kr m "Publish 9 field reports" from 0 to 9'))).toEqual(['kr-is-task: Publish']);
  });

  it('leaves a name alone that has a measure', () => {
    expect(said(kr('kr m "Lobby documentation" from 40% to 90%'))).toEqual([]);
  });

  it('does not speak of goals that are stopped, or broken', () => {
    const stopped = 'kr m "Paint the lobby" { stopped 2026-01-02 "No" }\n  kr n "Wait" from 9min to 5min';
    expect(said(kr(stopped))).toEqual([]);
    expect(said(kr('kr m "Paint the lobby" from 5 to 5'))).toEqual([]);
  });

  it('follows the words of the project', () => {
    const lexicon = { allow: ['paint the lobby'], task: ['yodel'] };
    expect(said(kr('kr m "Paint the lobby" milestone'), { config: { lexicon } })).toEqual([]);
    expect(said(kr('kr m "Yodel every morning" milestone'), { config: { lexicon } })).toEqual([
      'kr-is-task: Yodel',
    ]);
  });
});

describe('kr-is-kpi', () => {
  const at = (first: string) => said(`${kr('cycle 2026-Q1\n  kr stay "Nights per stay" >= 3')}${first}`);

  it('asks the first reading of its cycle, not an earlier one', () => {
    expect(at('checkin 2026-01-12 { o.stay: 2 }\ncheckin 2026-02-02 { o.stay: 4 }\n')).toEqual([]);
    expect(at('checkin 2026-01-12 { o.stay: 4 }\ncheckin 2026-02-02 { o.stay: 2 }\n')).toEqual([
      'kr-is-kpi: >= 3',
    ]);
    expect(at('checkin 2025-12-01 { o.stay: 4 }\ncheckin 2026-01-12 { o.stay: 2 }\n')).toEqual([]);
    expect(at('')).toEqual([]);
  });

  it('leaves a movement alone, whatever its verb', () => {
    expect(said(kr('kr m "Maintain occupancy" from 60% to 80%'))).toEqual([]);
  });

  it('becomes a KPI outside its objective', () => {
    expect(mended('kr-is-kpi', kr('kr full "Keep occupancy above 80%"'))).toBe(
      'kpi full "Occupancy" threshold > 80%\n\nobjective o "Guests feel at home" {\n  kr other "Rating" from 1 to 2\n}\n',
    );
  });
});

describe('kr-unmeasured', () => {
  it.each([
    ['kr m "Raise occupancy to 80%"', 'kr m "Occupancy" from ?% to 80%'],
    ['kr m "Cut costs by $2K"', 'kr m "Cut costs by $2K" from ? to ?'],
    ['kr m "Cut churn by 2 percentage points"', 'kr m "Cut churn by 2 percentage points" from ?% to ?%'],
    ['kr m "Occupancy 60% → 80%"', 'kr m "Occupancy" from 60% to 80%'],
    ['kr m "Check-in within 5 minutes"', 'kr m "Check-in" <= 5min'],
    ['kr m "Refunds between 2% and 4%"', 'kr m "Refunds" between 2% and 4%'],
    ['kr m "At least 30% of guests return"', 'kr m "Guests return" >= 30%'],
    ['kr m "Raise our rating from 3.9 to 4.5 stars"', 'kr m "Rating" from 3.9 to 4.5'],
    ['kr m "Bookings 3x"', 'kr m "Bookings 3x" from ? to ?'],
    ['kr m "Double bookings"', 'kr m "Double bookings" from ? to ?'],
    ['kr m "20% fewer complaints"', 'kr m "20% fewer complaints" from ? to ?'],
    ['kr m "Increase bookings 25%"', 'kr m "Increase bookings 25%" from ? to ?'],
    ['kr "Increase occupancy from 60% to 80%"', 'kr occupancy "Occupancy" from 60% to 80%'],
    ['kr "Increase our rating to 4.5"', 'kr rating "Rating" from ? to 4.5'],
    ['kr "Occupancy of rooms"', 'kr occupancy_rooms "Occupancy of rooms" from ? to ?'],
    [
      'kr m "Reduce waste by sorting it, from 20% to 10%"',
      'kr m "Reduce waste by sorting it" from 20% to 10%',
    ],
    ['kr m "Rating"', 'kr m     "Rating" from ? to ?'],
  ])('%s becomes %s', (line, expected) => {
    const text = mended('kr-unmeasured', kr(line));
    expect(text.split('\n')[1]?.trim().replace(/ +/g, ' ')).toBe(expected.replace(/ +/g, ' '));
    expect(
      lintFiles({ 'a.goals': text }).languageErrors.filter(({ rule }) => rule !== 'language/placeholder'),
    ).toEqual([]);
  });

  it.each([
    ['2026-Q1', '$2M bookings by February', '"Bookings" from ? to $2M by 2026-02-28'],
    ['2026-Q1', '$2M bookings by 15 March 2026', '"Bookings" from ? to $2M by 2026-03-15'],
    ['2026-Q1', 'Raise occupancy to 80% by March 1st', '"Occupancy" from ?% to 80% by 2026-03-01'],
    ['2026-Q1', '$2M bookings by 2026-03-15', '"Bookings" from ? to $2M by 2026-03-15'],
    ['2026-Q1', '$2M bookings by the end of Q1', '"Bookings" from ? to $2M'],
    ['2026-Q1', '$2M bookings by the end of the quarter', '"Bookings" from ? to $2M'],
    ['2026-Q1', '$2M bookings by June', '"Bookings by June" from ? to $2M'],
    ['2026', '$2M bookings by June', '"Bookings" from ? to $2M by 2026-06-30'],
    ['2026', '$2M bookings by end of Q2', '"Bookings" from ? to $2M by 2026-06-30'],
    ['2026', '$2M bookings by June 2027', '"Bookings by June 2027" from ? to $2M'],
    ['2026', '$2M bookings by Friday', '"Bookings by Friday" from ? to $2M'],
  ])('makes a deadline within %s of the date in "%s"', (cycle, label, header) => {
    const text = kr(`kr m "${label}"`).replace('{', `{ cycle ${cycle}`);
    const after = mended('kr-unmeasured', text);
    expect(after.replace(/ +/g, ' ')).toContain(`kr m ${header}\n`);
    expect(lintFiles({ 'a.goals': after }).languageErrors.map(({ rule }) => rule)).toEqual([
      'language/placeholder',
    ]);
  });

  it('keeps a deadline that the header says, and the date in the label beside it', () => {
    const text = kr('kr m "$2M bookings by February" by 2026-03-15').replace('{', '{ cycle 2026-Q1');
    expect(mended('kr-unmeasured', text).replace(/ +/g, ' ')).toContain(
      'kr m "Bookings by February" from ? to $2M by 2026-03-15\n',
    );
  });

  it('names a key result after what it measures, under a name that leads no reference astray', () => {
    const text = (refers: string) =>
      `kpi occupancy "Occupancy" threshold > 50%\n${kr('kr "Raise occupancy to 80%"').replace('{', `{ ${refers}`)}`;
    expect(mended('kr-unmeasured', text(''))).toContain('kr occupancy "');
    expect(mended('kr-unmeasured', text('guarded by occupancy'))).toContain('kr occupancy "');
    expect(mended('kr-unmeasured', text('supports occupancy'))).toContain('kr occupancy_2 "');
  });

  it('takes the target that the metric suggests which it tracks, in its unit', () => {
    const text = `kpi wait "Waiting time" threshold < 5min\n${kr('kr m "Waiting" { tracks wait }')}`;
    expect(mended('kr-unmeasured', text)).toContain('from ?min to 4min');
  });

  it.each([
    ['Reduce waiting by 20%', '10min', ['from 10min to 8min']],
    ['Reduce waiting by 2min', '10min', ['from 10min to 8min']],
    ['Reduce waiting by 2h', '10min', ['from ?h to ?h']],
    ['Halve waiting', '10min', ['from 10min to 5min']],
    ['Double bookings', '500 rooms', ['from 500 to 1,000 rooms']],
    ['Grow bookings 3x', '500 rooms', ['from 500 to 1,500 rooms']],
    ['Raise occupancy by 10%', '60%', ['from 60% to 66%', 'from 60% to 70%']],
    ['Raise occupancy by 10 points', '60%', ['from 60% to 70%']],
    ['Reduce churn by 20%', '5%', ['from 5% to 4%']],
    ['Increase bookings by $2M', '$3M', ['from $3,000,000 to $5,000,000']],
    ['Increase bookings by €2M', '$3M', ['from ? to ?']],
    ['Raise occupancy to 80%', '60%', ['from 60% to 80%']],
    ['Raise occupancy to 80%', '80%', ['from ?% to 80%']],
  ])('works "%s" out from a reading of %s', (label, reading, measures) => {
    const text = `${kr(`kr m "${label}"`)}checkin 2026-01-05 { o.m: ${reading} }\n`;
    const { findings } = lintFiles({ 'a.goals': text });
    const titles = findings.filter(({ rule }) => rule === 'kr-unmeasured').flatMap(({ fixes }) => fixes);
    expect(titles.map(({ title }) => title)).toEqual(
      measures.map(measure => `Write ${measure} behind the label`),
    );
  });

  it('leaves what can not be worked out in the label, to be tabbed to', () => {
    const { findings } = lintFiles({ 'a.goals': kr('kr m "Reduce churn by 20%"') });
    const [fix] = findings.find(({ rule }) => rule === 'kr-unmeasured')?.fixes ?? [];
    const snippets = fix?.edits.flatMap(({ edits }) => edits.flatMap(({ snippet }) => snippet ?? []));
    expect(snippets).toEqual([
      expect.stringMatching(/^"Reduce churn\$\{3: by 20%\}"$/),
      expect.stringMatching(/^ +from \$\{1:\?\} to \$\{2:\?\}$/),
    ]);
  });
});

describe('kr-no-baseline', () => {
  const first = (line: string, checkIns: string) =>
    mended('kr-no-baseline', `${kr(line)}${checkIns}`)
      .split('\n')[1]
      ?.trim()
      .replace(/ +/g, ' ');

  it('takes the first reading, in its own unit', () => {
    expect(first('kr m "Rating" to 5', 'checkin 2026-01-05 { o.m: 3.2 }\n')).toBe(
      'kr m "Rating" from 3.2 to 5',
    );
    expect(first('kr m "Hotels" to 40 hotels', 'checkin 2026-01-05 { o.m: 12 }\n')).toBe(
      'kr m "Hotels" from 12 to 40 hotels',
    );
  });

  it('does not take a reading that is the target already', () => {
    expect(first('kr m "Rating" to 5', 'checkin 2026-01-05 { o.m: 5 }\n')).toBe('kr m "Rating" from ? to 5');
  });

  it('leaves the value to be filled in without a reading', () => {
    expect(first('kr m "Wait" to 5min', '')).toBe('kr m "Wait" from ?min to 5min');
  });
});

describe('kr-direction', () => {
  it.each([
    ['kr m "Reduce waiting time" from 5min to 9min', ['kr-direction: Reduce']],
    ['kr m "Reduce waiting time" from 1h to 30min', []],
    ['kr m "Reduce waiting time" from 30min to 1h', ['kr-direction: Reduce']],
    ['kr m "Increase occupancy" from 80% to 60%', ['kr-direction: Increase']],
    ['kr m "Improve waiting time" from 5min to 9min', ['kr-direction: Improve']],
    ['kr m "Reduce waste" from 0% to 20%', []],
    ['kr m "Reduce waiting time" <= 5min', []],
    ['kr m "Reduce complaints by training the crew" from 20% to 60%', []],
    ['kr m "Waiting time" from 5min to 9min', []],
  ])('%s', (line, expected) => expect(said(kr(line))).toEqual(expected));
});

describe('Half-typed files', () => {
  const whole = `objective o "Launch 3 major features" {
  kr a "Ship the new sauna by 20%" from 5 to 8 {
    initiative "Paint"
  }
  kr b "Keep occupancy at 80%"
}
checkin 2026-01-05 { o.a: 6 }
`;
  it('never make a rule throw, and every finding lies in the text', () => {
    for (let length = 0; length <= whole.length; length++) {
      const text = whole.slice(0, length);
      for (const { span } of lintFiles({ 'a.goals': text }).findings) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
