import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../language/lint/lexicon/lexicon.ts';

describe('The words of a project', () => {
  it('make a verb a task, in all its forms', () => {
    const lexicon = createLexicon({ task: ['yodel', 'spin out'] });
    for (const label of [
      'Yodel the anthem',
      'Yodeling the anthem',
      'The anthem is yodeled',
      'Spin out the lab',
      'The lab is spun out',
    ]) {
      expect(lexicon.taskWork(label)?.confidence, label).toBe('sure');
    }
  });

  it('take a task verb back where it is declared as a movement', () => {
    expect(createLexicon().movement('Ship more value')).toBeUndefined();
    expect(createLexicon({ movementUp: ['ship'] }).movement('Ship parcels')?.direction).toBe('up');
    expect(createLexicon({ movementDown: ['tame'] }).movement('Tame latency')?.direction).toBe('down');
  });

  it('make a phrase an outcome that no verb turns into a task', () => {
    expect(createLexicon().taskWork('Publish the moment of truth')?.confidence).toBe('sure');
    const lexicon = createLexicon({ outcome: ['moment of truth'] });
    expect(lexicon.taskWork('Publish the moment of truth')).toBeUndefined();
    expect(lexicon.outcomeSignal('Teams at the Moment of Truth')?.words.text).toBe('Moment of Truth');
  });

  it('never let an allowed phrase trigger', () => {
    expect(createLexicon().taskWork('Release train arrivals')?.confidence).toBe('sure');
    const lexicon = createLexicon({ allow: ['release train', 'Ship rate', 'launch day'] });
    for (const label of ['Release train arrivals', 'Ship rate', 'Launch day']) {
      expect(lexicon.taskWork(label), label).toBeUndefined();
      expect(lexicon.lacksOutcome(label), label).toBe(false);
    }
    expect(lexicon.objectiveTask('Launch day')).toBeUndefined();
  });

  it('allow what numbers, levels and absences would trigger', () => {
    const lexicon = createLexicon({ allow: ['100% club', 'zero incidents', 'maintain'] });
    expect(lexicon.numberTarget('Fill the 100%  Club')).toBeUndefined();
    expect(lexicon.doNothing('Zero incidents')).toBeUndefined();
    expect(lexicon.maintains('Maintain 5% churn')).toBeUndefined();
    expect(lexicon.numberTarget('Fill the 90% club')?.text).toBe('90%');
  });

  it('leave the rest of a label with an allowed phrase to the rules', () => {
    const lexicon = createLexicon({ allow: ['ship rate'] });
    expect(lexicon.taskWork('Publish the ship rate dashboard')?.words.text).toBe('Publish');
  });

  it('add verbs that keep what is', () => {
    expect(createLexicon().maintains('Defend 99.9% uptime')).toBeUndefined();
    expect(createLexicon({ maintain: ['defend'] }).maintains('Defend 99.9% uptime')?.level?.written).toBe(
      '99.9%',
    );
  });

  it('say which measures are better when lower, and which numbers are vanity', () => {
    const lexicon = createLexicon({
      lowerIsBetter: ['snags', 'conversion'],
      higherIsBetter: ['laps'],
      vanity: ['claps'],
    });
    expect(lexicon.lowerIsBetter('Open snags')).toBe(true);
    expect(lexicon.lowerIsBetter('Trial conversion')).toBe(true);
    expect(lexicon.lowerIsBetter('Laps per hour')).toBe(false);
    expect(lexicon.vanity('Claps on Medium')?.text).toBe('Claps');
  });

  it('may be empty, blank or odd', () => {
    const lexicon = createLexicon({ task: ['', '  ', '***', '__proto__', 'constructor'], allow: [''] });
    expect(lexicon.taskWork('Ship the new onboarding flow')?.confidence).toBe('sure');
    expect(lexicon.taskWork('Constructor of things')).toBeDefined();
  });
});
