import { RekeyError } from '../../base/errors.ts';
import type { Place } from '../../policy/resource-names.ts';
import type { Env } from './aws-at-hand.ts';

/** Whether the account trusts this issuer already; `undefined` where the credentials at hand do not let that be seen. */
export async function trustsIssuer(
  issuer: string,
  { account, region }: Place,
  env: Env,
): Promise<boolean | undefined> {
  const [{ openAwsSession }, { callerIdentity }, { identityProviders }] = await Promise.all([
    import('../../clients/aws/session.ts'),
    import('../../clients/aws/caller-identity.ts'),
    import('../../clients/aws/account-survey.ts'),
  ]);
  const session = openAwsSession({ env, region });
  try {
    if ((await callerIdentity(session)).account !== account) return undefined;
    return (await identityProviders(session)).includes(issuer);
  } catch (error) {
    if (!(error instanceof RekeyError)) throw error;
    return undefined;
  } finally {
    session.close();
  }
}
