import { randomUUID } from 'node:crypto';
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
  AddTagsToResourceCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  ListTagsForResourceCommand,
  ModifyDBClusterCommand,
  ModifyDBInstanceCommand,
} from '@aws-sdk/client-rds';
import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  RemoveRegionsFromReplicationCommand,
  ReplicateSecretToRegionsCommand,
  RestoreSecretCommand,
  RotateSecretCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import {
  AssumeRoleCommand,
  GetAccessKeyInfoCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
} from '@aws-sdk/client-sts';
import type { SigningKey } from '../local-aws.ts';
import { type SdkClients, type SdkSettings, sdkClients } from '../sdk-clients.ts';

/** One cloud of the two, with what earlier calls gave. */
export interface Side {
  url: string;
  region: string;
  admin: SigningKey;
  clients: SdkClients;
  keys: SigningKey[];
}

/** A call by name. The calls run in this order, each on both sides. */
export type DifferentialCall = [name: string, call: (side: Side) => Promise<unknown>];

const UserName = 'bob';
const token = (letter: string): string => letter.repeat(36);
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

const iamCalls: DifferentialCall[] = [
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
      clients.iam.send(
        new UpdateAccessKeyCommand({ UserName, AccessKeyId: token('A').slice(0, 20), Status: 'Inactive' }),
      ),
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

const stsCalls: DifferentialCall[] = [
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

const SecretId = 'app/one';

function get(input: {
  SecretId?: string;
  VersionId?: string;
  VersionStage?: string;
}): (side: Side) => Promise<unknown> {
  return ({ clients }) => clients.secrets.send(new GetSecretValueCommand({ SecretId, ...input }));
}

function put(
  input: { ClientRequestToken?: string; SecretString?: string; VersionStages?: string[] },
  id = SecretId,
): (side: Side) => Promise<unknown> {
  return ({ clients }) => clients.secrets.send(new PutSecretValueCommand({ SecretId: id, ...input }));
}

function move(
  VersionStage: string,
  RemoveFromVersionId?: string,
  MoveToVersionId?: string,
  id = SecretId,
): (side: Side) => Promise<unknown> {
  return ({ clients }) =>
    clients.secrets.send(
      new UpdateSecretVersionStageCommand({
        SecretId: id,
        VersionStage,
        RemoveFromVersionId,
        MoveToVersionId,
      }),
    );
}

function describe(id = SecretId): (side: Side) => Promise<unknown> {
  return ({ clients }) => clients.secrets.send(new DescribeSecretCommand({ SecretId: id }));
}

function inOtherRegion(side: Side): SdkClients['secrets'] {
  return sdkClients(side, side.admin, { region: 'us-east-1' }).secrets;
}

type SecretCall = (id: string) => (side: Side) => Promise<unknown>;

/** The last of some calls on a new secret. */
function onItsOwn(id: string, last: SecretCall, ...before: SecretCall[]): (side: Side) => Promise<unknown> {
  return async (side) => {
    await side.clients.secrets.send(
      new CreateSecretCommand({ Name: id, ClientRequestToken: token('a'), SecretString: 'first' }),
    );
    for (const call of before) await call(id)(side);
    return last(id)(side);
  };
}

const pending = { ClientRequestToken: token('b'), SecretString: 'second', VersionStages: ['AWSPENDING'] };

const secretCalls: DifferentialCall[] = [
  [
    'CreateSecret',
    ({ clients }) =>
      clients.secrets.send(
        new CreateSecretCommand({
          Name: SecretId,
          ClientRequestToken: token('a'),
          SecretString: 'first',
          Description: 'd',
          Tags: [{ Key: 'team', Value: 'ci' }],
        }),
      ),
  ],
  [
    'CreateSecret again',
    ({ clients }) => clients.secrets.send(new CreateSecretCommand({ Name: SecretId, SecretString: 'other' })),
  ],
  ['DescribeSecret', describe()],
  ['DescribeSecret, missing', describe('missing')],
  ['GetSecretValue', get({})],
  ['GetSecretValue, missing secret', get({ SecretId: 'missing' })],
  ['GetSecretValue, missing version', get({ VersionId: token('x') })],
  ['GetSecretValue, missing stage', get({ VersionStage: 'AWSPENDING' })],
  ['PutSecretValue, pending', put(pending)],
  ['PutSecretValue, the same again', put(pending)],
  ['GetSecretValue, pending', get({ VersionStage: 'AWSPENDING' })],
  ['GetSecretValue, version and another stage', get({ VersionId: token('b'), VersionStage: 'AWSCURRENT' })],
  ['DescribeSecret, pending', describe()],
  ['UpdateSecretVersionStage without the holder', move('AWSCURRENT', undefined, token('b'))],
  ['UpdateSecretVersionStage from a version without the label', move('AWSCURRENT', token('b'), token('b'))],
  ['UpdateSecretVersionStage', move('AWSCURRENT', token('a'), token('b'))],
  ['DescribeSecret, promoted', describe()],
  ['UpdateSecretVersionStage, drop pending', move('AWSPENDING', token('b'))],
  ['DescribeSecret, finished', describe()],
  [
    'PutSecretValue, a token in use',
    put({ ClientRequestToken: token('b'), SecretString: 'other', VersionStages: ['AWSPENDING'] }),
  ],
  ['PutSecretValue without stages', put({ ClientRequestToken: token('d'), SecretString: 'fourth' })],
  ['DescribeSecret, moved at once', describe()],
  ['PutSecretValue, nothing', put({ VersionStages: ['NONE'] })],
  [
    'ListSecretVersionIds',
    ({ clients }) => clients.secrets.send(new ListSecretVersionIdsCommand({ SecretId })),
  ],
  [
    'ListSecrets by tag',
    ({ clients }) =>
      clients.secrets.send(new ListSecretsCommand({ Filters: [{ Key: 'tag-key', Values: ['team'] }] })),
  ],
  [
    'ListSecrets by another tag',
    ({ clients }) =>
      clients.secrets.send(new ListSecretsCommand({ Filters: [{ Key: 'tag-value', Values: ['nothing'] }] })),
  ],
  [
    'ListSecrets by name',
    ({ clients }) =>
      clients.secrets.send(new ListSecretsCommand({ Filters: [{ Key: 'name', Values: ['app/'] }] })),
  ],
  [
    'BatchGetSecretValue',
    ({ clients }) => clients.secrets.send(new BatchGetSecretValueCommand({ SecretIdList: [SecretId] })),
  ],
  [
    'TagResource',
    ({ clients }) =>
      clients.secrets.send(new TagResourceCommand({ SecretId, Tags: [{ Key: 'x', Value: 'y' }] })),
  ],
  [
    'UntagResource',
    ({ clients }) => clients.secrets.send(new UntagResourceCommand({ SecretId, TagKeys: ['x'] })),
  ],
  [
    'UpdateSecret',
    ({ clients }) => clients.secrets.send(new UpdateSecretCommand({ SecretId, Description: 'new' })),
  ],
  [
    'ReplicateSecretToRegions',
    (side) =>
      side.clients.secrets.send(new CreateSecretCommand({ Name: 'spread', SecretString: 'x' })).then(() =>
        side.clients.secrets.send(
          new ReplicateSecretToRegionsCommand({
            SecretId: 'spread',
            AddReplicaRegions: [{ Region: 'us-east-1' }],
          }),
        ),
      ),
  ],
  ['DescribeSecret, replicated', describe('spread')],
  [
    'GetSecretValue of a replica',
    (side) => inOtherRegion(side).send(new GetSecretValueCommand({ SecretId: 'spread' })),
  ],
  [
    'PutSecretValue to a replica',
    (side) => inOtherRegion(side).send(new PutSecretValueCommand({ SecretId: 'spread', SecretString: 'y' })),
  ],
  [
    'DeleteSecret with replicas',
    ({ clients }) => clients.secrets.send(new DeleteSecretCommand({ SecretId: 'spread' })),
  ],
  [
    'RemoveRegionsFromReplication',
    ({ clients }) =>
      clients.secrets.send(
        new RemoveRegionsFromReplicationCommand({ SecretId: 'spread', RemoveReplicaRegions: ['us-east-1'] }),
      ),
  ],
  [
    'DeleteSecret',
    ({ clients }) =>
      clients.secrets.send(new DeleteSecretCommand({ SecretId: 'spread', RecoveryWindowInDays: 7 })),
  ],
  [
    'DeleteSecret, three days',
    ({ clients }) => clients.secrets.send(new DeleteSecretCommand({ SecretId, RecoveryWindowInDays: 3 })),
  ],
  ['GetSecretValue, to be deleted', get({ SecretId: 'spread' })],
  ['PutSecretValue, to be deleted', put({ SecretString: 'z' }, 'spread')],
  ['RestoreSecret', ({ clients }) => clients.secrets.send(new RestoreSecretCommand({ SecretId: 'spread' }))],
  // Each on a secret of its own, since the two sides go on differently from here.
  [
    'PutSecretValue, pending with another value',
    onItsOwn(
      'a',
      (id) => put({ ...pending, SecretString: 'other' }, id),
      (id) => put(pending, id),
    ),
  ],
  ['PutSecretValue, 65,537 bytes', onItsOwn('b', (id) => put({ SecretString: 'x'.repeat(65_537) }, id))],
  [
    'UpdateSecretVersionStage, AWSCURRENT to nowhere',
    onItsOwn('c', (id) => move('AWSCURRENT', token('a'), undefined, id)),
  ],
  [
    'RotateSecret without a function',
    onItsOwn(
      'd',
      (id) =>
        ({ clients }) =>
          clients.secrets.send(new RotateSecretCommand({ SecretId: id })),
    ),
  ],
  [
    'GetRandomPassword',
    ({ clients }) => clients.secrets.send(new GetRandomPasswordCommand({ PasswordLength: 20 })),
  ],
];

function reset(DBInstanceIdentifier: string, change: object): (side: Side) => Promise<unknown> {
  return ({ clients }) => clients.rds.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier, ...change }));
}

