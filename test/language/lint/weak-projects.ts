/** Projects full of weak goals for property tests: teams, files, untidy layouts, comments, and something for every rule to say. */
import fc from 'fast-check';
import { formatText } from '../../../language/format/format.ts';

/** The day on which they are read. */
export const weakDay = '2026-02-14';

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

const objectiveLabels = [
  'Maintain 5% churn',
  'Keep uptime at 99.9%',
  'Launch 3 major features',
  'Release zero new bugs',
  'Increase blog traffic by 200%',
  'Win 30% of the market by June',
  'Grow the revenue of every customer',
  'Remote teams look forward to their retrospective',
  'Become world-class and best-in-class',
  'Delight customers and reduce the cost of support',
  'Größe zeigen, "größer" werden',
  'チームが振り返りを楽しむ',
  'Customers stay \\"for good\\"',
];

const keyResults = [
  'kr NAME "Ship the new onboarding flow"',
  'kr NAME "Docs are published" milestone',
  'kr NAME "Hold 20 demos" from 0 to 20 demos',
  'kr NAME "Keep churn below 5%"',
  'kr NAME "Maintain uptime of 99.9%" >= 99.9%',
  'kr NAME "Net Promoter Score"',
  'kr NAME "Increase conversion from 5% to 8%"',
  'kr NAME "Reduce churn by 20%"',
  'kr NAME "Reach 50+ customers in Größenburg"',
  'kr NAME "$2M ARR by March 15"',
  'kr NAME "Double weekly active teams"',
  'kr NAME "Reply in under 15 minutes" { owner @ann }',
  'kr NAME "Teams running async retros" to 30%',
  'kr NAME "Sign-ups" to 1,200 teams {\nINNER// how they come\nINNERweight 2\nOUTER}',
  'kr NAME "Reduce p95 latency" from 350ms to 520ms',
  'kr NAME "Increase retention" from 18% to 13% // as agreed',
  'kr NAME "Improve the conversion from 5% to 8%" from 5% to 8%',
  'kr NAME "TBD" from 1 to 2',
  'kr NAME "Help several teams significantly"',
  'kr NAME "Followers" from 100 to 5,000',
  'kr NAME "Try to raise NPS, if possible" from 32 to 50',
  'kr NAME "Rating of retrospectives and number of invited people" from 3.2 to 4.5',
  'kr NAME "Rating" from 4.4 to 4.5 {committed}',
  'kr NAME "ユーザー数" from 10 to 20',
  'kr NAME "Monthly churn" from 8% to 4% { tracks churn }',
  'kr NAME "Uptime" { tracks uptime }',
  'kr NAME "NPS"   from 32   to 50 { supports churn }',
];

const kpis = [
  'kpi churn "Monthly churn" threshold < 5%',
  'kpi uptime "Uptime"',
  'kpi page_views "Page views" threshold >= 100 views { lagging }',
  'kpi revenue "Revenue" threshold >= $80K {\nINNERtarget >= $100K\nINNERlagging\nOUTER}',
  'kpi größe "Größe" { target < 2s }',
  'kpi "Response time" threshold < 4h',
];

interface KeyResultChoice {
  readonly at: number;
  readonly isNamed: boolean;
  readonly above: string;
}

interface ObjectiveChoice {
  readonly label: number;
  readonly isNamed: boolean;
  readonly properties: readonly string[];
  readonly keyResults: readonly KeyResultChoice[];
  readonly isOnOneLine: boolean;
  readonly above: string;
}

const above = fc.constantFrom(
  '',
  '',
  '',
  '// remark #',
  '/** Remark #. */',
  '// goals-ignore-next-line kr-is-task -- remark #',
  '// goals-ignore-next-line kr-is-tsak, objective-no-owner',
  '/* remark # */',
);

const keyResultChoice: fc.Arbitrary<KeyResultChoice> = fc.record({
  at: fc.nat(keyResults.length - 1),
  isNamed: fc.boolean(),
  above,
});

const objectiveChoice: fc.Arbitrary<ObjectiveChoice> = fc.record({
  label: fc.nat(objectiveLabels.length - 1),
  isNamed: fc.boolean(),
  properties: fc
    .tuple(
      fc.constantFrom('', 'cycle 2026-Q1', 'cycle 2026-Q1', 'cycle 2025-Q3'),
      fc.constantFrom('', 'owner @maya'),
      fc.constantFrom('', 'aspirational', 'committed'),
      fc.constantFrom('', '', 'supports weekly_teams', 'supports churn'),
      fc.constantFrom('', '', 'guarded by churn'),
      fc.constantFrom('', '', 'initiative "Call them"'),
    )
    .map(lines => lines.filter(line => line !== '')),
  keyResults: fc.array(keyResultChoice, { maxLength: 6 }),
  isOnOneLine: fc.boolean(),
  above,
});

interface Layout {
  readonly step: string;
  readonly lineEnd: string;
  readonly isTidy: boolean;
  readonly opening: string;
  readonly isUnfinished: boolean;
  readonly gap: string;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  step: fc.constantFrom('  ', '  ', '    ', '\t'),
  lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
  isTidy: fc.boolean(),
  opening: fc.constantFrom(
    '',
    '',
    '\uFEFF',
    '// remark #\n',
    '// goals-ignore-file kpi-stale\n\n',
    '// goals-ignore-file kr-stale, kpi-count -- remark #\n',
  ),
  isUnfinished: fc.boolean(),
  gap: fc.constantFrom('\n', '\n\n', '\n\n\n'),
});

