import { randomBytes, randomUUID } from 'node:crypto';
import type { DatabaseCluster, DatabaseInstance } from '../../../src/rotate/ports.ts';
import { type StoredDatabase, setPassword } from './databases.ts';
import { newKey, type StoredKey, type StoredUser } from './keys.ts';
import type { Memory } from './memory.ts';
import { replicate, type StoredSecret } from './secrets.ts';
import { type Server, serverAt } from './servers.ts';

const DAY_MS = 86_400_000;
const LONG_AGO_MS = 100 * DAY_MS;

/** A text that no other test or run has. */
export function newPassword(): string {
  return `pw${randomBytes(12).toString('hex')}`;
}

interface SecretSeed {
  /** AWSCURRENT; none when it is left out. */
  readonly value?: Readonly<Record<string, unknown>>;
  /** How old AWSCURRENT is, in milliseconds; default 100 days. */
  readonly ageMs?: number;
  readonly replicas?: readonly string[];
  readonly owningService?: string;
}

/** Fills a world. What it makes is old and known everywhere. */
export interface Seed {
  secret(name: string, seed?: SecretSeed): StoredSecret;
  user(name: string): StoredUser;
  key(
    user: StoredUser,
    seed?: { readonly ageMs?: number; readonly status?: 'Active' | 'Inactive' },
  ): StoredKey;
  instance(id: string, facts?: Partial<DatabaseInstance>): Seeded<DatabaseInstance>;
  cluster(id: string, facts?: Partial<DatabaseCluster>): Seeded<DatabaseCluster>;
  /** A server with an administrator and an application's user. */
  server(host: string, users: Readonly<Record<string, readonly string[]>>): Server;
}

interface Seeded<Facts extends DatabaseInstance | DatabaseCluster> {
  readonly database: StoredDatabase<Facts>;
  /** The present master password. */
  readonly password: string;
}

export function seedOf(memory: Memory): Seed {
  const longAgo = (ms: number = LONG_AGO_MS): Date => new Date(memory.now().getTime() - ms);
  const master = { masterUser: 'master', status: 'available', passwordPending: false, otherPending: [] };
  return {
    secret(name, { value, ageMs, replicas = [], owningService } = {}) {
      const secret: StoredSecret = {
        arn: `arn:aws:secretsmanager:eu-central-1:111122223333:secret:${name}-AbCdEf`,
        name,
        owningService,
        rotationEnabled: false,
        primaryRegion: replicas.length > 0 ? 'eu-central-1' : undefined,
        deletedAt: undefined,
        tags: new Map(),
        versions: new Map(),
        copies: new Map(replicas.map((region) => [region, []])),
        replicaStatus: new Map(),
      };
      if (value) {
        const id = randomUUID();
        const labels = new Set(['AWSCURRENT']);
        secret.versions.set(id, { id, value: JSON.stringify(value), labels, createdAt: longAgo(ageMs) });
      }
      memory.secrets.set(name, secret);
      replicate(memory, secret);
      return secret;
    },

    user(name) {
      const user = { name, tags: new Map(), keys: new Map() };
      memory.users.set(name, user);
      return user;
    },

    key(user, { ageMs, status } = {}) {
      const key = newKey(longAgo(ageMs), false, status);
      user.keys.set(key.id, key);
      return key;
    },

    instance(id, facts = {}) {
      const host = `${id}.rds.example.net`;
      const password = newPassword();
      const database: StoredDatabase<DatabaseInstance> = {
        facts: {
          id,
          engine: 'postgres',
          ...master,
          endpoint: { host, port: 5432 },
          multiTenant: false,
          ...facts,
        },
        host,
        readerHost: undefined,
        busyUntil: 0,
      };
      memory.instances.set(id, database);
      setPassword(memory, host, database.facts.masterUser, password);
      return { database, password };
    },

    cluster(id, facts = {}) {
      const [host, readerHost] = [`${id}.cluster.example.net`, `${id}.cluster-ro.example.net`];
      const password = newPassword();
      const database: StoredDatabase<DatabaseCluster> = {
        facts: {
          id,
          engine: 'aurora-postgresql',
          ...master,
          endpoint: { host, port: 5432 },
          readerEndpoint: { host: readerHost, port: 5432 },
          engineMode: 'provisioned',
          hasWriter: true,
          ...facts,
        },
        host,
        readerHost,
        busyUntil: 0,
      };
      memory.clusters.set(id, database);
      for (const where of [host, readerHost]) setPassword(memory, where, database.facts.masterUser, password);
      return { database, password };
    },

    server(host, users) {
      const server = serverAt(memory, host);
      for (const [name, grants] of Object.entries(users))
        server.users.set(name, { password: newPassword(), grants: new Set(grants) });
      return server;
    },
  };
}
