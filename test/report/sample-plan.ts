import type { RotationPlan, RotationPlanEntry } from '../../src/findings/rotation-plan.ts';

const digest = 'c'.repeat(64);

/** What would be done to one thing: one step, unless told otherwise. */
export function planEntry(overrides: Partial<RotationPlanEntry> = {}): RotationPlanEntry {
  return {
    name: 'db',
    kind: 'rds-instance',
    account: '123456789012',
    region: 'eu-west-1',
    secret: 'db',
    status: 'planned',
    summary: '',
    reasons: [],
    drift: [],
    demanded: false,
    steps: [{ step: 'stage', call: 'secretsmanager:PutSecretValue', detail: 'Store it' }],
    digest,
    ...overrides,
  };
}

/** A whole plan, with a digest that is only the form of one. */
export function samplePlan(...rotations: readonly RotationPlanEntry[]): RotationPlan {
  return {
    version: 1,
    created: '2026-01-01T00:00:00.000Z',
    config: digest,
    digest,
    places: [],
    complete: true,
    rotations: [...rotations],
  };
}
