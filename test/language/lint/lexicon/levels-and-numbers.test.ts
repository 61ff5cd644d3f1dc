import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../language/lint/lexicon/lexicon.ts';

const lexicon = createLexicon();

describe('A label that only keeps a level', () => {
  it.each([
    ['Maintain 5% churn', 'Maintain', '<= 5%'],
    ['MAINTAIN 5% CHURN', 'MAINTAIN', '<= 5%'],
    ['Maintain less than 5% churn', 'Maintain', '< 5%'],
    ['Maintain 99.9% uptime', 'Maintain', '>= 99.9%'],
    ['Keep uptime at 99.9%', 'Keep', '>= 99.9%'],
    ['Our OKR is to maintain 99.9% uptime', 'maintain', '>= 99.9%'],
    ['Our goal is to keep churn below 5%', 'keep', '< 5%'],
    ['Sustain 15% trial-to-paid conversion', 'Sustain', '>= 15%'],
    ['Keep response time under 4 hours', 'Keep', '< 4h'],
    ['Keep conversion rate above 12%', 'Keep', '> 12%'],
    ['Stay below 5% churn', 'Stay', '< 5%'],
    ['Churn stays below 5%', 'stays', '< 5%'],
    ['Uptime remains at 99.95%', 'remains', '>= 99.95%'],
    ['NPS is maintained above 50', 'maintained', '> 50'],
    ['Maintaining customer satisfaction at 4.5/5', 'Maintaining', '>= 4.5'],
    ['Sustain our growth rate of 20%', 'Sustain', '>= 20%'],
    ['Churn does not exceed 5%', 'not exceed', '<= 5%'],
    ['Never drop below 99.9% availability', 'Never drop', '>= 99.9%'],
    ['Hold churn below 5%', 'Hold', '< 5%'],
    ['Maintain NPS of 50+', 'Maintain', '>= 50'],
    ['Maintain SLA within 4 hours', 'Maintain', '<= 4h'],
    ['Maintain at least 30 partners', 'Maintain', '>= 30'],
    ['Keep p95 latency between 100 ms and 200 ms', 'Keep', 'between 100ms and 200ms'],
    ['We maintain 40 pods', 'maintain', '? 40'],
    ['Maintain market leadership', 'Maintain', ''],
    ['Keep costs under control', 'Keep', ''],
    ['Keep the error rate low', 'Keep', ''],
    ['Keep deliveries on time at 95%', 'Keep', '? 95%'],
    ['Keep payroll errors at zero', 'Keep', ''],
  ])('%s: “%s” keeps %s', (label, words, level) => {
    const kept = lexicon.maintains(label);
    expect(kept?.words.text).toBe(words);
    const stated = kept?.level;
    const text =
      stated === undefined
        ? ''
        : stated.upper === undefined
          ? `${stated.comparison ?? '?'} ${stated.written}`
          : `between ${stated.written} and ${stated.upper}`;
    expect(text).toBe(level);
  });

  it.each([
    'Maintain and improve reliability',
    'Maintain quality while doubling output',
    'Keep customers smiling',
    'Keep our customers happy',
    'Create and maintain a runbook',
    'Keep improving our onboarding',
    'Visitors stay 20 minutes longer',
    'Keep 20 customers smiling at all times',
    'Hold 20 demos',
    'Stay close to our customers',
    'Reduce churn from 8% to 4%',
    'Uptime of 99.9%',
    'p95 below 10 ms',
    'Remain the leader in retrospectives',
    'Documents are maintained in the handbook',
    'Retain 90% of customers',
    'Maintainers respond within a day',
    'Keep pace with demand',
    'Help teams maintain healthy habits',
    'Users keep coming back',
    'Reduce maintenance cost',
    'Beibehaltung der Kundenzufriedenheit',
    '',
  ])('is not: %s', label => {
    expect(lexicon.maintains(label)).toBeUndefined();
  });
});

describe('What is kept', () => {
  it.each([
    ['Maintain 5% churn', 'Churn'],
    ['Keep uptime at 99.9%', 'Uptime'],
    ['Our OKR is to maintain 99.9% uptime', 'Uptime'],
    ['Keep response time under 4 hours', 'Response time'],
    ['Sustain 15% trial-to-paid conversion', 'Trial-to-paid conversion'],
    ['Stay below 5% churn', 'Churn'],
    ['Churn stays below 5%', 'Churn'],
    ['NPS is maintained above 50', 'NPS'],
    ['Churn does not exceed 5%', 'Churn'],
    ['Maintain market leadership', 'Market leadership'],
    ['Maintain NPS of 50+', 'NPS'],
    ['Keep p95 latency between 100 ms and 200 ms', 'p95 latency'],
    ['We maintain an uptime of 99.9%', 'Uptime'],
    ['Maintain 5%', 'Maintain 5%'],
  ])('of %s is %s', (label, rest) => expect(lexicon.maintains(label)?.rest).toBe(rest));
});

