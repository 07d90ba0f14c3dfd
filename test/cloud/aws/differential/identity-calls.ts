import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteUserCommand,
  DeleteUserPolicyCommand,
  DetachUserPolicyCommand,
  GenerateCredentialReportCommand,
  GetAccessKeyLastUsedCommand,
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  ListAccessKeysCommand,
  ListAttachedUserPoliciesCommand,
  ListUserPoliciesCommand,
  ListUsersCommand,
  ListUserTagsCommand,
  PutUserPolicyCommand,
  TagUserCommand,
  UntagUserCommand,
  UpdateAccessKeyCommand,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand,
  GetAccessKeyInfoCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
} from '@aws-sdk/client-sts';
import type { SigningKey } from '../local-aws.ts';
import { type SdkSettings, sdkClients } from '../sdk-clients.ts';
import type { DifferentialCall, Side } from './side.ts';

/** An id that no key has. */
const missingKey = 'A'.repeat(20);

const UserName = 'bob';
const statement = (Effect: string, Action: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect, Action, Resource: '*' }] });

async function createKey(side: Side): Promise<unknown> {
  const output = await side.clients.iam.send(new CreateAccessKeyCommand({ UserName }));
  side.keys.push({
    accessKeyId: output.AccessKey?.AccessKeyId ?? '',
    secretAccessKey: output.AccessKey?.SecretAccessKey ?? '',
  });
  return output;
}

function keyOf(side: Side, index = 0): SigningKey {
  return side.keys[index] ?? side.admin;
}

function whoIs(side: Side, key: SigningKey, settings?: SdkSettings): Promise<unknown> {
  return sdkClients(side, key, settings).sts.send(new GetCallerIdentityCommand({}));
}

