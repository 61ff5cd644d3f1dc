/** Sound projects for property tests: teams, KPIs with readings, objectives, in one or two files, tidy or not. */
import fc from 'fast-check';
import { formatText } from '../../../language/format/format.ts';
import type { Files } from './edited.ts';

/** Values of one dimension, rising. */
const scales = [
  ['1%', '2.5%', '4%', '8%', '13%', '60%', '99.2%'],
  ['10 teams', '1,200 teams', '2K teams'],
  ['$80K', '$1,900K', '$2.5M'],
  ['15min', '4h', '2 days'],
  ['-3', '0', '32', '50'],
  ['100 CHF', '250 CHF'],
  ['1.2x', '3.2x'],
  ['10 story-points', '40 story-points'],
] as const;

const labels = [
  '"Churn"',
  '"Monthly churn of all customers with a contract"',
  '"Share of customers with a contract of at least a year who leave within the first month of it"',
  '"NPS (\\"real\\")"',
  '"Größe"',
  '"ユーザー数"',
];
const names = ['churn', 'nps', 'größe', 'response_time', 'owners-1'];

interface KpiChoice {
  readonly name: string | undefined;
  readonly label: string | undefined;
  readonly scale: number;
  readonly conditions: 'none' | 'upper' | 'lower' | 'between' | 'with target';
  readonly properties: readonly string[];
  readonly layout: 'line' | 'lines';
  readonly reading: number | undefined;
  readonly comment: string;
}

const kpiChoice: fc.Arbitrary<KpiChoice> = fc
  .record({
    name: fc.option(fc.constantFrom(...names), { nil: undefined, freq: 6 }),
    label: fc.option(fc.constantFrom(...labels), { nil: undefined, freq: 6 }),
    scale: fc.nat(scales.length - 1),
    conditions: fc.constantFrom('none', 'upper', 'lower', 'between', 'with target'),
    properties: fc.subarray([
      'owner @maya',
      'every 2 weeks',
      'source "https://acme.example"',
      'supports weekly_teams',
    ]),
    layout: fc.constantFrom('line', 'lines'),
    reading: fc.option(fc.nat(6), { nil: undefined, freq: 3 }),
    comment: fc.constantFrom('', '', ' // watch this'),
  })
  .filter(({ name, label }) => name !== undefined || label !== undefined);

function kpiText(choice: KpiChoice, indentation: string): string {
  const [low = '', middle = low] = scales[choice.scale] ?? [];
  const conditions = {
    none: '',
    upper: ` threshold < ${middle}`,
    lower: ` threshold >= ${low}`,
    between: ` threshold between ${low} and ${middle}`,
    'with target': ` threshold < ${middle}`,
  }[choice.conditions];
  const target = choice.conditions === 'with target' ? [`target <= ${low}`] : [];
  const header = ['kpi', choice.name, choice.label].filter(word => word !== undefined).join(' ') + conditions;
  return `${indentation}${header}${blockText([...target, ...choice.properties], choice.layout, indentation)}${choice.comment}`;
}

function blockText(properties: readonly string[], layout: 'line' | 'lines', indentation: string): string {
  if (properties.length === 0) return '';
  if (layout === 'line') return ` { ${properties.join(' ')} }`;
  return ` {\n${properties.map(one => `${indentation}  ${one}\n`).join('')}${indentation}}`;
}

interface ObjectiveChoice {
  readonly name: string | undefined;
  readonly cycle: string;
  readonly supports: boolean;
  readonly guarded: boolean;
  readonly keyResults: readonly string[];
  readonly oneLine: boolean;
  readonly room: boolean;
}

const objectiveChoice: fc.Arbitrary<ObjectiveChoice> = fc.record({
  name: fc.option(fc.constantFrom('stay', 'grow', 'improve_churn'), { nil: undefined, freq: 6 }),
  cycle: fc.constantFrom('2026-Q1', '2026', '2025-Q4'),
  supports: fc.boolean(),
  guarded: fc.boolean(),
  keyResults: fc.array(
    fc.constantFrom(
      'kr nps "NPS" from 32 to 50',
      'kr nps   "NPS"                  from 32 to 50 // survey',
      'kr churn "Churn of new customers" from 9% to 4% {\n      weight 2\n    }',
      'kr "Ship the new onboarding flow"',
      'kr a_rather_long_name "Docs" milestone { owner @ann }',
      '// goals-ignore-next-line kr-is-task -- yes\n    kr docs "Docs are out"',
      '\n    kr apart "Apart" >= 99.9%',
    ),
    { maxLength: 4 },
  ),
  oneLine: fc.boolean(),
  room: fc.boolean(),
});