describe('What there is to be none of', () => {
  it.each([
    ['Release zero new bugs', 'New bugs'],
    ['No outages', 'Outages'],
    ['Avoid downtime', 'Downtime'],
    ['Sev-1 incidents: 0', 'Sev-1 incidents'],
    ['There are no data breaches', 'Data breaches'],
    ['Don’t break production', undefined],
  ])('in %s is %s', (label, fault) => expect(lexicon.doNothing(label)?.fault).toBe(fault));
});

describe('A goal that is reached by doing nothing', () => {
  it.each([
    ['Release zero new bugs', 'zero new bugs'],
    ['No outages', 'No outages'],
    ['Zero incidents', 'Zero incidents'],
    ['ZERO INCIDENTS!', 'ZERO INCIDENTS'],
    ['Avoid downtime', 'Avoid downtime'],
    ['Avoid any customer complaints', 'Avoid any customer complaints'],
    ['Have no outages this quarter', 'no outages'],
    ['0 security breaches', '0 security breaches'],
    ['Never miss a deadline', 'Never miss'],
    ['Don’t break production', 'Don’t break'],
    ['Do not break production', 'Do not break'],
    ['No more Sev-1 incidents', 'No more Sev-1 incidents'],
    ['Sev-1 incidents: 0', 'Sev-1 incidents: 0'],
    ['Prevent data loss', 'Prevent data loss'],
    ['Achieve zero downtime', 'zero downtime'],
    ['Maintain zero downtime', 'zero downtime'],
    ['There are no data breaches', 'no data breaches'],
  ])('%s: “%s”', (label, words) => {
    expect(lexicon.doNothing(label)?.words.text).toBe(words);
  });

  it.each([
    'Reduce incidents to zero',
    'Zero-downtime deployments',
    'No customer left behind',
    'No-code onboarding for everyone',
    'Zero trust architecture',
    'From zero to one',
    'Eliminate outages caused by deploys',
    'Migrate to Postgres with zero downtime',
    'Net zero by 2030',
    'No more than 5 incidents a quarter',
    'Nobody waits for a deployment',
    'Fix all known bugs',
    'Halve the number of outages',
    'Never stop improving',
    'Make incidents boring',
    'Know about incidents before customers do',
  ])('is not: %s', label => {
    expect(lexicon.doNothing(label)).toBeUndefined();
  });
});

