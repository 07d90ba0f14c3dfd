import assert from 'node:assert/strict';
import { DescribeServicesCommand, ECSClient, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalAws, startLocalAws } from './local-aws.ts';
import { outcomeOf } from './sdk-clients.ts';

let aws: LocalAws;
let ecs: ECSClient;
let lambda: LambdaClient;

beforeEach(async () => {
  aws = await startLocalAws();
  const config = { endpoint: aws.url, region: aws.region, credentials: aws.admin, maxAttempts: 1 };
  ecs = new ECSClient(config);
  lambda = new LambdaClient(config);
});

afterEach(async () => {
  await aws.close();
});

async function deployments() {
  const { services } = await ecs.send(new DescribeServicesCommand({ cluster: 'shop', services: ['web'] }));
  const [service] = services ?? [];
  assert.ok(service?.deployments);
  return service.deployments.map(({ id, status, rolloutState }) => [id, status, rolloutState]);
}

describe('services of the local ECS', () => {
  const named = { cluster: 'shop', service: 'web' };

  it.each([
    ['completed', [['new', 'PRIMARY', 'COMPLETED']]],
    [
      'failed',
      [
        ['new', 'PRIMARY', 'FAILED'],
        ['old', 'ACTIVE', 'COMPLETED'],
      ],
    ],
    ['rolled back', [['old', 'PRIMARY', 'COMPLETED']]],
  ] as const)('are replaced task by task, and that is %s', async (end, left) => {
    aws.seed.ecsService({ cluster: 'shop', name: 'web' });
    const [[old] = []] = await deployments();
    aws.faults.deployments = { end, afterMs: 60_000 };
    const { service } = await ecs.send(new UpdateServiceCommand({ ...named, forceNewDeployment: true }));
    const fresh = service?.deployments?.[0]?.id;
    expect(await deployments()).toEqual([
      [fresh, 'PRIMARY', 'IN_PROGRESS'],
      [old, 'ACTIVE', 'COMPLETED'],
    ]);
    await aws.clock.travel(60_000);
    const names = new Map([
      [fresh, 'new'],
      [old, 'old'],
    ]);
    expect((await deployments()).map(([id, ...rest]) => [names.get(id), ...rest])).toEqual(left);
  });

  it('are refused when they are missing, not active or not deployed by ECS', async () => {
    const force = (service: string, cluster = 'shop') =>
      outcomeOf(ecs.send(new UpdateServiceCommand({ cluster, service, forceNewDeployment: true })));
    aws.seed.ecsService({ cluster: 'shop', name: 'blue', controller: 'CODE_DEPLOY' });
    aws.seed.ecsService({ cluster: 'shop', name: 'gone', status: 'INACTIVE' });
    expect(await force('web', 'none')).toMatchObject({ name: 'ClusterNotFoundException' });
    expect(await force('web')).toMatchObject({ name: 'ServiceNotFoundException' });
    expect(await force('gone')).toMatchObject({ name: 'ServiceNotActiveException' });
    expect(await force('blue')).toMatchObject({ name: 'InvalidParameterException' });
    const { failures } = await ecs.send(new DescribeServicesCommand({ cluster: 'shop', services: ['web'] }));
    expect(failures).toMatchObject([{ reason: 'MISSING' }]);
  });
});

describe('functions of the local Lambda', () => {
  const FunctionName = 'mail';
  const look = () => lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));

  it('are updated after a while, of the named revision only, and one update at a time', async () => {
    const seeded = aws.seed.lambdaFunction({ name: FunctionName, description: 'Sends mail' });
    const { RevisionId } = await look();
    const update = (revision: string | undefined) =>
      lambda.send(
        new UpdateFunctionConfigurationCommand({
          FunctionName,
          Description: 'Sends mails',
          ...(revision === undefined ? {} : { RevisionId: revision }),
        }),
      );
    expect(await outcomeOf(update('another'))).toMatchObject({
      name: 'PreconditionFailedException',
      status: 412,
    });
    expect(await update(RevisionId)).toMatchObject({ LastUpdateStatus: 'InProgress' });
    expect(await outcomeOf(update(undefined))).toMatchObject({
      name: 'ResourceConflictException',
      status: 409,
    });
    await aws.clock.travel(5_000);
    expect(await look()).toMatchObject({ Description: 'Sends mails', LastUpdateStatus: 'Successful' });
    expect(seeded.generation).toBe(1);
  });

  it('are refused when they are missing, when it is too much, or when policies do not allow it', async () => {
    expect(await outcomeOf(look())).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
    aws.seed.lambdaFunction({ name: FunctionName });
    aws.faults.quota.lambda = 0;
    expect(await outcomeOf(look())).toMatchObject({ name: 'TooManyRequestsException', status: 429 });
    aws.faults.clear();
    aws.seed.user({ name: 'nobody' });
    const credentials = aws.seed.accessKey({ user: 'nobody' });
    const other = new LambdaClient({ endpoint: aws.url, region: aws.region, credentials, maxAttempts: 1 });
    expect(await outcomeOf(other.send(new GetFunctionConfigurationCommand({ FunctionName })))).toMatchObject({
      name: 'AccessDeniedException',
      status: 403,
    });
  });
});
