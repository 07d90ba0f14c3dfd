import { readDocuments } from '../read-document.ts';
import { documentOf } from '../secret-state.ts';
import type { RotationWorld } from '../world.ts';
import { isSettled, tryLogin } from './login.ts';
import type { MasterPasswordState } from './state.ts';
import type { MasterPasswordTarget } from './target.ts';

/** Why the password in AWSCURRENT is not that of the database; `undefined` when it is, or logins are not tried. */
export async function masterPasswordMismatch(
  { secret, database }: MasterPasswordState,
  { config }: MasterPasswordTarget,
  world: RotationWorld,
): Promise<string | undefined> {
  const { current } = secret;
  if (!current || config.verify !== 'login' || !isSettled(database)) return undefined;
  const known = await readDocuments(secret, [current], config, world);
  const trial = await tryLogin(documentOf(known, current), database, world);
  if (trial === 'refused')
    return `The password in AWSCURRENT does not log in to "${database.id}": it was changed elsewhere.`;
  return typeof trial === 'object'
    ? `Whether AWSCURRENT logs in to "${database.id}" could not be asked: ${trial.unreachable}.`
    : undefined;
}
