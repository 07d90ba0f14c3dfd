import { ListUsersCommand } from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
} from '@aws-sdk/client-sts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { startLocalAws } from './local-aws.ts';
import { outcomeOf, sdkClients } from './sdk-clients.ts';

const aws = await startLocalAws();
afterAll(() => aws.close());
const { sts } = sdkClients(aws, aws.admin);

const issuer = 'https://token.actions.githubusercontent.com';
const everything = { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };

type Credentials =
  | {
      AccessKeyId?: string | undefined;
      SecretAccessKey?: string | undefined;
      SessionToken?: string | undefined;
    }
  | undefined;

function signer(given: Credentials) {
  return {
    accessKeyId: given?.AccessKeyId ?? '',
    secretAccessKey: given?.SecretAccessKey ?? '',
    sessionToken: given?.SessionToken ?? '',
  };
}

describe('a role', () => {
  const RoleArn = 'arn:aws:iam::123456789012:role/rekey';

  beforeEach(() => {
    const trust = {
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::123456789012:user/administrator' },
        Action: 'sts:AssumeRole',
      },
    };
    aws.seed.role({ name: 'rekey', trust, policies: [everything] });
  });

  function assume(DurationSeconds?: number) {
    return sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'run-1', DurationSeconds }));
  }

  test('gives a session that acts in its name, until it expires', async () => {
    const { Credentials } = await assume(900);
    const session = sdkClients(aws, signer(Credentials));
    expect(await session.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Arn: 'arn:aws:sts::123456789012:assumed-role/rekey/run-1',
      UserId: expect.stringMatching(/^AROA[A-Z2-7]{17}:run-1$/),
    });
    await aws.clock.travel(901_000);
    expect(await outcomeOf(session.sts.send(new GetCallerIdentityCommand({})))).toMatchObject({
      name: 'ExpiredToken',
      status: 403,
    });
  });

  test('is refused with a session token that is not its own', async () => {
    const { Credentials } = await assume();
    const session = sdkClients(aws, { ...signer(Credentials), sessionToken: 'of another session' });
    expect(await outcomeOf(session.sts.send(new GetCallerIdentityCommand({})))).toMatchObject({
      name: 'InvalidClientTokenId',
    });
  });

  test('is not given to whom it does not trust, nor for longer than it allows, nor when it is not there', async () => {
    aws.seed.user({ name: 'stranger', policies: [everything] });
    const stranger = sdkClients(aws, aws.seed.accessKey({ user: 'stranger' }));
    const asked = { RoleArn, RoleSessionName: 'x-1' };
    expect(await outcomeOf(stranger.sts.send(new AssumeRoleCommand(asked)))).toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:iam::123456789012:user/stranger is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
    });
    expect(await outcomeOf(assume(7200))).toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('MaxSessionDuration'),
    });
    const missing = new AssumeRoleCommand({ ...asked, RoleArn: `${RoleArn}-missing` });
    expect(await outcomeOf(sts.send(missing))).toMatchObject({ name: 'AccessDenied' });
  });

  test('of another account that trusts this account is given to whom this account allows it', async () => {
    const account = '210987654321';
    const trust = {
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${aws.account}:root` },
        Action: 'sts:AssumeRole',
      },
    };
    aws.seed.role({ account, name: 'remote', trust });
    aws.seed.user({ name: 'unprivileged' });
    const arn = `arn:aws:iam::${account}:role/remote`;
    const remote = new AssumeRoleCommand({ RoleArn: arn, RoleSessionName: 'x-1' });
    const { Credentials } = await sts.send(remote);
    const there = sdkClients(aws, signer(Credentials));
    expect(await there.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({ Account: account });
    const other = sdkClients(aws, aws.seed.accessKey({ user: 'unprivileged' }));
    expect(await outcomeOf(other.sts.send(remote))).toMatchObject({ name: 'AccessDenied' });
  });
});

describe("GitHub's token", () => {
  const RoleArn = 'arn:aws:iam::123456789012:role/github';
  const sub = 'repo:acme/app:environment:rotation';

  beforeEach(() => {
    aws.seed.identityProvider({
      issuer,
      audiences: ['sts.amazonaws.com'],
      verify: (given) => given.endsWith('.genuine'),
    });
    const host = 'token.actions.githubusercontent.com';
    aws.seed.role({
      name: 'github',
      trust: {
        Statement: {
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${host}` },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: { [`${host}:aud`]: 'sts.amazonaws.com' },
            StringLike: { [`${host}:sub`]: 'repo:acme/app:*' },
          },
        },
      },
    });
  });

  function token(claims: object, signature = 'genuine'): string {
    const payload = {
      iss: issuer,
      aud: 'sts.amazonaws.com',
      sub,
      exp: Date.now() / 1000 + 600,
      ...claims,
    };
    return `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.${signature}`;
  }

  function exchange(WebIdentityToken: string) {
    return sts.send(
      new AssumeRoleWithWebIdentityCommand({ RoleArn, RoleSessionName: 'run-1', WebIdentityToken }),
    );
  }

  test('is exchanged for a session of the role that trusts its subject', async () => {
    const { Credentials, SubjectFromWebIdentityToken } = await exchange(token({}));
    expect(SubjectFromWebIdentityToken).toBe(sub);
    expect(
      await sdkClients(aws, signer(Credentials)).sts.send(new GetCallerIdentityCommand({})),
    ).toMatchObject({
      Arn: 'arn:aws:sts::123456789012:assumed-role/github/run-1',
    });
  });

  test.for<[string, () => string, object]>([
    [
      'of another repository',
      () => token({ sub: 'repo:evil/app:ref:refs/heads/main' }),
      { name: 'AccessDenied', message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity' },
    ],
    [
      'for another audience',
      () => token({ aud: 'https://github.com/acme' }),
      { name: 'InvalidIdentityTokenException', message: 'Incorrect token audience' },
    ],
    ['that has expired', () => token({ exp: 1 }), { name: 'ExpiredTokenException' }],
    [
      'of another issuer',
      () => token({ iss: 'https://example.com' }),
      { name: 'InvalidIdentityTokenException' },
    ],
    ['that the issuer did not sign', () => token({}, 'forged'), { name: 'InvalidIdentityTokenException' }],
    ['that is no token', () => 'nonsense', { name: 'InvalidIdentityTokenException' }],
  ])('%s is refused', async ([, made, refusal]) => {
    expect(await outcomeOf(exchange(made()))).toMatchObject(refusal);
  });
});

test('a session of a user may not use IAM and may not open another session', async () => {
  const { Credentials } = await sts.send(new GetSessionTokenCommand({}));
  const session = sdkClients(aws, signer(Credentials));
  expect(await outcomeOf(session.sts.send(new GetCallerIdentityCommand({})))).toEqual({ name: 'ok' });
  expect(await outcomeOf(session.sts.send(new GetSessionTokenCommand({})))).toMatchObject({
    name: 'AccessDenied',
  });
  expect(await outcomeOf(session.iam.send(new ListUsersCommand({})))).toMatchObject({
    name: 'InvalidClientTokenId',
  });
});
