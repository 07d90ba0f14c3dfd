import type { Bucket } from '../state.ts';
import type { Ground, PlacedInRegion } from './place.ts';

/** What belongs to S3. */
export interface BucketsSeed {
  bucket(seed: PlacedInRegion & { name: string }): Bucket;
}

export function bucketsSeed(ground: Ground): BucketsSeed {
  return {
    bucket(seed) {
      const { name } = seed;
      const made: Bucket = { name, arn: `arn:aws:s3:::${name}`, region: ground.regionFor(seed) };
      ground.accountFor(seed).buckets.set(name, made);
      return made;
    },
  };
}
