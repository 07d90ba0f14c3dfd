import type { DownstreamConfig } from '../../config/schema.ts';
import type { RotationWorld } from '../world.ts';
import { ecsServiceRollout } from './ecs-service.ts';
import { githubDispatchRollout } from './github-dispatch.ts';
import { githubWorkflowRollout } from './github-workflow.ts';
import { lambdaFunctionRollout } from './lambda-function.ts';

/** One way to make somebody read the new value, and to learn whether they work with it. */
export interface Rollout {
  /** What it is about, as the object of a sentence: `the ECS service web of shop`. */
  readonly name: string;
  /** What is asked of it, as a sentence in the imperative. */
  readonly wish: string;
  /** The remote calls, as a plan names them. */
  readonly calls: { readonly ask: string; readonly look: string };
  /** How long one run waits for it, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether the old credential stays until this is over, and well. */
  readonly isAwaited: boolean;
  /**
   * What there is before asking, to be noted: it tells a later run whether an asking without an answer took effect.
   * Absent where the thing itself tells, or where asking twice does no harm.
   */
  mark?(world: RotationWorld): Promise<string>;
  /** Asks, unless the mark shows that it was asked already. The answer names what was begun. */
  ask(request: RolloutRequest, world: RotationWorld): Promise<string>;
  /**
   * How far what was begun is.
   * @throws RekeyError whose code ends in `-rejected` when the new value is shown not to work, another one when it
   *   ended in a way that says nothing about the value.
   */
  look(ref: string, asked: AskedRollout, world: RotationWorld): Promise<RolloutProgress>;
}

/** Names alone: what is sent to others never holds a value. */
export interface RolloutRequest {
  readonly rotation: string;
  /** The name of the secret. */
  readonly secret: string;
  readonly version: string;
  readonly mark?: string | undefined;
  /** Whether an earlier run took the mark, and may have asked since. */
  readonly mayBeAsked: boolean;
}

/** What was asked, and when. */
export interface AskedRollout extends RolloutRequest {
  readonly at: Date;
}

export type RolloutProgress =
  | { readonly state: 'works'; readonly told: string }
  | { readonly state: 'under-way'; readonly what: string };

/** The rollout of an entry that does not only store values. */
export function rolloutOf(target: DownstreamConfig): Rollout {
  const { 'github-dispatch': dispatch, 'github-workflow': workflow } = target;
  const { 'ecs-service': service, 'lambda-function': lambda } = target;
  if (dispatch) return githubDispatchRollout(dispatch);
  if (workflow) return githubWorkflowRollout(workflow);
  if (service) return ecsServiceRollout(service);
  if (lambda) return lambdaFunctionRollout(lambda);
  throw new Error('a downstream of no known kind');
}
