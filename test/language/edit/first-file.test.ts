import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../language/edit/apply-edits.ts';
import { textEditsOf } from '../../../language/edit/draft.ts';
import { type FirstAnswers, firstFile, vitalSigns } from '../../../language/edit/first-file.ts';
import { formatText } from '../../../language/format/format.ts';
import { calendarYear } from '../../../language/model/calendar.ts';
import { built } from './edited.ts';

const today = '2026-02-14';
/** The file as an editor is given it. */
const snippetOf = (goals: ReturnType<typeof firstFile>['goals']) =>
  textEditsOf([{ span: { start: 0, end: 0 }, draft: goals }])[0]?.snippet ?? '';
const write = (answers: FirstAnswers) => firstFile(answers, today, calendarYear);

describe('a first file', () => {
  it('is a north star and a few vital signs for a small company where nothing has to change', () => {
    const { goals, preset } = write({ people: 8, northStar: 'Weekly active teams' });
    expect(preset).toBe('startup');
    expect(formatText(goals.text)).toBe(goals.text);
    expect(goals.text).toMatchInlineSnapshot(`
      "/** The one number that shows that customers get what they came for. Everything below supports it. */
      northstar weekly_active_teams "Weekly active teams" from ? to ? by 2026-06-30 {
        owner @you
      }

      // Vital signs: watched every week, whatever else is going on.
      kpi activation "New customers who reach a first result"      threshold >= ?% { owner @you }
      kpi retention  "Customers who come back in their first week" threshold >= ?% { owner @you }
      kpi churn      "Monthly customer churn"                      threshold < ?% { owner @you }
      "
    `);
  });

  it('adds an objective with its guards where something has to change', () => {
    const { goals, preset } = write({
      people: 120,
      northStar: 'Weekly active teams',
      keep: ['churn', 'response_time', 'Orders that arrive on time'],
      change: 'New customers succeed in their first week',
    });
    expect(preset).toBe('recommended');
    expect(formatText(goals.text)).toBe(goals.text);
    expect(goals.text).toMatchInlineSnapshot(`
      "/** The one number that shows that customers get what they came for. Everything below supports it. */
      northstar weekly_active_teams "Weekly active teams" from ? to ? by 2026-06-30 {
        owner @you
      }

      // Vital signs: watched every week, whatever else is going on.
      kpi churn                   "Monthly customer churn"     threshold < ?% { owner @you }
      kpi response_time           "First response time"        threshold < ?h { owner @you }
      kpi orders_that_arrive_time "Orders that arrive on time" threshold >= ? { owner @you }

      objective new_customers_succeed_their "New customers succeed in their first week" {
        cycle 2026-Q2
        owner @you
        aspirational
        supports weekly_active_teams
        guarded by churn, response_time

        kr result_1 "TBD: what will be different" from ? to ?
        kr result_2 "TBD: what will be different" from ? to ?
        kr result_3 "TBD: what will be different" from ? to ?
      }
      "
    `);
  });

  it('is a file to tab through where nobody has answered', () => {
    const { goals } = write({});
    expect(snippetOf(goals)).toContain('northstar north_star "${1:Customers who get');
  });

  it('has no error but numbers to be filled in, formats, and says the same with tab stops, whatever the answers', () => {
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'Churn',
        'kpi',
        'north star',
        '"',
        '$1 }',
        '\\',
        'a\nb',
        '日本',
        ...vitalSigns.map(({ name }) => name),
      ),
    );
    fc.assert(
      fc.property(
        fc.record(
          {
            people: fc.nat(10_000),
            northStar: words,
            keep: fc.array(words, { maxLength: 8 }),
            change: words,
          },
          { requiredKeys: [] },
        ),
        fc.constantFrom('2026-01-01', '2026-12-31', '2028-02-29'),
        (answers, day) => {
          const { goals } = firstFile(answers, day, calendarYear);
          const { errors, project } = built({ 'a.goals': goals.text });
          expect(errors.filter(({ rule }) => rule !== 'language/placeholder')).toEqual([]);
          expect(project.northStars.length).toBe(1);
          expect(plainTextOf(snippetOf(goals))).toBe(goals.text);
          const formatted = formatText(goals.text) ?? '';
          expect(formatText(formatted)).toBe(formatted);
        },
      ),
    );
  });
});
