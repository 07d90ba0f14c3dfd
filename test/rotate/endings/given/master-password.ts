import type { DatabaseCluster, DatabaseInstance, MasterUserOwner } from '../../../../src/rotate/ports.ts';
import { rotationToken } from '../../../../src/rotate/rotation-token.ts';
import type { StoredDatabase } from '../../world/databases.ts';
import { holderOf, putLabel, type StoredSecret } from '../../world/secrets.ts';
import { newPassword } from '../../world/seed.ts';
import { type Server, serverAt } from '../../world/servers.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../../world/world.ts';
import type { Arranged } from '../tell.ts';

export const DAY = 86_400_000;

export interface Given {
  readonly world: MemoryWorld;
  readonly password: string;
  readonly secret: StoredSecret;
  readonly facts: StoredDatabase<MasterUserOwner>['facts'];
  readonly server: Server;
  readonly readers: Server | undefined;
}

export interface Options {
  readonly kind?: 'rds-instance' | 'rds-cluster';
  readonly ageMs?: number;
  readonly value?: Readonly<Record<string, unknown>> | 'none';
  readonly config?: Readonly<Record<string, unknown>>;
  readonly instance?: Partial<DatabaseInstance>;
  readonly cluster?: Partial<DatabaseCluster>;
}

/** A database whose master password is due, unless something else is given; `change` comes last. */
export function given(options: Options = {}, change: (given: Given) => void = () => {}): Arranged {
  const world = openMemoryWorld();
  const { kind = 'rds-instance', ageMs = 100 * DAY } = options;
  const { database, password } =
    kind === 'rds-instance'
      ? world.seed.instance('orders', options.instance)
      : world.seed.cluster('orders', options.cluster);
  const extra = options.value === 'none' ? {} : options.value;
  const secret = world.seed.secret('orders/master', {
    ageMs,
    ...(options.value === 'none' ? {} : { value: { username: 'master', password, ...extra } }),
  });
  const server = serverAt(world.memory, database.host);
  const readers = database.readerHost === undefined ? undefined : serverAt(world.memory, database.readerHost);
  change({ world, password, secret, facts: database.facts, server, readers });
  const id = kind === 'rds-instance' ? { instance: 'orders' } : { cluster: 'orders' };
  const entry = { name: 'orders', kind, secret: 'orders/master', ...id, ...options.config };
  return { world, rotations: rotationsFrom(entry) };
}

/** A version of ours under AWSPENDING, as a dead run leaves it; `works` when it had set the password. */
export function stageByUs({ secret, world, server }: Given, works: boolean, attempt = 0): string {
  const current = holderOf(secret, 'AWSCURRENT');
  const id = rotationToken(secret.arn, current?.id, attempt);
  const password = newPassword();
  const value = JSON.stringify({ username: 'master', password });
  const version = { id, value, labels: new Set<string>(), createdAt: world.memory.now() };
  secret.versions.set(id, version);
  putLabel(secret, 'AWSPENDING', version);
  const user = server.users.get('master');
  if (works && user) user.password = password;
  return password;
}

/** Somebody puts a value into AWSCURRENT that works, or does not. */
export function changeByHand({ secret, world, server }: Given, works: boolean): void {
  const password = newPassword();
  const value = JSON.stringify({ username: 'master', password });
  const version = { id: 'by-hand', value, labels: new Set<string>(), createdAt: new Date(0) };
  secret.versions.set(version.id, version);
  putLabel(secret, 'AWSCURRENT', version);
  const user = server.users.get('master');
  if (works && user) user.password = password;
  world.memory.reset.lost = 0;
}

export function setPassword({ server }: Pick<Given, 'server'>, password: string = newPassword()): void {
  const user = server.users.get('master');
  if (user) user.password = password;
}

export const STATUS_ONLY = { verify: 'status-only' };
export const WINDOW_CHANGE = { otherPending: ['AllocatedStorage'] };
