import type { ExtensionHost } from './server.ts';
import type { Outcome } from './specification.ts';

/** Begins each line that the tests inside VS Code print, so that it can be told from what VS Code says. */
export const reportMark = 'goals-tests│';

/** What VS Code says when it has something against the extension: a file that is missing, a command that threw, a dead server. */
const complaint = /goals-lang\.goals|source\.goals|Goals client/;

/** What comes out of a window in which tests run: shows what the tests say, and holds it against how the run ended. */
export class Report {
  private readonly host: ExtensionHost;
  private readonly otherLines: string[] = [];
  private counts: Outcome | undefined;

  constructor(host: ExtensionHost) {
    this.host = host;
  }

  /** Takes one line. */
  take(line: string): void {
    if (!line.startsWith(reportMark)) {
      this.otherLines.push(line);
      return;
    }
    const text = line.slice(reportMark.length);
    console.log(text);
    const [, passed, failed, host] =
      /^editor tests: (\d+) passed, (\d+) failed \((\w+) host/.exec(text) ?? [];
    if (host === this.host) this.counts = { passed: Number(passed), failed: Number(failed) };
  }

  /**
   * @param fulfilled how the run ended, which must not be better than what the tests said.
   * @returns what the tests counted; what VS Code has against the extension is one failure more.
   */
  outcome(fulfilled: boolean): Outcome {
    if (this.counts === undefined) {
      // Then nothing was tested, however the run ended: what VS Code said may tell why.
      console.log(this.otherLines.slice(-60).join('\n'));
      console.log(`  ✗ the tests did not report from the ${this.host} extension host`);
      return { passed: 0, failed: 1 };
    }
    const { passed, failed } = this.counts;
    const complaints = this.otherLines.filter(line => complaint.test(line));
    for (const line of complaints) console.log(`  ✗ VS Code says: ${line}`);
    const unexplained = !fulfilled && failed === 0 ? 1 : 0;
    return { passed, failed: failed + unexplained + Math.min(complaints.length, 1) };
  }
}
