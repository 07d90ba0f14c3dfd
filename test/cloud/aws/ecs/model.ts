import type { Faults } from '../faults.ts';

/** A service of a cluster, as far as its deployments go. */
export interface EcsService {
  cluster: string;
  name: string;
  arn: string;
  controller: 'ECS' | 'CODE_DEPLOY' | 'EXTERNAL';
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE';
  desiredCount: number;
  /** behind a Classic Load Balancer deployments show no rollout state */
  isClassic: boolean;
  /** the newest first */
  deployments: EcsDeployment[];
}

export interface EcsDeployment {
  id: string;
  status: 'PRIMARY' | 'ACTIVE';
  rollout: 'COMPLETED' | 'FAILED' | 'IN_PROGRESS';
  reason: string;
  createdAt: Date;
  running: number;
  /** When it is over, and how. */
  ends?: { at: Date; how: Faults['deployments']['end'] };
}

/** Lets happen what was due by now. */
export function settle(service: EcsService, now: Date): void {
  const [primary, ...others] = service.deployments;
  if (!primary?.ends || primary.ends.at > now) return;
  const { how } = primary.ends;
  delete primary.ends;
  if (how === 'completed') {
    Object.assign(primary, {
      rollout: 'COMPLETED',
      reason: `ECS deployment ${primary.id} completed.`,
      running: service.desiredCount,
    });
    service.deployments = [primary];
    return;
  }
  // Amazon ECS Developer Guide, "How the Amazon ECS deployment circuit breaker detects failures".
  Object.assign(primary, {
    rollout: 'FAILED',
    reason: 'ECS deployment circuit breaker: tasks failed to start.',
    running: 0,
  });
  const [before] = others;
  if (how !== 'rolled back' || !before) return;
  Object.assign(before, {
    status: 'PRIMARY',
    rollout: 'COMPLETED',
    reason: `ECS deployment circuit breaker: rolling back to deploymentId ${before.id}.`,
    running: service.desiredCount,
  });
  service.deployments = [before];
}
