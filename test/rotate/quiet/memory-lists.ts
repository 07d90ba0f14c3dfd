import type { AccountLists, ListedSecret } from '../../../src/rotate/quiet/account-lists.ts';
import { statusOf } from '../world/keys.ts';
import type { Memory } from '../world/memory.ts';
import { copyIn, holderOf, type StoredSecret } from '../world/secrets.ts';

export interface ListsOptions {
  /** By its description the report of keys has the active ones only. Default: it has all, as is seen of it. */
  readonly activeKeysOnly?: boolean;
}

/** The lists of an account in memory, as its services have them at the moment. */
export function memoryLists(memory: Memory, { activeKeysOnly = false }: ListsOptions = {}): AccountLists {
  return {
    async listSecrets({ region, tag, owner }) {
      const present = [...memory.secrets.values()].filter(
        ({ deletedAt, tags, owningService }) =>
          !deletedAt &&
          (tag === undefined ? owningService === owner : [...tags.keys()].some((key) => key.startsWith(tag))),
      );
      return region === undefined
        ? present.map(listed)
        : present.flatMap((secret) => replicaIn(memory, secret, region));
    },
    async listKeyCounts() {
      const counted = [...memory.users.values()].map(({ name, keys }): [string, number] => {
        const seen = [...keys.values()].filter((key) => !activeKeysOnly || statusOf(key) === 'Active');
        return [name, seen.length];
      });
      return new Map(counted);
    },
    async listInstances() {
      return [...memory.instances.values()].map(({ facts }) => ({ ...facts }));
    },
    async listClusters() {
      return [...memory.clusters.values()].map(({ facts }) => ({ ...facts }));
    },
  };
}

function listed(secret: StoredSecret): ListedSecret {
  const { arn, name, primaryRegion, owningService, rotationEnabled, deletedAt } = secret;
  const labelled = [...secret.versions.values()].filter(({ labels }) => labels.size > 0);
  return {
    arn,
    name,
    primaryRegion,
    owningService,
    rotationEnabled,
    deletedAt,
    rotatedAt: owningService === undefined ? undefined : holderOf(secret, 'AWSCURRENT')?.createdAt,
    tags: new Map(secret.tags),
    labels: new Map(labelled.map(({ id, labels }) => [id, [...labels]])),
  };
}

function replicaIn(memory: Memory, secret: StoredSecret, region: string): ListedSecret[] {
  const copy = copyIn(memory, secret, region);
  if (!copy) return [];
  const labels = new Map([...copy.versions].map(([id, version]) => [id, version.labels]));
  return [{ ...listed(secret), labels, primaryRegion: secret.arn.split(':')[3] }];
}
