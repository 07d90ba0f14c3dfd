import type { RotationConfig } from '../config/schema.ts';
import type { CredentialAge } from '../findings/credential-age.ts';
import type { Rotated, Rotation } from './lifecycle.ts';
import { dueAt } from './secret-state.ts';
import type { RotationWorld } from './world.ts';

/**
 * Takes a rotation and notes in its outcome how old its credential is then, and when it is next due, from the last
 * state that was decided about; of a plan from the first, since what comes after it has not happened.
 */
export async function withAge<State extends object, Action, Result extends Rotated | undefined>(
  rotation: Rotation<State, Action>,
  config: RotationConfig,
  { clock }: Pick<RotationWorld, 'clock'>,
  { isPlan = false }: { readonly isPlan?: boolean },
  take: (rotation: Rotation<State, Action>) => Promise<Result>,
): Promise<Result> {
  let seen: State | undefined;
  const rotated = await take({
    ...rotation,
    decide(state, now) {
      if (!isPlan || !seen) seen = state;
      return rotation.decide(state, now);
    },
  });
  const age = rotated && seen && ageIn(rotation, seen, config, clock.now());
  if (!rotated || !age) return rotated;
  return { ...rotated, outcome: { ...rotated.outcome, credential: age } };
}

/** `undefined` of a secret that has no value yet. */
function ageIn<State extends object, Action>(
  rotation: Rotation<State, Action>,
  state: State,
  config: RotationConfig,
  now: Date,
): CredentialAge | undefined {
  const { name, kind } = rotation;
  const secret = rotation.secretOf?.(state);
  if (!secret?.current) return undefined;
  const since = secret.current.createdAt.toISOString();
  const account = secret.description.arn.split(':')[4] ?? '';
  return {
    provider: 'aws',
    kind,
    name,
    ...(account === '' ? {} : { account }),
    since,
    dueAt: dueAt(secret, config.every, now).toISOString(),
    rotation: name,
  };
}
