import type { LocalAws } from '../cloud/aws/local-aws.ts';

/** How AWS and the machines behave while two runs are under way; all times in milliseconds. */
export interface Conditions {
  /** Until services know a new key, or that one was made inactive. */
  readonly propagationMs: number;
  /** How often a service that knew a new key forgets it again. */
  readonly relapses: number;
  /** Until a replica region of the secret has a version. */
  readonly replicationMs: number;
  /** Until the readers of a cluster have a password that its writer has. */
  readonly readersMs: number;
  /** Which call of all is throttled, once; 0 for none. */
  readonly throttled: number;
  /** How far the clock of each run's machine is behind AWS's. */
  readonly behindMs: readonly [number, number];
}

export const CALM: Conditions = {
  propagationMs: 0,
  relapses: 0,
  replicationMs: 0,
  readersMs: 0,
  throttled: 0,
  behindMs: [0, 0],
};

export function impose(conditions: Conditions, { faults }: LocalAws): void {
  const { propagationMs, relapses, replicationMs, readersMs, throttled } = conditions;
  faults.propagation = {
    newKey: { others: propagationMs },
    statusChange: { others: propagationMs },
    relapses,
  };
  faults.replication.lagMs = replicationMs;
  faults.passwordReset.replicaLagMs = readersMs;
  if (throttled > 0) faults.add({ nth: throttled, do: 'throttle' });
}
