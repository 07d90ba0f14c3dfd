import { describe, expect, it } from 'vitest';
import { newPassword } from '../world/seed.ts';
import { openMemoryWorld, rotationsFrom } from '../world/world.ts';

/** A database, and a secret that says that it is of it and has another password. */
async function rotate(verify: string) {
  const memory = openMemoryWorld();
  memory.seed.instance('orders');
  const value = { dbInstanceIdentifier: 'orders', username: 'master', password: newPassword() };
  const secret = memory.seed.secret('says-so', { value });
  const rotations = rotationsFrom({
    name: 'orders',
    kind: 'rds-instance',
    instance: 'orders',
    secret: 'says-so',
    verify,
  });
  const { rotated } = await memory.run(rotations);
  return { status: rotated?.[0]?.outcome.status, versions: secret.versions.size };
}

// A selection may find a secret by what it says, and whoever may write it can say anything.
describe('a secret that names a database and has not its password', () => {
  it('does not get the next one', async () => {
    expect(await rotate('login')).toEqual({ status: 'needs-person', versions: 1 });
  });

  it('is taken at its word where logins are not tried', async () => {
    expect(await rotate('status-only')).toEqual({ status: 'done', versions: 2 });
  });
});
