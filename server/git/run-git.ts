/**
 * Starts the `git` program: no shell, no pager, no prompt, no network, no lock, and nothing that the repository's own
 * configuration could name is run. What it was set up for by a hook is left aside: the repository is the one that holds the
 * folder.
 */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** How a run ended. */
export type GitRun =
  | { readonly kind: 'ended'; readonly code: number; readonly out: Buffer; readonly error: string }
  /** There is no `git` on this machine, or it can't be started. */
  | { readonly kind: 'absent' }
  /** It did not end in time. */
  | { readonly kind: 'timeout' };

export interface GitOptions {
  /** What is written to its standard input. */
  readonly input?: string;
  /**
   * Takes the output piece by piece in place of `out`, which stays empty. Answers whether it has seen enough: then git is
   * ended, and the run counts as one that went well.
   */
  readonly take?: (piece: Buffer) => boolean;
  /** Milliseconds after which it is ended. */
  readonly timeout?: number;
}

/** Long enough for the largest repository on a slow disk, short enough that nobody thinks it hangs. */
const longest = 20_000;

const always = [
  '--no-pager',
  '--no-optional-locks',
  ...[
    'core.fsmonitor=false',
    'core.quotepath=false',
    'log.showSignature=false',
    'protocol.allow=never',
  ].flatMap(setting => ['-c', setting]),
];

/**
 * What a hook or a caller says about *its* repository, index and work tree. Settings (`GIT_CONFIG_…`) stay: a container says
 * there which folders are safe.
 */
const misleading = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_GRAFT_FILE',
  'GIT_SHALLOW_FILE',
  'GIT_REPLACE_REF_BASE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
];

/** Where new commits lie until a server has accepted them; only a hook that is asked about those sets them on purpose. */
const quarantine = ['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'];

/**
 * Runs git in a folder. Never rejects.
 * @param words the command and its arguments; none of them may come from outside and begin with `-`
 */
export function runGit(folder: string, words: readonly string[], options: GitOptions = {}): Promise<GitRun> {
  return new Promise(resolve => {
    let enough = false;
    let isLate = false;
    const pieces: Buffer[] = [];
    let error = '';
    const child = startGit(folder, words);
    if (child === undefined) {
      resolve({ kind: 'absent' });
      return;
    }
    const clock = setTimeout(() => {
      isLate = true;
      child.kill();
    }, options.timeout ?? longest);
    child.on('error', () => {
      clearTimeout(clock);
      resolve({ kind: 'absent' });
    });
    child.on('close', code => {
      clearTimeout(clock);
      if (isLate) resolve({ kind: 'timeout' });
      else resolve({ kind: 'ended', code: enough ? 0 : (code ?? 1), out: Buffer.concat(pieces), error });
    });
    child.stdout.on('data', (piece: Buffer) => {
      if (enough) return;
      if (options.take === undefined) pieces.push(piece);
      else if (options.take(piece)) {
        enough = true;
        child.kill();
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      error += text;
    });
    // It may end before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

function startGit(folder: string, words: readonly string[]) {
  try {
    return spawn('git', [...always, '-C', folder, ...words], {
      // Windows looks for programs in the current folder first: that must not be one that somebody else has filled.
      cwd: dirname(process.execPath),
      env: gitEnvironment(process.env),
      stdio: 'pipe',
      windowsHide: true,
    });
  } catch {
    // A path or a word that no process can be given: too long, or with a zero in it.
    return undefined;
  }
}

/** The environment of a run, from that of the program. */
export function gitEnvironment(
  own: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const dropped = new Set([...misleading, ...(own.GIT_QUARANTINE_PATH === undefined ? quarantine : [])]);
  const kept = Object.entries(own).filter(([name]) => !dropped.has(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
}
