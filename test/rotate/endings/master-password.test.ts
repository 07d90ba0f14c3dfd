import { describe, expect, it } from 'vitest';
import type { DatabaseCluster, DatabaseInstance, MasterUserOwner } from '../../../src/rotate/ports.ts';
import { rotationToken } from '../../../src/rotate/rotation-token.ts';
import type { StoredDatabase } from '../world/databases.ts';
import { holderOf, putLabel, type StoredSecret } from '../world/secrets.ts';
import { newPassword } from '../world/seed.ts';
import { type Server, serverAt } from '../world/servers.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';
import { type Arranged, type Situation, tell } from './tell.ts';

const DAY = 86_400_000;

interface Given {
  readonly world: MemoryWorld;
  readonly password: string;
  readonly secret: StoredSecret;
  readonly facts: StoredDatabase<MasterUserOwner>['facts'];
  readonly server: Server;
  readonly readers: Server | undefined;
}

interface Options {
  readonly kind?: 'rds-instance' | 'rds-cluster';
  readonly ageMs?: number;
  readonly value?: Readonly<Record<string, unknown>> | 'none';
  readonly config?: Readonly<Record<string, unknown>>;
  readonly instance?: Partial<DatabaseInstance>;
  readonly cluster?: Partial<DatabaseCluster>;
}

/** A database whose master password is due, unless something else is given; `change` comes last. */
function given(options: Options = {}, change: (given: Given) => void = () => {}): Arranged {
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
function stageByUs({ secret, world, server }: Given, works: boolean, attempt = 0): string {
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
function changeByHand({ secret, world, server }: Given, works: boolean): void {
  const password = newPassword();
  const value = JSON.stringify({ username: 'master', password });
  const version = { id: 'by-hand', value, labels: new Set<string>(), createdAt: new Date(0) };
  secret.versions.set(version.id, version);
  putLabel(secret, 'AWSCURRENT', version);
  const user = server.users.get('master');
  if (works && user) user.password = password;
  world.memory.reset.lost = 0;
}

function setPassword({ server }: Pick<Given, 'server'>, password: string = newPassword()): void {
  const user = server.users.get('master');
  if (user) user.password = password;
}

const STATUS_ONLY = { verify: 'status-only' };
const WINDOW_CHANGE = { otherPending: ['AllocatedStorage'] };

const REFUSALS: readonly Situation[] = [
  {
    name: 'no such instance',
    arrange: () =>
      given({}, ({ world }) => {
        world.memory.instances.clear();
      }),
  },
  {
    name: 'no such cluster',
    arrange: () =>
      given({ kind: 'rds-cluster' }, ({ world }) => {
        world.memory.clusters.clear();
      }),
  },
  { name: 'a read replica', arrange: () => given({ instance: { sourceOfReplica: 'main' } }) },
  { name: 'a member of a cluster', arrange: () => given({ instance: { cluster: 'shop' } }) },
  {
    name: 'an instance whose password RDS manages',
    arrange: () => given({ instance: { managedSecret: { arn: 'arn', status: 'active' } } }),
  },
  { name: 'an Oracle multi-tenant database', arrange: () => given({ instance: { multiTenant: true } }) },
  { name: 'RDS Custom', arrange: () => given({ instance: { engine: 'custom-oracle-ee' } }) },
  {
    name: 'a cluster of another service',
    arrange: () => given({ kind: 'rds-cluster', cluster: { engine: 'neptune' } }),
  },
  {
    name: 'a cluster that is a replica',
    arrange: () => given({ kind: 'rds-cluster', cluster: { sourceOfReplica: 'main' } }),
  },
  {
    name: 'the primary of a global database',
    arrange: () => given({ kind: 'rds-cluster', cluster: { globalCluster: 'world' } }),
  },
  {
    name: 'a secondary of a global database',
    arrange: () => given({ kind: 'rds-cluster', cluster: { globalCluster: 'world', hasWriter: false } }),
  },
  {
    name: 'a cluster whose password RDS manages',
    arrange: () =>
      given({ kind: 'rds-cluster', cluster: { managedSecret: { arn: 'arn', status: 'active' } } }),
  },
  {
    name: 'Aurora Serverless v1',
    arrange: () => given({ kind: 'rds-cluster', cluster: { engineMode: 'serverless' } }),
  },
  { name: 'an engine that nobody knows', arrange: () => given({ instance: { engine: 'postgresql-next' } }) },
  { name: 'an engine without logins', arrange: () => given({ instance: { engine: 'sqlserver-se' } }) },
  { name: 'an instance without an endpoint', arrange: () => given({ instance: { endpoint: undefined } }) },
  {
    name: 'a value without a password',
    arrange: () => given({ value: { password: '' } }),
  },
  { name: 'a value without a user', arrange: () => given({ value: { username: 7 } }) },
  { name: 'a value of another user', arrange: () => given({ value: { username: 'app' } }) },
  { name: 'a value of another host', arrange: () => given({ value: { host: 'evil.example.net' } }) },
  {
    name: 'a value of another instance, in a field of another name',
    arrange: () => given({ value: { id: 'other' }, config: { fields: { dbInstanceIdentifier: 'id' } } }),
  },
  { name: 'a value of another engine', arrange: () => given({ value: { engine: 'mysql' } }) },
  {
    name: 'a value of another cluster',
    arrange: () => given({ kind: 'rds-cluster', value: { dbClusterIdentifier: 'other' } }),
  },
  {
    name: 'a pending value of another user',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, false);
        const pending = holderOf(all.secret, 'AWSPENDING');
        if (pending) pending.value = JSON.stringify({ username: 'app', password: newPassword() });
      }),
  },
  {
    name: 'a downstream that gets a user name',
    arrange: () =>
      given({
        config: {
          downstream: [{ 'github-secrets': { repository: 'acme/shop', password: 'P', username: 'U' } }],
        },
      }),
  },
  { name: 'a present password that does not log in', arrange: () => given({}, setPassword) },
  {
    name: 'neither password that logs in',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, false);
        setPassword(all);
      }),
  },
  {
    name: 'a stale version, and an AWSCURRENT that does not log in',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, true);
        changeByHand(all, false);
      }),
  },
  {
    name: 'a stale version where nobody can try',
    arrange: () =>
      given({ config: STATUS_ONLY }, (all) => {
        stageByUs(all, true);
        changeByHand(all, true);
      }),
  },
].map((one): Situation => ({ status: 'needs-person', ...one }));

