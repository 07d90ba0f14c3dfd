import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  DeleteUserPolicyCommand,
  DetachUserPolicyCommand,
  GetAccessKeyLastUsedCommand,
  GetUserPolicyCommand,
  ListAttachedUserPoliciesCommand,
  ListUserPoliciesCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { ModifyDBInstanceCommand } from '@aws-sdk/client-rds';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { startLocalAws } from './local-aws.ts';
import { readPolicy } from './policy/document.ts';
import { evaluate } from './policy/evaluate.ts';
import { outcomeOf, sdkClients } from './sdk-clients.ts';

const aws = await startLocalAws();
afterAll(() => aws.close());
const { iam } = sdkClients(aws, aws.admin);

function allow(Action: string | string[], Resource: string | string[] = '*', Condition?: object) {
  return { Effect: 'Allow', Action, Resource, ...(Condition ? { Condition } : {}) };
}

function deny(Action: string, Resource = '*', Condition?: object) {
  return { ...allow(Action, Resource, Condition), Effect: 'Deny' };
}

describe('a policy decides', () => {
  const user = 'arn:aws:iam::123456789012:user/ci/deployer';
  const context = new Map([
    ['aws:tokenissuetime', '2026-01-01T00:00:00Z'],
    ['aws:resourcetag/team', 'ci'],
  ]);
  test.for<[string, object[], string]>([
    ['nothing allows: no', [], 'implicit deny'],
    ['the very action on the very resource: yes', [allow('iam:CreateAccessKey', user)], 'allowed'],
    [
      'wildcards in both, in whatever case the action is',
      [allow('IAM:*accesskey', 'arn:aws:iam::*:user/ci/*')],
      'allowed',
    ],
    ['another resource: no', [allow('iam:*', 'arn:aws:iam::123456789012:user/other')], 'implicit deny'],
    ['a dot in a pattern is a dot', [allow('iam:Create.ccessKey')], 'implicit deny'],
    ['? is one character', [allow('iam:Create?ccessKey')], 'allowed'],
    ['a deny wins over every allow', [allow('*'), deny('iam:Create*')], 'explicit deny'],
    ['NotAction', [{ Effect: 'Allow', NotAction: 'iam:Delete*', Resource: '*' }], 'allowed'],
    ['NotResource', [{ Effect: 'Allow', Action: '*', NotResource: user }], 'implicit deny'],
    [
      'a condition that holds',
      [allow('*', '*', { StringLike: { 'aws:ResourceTag/team': 'c*' } })],
      'allowed',
    ],
    [
      'a condition that does not',
      [allow('*', '*', { StringEquals: { 'aws:ResourceTag/team': 'web' } })],
      'implicit deny',
    ],
    [
      'a condition on a key that is not there',
      [allow('*', '*', { StringEquals: { 'aws:ResourceTag/x': 'y' } })],
      'implicit deny',
    ],
    [
      'the same with IfExists',
      [allow('*', '*', { StringEqualsIfExists: { 'aws:ResourceTag/x': 'y' } })],
      'allowed',
    ],
    [
      'a negated condition on a key that is not there',
      [allow('*', '*', { StringNotEquals: { 'aws:ResourceTag/x': 'y' } })],
      'allowed',
    ],
    [
      'older sessions are denied',
      [allow('*'), deny('*', '*', { DateLessThan: { 'aws:TokenIssueTime': '2026-06-01T00:00:00Z' } })],
      'explicit deny',
    ],
    [
      'newer sessions are not',
      [allow('*'), deny('*', '*', { DateLessThan: { 'aws:TokenIssueTime': '2025-06-01T00:00:00Z' } })],
      'allowed',
    ],
    [
      'Null asks whether the key is absent',
      [deny('*', '*', { Null: { 'aws:TokenIssueTime': 'false' } })],
      'explicit deny',
    ],
  ])('%s', ([, statements, verdict]) => {
    const policies = statements.map((Statement) => readPolicy({ Version: '2012-10-17', Statement }));
    expect(evaluate(policies, { action: 'iam:CreateAccessKey', resource: user, context })).toBe(verdict);
  });

  test('a condition operator that it does not know is an error, not an answer', () => {
    const policy = readPolicy({
      Statement: allow('*', '*', { BinaryEquals: { 'aws:ResourceTag/team': 'ci' } }),
    });
    expect(() => evaluate([policy], { action: 'a:b', resource: '*', context })).toThrow('BinaryEquals');
  });
});

function rotator() {
  return sdkClients(aws, aws.seed.accessKey({ user: 'rotator' }));
}

