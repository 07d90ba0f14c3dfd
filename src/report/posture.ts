import { type CredentialAge, dueIn, eachCredentialOnce } from '../findings/credential-age.ts';
import type { RotationOutcome, RunReport } from '../findings/run-report.ts';

/** Due within this is told ahead: two weeks, so that a weekly look sees it twice. */
const SOON_MS = 14 * 86_400_000;

/** Where the credentials of a run stand. */
export interface Posture {
  /** Each once, what is due first before the rest. */
  readonly credentials: readonly CredentialAge[];
  readonly overdue: readonly CredentialAge[];
  /** Due within two weeks, and not yet. */
  readonly soon: readonly CredentialAge[];
  readonly oldest: CredentialAge | undefined;
  /** Share of the configured rotations whose credential is within its period, 0 to 1; absent without a rotation. */
  readonly ratio: number | undefined;
}

export function postureOf(report: RunReport, now: Date): Posture {
  const credentials = credentialsOf(report).sort((a, b) => dueIn(a, now) - dueIn(b, now));
  const oldest = credentials.toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since))[0];
  return {
    credentials,
    overdue: credentials.filter((each) => dueIn(each, now) <= 0),
    soon: credentials.filter((each) => dueIn(each, now) > 0 && dueIn(each, now) <= SOON_MS),
    oldest,
    ratio: ratioOf(report, now),
  };
}

/** Those of a report that is made of parts are in its rotations as well. */
function credentialsOf({ rotations, credentials = [] }: RunReport): CredentialAge[] {
  return eachCredentialOnce([...rotations.flatMap(({ credential }) => credential ?? []), ...credentials]);
}

/**
 * Share of the rotations that are within their period, those that nobody could look at among the others; absent where
 * there is none: that is not all of them.
 */
function ratioOf({ rotations, unseenRotations = [] }: Configured, now: Date): number | undefined {
  if (rotations.length === 0) return undefined;
  const inPeriod = rotations.filter((rotation) => isInPeriod(rotation, now)).length;
  return inPeriod / (rotations.length + unseenRotations.length);
}

type Configured = Pick<RunReport, 'rotations' | 'unseenRotations'>;

/** The same by kind, of those kinds that have one. */
export function ratiosByKind(
  { rotations, unseenRotations = [] }: Configured,
  now: Date,
): ReadonlyMap<string, number> {
  const ratios = [...Map.groupBy(rotations, ({ kind }) => kind)].flatMap(
    ([kind, some]): [string, number][] => {
      const unseen = unseenRotations.filter((each) => each.kind === kind);
      const ratio = ratioOf({ rotations: some, unseenRotations: unseen }, now);
      return ratio === undefined ? [] : [[kind, ratio]];
    },
  );
  return new Map(ratios);
}

/** One that did not succeed is not, whatever the age of its credential. */
function isInPeriod({ status, credential }: RotationOutcome, now: Date): boolean {
  if (status === 'failed' || status === 'needs-person' || status === 'rolled-back') return false;
  if (credential) return dueIn(credential, now) > 0;
  return status !== 'planned';
}
