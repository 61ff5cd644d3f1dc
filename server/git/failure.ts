/** What a run that gave no answer means for whoever asked. */
import { type GitProblem, problem } from './answer.ts';
import type { GitRun } from './run-git.ts';

/** Why a run gave no answer, in one line. */
export function failure(run: GitRun): GitProblem {
  if (run.kind === 'absent')
    return problem('no-git', 'There is no git here: install it, or put it on the PATH.');
  if (run.kind === 'timeout') return problem('timeout', 'git did not answer in time.');
  const said = run.error.split('\n').find(line => line.trim() !== '') ?? `it ended with ${run.code}`;
  if (/promisor|missing|unable to read|bad object/i.test(said))
    return problem('missing', 'Some of the history is not in this clone: fetch it whole, without a filter.');
  return problem('failed', `git failed: ${said.slice(0, 200)}`);
}
