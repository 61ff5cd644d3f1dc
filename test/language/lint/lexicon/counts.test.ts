import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../language/lint/lexicon/lexicon.ts';

const lexicon = createLexicon();

describe('A number that looks good', () => {
  it.each([
    ['Followers', 'Followers'],
    ['Twitter followers', 'followers'],
    ['10,000 followers on LinkedIn', 'followers'],
    ['Grow followers by 20%', 'followers'],
    ['Grow LinkedIn followers 3x', 'followers'],
    ['Number of downloads', 'downloads'],
    ['App downloads per month', 'downloads'],
    ['App store downloads', 'downloads'],
    ['Increase sign-ups to 5,000', 'sign-ups'],
    ['Increase in signups', 'signups'],
    ['Weekly sign ups', 'sign ups'],
    ['Page views of the blog', 'Page views'],
    ['Impressions', 'Impressions'],
    ['Registered users', 'Registered users'],
    ['Blog traffic', 'traffic'],
    ['Increase blog traffic by 200%', 'traffic'],
    ['Website visitors', 'visitors'],
    ['GitHub stars', 'stars'],
    ['Facebook likes', 'likes'],
    ['Video views on YouTube', 'views'],
  ])('“%s”: %s', (label, words) => expect(lexicon.vanity(label)?.text).toBe(words));

  it.each([
    'Sign-up rate',
    'Share of followers who buy',
    'Conversion of sign-ups',
    'Sign-ups per visitor',
    'Cost per download',
    'Downloads that lead to a first retro',
    'Sign-ups who hold a retro',
    'Followers becoming customers',
    'Qualified sign-ups',
    'Paying sign-ups',
    'Generate 10,000 qualified signups',
    '30% of downloads end in a retro',
    'Time to sign-up',
    'Time from download to first retro',
    'Sign-ups to paid',
    'Download speed',
    'Sign-up flow completion',
    'Revenue from app downloads',
    'Teams acquired through page views',
    'Reduce page views before purchase',
    'Webinar registrations',
    'Museum visitors',
    'Hospital visits',
    'Teams like ours',
    'Like for like revenue',
    'Weekly active teams',
    'Net Promoter Score',
    'Anmeldungen und Downloads der neuen App für Kunden',
  ])('“%s” is none', label => expect(lexicon.vanity(label)).toBeUndefined());

  it('may be the unit behind a label', () => {
    expect(lexicon.vanityUnit('Community', 'followers')).toBe(true);
    expect(lexicon.vanityUnit('Community', 'follower')).toBe(true);
    expect(lexicon.vanityUnit('', 'page-views')).toBe(true);
    expect(lexicon.vanityUnit('Community', 'teams')).toBe(false);
    expect(lexicon.vanityUnit('Downloads that lead to a retro', 'downloads')).toBe(false);
  });
});

describe('Effort that is counted', () => {
  it.each([
    ['Demos', 'Demos'],
    ['Product demos', 'demos'],
    ['Number of customer interviews', 'interviews'],
    ['Sales calls per week', 'calls'],
    ['Workshops held', 'Workshops'],
    ['Workshops with partners', 'Workshops'],
    ['Blog posts published', 'Blog posts'],
    ['Posts on LinkedIn', 'Posts'],
    ['Tickets closed per week', 'Tickets'],
    ['Support tickets resolved', 'tickets'],
    ['Interviews with churned customers', 'Interviews'],
    ['Webinars in Japan', 'Webinars'],
    ['Customer calls', 'calls'],
    ['Pull requests per week', 'Pull requests'],
    ['Story points', 'Story points'],
  ])('“%s”: %s', (label, words) => expect(lexicon.effort(label)?.text).toBe(words));

  it.each([
    'Demo requests',
    'Demos booked by customers',
    'Demos that lead to a deal',
    'Qualified demos',
    'Demo-to-deal conversion',
    'Tickets answered within 4 hours',
    'Support tickets per customer',
    'Open tickets',
    'Unanswered calls',
    'Inbound calls',
    'Community posts per week',
    'Posts by members',
    'Workshop attendance',
    'Attendance at workshops',
    'Satisfaction with workshops',
    'Time between interviews',
    'Interviews leading to a hire',
    'Reduce meetings per week',
    'Percentage of calls answered',
    'Calls from customers',
    'Call centre costs',
    'Eventual consistency',
    'Postbox tickets per Woche für alle Kunden',
  ])('“%s” is none', label => expect(lexicon.effort(label)).toBeUndefined());

  it('may be the unit behind a label', () => {
    expect(lexicon.effortUnit('Outreach in Japan', 'calls')).toBe(true);
    expect(lexicon.effortUnit('Bug fixing', 'tickets')).toBe(true);
    expect(lexicon.effortUnit('Demo requests', 'demos')).toBe(false);
    expect(lexicon.effortUnit('Customers who book', 'demos')).toBe(false);
    expect(lexicon.effortUnit('Outreach in Japan', 'teams')).toBe(false);
  });
});

