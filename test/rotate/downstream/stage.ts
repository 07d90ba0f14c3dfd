import type { RotationConfig } from '../../../src/config/schema.ts';
import type { RotationOutcome } from '../../../src/findings/run-report.ts';
import { steadyService } from '../world/downstream.ts';
import { type Ended, type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';

/** A user whose key is due, and those who use it. */
export interface Stage {
  readonly world: MemoryWorld;
  readonly rotations: RotationConfig[];
  /** What downstreams were asked, by the calls of all runs. */
  asked(): string[];
  /** Of the secret. */
  tags(): ReadonlyMap<string, string>;
  /** How far the newest deployment of the service is. */
  primary(): string | undefined;
}

const ASKING =
  /^(?:downstream\.put|workflows\.(?:sendEvent|start)|services\.redeploy|functions\.redescribe)$/;

export function openStage(downstream: readonly object[], more: object = {}): Stage {
  const world = openMemoryWorld();
  const user = world.seed.user('ci');
  const key = world.seed.key(user);
  world.seed.secret('ci/key', { value: { AccessKeyId: key.id, SecretAccessKey: key.secret } });
  world.memory.services.set('shop/web', steadyService());
  world.memory.functions.set('mail', {
    description: 'Sends mail',
    revision: '1',
    modifiedAt: new Date(0),
    update: 'Successful',
    reason: undefined,
  });
  return {
    world,
    rotations: rotationsWith(downstream, more),
    asked: () => world.calls.map(({ name }) => name).filter((name) => ASKING.test(name)),
    tags: () => world.memory.secrets.get('ci/key')?.tags ?? new Map(),
    primary: () => world.memory.services.get('shop/web')?.deployments[0]?.rollout,
  };
}

export function rotationsWith(downstream: readonly object[], more: object = {}): RotationConfig[] {
  return rotationsFrom({ name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci/key', downstream, ...more });
}

export function outcomeOf({ rotated }: Ended): RotationOutcome {
  const outcome = rotated?.[0]?.outcome;
  if (!outcome) throw new Error('the process died');
  return outcome;
}
