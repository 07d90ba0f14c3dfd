import { callAws } from './errors.ts';
import type { AwsSession } from './session.ts';

/** The 12-digit id of the account that the session acts in. It needs no permission. */
export async function callerAccount(session: AwsSession): Promise<string> {
  const sts = await session.sts();
  const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
  const answer = await callAws('sts:GetCallerIdentity', () => sts.send(new GetCallerIdentityCommand({})));
  return answer.Account ?? '';
}
