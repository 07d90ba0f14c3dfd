import { RekeyError } from '../../base/errors.ts';
import type { CallerIdentity } from '../../clients/aws/caller-identity.ts';
import type { AwsSession } from '../../clients/aws/session.ts';

/**
 * Whom the session acts as, and in which account. One question before everything else: without credentials there is one
 * message and not one for each rotation, and with those of another account nothing is touched.
 * @throws RekeyError `aws-account` when "aws.accounts" is set and does not name it.
 */
export async function checkAccount(session: AwsSession, ours: readonly string[]): Promise<CallerIdentity> {
  const { callerIdentity } = await import('../../clients/aws/caller-identity.ts');
  const identity = await callerIdentity(session);
  const { account } = identity;
  if (ours.length > 0 && !ours.includes(account)) {
    throw new RekeyError({
      code: 'aws-account',
      what: `The AWS credentials of this run belong to account ${account}, which "aws.accounts" does not name.`,
      fix: 'Use credentials of one of these accounts, or add this one.',
    });
  }
  return identity;
}
