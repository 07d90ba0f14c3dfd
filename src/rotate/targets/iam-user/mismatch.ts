import type { IamUserRotationConfig } from '../../../config/schema.ts';
import { maskKeyId } from '../../../credentials/aws-key-id.ts';
import { readDocuments } from '../../read-document.ts';
import { documentOf } from '../../secret-state.ts';
import type { RotationWorld } from '../../world.ts';
import type { IamUserState } from './state.ts';

/** Why the key in AWSCURRENT is not one that its user has and can use; `undefined` when it is. Only reads. */
export async function iamUserMismatch(
  { secret, keys }: IamUserState,
  config: IamUserRotationConfig,
  world: RotationWorld,
): Promise<string | undefined> {
  const { current } = secret;
  if (!current) return undefined;
  const known = await readDocuments(secret, [current], config, world);
  const id = documentOf(known, current).text('AccessKeyId');
  const key = keys.find((one) => one.id === id);
  if (key?.status === 'Active') return undefined;
  const name = id === undefined ? 'no key' : `the key ${maskKeyId(id)}`;
  return key
    ? `AWSCURRENT holds ${name}, which is inactive.`
    : `AWSCURRENT holds ${name}${id === undefined ? '' : `, which the user "${config.user}" does not have`}.`;
}
