import type { Finding } from '../findings/finding.ts';
import type { FollowUp } from '../findings/follow-up.ts';
import type { AppliedIssues } from './apply-issues.ts';
import type { IssueIndex, Known } from './index-issues.ts';
import { type Marker, readMarker } from './marker.ts';
import { stateOf } from './state.ts';

interface Followed {
  readonly index: IssueIndex;
  readonly applied: AppliedIssues;
  readonly findings: readonly Finding[];
  /** Fingerprints of what waited for its issue: an earlier run saw it first. */
  readonly waited: ReadonlySet<string>;
  readonly observedAt: Date;
  /** ISO day. */
  readonly today: string;
}

/**
 * How fast things went, as the issues know it. A finding is first seen by the run that opens its issue, and gone when a
 * run closes it as fixed; an issue that is opened again counts from then.
 */
export function followUpOf(followed: Followed): FollowUp {
  const { index, applied, today } = followed;
  const markers = new Map(
    applied.now.flatMap((issue): [number, Marker][] => {
      const marker = readMarker(issue.body);
      return marker ? [[issue.number, marker]] : [];
    }),
  );
  const of = (numbers: readonly number[]): Marker[] => numbers.flatMap((number) => markers.get(number) ?? []);
  const opened = of(applied.opened);
  const former = [...index.canonical.values()].filter(({ marker }) => marker.state !== 'duplicate');
  return {
    detection: opened.flatMap((marker) => detectionOf(marker, followed)),
    response: of(applied.closed).flatMap((marker) => responseOf(marker, followed)),
    issues: former.length + opened.length,
    falsePositives: former.filter((known) => isFalse(known, today)).length,
  };
}

function detectionOf(
  { fp, source }: Marker,
  { findings, waited, observedAt }: Followed,
): FollowUp['detection'] {
  const introducedAt = findings.find(({ fingerprint }) => fingerprint === fp)?.introducedAt;
  if (introducedAt === undefined || waited.has(fp)) return [];
  return [{ source, ms: Math.max(0, observedAt.getTime() - Date.parse(introducedAt)) }];
}

function responseOf({ state, source, since }: Marker, { observedAt }: Followed): FollowUp['response'] {
  if (state !== 'fixed' || since === undefined) return [];
  return [{ source, ms: Math.max(0, observedAt.getTime() - Date.parse(since)) }];
}

function isFalse(known: Known, today: string): boolean {
  return stateOf(known, today) === 'false-positive';
}
