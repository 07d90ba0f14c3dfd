import type { DatabaseUserRotationConfig } from '../../../config/schema.ts';
import { readDocuments } from '../../read-document.ts';
import { documentOf } from '../../secret-state.ts';
import type { RotationWorld } from '../../world.ts';
import { type DatabaseUserState, loginOf, readAdmins } from './state.ts';

/** Why the user and password in AWSCURRENT are not those of the server; `undefined` when they are. */
export async function databaseUserMismatch(
  { secret }: DatabaseUserState,
  config: DatabaseUserRotationConfig,
  world: RotationWorld,
): Promise<string | undefined> {
  const { current } = secret;
  if (!current) return undefined;
  const admins = await readAdmins(config, world);
  const known = await readDocuments(secret, [current], config, world);
  const result = await world.logins.tryLogin(loginOf(documentOf(known, current), { admins }));
  if (result.kind === 'refused')
    return 'The user and password in AWSCURRENT do not log in: they were changed elsewhere.';
  return result.kind === 'unreachable'
    ? `Whether AWSCURRENT logs in could not be asked: ${result.reason}.`
    : undefined;
}
