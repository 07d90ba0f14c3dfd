import { RekeyError } from '../../base/errors.ts';
import { callAws, isAwsError } from './errors.ts';
import { describeKey } from './kms.ts';
import type { AwsSession } from './session.ts';

/**
 * ARNs of the keys, or of the aliases of keys, that encrypt a secret and its replicas; none where that is Secrets
 * Manager's own, which takes no permission, and none where there is no such secret.
 */
export async function keysOfSecret(session: AwsSession, secret: string): Promise<readonly string[]> {
  const client = await session.secretsManager(partsOf(secret)?.region);
  const { DescribeSecretCommand } = await import('@aws-sdk/client-secrets-manager');
  const found = await callAws('secretsmanager:DescribeSecret', async () => {
    try {
      return await client.send(new DescribeSecretCommand({ SecretId: secret }));
    } catch (error) {
      if (isAwsError(error, 'ResourceNotFoundException')) return undefined;
      throw error;
    }
  });
  const home = partsOf(found?.ARN ?? '');
  if (!home) return [];
  const own = { KmsKeyId: found?.KmsKeyId, Region: home.region };
  return [own, ...(found?.ReplicationStatus ?? [])].flatMap(({ KmsKeyId: id, Region: region }) => {
    if (id === undefined || region === undefined || id.endsWith('alias/aws/secretsmanager')) return [];
    if (id.startsWith('arn:')) return [id];
    // Without an ARN it is a key of the secret's own account (API reference, CreateSecret, KmsKeyId).
    const named = id.startsWith('alias/') ? id : `key/${id}`;
    return [`arn:${home.partition}:kms:${region}:${home.account}:${named}`];
  });
}

/**
 * The ARN that policies name a key by: an alias is looked up, since policies know none.
 * @throws RekeyError what KMS says of an alias
 */
export async function arnOfKey(session: AwsSession, arn: string): Promise<string> {
  if (!arn.includes(':alias/')) return arn;
  const key = await describeKey(session, arn, partsOf(arn)?.region ?? '');
  if (key.arn !== '') return key.arn;
  throw new RekeyError({ code: 'kms-key-unknown', what: `KMS does not say which key "${arn}" is.`, exit: 3 });
}

function partsOf(
  arn: string,
): { readonly partition: string; readonly region: string; readonly account: string } | undefined {
  const [head, partition = '', , region = '', account = ''] = arn.split(':');
  return head === 'arn' ? { partition, region, account } : undefined;
}
