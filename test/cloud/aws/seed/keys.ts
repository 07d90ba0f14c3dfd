import { randomUUID } from 'node:crypto';
import type { KmsKey } from '../kms/service.ts';
import type { Ground, PlacedInRegion } from './place.ts';

/** What belongs to KMS. */
export interface KeysSeed {
  kmsKey(
    seed?: PlacedInRegion & Partial<Pick<KmsKey, 'alias' | 'state' | 'manager' | 'createdAt' | 'deletedAt'>>,
  ): KmsKey;
}

export function keysSeed(ground: Ground): KeysSeed {
  return {
    kmsKey(seed = {}) {
      const account = ground.accountFor(seed);
      const region = ground.regionFor(seed);
      const id = randomUUID();
      const made: KmsKey = {
        id,
        arn: `arn:aws:kms:${region}:${account.id}:key/${id}`,
        region,
        state: seed.state ?? 'Enabled',
        manager: seed.manager ?? 'CUSTOMER',
        createdAt: seed.createdAt ?? ground.longAgo(),
        ...(seed.alias === undefined ? {} : { alias: seed.alias }),
        ...(seed.deletedAt === undefined ? {} : { deletedAt: seed.deletedAt }),
      };
      account.kmsKeys.set(made.arn, made);
      return made;
    },
  };
}
