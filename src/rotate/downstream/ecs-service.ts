import { RekeyError } from '../../base/errors.ts';
import type { EcsServiceConfig } from '../../config/downstream-schema.ts';
import type { EcsDeployment, EcsService } from './ports.ts';
import type { Rollout, RolloutProgress } from './rollout.ts';

/**
 * "The Amazon ECS API follows an eventual consistency model" (ECS API reference, RunTask): an answer may be from before
 * the deployment was begun, and looks then as if it had been rolled back.
 */
const SETTLED_MS = 2 * 60_000;

/** A service of ECS whose tasks read the secret when they start: all of them are replaced. */
export function ecsServiceRollout(config: EcsServiceConfig): Rollout {
  const { cluster, service, timeout } = config;
  const name = `the ECS service "${service}" of "${cluster}"`;
  return {
    name,
    wish: `Replace the tasks of ${name}, which read the secret when they start`,
    calls: { ask: 'ecs:UpdateService', look: 'ecs:DescribeServices' },
    timeoutMs: timeout,
    isAwaited: true,
    async mark({ services }) {
      return shortId(primaryOf(checked(await services.describe(config), name), name).id);
    },
    async ask({ mark = '', mayBeAsked }, { services }) {
      if (mayBeAsked) {
        const present = shortId(primaryOf(checked(await services.describe(config), name), name).id);
        // Whoever began a newer deployment, its tasks started after the promotion.
        if (present !== mark) return `${mark}/${present}`;
      }
      return `${mark}/${shortId(await services.redeploy(config))}`;
    },
    async look(ref, { at }, { services, clock }) {
      const found = checked(await services.describe(config), name);
      const isSettled = clock.now().getTime() - at.getTime() >= SETTLED_MS;
      return judgeDeployment(found, ref, { name, isSettled });
    },
  };
}

/**
 * How far the deployment is that was begun, or a newer one that took its place. `ref` names the deployment before
 * and the one that was begun.
 * @throws RekeyError `ecs-deployment-rejected`
 */
export function judgeDeployment(
  service: EcsService,
  ref: string,
  { name, isSettled }: { readonly name: string; readonly isSettled: boolean },
): RolloutProgress {
  const [before, begun] = ref.split('/');
  const primary = primaryOf(service, name);
  const ours = service.deployments.find(({ id }) => shortId(id) === begun);
  if (!ours && !isSettled) {
    return { state: 'under-way', what: `${name} does not show its new deployment yet` };
  }
  if (ours?.rollout === 'FAILED') throw rejected(name, ours);
  // The circuit breaker goes back to the last deployment that completed, whose tasks have the old value.
  const isBack = shortId(primary.id) === before && before !== begun;
  if (isBack || /\broll(?:ing|ed)[ -]?back\b/i.test(primary.reason ?? ''))
    throw rejected(name, ours ?? primary);
  if (ours && primary.id !== ours.id && primary.createdAt < ours.createdAt) throw rejected(name, ours);
  if (primary.rollout === 'FAILED') throw rejected(name, primary);
  const isOver =
    primary.rollout === 'COMPLETED' ||
    // A service behind a Classic Load Balancer has no such state: it is steady when nothing else runs.
    (primary.rollout === undefined &&
      service.deployments.length === 1 &&
      primary.running === primary.desired);
  if (isOver) return { state: 'works', told: `${name} runs ${primary.running} new tasks` };
  return { state: 'under-way', what: `${name}: ${primary.running} of ${primary.desired} new tasks run` };
}

function rejected(name: string, { id, reason }: EcsDeployment): RekeyError {
  return new RekeyError({
    code: 'ecs-deployment-rejected',
    what: `The new tasks of ${name} did not come up (deployment ${shortId(id)}${reason === undefined ? '' : `: ${reason}`}).`,
    fix: 'Look at why its tasks stopped. The old credential stays; when a newer deployment of the service completes, the next run goes on.',
    exit: 1,
  });
}

/** @throws RekeyError `ecs-service-missing`, `ecs-service-inactive` or `ecs-service-controller` */
function checked(service: EcsService | undefined, name: string): EcsService {
  if (!service) {
    throw new RekeyError({
      code: 'ecs-service-missing',
      what: `There is no such thing as ${name} in this account and region.`,
      fix: 'Correct "cluster", "service" or "region" of the downstream.',
    });
  }
  if (service.status !== 'ACTIVE') {
    throw new RekeyError({
      code: 'ecs-service-inactive',
      what: `Of ${name} the status is ${service.status}.`,
      fix: 'Take it off "downstream" if nobody needs it any more.',
    });
  }
  if (service.controller !== 'ECS') {
    throw new RekeyError({
      code: 'ecs-service-controller',
      what: `The deployments of ${name} are made by ${service.controller}, not by ECS: its tasks cannot be replaced by ecs:UpdateService.`,
      fix: 'Use "github-workflow" with a workflow that deploys it.',
    });
  }
  return service;
}

/** @throws RekeyError `ecs-service-inactive` */
function primaryOf({ deployments }: EcsService, name: string): EcsDeployment {
  const primary = deployments.find(({ status }) => status === 'PRIMARY');
  if (primary) return primary;
  throw new RekeyError({ code: 'ecs-service-inactive', what: `There is no deployment of ${name}.` });
}

/** `ecs-svc/1234567890123456789`: what is before the slash is the same everywhere. */
function shortId(id: string): string {
  return id.replace(/^.*\//, '');
}
