import { rotationToken } from '../../../../src/rotate/rotation-token.ts';
import type { StoredKey, StoredUser } from '../../world/keys.ts';
import { holderOf, putLabel, type StoredSecret } from '../../world/secrets.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../../world/world.ts';
import type { Arranged } from '../tell.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export interface Given {
  readonly world: MemoryWorld;
  readonly user: StoredUser;
  readonly key: StoredKey;
  readonly secret: StoredSecret;
}

export interface Options {
  readonly ageMs?: number;
  readonly value?: Readonly<Record<string, unknown>> | 'none';
  readonly config?: Readonly<Record<string, unknown>>;
  readonly replicas?: readonly string[];
}

/** A user whose key is due, unless something else is given; `change` comes last. */
export function given(change: (given: Given) => void = () => {}, options: Options = {}): Arranged {
  const world = openMemoryWorld();
  const user = world.seed.user('ci');
  const key = world.seed.key(user);
  const { ageMs = 100 * DAY, replicas = [] } = options;
  const value = options.value ?? { AccessKeyId: key.id, SecretAccessKey: key.secret };
  const secret = world.seed.secret('ci/key', {
    ageMs,
    replicas,
    ...(value === 'none' ? {} : { value }),
  });
  change({ world, user, key, secret });
  const entry = { name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci/key', ...options.config };
  return { world, rotations: rotationsFrom(entry) };
}

/** After a first run, and then some time. */
export async function later(
  arranged: Arranged,
  ms: number,
  change: () => void = () => {},
): Promise<Arranged> {
  await arranged.world.run(arranged.rotations);
  arranged.world.pass(ms);
  change();
  return arranged;
}

export function stageByUs({ secret, user, world }: Given, key: StoredKey, secretText = key.secret): void {
  const current = holderOf(secret, 'AWSCURRENT');
  const id = rotationToken(secret.arn, current?.id, 0);
  const value = JSON.stringify({ AccessKeyId: key.id, SecretAccessKey: secretText });
  const version = { id, value, labels: new Set<string>(), createdAt: world.memory.now() };
  secret.versions.set(id, version);
  putLabel(secret, 'AWSPENDING', version);
  user.keys.set(key.id, key);
}

export function onlyUser({ world }: Arranged): StoredUser {
  const user = world.memory.users.get('ci');
  if (!user) throw new Error('there is no user');
  return user;
}

export const everyCall = (name: string, times: number, blow: 'throttled' | 'answer lost') => ({
  when: (call: { readonly name: string }) => call.name === name,
  times,
  blow,
});

export function setValue(secret: StoredSecret, value: string | undefined): void {
  for (const version of secret.versions.values()) version.value = value;
}
