import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../language/lint/lexicon/lexicon.ts';

const lexicon = createLexicon();

describe('Words that are still to be written', () => {
  it.each([
    ['TBD', 'TBD'],
    ['tbd', 'tbd'],
    ['TBD: what will be different', 'TBD'],
    ['Retention (TBC)', 'TBC'],
    ['TODO', 'TODO'],
    ['TODO: agree with sales', 'TODO'],
    ['Increase NPS to XX', 'XX'],
    ['Increase conversion to XX%', 'XX'],
    ['Grow MRR by $XXK', 'XX'],
    ['Increase conversion to X%', 'X'],
    ['Grow teams from X to Y', 'from X to Y'],
    ['Retention of ??? accounts', '???'],
    ['??', '??'],
    ['Lorem ipsum dolor sit amet', 'Lorem ipsum'],
    ['Teams of <segment> running retros', '<segment>'],
    ['Grow {{metric}} in Europe', '{{metric}}'],
    ['Grow {metric name} in Europe', '{metric name}'],
    ['Reach [X] teams', '[X]'],
    ['Grow [insert metric]', '[insert metric]'],
    ['Win ___ teams', '___'],
    ['Metric to be defined', 'to be defined'],
    ['…', '…'],
    ['...', '...'],
    ['Umsatz: TBD', 'TBD'],
    ['売上 ???', '???'],
  ])('“%s”: %s', (label, words) => expect(lexicon.placeholder(label)?.text).toBe(words));

  it.each([
    '',
    '  ',
    'Todo lists finished within a week',
    'To-do lists shared per user',
    'Teams that ask "why?"',
    'Is onboarding easy?',
    'p95 < 3 s and p50 > 1 s',
    'Reach {N} teams',
    'Series X sales',
    'Size XXL returned',
    'Followers on X',
    '[Legal] Contracts signed within 5 days',
    'Exxon renews',
    '🚀',
    '2026',
  ])('“%s” is written', label => expect(lexicon.placeholder(label)).toBeUndefined());
});

describe('Words that take back a promise', () => {
  it.each([
    ['Try to reduce churn', 'open', 'Try to'],
    ['We will try to reduce churn', 'open', 'try to'],
    ['Trying to win Japan', 'open', 'Trying to'],
    ['Our team aims to halve churn', 'open', 'aims to'],
    ['Attempt to win back churned teams', 'open', 'Attempt to'],
    ['Reduce churn if possible', 'open', 'if possible'],
    ['Where possible, reduce churn', 'open', 'Where possible'],
    ['Customers get a reply as needed', 'open', 'as needed'],
    ['Hopefully win 20 teams', 'open', 'Hopefully'],
    ['Reduce churn as much as possible', 'open', 'as much as possible'],
    ['Win up to 50 teams', 'at most', 'up to 50'],
    ['Save customers up to 30% of their time', 'at most', 'up to 30%'],
    ['Win at least one enterprise customer', 'at least one', 'at least one'],
    ['At least one enterprise customer renews', 'at least one', 'At least one'],
    ['Win one or more partners', 'at least one', 'one or more'],
  ])('“%s”: %s', (label, form, words) => {
    expect(lexicon.hedge(label)).toMatchObject({ form, words: { text: words } });
  });

  it.each([
    'Reduce churn',
    'Bring the docs up to date',
    'Customers who try to leave and stay',
    'Teams with at least one retro a week',
    'Customers that use at least one integration',
    'Win at least 30 teams',
    'Grow teams from 20 up to 50',
    'Boards hold up to 300 people without lag',
    'Customers using up to three integrations',
    'Support up to 10,000 concurrent users',
    'Scale up to 50 nodes',
    'Possibility of a second retro',
    'Ideal customers won',
    'Trial to paid conversion',
    'Plan accuracy',
    'Wir versuchen up to 50',
  ])('“%s” takes nothing back', label => expect(lexicon.hedge(label)).toBeUndefined());
});