describe('An objective of slogans', () => {
  it.each([
    ['Be world-class', 'world-class'],
    ['Become a world class company', 'world class'],
    ['Build a world class engineering team', 'world class'],
    ['Leverage synergies', 'Leverage'],
    ['Deliver better results', 'better'],
    ['Improve quality', 'quality'],
    ['Scale our business', 'Scale'],
    ['Take our company to the next level', 'next level'],
    ['Drive innovation and excellence', 'innovation'],
    ['Be the best', 'best'],
    ['Aspirational team', 'Aspirational'],
    ['Truly outstanding performance', 'outstanding'],
  ])('“%s”: %s', (label, words) => expect(lexicon.slogan(label)?.text).toBe(words));

  it.each([
    'World-class retros for remote teams',
    'Deliver value to enterprise developers',
    'Improve developer productivity',
    'Customers love the first retro',
    'Faster and simpler checkout',
    'Become the market leader in retrospectives',
    'Best place to work for parents',
    'Win Japan',
    'Improve sales',
    'Grow',
    'Weltklasse werden',
    '',
  ])('“%s” says more', label => expect(lexicon.slogan(label)).toBeUndefined());
});

describe('A note that asks who', () => {
  it.each([
    ['It was the fault of the sales team', 'fault'],
    ['Their fault', 'fault'],
    ['We blame the supplier', 'blame'],
    ['Sales is to blame', 'blame'],
    ['We failed to reach the target', 'failed to'],
    ['Marketing failed to deliver', 'failed to'],
    ['Failed to deliver again', 'Failed to'],
    ['No progress. Excuses as always', 'Excuses'],
    ['Maria failed to call back', 'failed to'],
    ['The team let us down', 'let us down'],
    ['Marketing dropped the ball', 'dropped the ball'],
  ])('“%s”: %s', (note, words) => expect(lexicon.blame(note)?.text).toBe(words));

  it.each([
    'Dipped: investigating',
    "Nobody's fault",
    'No one is to blame, the holiday came early',
    'Not an excuse: the tracker was off for a week',
    'Blameless review on Friday',
    'Fault tolerance is up',
    'Two page faults an hour',
    'The importer failed to start',
    'The release failed to build',
    'It failed to build twice',
    'Payments fail in Brazil',
    'Default settings changed',
    'Schuld hat der Vertrieb, niemand sonst',
    '',
  ])('“%s” does not', note => expect(lexicon.blame(note)).toBeUndefined());
});

describe('The words of a project', () => {
  const own = createLexicon({
    vanity: ['clap'],
    effort: ['roadshow'],
    slogan: ['ninja'],
    blame: ['slacker'],
    allow: ['app downloads'],
  });

  it('are added, in all their forms', () => {
    expect(own.vanity('Claps on Medium')?.text).toBe('Claps');
    expect(own.vanityUnit('Medium', 'claps')).toBe(true);
    expect(own.effort('Roadshows in Asia')?.text).toBe('Roadshows');
    expect(own.slogan('Be ninjas')?.text).toBe('ninjas');
    expect(own.blame('Slackers in sales')?.text).toBe('Slackers');
  });

  it('allow what is a real number for them', () => {
    expect(lexicon.vanity('App downloads')).toBeDefined();
    expect(own.vanity('App downloads')).toBeUndefined();
  });
});
