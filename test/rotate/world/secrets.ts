import { Secret } from '../../../src/credentials/secret.ts';
import type { ReplicaStatus, SecretStore } from '../../../src/rotate/ports.ts';
import { refused } from './calls.ts';

export interface StoredVersion {
  readonly id: string;
  value: string | undefined;
  readonly labels: Set<string>;
  createdAt: Date;
}

/** What a replica region has, or will have at `at`: one copy for each change of the primary. */
interface Copy {
  readonly at: number;
  readonly versions: ReadonlyMap<string, { readonly value: string; readonly labels: readonly string[] }>;
}

export interface StoredSecret {
  readonly arn: string;
  readonly name: string;
  owningService: string | undefined;
  rotationEnabled: boolean;
  primaryRegion: string | undefined;
  deletedAt: Date | undefined;
  readonly tags: Map<string, string>;
  readonly versions: Map<string, StoredVersion>;
  /** Copies by region, the oldest first. */
  readonly copies: Map<string, Copy[]>;
  /** What the status of a replica says, where it does not say `InSync`. */
  readonly replicaStatus: Map<string, { readonly status: string; readonly message?: string }>;
}

export interface SecretsMemory {
  readonly secrets: Map<string, StoredSecret>;
  /** Milliseconds until a replica has what the primary has; a region that is `Failed` never gets it. */
  replicationLagMs: number;
  /**
   * Whether the first version of a secret is AWSCURRENT whatever its labels: "If this operation creates the first
   * version for the secret then Secrets Manager automatically attaches the staging label AWSCURRENT" (PutSecretValue).
   */
  firstIsCurrent: boolean;
  now(): Date;
}

export function secretNamed(memory: SecretsMemory, id: string): StoredSecret | undefined {
  return [...memory.secrets.values()].find(({ arn, name }) => arn === id || name === id);
}

export function holderOf(secret: StoredSecret, label: string): StoredVersion | undefined {
  return [...secret.versions.values()].find(({ labels }) => labels.has(label));
}

/** Puts a label on a version; AWSPREVIOUS follows AWSCURRENT to the version it left (UpdateSecretVersionStage). */
export function putLabel(secret: StoredSecret, label: string, to: StoredVersion): void {
  const holder = holderOf(secret, label);
  if (holder === to) return;
  holder?.labels.delete(label);
  to.labels.add(label);
  if (label !== 'AWSCURRENT' || !holder) return;
  holderOf(secret, 'AWSPREVIOUS')?.labels.delete('AWSPREVIOUS');
  holder.labels.add('AWSPREVIOUS');
}

/** Sends what the secret is now to every replica. */
export function replicate(memory: SecretsMemory, secret: StoredSecret): void {
  const versions = new Map<string, { value: string; labels: readonly string[] }>();
  for (const { id, value, labels } of secret.versions.values())
    if (value !== undefined) versions.set(id, { value, labels: [...labels] });
  const at = memory.now().getTime() + memory.replicationLagMs;
  for (const [region, copies] of secret.copies)
    if (secret.replicaStatus.get(region)?.status !== 'Failed') copies.push({ at, versions });
}

/** What a replica region has by now. */
export function copyIn(memory: SecretsMemory, secret: StoredSecret, region: string): Copy | undefined {
  const now = memory.now().getTime();
  return secret.copies.get(region)?.findLast(({ at }) => at <= now);
}

export function memorySecrets(memory: SecretsMemory): SecretStore {
  function writable(id: string): StoredSecret {
    const secret = secretNamed(memory, id);
    if (!secret) throw refused("Secrets Manager can't find the specified secret.");
    if (secret.deletedAt) throw refused('the secret was marked for deletion');
    const isReplica = secret.primaryRegion !== undefined && !secret.arn.includes(`:${secret.primaryRegion}:`);
    if (isReplica) throw refused('Operation not permitted on a replica secret.');
    if (secret.owningService !== undefined) throw refused("You can't modify this secret. It's managed.");
    return secret;
  }

  return {
    async describe(id) {
      const secret = secretNamed(memory, id);
      if (!secret) return undefined;
      const { arn, name, primaryRegion, owningService, rotationEnabled, deletedAt } = secret;
      return {
        arn,
        name,
        primaryRegion,
        owningService,
        rotationEnabled,
        deletedAt,
        tags: new Map(secret.tags),
        replicas: [...secret.copies.keys()].map((region): ReplicaStatus => {
          const { status = 'InSync', message } = secret.replicaStatus.get(region) ?? {};
          return { region, status, message };
        }),
        versions: [...secret.versions.values()].map((version) => ({
          id: version.id,
          labels: [...version.labels],
          createdAt: version.createdAt,
        })),
      };
    },

    async read(id, versionId) {
      const secret = secretNamed(memory, id);
      if (secret?.deletedAt) throw refused('the secret was marked for deletion');
      const value = secret?.versions.get(versionId)?.value;
      return value === undefined ? undefined : Secret.of(value);
    },

    async readReplica({ arn }, region, versionId) {
      const secret = secretNamed(memory, arn);
      const there = secret && copyIn(memory, secret, region)?.versions.get(versionId);
      return there && { value: Secret.of(there.value), stages: there.labels };
    },

    async putPending(id, token, value) {
      const secret = writable(id);
      if (token.length < 32 || token.length > 64) throw refused('ClientRequestToken must be 32-64 long');
      const text = value.expose();
      if (Buffer.byteLength(text) > 65_536) throw refused('the value is too long');
      const existing = secret.versions.get(token);
      // The same value again changes nothing, another one is refused (PutSecretValue).
      if (existing?.value !== undefined) return existing.value === text ? 'stored' : 'taken';
      const version = existing ?? { id: token, value: undefined, labels: new Set(), createdAt: memory.now() };
      const isFirst = secret.versions.size === 0;
      version.value = text;
      secret.versions.set(token, version);
      putLabel(secret, 'AWSPENDING', version);
      if (isFirst && memory.firstIsCurrent) putLabel(secret, 'AWSCURRENT', version);
      replicate(memory, secret);
      return 'stored';
    },

    async moveLabel(id, label, { from, to }) {
      const secret = writable(id);
      const holder = holderOf(secret, label);
      for (const version of [from, to])
        if (version !== undefined && !secret.versions.has(version))
          throw refused(`Secrets Manager can't find the version ${version}`);
      if (from === undefined && holder && holder.id !== to) return 'lost';
      if (from !== undefined && holder?.id !== from) return 'lost';
      const target = to === undefined ? undefined : secret.versions.get(to);
      // "You can't remove the staging label AWSCURRENT from a version without moving it": also InvalidParameter.
      if (!target && label === 'AWSCURRENT') return 'lost';
      if (target) putLabel(secret, label, target);
      else holder?.labels.delete(label);
      replicate(memory, secret);
      return 'moved';
    },

    async tag(id, tags) {
      const secret = writable(id);
      for (const [name, value] of Object.entries(tags)) secret.tags.set(name, value);
    },
  };
}
