import type { RotationConfig } from './schema.ts';

/**
 * Lists of an account cost at most six calls (secrets, a report of keys that IAM takes some seconds to make, instances,
 * clusters) and a page for each further hundred; a rotation that is looked at by itself costs two or three. And they
 * need permissions on the whole account, which a handful of rotations are not worth.
 */
const LEAST = 10;

/** Whether so many rotations of one account and region are worth its lists. */
export function isWorthListing(rotations: readonly Pick<RotationConfig, 'kind'>[]): boolean {
  return rotations.length >= LEAST;
}