/** Users, keys, policies. */
export const iamCalls: DifferentialCall[] = [
  [
    'CreateUser',
    ({ clients }) =>
      clients.iam.send(new CreateUserCommand({ UserName, Tags: [{ Key: 'team', Value: 'ci' }] })),
  ],
  ['CreateUser again', ({ clients }) => clients.iam.send(new CreateUserCommand({ UserName }))],
  ['GetUser', ({ clients }) => clients.iam.send(new GetUserCommand({ UserName }))],
  ['GetUser of nobody', ({ clients }) => clients.iam.send(new GetUserCommand({ UserName: 'nobody' }))],
  ['ListUsers', ({ clients }) => clients.iam.send(new ListUsersCommand({}))],
  [
    'TagUser',
    ({ clients }) => clients.iam.send(new TagUserCommand({ UserName, Tags: [{ Key: 'a', Value: 'b' }] })),
  ],
  ['ListUserTags', ({ clients }) => clients.iam.send(new ListUserTagsCommand({ UserName }))],
  ['UntagUser', ({ clients }) => clients.iam.send(new UntagUserCommand({ UserName, TagKeys: ['a'] }))],
  ['CreateAccessKey', createKey],
  ['CreateAccessKey, the second', createKey],
  ['CreateAccessKey, the third', createKey],
  [
    'CreateAccessKey of nobody',
    ({ clients }) => clients.iam.send(new CreateAccessKeyCommand({ UserName: 'nobody' })),
  ],
  ['ListAccessKeys', ({ clients }) => clients.iam.send(new ListAccessKeysCommand({ UserName }))],
  [
    'ListAccessKeys of nobody',
    ({ clients }) => clients.iam.send(new ListAccessKeysCommand({ UserName: 'nobody' })),
  ],
  [
    'GetAccessKeyLastUsed, never',
    (side) =>
      side.clients.iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: keyOf(side, 1).accessKeyId })),
  ],
  [
    'UpdateAccessKey',
    (side) =>
      side.clients.iam.send(
        new UpdateAccessKeyCommand({ UserName, AccessKeyId: keyOf(side, 1).accessKeyId, Status: 'Inactive' }),
      ),
  ],
  [
    'UpdateAccessKey, missing',
    ({ clients }) =>
      clients.iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId: missingKey, Status: 'Inactive' })),
  ],
  ['a call with an inactive key', (side) => whoIs(side, keyOf(side, 1))],
  ['a call with an active key', (side) => whoIs(side, keyOf(side))],
  [
    'GetAccessKeyLastUsed, once',
    (side) =>
      side.clients.iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: keyOf(side).accessKeyId })),
  ],
  ['a call without permission', (side) => sdkClients(side, keyOf(side)).iam.send(new ListUsersCommand({}))],
  [
    'PutUserPolicy',
    ({ clients }) =>
      clients.iam.send(
        new PutUserPolicyCommand({
          UserName,
          PolicyName: 'p',
          PolicyDocument: statement('Allow', 'iam:ListUsers'),
        }),
      ),
  ],
  ['a call with permission', (side) => sdkClients(side, keyOf(side)).iam.send(new ListUsersCommand({}))],
  [
    'PutUserPolicy, a deny',
    ({ clients }) =>
      clients.iam.send(
        new PutUserPolicyCommand({ UserName, PolicyName: 'd', PolicyDocument: statement('Deny', '*') }),
      ),
  ],
  ['a call that is denied', (side) => sdkClients(side, keyOf(side)).iam.send(new ListUsersCommand({}))],
  ['GetCallerIdentity under a deny', (side) => whoIs(side, keyOf(side))],
  [
    'PutUserPolicy, malformed',
    ({ clients }) =>
      clients.iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'm', PolicyDocument: '{' })),
  ],
  [
    'GetUserPolicy',
    ({ clients }) => clients.iam.send(new GetUserPolicyCommand({ UserName, PolicyName: 'p' })),
  ],
  [
    'GetUserPolicy, missing',
    ({ clients }) => clients.iam.send(new GetUserPolicyCommand({ UserName, PolicyName: 'x' })),
  ],
  ['ListUserPolicies', ({ clients }) => clients.iam.send(new ListUserPoliciesCommand({ UserName }))],
  [
    'AttachUserPolicy, missing',
    ({ clients }) =>
      clients.iam.send(
        new AttachUserPolicyCommand({ UserName, PolicyArn: 'arn:aws:iam::123456789012:policy/missing' }),
      ),
  ],
  [
    'ListAttachedUserPolicies',
    ({ clients }) => clients.iam.send(new ListAttachedUserPoliciesCommand({ UserName })),
  ],
  [
    'DetachUserPolicy, missing',
    ({ clients }) =>
      clients.iam.send(
        new DetachUserPolicyCommand({ UserName, PolicyArn: 'arn:aws:iam::123456789012:policy/missing' }),
      ),
  ],
  ['DeleteUser with keys', ({ clients }) => clients.iam.send(new DeleteUserCommand({ UserName }))],
  [
    'DeleteUserPolicy',
    ({ clients }) => clients.iam.send(new DeleteUserPolicyCommand({ UserName, PolicyName: 'd' })),
  ],
  [
    'DeleteAccessKey',
    (side) =>
      side.clients.iam.send(
        new DeleteAccessKeyCommand({ UserName, AccessKeyId: keyOf(side, 1).accessKeyId }),
      ),
  ],
  [
    'DeleteAccessKey again',
    (side) =>
      side.clients.iam.send(
        new DeleteAccessKeyCommand({ UserName, AccessKeyId: keyOf(side, 1).accessKeyId }),
      ),
  ],
  ['a call with a deleted key', (side) => whoIs(side, keyOf(side, 1))],
  [
    'GetAccessKeyLastUsed, missing',
    (side) =>
      side.clients.iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: keyOf(side, 1).accessKeyId })),
  ],
  [
    'GetAccountPasswordPolicy, none',
    ({ clients }) => clients.iam.send(new GetAccountPasswordPolicyCommand({})),
  ],
  [
    'UpdateAccountPasswordPolicy',
    ({ clients }) => clients.iam.send(new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 14 })),
  ],
  ['GetAccountPasswordPolicy', ({ clients }) => clients.iam.send(new GetAccountPasswordPolicyCommand({}))],
  ['GetCredentialReport, none', ({ clients }) => clients.iam.send(new GetCredentialReportCommand({}))],
  ['GenerateCredentialReport', ({ clients }) => clients.iam.send(new GenerateCredentialReportCommand({}))],
  [
    'GetAccountSummary',
    ({ clients }) =>
      clients.iam
        .send(new GetAccountSummaryCommand({}))
        .then((output) => ({ Users: output.SummaryMap?.Users })),
  ],
];

/** Who signs, and sessions. */
export const stsCalls: DifferentialCall[] = [
  ['GetCallerIdentity', (side) => whoIs(side, side.admin)],
  ['a wrong secret', (side) => whoIs(side, { ...side.admin, secretAccessKey: 'wrong' })],
  ['an unknown key', (side) => whoIs(side, { accessKeyId: 'AKIAQQQQQQQQQQQQQQQQ', secretAccessKey: 'any' })],
  [
    'GetAccessKeyInfo',
    (side) => side.clients.sts.send(new GetAccessKeyInfoCommand({ AccessKeyId: keyOf(side).accessKeyId })),
  ],
  ['GetSessionToken', ({ clients }) => clients.sts.send(new GetSessionTokenCommand({}))],
  [
    'AssumeRole, missing',
    ({ clients }) =>
      clients.sts.send(
        new AssumeRoleCommand({
          RoleArn: 'arn:aws:iam::123456789012:role/missing',
          RoleSessionName: 'run-1',
        }),
      ),
  ],
];
