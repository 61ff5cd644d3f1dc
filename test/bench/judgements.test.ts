import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  agreementOn,
  f1Of,
  judgements,
  lintLabelledGoals,
  precisionOf,
  qualityOn,
  recallOf,
} from './judgements.ts';
import { type LabelledGoal, partOf, readLabelledGoals } from './labelled-goals.ts';

const kr = (text: string, label: string): LabelledGoal => ({
  kind: 'kr',
  text,
  label,
  parent: 'Guests feel at home',
});
const isTask = judgements.find(({ name }) => name === 'kr-is-task')!;

describe('The file of labelled goals', () => {
  it('is one object a line, whatever the line ends, empty lines and further keys', () => {
    const lines =
      '\ufeff{"kind":"kr","text":"A \\"b\\"","label":"output","parent":"P","license":"MIT"}\r\n\r\n  \n{"kind":"objective","text":"C","label":"ok","parent":null}\n';
    expect(readLabelledGoals(lines)).toEqual([
      { kind: 'kr', text: 'A "b"', label: 'output', parent: 'P' },
      { kind: 'objective', text: 'C', label: 'ok' },
    ]);
  });

  it.each([
    ['{', 'no JSON object: {'],
    ['[]', 'no JSON object: []'],
    ['null', 'no JSON object: null'],
    ['{"text":"A","label":"ok"}', '"kind" is missing, expected "kr" or "objective"'],
    ['{"kind":"kpi","text":"A","label":"ok"}', '"kind" is "kpi", expected "kr" or "objective"'],
    ['{"kind":"kr","label":"output"}', '"text" is missing, expected the words of the goal'],
    ['{"kind":"kr","text":" ","label":"output"}', '"text" is " ", expected the words of the goal'],
    ['{"kind":"kr","text":3,"label":"output"}', '"text" is 3, expected the words of the goal'],
    [
      '{"kind":"kr","text":"A","label":"task"}',
      '"label" of this kr is "task", expected outcome, output, maintain, mixed, vague, ambiguous',
    ],
    [
      '{"kind":"objective","text":"A"}',
      '"label" of this objective is missing, expected ok, task, maintain, metric, vague, ambiguous',
    ],
    [
      '{"kind":"kr","text":"A","label":"output","parent":7}',
      '"parent" is 7, expected the words of its objective',
    ],
  ])('is refused with the number of the line and what is wrong there: %s', (line, problem) =>
    expect(() => readLabelledGoals(`{"kind":"kr","text":"A","label":"output"}\r\n\r\n${line}`)).toThrow(
      `line 3: ${problem}`,
    ),
  );

  it('names every line that is wrong', () => {
    expect(() => readLabelledGoals('{\n{"kind":"kr","text":"A","label":"output"}\n}')).toThrow(
      'line 1: no JSON object: {\nline 3: no JSON object: }',
    );
  });

  it('without a goal is refused', () => {
    expect(() => readLabelledGoals('\n')).toThrow('line 1: no goal');
  });

  it('has a third held out, by the words alone', () => {
    const goals = Array.from({ length: 900 }, (_, at) => kr(`Goal ${at}`, 'output'));
    const heldOut = goals.filter(goal => partOf(goal) === 'held out');
    expect(heldOut.length).toBeGreaterThan(250);
    expect(heldOut.length).toBeLessThan(350);
    expect(heldOut.every(goal => partOf({ ...goal, label: 'outcome' }) === 'held out')).toBe(true);
  });

  it('holds out no row that lay in the half that was looked at first', () => {
    const isOfFirstHalf = ({ text }: LabelledGoal) =>
      Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 1), 16) % 2 === 0;
    const goals = Array.from({ length: 900 }, (_, at) => kr(`Goal ${at}`, 'output'));
    const looked = goals.filter(isOfFirstHalf);
    expect(looked.length).toBeGreaterThan(400);
    expect(looked.filter(goal => partOf(goal) === 'held out')).toEqual([]);
  });
});

describe('The agreement of rules and people', () => {
  const goals = [
    kr('Paint the lobby', 'output'),
    kr('Print 40 menus', 'output'),
    kr('Guests who stay a third night', 'output'),
    kr('Write the menu', 'outcome'),
    kr('Increase repeat bookings from 12% to 20%', 'outcome'),
    kr('Paint the door', 'ambiguous'),
    { kind: 'objective', text: 'Launch the sauna', label: 'task' } as const,
  ];
  const said = lintLabelledGoals(goals);
  const agreement = agreementOn(isTask, goals, said);

  it('counts what is right, wrong and missed, and leaves out what is ambiguous', () => {
    expect(agreement).toMatchObject({
      truePositives: 2,
      falsePositives: 1,
      falseNegatives: 1,
      trueNegatives: 1,
    });
    expect(agreement.disagreements).toEqual([
      { goal: goals[2] },
      { goal: goals[3], said: { rule: 'kr-is-task', words: 'Write' } },
    ]);
  });

  it('gives precision, recall and F1', () => {
    expect([precisionOf, recallOf, f1Of].map(share => share(agreement).toFixed(3))).toEqual([
      '0.667',
      '0.667',
      '0.667',
    ]);
  });

  it('gives an interval around each share', () => {
    const { precision, recall, f1 } = qualityOn(isTask, goals, said);
    for (const { share, low, high } of [precision, recall, f1]) {
      expect(low).toBeLessThan(share);
      expect(high).toBeGreaterThan(share);
    }
  });

  it('keeps a key result and its objective apart', () => {
    const withTask = [{ ...kr('Repeat bookings', 'outcome'), parent: 'Launch the sauna' }];
    expect([...lintLabelledGoals(withTask).values()].map(rules => rules.size)).toEqual([0]);
  });

  it('takes any words: quotes, backslashes, line ends, directives', () => {
    const odd = ['Say "hello"', 'C:\\menu', 'Paint\nthe lobby', '// goals-ignore-file kr-is-task', '}'].map(
      text => kr(text, 'output'),
    );
    expect(lintLabelledGoals(odd).size).toBe(odd.length);
  });
});
