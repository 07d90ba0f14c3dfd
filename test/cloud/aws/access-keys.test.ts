import {
  CreateAccessKeyCommand,
  DeleteAccessKeyCommand,
  GetAccessKeyLastUsedCommand,
  GetUserCommand,
  ListAccessKeysCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { ListSecretsCommand } from '@aws-sdk/client-secrets-manager';
import { GetAccessKeyInfoCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { accountInKeyId, newAccessKeyId } from './identifiers.ts';
import { type SigningKey, startLocalAws } from './local-aws.ts';
import { outcomeOf, sdkClients } from './sdk-clients.ts';

const aws = await startLocalAws();
afterAll(() => aws.close());
const { iam, sts } = sdkClients(aws, aws.admin);
const UserName = 'ci-deployer';

beforeEach(() => {
  aws.faults.clear();
  aws.seed.user({ name: UserName });
});

async function createKey(): Promise<SigningKey> {
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  return { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
}

function whoAmI(key: SigningKey) {
  return outcomeOf(sdkClients(aws, key).sts.send(new GetCallerIdentityCommand({})));
}

async function lastUsed(key: SigningKey) {
  const found = await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: key.accessKeyId }));
  return found.AccessKeyLastUsed;
}

describe('an access key', () => {
  test('works until it is made inactive, works again when it is reactivated, and not once it is deleted', async () => {
    const key = await createKey();
    const AccessKeyId = key.accessKeyId;
    expect(await whoAmI(key)).toEqual({ name: 'ok' });
    await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Inactive' }));
    expect(await whoAmI(key)).toMatchObject({ name: 'InvalidClientTokenId', status: 403 });
    await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Active' }));
    expect(await whoAmI(key)).toEqual({ name: 'ok' });
    await iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId }));
    expect(await whoAmI(key)).toMatchObject({ name: 'InvalidClientTokenId' });
    expect(await outcomeOf(iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId })))).toMatchObject({
      name: 'NoSuchEntityException',
      code: 'NoSuchEntity',
      status: 404,
      message: `The Access Key with id ${AccessKeyId} cannot be found.`,
    });
  });

  test('is one of two at most', async () => {
    await createKey();
    await createKey();
    expect(await outcomeOf(iam.send(new CreateAccessKeyCommand({ UserName })))).toEqual({
      name: 'LimitExceededException',
      code: 'LimitExceeded',
      status: 409,
      message: 'Cannot exceed quota for AccessKeysPerUser: 2',
    });
  });

  test('is listed without its secret, page by page', async () => {
    const keys = [await createKey(), await createKey()];
    const first = await iam.send(new ListAccessKeysCommand({ UserName, MaxItems: 1 }));
    const second = await iam.send(new ListAccessKeysCommand({ UserName, Marker: first.Marker }));
    expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false]);
    const listed = [...(first.AccessKeyMetadata ?? []), ...(second.AccessKeyMetadata ?? [])];
    expect(listed.map((key) => key.AccessKeyId)).toEqual(keys.map((key) => key.accessKeyId));
    expect(aws.issuedSecrets.foundIn(JSON.stringify(listed))).toEqual([]);
  });

  test('belongs to the caller when no user is named, but a role has no keys', async () => {
    const own = await createKey();
    aws.state.accounts.get(aws.account)?.iam.users.get(UserName)?.inlinePolicies.clear();
    aws.seed.user({
      name: 'self',
      policies: [{ Statement: { Effect: 'Allow', Action: 'iam:*AccessKey*', Resource: '*' } }],
    });
    const self = sdkClients(aws, aws.seed.accessKey({ user: 'self' }));
    expect((await self.iam.send(new ListAccessKeysCommand({}))).AccessKeyMetadata).toMatchObject([
      { UserName: 'self' },
    ]);
    aws.seed.role({
      name: 'rekey',
      trust: { Statement: { Effect: 'Allow', Principal: '*', Action: '*' } },
      policies: [{ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }],
    });
    const role = sdkClients(aws, aws.seed.session({ role: 'rekey' }));
    expect(await outcomeOf(role.iam.send(new ListAccessKeysCommand({})))).toMatchObject({
      name: 'ValidationError',
      status: 400,
    });
    expect(await outcomeOf(self.iam.send(new GetUserCommand({ UserName })))).toMatchObject({
      name: 'AccessDenied',
    });
    expect(own.accessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/);
  });
});

