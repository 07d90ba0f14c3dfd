import { RekeyError } from '../../base/errors.ts';
import type { Config } from '../../config/schema.ts';
import type { Place } from '../../policy/resource-names.ts';
import { hasAwsCredentials } from './aws-at-hand.ts';

/**
 * The account and the region of the role, as far as the configuration or the environment says them.
 * @param ofCredentials the account of the credentials at hand, where they were asked
 * @throws RekeyError `init-account` or `init-region`
 */
export function findPlace(
  { aws }: Config,
  account: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  ofCredentials?: string,
): Place {
  const region = aws.region ?? (env.AWS_REGION || env.AWS_DEFAULT_REGION || undefined);
  if (region === undefined || !/^[a-z]{2}(-[a-z]+)+-\d{1,2}$/.test(region)) {
    throw new RekeyError({
      code: 'init-region',
      what: 'It is not known in which region the secrets are.',
      fix: 'Set "aws.region" in the configuration, or AWS_REGION.',
    });
  }
  const ofRole = /^arn:[a-z-]+:iam::(?<account>\d{12}):/.exec(aws.role ?? '')?.groups?.account;
  const only = aws.accounts.length === 1 ? aws.accounts[0] : undefined;
  const found = account ?? ofRole ?? only ?? ofCredentials;
  if (found === undefined) {
    throw new RekeyError({
      code: 'init-account',
      what: 'It is not known in which AWS account the role shall be.',
      fix: 'Give --account ID, or name the one account in "aws.accounts".',
    });
  }
  if (
    account !== undefined &&
    aws.role === undefined &&
    aws.accounts.length > 0 &&
    !aws.accounts.includes(account)
  ) {
    throw new RekeyError({
      code: 'init-account',
      what: `The account ${account} is not in "aws.accounts", so no rotation would run in it.`,
      fix: 'Correct --account or the configuration.',
    });
  }
  return { account: found, region };
}

/**
 * As {@link findPlace}; where nothing says the account and there are credentials, AWS is asked whose they are.
 * @throws RekeyError as {@link findPlace}
 */
export async function findPlaceOrAsk(
  config: Config,
  account: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Place> {
  try {
    return findPlace(config, account, env);
  } catch (error) {
    const isUnknown = error instanceof RekeyError && error.code === 'init-account' && account === undefined;
    if (!isUnknown || !hasAwsCredentials(env)) throw error;
    const { openAwsSession } = await import('../../clients/aws/session.ts');
    const { callerIdentity } = await import('../../clients/aws/caller-identity.ts');
    const session = openAwsSession({ env, region: config.aws.region });
    try {
      const { account: found } = await callerIdentity(session);
      // Several accounts are configured: these credentials say which one is meant, if it is one of them.
      return findPlace(config, found, env);
    } catch (cause) {
      // What could not be asked stays unknown.
      throw cause instanceof RekeyError && cause.code !== 'init-account' ? error : cause;
    } finally {
      session.close();
    }
  }
}
