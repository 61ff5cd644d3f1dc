import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../language/lint/lexicon/lexicon.ts';

const lexicon = createLexicon();

describe('Two objectives in one', () => {
  it.each([
    ['Grow revenue and cut churn', 'Grow revenue', 'Cut churn'],
    ['Grow revenue & cut churn', 'Grow revenue', 'Cut churn'],
    ['Grow revenue, and cut churn', 'Grow revenue', 'Cut churn'],
    ['Grow revenue; cut churn', 'Grow revenue', 'Cut churn'],
    ['Grow revenue / cut churn', 'Grow revenue', 'Cut churn'],
    ['Grow revenue/cut churn', 'Grow revenue', 'Cut churn'],
    ['Growing revenue and cutting churn', 'Growing revenue', 'Cutting churn'],
    ['Win Japan and keep our European customers', 'Win Japan', 'Keep our European customers'],
    ['Delight remote teams and win the enterprise', 'Delight remote teams', 'Win the enterprise'],
    [
      'Increase NPS of remote teams and reduce support costs',
      'Increase NPS of remote teams',
      'Reduce support costs',
    ],
    ['Happier customers and lower costs', 'Happier customers', 'Lower costs'],
    ['Become the market leader and build a great team', 'Become the market leader', 'Build a great team'],
    ['Win Germany and become the leader in France', 'Win Germany', 'Become the leader in France'],
    ['Reduce churn and win enterprise customers', 'Reduce churn', 'Win enterprise customers'],
    ['Delight customers and hire great people', 'Delight customers', 'Hire great people'],
    ['Attract and retain talent and cut costs', 'Attract and retain talent', 'Cut costs'],
  ])('“%s”', (label, first, second) => {
    expect(lexicon.compoundObjective(label)?.parts).toEqual([first, second]);
  });

  it.each([
    'Grow revenue',
    'Sales and marketing teams love their tools',
    'Win over sales and marketing teams',
    'Make search and replace a joy',
    'Faster and simpler checkout',
    'Attract and retain talent',
    'Build and launch the retro of tomorrow',
    'Understand our customers and serve them better',
    'Win new customers and keep their trust',
    'Help teams run retros and act on them',
    'Help teams run better retros and share the results',
    'Make it easy to find answers and share results',
    'Enable teams to run retros and share results',
    'Grow revenue by improving onboarding and cutting churn',
    'Grow revenue and profit',
    'Grow audience and lead volume',
    'Happier customers / lower costs',
    'Offer 24/7 support',
    'Improve uptime and test coverage',
    'Improve trial and demo requests',
    'Improve funnel and double opt-in',
    'Become the tool that teams love and trust',
    'Become the place where teams meet and plan the week',
    'Become the first and only choice',
    'Understand and serve small clinics',
    'Recruit and develop people',
    'Customers find and buy what they need',
    'Research and development delights doctors',
    'Bring health and safety to every site',
    'Umsatz steigern and Kosten für alle senken',
    'Grow and',
    'and',
    'Grow revenue and',
  ])('“%s” is one', label => expect(lexicon.compoundObjective(label)).toBeUndefined());
});

describe('Two measures in one', () => {
  it.each([
    ['Grow revenue and cut churn', 'Grow revenue', 'Cut churn'],
    ['NPS and CSAT', 'NPS', 'CSAT'],
    ['Increase NPS and CSAT', 'Increase NPS', 'Increase CSAT'],
    [
      'Increase NPS and CSAT of remote teams',
      'Increase NPS of remote teams',
      'Increase CSAT of remote teams',
    ],
    ['Churn rate and win rate', 'Churn rate', 'Win rate'],
    ['Trial conversion and retention', 'Trial conversion', 'Retention'],
    ['Engagement and reach of the community', 'Engagement of the community', 'Reach of the community'],
    ['NPS of 50 and churn below 4%', 'NPS of 50', 'Churn below 4%'],
    ['Increase NPS to 50 and cut churn to 4%', 'Increase NPS to 50', 'Cut churn to 4%'],
    ['Uptime of 99.9% and latency below 200 ms', 'Uptime of 99.9%', 'Latency below 200 ms'],
  ])('“%s”', (label, first, second) => {
    expect(lexicon.compoundMeasures(label)?.parts).toEqual([first, second]);
  });

  it.each([
    'Increase NPS',
    'Launch async retros and reach 30% adoption',
    'Ship the new editor and grow adoption',
    'Sales and marketing teams that share a forecast',
    'Response and resolution time',
    'Employee engagement and well-being score',
    'Open and click rate',
    'Trial and demo requests',
    'Errors and crashes',
    'Likes and shares',
    'Churn of small and large teams',
    'Search and replace used per session',
    'Teams between 2% and 4%',
    'Conversion between trial and paid',
    'Customers who renew and recommend us',
    'Tickets answered within 4 hours and 30 minutes',
    'Faster and simpler checkout',
    'Profit and loss accuracy',
    'Health and safety incidents',
    'Reduce time to find and fix bugs',
    'Teams that plan and review every week',
    'Zufriedenheit und NPS and für alle Kunden',
  ])('“%s” is one', label => expect(lexicon.compoundMeasures(label)).toBeUndefined());

  it('marks the second, with the word that joins it', () => {
    expect(lexicon.compoundMeasures('Grow revenue and cut churn')?.words.text).toBe('and cut churn');
    expect(lexicon.compoundMeasures('NPS and CSAT of remote teams')?.words.text).toBe('and CSAT');
  });

  it('is left alone where the project allows it', () => {
    const own = createLexicon({ allow: ['NPS and CSAT'] });
    expect(own.compoundMeasures('Increase NPS and CSAT')).toBeUndefined();
  });
});
