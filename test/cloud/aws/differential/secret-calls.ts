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
import { type SdkClients, sdkClients } from '../sdk-clients.ts';
import type { DifferentialCall, Side } from './side.ts';

const token = (letter: string): string => letter.repeat(36);
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

/** Secrets, versions, labels, replicas. */
export const secretCalls: DifferentialCall[] = [
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
