import { rotationToken } from '../../../../src/rotate/rotation-token.ts';
import { holderOf, putLabel, type StoredSecret } from '../../world/secrets.ts';
import { newPassword } from '../../world/seed.ts';
import type { Server, ServerUser } from '../../world/servers.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../../world/world.ts';
import type { Arranged } from '../tell.ts';

export const DAY = 86_400_000;
export const HOST = 'db.example.net';

export interface Given {
  readonly world: MemoryWorld;
  readonly server: Server;
  readonly admin: StoredSecret;
  readonly secret: StoredSecret;
}

export interface Options {
  readonly user?: string;
  readonly ageMs?: number;
  readonly value?: Readonly<Record<string, unknown>> | 'none';
  readonly admin?: Readonly<Record<string, unknown>> | 'none';
  readonly config?: Readonly<Record<string, unknown>>;
  readonly users?: Readonly<Record<string, readonly string[]>>;
}

/** An application's user whose password is due, unless something else is given; `change` comes last. */
export function given(options: Options = {}, change: (given: Given) => void = () => {}): Arranged {
  const world = openMemoryWorld();
  const { user = 'app', ageMs = 100 * DAY } = options;
  const server = world.seed.server(HOST, { admin: [], [user]: ['SELECT ON t'], ...options.users });
  const of = (username: string) => ({ username, password: server.users.get(username)?.password });
  const admin = world.seed.secret(
    'admin',
    options.admin === 'none'
      ? {}
      : { value: { engine: 'postgres', host: HOST, ...of('admin'), ...options.admin } },
  );
  const secret = world.seed.secret('app', {
    ageMs,
    ...(options.value === 'none' ? {} : { value: { ...of(user), ...options.value } }),
  });
  change({ world, server, admin, secret });
  const entry = {
    name: 'app',
    kind: 'database-user',
    secret: 'app',
    'admin-secret': 'admin',
    ...options.config,
  };
  return { world, rotations: rotationsFrom(entry) };
}

export const userOf = (server: Server, name: string): ServerUser => {
  const user = server.users.get(name);
  if (!user) throw new Error(`there is no ${name}`);
  return user;
};

/** A version of ours under AWSPENDING, as a dead run leaves it. */
export function stageByUs(all: Given, changes: Readonly<Record<string, unknown>> = {}): string {
  const { secret, world } = all;
  const current = holderOf(secret, 'AWSCURRENT');
  const id = rotationToken(secret.arn, current?.id, 0);
  const password = newPassword();
  const value = JSON.stringify({ username: 'app_clone', password, ...changes });
  const version = { id, value, labels: new Set<string>(), createdAt: world.memory.now() };
  secret.versions.set(id, version);
  putLabel(secret, 'AWSPENDING', version);
  return password;
}

export function changeByHand({ secret, server }: Given, works: boolean): void {
  const password = newPassword();
  const value = JSON.stringify({ username: 'app', password });
  const version = { id: 'by-hand', value, labels: new Set<string>(), createdAt: new Date(0) };
  secret.versions.set(version.id, version);
  putLabel(secret, 'AWSCURRENT', version);
  if (works) userOf(server, 'app').password = password;
}

/** After a first turn, and long enough for the next one. */
export async function secondTurn(options: Options, change: (server: Server) => void): Promise<Arranged> {
  const arranged = given(options);
  await arranged.world.run(arranged.rotations);
  arranged.world.pass(100 * DAY);
  const server = arranged.world.memory.servers.get(HOST);
  if (server) change(server);
  return arranged;
}
