import type { RotationConfig } from '../../../src/config/schema.ts';
import { type Asking, type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';

export const HOUR = 3_600_000;
export const GRACE_MS = 24 * HOUR;
export const RECOVERY_MS = 7 * 24 * HOUR;
export const REPLICA = 'us-east-1';
const SECRET = 'proof';

/** A situation in which a rotation has something to do. */
export interface Scenario {
  readonly name: string;
  readonly kind: RotationConfig['kind'];
  /** Milliseconds that pass after each undisturbed run that comes before; none when the first run is the subject. */
  readonly before?: readonly number[];
  readonly hasValue?: boolean;
  readonly config?: Readonly<Record<string, unknown>>;
  /** What somebody asks of roll-backs in the runs that are the subject, by their number (from 1). */
  readonly asks?: (run: number) => Asking['asks'];
  /** Turns switches after the seed. */
  readonly tune?: (world: MemoryWorld) => void;
}

/** A scenario that is ready to be played. */
export interface Stage {
  readonly world: MemoryWorld;
  readonly rotations: readonly RotationConfig[];
  readonly config: RotationConfig;
  /** What was AWSCURRENT at the start: a key id or a password. */
  readonly old: string | undefined;
  /** Whether what a document says authenticates somewhere now; propagation aside. */
  readonly authenticates: (document: Document) => boolean;
}

export type Document = Readonly<Record<string, unknown>>;

const IAM = {
  kind: 'iam-user',
  config: { user: 'ci', replicas: [REPLICA], downstream: [github('key')] },
} as const;
const RDS = { kind: 'rds-instance', config: { instance: 'orders', replicas: [REPLICA] } } as const;
const CLUSTER = { kind: 'rds-cluster', config: { cluster: 'orders' } } as const;
const USER = {
  kind: 'database-user',
  config: { 'admin-secret': 'admin', downstream: [github('user')] },
} as const;

/** All there is to do for a credential in its life. */
export const SCENARIOS: readonly Scenario[] = [
  { ...IAM, name: 'the first key', hasValue: false },
  {
    ...IAM,
    name: 'the first key, which is not AWSCURRENT by itself',
    hasValue: false,
    tune: ({ memory }) => {
      memory.firstIsCurrent = false;
    },
  },
  { ...IAM, name: 'the replacement of a key' },
  { ...IAM, name: 'the deactivation of the old key', before: [GRACE_MS + HOUR] },
  { ...IAM, name: 'the deletion of the old key', before: [GRACE_MS + HOUR, RECOVERY_MS + HOUR] },
  { ...RDS, name: 'the first master password', hasValue: false },
  { ...RDS, name: 'the replacement of a master password' },
  {
    ...RDS,
    name: 'the replacement of a master password of which the first reset is lost',
    tune: ({ memory }) => {
      memory.reset.lost = 1;
    },
  },
  {
    ...RDS,
    name: 'the replacement of a master password that nobody can try',
    config: { ...RDS.config, verify: 'status-only' },
  },
  { ...CLUSTER, name: 'the replacement of the master password of a cluster' },
  { ...USER, name: 'the first turn of a second user' },
  { ...USER, name: 'the turn back to the first user', before: [100 * 24 * HOUR] },
  {
    kind: 'rds-managed',
    config: { instance: 'orders' },
    name: 'the replacement of a password that RDS manages',
  },
];

export function setTheStage(scenario: Scenario): Stage {
  const world = openMemoryWorld();
  const { kind, config = {}, tune } = scenario;
  const entry = { name: 'proof', kind, secret: SECRET, every: '90d', ...config };
  const { old, secret = SECRET, authenticates } = SEEDS[kind](world, scenario.hasValue ?? true);
  tune?.(world);
  const rotations = rotationsFrom({ ...entry, secret });
  const [rotation] = rotations;
  if (!rotation) throw new Error('there is no rotation');
  return { world, rotations, config: rotation, old, authenticates };
}

interface Seeded {
  readonly old: string | undefined;
  readonly secret?: string;
  readonly authenticates: Stage['authenticates'];
}

const SEEDS: Readonly<Record<Scenario['kind'], (world: MemoryWorld, hasValue: boolean) => Seeded>> = {
  'iam-user': (world, hasValue) => {
    const user = world.seed.user('ci');
    const key = hasValue ? world.seed.key(user) : undefined;
    const value = key && { AccessKeyId: key.id, SecretAccessKey: key.secret, note: 'kept' };
    world.seed.secret(SECRET, { replicas: [REPLICA], ...(value ? { value } : {}) });
    return {
      old: key?.id,
      authenticates: ({ AccessKeyId, SecretAccessKey }) => {
        const found = user.keys.get(String(AccessKeyId));
        return found?.secret === SecretAccessKey && found?.history.at(-1)?.status === 'Active';
      },
    };
  },
  'rds-instance': (world, hasValue) => {
    const { password, database } = world.seed.instance('orders');
    return seedMaster(world, database.host, password, hasValue);
  },
  'rds-cluster': (world, hasValue) => {
    const { password, database } = world.seed.cluster('orders');
    return seedMaster(world, database.host, password, hasValue);
  },
  'rds-managed': (world) => {
    const { password, database } = world.seed.instance('orders');
    const secret = world.seed.secret('rds!db-orders', {
      value: { username: 'master', password },
      owningService: 'rds',
    });
    database.facts.managedSecret = { arn: secret.arn, status: 'active', kmsKey: 'key' };
    return { old: password, secret: secret.name, authenticates: () => true };
  },
  'database-user': (world) => {
    const host = 'db.example.net';
    const server = world.seed.server(host, { admin: [], app: ['SELECT ON t', 'INSERT ON t'] });
    const documentOf = (username: string): Document => ({
      engine: 'postgres',
      host,
      username,
      password: server.users.get(username)?.password,
    });
    world.seed.secret('admin', { value: documentOf('admin') });
    world.seed.secret(SECRET, { value: documentOf('app') });
    return {
      old: server.users.get('app')?.password,
      authenticates: ({ username, password }) => server.users.get(String(username))?.password === password,
    };
  },
};

function seedMaster(world: MemoryWorld, host: string, password: string, hasValue: boolean): Seeded {
  const value = { username: 'master', password };
  world.seed.secret(SECRET, { replicas: [REPLICA], ...(hasValue ? { value } : {}) });
  return {
    old: hasValue ? password : undefined,
    authenticates: (document) =>
      world.memory.servers.get(host)?.users.get('master')?.password === document.password,
  };
}

function github(what: 'key' | 'user'): Readonly<Record<string, unknown>> {
  const names =
    what === 'key'
      ? { 'access-key-id': 'KEY_ID', 'secret-access-key': 'KEY_SECRET' }
      : { username: 'DB_USER', password: 'DB_PASSWORD' };
  return { 'github-secrets': { repository: 'acme/shop', ...names } };
}