function objectiveText(choice: ObjectiveChoice, kpi: string | undefined, indentation: string): string {
  const properties = [
    `cycle ${choice.cycle}`,
    ...(choice.supports ? [`supports ${kpi ?? 'weekly_teams'}`] : []),
    ...(choice.guarded && kpi !== undefined ? [`guarded by ${kpi}`] : []),
  ];
  const header = `${indentation}objective ${choice.name === undefined ? '' : `${choice.name} `}"Customers stay"`;
  const keyResults = uniqueNames(choice.keyResults);
  if (keyResults.length === 0 && choice.oneLine) return `${header} { ${properties.join(' ')} }`;
  const lines = [...properties, ...(choice.room && keyResults.length > 0 ? [''] : []), ...keyResults];
  return `${header} {\n${lines.map(one => (one === '' ? '\n' : `${indentation}  ${one}\n`)).join('')}${indentation}}`;
}

/** The first of each name. */
function uniqueNames(declarations: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return declarations.filter(one => {
    const name = /(?:kr|kpi|objective) ([^\s"]+)/.exec(one)?.[1];
    if (name === undefined) return true;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

const separators = fc.constantFrom('\n', '\n', '\n\n', '\n\n\n');

/** A sound project with KPIs; `today` of its tests is 2026-02-14. */
export const projects: fc.Arbitrary<Files> = fc
  .record({
    kpis: fc.array(kpiChoice, { minLength: 1, maxLength: 4 }),
    objectives: fc.array(objectiveChoice, { maxLength: 3 }),
    inTeam: fc.boolean(),
    teamCycle: fc.constantFrom('', '', '  cycle 2026-Q1\n'),
    northStar: fc.boolean(),
    twoFiles: fc.boolean(),
    separator: separators,
    closing: fc.constantFrom('', '', '\n  // the end'),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
    isTidy: fc.boolean(),
  })
  .map(choice => {
    const indentation = choice.inTeam ? '  ' : '';
    const kpis = choice.kpis.filter(
      (kpi, at) => kpi.name === undefined || choice.kpis.findIndex(one => one.name === kpi.name) === at,
    );
    const objectives = choice.objectives.filter(
      (one, at) =>
        one.name === undefined || choice.objectives.findIndex(other => other.name === one.name) === at,
    );
    const named = kpis.find(({ name }) => name !== undefined)?.name;
    const kpiLines = kpis.map(kpi => kpiText(kpi, indentation)).join(choice.separator);
    const objectiveLines = objectives
      .map(one => objectiveText(one, named, indentation))
      .join(choice.separator);
    const entries = kpis.flatMap(({ name, scale, reading }) => {
      const values = scales[scale] ?? [];
      const value = reading === undefined || name === undefined ? undefined : values[reading % values.length];
      return value === undefined ? [] : [`  ${choice.inTeam ? 'acme.' : ''}${name}: ${value}\n`];
    });
    const checkIn = entries.length === 0 ? '' : `checkin 2026-02-09 {\n${entries.join('')}}\n`;
    // Whether there is a north star or not, what refers to it must lead somewhere.
    const northStar =
      choice.northStar || /supports weekly_teams/.test(kpiLines + objectiveLines)
        ? 'northstar weekly_teams "Weekly teams" from 500 to 2,500 teams\n\n'
        : '';
    const wrapped = (lines: string, label: string): string => {
      if (lines === '') return '';
      return choice.inTeam
        ? `team acme${label} {\n${choice.teamCycle}${lines}${choice.closing}\n}\n`
        : `${lines}\n`;
    };
    const files: Record<string, string> = choice.twoFiles
      ? {
          'a.goals': `${northStar}${wrapped(kpiLines, ' "Acme"')}`,
          'b.goals': `${wrapped(objectiveLines, '')}${checkIn}`,
        }
      : {
          'a.goals': `${northStar}${wrapped([kpiLines, objectiveLines].filter(lines => lines !== '').join(choice.separator), ' "Acme"')}${checkIn}`,
        };
    return Object.fromEntries(
      Object.entries(files).map(([uri, text]) => {
        const laidOut = choice.isTidy ? (formatText(text) ?? text) : text;
        return [uri, laidOut.replaceAll('\n', choice.lineEnd)];
      }),
    );
  });
