import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../language/lint/lexicon/lexicon.ts';

const lexicon = createLexicon();

describe('The direction that a verb states', () => {
  it.each([
    ['Reduce churn', 'down', 'Reduce'],
    ['REDUCE CHURN', 'down', 'REDUCE'],
    ['Reducing p95 latency', 'down', 'Reducing'],
    ['Reduce p95 latency (checkout)', 'down', 'Reduce'],
    ['Reduce unused capacity', 'down', 'Reduce'],
    ['Lower cloud spend', 'down', 'Lower'],
    ['Cut costs', 'down', 'Cut'],
    ['Halve time to hire', 'down', 'Halve'],
    ['Minimise downtime', 'down', 'Minimise'],
    ['Our goal is to reduce churn', 'down', 'reduce'],
    ['Improve churn', 'down', 'Improve'],
    ['Improve time to first value', 'down', 'Improve'],
    ['Increase retention', 'up', 'Increase'],
    ['Boost engagement', 'up', 'Boost'],
    ['Double weekly teams', 'up', 'Double'],
    ['Improve conversion', 'up', 'Improve'],
    ['Maximise test coverage', 'up', 'Maximise'],
  ])('of %s is %s', (label, direction, words) => {
    const found = lexicon.movement(label);
    expect({ direction: found?.direction, words: found?.words.text }).toEqual({ direction, words });
  });

  it.each([
    'Improve documentation',
    'Increase speed of builds',
    'Reduce risk',
    'Reduce churn by increasing adoption',
    'Lower funnel conversion',
    'Double opt-in rate',
    'Cut-through rate',
    'Drop-off rate',
    'Reduction in churn',
    'Growth of revenue',
    'Reduce manual work: share of automated tests',
    'Do not increase churn',
    'Reduce support tickets and increase self-service',
    'Grow revenue while reducing cost',
    'Reduce',
    'Reduziere die Abwanderung der Kunden',
    '',
  ])('is not read from: %s', label => {
    expect(lexicon.movement(label)).toBeUndefined();
  });
});

describe('Less is better', () => {
  it.each([
    'Monthly customer churn',
    'Churn rate',
    'First response time',
    'Cloud cost per user',
    'Error rate',
    'Number of incidents',
    'Share of failed payments',
    'Time to first retro',
    'p95 latency',
    'Customer acquisition cost',
    'Employee turnover',
    'Bounce rate',
    'Percentage of tickets reopened',
    'Lost revenue',
    'Page load time',
    'Mean time to recovery',
    'Days sales outstanding',
    'Overdue invoices',
  ])('for %s', label => expect(lexicon.lowerIsBetter(label)).toBe(true));

  it.each([
    'Trial-to-paid conversion',
    'Net Promoter Score',
    'Uptime',
    'Monthly recurring revenue',
    'Cost savings',
    'Errors fixed',
    'Bugs found before release',
    'Time spent in app',
    'Time on site',
    'Mean time between failures',
    'Runway',
  ])('not for %s', label => expect(lexicon.lowerIsBetter(label)).toBe(false));

  it.each(['Weekly active teams', 'Tests', 'Kundenzufriedenheit', 'Headcount', '', '42'])(
    'is not known for %s',
    label => expect(lexicon.lowerIsBetter(label)).toBeUndefined(),
  );
});

describe('What an objective pushes', () => {
  it.each([
    ['Grow revenue in the mid-market', 'revenue', 'revenue'],
    ['Increase ARPU', 'revenue', 'ARPU'],
    ['Accelerate delivery', 'speed', 'Accelerate'],
    ['Ship faster', 'speed', 'faster'],
    ['Cut costs', 'cost', 'costs'],
    ['Reduce cloud spend', 'cost', 'spend'],
    ['Scale the business', 'growth', 'Scale'],
    ['Double our user base', 'growth', 'user base'],
    ['Win new customers in Japan', 'growth', 'customers'],
    ['Grow the number of users', 'growth', 'users'],
    ['Grow to 1M users', 'growth', 'users'],
    ['Shorten time-to-market', 'speed', 'time-to-market'],
    ['Lower customer acquisition cost', 'cost', 'cost'],
  ])('%s: %s', (label, kind, words) => {
    const found = lexicon.pushes(label);
    expect({ kind: found?.kind, words: found?.words.text }).toEqual({ kind, words });
  });

  it.each([
    'Become the preferred retrospective tool',
    'Make onboarding delightful',
    'Maintain revenue',
    'Customers stay longer',
    'Teams grow together',
    'Ten teams would miss us',
    'Make our growing customers happy',
    'Delight our fastest users',
    'Grow trust with customers',
    'Increase customer satisfaction',
    'Earn the trust of users',
    'Grow by listening to customers',
    '',
  ])('is nothing in: %s', label => expect(lexicon.pushes(label)).toBeUndefined());
});

describe('A number that looks good', () => {
  it.each([
    ['Twitter followers', 'followers'],
    ['Page views of the blog', 'Page views'],
    ['App downloads', 'downloads'],
    ['Registered users', 'Registered users'],
  ])('%s: “%s”', (label, words) => expect(lexicon.vanity(label)?.text).toBe(words));

  it.each([
    'Sign-up rate',
    'Downloads per visitor',
    'Share of visitors who sign up',
    'Weekly active teams',
    'Like-for-like revenue',
  ])('is not: %s', label => expect(lexicon.vanity(label)).toBeUndefined());
});