describe('a caller without a permission', () => {
  beforeEach(() => {
    aws.seed.user({ name: 'rotator', policies: [{ Statement: [allow('secretsmanager:*', '*')] }] });
    aws.seed.user({ name: 'bob' });
    aws.seed.secret({ name: 'rekey/bob', value: 'x' });
    aws.seed.instance({ id: 'orders', engine: 'postgres' });
  });

  const arn = 'arn:aws:iam::123456789012:user/rotator';

  test('is told who may not do what on which resource, in the words of AWS', async () => {
    expect(await outcomeOf(rotator().iam.send(new CreateAccessKeyCommand({ UserName: 'bob' })))).toEqual({
      name: 'AccessDenied',
      code: 'AccessDenied',
      status: 403,
      message: `User: ${arn} is not authorized to perform: iam:CreateAccessKey on resource: user bob because no identity-based policy allows the iam:CreateAccessKey action`,
    });
    const reset = new ModifyDBInstanceCommand({
      DBInstanceIdentifier: 'orders',
      MasterUserPassword: crypto.randomUUID(),
    });
    expect(await outcomeOf(rotator().rds.send(reset))).toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining(
        'rds:ModifyDBInstance on resource: arn:aws:rds:eu-west-1:123456789012:db:orders because',
      ),
    });
  });

  test('is told of an explicit deny', async () => {
    aws.seed.user({
      name: 'rotator',
      policies: [{ Statement: [allow('*'), deny('secretsmanager:GetSecretValue')] }],
    });
    expect(
      await outcomeOf(rotator().secrets.send(new GetSecretValueCommand({ SecretId: 'rekey/bob' }))),
    ).toMatchObject({
      name: 'AccessDeniedException',
      status: 400,
      message: `User: ${arn} is not authorized to perform: secretsmanager:GetSecretValue on resource: rekey/bob with an explicit deny in an identity-based policy`,
    });
  });

  test('may still ask who it is, even when everything is denied', async () => {
    aws.seed.user({ name: 'rotator', policies: [{ Statement: deny('*') }] });
    expect(await rotator().sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Arn: arn,
      Account: '123456789012',
    });
  });

  test('may read the last use of keys of the users that it is allowed to look at, and of no other', async () => {
    const Resource = 'arn:aws:iam::123456789012:user/bob';
    const statements = [allow('iam:GetAccessKeyLastUsed', Resource)];
    aws.seed.user({ name: 'rotator', policies: [{ Statement: statements }] });
    const ask = async (user: string) => {
      const AccessKeyId = aws.seed.accessKey({ user }).accessKeyId;
      return (await outcomeOf(rotator().iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId })))).name;
    };
    expect([await ask('bob'), await ask('administrator')]).toEqual(['ok', 'AccessDenied']);
  });

  test('changes nothing', async () => {
    await outcomeOf(rotator().iam.send(new CreateAccessKeyCommand({ UserName: 'bob' })));
    expect(aws.state.accounts.get(aws.account)?.iam.users.get('bob')?.keys.size).toBe(0);
    expect(aws.log.of('CreateAccessKey').at(-1)).toMatchObject({
      effect: false,
      error: 'AccessDenied',
      caller: arn,
    });
  });
});

test('inline and managed policies of a user are put, read, listed and taken away', async () => {
  aws.seed.user({ name: 'carol' });
  const UserName = 'carol';
  const PolicyArn = aws.seed.policy({ name: 'Quarantine', document: { Statement: deny('iam:*') } });
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [allow('s3:*')] });
  await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'own', PolicyDocument }));
  await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn }));
  const own = await iam.send(new GetUserPolicyCommand({ UserName, PolicyName: 'own' }));
  expect(decodeURIComponent(own.PolicyDocument ?? '')).toBe(PolicyDocument);
  expect((await iam.send(new ListUserPoliciesCommand({ UserName }))).PolicyNames).toEqual(['own']);
  const attached = await iam.send(new ListAttachedUserPoliciesCommand({ UserName }));
  expect(attached.AttachedPolicies).toEqual([{ PolicyName: 'Quarantine', PolicyArn }]);
  await iam.send(new DeleteUserPolicyCommand({ UserName, PolicyName: 'own' }));
  await iam.send(new DetachUserPolicyCommand({ UserName, PolicyArn }));
  expect(await outcomeOf(iam.send(new GetUserPolicyCommand({ UserName, PolicyName: 'own' })))).toMatchObject({
    code: 'NoSuchEntity',
  });
  const broken = new PutUserPolicyCommand({ UserName, PolicyName: 'broken', PolicyDocument: '{' });
  expect(await outcomeOf(iam.send(broken))).toMatchObject({ code: 'MalformedPolicyDocument', status: 400 });
});

function openSession() {
  return outcomeOf(rotator().sts.send(new GetSessionTokenCommand({})));
}

test('a session token needs no permission, and can be denied', async () => {
  aws.seed.user({ name: 'rotator' });
  expect((await openSession()).name).toBe('ok');
  aws.seed.user({ name: 'rotator', policies: [{ Statement: deny('sts:GetSessionToken') }] });
  expect((await openSession()).name).toBe('AccessDenied');
});

test('a session of a leaked user dies with a deny on older tokens, and the long-term key does not', async () => {
  aws.seed.user({ name: 'leaked', policies: [{ Statement: allow('*') }] });
  const key = aws.seed.accessKey({ user: 'leaked' });
  const { Credentials } = await sdkClients(aws, key).sts.send(new GetSessionTokenCommand({}));
  const session = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
  const read = (signer: typeof session | typeof key) =>
    outcomeOf(sdkClients(aws, signer).secrets.send(new GetSecretValueCommand({ SecretId: 'rekey/bob' })));
  expect((await read(session)).name).toBe('ok');
  await aws.clock.travel(5_000);
  const cutOff = deny('*', '*', { DateLessThan: { 'aws:TokenIssueTime': aws.clock.now().toISOString() } });
  await iam.send(
    new PutUserPolicyCommand({
      UserName: 'leaked',
      PolicyName: 'AWSRevokeOlderSessions',
      PolicyDocument: JSON.stringify({ Statement: cutOff }),
    }),
  );
  expect((await read(session)).name).toBe('AccessDeniedException');
  expect((await read(key)).name).toBe('ok');
});