/** Writes goals under names that no other has; `#` in a remark counts remarks. */
class Writer {
  #names = 0;
  #remarks = 0;

  name(prefix: string, isNamed: boolean): string {
    return isNamed ? ` ${prefix}${++this.#names}` : '';
  }

  remarks(text: string): string {
    return text.replace(/#/g, () => String(++this.#remarks));
  }

  keyResult({ at, isNamed, above: comment }: KeyResultChoice, indentation: string, step: string): string {
    const [template = ''] = keyResults.slice(at);
    const line = template
      .replace(' NAME', this.name('kr_', isNamed))
      .replace('{committed}', '{ weight 1 }')
      .replaceAll('INNER', indentation + step)
      .replaceAll('OUTER', indentation);
    return `${this.#above(comment, indentation)}${indentation}${line}`;
  }

  objective(choice: ObjectiveChoice, indentation: string, step: string): string {
    const label = objectiveLabels[choice.label]?.replace(/(?<!\\)"/g, '\\"') ?? '';
    const header = `${indentation}objective${this.name('o_', choice.isNamed)} "${label}"`;
    const comment = this.#above(choice.above, indentation);
    const inner = indentation + step;
    if (choice.isOnOneLine) {
      const flat = choice.keyResults.map(one => this.keyResult({ ...one, above: '' }, '', ''));
      const onLine = [...choice.properties, ...flat.filter(line => !/\n|\/\//.test(line))];
      return `${comment}${header} { ${onLine.join(' ')} }`;
    }
    const lines = [
      ...choice.properties.map(line => inner + line),
      ...choice.keyResults.map(one => this.keyResult(one, inner, step)),
    ];
    return `${comment}${header} {\n${lines.map(line => `${line}\n`).join('')}${indentation}}`;
  }

  #above(comment: string, indentation: string): string {
    return comment === '' ? '' : `${indentation}${this.remarks(comment)}\n`;
  }
}

const readings = [
  'churn: 4%',
  'churn: 7% "up?"',
  'uptime: 99.9%',
  'revenue: $70K',
  'page_views: 300',
  'größe: 1s',
];

/** `checkin`s of the company, over several days. */
const checkIns = fc
  .uniqueArray(fc.constantFrom('2025-11-03', '2025-12-29', '2026-01-19', '2026-02-02', weakDay), {
    maxLength: 4,
  })
  .chain(days =>
    fc.tuple(
      ...days.map(day => fc.subarray(readings.slice(1), { minLength: 1 }).map(entries => ({ day, entries }))),
    ),
  );

/** Projects without an error of the language, read on `weakDay`. */
export const weakProjects: fc.Arbitrary<Files> = fc
  .record({
    kpis: fc.subarray(kpis.slice(2)),
    company: fc.array(objectiveChoice, { maxLength: 2 }),
    team: fc.array(objectiveChoice, { maxLength: 3 }),
    hasNorthStar: fc.boolean(),
    hasLead: fc.boolean(),
    blockCycle: fc.constantFrom('', 'cycle 2026-Q1'),
    checkIns,
    layouts: fc.tuple(layout, layout, layout),
  })
  .map(choice => {
    const writer = new Writer();
    const [first, second, third] = choice.layouts;
    const metrics = [...kpis.slice(0, 2), ...choice.kpis].map(kpi =>
      kpi.replaceAll('INNER', first.step).replaceAll('OUTER', ''),
    );
    const star = `northstar weekly_teams "Weekly teams" from 500 to 2,500 teams by 2026-12-31`;
    const files: Record<string, [string, Layout]> = {
      'a.goals': [[star, ...metrics].join(first.gap), first],
      'b.goals': [choice.company.map(one => writer.objective(one, '', second.step)).join(second.gap), second],
      'team/c.goals': [
        [
          'team product "Product" {',
          ...[choice.hasLead ? 'lead @sam' : '', choice.blockCycle]
            .filter(line => line !== '')
            .map(line => third.step + line),
          ...choice.team.map(one => writer.objective(one, third.step, third.step)),
          '}',
        ].join('\n'),
        third,
      ],
      'team/d.goals': [
        choice.checkIns
          .map(({ day, entries }) => {
            const known = entries.filter(entry =>
              metrics.some(kpi => kpi.startsWith(`kpi ${entry.split(':')[0]} `)),
            );
            return known.length === 0 ? '' : `checkin ${day} {\n${known.map(one => `  ${one}\n`).join('')}}`;
          })
          .filter(text => text !== '')
          .join('\n'),
        first,
      ],
    };
    const needsStar = Object.values(files).some(([text]) => text.includes('supports weekly_teams'));
    return Object.fromEntries(
      Object.entries(files).map(([path, [text, how]]) => {
        const goals = choice.hasNorthStar || needsStar ? text : text.replace(/^northstar.*\n+/, '');
        return [path, laidOut(goals, how, writer)];
      }),
    );
  });

function laidOut(text: string, { lineEnd, isTidy, opening, isUnfinished }: Layout, writer: Writer): string {
  const whole = text === '' ? '' : `${writer.remarks(opening)}${text}${isUnfinished ? '' : '\n'}`;
  const tidy = isTidy ? (formatText(whole) ?? whole) : whole;
  return tidy.replaceAll('\n', lineEnd);
}