describe('Words in the place of a number', () => {
  it.each([
    ['Several teams renew', 'how many', 'Several'],
    ['Win many teams', 'how many', 'many'],
    ['A lot of customers recommend us', 'how many', 'A lot of'],
    ['Most of our customers renew', 'how many', 'Most of'],
    ['Significantly improve onboarding', 'how much', 'Significantly'],
    ['Make Onboarding Dramatically Faster', 'how much', 'Dramatically'],
    ['Customers find answers faster', 'how much', 'faster'],
    ['More teams renew', 'how much', 'More'],
  ])('“%s”: %s', (label, form, words) => {
    expect(lexicon.vagueQuantity(label, { hasMeasure: false })).toMatchObject({
      form,
      words: { text: words },
    });
  });

  it.each([
    'Teams find answers 30% faster',
    'Grow more than 20% in Europe',
    'Multiple-choice answers finished',
    'Statistically significantly different cohorts',
    'Customers move from Zoom to Better Stack',
    'Increase NPS',
    'How many retros a team holds',
    'Mehr Teams und faster retros für alle',
  ])('“%s” has none', label => expect(lexicon.vagueQuantity(label, { hasMeasure: false })).toBeUndefined());

  it('leaves alone how much where the slots say it, and not how many', () => {
    expect(lexicon.vagueQuantity('Customers find answers faster', { hasMeasure: true })).toBeUndefined();
    expect(lexicon.vagueQuantity('Teams that hold several retros', { hasMeasure: true })?.words.text).toBe(
      'several',
    );
  });
});

describe('A verb that can be done without any effect', () => {
  it.each([
    ['Help customers adopt retros', 'Help'],
    ['Help 500 teams with their first retro', 'Help'],
    ['Helping the sales team', 'Helping'],
    ['We help teams', 'help'],
    ['Assist sales in the enterprise', 'Assist'],
    ['Support our partners', 'Support'],
    ['Support the migration of customers', 'Support'],
    ['Explore new markets', 'Explore'],
    ['Participate in conferences', 'Participate'],
    ['Participating in conferences', 'Participating'],
    ['Consider a second vendor', 'Consider'],
    ['Look into churn', 'Look into'],
    ['Work on reliability', 'Work on'],
    ['Contribute to open source', 'Contribute'],
  ])('“%s”: %s', (label, words) => expect(lexicon.weakVerb(label)?.text).toBe(words));

  it.each([
    'Support tickets answered within 4 hours',
    'Support response time',
    'Support answers within 4 hours',
    'Help centre views',
    'Help articles that solve the case',
    'Help requests per customer',
    'Contributing developers',
    'Participating teams',
    'Supporting members',
    'Considered purchases',
    'Teams that help each other',
    'Consideration of our brand',
    'Support',
    'Support is rated 4.5',
    'Support von Kunden und Partnern für alle',
  ])('“%s” has none', label => expect(lexicon.weakVerb(label)).toBeUndefined());
});

describe('The words of a project that take something away', () => {
  const own = createLexicon({
    weak: ['liaise'],
    hedge: ['budget permitting'],
    vague: ['heaps of'],
    placeholder: ['wip'],
    allow: ['some of us'],
  });

  it('are found in all their forms', () => {
    expect(lexicon.weakVerb('Liaise with sales')).toBeUndefined();
    expect(own.weakVerb('Liaise with sales')?.text).toBe('Liaise');
    expect(own.weakVerb('Liaising with sales')?.text).toBe('Liaising');
    expect(own.hedge('Win Japan, budget permitting')?.words.text).toBe('budget permitting');
    expect(own.vagueQuantity('Win heaps of teams', { hasMeasure: true })?.words.text).toBe('heaps of');
    expect(own.placeholder('WIP')?.text).toBe('WIP');
  });

  it('are left alone where the project allows them', () => {
    expect(lexicon.vagueQuantity('Some of us renew', { hasMeasure: false })?.words.text).toBe('Some of');
    expect(own.vagueQuantity('Some of us renew', { hasMeasure: false })).toBeUndefined();
  });
});