const arn = 'arn:aws:rds:eu-west-1:123456789012:db:orders';
const good = { MasterUserPassword: randomUUID().slice(0, 30) };

const rdsCalls: DifferentialCall[] = [
  [
    'DescribeDBInstances',
    ({ clients }) => clients.rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'orders' })),
  ],
  [
    'DescribeDBInstances, missing',
    ({ clients }) => clients.rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'missing' })),
  ],
  [
    'DescribeDBClusters',
    ({ clients }) => clients.rds.send(new DescribeDBClustersCommand({ DBClusterIdentifier: 'shop' })),
  ],
  [
    'DescribeDBClusters, missing',
    ({ clients }) => clients.rds.send(new DescribeDBClustersCommand({ DBClusterIdentifier: 'missing' })),
  ],
  [
    'AddTagsToResource',
    ({ clients }) =>
      clients.rds.send(new AddTagsToResourceCommand({ ResourceName: arn, Tags: [{ Key: 'a', Value: 'b' }] })),
  ],
  [
    'ListTagsForResource',
    ({ clients }) => clients.rds.send(new ListTagsForResourceCommand({ ResourceName: arn })),
  ],
  ['ModifyDBInstance, too short', reset('orders', { MasterUserPassword: 'short' })],
  [
    'ModifyDBInstance, forbidden character',
    reset('orders', { MasterUserPassword: `${good.MasterUserPassword}@` }),
  ],
  ['ModifyDBInstance of a read replica', reset('orders-ro', good)],
  ['ModifyDBInstance', reset('orders', good)],
  ['ModifyDBInstance, missing', reset('missing', good)],
  [
    'ModifyDBCluster',
    ({ clients }) => clients.rds.send(new ModifyDBClusterCommand({ DBClusterIdentifier: 'shop', ...good })),
  ],
  // Last of its cluster: moto loses a cluster whose change it has refused.
  [
    'ModifyDBCluster, too short',
    ({ clients }) =>
      clients.rds.send(
        new ModifyDBClusterCommand({ DBClusterIdentifier: 'shop', MasterUserPassword: 'short' }),
      ),
  ],
  ['ModifyDBInstance, managed from now on', reset('managed', { ManageMasterUserPassword: true })],
  ['ModifyDBInstance while managed', reset('managed', good)],
  ['ModifyDBInstance, rotate later', reset('managed', { RotateMasterUserPassword: true })],
];

/** Every operation that both have. */
export const differentialCalls: DifferentialCall[] = [...iamCalls, ...stsCalls, ...secretCalls, ...rdsCalls];
