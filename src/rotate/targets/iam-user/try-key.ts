import { RekeyError } from '../../../base/errors.ts';
import { pollUntil } from '../../../base/retry.ts';
import type { Secret } from '../../../credentials/secret.ts';
import type { RotationWorld } from '../../world.ts';

/**
 * A new key is known to different hosts at different times, and a host that knew it may forget it again
 * (aws/aws-sdk-js#559, boto/botocore#3600): so many accepted calls in a row, over all endpoints in turn.
 */
const IN_A_ROW = 3;
const DEADLINE_MS = 5 * 60_000;
const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 8_000;

/**
 * Signs calls with a new key until AWS accepts them everywhere. `refused` only when AWS itself still refuses the
 * key at the deadline; an endpoint that does not answer says nothing about the key and is thrown.
 * @throws RekeyError `key-of-another-user` when the key is not that user's.
 */
export async function tryNewKey(
  key: { readonly id: string; readonly secret: Secret },
  user: string,
  { verifier, clock, signal }: Pick<RotationWorld, 'verifier' | 'clock' | 'signal'>,
): Promise<'accepted' | 'refused'> {
  const needed = Math.max(IN_A_ROW, verifier.regions.length);
  const accepted = await pollUntil(
    async () => {
      for (let call = 0; call < needed; call += 1) {
        const region = verifier.regions[call % verifier.regions.length];
        if (region === undefined) throw new Error('there is no endpoint to try the key at');
        const answer = await verifier.tryKey(key, region);
        if (answer === 'refused') return undefined;
        if (userOf(answer.arn) !== user) throw anotherUser(user);
      }
      return true;
    },
    { clock, deadlineMs: DEADLINE_MS, firstWaitMs: FIRST_WAIT_MS, maxWaitMs: MAX_WAIT_MS, signal },
  );
  return accepted ? 'accepted' : 'refused';
}

/** `arn:aws:iam::123456789012:user/path/name` → `name`. */
function userOf(arn: string): string | undefined {
  return /:user\/(?:.*\/)?(?<name>[^/]+)$/.exec(arn)?.groups?.name;
}

function anotherUser(user: string): RekeyError {
  return new RekeyError({
    code: 'key-of-another-user',
    what: `The pending key does not belong to the user "${user}".`,
    fix: 'Take AWSPENDING off that version and find out who wrote it.',
  });
}