const ENDINGS: readonly Situation[] = [
  { name: 'a password that is not due', status: 'not-due', arrange: () => given({ ageMs: 89 * DAY }) },
  {
    name: 'a password that is not due, on an instance with a window and pending changes',
    status: 'not-due',
    arrange: () => given({ ageMs: 89 * DAY, instance: WINDOW_CHANGE }),
  },
  {
    name: 'a due password with all fields',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({
        value: {
          host: 'ORDERS.rds.example.net',
          port: 5432,
          engine: 'Postgres',
          dbInstanceIdentifier: 'ORDERS',
          dbname: 'shop',
        },
        config: { downstream: [{ 'github-secrets': { repository: 'acme/shop', password: 'DB' } }] },
        instance: WINDOW_CHANGE,
      }),
  },
  {
    name: 'a first password',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ value: 'none', instance: { database: 'shop' } }),
  },
  {
    name: 'a first password of a cluster',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ kind: 'rds-cluster', value: 'none' }),
  },
  {
    name: 'a first password that nobody can try',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ value: 'none', config: STATUS_ONLY, instance: { engine: 'oracle-se2' } }),
  },
  {
    name: 'a due password that nobody can try',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ config: STATUS_ONLY, instance: { engine: 'sqlserver-se' } }),
  },
  {
    name: 'a due password that nobody can try, whose reset never shows',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({ config: STATUS_ONLY }, ({ world }) => {
        Object.assign(world.memory.reset, { statusAfterMs: 0, appliedAfterMs: 0, availableAfterMs: 0 });
      }),
  },
  {
    name: 'a due password of a cluster whose secret names the readers',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({
        kind: 'rds-cluster',
        value: { host: 'orders.cluster-ro.example.net', dbClusterIdentifier: 'Orders' },
      }),
  },
  {
    name: 'a cluster without readers',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ kind: 'rds-cluster', cluster: { readerEndpoint: undefined } }),
  },
  {
    name: 'an instance that is not available',
    status: 'failed',
    arrange: () => given({ instance: { status: 'storage-optimization' } }),
  },
  {
    name: 'a database that cannot be reached',
    status: 'failed',
    arrange: () =>
      given({}, ({ server }) => {
        server.unreachable = 'connect ETIMEDOUT';
      }),
  },
  {
    name: 'readers that cannot be reached',
    status: 'failed',
    arrange: () =>
      given({ kind: 'rds-cluster' }, ({ readers }) => {
        if (readers) readers.unreachable = 'connect ETIMEDOUT';
      }),
  },
  {
    name: 'readers that do not accept the present password',
    status: 'failed',
    arrange: () =>
      given({ kind: 'rds-cluster' }, ({ readers }) => readers && setPassword({ server: readers })),
  },
  {
    name: 'readers that do not follow',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({ kind: 'rds-cluster' }, ({ world }) => {
        world.memory.reset.readerLagMs = DAY;
      }),
  },
  {
    name: 'readers that cannot be reached afterwards',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({ kind: 'rds-cluster' }, ({ world, readers }) => {
        const blow = (): void => {
          if (readers) readers.unreachable = 'connect ECONNREFUSED';
        };
        world.faults.push({ when: ({ name }) => name === 'secrets.moveLabel', blow });
      }),
  },
  {
    name: 'two resets without an effect',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world }) => {
        world.memory.reset.lost = 2;
      }),
  },
  {
    name: 'two resets without an effect for a first password',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({ value: 'none' }, ({ world }) => {
        world.memory.reset.lost = 2;
      }),
  },
  {
    name: 'a reset that RDS does not end, of a password that logs in',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world }) => {
        world.memory.reset.availableAfterMs = DAY;
      }),
  },
  {
    name: 'a reset that does not end',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world }) => {
        world.memory.reset.appliedAfterMs = DAY;
      }),
  },
  {
    name: 'a reset that does not end, where nobody can try',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({ config: STATUS_ONLY }, ({ world }) => {
        world.memory.reset.availableAfterMs = DAY;
      }),
  },
  {
    name: 'a reset of a dead run that does not end',
    status: 'failed',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, false);
        all.facts.status = 'resetting-master-credentials';
      }),
  },
  {
    name: 'an instance that is busy when it is asked, and not later',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world, facts }) => {
        const blow = (): void => {
          facts.status = 'modifying';
          world.memory.agenda.schedule(500, () => {
            facts.status = 'available';
          });
        };
        world.faults.push({ when: ({ name }) => name === 'databases.setPassword', blow });
      }),
  },
  {
    name: 'an instance that stays busy',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world, facts }) => {
        const blow = (): void => {
          facts.status = 'backing-up';
        };
        world.faults.push({ when: ({ name }) => name === 'databases.setPassword', blow });
      }),
  },
  {
    name: 'a password that RDS refuses',
    status: 'needs-person',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world, facts }) => {
        const blow = (): void => {
          facts.sourceOfReplica = 'main';
        };
        world.faults.push({ when: ({ name }) => name === 'databases.setPassword', blow });
      }),
  },
  {
    name: 'an instance that is gone meanwhile',
    status: 'needs-person',
    planned: 'planned',
    arrange: () =>
      given({ config: STATUS_ONLY }, ({ world }) => {
        const gone = (): void => {
          world.memory.instances.clear();
        };
        let asked = false;
        world.faults.push({
          when: ({ name }) => name === 'databases.setPassword',
          blow: () => {
            asked = true;
          },
        });
        world.faults.push({ when: ({ name }) => asked && name === 'databases.describe', blow: gone });
      }),
  },
  {
    name: 'an old password that still logs in',
    status: 'needs-person',
    planned: 'planned',
    arrange: () =>
      given({}, ({ server, password }) => {
        const user = server.users.get('master');
        if (user) user.besides = password;
      }),
  },
  {
    name: 'a new password that a dead run had set',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, true);
      }),
  },
  {
    name: 'a new password that a dead run had not set',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, false);
      }),
  },
  {
    name: 'a pending password that cannot be tried',
    status: 'failed',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, true);
        all.server.unreachable = 'connect EHOSTUNREACH';
      }),
  },
  {
    name: 'a stale version, and an AWSCURRENT that works',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, true);
        changeByHand(all, true);
      }),
  },
  {
    name: 'a stale version, and an AWSCURRENT that cannot be tried',
    status: 'failed',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, true);
        changeByHand(all, true);
        all.server.unreachable = 'connect EHOSTUNREACH';
      }),
  },
  {
    name: 'a password that another run stores first',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        const blow = (): void => {
          stageByUs(all, false);
        };
        all.world.faults.push({ when: ({ name }) => name === 'secrets.putPending', blow });
      }),
  },
  {
    name: 'labels that somebody moves again and again',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world, secret, password, server }) => {
        let turn = 0;
        const blow = (): void => {
          turn += 1;
          const value = JSON.stringify({ username: 'master', password });
          const version = { id: `by-hand-${turn}`, value, labels: new Set<string>(), createdAt: new Date(0) };
          secret.versions.set(version.id, version);
          putLabel(secret, 'AWSCURRENT', version);
          setPassword({ server }, password);
        };
        world.faults.push({ when: ({ name }) => name === 'secrets.moveLabel', times: 99, blow });
      }),
  },
];

describe('the rotation of a master password', () => {
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
