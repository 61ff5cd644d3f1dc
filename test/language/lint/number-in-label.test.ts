import { describe, expect, it } from 'vitest';
import { applyFileEdits } from '../../../language/edit/apply-edits.ts';
import { lintFiles, rootUri } from './lint-goals.ts';

const file = (line: string) =>
  `objective o "Guests feel at home" {\n  kr other "Rating" from 1 to 2\n\n  ${line}\n}\n`;

function found(line: string) {
  const linted = lintFiles({ 'a.goals': file(line) });
  const finding = linted.findings.find(({ rule }) => rule === 'kr-number-in-label');
  const [fix] = finding?.fixes ?? [];
  const after = fix && applyFileEdits(uri => linted.texts.get(uri), fix.edits).get(`${rootUri}/a.goals`);
  return {
    words: finding && file(line).slice(finding.span.start, finding.span.end),
    kind: fix?.kind,
    line: after?.split('\n')[3]?.trim(),
  };
}

describe('A number that is said again behind the label', () => {
  it.each([
    ['kr a "Increase NPS from 32 to 50" from 32 to 50', 'kr a "Increase NPS" from 32 to 50'],
    ['kr a "NPS 32 → 50" from 32 to 50', 'kr a "NPS" from 32 to 50'],
    ['kr a "Grow MRR to $100K" from $80K to $100,000', 'kr a "Grow MRR" from $80K to $100,000'],
    [
      'kr a "Reach 1,200 weekly teams" from 500 to 1,200 teams',
      'kr a "Weekly teams" from 500 to 1,200 teams',
    ],
    ['kr a "1,200 weekly teams" from 500 to 1,200 teams', 'kr a "Weekly teams" from 500 to 1,200 teams'],
    ['kr a "80% of guests return" from 50% to 80%', 'kr a "Guests return" from 50% to 80%'],
    ['kr a "Reduce waiting to 48 hours" from 4d to 2d', 'kr a "Reduce waiting" from 4d to 2d'],
    [
      'kr a "Reduce waiting from 2 hours to 30 minutes" from 120min to 0.5h',
      'kr a "Reduce waiting" from 120min to 0.5h',
    ],
    ['kr a "Achieve NPS of 50+" from 32 to 50', 'kr a "NPS" from 32 to 50'],
    ['kr a "Grow bookings by 20%" from 50 to 60', 'kr a "Grow bookings" from 50 to 60'],
    ['kr a "Reduce churn by 3 points" from 8% to 5%', 'kr a "Reduce churn" from 8% to 5%'],
    ['kr a "Achieve 99.9% uptime" >= 99.9%', 'kr a "Uptime" >= 99.9%'],
    ['kr a "Uptime of at least 99.9%" >= 99.9%', 'kr a "Uptime" >= 99.9%'],
    [
      'kr a "Increase the \\"Relax\\" score from 3 to 4" from 3 to 4',
      'kr a "Increase the \\"Relax\\" score" from 3 to 4',
    ],
  ])('%s: safe to take out', (line, expected) => {
    expect(found(line)).toMatchObject({ kind: 'safe', line: expected });
  });

  it.each([
    ['kr a "Increase NPS from 32 to 55" from 32 to 50', 'kr a "Increase NPS" from 32 to 50'],
    ['kr a "Uptime above 99.9%" >= 99.9%', 'kr a "Uptime" >= 99.9%'],
  ])('%s: only suggested, since they differ', (line, expected) => {
    expect(found(line)).toMatchObject({ kind: 'suggestion', line: expected });
  });

  it('is reported without a fix where no name would be left', () => {
    expect(found('kr a "Grow from 5 to 8" from 5 to 8')).toEqual({
      words: 'from 5 to 8',
      kind: undefined,
      line: undefined,
    });
  });

  it.each([
    'kr a "Increase NPS" from 32 to 50',
    'kr a "Questions answered within 4 hours" from 70% to 95%',
    'kr a "Guests with 5+ stays" from 2 to 5',
    'kr a "Guests who stay 3 nights" from 1 to 3',
    'kr a "Top 10 rankings" from 4 to 10',
    'kr a "Sales in 2026" from 1,000 to 2,026',
    'kr a "Launch the sauna and reach 30% adoption" from 0% to 30%',
    'kr a "Day-7 retention" from 5% to 7%',
    'kr a "Grow bookings by 20%" from 50 to 90',
    'kr a "NPS of 50" milestone',
    'kr a "Increase NPS to ?" from ? to 50',
  ])('%s repeats nothing', line => expect(found(line).words).toBeUndefined());
});
