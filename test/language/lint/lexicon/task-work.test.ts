import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../language/lint/lexicon/lexicon.ts';
import { namesOfMeasures, outcomes, untidyOutcomes } from './sentences-of-outcome.ts';
import { likelyWork, untidyWork, work } from './sentences-of-work.ts';

const lexicon = createLexicon();

describe('The work instead of the change', () => {
  for (const [form, labels] of Object.entries(work)) {
    it.each(labels)(`is recognized with certainty as ${form}: %s`, label => {
      const found = lexicon.taskWork(label);
      expect({ confidence: found?.confidence, form: found?.form }).toEqual({ confidence: 'sure', form });
    });
  }

  it.each(untidyWork)('is recognized however it is worded: %s', label => {
    expect(lexicon.taskWork(label)?.confidence).toBe('sure');
  });

  it.each(likelyWork)('is only likely in: %s', label => {
    expect(lexicon.taskWork(label)?.confidence).toBe('likely');
  });
});

describe('An outcome', () => {
  it.each([...outcomes, ...untidyOutcomes])(
    'is no task and has something that could be an outcome: %s',
    label => {
      expect(lexicon.taskWork(label)).toBeUndefined();
      expect(lexicon.outcomeSignal(label)).toBeDefined();
      expect(lexicon.lacksOutcome(label)).toBe(false);
    },
  );
});

describe('Where numbers already stand in the slots', () => {
  const measured = { hasMeasure: true };

  it.each([
    'Ship the new onboarding flow',
    'Publish 9 field reports',
    'Docs are published',
    'We have a runbook',
    'Roll out SSO',
  ])('an order or a finished state stays work: %s', label =>
    expect(lexicon.taskWork(label, measured)?.confidence).toBe('sure'),
  );

  it.each([
    'API documentation',
    'Blog posts published',
    'Demos',
    'User interviews',
    'Services migrated to Kubernetes',
    'py-billing client',
  ])('a bare name is the name of what is measured: %s', label =>
    expect(lexicon.taskWork(label, measured)).toBeUndefined(),
  );
});

describe('The name of a measure', () => {
  it.each(namesOfMeasures)('is no task where a measure stands behind it: %s', label => {
    expect(lexicon.taskWork(label, { hasMeasure: true })).toBeUndefined();
  });
});

describe('What is marked', () => {
  it.each([
    ['Ship the new onboarding flow', 'Ship'],
    ['[Design] Create a component library', 'Create'],
    ['By the end of March, release the Android app', 'release'],
    ['We will roll out single sign-on', 'roll out'],
    ['Docs are published', 'are published'],
    ['The data warehouse is in place', 'is in place'],
    ['We have a runbook', 'have'],
    ['Parser merged in May', 'merged'],
    ['A runbook for payments', 'runbook'],
    ['py-billing client', 'py-billing client'],
    ['“Launch” the 🚀 beta', 'Launch'],
  ])('in %s is %s', (label, words) => {
    expect(lexicon.taskWork(label)?.words.text).toBe(words);
  });
});

describe('A label without an outcome', () => {
  it.each(['Ship the new onboarding flow', 'Handbook', 'Weekly sync with the data team'])(
    'lacks it: %s',
    label => {
      expect(lexicon.lacksOutcome(label)).toBe(true);
    },
  );

  it.each(['', '…', '→ 👍', '12', 'Kundenzufriedenheit', 'Lancement de la nouvelle version'])(
    'is not said of what cannot be read: %s',
    label => {
      expect(lexicon.lacksOutcome(label)).toBe(false);
    },
  );
});
