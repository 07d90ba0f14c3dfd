import { randomBytes, randomUUID } from 'node:crypto';
import type { EcsService } from '../ecs/model.ts';
import type { LambdaFunction } from '../lambda/model.ts';
import { ecsServicesIn, functionsIn } from '../state.ts';
import type { Ground, PlacedInRegion } from './place.ts';

interface ServiceSeed
  extends PlacedInRegion,
    Partial<Pick<EcsService, 'controller' | 'status' | 'isClassic'>> {
  cluster: string;
  name: string;
}

interface FunctionSeed extends PlacedInRegion, Partial<Pick<LambdaFunction, 'description'>> {
  name: string;
}

/** Those who use credentials. */
export interface ConsumersSeed {
  ecsService(seed: ServiceSeed): EcsService;
  lambdaFunction(seed: FunctionSeed): LambdaFunction;
}

export function consumersSeed(ground: Ground): ConsumersSeed {
  return {
    ecsService(seed) {
      const account = ground.accountFor(seed);
      const region = ground.regionFor(seed);
      const made: EcsService = {
        cluster: seed.cluster,
        name: seed.name,
        arn: `arn:aws:ecs:${region}:${account.id}:service/${seed.cluster}/${seed.name}`,
        controller: seed.controller ?? 'ECS',
        status: seed.status ?? 'ACTIVE',
        desiredCount: 2,
        isClassic: seed.isClassic ?? false,
        deployments: [
          {
            id: 'ecs-svc/1000000000001',
            status: 'PRIMARY',
            rollout: 'COMPLETED',
            reason: 'ECS deployment ecs-svc/1000000000001 completed.',
            createdAt: ground.longAgo(),
            running: 2,
          },
        ],
      };
      ecsServicesIn(account, region).set(`${seed.cluster}/${seed.name}`, made);
      return made;
    },

    lambdaFunction(seed) {
      const account = ground.accountFor(seed);
      const region = ground.regionFor(seed);
      // What a function's environment holds is as good as a secret: it must not be said anywhere.
      const token = randomBytes(18).toString('base64url');
      ground.cloud.issuedSecrets.add(token);
      const made: LambdaFunction = {
        name: seed.name,
        arn: `arn:aws:lambda:${region}:${account.id}:function:${seed.name}`,
        description: seed.description ?? '',
        revisionId: randomUUID(),
        modifiedAt: ground.longAgo(),
        environment: { API_TOKEN: token },
        update: 'Successful',
        generation: 0,
      };
      functionsIn(account, region).set(seed.name, made);
      return made;
    },
  };
}
