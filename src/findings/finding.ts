import type { Severity } from './severity.ts';
import { severityRank } from './severity.ts';

/**
 * `verified`: its provider or our own account confirmed it. `structured`: it has a documented format.
 * `generic`: judged by name, shape and entropy. `placeholder`: it looks like an example.
 */
export type Confidence = 'verified' | 'structured' | 'generic' | 'placeholder';

/** `known`: its value already stood in the base. `suppressed`: accepted, with a reason. */
export type FindingState = 'new' | 'known' | 'suppressed';

/** Where a secret stands in a text that lies inside of a file. Lines and columns are 1-based. */
export interface InnerPlace {
  /** `lib/a.jar!/conf/app.properties`, outermost first. */
  readonly path: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * Lines and columns are 1-based; bytes are 0-based, end exclusive; both span the secret itself. Of a secret inside of an
 * archive, the bytes are those that hold it, packed, and the line is 1.
 */
export interface Location {
  /** `owner/name` of the repository; absent of the one that the run is of. */
  readonly repository?: string;
  /** Path in the repository with `/`, or a name in parentheses for text that is no file: `(commit message)`. */
  readonly path: string;
  readonly commit?: string;
  /** It stood there, and the newest version in scope has it there no more: line and column are of `commit`. */
  readonly former?: true;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly startByte: number;
  readonly endByte: number;
  /** Where it stands in the text that the file holds, of an archive, a packed file or a document. */
  readonly inside?: InnerPlace;
}

/** The thing a finding is about, in terms that may be shown: never a secret. */
export interface Subject {
  /** For example `aws-access-key`, `secret`, `iam-user`, `rotation`. */
  readonly kind: string;
  /** A masked key id, a secret's name, a user name. */
  readonly id?: string;
  readonly account?: string;
  readonly region?: string;
}

/**
 * Whether a credential works, as far as it was asked. `live`: it does. `inactive`: it does not now, and could be
 * switched on again. `dead`: it does not. `canary`: it looks like a decoy and was not touched. `unknown`: cannot tell.
 */
export interface Verification {
  readonly result: 'live' | 'inactive' | 'dead' | 'canary' | 'unknown';
  /** Who said so, or why it cannot be told: sentences that hold no secret. */
  readonly detail: string;
}

export interface Suppression {
  /** Who said so: `config`, `rekey:ignore`, `gitleaks:allow`, … */
  readonly by: string;
  readonly reason: string;
  /** ISO date after which it no longer holds. */
  readonly until?: string;
}

/**
 * Whatever is wrong: a key in a diff, a password too weak, a key 200 days old, a rotation that is stuck.
 * Annotation, summary, SARIF, comment, issue and metric are renderings of a list of these.
 */
export interface Finding {
  readonly fingerprint: string;
  /** The rule or check that found it. */
  readonly rule: string;
  readonly severity: Severity;
  /** One line, shown first everywhere. */
  readonly title: string;
  /** What is wrong and why it matters, one or two plain sentences. */
  readonly detail?: string;
  /** What the reader should do, most important step first. */
  readonly remedy: readonly string[];
  readonly state: FindingState;
  readonly confidence: Confidence;
  readonly locations: readonly Location[];
  readonly subject: Subject;
  /** ISO time of the oldest commit that is known to hold it; absent where no commit brought it. */
  readonly introducedAt?: string;
  /** Only where it was asked for, and there is somebody to ask. */
  readonly verification?: Verification;
  readonly suppression?: Suppression;
  /** Further reading: the provider's page on revoking this credential, a document of ours. */
  readonly links?: readonly string[];
}

/** Findings that are not suppressed. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.state !== 'suppressed');
}

/** The one order in which findings are shown: severity, state, first place, fingerprint. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    severityRank(b.severity) - severityRank(a.severity) ||
    STATE_ORDER[a.state] - STATE_ORDER[b.state] ||
    compareText(a.locations[0]?.path ?? '', b.locations[0]?.path ?? '') ||
    (a.locations[0]?.startByte ?? 0) - (b.locations[0]?.startByte ?? 0) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

const STATE_ORDER = { new: 0, known: 1, suppressed: 2 } as const;

/** Order by code units: the same on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
