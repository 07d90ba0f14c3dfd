import { describe, expect, it } from 'vitest';
import { rotationToken } from '../../../src/rotate/rotation-token.ts';
import { holderOf, putLabel, type StoredSecret } from '../world/secrets.ts';
import { newPassword } from '../world/seed.ts';
import type { Server, ServerUser } from '../world/servers.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';
import { type Arranged, type Situation, tell } from './tell.ts';

const DAY = 86_400_000;
const HOST = 'db.example.net';

interface Given {
  readonly world: MemoryWorld;
  readonly server: Server;
  readonly admin: StoredSecret;
  readonly secret: StoredSecret;
}

interface Options {
  readonly user?: string;
  readonly ageMs?: number;
  readonly value?: Readonly<Record<string, unknown>> | 'none';
  readonly admin?: Readonly<Record<string, unknown>> | 'none';
  readonly config?: Readonly<Record<string, unknown>>;
  readonly users?: Readonly<Record<string, readonly string[]>>;
}

/** An application's user whose password is due, unless something else is given; `change` comes last. */
function given(options: Options = {}, change: (given: Given) => void = () => {}): Arranged {
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

const userOf = (server: Server, name: string): ServerUser => {
  const user = server.users.get(name);
  if (!user) throw new Error(`there is no ${name}`);
  return user;
};

/** A version of ours under AWSPENDING, as a dead run leaves it. */
function stageByUs(all: Given, changes: Readonly<Record<string, unknown>> = {}): string {
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

function changeByHand({ secret, server }: Given, works: boolean): void {
  const password = newPassword();
  const value = JSON.stringify({ username: 'app', password });
  const version = { id: 'by-hand', value, labels: new Set<string>(), createdAt: new Date(0) };
  secret.versions.set(version.id, version);
  putLabel(secret, 'AWSCURRENT', version);
  if (works) userOf(server, 'app').password = password;
}

/** After a first turn, and long enough for the next one. */
async function secondTurn(options: Options, change: (server: Server) => void): Promise<Arranged> {
  const arranged = given(options);
  await arranged.world.run(arranged.rotations);
  arranged.world.pass(100 * DAY);
  const server = arranged.world.memory.servers.get(HOST);
  if (server) change(server);
  return arranged;
}

const REFUSALS: readonly Situation[] = [
  { name: 'a secret without a value', arrange: () => given({ value: 'none' }) },
  { name: 'no secret of an administrator', arrange: () => given({ config: { 'admin-secret': 'nobody' } }) },
  { name: 'a secret of an administrator without a value', arrange: () => given({ admin: 'none' }) },
  { name: 'an administrator of another engine', arrange: () => given({ admin: { engine: 'oracle' } }) },
  { name: 'an administrator without an engine', arrange: () => given({ admin: { engine: undefined } }) },
  { name: 'an administrator without a host', arrange: () => given({ admin: { host: undefined } }) },
  { name: 'an administrator without a name', arrange: () => given({ admin: { username: '' } }) },
  { name: 'an administrator without a password', arrange: () => given({ admin: { password: 7 } }) },
  {
    name: 'an administrator whose password does not log in',
    arrange: () => given({ admin: { password: 'wrong' } }),
  },
  { name: 'a value without a user', arrange: () => given({ value: { username: undefined } }) },
  { name: 'a value without a password', arrange: () => given({ value: { password: undefined } }) },
  { name: 'a user with a NUL', arrange: () => given({ value: { username: 'a\0b' } }) },
  { name: 'a value of another engine', arrange: () => given({ value: { engine: 'mysql' } }) },
  { name: 'a value of another host', arrange: () => given({ value: { host: 'other.example.net' } }) },
  { name: 'a value of another port', arrange: () => given({ value: { port: 5433 } }) },
  {
    name: 'a value of another port than that of the administrator, in a field of another name',
    arrange: () =>
      given({ admin: { port: '5432' }, value: { p: '6432' }, config: { fields: { port: 'p' } } }),
  },
  { name: 'the administrator itself', arrange: () => given({ user: 'admin' }) },
  {
    name: 'a user whose twin is the administrator',
    arrange: () => given({ user: 'boss', admin: { username: 'boss_clone' } }),
  },
  { name: 'a user without a name before the suffix', arrange: () => given({ user: '_clone' }) },
  { name: 'a name one byte too long for PostgreSQL', arrange: () => given({ user: 'é'.repeat(29) }) },
  {
    name: 'a name one character too long for MySQL',
    arrange: () => given({ user: 'é'.repeat(27), admin: { engine: 'mysql', port: 5432 } }),
  },
  {
    name: 'a name one character too long for MariaDB',
    arrange: () => given({ user: 'a'.repeat(75), admin: { engine: 'mariadb', port: 5432 } }),
  },
  {
    name: 'a pending value of another user',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, { username: 'boss' });
      }),
  },
  {
    name: 'a pending value of another host',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, { host: 'other.example.net' });
      }),
  },
  {
    name: 'a twin that is not this secret’s',
    arrange: () => given({ users: { app_clone: ['SELECT ON t'] } }),
  },
  {
    name: 'a user that is not on the server',
    arrange: () =>
      given({}, ({ server }) => {
        server.users.delete('app');
      }),
  },
  {
    name: 'a user that can have no twin',
    arrange: () =>
      given({}, ({ server }) => {
        userOf(server, 'app').unfit = 'it is a superuser.';
      }),
  },
  {
    name: 'a present password that does not log in',
    arrange: () =>
      given({}, ({ server }) => {
        userOf(server, 'app').password = newPassword();
      }),
  },
  {
    name: 'a former twin that may less, in one thing',
    arrange: () =>
      secondTurn({}, (server) => {
        userOf(server, 'app').grants.clear();
      }),
  },
  {
    name: 'a former twin that may more, in five things',
    arrange: () =>
      secondTurn({}, (server) => {
        for (const what of ['a', 'b', 'c', 'd', 'e']) userOf(server, 'app').grants.add(what);
      }),
  },
  {
    name: 'a former twin that may more, in seven things',
    arrange: () =>
      secondTurn({}, (server) => {
        for (const what of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) userOf(server, 'app').grants.add(what);
      }),
  },
  {
    name: 'a stale version, and an AWSCURRENT that does not log in',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all);
        changeByHand(all, false);
      }),
  },
  {
    name: 'a field that the kind does not have',
    arrange: () => given({ config: { fields: { AccessKeyId: 'x' } } }),
  },
].map((one): Situation => ({ status: 'needs-person', ...one }));

