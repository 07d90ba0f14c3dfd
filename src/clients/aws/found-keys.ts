import { messageOf, RekeyError } from '../../base/errors.ts';
import type { AwsKeys, AwsPair, OwnedKey, TriedPair } from '../../verify/ports.ts';
import { callerIdentity } from './caller-identity.ts';
import { awsCodeOf, callAws, isAwsError } from './errors.ts';
import type { AwsSession } from './session.ts';

/** A key works in its own partition only, and its id does not say in which. */
const PARTITIONS = ['us-east-1', 'us-gov-west-1', 'cn-north-1'] as const;

/** One after the other; then STS is left in peace: each of them is tried again for some seconds. */
const MOST_FAILURES = 3;

/** STS: keys that it does not know, or that are inactive. */
const UNKNOWN = ['InvalidClientTokenId', 'UnrecognizedClient', 'InvalidAccessKeyId'];

/**
 * Asks about keys that were found.
 * @param sessions as whom our own accounts are asked, the first that is of the account
 */
export function awsFoundKeys(sessions: readonly AwsSession[]): AwsKeys {
  const accounts = new Map<AwsSession, Promise<string | RekeyError>>();
  let failures: readonly TriedPair[] = [];

  /** Whose session it is, asked once. */
  async function accountOf(session: AwsSession): Promise<string | RekeyError> {
    const known = accounts.get(session);
    if (known) return await known;
    const asked = callerIdentity(session).then(({ account }) => account, asRekeyError);
    accounts.set(session, asked);
    return await asked;
  }

  return {
    async look(keyId, account) {
      let why = 'this run has no AWS credentials';
      for (const session of sessions) {
        const own = await accountOf(session);
        if (own === account) return await standingOf(session, keyId);
        why =
          own instanceof RekeyError
            ? `AWS could not be asked as ourselves (${own.code})`
            : `the AWS credentials of this run are of another account than ${account}`;
      }
      return { failed: why };
    },

    async attempt(pair) {
      const [session] = sessions;
      if (!session) return { failed: 'there is no way to AWS' };
      if (failures.length === MOST_FAILURES) return failures[0] ?? 'refused';
      const answer = await attemptEverywhere(session, pair);
      failures = typeof answer === 'object' ? [...failures, answer] : [];
      return answer;
    },
  };
}

async function attemptEverywhere(session: AwsSession, pair: AwsPair): Promise<TriedPair> {
  let mismatched = false;
  for (const region of regionsOf(session)) {
    const answer = await attemptIn(session, pair, region);
    if (answer === 'mismatched') mismatched = true;
    else if (answer !== 'refused') return answer;
  }
  return mismatched ? 'mismatched' : 'refused';
}

/** An address that the environment gives is the only STS that there is. */
function regionsOf(session: AwsSession): readonly string[] {
  return session.endpointFor('sts') === undefined ? PARTITIONS : [session.region ?? PARTITIONS[0]];
}

/** By the id alone: whose key it is, then what is said of it among that user's keys. */
async function standingOf(session: AwsSession, keyId: string): Promise<OwnedKey> {
  try {
    const { GetAccessKeyLastUsedCommand, paginateListAccessKeys } = await import('@aws-sdk/client-iam');
    const iam = await session.iam();
    const used = await callAws('iam:GetAccessKeyLastUsed', () =>
      iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: keyId })).catch(orGone),
    );
    if (used === 'gone') return { status: 'gone' };
    const user = used.UserName ?? '';
    const lastUsed = used.AccessKeyLastUsed?.LastUsedDate;
    return await callAws('iam:ListAccessKeys', async () => {
      for await (const page of paginateListAccessKeys({ client: iam }, { UserName: user })) {
        const key = page.AccessKeyMetadata?.find(({ AccessKeyId }) => AccessKeyId === keyId);
        if (!key) continue;
        const status = key.Status === 'Active' ? 'active' : 'inactive';
        return { status, ...(lastUsed === undefined ? {} : { lastUsed }) };
      }
      return { status: 'gone' };
    });
  } catch (error) {
    return { failed: refusedPermission(error) ?? `IAM could not be asked (${asRekeyError(error).code})` };
  }
}

function orGone(error: unknown): 'gone' {
  if (isAwsError(error, 'NoSuchEntity')) return 'gone';
  throw error;
}

/** IAM also denies questions about a key that is not there, so this does not say that the permission is missing. */
function refusedPermission(error: unknown): string | undefined {
  const cause = error instanceof RekeyError ? error.cause : undefined;
  if (!isAwsError(cause, 'AccessDenied')) return undefined;
  const call = messageOf(error).split(':', 2).join(':');
  return `AWS denied ${call}: the permission is missing, or the account has no such key`;
}

async function attemptIn(session: AwsSession, pair: AwsPair, region: string): Promise<TriedPair> {
  const { id, secret, session: token } = pair;
  const key = { id, secret, ...(token === undefined ? {} : { session: token }) };
  const sts = await session.stsAs(key, region);
  try {
    const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
    await sts.send(new GetCallerIdentityCommand({}));
    return 'accepted';
  } catch (error) {
    if (isAwsError(error, ...UNKNOWN)) return 'refused';
    if (isAwsError(error, 'SignatureDoesNotMatch')) return 'mismatched';
    if (isAwsError(error, 'ExpiredToken')) return 'expired';
    const code = /^[A-Za-z.]{1,60}$/.exec(awsCodeOf(error))?.[0] ?? 'no answer';
    return { failed: `STS in ${region} could not be asked (${code})` };
  } finally {
    sts.destroy();
  }
}

function asRekeyError(error: unknown): RekeyError {
  if (error instanceof RekeyError) return error;
  return new RekeyError({ code: 'aws-unavailable', what: 'AWS could not be asked.', exit: 3, cause: error });
}
