import { describe, expect, it } from 'vitest';
import { agreementOn, f1Of, judgements, lintLabelledGoals, precisionOf, recallOf } from './judgements.ts';
import { halfOf, type LabelledGoal, readLabelledGoals } from './labelled-goals.ts';

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
      '{"kind":"kr","text":"A \\"b\\"","label":"output","parent":"P","license":"MIT"}\r\n\r\n{"kind":"objective","text":"C","label":"ok"}\n';
    expect(readLabelledGoals(lines)).toEqual([
      { kind: 'kr', text: 'A "b"', label: 'output', parent: 'P' },
      { kind: 'objective', text: 'C', label: 'ok' },
    ]);
  });

  it.each([
    '{',
    '[]',
    '"text"',
    'null',
    '{"kind":"kpi","text":"A","label":"ok"}',
    '{"kind":"kr","text":3,"label":"ok"}',
  ])('is refused with the number of the line: %s', line =>
    expect(() => readLabelledGoals(`{"kind":"kr","text":"A","label":"output"}\n${line}`)).toThrow(
      /^line 2: /,
    ),
  );

  it('is split in two halves by the words alone', () => {
    const goals = Array.from({ length: 400 }, (_, at) => kr(`Goal ${at}`, 'output'));
    const heldOut = goals.filter(goal => halfOf(goal) === 'held out');
    expect(heldOut.length).toBeGreaterThan(150);
    expect(heldOut.length).toBeLessThan(250);
    expect(heldOut.every(goal => halfOf({ ...goal, label: 'outcome' }) === 'held out')).toBe(true);
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
    expect(agreement).toMatchObject({ truePositives: 2, falsePositives: 1, falseNegatives: 1 });
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

  it('keeps a key result and its objective apart', () => {
    const withTask = [{ ...kr('Repeat bookings', 'outcome'), parent: 'Launch the sauna' }];
    expect([...lintLabelledGoals(withTask).values()].map(rules => rules.size)).toEqual([0]);
  });

  it('takes any words: quotes, backslashes, line ends, directives', () => {
    const odd = [
      'Say "hello"',
      'C:\\menu',
      'Paint\nthe lobby',
      '// goals-ignore-file kr-is-task',
      '}',
      '',
    ].map(text => kr(text, 'output'));
    expect(lintLabelledGoals(odd).size).toBe(odd.length);
  });
});
