import { describe, expect, it } from 'vitest';
import type { FirstFileResult } from '../../language/protocol.ts';
import { TestEnvironment } from '../support/language-client.ts';
import { start } from './serve.ts';

describe('goals/firstFile', () => {
  it('is right for the answers, with tab stops for the rest', async () => {
    const client = await start(new TestEnvironment());
    const { text, snippet, vitalSigns } = await client.request<FirstFileResult>('goals/firstFile', {
      people: 120,
      northStar: 'Weekly active teams',
      keep: ['churn'],
      change: 'New customers succeed in their first week',
    });
    expect(text).toContain('objective new_customers_succeed_their');
    expect(snippet).toContain('threshold < ${');
    expect(vitalSigns.map(({ name }) => name)).toContain('churn');
  });

  it('answers whatever it is sent', async () => {
    const client = await start(new TestEnvironment());
    for (const params of [{}, { people: 'x', northStar: 5, keep: [null, 7], change: {} }]) {
      const { text } = await client.request<FirstFileResult>('goals/firstFile', params);
      expect(text).toContain('northstar north_star');
    }
  });
});
