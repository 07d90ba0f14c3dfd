import { mapBounded } from '../../base/concurrency.ts';
import { messageOf, RekeyError } from '../../base/errors.ts';
import type { Config } from '../../config/schema.ts';
import type { Place } from '../../policy/resource-names.ts';
import { placesOf } from '../rotate/places.ts';
import type { Env } from './aws-at-hand.ts';

/** What is known of the customer-managed keys of the configured secrets. */
interface FoundKeys {
  /** ARNs of keys, as policies name them. */
  readonly arns: readonly string[];
  /** What could not be looked at. */
  readonly notes: readonly string[];
}

/** Secrets that are asked about; each is a call. */
const MOST_SECRETS = 200;
const AT_ONCE = 8;

/**
 * The keys that encrypt the secrets of the configured rotations, asked for with the credentials at hand, where they are
 * of the account in question. A role that may not use them could read nothing.
 */
export async function keysOfSecrets(
  config: Config,
  { account, region }: Place,
  env: Env,
): Promise<FoundKeys> {
  const named = config.rotate.filter(({ kind }) => kind !== 'rds-managed');
  if (named.length === 0) return { arns: [], notes: [] };
  const arns = new Set<string>();
  const notes = new Set<string>();
  for (const place of placesOf(named.slice(0, MOST_SECRETS), { ...config.aws, role: undefined })) {
    const { openAwsSession } = await import('../../clients/aws/session.ts');
    const { callerIdentity } = await import('../../clients/aws/caller-identity.ts');
    const { arnOfKey, keysOfSecret } = await import('../../clients/aws/secret-keys.ts');
    const session = openAwsSession({ env, region: place.region ?? region });
    try {
      if ((await callerIdentity(session)).account !== account) continue;
      await mapBounded(place.rotations, AT_ONCE, async ({ secret }) => {
        for (const key of await keysOfSecret(session, secret)) arns.add(await arnOfKey(session, key));
      });
    } catch (error) {
      if (!(error instanceof RekeyError)) throw error;
      notes.add(
        `The keys that encrypt the secrets could not all be seen (${messageOf(error)}): give those that are not AWS's own with --kms-key.`,
      );
    } finally {
      session.close();
    }
  }
  if (arns.size > 0) notes.add(`The role may use the keys of the secrets: ${[...arns].sort().join(', ')}.`);
  return { arns: [...arns].sort(), notes: [...notes] };
}