describe('the last use of a key', () => {
  test('is "N/A" before the first, then the service and region of it', async () => {
    const key = await createKey();
    expect(await lastUsed(key)).toEqual({ ServiceName: 'N/A', Region: 'N/A' });
    await whoAmI(key);
    expect(await lastUsed(key)).toMatchObject({
      ServiceName: 'sts',
      Region: 'eu-west-1',
      LastUsedDate: expect.any(Date),
    });
  });

  test('has a grain of fifteen minutes', async () => {
    const key = await createKey();
    await whoAmI(key);
    const first = (await lastUsed(key))?.LastUsedDate;
    await aws.clock.travel(14 * 60_000);
    await outcomeOf(sdkClients(aws, key).secrets.send(new ListSecretsCommand({})));
    expect(await lastUsed(key)).toMatchObject({ ServiceName: 'sts', LastUsedDate: first });
    await aws.clock.travel(2 * 60_000);
    await outcomeOf(sdkClients(aws, key).secrets.send(new ListSecretsCommand({})));
    expect(await lastUsed(key)).toMatchObject({ ServiceName: 'secretsmanager' });
  });

  test('is not moved by a refused call of an inactive key', async () => {
    const key = await createKey();
    await iam.send(
      new UpdateAccessKeyCommand({ UserName, AccessKeyId: key.accessKeyId, Status: 'Inactive' }),
    );
    await whoAmI(key);
    expect(await lastUsed(key)).toMatchObject({ ServiceName: 'N/A' });
  });
});

describe('the id of a key', () => {
  test('carries its account, whatever the account', () => {
    const account = fc.integer({ min: 0, max: 999_999_999_999 }).map((n) => String(n).padStart(12, '0'));
    fc.assert(
      fc.property(account, (id) => {
        expect(accountInKeyId(newAccessKeyId('AKIA', id))).toBe(id);
      }),
    );
  });

  test('is resolved to the account by STS', async () => {
    const AccessKeyId = newAccessKeyId('AKIA', '210987654321');
    expect(await sts.send(new GetAccessKeyInfoCommand({ AccessKeyId }))).toMatchObject({
      Account: '210987654321',
    });
  });
});

describe('propagation', () => {
  test('a new key is known to each service in its own time', async () => {
    aws.faults.propagation.newKey = { sts: 5_000, others: 20_000 };
    const key = await createKey();
    const asked = async () => {
      const clients = sdkClients(aws, key);
      const { name } = await outcomeOf(clients.secrets.send(new ListSecretsCommand({})));
      return [(await whoAmI(key)).name, name];
    };
    expect(await asked()).toEqual(['InvalidClientTokenId', 'UnrecognizedClientException']);
    await aws.clock.travel(6_000);
    expect(await asked()).toEqual(['ok', 'UnrecognizedClientException']);
    await aws.clock.travel(20_000);
    expect(await asked()).toEqual(['ok', 'AccessDeniedException']);
  });

  test('one success does not prove a new key, since services relapse', async () => {
    aws.faults.propagation.relapses = 2;
    const key = await createKey();
    const names: string[] = [];
    for (let i = 0; i < 6; i++) names.push((await whoAmI(key)).name);
    expect(names.map((name) => name === 'ok')).toEqual([true, false, true, false, true, true]);
  });

  test('a deactivated key works on until the service has heard of it', async () => {
    aws.faults.propagation.statusChange = { others: 60_000 };
    const key = await createKey();
    await iam.send(
      new UpdateAccessKeyCommand({ UserName, AccessKeyId: key.accessKeyId, Status: 'Inactive' }),
    );
    expect(await whoAmI(key)).toEqual({ name: 'ok' });
    await aws.clock.travel(61_000);
    expect(await whoAmI(key)).toMatchObject({ name: 'InvalidClientTokenId' });
  });
});
