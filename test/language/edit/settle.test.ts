import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toInitiative } from '../../../language/edit/to-initiative.ts';
import * as format from '../../../language/format/format.ts';
import { built, goalOf } from './edited.ts';

vi.mock('../../../language/format/format.ts', { spy: true });

describe('the edits of a fix', () => {
  beforeEach(() => {
    vi.mocked(format.formatEditsOfSound).mockClear();
  });

  it('take the formatter only when somebody looks at them, and then once', () => {
    const { project } = built({ 'a.goals': 'objective o "O" {\n  kr ship "Ship it"\n}\n' });
    const [fix] = toInitiative(project, goalOf(project, 'kr', 'o.ship'));
    expect(format.formatEditsOfSound).not.toHaveBeenCalled();
    expect(fix?.edits.length).toBeGreaterThan(0);
    const calls = vi.mocked(format.formatEditsOfSound).mock.calls.length;
    expect(calls).toBeGreaterThan(0);
    expect(fix?.edits).toBe(fix?.edits);
    expect(format.formatEditsOfSound).toHaveBeenCalledTimes(calls);
  });
});
