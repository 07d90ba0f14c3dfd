import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { awsEcsServices } from '../../../src/clients/aws/ecs-services.ts';
import { awsLambdaFunctions } from '../../../src/clients/aws/lambda-functions.ts';
import { type AwsSession, openAwsSession } from '../../../src/clients/aws/session.ts';
import { type LocalAws, startLocalAws } from '../../cloud/aws/local-aws.ts';

let aws: LocalAws;
let session: AwsSession;

beforeEach(async () => {
  aws = await startLocalAws();
  session = openAwsSession({ env: aws.environment() });
});

afterEach(async () => {
  session.close();
  await aws.close();
});

describe('services of ECS', () => {
  const web = { cluster: 'shop', service: 'web' };

  it('are described as far as their deployments matter', async () => {
    const services = awsEcsServices(session);
    expect(await services.describe(web)).toBeUndefined();
    aws.seed.ecsService({ cluster: 'shop', name: 'other' });
    expect(await services.describe(web)).toBeUndefined();
    const seeded = aws.seed.ecsService({ cluster: 'shop', name: 'web' });
    const id = await services.redeploy(web);
    expect(id).toBe(seeded.deployments[0]?.id);
    expect(await services.describe(web)).toMatchObject({
      status: 'ACTIVE',
      controller: 'ECS',
      deployments: [
        { id, status: 'PRIMARY', rollout: 'IN_PROGRESS', desired: 2, running: 0 },
        { status: 'ACTIVE', rollout: 'COMPLETED', reason: expect.stringContaining('completed') },
      ],
    });
  });

  it('are not deployed twice when the answer is lost', async () => {
    const seeded = aws.seed.ecsService({ cluster: 'shop', name: 'web', region: 'us-east-1' });
    aws.faults.add({
      when: ({ action }) => action === 'UpdateService',
      nth: 1,
      at: 'after effect',
      do: 'drop connection',
    });
    const there = awsEcsServices(session);
    await expect(there.redeploy({ ...web, region: 'us-east-1' })).rejects.toMatchObject({
      code: 'aws-unavailable',
    });
    expect(seeded.deployments).toHaveLength(2);
  });
});

describe('functions of Lambda', () => {
  const mail = { function: 'mail' };

  it('are described without their environment, and changed when they are as they were', async () => {
    const functions = awsLambdaFunctions(session);
    expect(await functions.describe(mail)).toBeUndefined();
    const seeded = aws.seed.lambdaFunction({ name: 'mail', description: 'Sends mail' });
    const seen = await functions.describe(mail);
    expect(seen).toEqual({
      description: 'Sends mail',
      revision: seeded.revisionId,
      modifiedAt: seeded.modifiedAt,
      update: 'Successful',
      reason: undefined,
    });
    const change = { description: 'Sends mails', revision: seeded.revisionId };
    expect(await functions.redescribe(mail, { ...change, revision: 'another' })).toBe('changed');
    expect(await functions.redescribe(mail, change)).toEqual({ modifiedAt: seeded.modifiedAt });
    expect(await functions.redescribe(mail, { ...change, revision: seeded.revisionId })).toBe('busy');
    expect(seeded.environment).toHaveProperty('API_TOKEN');
  });

  it('that may not be changed are refused in words', async () => {
    aws.seed.lambdaFunction({ name: 'mail' });
    aws.seed.user({ name: 'nobody' });
    const poor = openAwsSession({ env: aws.environment(aws.seed.accessKey({ user: 'nobody' })) });
    await expect(awsLambdaFunctions(poor).describe(mail)).rejects.toThrow(/lambda:GetFunctionConfiguration/);
    poor.close();
  });
});
