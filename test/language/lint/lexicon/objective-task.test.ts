import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../language/lint/lexicon/lexicon.ts';

const lexicon = createLexicon();

const tasks = [
  ['Launch 3 major features', 'Launch'],
  ['Launch of the mobile app', 'Launch'],
  ['Launch of …', 'Launch'],
  ['Ship v2', 'Ship'],
  ['Hire 5 engineers', 'Hire'],
  ['Hire for every vacancy', 'Hire'],
  ['Publish a blog', 'Publish'],
  ['Website redesign', 'Website redesign'],
  ['Migrate to Kubernetes', 'Migrate'],
  ['Build a data warehouse', 'Build'],
  ['Create a partner portal', 'Create'],
  ['New onboarding flow', 'New onboarding flow'],
  ['The mobile app is live', 'is live'],
  ['Complete the Series B', 'Complete'],
  ['Roll out OKRs to all teams', 'Roll out'],
  ['Host our first user conference', 'Host'],
  ['Set up a legal entity in Japan', 'Set up'],
  ['Implement SSO', 'Implement'],
  ['Move to the new office', 'Move'],
  ['Run 5 workshops', 'Run'],
  ['Fix all bugs', 'Fix'],
  ['Document our processes', 'Document'],
  ['Pay down tech debt', 'Pay down'],
  ['Launch the referral programme to grow sign-ups', 'Launch'],
  ['Conduct a security audit', 'Conduct'],
  ['Q3 launch of the new pricing', 'Q3 launch'],
  ['RELEASE THE PUBLIC API', 'RELEASE'],
] as const;

const objectives = [
  'Become the preferred retrospective tool for remote engineering teams',
  'Build a world-class support crew',
  'Build a handover that lets new nurses start calmly',
  'Create content that people love',
  'Deliver value to small shops',
  'Delight our customers',
  'Customers stay',
  'Make deployments boring',
  'Ship with confidence',
  'Ship faster',
  'Build trust with our customers',
  'Create a culture of feedback',
  'Establish a predictable, low-cost supply chain',
  'Improve reliability',
  'Grow sustainably',
  'Enter the Japanese market',
  'Learn what customers need',
  'Understand our customers better than anyone',
  'Give every team the data it needs',
  'Everyone can release safely',
  'Run a tight ship',
  'Open the platform to partners',
  'A great place to work',
  'Healthy, happy team',
  'Release software customers trust',
  'Fast and reliable search',
  'Transparent hiring',
  'Win the hearts of developers',
  'Test everything',
  'Design for everyone',
  'Be the place where designers start their day',
  'Build the most reliable API in the industry',
  'Our platform is a joy to use',
  'Patients know what comes next',
  'Happy customers',
  'Become the market leader in remote retrospectives',
  'Dramatically improve customer retention',
  'Ship',
  '',
  'Neue Website für alle Kunden',
];

describe('An objective that is a deliverable, an activity or hiring', () => {
  it.each(tasks)('is recognized: %s', (label, words) => {
    expect(lexicon.objectiveTask(label)?.words.text).toBe(words);
  });
});

describe('An objective that says what becomes better, where or for whom', () => {
  it.each(objectives)('is no task: %s', label => {
    expect(lexicon.objectiveTask(label)).toBeUndefined();
  });
});
