import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { awsFoundKeys } from '../../../src/clients/aws/found-keys.ts';
import { type AwsSession, openAwsSession } from '../../../src/clients/aws/session.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import { newAccessKeyId, newSecretAccessKey } from '../../cloud/aws/identifiers.ts';
import { type LocalAws, startLocalAws } from '../../cloud/aws/local-aws.ts';

let aws: LocalAws;
let sessions: AwsSession[];

beforeEach(async () => {
  aws = await startLocalAws();
  sessions = [openAwsSession({ env: aws.environment() })];
});

afterEach(async () => {
  for (const session of sessions) session.close();
  await aws.close();
});

function pairOf({ accessKeyId, secretAccessKey }: { accessKeyId: string; secretAccessKey: string }) {
  return { id: accessKeyId, secret: Secret.of(secretAccessKey) };
}

describe('a key of our own account, by its id', () => {
  it('is active, inactive or gone as IAM says, and nobody signs with it', async () => {
    aws.seed.user({ name: 'ci' });
    const used = new Date('2026-11-01T00:00:00.000Z');
    const active = aws.seed.accessKey({ user: 'ci', lastUsedAt: used });
    const inactive = aws.seed.accessKey({ user: 'ci', status: 'Inactive' });
    const keys = awsFoundKeys(sessions);
    const account = aws.account;
    expect(await keys.look(active.accessKeyId, account)).toEqual({
      status: 'active',
      lastUsed: used,
    });
    expect(await keys.look(inactive.accessKeyId, account)).toEqual({ status: 'inactive' });
    expect(await keys.look(newAccessKeyId('AKIA', account), account)).toEqual({ status: 'gone' });
    // One question about ourselves, and none as the key.
    expect(aws.log.count('GetCallerIdentity')).toBe(1);
  });

  it('is not asked about in another account than ours', async () => {
    const keys = awsFoundKeys(sessions);
    expect(await keys.look(newAccessKeyId('AKIA', '210987654321'), '210987654321')).toEqual({
      failed: 'the AWS credentials of this run are of another account than 210987654321',
    });
    expect(aws.log.count('GetAccessKeyLastUsed')).toBe(0);
  });

  it('cannot be told where the role may not ask, and the missing permission is named', async () => {
    aws.seed.user({ name: 'ci' });
    const key = aws.seed.accessKey({ user: 'ci' });
    aws.seed.user({
      name: 'narrow',
      policies: [
        {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'iam:GetAccessKeyLastUsed', Resource: '*' }],
        },
      ],
    });
    const as = aws.seed.accessKey({ user: 'narrow' });
    const narrow = openAwsSession({
      env: {
        ...aws.environment(),
        AWS_ACCESS_KEY_ID: as.accessKeyId,
        AWS_SECRET_ACCESS_KEY: as.secretAccessKey,
        AWS_SESSION_TOKEN: undefined,
      },
    });
    sessions.push(narrow);
    expect(await awsFoundKeys([narrow]).look(key.accessKeyId, aws.account)).toEqual({
      failed: 'AWS denied iam:ListAccessKeys: the permission is missing, or the account has no such key',
    });
  });

  it('cannot be told without credentials of our own', async () => {
    const lost = openAwsSession({
      env: {
        ...aws.environment(),
        AWS_ACCESS_KEY_ID: newAccessKeyId('AKIA', aws.account),
        AWS_SECRET_ACCESS_KEY: newSecretAccessKey(),
      },
    });
    sessions.push(lost);
    const answer = await awsFoundKeys([lost]).look(newAccessKeyId('AKIA', aws.account), aws.account);
    expect(answer).toEqual({ failed: expect.stringMatching(/^AWS could not be asked as ourselves \(/) });
    expect(await awsFoundKeys([]).look(newAccessKeyId('AKIA', aws.account), aws.account)).toEqual({
      failed: 'this run has no AWS credentials',
    });
  });
});

describe('a key that is tried at STS', () => {
  it('is accepted while it is active', async () => {
    aws.seed.user({ name: 'ci' });
    const pair = pairOf(aws.seed.accessKey({ user: 'ci' }));
    expect(await awsFoundKeys(sessions).attempt(pair)).toBe('accepted');
    expect(aws.log.count('GetCallerIdentity')).toBe(1);
  });

  it('is refused when it is inactive or unknown', async () => {
    aws.seed.user({ name: 'ci' });
    const inactive = pairOf(aws.seed.accessKey({ user: 'ci', status: 'Inactive' }));
    expect(await awsFoundKeys(sessions).attempt(inactive)).toBe('refused');
    const unknown = { id: newAccessKeyId('AKIA', aws.account), secret: Secret.of(newSecretAccessKey()) };
    expect(await awsFoundKeys(sessions).attempt(unknown)).toBe('refused');
  });

  it('is refused only when no partition knows it', async () => {
    const hosts: string[] = [];
    const bare = openAwsSession({
      env: {},
      requestHandler: {
        handle: async ({ hostname }: { hostname: string }) => {
          hosts.push(hostname);
          const knows = hostname.includes('gov');
          const body = knows
            ? '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>a</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>'
            : '<ErrorResponse><Error><Code>InvalidClientTokenId</Code></Error></ErrorResponse>';
          const headers = { 'content-type': 'text/xml' };
          return await Promise.resolve({
            response: { statusCode: knows ? 200 : 403, headers, body: Buffer.from(body) },
          });
        },
      } as never,
    });
    sessions.push(bare);
    const pair = { id: newAccessKeyId('AKIA', aws.account), secret: Secret.of(newSecretAccessKey()) };
    expect(await awsFoundKeys([bare]).attempt(pair)).toBe('accepted');
    expect(hosts).toEqual(['sts.us-east-1.amazonaws.com', 'sts.us-gov-west-1.amazonaws.com']);
  });

  it('with the secret of another one is told from one that is refused', async () => {
    aws.seed.user({ name: 'ci' });
    const { id } = pairOf(aws.seed.accessKey({ user: 'ci' }));
    const secret = Secret.of(newSecretAccessKey());
    expect(await awsFoundKeys(sessions).attempt({ id, secret })).toBe('mismatched');
  });

  it('that is temporary works with its session token until it expires', async () => {
    aws.seed.role({
      name: 'deploy',
      trust: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: '*' }],
      },
    });
    const made = aws.seed.session({ role: 'deploy' });
    const pair = { ...pairOf(made), session: Secret.of(made.sessionToken ?? '') };
    expect(await awsFoundKeys(sessions).attempt(pair)).toBe('accepted');
    await aws.clock.travel(2 * 3_600_000);
    expect(await awsFoundKeys(sessions).attempt(pair)).toBe('expired');
  });

  it('cannot be told when STS answers anything else, and after three of these nobody asks again', async () => {
    let calls = 0;
    const body = '<ErrorResponse><Error><Code>RequestExpired</Code></Error></ErrorResponse>';
    const headers = { 'content-type': 'text/xml' };
    const odd = openAwsSession({
      env: {},
      requestHandler: {
        handle: async () => {
          calls += 1;
          return await Promise.resolve({ response: { statusCode: 400, headers, body: Buffer.from(body) } });
        },
      } as never,
    });
    sessions.push(odd);
    const keys = awsFoundKeys([odd]);
    for (let index = 0; index < 5; index += 1) {
      const pair = { id: newAccessKeyId('AKIA', aws.account), secret: Secret.of(newSecretAccessKey()) };
      expect(await keys.attempt(pair)).toEqual({
        failed: 'STS in us-east-1 could not be asked (RequestExpired)',
      });
    }
    expect(calls).toBe(3);
  });
});
