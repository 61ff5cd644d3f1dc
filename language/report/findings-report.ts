/** What every format of `goals check` is made from. A format is a function of it to text; none knows another. */
import type { Finding } from '../model/finding.ts';
import type { Places } from './places.ts';

export interface FindingsReport {
  /** Those to be shown, by file and place. */
  readonly findings: readonly Finding[];
  /** URIs of the files that were checked, in the order of their paths. */
  readonly files: readonly string[];
  /** As seen from where the command runs. */
  readonly places: Places;
  /** The path of a file from the root of its repository: how services that show a repository know it. */
  readonly pathInRepository: (uri: string) => string;
  /** The text in which the findings of a file were found. */
  readonly text: (uri: string) => string | undefined;
  /** Who a finding is; see `fingerprintsOf`. Asked by few formats. */
  readonly fingerprint: (finding: Finding) => string | undefined;
  /** Address of the page of a rule; undefined while the product has no home. */
  readonly urlOf: (rule: string) => string | undefined;
  /** What the findings are, where that is not all that there are: `errors`. */
  readonly noun?: string;
  /** What could not be read: the report says nothing about it. */
  readonly problems: readonly ReportProblem[];
  /** How the command ends: 0 fine, 1 findings at the limit, 2 something could not be read. */
  readonly exitCode: number;
  /** Version of Goals. */
  readonly version: string;
}

export interface ReportProblem {
  readonly path: string;
  readonly reason: string;
}
