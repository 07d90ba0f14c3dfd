import type { Deployment, Service } from '@aws-sdk/client-ecs';
import type { EcsDeployment, EcsService, EcsServices } from '../../rotate/downstream/ports.ts';
import { callAws, isAwsError } from './errors.ts';
import type { AwsSession } from './session.ts';

/** Services of ECS as downstreams. */
export function awsEcsServices(session: AwsSession): EcsServices {
  return {
    async describe({ cluster, service, region }) {
      const ecs = await session.ecs(region);
      const { DescribeServicesCommand } = await import('@aws-sdk/client-ecs');
      const command = new DescribeServicesCommand({ cluster, services: [service] });
      return await callAws('ecs:DescribeServices', async () => {
        try {
          // What is not there is told under `failures`, not as an error.
          const [found] = (await ecs.send(command)).services ?? [];
          return found && factsOf(found);
        } catch (error) {
          if (isAwsError(error, 'ClusterNotFound')) return undefined;
          throw error;
        }
      });
    },

    async redeploy({ cluster, service, region }) {
      const ecs = await session.ecsOnce(region);
      const { UpdateServiceCommand } = await import('@aws-sdk/client-ecs');
      const command = new UpdateServiceCommand({ cluster, service, forceNewDeployment: true });
      const answer = await callAws('ecs:UpdateService', () => ecs.send(command));
      const begun = answer.service?.deployments?.find(({ status }) => status === 'PRIMARY')?.id;
      // Its effect is unknown then, and looking again tells.
      if (begun === undefined) throw new Error('ecs:UpdateService answered without a deployment');
      return begun;
    },
  };
}

function factsOf({ status, deploymentController, deployments }: Service): EcsService {
  return {
    status: status ?? '',
    // "If no deploymentController is specified, the default value of ECS is used" (ECS API reference, CreateService).
    controller: deploymentController?.type ?? 'ECS',
    deployments: (deployments ?? []).map(deploymentOf),
  };
}

function deploymentOf(found: Deployment): EcsDeployment {
  return {
    id: found.id ?? '',
    status: found.status ?? '',
    rollout: found.rolloutState,
    reason: found.rolloutStateReason,
    createdAt: found.createdAt ?? new Date(0),
    desired: found.desiredCount ?? 0,
    running: found.runningCount ?? 0,
  };
}
