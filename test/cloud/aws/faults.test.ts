import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CreateAccessKeyCommand, ListUsersCommand } from '@aws-sdk/client-iam';
import { ListSecretsCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { startLocalAws } from './local-aws.ts';
import { outcomeOf, sdkClients } from './sdk-clients.ts';

const aws = await startLocalAws();
afterAll(() => aws.close());
const { iam, secrets } = sdkClients(aws, aws.admin);
const patient = sdkClients(aws, aws.admin, { maxAttempts: 3 });

beforeEach(() => {
  aws.faults.clear();
  aws.log.clear();
  aws.seed.user({ name: 'bob' });
});

function keysOfBob(): number {
  return aws.state.accounts.get(aws.account)?.iam.users.get('bob')?.keys.size ?? 0;
}

function createKey(clients = { iam }) {
  return outcomeOf(clients.iam.send(new CreateAccessKeyCommand({ UserName: 'bob' })));
}

describe('a lost acknowledgement', () => {
  test('leaves the effect', async () => {
    aws.faults.add({
      when: (call) => call.action === 'CreateAccessKey',
      at: 'after effect',
      do: 'drop connection',
    });
    const end = await createKey();
    expect(end.name).not.toBe('ok');
    expect(end.status).toBeUndefined();
    expect(keysOfBob()).toBe(1);
    expect(aws.log.of('CreateAccessKey')).toMatchObject([{ effect: true, status: undefined }]);
  });

  test('makes the retries of the SDK create a second key: the call has no token', async () => {
    aws.faults.add({
      when: (call) => call.action === 'CreateAccessKey',
      nth: 1,
      at: 'after effect',
      do: 'drop connection',
    });
    expect(await createKey(patient)).toEqual({ name: 'ok' });
    expect(keysOfBob()).toBe(2);
  });
});

describe('a fault before the effect', () => {
  test('leaves nothing', async () => {
    aws.faults.add({ do: 'drop connection' });
    expect((await createKey()).name).not.toBe('ok');
    expect(keysOfBob()).toBe(0);
    expect(aws.log.changing()).toEqual([]);
  });

  test.for<['throttle' | 'unavailable' | 'internal error', object, object]>([
    [
      'throttle',
      { name: 'Throttling', status: 400, message: 'Rate exceeded' },
      { name: 'ThrottlingException', status: 400, message: 'Rate exceeded' },
    ],
    [
      'unavailable',
      { name: 'ServiceUnavailable', status: 503 },
      { name: 'ServiceUnavailableException', status: 503 },
    ],
    [
      'internal error',
      { name: 'InternalFailure', status: 500 },
      { name: 'InternalServiceError', status: 500 },
    ],
  ])('%s has the shape that each protocol gives it', async ([blow, query, json]) => {
    aws.faults.add({ do: blow });
    expect(await outcomeOf(iam.send(new ListUsersCommand({})))).toMatchObject(query);
    expect(await outcomeOf(secrets.send(new ListSecretsCommand({})))).toMatchObject(json);
  });

  test.for(['throttle', 'unavailable', 'internal error'] as const)(
    '%s is retried by the SDK, which succeeds',
    async (blow) => {
      aws.faults.add({ nth: 1, do: blow });
      expect(await outcomeOf(patient.secrets.send(new ListSecretsCommand({})))).toEqual({ name: 'ok' });
      expect(aws.log.count('ListSecrets')).toBe(2);
    },
  );
});

test('a function among the faults is told of the k-th changing call, before and after its effect', async () => {
  const seen: [string, number, string, number][] = [];
  for (const at of ['before effect', 'after effect'] as const) {
    aws.faults.add({
      at,
      when: (call) => call.changing,
      do: (call) => {
        seen.push([at, call.changingIndex, call.action, keysOfBob()]);
      },
    });
  }
  const start = aws.log.changing().length;
  await createKey();
  await iam.send(new ListUsersCommand({}));
  await createKey();
  const [first = 0] = seen.map(([, index]) => index);
  expect(start).toBe(0);
  expect(seen).toEqual([
    ['before effect', first, 'CreateAccessKey', 0],
    ['after effect', first, 'CreateAccessKey', 1],
    ['before effect', first + 1, 'CreateAccessKey', 1],
    ['after effect', first + 1, 'CreateAccessKey', 2],
  ]);
});

test.for([
  ['before effect', 0],
  ['after effect', 1],
] as const)('a process can be killed at a call, %s', async ([at, keys]) => {
  const script = `
    import { CreateAccessKeyCommand, IAMClient } from '@aws-sdk/client-iam';
    await new IAMClient({}).send(new CreateAccessKeyCommand({ UserName: 'bob' }));`;
  const env = { PATH: process.env.PATH, ...aws.environment() };
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env, stdio: 'ignore' });
  const gone = once(child, 'exit');
  aws.faults.add({
    at,
    do: async () => {
      child.kill('SIGKILL');
      await gone;
      return 'drop connection' as const;
    },
  });
  expect(await gone).toEqual([null, 'SIGKILL']);
  await expect.poll(() => aws.log.records.at(-1)?.effect).toBe(keys === 1);
  expect(keysOfBob()).toBe(keys);
});

