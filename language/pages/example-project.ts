/** Makes a whole project of an example: what a rule's example leaves out is sound. */
import { type BadExample, exampleDay, type GoodExample } from '../lint/rule.ts';
import type { Span } from '../model/types.ts';

export const examplePath = 'example.goals';

/** The text of a declaration as it stands in the file of the example. */
export interface ExampleText {
  readonly text: string;
  /** What `«…»` marks. */
  readonly marked?: Span;
}

/** Beside every example that is not `alone`: a north star and a healthy KPI, both read today. */
export function besideExample({
  alone,
  today,
}: Pick<BadExample, 'alone' | 'today'>): Readonly<Record<string, string>> {
  if (alone) return {};
  const frame = `northstar weekly_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31 {
  owner @ceo
}
kpi satisfaction "Customer satisfaction" threshold >= 80% {
  owner @success
  source "https://metrics.example/satisfaction"
  supports weekly_teams
}
checkin ${today ?? exampleDay} {
  weekly_teams: 510
  satisfaction: 85%
}
`;
  return { 'frame.goals': frame };
}

/** Puts a snippet where it can stand, fills in `…`, and finds the mark. */
export function exampleText(
  snippet: string,
  { context }: Pick<BadExample | GoodExample, 'context'>,
): ExampleText {
  const whole = `${inObjective(filledIn(snippet))}\n${context === undefined ? '' : `${context}\n`}`;
  const start = whole.indexOf('«');
  if (start < 0) return { text: whole };
  const end = whole.indexOf('»') - 1;
  return { text: whole.replace(/[«»]/g, ''), marked: { start, end } };
}

/** A line that holds `…` alone stands for what a sound objective has besides what the snippet says. */
function filledIn(snippet: string): string {
  return snippet.replace(/^([ \t]*)…$/gm, (_, indentation: string, offset: number) => {
    const begin = snippet.lastIndexOf('{\n', offset);
    const end = snippet.indexOf('}', offset);
    const given = new Set(snippet.slice(begin, end).split('\n').map(keywordOf));
    return soundObjective
      .filter(line => line.startsWith('kr') || !given.has(keywordOf(line)))
      .map(line => indentation + line)
      .join('\n');
  });
}

function keywordOf(line: string): string {
  return line.trim().split(' ')[0] ?? '';
}

const soundObjective = [
  'cycle 2026-Q1',
  'owner @maya',
  'aspirational',
  'supports weekly_teams',
  'guarded by satisfaction',
  'kr rating "Rating of the first retrospective" from 3.2 to 4.5',
  'kr second "Teams that hold a second retrospective within two weeks" from 35% to 60%',
];

/** A key result stands in a sound objective, beside another one. */
function inObjective(snippet: string): string {
  const startsWithKeyResult = /^(\s*\/\/.*\n)*«?kr[\s»]/.test(snippet);
  if (!startsWithKeyResult) return snippet;
  const inner = snippet.split('\n').map(line => `  ${line}`);
  const properties = soundObjective.filter(line => !line.startsWith('kr')).map(line => `  ${line}`);
  const head = 'objective example "Remote teams enjoy every retrospective" {';
  const other = '  kr other "Teams that hold a second retrospective within two weeks" from 35% to 60%';
  return [head, ...properties, ...inner, other, '}'].join('\n');
}
