import { mapBounded } from '../../base/concurrency.ts';
import { RekeyError } from '../../base/errors.ts';
import { AT_ONCE, type DoctorCheck, withoutCaller } from '../check.ts';
import type { AwsPlace, KmsKeyState } from '../ports.ts';
import { fail, ok, type Result, skipped, warn } from '../result.ts';

export const kmsKeys: DoctorCheck = {
  name: 'kms-keys',
  what: 'that the keys of yours which encrypt secrets are enabled, and are not about to be deleted',
  look: async (world) => {
    const without = await withoutCaller(world);
    if (without) return without;
    const results: Result[] = [];
    for (const place of world.places) results.push(...(await resultsAt(place)));
    const said = 'No secret is encrypted with a key of yours.';
    return results.length > 0 ? results : [skipped('', said)];
  },
};

async function resultsAt({ secrets, keysOf, describeKey }: AwsPlace): Promise<Result[]> {
  const byKey = new Map<string, string[]>();
  await mapBounded(secrets, AT_ONCE, async (secret) => {
    // Of a secret that cannot be described, the check of secrets says why.
    for (const key of await keysOf(secret).catch(unlessKnown))
      byKey.set(key, [...(byKey.get(key) ?? []), secret]);
  });
  return await mapBounded(
    [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)),
    AT_ONCE,
    async ([key, users]) => {
      try {
        return judged(key, users, await describeKey(key));
      } catch (error) {
        if (!(error instanceof RekeyError)) throw error;
        if (error.code !== 'aws-denied') return fail(key, error.what, error.fix);
        return warn(
          key,
          `Whether it is enabled could not be seen: ${error.what}`,
          'Run "rekey doctor" once as somebody who may (kms:DescribeKey). That the secrets can be read says "secrets".',
        );
      }
    },
  );
}

function unlessKnown(error: unknown): readonly string[] {
  if (error instanceof RekeyError) return [];
  throw error;
}

/** Secrets that are named; the others are counted. */
const NAMED = 3;

function judged(key: string, secrets: readonly string[], { state, deletedAt }: KmsKeyState): Result {
  const named = [...secrets].sort().slice(0, NAMED).join(', ');
  const used = `${named}${secrets.length > NAMED ? ` and ${secrets.length - NAMED} more` : ''}`;
  const broken = `Nobody can read or write ${used} meanwhile.`;
  const id = key.split('/').at(-1) ?? key;
  switch (state) {
    case 'Enabled':
      return ok(key, `It is enabled; it encrypts ${used}.`);
    case 'Disabled':
      return fail(key, `It is disabled. ${broken}`, `Enable it: aws kms enable-key --key-id ${id}`);
    case 'PendingDeletion':
    case 'PendingReplicaDeletion': {
      const when = deletedAt
        ? ` on ${deletedAt.toISOString().slice(0, 10)}, and with it what it encrypts`
        : '';
      const fix = `Stop that, and enable it: aws kms cancel-key-deletion --key-id ${id} && aws kms enable-key --key-id ${id}`;
      return fail(key, `It will be deleted${when}. ${broken}`, fix);
    }
    default:
      // KMS Developer Guide, "Key states of AWS KMS keys": in no other one does a key encrypt.
      return fail(key, `It is not usable (${state === '' ? 'KMS does not say why' : state}). ${broken}`);
  }
}
