import { describe, expect, it } from 'vitest';
import { lineOf, lineStartsOf } from '../../../language/model/lines.ts';
import { projectOf } from '../../support/project.ts';

/** A file without an error; each line comment is a place where somebody goes on writing. */
const company = `northstar weekly_crews "Weekly crews" from 500 to 2,500 crews by 2026-12-31 { owner @ceo }

team acme "Acme" {
  lead @ceo
  kpi churn "Monthly churn" threshold < 5% {
    target < 4%
    // property of a KPI
    owner @success
  }
  // KPI
  /** How fast we answer. */
  kpi reply_time "First reply" threshold < 4h
}

team product "Product" {
  part of acme
  cycle 2026-Q1

  objective loved "Crews choose us for their planning" {
    aspirational
    // property of an objective
    supports weekly_crews
    guarded by acme.churn, acme.reply_time

    kr crews "Weekly crews" from 500 to 1,200 crews { tracks weekly_crews }
    // key result
    kr score "Promoter score" from 32 to 50
  }
  // objective
  checkin 2026-01-12 by @maya {
    loved.crews: 680 on-track "Up from 650"
    // entry
    acme.churn: 4.2%
  }
  // check-in
  review 2026-Q1 on 2026-04-02 { loved: 0.7 "Second market" }
}
// team
`;

const writings: readonly (readonly [place: string, written: string])[] = [
  [
    'key result',
    'kr wizard "Time to first plan" from 48h to 15min by 2026-03-15 {\n      weight 2\n      owner @sam\n      initiative "Quick start" "https://x.example/1"\n    }',
  ],
  ['key result', 'kr share "Share of crews" >= 40% { every 2 weeks source "sheets/share.csv" }'],
  [
    'KPI',
    'kpi trial "Trial to paid" threshold between 15% and 20% {\n    target between 16% and 20%\n    leading\n    supports weekly_crews\n  }',
  ],
  ['KPI', '/** Why we watch\n   * this. */\n  kpi margin "Margin" threshold > 60%'],
  ['KPI', '/* a note */ // and another'],
  ['property of a KPI', 'stopped 2026-02-10 "why"'],
  ['property of an objective', 'initiative "Shared boards" "https://tracker.example/412"'],
  ['property of an objective', 'changed 2026-02-03 "The pilot ended early"'],
  [
    'objective',
    'objective europe "Crews in Europe plan with us" {\n    cycle 2026-Q2\n    committed\n    supports weekly_crews, loved\n    kr rating "Rating" from 3.2 to 4.5\n  }',
  ],
  ['entry', 'loved.score: 41 at-risk confidence 0.7 "Slow" "Second"'],
  ['entry', 'loved: on-track "Good start"'],
  [
    'check-in',
    'checkin 2026-02-09 by @maya {\n    acme.churn: 4.1% on-track "fine"\n    loved.score: 40\n  }',
  ],
  ['check-in', 'review 2026-Q1 on 2026-04-09 {\n    loved: 0.7 "Second market"\n    loved.score: 0.8\n  }'],
  [
    'team',
    'team sales "Sales" {\n  part of acme\n  lead @kim\n  objective grow "Grow" {\n    cycle 2026-Q1\n    kr deals "Deals" from $1.2M to $2.5M\n  }\n}',
  ],
  ['team', 'cycle spring "Spring" from 2026-02-01 to 2026-05-31'],
];

const whole = projectOf(company);

/** What an editor adds while one types: quotes and braces that close what is open. */
function withClosing(typed: string): string {
  const isInLabel = ((typed.split('\n').at(-1) ?? '').match(/"/g) ?? []).length % 2 === 1;
  let open = 0;
  for (const letter of typed.replace(/"[^"\n]*"?/g, '')) open += letter === '{' ? 1 : letter === '}' ? -1 : 0;
  return `${typed}${isInLabel ? '"' : ''}${'}'.repeat(Math.max(0, open))}`;
}

describe.each([
  ['as it is typed', (typed: string) => typed],
  ['with the quotes and braces that an editor adds', withClosing],
])('every keystroke %s', (_, asTyped) => {
  it.each(writings)('in a %s loses nothing else: %s', (place, written) => {
    const at = company.indexOf(`// ${place}\n`);
    for (let end = 1; end <= written.length; end++) {
      const typed = asTyped(written.slice(0, end));
      const text = company.slice(0, at) + typed + company.slice(at + `// ${place}`.length);
      const { project, errors } = projectOf(text);
      const said = () => `${typed}\n${errors.map(error => error.message).join('\n')}`;
      expect([...project.goals.keys()], said()).toEqual(
        expect.arrayContaining([...whole.project.goals.keys()]),
      );
      expect(readings(project), said()).toEqual(expect.arrayContaining([...readings(whole.project)]));
      expect(errors.length, said()).toBeLessThanOrEqual(2);
      const lines = lineStartsOf(text);
      for (const { span } of errors) {
        expect(lineOf(lines, span.start), said()).toBeGreaterThanOrEqual(lineOf(lines, at));
        expect(lineOf(lines, span.start), said()).toBeLessThanOrEqual(lineOf(lines, at + typed.length));
      }
    }
  });

  it.each(writings)('leaves no error behind at the end of a %s: %s', (place, written) => {
    const text = company.replace(`// ${place}\n`, `${asTyped(written)}\n`);
    expect(projectOf(text).errors).toEqual([]);
  });
});

/** What all check-ins and reviews say of goals that are there. */
function readings(project: typeof whole.project): readonly string[] {
  return [...project.checkIns, ...project.reviews].flatMap(({ entries }) =>
    entries.flatMap(({ reference }) => reference.target ?? []),
  );
}

describe('comments', () => {
  it.each([
    '/* a */ kpi /* b */ a /* c */ "A" /* d */ threshold /* e */ < /* f */ 5 /* g */ % /* h */ { /* i */ owner /* j */ @x }',
    'kpi a "A" { supports b, // one\n  /* two */ b // three\n}\nkpi b "B" // the end',
    'checkin 2026-01-05 { // first\n  a: /* low */ 5 "n" // note\n  // last\n}\nkpi a "A"',
    '// only comments\n/* over\nlines */',
  ])('may stand anywhere: %s', text => expect(projectOf(text).errors).toEqual([]));

  it('that are only begun take nothing below with them', () => {
    const { project, errors } = projectOf('kpi a "A"\n/* half\nkpi b "B"\n/* whole */\nkpi c "C"');
    expect([...project.goals.keys()]).toEqual(['a', 'b', 'c']);
    expect(errors.map(error => error.message)).toEqual(['this comment has no end: close it with */']);
  });
});

describe('names of other scripts', () => {
  it.each(['ключ', 'é', 'cafe\u0301', 'مؤشر', '指標', 'नमस्ते', '\u{1D49C}', '_x', 'a1-b'])('%s', name => {
    const { project, errors } = projectOf(`\uFEFFkpi ${name} "K"\ncheckin 2026-01-05 { ${name}: 5 }`);
    expect(errors).toEqual([]);
    expect(project.checkIns[0]?.entries[0]?.reference.target).toBe(name);
  });
});
