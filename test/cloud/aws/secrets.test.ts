import { randomUUID } from 'node:crypto';
import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  RemoveRegionsFromReplicationCommand,
  ReplicateSecretToRegionsCommand,
  RestoreSecretCommand,
  RotateSecretCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { startLocalAws } from './local-aws.ts';
import { outcomeOf, sdkClients } from './sdk-clients.ts';

const aws = await startLocalAws();
afterAll(() => aws.close());
const { secrets } = sdkClients(aws, aws.admin);
const other = sdkClients(aws, aws.admin, { region: 'us-east-1' }).secrets;
const dayMs = 24 * 3_600_000;

beforeEach(() => {
  aws.faults.clear();
  aws.state.accounts.get(aws.account)?.secrets.clear();
});

describe('a secret', () => {
  test('is made, described, changed and found by name, ARN and ARN without its end', async () => {
    const SecretString = randomUUID();
    const made = await secrets.send(
      new CreateSecretCommand({
        Name: 'a/b',
        SecretString,
        Description: 'first',
        Tags: [{ Key: 'team', Value: 'ci' }],
      }),
    );
    expect(made.ARN).toMatch(/^arn:aws:secretsmanager:eu-west-1:123456789012:secret:a\/b-[A-Za-z0-9]{6}$/);
    await secrets.send(new UpdateSecretCommand({ SecretId: 'a/b', Description: 'second' }));
    for (const SecretId of ['a/b', made.ARN, made.ARN?.slice(0, -7)]) {
      expect(await secrets.send(new DescribeSecretCommand({ SecretId }))).toMatchObject({
        Name: 'a/b',
        Description: 'second',
        Tags: [{ Key: 'team', Value: 'ci' }],
      });
      expect(await secrets.send(new GetSecretValueCommand({ SecretId }))).toMatchObject({
        SecretString,
        VersionStages: ['AWSCURRENT'],
      });
    }
    const again = new CreateSecretCommand({ Name: 'a/b', SecretString: 'other' });
    expect(await outcomeOf(secrets.send(again))).toMatchObject({
      name: 'ResourceExistsException',
      message: 'The operation failed because the secret a/b already exists.',
    });
  });

  test('is in one region only, and a missing one is HTTP 400', async () => {
    aws.seed.secret({ name: 'here', value: 'x' });
    expect(await outcomeOf(other.send(new DescribeSecretCommand({ SecretId: 'here' })))).toMatchObject({
      name: 'ResourceNotFoundException',
      status: 400,
      message: "Secrets Manager can't find the specified secret.",
    });
  });

  test('is tagged and untagged', async () => {
    aws.seed.secret({ name: 's', tags: { old: '1' } });
    await secrets.send(new TagResourceCommand({ SecretId: 's', Tags: [{ Key: 'new', Value: '2' }] }));
    await secrets.send(new UntagResourceCommand({ SecretId: 's', TagKeys: ['old'] }));
    expect((await secrets.send(new DescribeSecretCommand({ SecretId: 's' }))).Tags).toEqual([
      { Key: 'new', Value: '2' },
    ]);
  });

  test('that is scheduled for deletion can be described and restored, not read or written, and then is gone', async () => {
    aws.seed.secret({ name: 's', value: 'x' });
    await secrets.send(new DeleteSecretCommand({ SecretId: 's', RecoveryWindowInDays: 7 }));
    const refusal = {
      name: 'InvalidRequestException',
      message: "You can't perform this operation on the secret because it was marked for deletion.",
    };
    expect(await outcomeOf(secrets.send(new GetSecretValueCommand({ SecretId: 's' })))).toMatchObject(
      refusal,
    );
    expect(
      await outcomeOf(secrets.send(new PutSecretValueCommand({ SecretId: 's', SecretString: 'y' }))),
    ).toMatchObject(refusal);
    expect((await secrets.send(new DescribeSecretCommand({ SecretId: 's' }))).DeletedDate).toBeInstanceOf(
      Date,
    );
    expect((await secrets.send(new ListSecretsCommand({}))).SecretList).toEqual([]);
    await secrets.send(new RestoreSecretCommand({ SecretId: 's' }));
    expect(await outcomeOf(secrets.send(new GetSecretValueCommand({ SecretId: 's' })))).toEqual({
      name: 'ok',
    });
    await secrets.send(new DeleteSecretCommand({ SecretId: 's', RecoveryWindowInDays: 7 }));
    await aws.clock.travel(8 * dayMs);
    expect((await outcomeOf(secrets.send(new DescribeSecretCommand({ SecretId: 's' })))).name).toBe(
      'ResourceNotFoundException',
    );
  });

  test('of another service is not written to', async () => {
    aws.seed.secret({ name: 'rds!db-1', value: 'x', owningService: 'rds' });
    const put = new PutSecretValueCommand({ SecretId: 'rds!db-1', SecretString: 'y' });
    expect(await outcomeOf(secrets.send(put))).toMatchObject({ name: 'InvalidRequestException' });
    expect((await secrets.send(new DescribeSecretCommand({ SecretId: 'rds!db-1' }))).OwningService).toBe(
      'rds',
    );
  });

  test('is not rotated by a service that has no function for it', async () => {
    aws.seed.secret({ name: 's', value: 'x' });
    expect(await outcomeOf(secrets.send(new RotateSecretCommand({ SecretId: 's' })))).toMatchObject({
      name: 'InvalidRequestException',
      message: 'No Lambda rotation function ARN is associated with this secret.',
    });
  });
});

