import { maskKeyId } from '../../../credentials/aws-key-id.ts';
import { RETIRED_TAG, type Retirement, writeRetirement } from '../../journal.ts';
import type { StepName, Timeline } from '../../timeline.ts';
import type { RotationWorld } from '../../world.ts';

interface Scene {
  readonly user: string;
  readonly world: Pick<RotationWorld, 'keys' | 'clock'>;
  readonly timeline: Timeline;
}

/** Makes an old key active again; `gone` when there is no such key any more. */
export async function activateKey(
  { keyId, step }: { readonly keyId: string; readonly step: StepName },
  { user, world, timeline }: Scene,
): Promise<'set' | 'gone'> {
  return await timeline.during(
    step,
    'iam:UpdateAccessKey',
    () => world.keys.setStatus(user, keyId, 'Active'),
    (answer) => `the old key ${maskKeyId(keyId)} is ${answer === 'set' ? 'active again' : 'gone'}`,
  );
}

/** Writes down that a key is inactive from now on. */
export async function stampKey(
  { keyId, knownUse }: { readonly keyId: string; readonly knownUse?: Retirement['knownUse'] },
  { user, world, timeline }: Scene,
): Promise<void> {
  const value = writeRetirement({ id: keyId, at: world.clock.now(), knownUse });
  await timeline.during(
    'retire',
    'iam:TagUser',
    () => world.keys.tagUser(user, { [RETIRED_TAG]: value }),
    () => `the recovery period of ${maskKeyId(keyId)} has begun`,
  );
}

/** Writes down that a key is active again, so that every run until it is retired anew says so. */
export async function noteReactivated(
  { keyId }: { readonly keyId: string },
  { user, world, timeline }: Scene,
): Promise<void> {
  const value = writeRetirement({ id: keyId, at: world.clock.now(), again: true });
  await timeline.during(
    'reactivate',
    'iam:TagUser',
    () => world.keys.tagUser(user, { [RETIRED_TAG]: value }),
    () => `the retirement of ${maskKeyId(keyId)} begins anew`,
  );
}
