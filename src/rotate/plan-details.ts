import type { RotationConfig } from '../config/schema.ts';
import type { RotationPlanReason } from '../findings/rotation-plan.ts';
import type { StepRecord } from '../findings/run-report.ts';
import { demandOf } from './demand.ts';
import { BEGINNINGS } from './in-window.ts';
import { planRotation, type Rotated, type Rotation } from './lifecycle.ts';
import { findDrift } from './plan-drift.ts';
import { rolledBack } from './roll-back/standing.ts';
import { shortVersion } from './rotation-token.ts';
import { dueAt, owesSpread, pendingState, type SecretState } from './secret-state.ts';
import type { RotationWorld } from './world.ts';

/** What a plan says of a rotation besides its outcome and steps. */
export interface PlanDetails {
  readonly reasons: readonly RotationPlanReason[];
  readonly drift: readonly string[];
  /** The version that is AWSCURRENT. */
  readonly replaces: string | undefined;
  /** Whether that version is to be replaced whatever its age. */
  readonly demanded: boolean;
}

/** Plans a rotation, says why what is planned is to be done, and looks for what is not as it was left. */
export async function planInDetail<State extends object, Action>(
  rotation: Rotation<State, Action>,
  world: RotationWorld,
  config: RotationConfig,
): Promise<Rotated> {
  let seen: State | undefined;
  const watched: Rotation<State, Action> = {
    ...rotation,
    async observe() {
      const state = await rotation.observe();
      seen ??= state;
      return state;
    },
  };
  const rotated = await planRotation(watched, world);
  const secret = seen && rotation.secretOf?.(seen);
  if (!seen || !secret) return rotated;
  const plan: PlanDetails = {
    reasons: reasonsOf(secret, config, rotated.outcome.steps, world.clock.now()),
    drift: await findDrift({ secret, mismatch: mismatchIn(rotation, seen) }, config, world),
    replaces: secret.current?.id,
    demanded: demandOf(secret) !== undefined || isResumed(secret),
  };
  return { ...rotated, plan };
}

/** Somebody asks that what was rolled back goes on: an approval of it is asking, too. */
function isResumed(secret: SecretState): boolean {
  return secret.request?.do === 'resume' && rolledBack(secret) !== undefined;
}

function mismatchIn<State extends object, Action>(
  rotation: Rotation<State, Action>,
  state: State,
): (() => Promise<string | undefined>) | undefined {
  const mismatchOf = rotation.mismatchOf?.bind(rotation);
  return mismatchOf && (() => mismatchOf(state));
}

/** Why these steps are to be taken; nothing when there are none. */
export function reasonsOf(
  secret: SecretState,
  config: Pick<RotationConfig, 'every'>,
  steps: readonly Pick<StepRecord, 'step'>[],
  now: Date,
): RotationPlanReason[] {
  if (steps.length === 0) return [];
  const reasons: RotationPlanReason[] = [];
  const version = shortVersion(secret.pending?.id ?? '');
  const pending = pendingState(secret);
  if (pending === 'ours')
    reasons.push({
      kind: 'unfinished',
      text: `A rotation to version ${version} was begun and is to be finished.`,
    });
  if (pending === 'stale')
    reasons.push({
      kind: 'unfinished',
      text: `Version ${version} is to be given up: AWSCURRENT is no longer the one that it was made to follow.`,
    });
  if (pending === 'promoted')
    reasons.push({
      kind: 'unfinished',
      text: `What follows the promotion of version ${version} is missing.`,
    });
  else if (owesSpread(secret))
    reasons.push({ kind: 'spread', text: 'Not everyone is known to have the present value.' });
  if (steps.some(({ step }) => step === 'retire'))
    reasons.push({ kind: 'retire', text: 'An old key is to be retired.' });
  if (steps.some(({ step }) => BEGINNINGS.some((name) => name === step)))
    reasons.push(whyBegin(secret, config, now));
  return reasons;
}

function whyBegin(
  secret: SecretState,
  { every }: Pick<RotationConfig, 'every'>,
  now: Date,
): RotationPlanReason {
  if (!secret.current) return { kind: 'first', text: 'The secret has no value yet.' };
  const demand = demandOf(secret);
  if (demand?.kind === 'exposed')
    return { kind: 'exposed', text: `The present value is exposed in ${demand.where}.` };
  if (demand) return { kind: 'asked', text: 'Somebody asked for it, whatever its age.' };
  return { kind: 'due', text: `Due since ${dueAt(secret, every, now).toISOString()}.` };
}