describe('a list of secrets', () => {
  beforeEach(() => {
    aws.seed.secret({ name: 'app/one', tags: { team: 'ci' } });
    aws.seed.secret({ name: 'app/two', tags: { team: 'web', rekey: 'yes' } });
    aws.seed.secret({ name: 'other', description: 'An app', tags: { Team: 'ci' } });
  });

  test.for<[string, { Key: 'name' | 'tag-key' | 'tag-value' | 'description'; Values: string[] }[], string[]]>(
    [
      ['all', [], ['app/one', 'app/two', 'other']],
      ['by the beginning of the name', [{ Key: 'name', Values: ['app/'] }], ['app/one', 'app/two']],
      ['by tag key, with regard to case', [{ Key: 'tag-key', Values: ['team'] }], ['app/one', 'app/two']],
      [
        'by one value or another',
        [{ Key: 'tag-value', Values: ['web', 'ci'] }],
        ['app/one', 'app/two', 'other'],
      ],
      [
        'by all filters together',
        [
          { Key: 'tag-key', Values: ['team'] },
          { Key: 'tag-value', Values: ['ci'] },
        ],
        ['app/one'],
      ],
      ['by what it is not', [{ Key: 'name', Values: ['!app/'] }], ['other']],
      ['by description, without regard to case', [{ Key: 'description', Values: ['an APP'] }], ['other']],
    ],
  )('%s', async ([, Filters, names]) => {
    const { SecretList } = await secrets.send(new ListSecretsCommand({ Filters, SortOrder: 'asc' }));
    expect(SecretList?.map((secret) => secret.Name)).toEqual(names);
  });

  test('comes in pages', async () => {
    const names: (string | undefined)[] = [];
    let NextToken: string | undefined;
    do {
      const page: {
        SecretList?: { Name?: string | undefined }[] | undefined;
        NextToken?: string | undefined;
      } = await secrets.send(new ListSecretsCommand({ MaxResults: 2, NextToken }));
      names.push(...(page.SecretList ?? []).map((secret) => secret.Name));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(new Set(names)).toEqual(new Set(['app/one', 'app/two', 'other']));
  });

  test('of values says which could not be read', async () => {
    aws.seed.secret({ name: 'full', value: 'x' });
    const batch = await secrets.send(new BatchGetSecretValueCommand({ SecretIdList: ['full', 'missing'] }));
    expect(batch.SecretValues?.map((value) => value.Name)).toEqual(['full']);
    expect(batch.Errors).toMatchObject([{ SecretId: 'missing', ErrorCode: 'ResourceNotFoundException' }]);
  });
});

function status() {
  return secrets.send(new DescribeSecretCommand({ SecretId: 's' })).then((found) => found.ReplicationStatus);
}

function replicaValue() {
  return other.send(new GetSecretValueCommand({ SecretId: 's' })).then((found) => found.SecretString);
}

describe('a replica', () => {
  test('follows its primary and refuses to be written', async () => {
    aws.seed.secret({ name: 's', value: 'one' });
    await secrets.send(
      new ReplicateSecretToRegionsCommand({ SecretId: 's', AddReplicaRegions: [{ Region: 'us-east-1' }] }),
    );
    await secrets.send(new PutSecretValueCommand({ SecretId: 's', SecretString: 'two' }));
    expect(await replicaValue()).toBe('two');
    expect(await other.send(new DescribeSecretCommand({ SecretId: 's' }))).toMatchObject({
      PrimaryRegion: 'eu-west-1',
    });
    expect(
      await outcomeOf(other.send(new PutSecretValueCommand({ SecretId: 's', SecretString: 'three' }))),
    ).toMatchObject({
      name: 'InvalidParameterException',
      message: "Operation not permitted on a replica secret. Call must be made in primary secret's region.",
    });
    await secrets.send(
      new RemoveRegionsFromReplicationCommand({ SecretId: 's', RemoveReplicaRegions: ['us-east-1'] }),
    );
    expect((await outcomeOf(replicaValue())).name).toBe('ResourceNotFoundException');
  });

  test('that lags shows the old version while the status says that it is in sync', async () => {
    aws.seed.secret({ name: 's', value: 'one', replicas: ['us-east-1'] });
    aws.faults.replication.lagMs = 60_000;
    await secrets.send(new PutSecretValueCommand({ SecretId: 's', SecretString: 'two' }));
    expect(await replicaValue()).toBe('one');
    expect(await status()).toMatchObject([{ Region: 'us-east-1', Status: 'InSync' }]);
    await aws.clock.travel(61_000);
    expect(await replicaValue()).toBe('two');
  });

  test('is in progress until its first copy has arrived', async () => {
    aws.faults.replication.lagMs = 60_000;
    aws.seed.secret({ name: 's', value: 'one', replicas: ['us-east-1'] });
    expect(await status()).toMatchObject([{ Status: 'InProgress' }]);
    await aws.clock.travel(61_000);
    expect(await status()).toMatchObject([{ Status: 'InSync' }]);
  });

  test('fails where a secret of that name is in the way, and leaves that one alone', async () => {
    aws.seed.secret({ name: 's', value: 'foreign', region: 'us-east-1' });
    aws.seed.secret({ name: 's', value: 'one', replicas: ['us-east-1'] });
    expect(await status()).toMatchObject([
      { Status: 'Failed', StatusMessage: expect.stringContaining('us-east-1') },
    ]);
    await secrets.send(new PutSecretValueCommand({ SecretId: 's', SecretString: 'two' }));
    expect(await replicaValue()).toBe('foreign');
  });

  test('fails with a reason when the switch says so', async () => {
    aws.seed.secret({ name: 's', value: 'one', replicas: ['us-east-1'] });
    aws.faults.replication.failing.set('us-east-1', 'Access to KMS is not allowed');
    await secrets.send(new PutSecretValueCommand({ SecretId: 's', SecretString: 'two' }));
    expect(await status()).toMatchObject([
      { Status: 'Failed', StatusMessage: 'Access to KMS is not allowed' },
    ]);
    expect(await replicaValue()).toBe('one');
  });
});

describe('a random password', () => {
  test.for<[string, object, RegExp]>([
    ['has 32 characters', {}, /^[!-~]{32}$/],
    [
      'keeps to what is included',
      { PasswordLength: 12, ExcludePunctuation: true, ExcludeNumbers: true, ExcludeUppercase: true },
      /^[a-z]{12}$/,
    ],
    [
      'leaves out what is excluded',
      { PasswordLength: 200, ExcludeCharacters: '/@" \'\\' },
      /^[^/@" '\\]{200}$/,
    ],
    ['has one of each kind', { PasswordLength: 4 }, /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^A-Za-z0-9]).{4}$/],
  ])('%s', async ([, input, pattern]) => {
    const { RandomPassword } = await secrets.send(new GetRandomPasswordCommand(input));
    expect(RandomPassword).toMatch(pattern);
    expect(aws.issuedSecrets.values().filter((value) => value === RandomPassword).length).toBe(
      // Of fewer different characters it would be found anywhere.
      new Set(RandomPassword).size >= 8 ? 1 : 0,
    );
  });
});
