import { CreateAccessKeyCommand, GetUserCommand } from '@aws-sdk/client-iam';
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { collectRequests, type RequestRecord } from '../../../src/base/request-log.ts';
import { type AwsSession, openAwsSession } from '../../../src/clients/aws/session.ts';
import { type LocalAws, startLocalAws } from '../../cloud/aws/local-aws.ts';

let aws: LocalAws;
let session: AwsSession;

beforeEach(async () => {
  aws = await startLocalAws();
  aws.seed.user({ name: 'ci' });
  session = openAwsSession({ env: aws.environment() });
});

afterEach(async () => {
  session.close();
  await aws.close();
});

const ids = (action: string): string[] => aws.log.of(action).map(({ requestId }) => requestId);

it('takes down every try of a call: its id, its status and what it failed with', async () => {
  aws.faults.add({ nth: 1, do: 'throttle' });
  const requests: RequestRecord[] = [];
  const iam = await session.iam();
  await collectRequests(
    (each) => void requests.push(each),
    () => iam.send(new CreateAccessKeyCommand({ UserName: 'ci' })),
  );

  const [throttled, made] = ids('CreateAccessKey');
  expect(requests).toEqual([
    { call: 'iam:CreateAccessKey', id: throttled, status: 400, error: 'Throttling' },
    { call: 'iam:CreateAccessKey', id: made, status: 200 },
  ]);
});

it('takes down what was refused, and what was never answered', async () => {
  aws.faults.add({ nth: 2, do: 'drop connection' });
  const requests: RequestRecord[] = [];
  const [iam, secrets] = [await session.iam(), await session.secretsManager()];
  await expect(
    collectRequests(
      (each) => void requests.push(each),
      () => secrets.send(new DescribeSecretCommand({ SecretId: 'nothing' })),
    ),
  ).rejects.toThrow(/find the specified secret/);
  await collectRequests(
    (each) => void requests.push(each),
    () => iam.send(new GetUserCommand({ UserName: 'ci' })),
  );

  expect(requests[0]).toEqual({
    call: 'secretsmanager:DescribeSecret',
    id: ids('DescribeSecret')[0],
    status: 400,
    error: 'ResourceNotFound',
  });
  expect(requests[1]).toEqual({ call: 'iam:GetUser', error: expect.stringMatching(/^\w+$/) as string });
  expect(requests[2]).toEqual({ call: 'iam:GetUser', id: ids('GetUser')[1], status: 200 });
});

it('gives each of many callers at once its own requests', async () => {
  const names = Array.from({ length: 24 }, (_, index) => `user-${index}`);
  for (const name of names) aws.seed.user({ name });
  const iam = await session.iam();
  const found = await Promise.all(
    names.map(async (name) => {
      const requests: RequestRecord[] = [];
      await collectRequests(
        (each) => void requests.push(each),
        () => iam.send(new GetUserCommand({ UserName: name })),
      );
      return requests.map(({ id }) => id);
    }),
  );
  const asked = names.map((name) =>
    aws.log
      .of('GetUser')
      .filter(({ parameters }) => parameters.UserName === name)
      .map(({ requestId }) => requestId),
  );
  expect(found).toEqual(asked);
});