test('every third call can fail', async () => {
  aws.faults.add({ every: 3, do: 'unavailable' });
  const names: string[] = [];
  for (let i = 0; i < 6; i++) names.push((await outcomeOf(iam.send(new ListUsersCommand({})))).name);
  expect(names).toEqual(['ok', 'ok', 'ServiceUnavailable', 'ok', 'ok', 'ServiceUnavailable']);
});

test('a quota throttles what is above it and nothing else', async () => {
  aws.faults.quota = { iam: 3 };
  const ends = await Promise.all(
    Array.from({ length: 5 }, () => outcomeOf(iam.send(new ListUsersCommand({})))),
  );
  expect(ends.filter((end) => end.name === 'Throttling').length).toBe(2);
  expect(await outcomeOf(secrets.send(new ListSecretsCommand({})))).toEqual({ name: 'ok' });
});

test('an answer can be late', async () => {
  aws.faults.latencyMs = 80;
  const start = performance.now();
  await iam.send(new ListUsersCommand({}));
  expect(performance.now() - start).toBeGreaterThanOrEqual(79);
});

test('faults can be turned off', async () => {
  aws.faults.add({ do: 'unavailable' });
  aws.faults.latencyMs = 10_000;
  aws.faults.clear();
  expect(await createKey()).toEqual({ name: 'ok' });
});

describe('the log', () => {
  test('says who called what, on which resource, and how it ended', async () => {
    await createKey();
    expect(aws.log.records).toMatchObject([
      {
        service: 'iam',
        action: 'CreateAccessKey',
        region: 'eu-west-1',
        accessKeyId: aws.admin.accessKeyId,
        caller: 'arn:aws:iam::123456789012:user/administrator',
        resource: 'arn:aws:iam::123456789012:user/bob',
        parameters: { UserName: 'bob' },
        changing: true,
        effect: true,
        status: 200,
        userAgent: expect.stringContaining('aws-sdk-js'),
      },
    ]);
    expect(aws.log.lines()).toEqual(['iam:CreateAccessKey user/bob 200']);
  });

  test('holds none of the values that went through it', async () => {
    aws.seed.secret({ name: 's', value: { password: crypto.randomUUID() } });
    await createKey();
    await secrets.send(new PutSecretValueCommand({ SecretId: 's', SecretString: crypto.randomUUID() }));
    expect(aws.issuedSecrets.values().length).toBeGreaterThan(4);
    expect(aws.issuedSecrets.foundIn(JSON.stringify(aws.log.records))).toEqual([]);
  });
});

describe('issued secrets', () => {
  test.for<[string, (value: string) => string]>([
    ['plain', (value) => value],
    ['base64', (value) => Buffer.from(value).toString('base64')],
    ['percent', encodeURIComponent],
    ['json', (value) => JSON.stringify(value)],
  ])('are found when they are written in %s', async ([, spell]) => {
    const value = `${crypto.randomUUID()}/"é`;
    await secrets.send(new PutSecretValueCommand({ SecretId: 's', SecretString: value }));
    expect(aws.issuedSecrets.foundIn(`before ${spell(value)} after`)).toHaveLength(1);
    expect(aws.issuedSecrets.foundIn('before and after')).toEqual([]);
  });

  test('are the members of a JSON secret too', async () => {
    const password = crypto.randomUUID();
    await secrets.send(
      new PutSecretValueCommand({
        SecretId: 's',
        SecretString: JSON.stringify({ username: 'master', password }),
      }),
    );
    expect(aws.issuedSecrets.foundIn(`it is ${password}`)).toHaveLength(1);
    expect(aws.issuedSecrets.foundIn('it is master')).toEqual([]);
  });
});
