/**
 * Tells the client what is found in every file of every project, open or not, and tells it again only for files where that
 * has changed. Of an open document it tells for each version, also where nothing is found: whoever waits for an answer to an
 * edit gets one, and an editor that drops what was said of an older version is told again. A change after a pause is answered
 * at once; while somebody types, requests that come with a letter go first, and behind a long round as much time is left for
 * them as it took.
 */
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { Finding } from '../language/model/finding.ts';
import type { Day } from '../language/model/types.ts';
import type { ProjectSnapshot } from '../language/workspace.ts';
import { diagnosticOf, unreadableDiagnostic } from './features/diagnostics.ts';
import type { Session } from './session.ts';

interface Published {
  readonly findings: readonly Finding[];
  /** The text to which the findings' offsets belong. */
  readonly text: string | undefined;
  readonly version: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Round {
  readonly snapshot: ProjectSnapshot;
  readonly today: Day;
  readonly uris: ReadonlySet<string>;
}

export interface PublisherHost {
  readonly session: Session;
  /** Resolves when all files have been read that the server was told about. */
  settled(): Promise<void>;
  /** Documents that are open. */
  open(): Iterable<string>;
  /** Files that could not be read, with the reason. */
  problems(): ReadonlyMap<string, string>;
  send(params: PublishDiagnosticsParams): void;
  /** Every file's diagnostics have been sent, and some project has changed. */
  projectsChanged(): void;
  log(message: string): void;
}

/** Milliseconds. A round that is no longer is hardly felt: it waits only for what is asked together with a letter. */
const shortRound = 100;
const shortPause = 3;
const longestPause = 250;

/** How long to wait after a round that took so many milliseconds. */
function pauseAfter(cost: number): number {
  return Math.min(cost, cost <= shortRound ? shortPause : longestPause);
}

export class DiagnosticsPublisher {
  readonly #host: PublisherHost;
  readonly #published = new Map<string, Published>();
  #rounds = new Map<string, Round>();
  #scheduled = false;
  #running = false;
  #again = false;
  #lastEnd = 0;
  #lastCost = 0;

  constructor(host: PublisherHost) {
    this.#host = host;
  }

  /** Something has changed: publish soon. Several calls before that are one. */
  schedule(): void {
    if (this.#running) {
      this.#again = true;
      return;
    }
    if (this.#scheduled) return;
    this.#scheduled = true;
    const pause = pauseAfter(this.#lastCost) - (performance.now() - this.#lastEnd);
    setTimeout(() => void this.#run(), Math.max(0, pause));
  }

  /** A document that is closed has no versions; when it is opened again they count anew. */
  closed(uri: string): void {
    const before = this.#published.get(uri);
    if (before !== undefined) this.#published.set(uri, { ...before, version: undefined });
  }

  async #run(): Promise<void> {
    this.#scheduled = false;
    this.#running = true;
    try {
      await this.#host.settled();
      this.#again = false;
      const begin = performance.now();
      await this.#publishProjects();
      this.#lastEnd = performance.now();
      this.#lastCost = this.#lastEnd - begin;
    } catch (error) {
      this.#host.log(`Publishing diagnostics: ${stackOf(error)}`);
    } finally {
      this.#running = false;
      if (this.#again) this.schedule();
    }
  }

  /** Projects one by one; gives way when something has changed meanwhile, the next round begins anew. */
  async #publishProjects(): Promise<void> {
    const rounds = new Map<string, Round>();
    const today = this.#host.session.today();
    let changed = false;
    for (const snapshot of this.#host.session.workspace.projects()) {
      const before = this.#rounds.get(snapshot.root);
      if (before !== undefined && before.snapshot === snapshot && before.today === today) {
        rounds.set(snapshot.root, before);
        continue;
      }
      if (changed) await breathe();
      if (this.#again) return;
      const uris = this.#publishProject(snapshot, today) ?? before?.uris ?? new Set<string>();
      const round = { snapshot, today, uris };
      rounds.set(snapshot.root, round);
      this.#rounds.set(snapshot.root, round);
      changed = true;
    }
    if (rounds.size !== this.#rounds.size) changed = true;
    this.#rounds = rounds;
    this.#publishProblems();
    this.#clearOthers();
    this.#answerOpen();
    if (changed) this.#host.projectsChanged();
  }

  /** @returns the files that have findings; undefined where the project could not be checked. */
  #publishProject(snapshot: ProjectSnapshot, today: Day): ReadonlySet<string> | undefined {
    try {
      const byFile = Map.groupBy(snapshot.findings(today), finding => finding.uri);
      for (const [uri, findings] of byFile) this.#publishFile(uri, findings);
      return new Set(byFile.keys());
    } catch (error) {
      this.#host.log(`Checking ${snapshot.root}: ${stackOf(error)}`);
      return undefined;
    }
  }

  #publishFile(uri: string, findings: readonly Finding[]): void {
    const { session } = this.#host;
    const before = this.#published.get(uri);
    const text = session.workspace.text(uri);
    if (before !== undefined && before.text === text && sameFindings(before.findings, findings)) return;
    this.#send(
      uri,
      findings.map(finding => diagnosticOf(session, finding)),
      findings,
      text,
    );
  }

  #publishProblems(): void {
    for (const [uri, reason] of this.#host.problems())
      this.#send(uri, [unreadableDiagnostic(reason)], [], undefined);
  }

  /** Files that had findings and have none any more, or are gone. */
  #clearOthers(): void {
    const problems = this.#host.problems();
    for (const uri of [...this.#published.keys()]) {
      if (problems.has(uri) || this.#hasFindings(uri)) continue;
      this.#send(uri, [], [], undefined);
      this.#published.delete(uri);
    }
  }

  /** Open documents of whose version nothing was said, because there was nothing new to say. */
  #answerOpen(): void {
    for (const uri of this.#host.open()) {
      const { diagnostics = [], findings = [], text } = this.#published.get(uri) ?? {};
      this.#send(uri, diagnostics, findings, text);
    }
  }

  #hasFindings(uri: string): boolean {
    for (const round of this.#rounds.values()) if (round.uris.has(uri)) return true;
    return false;
  }

  #send(
    uri: string,
    diagnostics: readonly Diagnostic[],
    findings: readonly Finding[],
    text: string | undefined,
  ): void {
    const version = this.#host.session.versionOf(uri);
    const before = this.#published.get(uri);
    this.#published.set(uri, { findings, text, version, diagnostics });
    const isSaid = version === undefined || before?.version === version;
    if (isSaid && before !== undefined && sameDiagnostics(before.diagnostics, diagnostics)) return;
    this.#host.send({
      uri: this.#host.session.clientUri(uri),
      ...(version === undefined ? {} : { version }),
      diagnostics: [...diagnostics],
    });
  }
}

function sameDiagnostics(before: readonly Diagnostic[], now: readonly Diagnostic[]): boolean {
  return before === now || JSON.stringify(before) === JSON.stringify(now);
}

/** Whether a client would see no difference. A new finding with places in other files is never taken to be the same: those move. */
function sameFindings(before: readonly Finding[], now: readonly Finding[]): boolean {
  return before.length === now.length && now.every((finding, index) => sameFinding(before[index], finding));
}

function sameFinding(a: Finding | undefined, b: Finding): boolean {
  if (a === undefined || a.related !== undefined || b.related !== undefined) return false;
  if (a === b) return true;
  return (
    a.rule === b.rule &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end &&
    a.severity === b.severity &&
    a.message === b.message &&
    String(a.tags ?? '') === String(b.tags ?? '')
  );
}

/** Lets requests that arrived meanwhile be answered. */
function breathe(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
