import type { Cloud } from './operation.ts';
import { type BucketsSeed, bucketsSeed } from './seed/buckets.ts';
import { type ConsumersSeed, consumersSeed } from './seed/consumers.ts';
import { type DatabasesSeed, databasesSeed } from './seed/databases.ts';
import { type IamSeed, iamSeed } from './seed/iam.ts';
import { type KeysSeed, keysSeed } from './seed/keys.ts';
import { groundOf } from './seed/place.ts';
import { type SecretsSeed, secretsSeed } from './seed/secrets.ts';

/** Fills the cloud without a call, as if it had always been so. */
export interface Seed extends IamSeed, SecretsSeed, DatabasesSeed, ConsumersSeed, BucketsSeed, KeysSeed {}

/** The seed of a cloud; what names no account or region goes to these. */
export function seedFor(cloud: Cloud, ownAccount: string, ownRegion: string): Seed {
  const ground = groundOf(cloud, ownAccount, ownRegion);
  return {
    ...iamSeed(ground),
    ...secretsSeed(ground),
    ...databasesSeed(ground),
    ...consumersSeed(ground),
    ...bucketsSeed(ground),
    ...keysSeed(ground),
  };
}