describe('A target inside the label of an objective', () => {
  it.each([
    ['Increase blog traffic by 200%', 'by 200%'],
    ['Grow revenue to $2M', '$2M'],
    ['Reach $100K MRR', '$100K'],
    ['Reduce churn from 8% to 4%', 'from 8% to 4%'],
    ['Grow our team by 5', 'by 5'],
    ['Reach 50+ customers', '50+'],
    ['10x our user base', '10x'],
    ['Become a €1B company', '€1B'],
    ['Achieve 99.9% uptime', '99.9%'],
    ['Reach 10,000 weekly active teams', '10,000'],
    ['Grow to 500 customers', '500'],
    ['Win 30 % of the market', '30 %'],
    ['Cut costs by 20 percent', 'by 20 percent'],
    ['NPS of 60', '60'],
    ['Delight customers with a 4.8/5 rating', '4.8/5'],
    ['Serve at least 5 hospitals', 'at least 5'],
    ['Answer every customer in under 4 hours', 'under 4 hours'],
    ['Grow ARR by $2 million', 'by $2 million'],
    ['100% of teams love our releases', '100%'],
    ['Go from 5 to 50 customers', 'from 5 to 50'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: money that the publisher left open.
    ['Earn ${N} in new markets', '${N}'],
    ['Grow traffic by 1.5x', 'by 1.5x'],
  ])('%s: “%s”', (label, words) => {
    expect(lexicon.numberTarget(label)?.text).toBe(words);
  });

  it.each([
    'Launch v2 of the app',
    'Win 2027',
    'Delight our tier-1 customers',
    'Delight our tier 1 customers',
    'Offer support 24/7',
    'Become a top 10 employer',
    'Nail the Q3 launch',
    'Be 100% remote',
    'Be a 100% remote-first company',
    'Launch 3 major features',
    'Enter three new markets',
    'Make SOC 2 a habit',
    'Be ready for ISO 27001',
    'Make our 2-sided marketplace loved',
    'Thrive in a post-2025 world',
    'Prepare for H1 2026',
    'Become the number 1 choice for nurses',
    'Become the #1 app for nurses',
    'Give every engineer a 10x developer experience',
    'Win the Fortune 500',
    'Help people over 50 find work',
    'Make B2B as easy as B2C',
    'Deliver the 5-year plan',
    'Ship by March 31',
    'Be done by 2026',
    'Make Python 3 boring',
    'Make day 1 great',
    'Close the books by 10 am',
    'Lead in Web3',
    'Be ready for 5G',
    'No more P0 surprises',
    'Own best-in-class 3D printing',
    'Make the 80/20 rule our habit',
    'Move to IPv6 calmly',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of somebody's template.
    'Save ${a} per household',
  ])('is not in: %s', label => {
    expect(lexicon.numberTarget(label)).toBeUndefined();
  });
});

describe('Numbers of a label that belong into the slots', () => {
  it.each([
    ['Increase conversion from 5% to 8%', 'from 5% to 8%', 'Increase conversion'],
    ['Increase weekly active teams from 500 to 1,200', 'from 500 to 1,200', 'Increase weekly active teams'],
    [
      'Reduce time-to-first-retro from 48 hours to under 15 minutes',
      'from 48h to 15min',
      'Reduce time-to-first-retro',
    ],
    ['Grow from 500 to 1,200 teams', 'from 500 to 1,200', 'Grow teams'],
    ['NPS: 32 → 50', 'from 32 to 50', 'NPS'],
    ['Test coverage (61% to 70%)', 'from 61% to 70%', 'Test coverage'],
    ['Raise coverage to 70% from 61%', 'from 61% to 70%', 'Raise coverage'],
    ['Open rate from 5 to 8%', 'from 5% to 8%', 'Open rate'],
    ['Increase MRR from $80K to $100K by June 30', 'from $80K to $100K', 'Increase MRR by June 30'],
    [
      'Increase trial conversion from 2.5 percent to 4 percent',
      'from 2.5% to 4%',
      'Increase trial conversion',
    ],
    ['Move NPS from 30 (last quarter) to 45', 'from 30 to 45', 'Move NPS'],
    ['Increase weekly sign-ups from {N} to {M}', 'from ? to ?', 'Increase weekly sign-ups'],
    ['Reduce p95 from 350ms to 200ms', 'from 350ms to 200ms', 'Reduce p95'],
    ['Reduce churn by 20%', 'by 20%', 'Reduce churn'],
    ['Grow revenue by $2.5 million', 'by $2.5M', 'Grow revenue'],
    ['Increase revenue 3x', 'by 3x', 'Increase revenue'],
    [
      'Achieve Net Promoter Score of 50+ among remote teams',
      'to 50',
      'Net Promoter Score among remote teams',
    ],
    ['50+ NPS', 'to 50', 'NPS'],
    ['Raise NPS to 50 and cut churn to 4%', 'to 50', 'Raise NPS and cut churn to 4%'],
    ['NPS to 50, churn to 4%', 'to 50', 'NPS, churn to 4%'],
    ['Increase NPS to 50', 'to 50', 'Increase NPS'],
    ['80% of customers renew', 'to 80%', 'Customers renew'],
    ['Reach 10,000 weekly active users', 'to 10,000', 'Weekly active users'],
    ['Reach €2.5M in bookings', 'to €2.5M', 'Bookings'],
    ['Cut build time to less than 5 minutes', 'to 5min', 'Cut build time'],
    ['At least 30 % of teams use async retros', '>= 30%', 'Teams use async retros'],
    ['p95 latency under 200 ms', '< 200ms', 'p95 latency'],
    ['First reply within 4 hours', '<= 4h', 'First reply'],
    ['No customer waits longer than a day', '<= 1d', 'No customer waits'],
    ['No region below 95% uptime', '>= 95%', 'No region uptime'],
    ['p95 not above 200ms', '<= 200ms', 'p95'],
    ['No more than 5% churn', '<= 5%', 'Churn'],
    ['Crash-free sessions >= 99.8%', '>= 99.8%', 'Crash-free sessions'],
    ['Time to first value in 10 min', '<= 10min', 'Time to first value'],
    ['From 10 to 20', 'from 10 to 20', 'From 10 to 20'],
    ['Reduce time to hire from twelve weeks to two weeks', 'from 12w to 2w', 'Reduce time to hire'],
    ['Answer within one hour', '<= 1h', 'Answer'],
  ])('%s: %s', (label, measure, rest) => {
    const found = lexicon.measureInLabel(label);
    const text = {
      'from-to': `from ${found?.from} to ${found?.to}`,
      by: `by ${found?.by}`,
      to: `to ${found?.to}`,
      level: `${found?.comparison} ${found?.to}`,
    }[found?.form ?? 'to'];
    expect({ text, rest: found?.rest }).toEqual({ text: measure, rest });
  });

  it.each([
    'Ship the new onboarding flow',
    'Customers are happy',
    'Used by 20 teams',
    'Hire 5 engineers',
    'Improve from low to high',
    'Win 2027',
    '',
  ])('are none in: %s', label => expect(lexicon.measureInLabel(label)).toBeUndefined());
});
