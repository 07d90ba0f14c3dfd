import { randomBytes, randomUUID } from 'node:crypto';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { startLocalAws } from './local-aws.ts';
import { outcomeOf, sdkClients } from './sdk-clients.ts';
import type { StoredSecret } from './secrets-manager/model.ts';

const aws = await startLocalAws();
afterAll(() => aws.close());
const { secrets } = sdkClients(aws, aws.admin);
const SecretId = 'rekey/orders';
let secret: StoredSecret;
let first: string;

beforeEach(() => {
  secret = aws.seed.secret({ name: SecretId, value: randomUUID() });
  first = [...secret.versions.keys()][0] ?? '';
});

function put(input: {
  ClientRequestToken?: string;
  SecretString?: string;
  SecretBinary?: Uint8Array;
  VersionStages?: string[];
}) {
  return secrets.send(new PutSecretValueCommand({ SecretId, ...input }));
}

async function stage(value: string = randomUUID()): Promise<string> {
  const { VersionId } = await put({ SecretString: value, VersionStages: ['AWSPENDING'] });
  return VersionId ?? '';
}

function move(VersionStage: string, RemoveFromVersionId?: string, MoveToVersionId?: string) {
  return secrets.send(
    new UpdateSecretVersionStageCommand({ SecretId, VersionStage, RemoveFromVersionId, MoveToVersionId }),
  );
}

async function labels() {
  return (await secrets.send(new DescribeSecretCommand({ SecretId }))).VersionIdsToStages;
}

describe('a version', () => {
  test('is named by the token; the same value again changes nothing', async () => {
    const token = randomUUID();
    const value = randomUUID();
    for (let i = 0; i < 2; i++) {
      expect(
        await put({ ClientRequestToken: token, SecretString: value, VersionStages: ['AWSPENDING'] }),
      ).toMatchObject({ VersionId: token });
    }
    expect(await labels()).toEqual({ [first]: ['AWSCURRENT'], [token]: ['AWSPENDING'] });
  });

  test.for(['AWSPENDING', 'AWSCURRENT'])('never gets another value, also while it is %s', async (label) => {
    const token = randomUUID();
    const value = randomUUID();
    await put({ ClientRequestToken: token, SecretString: value, VersionStages: [label] });
    const again = put({ ClientRequestToken: token, SecretString: randomUUID(), VersionStages: [label] });
    expect(await outcomeOf(again)).toMatchObject({
      name: 'ResourceExistsException',
      message: `You can't use ClientRequestToken ${token} because that value is already in use for a version of secret ${secret.arn}.`,
    });
    expect(await secrets.send(new GetSecretValueCommand({ SecretId, VersionId: token }))).toMatchObject({
      SecretString: value,
    });
  });

  test('without labels in the request becomes AWSCURRENT at once', async () => {
    const { VersionId } = await put({ SecretString: randomUUID() });
    expect(await labels()).toEqual({ [first]: ['AWSPREVIOUS'], [VersionId ?? '']: ['AWSCURRENT'] });
  });

  test('of a second rotator takes AWSPENDING away from the first, whose value stays readable by id', async () => {
    const value = randomUUID();
    const mine = await stage(value);
    const theirs = await stage();
    expect(await labels()).toEqual({ [first]: ['AWSCURRENT'], [theirs]: ['AWSPENDING'] });
    const kept = await secrets.send(new GetSecretValueCommand({ SecretId, VersionId: mine }));
    expect(kept).toMatchObject({ SecretString: value, VersionId: mine });
    const listed = await secrets.send(new ListSecretVersionIdsCommand({ SecretId, IncludeDeprecated: true }));
    expect(listed.Versions?.map((version) => version.VersionId)).toEqual([first, mine, theirs]);
  });

  test('that a failed rotation left without a value can be filled once', async () => {
    const id = randomUUID();
    secret.versions.set(id, { id, createdAt: new Date(), stages: new Set(['AWSPENDING']) });
    const read = secrets.send(new GetSecretValueCommand({ SecretId, VersionStage: 'AWSPENDING' }));
    expect(await outcomeOf(read)).toMatchObject({
      name: 'ResourceNotFoundException',
      status: 400,
      message: "Secrets Manager can't find the specified secret value for staging label: AWSPENDING",
    });
    expect(
      await outcomeOf(put({ ClientRequestToken: id, SecretString: 'filled', VersionStages: ['AWSPENDING'] })),
    ).toEqual({ name: 'ok' });
    expect(
      (await outcomeOf(put({ ClientRequestToken: id, SecretString: 'other', VersionStages: ['AWSPENDING'] })))
        .name,
    ).toBe('ResourceExistsException');
  });

  test('holds 65,536 bytes and not one more, as text or as bytes', async () => {
    expect(await outcomeOf(put({ SecretString: 'x'.repeat(65_536) }))).toEqual({ name: 'ok' });
    expect(await outcomeOf(put({ SecretString: 'x'.repeat(65_537) }))).toMatchObject({
      name: 'ValidationException',
      status: 400,
    });
    const bytes = randomBytes(65_536);
    const { VersionId } = await put({ SecretBinary: bytes });
    const read = await secrets.send(new GetSecretValueCommand({ SecretId, VersionId }));
    expect(Buffer.from(read.SecretBinary ?? []).equals(bytes)).toBe(true);
  });

  test('is not made of nothing', async () => {
    expect(await outcomeOf(put({}))).toMatchObject({ name: 'InvalidRequestException' });
  });
});

