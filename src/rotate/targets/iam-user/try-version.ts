import { inertExcerpt } from '../../../base/hostile-text.ts';
import type { IamUserRotationConfig } from '../../../config/schema.ts';
import type { SecretVersion } from '../../ports.ts';
import { documentOf } from '../../secret-state.ts';
import type { Timeline } from '../../timeline.ts';
import type { RotationWorld } from '../../world.ts';
import { type KeyPair, tryProbe } from './probe.ts';
import type { IamUserState } from './state.ts';
import { tryNewKey } from './try-key.ts';

/** Signs with the key of the pending version, or of an earlier one that is gone back to. */
export async function tryVersion(
  state: IamUserState,
  earlier: string | undefined,
  config: IamUserRotationConfig,
  world: RotationWorld,
  timeline: Timeline,
): Promise<'accepted' | 'refused'> {
  const { pending, current, description } = state.secret;
  const version = earlier === undefined ? pending : description.versions.find(({ id }) => id === earlier);
  const key = keyIn(state, version);
  const which = earlier === undefined ? 'new' : 'old';
  const trial = await timeline.during(
    earlier === undefined ? 'verify' : 'roll-back',
    'sts:GetCallerIdentity',
    () => tryNewKey(key, config.user, world),
    (result) =>
      result === 'accepted'
        ? `AWS accepts the ${which} key in ${world.verifier.regions.join(', ')}`
        : { failed: `AWS still refuses the ${which} key` },
  );
  // What is gone back to did its work before; the probes are of what nobody has used yet.
  if (trial === 'refused' || earlier !== undefined) return trial;
  const present = current && current.id !== version?.id ? keyIn(state, current) : undefined;
  for (const probe of config.probes) {
    await timeline.during(
      'verify',
      `${probe.service}:${probe.method}`,
      () => tryProbe(probe, { pending: key, current: present }, world),
      () => `${probe.method} ${inertExcerpt(probe.url, 200)} succeeds with the new key`,
    );
  }
  return 'accepted';
}

/** The key that a version holds, which was read before. */
export function keyIn(state: IamUserState, version: SecretVersion | undefined): KeyPair {
  const document = documentOf(state.secret, version);
  const id = document.text('AccessKeyId');
  const secret = document.secret('SecretAccessKey');
  if (id === undefined || !secret) throw new Error('the version to be tried holds no key');
  return { id, secret };
}
