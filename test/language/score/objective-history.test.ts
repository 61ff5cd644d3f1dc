import { describe, expect, it } from 'vitest';
import { objectiveHistory } from '../../../language/score/objective-history.ts';
import { scoreProject } from '../../../language/score/score-project.ts';
import { projectOf } from '../../support/project.ts';

const source = `kpi churn "Churn" threshold < 5%
objective o "O" {
  cycle 2026-Q1
  kr nps "NPS" from 30 to 50 { weight 2 }
  kr less "Churn" from 8% to 4% { tracks churn }
  kr given "Given up" from 0 to 10 { stopped 2026-02-01 "No longer ours" }
  kr never "Never read" from 0 to 10
}
objective other "Other" {
  cycle 2026-Q1
  kr a "A" from 0 to 10
}
checkin 2025-12-20 { churn: 7% }
checkin 2026-01-12 { o.nps: 35
  o.given: 5
  other.a: 9 }
checkin 2026-01-26 { churn: 6% }
checkin 2026-03-30 { o.nps: 45
  churn: 5% }
checkin 2026-04-08 { o.nps: 46 }
review 2026-Q1 on 2026-04-10 { o.less: 0.5
  o: 0.6 }
`;

function historyOn(today: string) {
  const { project } = projectOf(source);
  const objective = project.objectives.find(({ key }) => key === 'o')!;
  return { project, history: objectiveHistory(objective, project, today) };
}

describe('the score of an objective over time', () => {
  it('has a day for each reading in the cycle and for each change by itself, and no other', () => {
    expect(historyOn('2026-05-01').history.map(({ date }) => date)).toEqual([
      '2026-01-12',
      '2026-01-26',
      '2026-02-01',
      '2026-03-30',
      '2026-04-01',
      '2026-04-08',
      '2026-04-10',
    ]);
  });

  it('says of each day what was said on that day', () => {
    const { project, history } = historyOn('2026-05-01');
    for (const { date, mean, measured, keyResults } of history) {
      const then = scoreProject(project, date).objectives.get('o');
      expect({ date, mean, measured, keyResults }).toEqual({
        date,
        mean: then?.mean,
        measured: then?.measured,
        keyResults: then?.keyResults,
      });
    }
  });

  it('ends with what is said today, and knows nothing that is said later', () => {
    for (const today of ['2026-01-12', '2026-02-14', '2026-03-31', '2026-04-20']) {
      const { project, history } = historyOn(today);
      expect(history.at(-1)?.mean).toBe(scoreProject(project, today).objectives.get('o')?.mean);
    }
  });

  it('is empty before the first reading', () => expect(historyOn('2026-01-01').history).toEqual([]));
});
