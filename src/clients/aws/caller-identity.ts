import { callAws } from './errors.ts';
import type { AwsSession } from './session.ts';

/** Whom a session acts as. */
export interface CallerIdentity {
  /** Its 12-digit id. */
  readonly account: string;
  /** Of the user or the role's session, as CloudTrail shows it. */
  readonly arn: string;
}

/** Asks STS. It needs no permission. */
export async function callerIdentity(session: AwsSession): Promise<CallerIdentity> {
  const sts = await session.sts();
  const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
  const answer = await callAws('sts:GetCallerIdentity', () => sts.send(new GetCallerIdentityCommand({})));
  return { account: answer.Account ?? '', arn: answer.Arn ?? '' };
}
