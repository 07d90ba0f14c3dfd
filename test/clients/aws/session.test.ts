import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callAws } from '../../../src/clients/aws/errors.ts';
import { verificationRegions } from '../../../src/clients/aws/key-verifier.ts';
import { type AwsSession, type AwsSessionOptions, openAwsSession } from '../../../src/clients/aws/session.ts';
import type { Secret } from '../../../src/credentials/secret.ts';
import { type LocalAws, startLocalAws } from '../../cloud/aws/local-aws.ts';

const ROLE = 'arn:aws:iam::123456789012:role/rekey';

let aws: LocalAws;
let sessions: AwsSession[];

beforeEach(async () => {
  aws = await startLocalAws();
  sessions = [];
});

afterEach(async () => {
  for (const session of sessions) session.close();
  await aws.close();
});

function open(options: Partial<AwsSessionOptions> = {}): AwsSession {
  const session = openAwsSession({ env: aws.environment(), ...options });
  sessions.push(session);
  return session;
}

async function whoIs(session: AwsSession): Promise<string | undefined> {
  const sts = await session.sts();
  return (await callAws('sts:GetCallerIdentity', () => sts.send(new GetCallerIdentityCommand({})))).Arn;
}

describe('a session', () => {
  it('acts as the credentials of the environment, and says who it is in the user agent', async () => {
    expect(await whoIs(open())).toMatch(/:user\/administrator$/);
    expect(aws.log.records.at(-1)?.userAgent).toMatch(/\brekey[/#]\d+\.\d/);
  });

  it('assumes the configured role, named after the workflow run, and tells the redactor its secrets', async () => {
    const trust = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' }],
    };
    aws.seed.role({ name: 'rekey', trust });
    const learnt: Secret[] = [];
    const env = { ...aws.environment(), GITHUB_RUN_ID: '42;x' };
    const session = open({ env, role: ROLE, learn: (secret) => learnt.push(secret) });
    expect(await whoIs(session)).toMatch(/:assumed-role\/rekey\/rekey-42x$/);
    expect(await whoIs(session)).toBeDefined();
    expect(aws.log.count('AssumeRole')).toBe(1);
    expect(learnt).toHaveLength(2);
    expect(aws.issuedSecrets.values()).toEqual(
      expect.arrayContaining(learnt.map((secret) => secret.expose())),
    );
  });

  it('goes where the environment says for one service', async () => {
    const other = await startLocalAws();
    const env = { ...aws.environment(other.admin), AWS_ENDPOINT_URL_STS: other.url };
    expect(await whoIs(open({ env }))).toMatch(/administrator$/);
    expect([aws.log.count(), other.log.count()]).toEqual([0, 1]);
    await other.close();
  });

  it('prefers the region of the config', () => {
    expect(open({ region: 'us-west-2' }).region).toBe('us-west-2');
    expect(open().region).toBe('eu-west-1');
    expect(open({ env: { AWS_DEFAULT_REGION: 'eu-west-2' } }).region).toBe('eu-west-2');
  });

  it('signs as another key when it is asked to', async () => {
    aws.seed.user({ name: 'ci' });
    const key = aws.seed.accessKey({ user: 'ci' });
    const { Secret: secrets } = await import('../../../src/credentials/secret.ts');
    const sts = await open().stsAs({ id: key.accessKeyId, secret: secrets.of(key.secretAccessKey) });
    expect((await sts.send(new GetCallerIdentityCommand({}))).Arn).toMatch(/:user\/ci$/);
    sts.destroy();
  });
});

describe('a new key is tried', () => {
  it.each<[string | undefined, string[], string[]]>([
    ['eu-west-1', [], ['eu-west-1', 'us-east-1']],
    ['us-east-1', [], ['us-east-1', 'us-west-2']],
    ['eu-west-1', ['us-east-1'], ['eu-west-1', 'us-east-1', 'us-west-2']],
    ['us-east-1', ['us-west-2'], ['us-east-1', 'us-west-2']],
    ['cn-north-1', [], ['cn-north-1', 'cn-northwest-1']],
    ['us-gov-west-1', ['us-gov-west-1'], ['us-gov-west-1', 'us-gov-east-1']],
    [undefined, [], ['us-east-1', 'us-west-2']],
  ])('from %s with replicas in %j at %j', (own, replicas, regions) => {
    expect(verificationRegions(own, replicas)).toEqual(regions);
  });
});
