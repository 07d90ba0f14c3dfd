import { randomInt } from 'node:crypto';
import {
  ClusterNotFoundException$,
  type Service as DescribedService,
  DescribeServices$,
  type DescribeServicesRequest,
  type DescribeServicesResponse,
  InvalidParameterException$,
  ServiceNotActiveException$,
  ServiceNotFoundException$,
  UpdateService$,
  type UpdateServiceRequest,
  type UpdateServiceResponse,
} from '@aws-sdk/client-ecs';
import { byName, type Call, changes, reads, type Service } from '../operation.ts';
import { ecsServicesIn } from '../state.ts';
import { AwsError, modelledError } from '../wire/aws-error.ts';
import { type EcsService, settle } from './model.ts';

/** An ARN for what a request names, be it there or not. */
function arnOf(cluster: string | undefined, service: string | undefined, call: Call): { arn: string } {
  const name = `${cluster ?? 'default'}/${service ?? '*'}`;
  return { arn: `arn:aws:ecs:${call.region}:${call.account.id}:service/${name}` };
}

function inCluster(cluster: string | undefined, call: Call): EcsService[] {
  const all = [...ecsServicesIn(call.account, call.region).values()];
  const found = all.filter((service) => service.cluster === (cluster ?? 'default'));
  if (found.length === 0) throw modelledError(ClusterNotFoundException$, 'Cluster not found.');
  for (const service of found) settle(service, call.now);
  return found;
}

function describe(input: DescribeServicesRequest, call: Call): DescribeServicesResponse {
  const names = input.services ?? [];
  if (names.length > 10)
    throw modelledError(InvalidParameterException$, 'services cannot have more than 10 elements');
  const there = inCluster(input.cluster, call);
  const found = there.filter(({ name }) => names.includes(name));
  const missing = names.filter((name) => !there.some((service) => service.name === name));
  return {
    services: found.map(render),
    failures: missing.map((name) => ({ arn: arnOf(input.cluster, name, call).arn, reason: 'MISSING' })),
  };
}

function update(input: UpdateServiceRequest, call: Call): UpdateServiceResponse {
  const service = inCluster(input.cluster, call).find(({ name }) => name === input.service);
  if (!service) throw modelledError(ServiceNotFoundException$, 'Service not found.');
  if (service.status !== 'ACTIVE') throw modelledError(ServiceNotActiveException$, 'Service was not ACTIVE.');
  const others = Object.keys(input).filter(
    (name) => !['cluster', 'service', 'forceNewDeployment'].includes(name),
  );
  if (others.length > 0)
    throw new AwsError(
      'InvalidParameterException',
      400,
      `The local cloud does not change ${others.join(', ')}.`,
    );
  if (service.controller !== 'ECS') {
    throw modelledError(
      InvalidParameterException$,
      'Cannot force a new deployment on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to trigger a new deployment.',
    );
  }
  if (input.forceNewDeployment === true) deploy(service, call);
  return { service: render(service) };
}

function deploy(service: EcsService, call: Call): void {
  const { end, afterMs } = call.cloud.faults.deployments;
  for (const old of service.deployments) {
    old.status = 'ACTIVE';
    delete old.ends;
  }
  service.deployments.unshift({
    id: `ecs-svc/${randomInt(10 ** 12, 10 ** 13)}`,
    status: 'PRIMARY',
    rollout: 'IN_PROGRESS',
    reason: 'ECS deployment in progress.',
    createdAt: call.now,
    running: 0,
    ...(end === 'never' ? {} : { ends: { at: new Date(call.now.getTime() + afterMs), how: end } }),
  });
}

function render(service: EcsService): DescribedService {
  return {
    serviceArn: service.arn,
    serviceName: service.name,
    status: service.status,
    deploymentController: { type: service.controller },
    desiredCount: service.desiredCount,
    deployments: service.deployments.map((deployment) => ({
      id: deployment.id,
      status: deployment.status,
      ...(service.isClassic
        ? {}
        : { rolloutState: deployment.rollout, rolloutStateReason: deployment.reason }),
      createdAt: deployment.createdAt,
      updatedAt: deployment.createdAt,
      desiredCount: service.desiredCount,
      runningCount: deployment.running,
      pendingCount: 0,
      failedTasks: 0,
    })),
  };
}

/** Elastic Container Service: the part of it that is about the tasks of a service being replaced. */
export const ecs: Service = {
  name: 'ecs',
  protocol: 'json',
  namespace: '',
  version: 'AmazonEC2ContainerServiceV20141113',
  operations: byName([
    reads<DescribeServicesRequest, DescribeServicesResponse>(DescribeServices$, {
      resource: (input, call) => arnOf(input.cluster, input.services?.[0], call),
      run: describe,
    }),
    changes<UpdateServiceRequest, UpdateServiceResponse>(UpdateService$, {
      resource: (input, call) => arnOf(input.cluster, input.service, call),
      run: update,
    }),
  ]),
};
