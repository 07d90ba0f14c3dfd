import { randomBytes } from 'node:crypto';
import { Secret } from '../../../src/credentials/secret.ts';
import type { KeyStatus, KeyStore, KeyVerifier } from '../../../src/rotate/ports.ts';
import { refused } from './calls.ts';

export interface StoredKey {
  readonly id: string;
  readonly secret: string;
  createdAt: Date;
  /** Every status that it had, the oldest first: regions learn of a change late. */
  readonly history: { at: Date; readonly status: KeyStatus }[];
  lastUsed: { at: Date; readonly service: string; readonly region: string } | undefined;
  /** Made by a rotation, so that regions learn of it late; a key of the seed is known to all. */
  readonly isNew: boolean;
  readonly uses: Map<string, number>;
}

export interface StoredUser {
  readonly name: string;
  readonly tags: Map<string, string>;
  readonly keys: Map<string, StoredKey>;
}

export interface KeysMemory {
  readonly users: Map<string, StoredUser>;
  readonly regions: readonly string[];
  /** Milliseconds until a region knows a new key, or a change of its status. */
  propagationMs: number;
  /** How often a region that knew a new key forgets it again: success is not monotone. */
  relapses: number;
  /** Addresses of probes that no user may call. */
  refusedProbes?: ReadonlySet<string>;
  now(): Date;
}

/** IAM quotas: "Access keys assigned to an IAM user: 2". */
const KEYS_PER_USER = 2;

/** AWS records one use in so many milliseconds (IAM User Guide, "Getting credential reports"). */
const GRAIN_MS = 15 * 60_000;

export function statusOf(key: StoredKey): KeyStatus {
  return key.history.at(-1)?.status ?? 'Inactive';
}

export function newKey(at: Date, isNew: boolean, status: KeyStatus = 'Active'): StoredKey {
  return {
    id: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secret: randomBytes(30).toString('base64'),
    createdAt: at,
    history: [{ at, status }],
    lastUsed: undefined,
    isNew,
    uses: new Map(),
  };
}

export function keyWithId(memory: KeysMemory, id: string): { user: StoredUser; key: StoredKey } | undefined {
  for (const user of memory.users.values()) {
    const key = user.keys.get(id);
    if (key) return { user, key };
  }
  return undefined;
}

/** A use, as IAM records it: at most one in a quarter of an hour. */
function recordUse(key: StoredKey, at: Date, service: string, region: string): void {
  if (key.lastUsed && at.getTime() - key.lastUsed.at.getTime() < GRAIN_MS) return;
  key.lastUsed = { at, service, region };
}

/** IAM gives its times in whole seconds. */
function wholeSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1_000) * 1_000);
}

export function memoryKeys(memory: KeysMemory): KeyStore {
  function userNamed(name: string): StoredUser {
    const user = memory.users.get(name);
    if (!user) throw refused(`The user with name ${name} cannot be found.`);
    return user;
  }

  return {
    async readUser(name) {
      const user = memory.users.get(name);
      return user && { tags: new Map(user.tags) };
    },

    async listKeys(name) {
      return [...(memory.users.get(name)?.keys.values() ?? [])].map((key) => ({
        id: key.id,
        status: statusOf(key),
        createdAt: wholeSeconds(key.createdAt),
      }));
    },

    async lastUsed(id) {
      const key = keyWithId(memory, id)?.key;
      if (!key) return 'gone';
      return key.lastUsed ? { ...key.lastUsed, at: wholeSeconds(key.lastUsed.at) } : 'never';
    },

    async createKey(name) {
      const user = userNamed(name);
      if (user.keys.size >= KEYS_PER_USER) return 'limit';
      const key = newKey(memory.now(), true);
      user.keys.set(key.id, key);
      return { id: key.id, secret: Secret.of(key.secret), createdAt: wholeSeconds(key.createdAt) };
    },

    async setStatus(name, id, status) {
      const key = userNamed(name).keys.get(id);
      if (!key) return 'gone';
      if (statusOf(key) !== status) key.history.push({ at: memory.now(), status });
      return 'set';
    },

    async deleteKey(name, id) {
      userNamed(name).keys.delete(id);
    },

    async tagUser(name, tags) {
      for (const [tag, value] of Object.entries(tags)) userNamed(name).tags.set(tag, value);
    },

    async untagUser(name, tags) {
      for (const tag of tags) userNamed(name).tags.delete(tag);
    },
  };
}

export function memoryVerifier(memory: KeysMemory): KeyVerifier {
  function knows(key: StoredKey, region: string): boolean {
    const now = memory.now().getTime();
    if (key.isNew && now < key.createdAt.getTime() + memory.propagationMs) return false;
    const known = key.history.findLast(({ at }, i) => i === 0 || at.getTime() + memory.propagationMs <= now);
    if (known?.status !== 'Active') return false;
    if (!key.isNew || memory.relapses === 0) return true;
    const uses = (key.uses.get(region) ?? 0) + 1;
    key.uses.set(region, uses);
    return uses % 2 === 1 || uses / 2 > memory.relapses;
  }

  return {
    regions: memory.regions,
    async tryKey({ id, secret }, region) {
      const found = keyWithId(memory, id);
      if (!found || found.key.secret !== secret.expose() || !knows(found.key, region)) return 'refused';
      recordUse(found.key, memory.now(), 'sts', region);
      return { arn: `arn:aws:iam::111122223333:user/${found.user.name}` };
    },
    async probe({ id, secret }, { url, service, region = 'us-east-1' }) {
      const found = keyWithId(memory, id);
      if (!found || found.key.secret !== secret.expose() || !knows(found.key, region)) {
        return { kind: 'unknown-key', why: 'HTTP 403 InvalidAccessKeyId' };
      }
      recordUse(found.key, memory.now(), service, region);
      if (memory.refusedProbes?.has(url)) return { kind: 'refused', why: 'HTTP 403 AccessDenied' };
      return { kind: 'works' };
    },
  };
}
