import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cli } from './goals-command.ts';

describe('the bundle', () => {
  it('brings groupBy along before anything asks for it, so that Node 20 can run it', () => {
    const text = readFileSync(cli, 'utf8');
    const brought = text.indexOf('Object.groupBy ??=');
    const asked = text.search(/\b(?:Object|Map)\.groupBy\(/);
    expect(brought).toBeGreaterThan(-1);
    expect(brought).toBeLessThan(asked);
  });
});
