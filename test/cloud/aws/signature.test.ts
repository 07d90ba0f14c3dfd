import { ListUsersCommand } from '@aws-sdk/client-iam';
import { ListSecretsCommand } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, describe, expect, test } from 'vitest';
import { newAccessKeyId, newSecretAccessKey } from './identifiers.ts';
import { startLocalAws } from './local-aws.ts';
import { outcomeOf, type SdkSettings, sdkClients } from './sdk-clients.ts';

const aws = await startLocalAws();
afterAll(() => aws.close());

const minute = 60_000;

/** The same signer at an XML service and at a JSON service. */
async function outcomes(key = aws.admin, settings: SdkSettings = {}) {
  const { sts, secrets } = sdkClients(aws, key, settings);
  return {
    query: await outcomeOf(sts.send(new GetCallerIdentityCommand({}))),
    json: await outcomeOf(secrets.send(new ListSecretsCommand({}))),
  };
}

describe('a signed request', () => {
  test('is answered when it is signed with the secret of its key', async () => {
    expect(await outcomes()).toEqual({ query: { name: 'ok' }, json: { name: 'ok' } });
  });

  test.for<[string, Parameters<typeof outcomes>, object, object]>([
    [
      'a wrong secret',
      [{ ...aws.admin, secretAccessKey: newSecretAccessKey() }],
      { name: 'SignatureDoesNotMatch', status: 403 },
      { name: 'InvalidSignatureException', status: 400 },
    ],
    [
      'a key that nobody has',
      [{ accessKeyId: newAccessKeyId('AKIA', aws.account), secretAccessKey: newSecretAccessKey() }],
      { name: 'InvalidClientTokenId', status: 403 },
      { name: 'UnrecognizedClientException', status: 400 },
    ],
    [
      'a clock six minutes slow',
      [aws.admin, { systemClockOffset: -6 * minute }],
      {
        name: 'SignatureDoesNotMatch',
        message: expect.stringMatching(/^Signature expired: \w+ is now earlier than \w+ \(\w+ - 5 min\.\)$/),
      },
      { name: 'InvalidSignatureException' },
    ],
    [
      'a clock six minutes fast',
      [aws.admin, { systemClockOffset: 6 * minute }],
      {
        name: 'SignatureDoesNotMatch',
        message: expect.stringMatching(/^Signature not yet current: \w+ is still later than/),
      },
      { name: 'InvalidSignatureException' },
    ],
    [
      'a region that does not exist',
      [aws.admin, { region: 'eu-atlantis-1' }],
      { name: 'SignatureDoesNotMatch', message: expect.stringContaining('valid region') },
      { name: 'InvalidSignatureException' },
    ],
  ])('with %s is refused', async ([, signer, query, json]) => {
    const given = await outcomes(...signer);
    expect(given.query).toMatchObject(query);
    expect(given.json).toMatchObject(json);
  });

  test('of a clock four minutes slow is answered', async () => {
    expect((await outcomes(aws.admin, { systemClockOffset: -4 * minute })).query).toEqual({ name: 'ok' });
  });

  test('is refused when its body was changed on the way', async () => {
    const { iam } = sdkClients(aws, aws.admin);
    iam.middlewareStack.add(
      (next) => (call) => {
        const request = call.request as { body: string };
        request.body = request.body.replace('alice', 'mallo');
        return next(call);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    const call = iam.send(new ListUsersCommand({ PathPrefix: '/alice/' }));
    expect(await outcomeOf(call)).toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  test('is still answered after the clock of the cloud was moved on by a year', async () => {
    const later = await startLocalAws();
    await later.clock.travel(365 * 24 * 60 * minute);
    const { sts } = sdkClients(later, later.admin);
    expect(await outcomeOf(sts.send(new GetCallerIdentityCommand({})))).toEqual({ name: 'ok' });
    await later.close();
  });

  test('survives names with characters that are escaped twice', async () => {
    const { iam } = sdkClients(aws, aws.admin);
    expect(await outcomeOf(iam.send(new ListUsersCommand({ PathPrefix: "/a b+c/=&%~*'()ü/" })))).toEqual({
      name: 'ok',
    });
  });
});

test('a request without a signature is refused', async () => {
  const body = 'Action=GetCallerIdentity&Version=2011-06-15';
  const response = await fetch(aws.url, { method: 'POST', body });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('<Code>MissingAuthenticationToken</Code>');
});

test('an operation that the cloud does not have is refused by its name, not by a crash', async () => {
  const { iam } = sdkClients(aws, aws.admin);
  const { ListGroupsCommand } = await import('@aws-sdk/client-iam');
  expect(await outcomeOf(iam.send(new ListGroupsCommand({})))).toMatchObject({
    name: 'InvalidAction',
    message: expect.stringContaining('ListGroups'),
  });
});

test('a body that is not JSON is refused as AWS refuses it', async () => {
  const { secrets } = sdkClients(aws, aws.admin);
  secrets.middlewareStack.add(
    (next) => (call) => {
      (call.request as { body: string }).body = '{{';
      return next(call);
    },
    // After the body is written and before it is signed; as long as the `{}` that was there.
    { step: 'build' },
  );
  expect(await outcomeOf(secrets.send(new ListSecretsCommand({})))).toMatchObject({
    name: 'SerializationException',
    status: 400,
  });
});