describe('a label', () => {
  test('moves only when the request names the version that has it', async () => {
    const pending = await stage();
    expect(await outcomeOf(move('AWSCURRENT', undefined, pending))).toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining(
        `The parameter RemoveFromVersionId can't be empty. Staging label AWSCURRENT is currently attached to version ${first}`,
      ),
    });
    expect((await outcomeOf(move('AWSCURRENT', pending, pending))).name).toBe('InvalidParameterException');
    await move('AWSCURRENT', first, pending);
    expect(await labels()).toEqual({ [first]: ['AWSPREVIOUS'], [pending]: ['AWSPENDING', 'AWSCURRENT'] });
  });

  test('goes to one of two who saw the same state, never to both', async () => {
    const mine = await stage();
    const theirs = await stage();
    const ends = await Promise.all([mine, theirs].map((to) => outcomeOf(move('AWSCURRENT', first, to))));
    expect(ends.map((end) => end.name).sort()).toEqual(['InvalidParameterException', 'ok']);
  });

  test('AWSPENDING stays where it was when AWSCURRENT comes, until someone takes it off', async () => {
    const pending = await stage();
    await move('AWSCURRENT', first, pending);
    await move('AWSPENDING', pending);
    expect(await labels()).toEqual({ [first]: ['AWSPREVIOUS'], [pending]: ['AWSCURRENT'] });
  });

  test('AWSCURRENT cannot be taken off without a place to go', async () => {
    expect(await outcomeOf(move('AWSCURRENT', first))).toMatchObject({ name: 'InvalidParameterException' });
    expect(await labels()).toEqual({ [first]: ['AWSCURRENT'] });
  });

  test('of its own pins a version', async () => {
    const pending = await stage();
    await move('REKEY_KEEP', undefined, pending);
    expect(
      (await secrets.send(new GetSecretValueCommand({ SecretId, VersionStage: 'REKEY_KEEP' }))).VersionId,
    ).toBe(pending);
  });

  test('that is not on the version that is asked for is an error', async () => {
    const pending = await stage();
    const read = secrets.send(
      new GetSecretValueCommand({ SecretId, VersionId: pending, VersionStage: 'AWSCURRENT' }),
    );
    expect(await outcomeOf(read)).toMatchObject({ name: 'InvalidRequestException' });
  });
});

test('a hundred versions of one day are the limit, and yesterday makes room', async () => {
  for (let i = secret.versions.size; i < 100; i++) await stage();
  expect(await outcomeOf(put({ SecretString: randomUUID() }))).toMatchObject({
    name: 'LimitExceededException',
  });
  await aws.clock.travel(25 * 3_600_000);
  expect(await outcomeOf(put({ SecretString: randomUUID() }))).toEqual({ name: 'ok' });
  expect(secret.versions.has(first)).toBe(true);
});
