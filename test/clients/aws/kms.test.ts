import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerIdentity } from '../../../src/clients/aws/caller-identity.ts';
import { describeKey } from '../../../src/clients/aws/kms.ts';
import { arnOfKey, keysOfSecret } from '../../../src/clients/aws/secret-keys.ts';
import { type AwsSession, openAwsSession } from '../../../src/clients/aws/session.ts';
import { type LocalAws, startLocalAws } from '../../cloud/aws/local-aws.ts';

let aws: LocalAws;
let session: AwsSession;

beforeAll(async () => {
  aws = await startLocalAws();
  session = openAwsSession({ env: aws.environment(), clock: aws.clock });
});

afterAll(async () => {
  session.close();
  await aws.close();
});

describe('a key of KMS', () => {
  it('is described by a session that spoke to STS before', async () => {
    const key = aws.seed.kmsKey();
    await callerIdentity(session);
    expect(await describeKey(session, key.arn, 'eu-west-1')).toMatchObject({ state: 'Enabled' });
    await callerIdentity(session);
  });

  it('is described by its id, its ARN and its alias', async () => {
    const deletedAt = new Date('2026-12-24T00:00:00Z');
    const key = aws.seed.kmsKey({ alias: 'alias/orders', state: 'PendingDeletion', deletedAt });
    const expected = { arn: key.arn, state: 'PendingDeletion', manager: 'CUSTOMER', deletedAt };
    for (const id of [key.id, key.arn, 'alias/orders', key.arn.replace(/key\/.*/, 'alias/orders')])
      expect(await describeKey(session, id, 'eu-west-1')).toEqual(expected);
  });

  it('that is not there, or that nobody may look at, is said in the words of the catalogue', async () => {
    await expect(describeKey(session, 'alias/none', 'eu-west-1')).rejects.toMatchObject({
      message: expect.stringContaining('kms:DescribeKey'),
    });
    const key = aws.seed.kmsKey();
    aws.seed.user({ name: 'stranger' });
    const as = aws.seed.accessKey({ user: 'stranger' });
    const stranger = openAwsSession({ env: aws.environment(as), clock: aws.clock });
    await expect(describeKey(stranger, key.arn, 'eu-west-1')).rejects.toMatchObject({ code: 'aws-denied' });
    stranger.close();
  });

  it.each(['unavailable', 'throttle', 'drop connection'] as const)(
    'that %s is an error to run again',
    async (blow) => {
      aws.faults.add({ when: ({ action }) => action === 'DescribeKey', do: blow });
      await expect(describeKey(session, 'alias/orders', 'eu-west-1')).rejects.toMatchObject({ exit: 3 });
      aws.faults.clear();
    },
  );
});

describe('the keys of a secret', () => {
  it('are its own and those of its replicas, by the ARNs that policies know', async () => {
    const key = aws.seed.kmsKey({ alias: 'alias/app' });
    const alias = 'arn:aws:kms:eu-west-1:123456789012:alias/app';
    for (const [kmsKeyId, expected] of [
      ['alias/app', alias],
      [alias, alias],
      [key.id, key.arn],
      [key.arn, key.arn],
    ] as const) {
      // The replica has the key that Secrets Manager keeps.
      const { name } = aws.seed.secret({
        name: `by ${kmsKeyId}`,
        kmsKeyId,
        value: 'x',
        replicas: ['us-east-1'],
      });
      expect(await keysOfSecret(session, name)).toEqual([expected]);
      expect(await arnOfKey(session, expected)).toBe(key.arn);
    }
  });

  it('are none for the key of Secrets Manager, and none where there is no secret', async () => {
    aws.seed.secret({ name: 'plain', value: 'x' });
    expect(await keysOfSecret(session, 'plain')).toEqual([]);
    expect(await keysOfSecret(session, 'nowhere')).toEqual([]);
  });
});
