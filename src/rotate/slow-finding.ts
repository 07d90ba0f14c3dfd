import { formatDuration } from '../base/duration.ts';
import type { RotationConfig } from '../config/schema.ts';
import type { Finding } from '../findings/finding.ts';
import type { Fingerprints } from '../findings/fingerprint.ts';
import type { RotationOutcome, StageTime } from '../findings/run-report.ts';
import { isSlow } from './stage-times.ts';

const DOCS = 'https://github.com/rekey/rekey/blob/main/docs/audit-trail.md#how-long-it-takes';

/**
 * The finding that a rotation was slower than `targets` says, or `undefined`. One that did not succeed has a finding
 * of its own, which says more.
 */
export function slowFindingOf(
  { name, status, stages = [] }: RotationOutcome,
  config: RotationConfig,
  fingerprints: Fingerprints,
): Finding | undefined {
  const slow = stages.filter(isSlow);
  if (slow.length === 0 || status === 'failed' || status === 'needs-person') return undefined;
  return {
    fingerprint: fingerprints.ofResource('rotation-slow', `${config.kind}/${config.name}`),
    rule: 'rotation-slow',
    severity: 'low',
    title: `The rotation "${name}" took longer than its target`,
    detail: slow.map(saidOf).join(' '),
    remedy: [
      ...new Set(slow.map(({ stage }) => REMEDIES[stage])),
      'If this is how long it takes here, raise "targets" in the config.',
    ],
    state: 'new',
    confidence: 'verified',
    locations: [],
    subject: { kind: 'rotation', id: config.name },
    links: [DOCS],
  };
}

const WHAT: Readonly<Record<StageTime['stage'], string>> = {
  database: 'From the request to set the password to the proof that it is set',
  exposed: 'From the request to set the password to its promotion',
  replicas: 'From promotion to the last replica that has the new value',
};

const REMEDIES: Readonly<Record<StageTime['stage'], string>> = {
  database:
    'Look at the events and the load of the database: RDS sets a password within seconds when the database is idle and no other change is under way.',
  exposed: 'Look at what stood between the login and the promotion.',
  replicas:
    'Look at the replication status of the secret ("aws secretsmanager describe-secret") and at the health of the region.',
};

function saidOf({ stage, ms, targetMs = 0, reached, slowest }: StageTime): string {
  const took = reached ? `it took ${formatDuration(ms)}` : `it had not ended after ${formatDuration(ms)}`;
  const most = slowest
    ? `, most of it in ${slowest.step} (${slowest.call}, ${formatDuration(slowest.ms)})`
    : '';
  return `${WHAT[stage]} ${took}, and should take ${formatDuration(targetMs)} at most${most}.`;
}
