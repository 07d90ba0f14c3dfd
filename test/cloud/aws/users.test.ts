import {
  CreateUserCommand,
  DeleteAccountPasswordPolicyCommand,
  DeleteUserCommand,
  GenerateCredentialReportCommand,
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  GetUserCommand,
  ListUsersCommand,
  ListUserTagsCommand,
  TagUserCommand,
  UntagUserCommand,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam';
import { afterAll, describe, expect, test } from 'vitest';
import { startLocalAws } from './local-aws.ts';
import { outcomeOf, sdkClients } from './sdk-clients.ts';

const aws = await startLocalAws();
afterAll(() => aws.close());
const { iam } = sdkClients(aws, aws.admin);

describe('a user', () => {
  test('is made once, whatever the case of its name', async () => {
    const { User } = await iam.send(new CreateUserCommand({ UserName: 'bob', Path: '/ci/' }));
    expect(User).toMatchObject({
      Arn: 'arn:aws:iam::123456789012:user/ci/bob',
      UserId: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/),
    });
    expect(await outcomeOf(iam.send(new CreateUserCommand({ UserName: 'BOB' })))).toMatchObject({
      code: 'EntityAlreadyExists',
      status: 409,
    });
    expect(await outcomeOf(iam.send(new GetUserCommand({ UserName: 'nobody' })))).toEqual({
      name: 'NoSuchEntityException',
      code: 'NoSuchEntity',
      status: 404,
      message: 'The user with name nobody cannot be found.',
    });
    expect((await iam.send(new GetUserCommand({}))).User?.UserName).toBe('administrator');
  });

  test('is tagged; lists of users do not show tags', async () => {
    aws.seed.user({ name: 'carol', path: '/tagged/' });
    await iam.send(
      new TagUserCommand({
        UserName: 'carol',
        Tags: [
          { Key: 'team', Value: 'ci' },
          { Key: 'x', Value: 'y' },
        ],
      }),
    );
    await iam.send(new UntagUserCommand({ UserName: 'carol', TagKeys: ['x'] }));
    expect((await iam.send(new ListUserTagsCommand({ UserName: 'carol' }))).Tags).toEqual([
      { Key: 'team', Value: 'ci' },
    ]);
    const { Users } = await iam.send(new ListUsersCommand({ PathPrefix: '/tagged/' }));
    expect(Users?.map((user) => [user.UserName, user.Tags])).toEqual([['carol', undefined]]);
  });

  test('is deleted only when nothing hangs on it', async () => {
    aws.seed.user({ name: 'dave' });
    aws.seed.accessKey({ user: 'dave' });
    expect(await outcomeOf(iam.send(new DeleteUserCommand({ UserName: 'dave' })))).toMatchObject({
      code: 'DeleteConflict',
      status: 409,
    });
  });

  test('is one of many pages', async () => {
    for (let i = 0; i < 120; i++) aws.seed.user({ name: `many-${i}`, path: '/many/' });
    const first = await iam.send(new ListUsersCommand({ PathPrefix: '/many/' }));
    const second = await iam.send(new ListUsersCommand({ PathPrefix: '/many/', Marker: first.Marker }));
    expect([first.Users?.length, first.IsTruncated, second.Users?.length, second.IsTruncated]).toEqual([
      100,
      true,
      20,
      false,
    ]);
  });
});

test('the password policy is missing, set with defaults for what is not said, and removed', async () => {
  expect(await outcomeOf(iam.send(new GetAccountPasswordPolicyCommand({})))).toMatchObject({
    code: 'NoSuchEntity',
    status: 404,
  });
  await iam.send(new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 14, MaxPasswordAge: 90 }));
  const { PasswordPolicy } = await iam.send(new GetAccountPasswordPolicyCommand({}));
  expect(PasswordPolicy).toEqual({
    MinimumPasswordLength: 14,
    RequireSymbols: false,
    RequireNumbers: false,
    RequireUppercaseCharacters: false,
    RequireLowercaseCharacters: false,
    AllowUsersToChangePassword: false,
    ExpirePasswords: true,
    MaxPasswordAge: 90,
  });
  await iam.send(new DeleteAccountPasswordPolicyCommand({}));
  expect(await outcomeOf(iam.send(new GetAccountPasswordPolicyCommand({})))).toMatchObject({
    code: 'NoSuchEntity',
  });
});

test('the summary counts the users', async () => {
  const { SummaryMap } = await iam.send(new GetAccountSummaryCommand({}));
  expect(SummaryMap).toMatchObject({
    Users: (await iam.send(new ListUsersCommand({ MaxItems: 1000 }))).Users?.length,
    AccessKeysPerUserQuota: 2,
  });
});

async function rows() {
  const { Content } = await iam.send(new GetCredentialReportCommand({}));
  return Buffer.from(Content ?? [])
    .toString()
    .split('\n')
    .map((line) => line.split(','));
}

describe('the credential report', () => {
  test('must be asked for, shows keys by slot, and is four hours old at most', async () => {
    expect(await outcomeOf(iam.send(new GetCredentialReportCommand({})))).toMatchObject({
      code: 'ReportNotPresent',
      status: 410,
    });
    aws.seed.user({ name: 'erin' });
    aws.seed.accessKey({ user: 'erin', status: 'Inactive' });
    expect((await iam.send(new GenerateCredentialReportCommand({}))).State).toBe('STARTED');
    const [columns, ...users] = await rows();
    const erin = users.find(([name]) => name === 'erin') ?? [];
    expect(columns).toHaveLength(22);
    expect(erin).toHaveLength(22);
    expect([
      erin[columns?.indexOf('access_key_1_active') ?? 0],
      erin[columns?.indexOf('access_key_2_last_used_date') ?? 0],
    ]).toEqual(['false', 'N/A']);

    aws.seed.user({ name: 'frank' });
    expect((await iam.send(new GenerateCredentialReportCommand({}))).State).toBe('COMPLETE');
    expect((await rows()).some(([name]) => name === 'frank')).toBe(false);
    await aws.clock.travel(4 * 3_600_000);
    expect(await outcomeOf(iam.send(new GetCredentialReportCommand({})))).toMatchObject({
      code: 'ReportExpired',
      status: 410,
    });
    await iam.send(new GenerateCredentialReportCommand({}));
    expect((await rows()).some(([name]) => name === 'frank')).toBe(true);
  });
});
