import type { JSX } from 'preact';
import type { FromPage } from '../../language/protocol.ts';

type Command = Extract<FromPage, { readonly type: 'command' }>['command'];

interface CommandProps {
  readonly onCommand: (command: Command) => void;
}

/** Before the first answer. It comes into sight only when the answer takes long. */
export function Waiting(): JSX.Element {
  return (
    <p class="waiting" role="status">
      Reading goals…
    </p>
  );
}

/** No goals yet: what to do about it. */
export function EmptyState({ onCommand }: CommandProps): JSX.Element {
  return (
    <section class="empty" aria-label="No goals yet">
      <svg viewBox="0 0 64 64" aria-hidden="true">
        <circle cx="32" cy="32" r="25" />
        <circle cx="32" cy="32" r="15" />
        <path class="star" d="M32 19.5 35 29l9.5 3L35 35l-3 9.5L29 35l-9.5-3 9.5-3Z" />
      </svg>
      <h2>No goals here yet</h2>
      <p>Objectives, key results and KPIs from the .goals files of this folder are drawn here as a tree.</p>
      <button type="button" class="primary" onClick={() => onCommand('createFirstFile')}>
        Create a First File
      </button>
      <button type="button" class="secondary" onClick={() => onCommand('openExample')}>
        Open the Example
      </button>
    </section>
  );
}

/** A filter that no goal passes: said, with the way back. */
export function NoHits({ onClear }: { readonly onClear: () => void }): JSX.Element {
  return (
    <section class="no-hits" aria-label="No goals found">
      <p>No goal has all that you look for.</p>
      <button type="button" class="secondary" onClick={onClear}>
        Clear Search and Filters
      </button>
    </section>
  );
}

/** Some files can't be read as a whole: what they hide is shown as it was, and said to be so. */
export function IncompleteNotice(): JSX.Element {
  return (
    <p class="notice" role="status">
      <NoticeIcon />
      <span>Some files have syntax errors. What they hide is shown as it was before.</span>
    </p>
  );
}

/** The server is gone: what it said last stays. */
export function UnavailableNotice({
  message,
  onCommand,
}: CommandProps & { readonly message: string }): JSX.Element {
  return (
    <div class="notice" role="alert" data-level="error">
      <NoticeIcon />
      <span>{message}</span>
      <button type="button" class="link" onClick={() => onCommand('restartServer')}>
        Restart
      </button>
    </div>
  );
}

function NoticeIcon(): JSX.Element {
  return (
    <svg class="notice-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1.8 14.6 13.6H1.4Z" />
      <path d="M8 6.2v3.6M8 11.6v.2" />
    </svg>
  );
}
