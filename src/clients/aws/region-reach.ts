import { randomUUID } from 'node:crypto';
import { callAws, isAwsError } from './errors.ts';
import type { AwsSession } from './session.ts';

/**
 * Asks STS and Secrets Manager in a region. A region that is not enabled, has no such endpoint or cannot be reached
 * answers otherwise than these.
 * @throws RekeyError with what it met
 */
export async function reachRegion(session: AwsSession, region: string): Promise<void> {
  const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
  const sts = await session.sts(region);
  await callAws('sts:GetCallerIdentity', () => sts.send(new GetCallerIdentityCommand({})));
  const { DescribeSecretCommand } = await import('@aws-sdk/client-secrets-manager');
  const secrets = await session.secretsManager(region);
  await callAws('secretsmanager:DescribeSecret', async () => {
    try {
      await secrets.send(new DescribeSecretCommand({ SecretId: `rekey-doctor-${randomUUID()}` }));
    } catch (error) {
      // There is no such secret, and whoever may not look at it is told so: both are answers.
      if (!isAwsError(error, 'ResourceNotFound', 'AccessDenied')) throw error;
    }
  });
}