const ENDINGS: readonly Situation[] = [
  { name: 'a user that is not due', status: 'not-due', arrange: () => given({ ageMs: 89 * DAY }) },
  {
    name: 'a due user with all fields',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({
        admin: { port: 5432, engine: 'Aurora-PostgreSQL' },
        value: { engine: 'postgresql', host: 'DB.example.net', port: '5432', dbname: 'shop', note: 'kept' },
      }),
  },
  {
    name: 'the longest name of PostgreSQL',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ user: 'a'.repeat(57) }),
  },
  {
    name: 'the longest name of MySQL',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ user: 'é'.repeat(26), admin: { engine: 'aurora-mysql', port: 5432 } }),
  },
  {
    name: 'the longest name of MariaDB',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ user: 'a'.repeat(74), admin: { engine: 'mariadb', port: 5432 } }),
  },
  {
    name: 'the second turn',
    status: 'done',
    planned: 'planned',
    arrange: () => secondTurn({}, () => {}),
  },
  {
    name: 'a server at the port of its engine that nobody answers at',
    status: 'failed',
    arrange: () => given({ admin: { engine: 'mysql' } }),
  },
  {
    name: 'an administrator that cannot be reached',
    status: 'failed',
    arrange: () =>
      given({}, ({ server }) => {
        server.unreachable = 'connect ETIMEDOUT';
      }),
  },
  {
    name: 'an administrator whose password is being replaced',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, ({ admin, server, world }) => {
        const password = newPassword();
        userOf(server, 'admin').password = password;
        const value = JSON.stringify({ engine: 'postgres', host: HOST, username: 'admin', password });
        const version = {
          id: 'p'.repeat(32),
          value,
          labels: new Set<string>(),
          createdAt: world.memory.now(),
        };
        admin.versions.set(version.id, version);
        putLabel(admin, 'AWSPENDING', version);
      }),
  },
  {
    name: 'a twin that a dead run had made',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        const password = stageByUs(all);
        all.server.users.set('app_clone', { password, grants: new Set(['SELECT ON t']) });
      }),
  },
  {
    name: 'a twin that a dead run had not given everything',
    status: 'needs-person',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        const password = stageByUs(all);
        all.server.users.set('app_clone', { password, grants: new Set() });
      }),
  },
  {
    name: 'a twin on MySQL that a dead run had not given everything',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({ admin: { engine: 'mysql', port: 5432 } }, (all) => {
        const password = stageByUs(all);
        all.server.users.set('app_clone', { password, grants: new Set() });
      }),
  },
  {
    name: 'a twin that vanishes whenever it was made',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world, server }) => {
        const blow = (): void => {
          server.users.delete('app_clone');
        };
        world.faults.push({ when: ({ name }) => name === 'admins.inspect', times: 99, blow });
      }),
  },
  {
    name: 'a twin whose password does not take',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world, server }) => {
        const blow = (): void => {
          const twin = server.users.get('app_clone');
          if (twin) twin.password = newPassword();
        };
        world.faults.push({ when: ({ name }) => name === 'logins.tryLogin', times: 99, blow });
      }),
  },
  {
    name: 'a server that cannot be reached for a login',
    status: 'failed',
    planned: 'failed',
    arrange: () =>
      given({}, ({ world, server }) => {
        const blow = (): void => {
          server.unreachable = 'too many connections';
        };
        world.faults.push({ when: ({ name }) => name === 'logins.tryLogin', blow });
      }),
  },
  {
    name: 'a server that cannot be reached once the twin is made',
    status: 'failed',
    arrange: () =>
      given({}, (all) => {
        const password = stageByUs(all);
        all.server.users.set('app_clone', { password, grants: new Set(['SELECT ON t']) });
        const blow = (): void => {
          all.server.unreachable = 'too many connections';
        };
        all.world.faults.push({ when: ({ name }) => name === 'logins.tryLogin', blow });
      }),
  },
  {
    name: 'a stale version, and an AWSCURRENT that works',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all);
        changeByHand(all, true);
      }),
  },
  {
    name: 'a stale version, and an AWSCURRENT that cannot be tried',
    status: 'failed',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all);
        changeByHand(all, true);
        const blow = (): void => {
          all.server.unreachable = 'too many connections';
        };
        all.world.faults.push({ when: ({ name }) => name === 'logins.tryLogin', blow });
      }),
  },
  {
    name: 'a password that another run stores first',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        const blow = (): void => {
          stageByUs(all);
        };
        all.world.faults.push({ when: ({ name }) => name === 'secrets.putPending', blow });
      }),
  },
  {
    name: 'somebody who goes back to the other user before its password is set',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        let staged = false;
        all.world.faults.push({
          when: ({ name }) => name === 'secrets.putPending',
          blow: () => {
            staged = true;
          },
        });
        all.world.faults.push({
          when: ({ name }) => staged && name === 'secrets.describe',
          blow: () => changeByHand(all, true),
        });
      }),
  },
];

describe('the rotation of users who take turns', () => {
  it.each([...REFUSALS, ...ENDINGS])('finds $name', async (situation) => {
    const { status, planned = status } = situation;
    const story = await tell(situation);
    expect({ status: story.status, planned: story.planned, changes: story.changes }).toEqual({
      status,
      planned,
      changes: [],
    });
    expect(story.text).toMatchSnapshot();
  });
});
