import type { Secret } from '../credentials/secret.ts';
import type { Decision, Ending, Rotation } from './lifecycle.ts';
import type { SecretState } from './secret-state.ts';

/** What makes rotations due that are not due by their age. */
export interface Demands {
  /** Credentials that a scan of this run found where they must not be. They are held in memory only. */
  readonly exposed: readonly Exposure[];
  /** Somebody asks for the rotations by name: what is in AWSCURRENT is replaced, unless that has just happened. */
  readonly asked: boolean;
  /** By the name of a rotation: the version that an approved plan replaces. */
  readonly approved: ReadonlyMap<string, string>;
  /** Is told which rotation holds what was found. */
  readonly matched?: ((exposure: Exposure, rotation: string) => void) | undefined;
}

export interface Exposure {
  readonly type: 'access-key' | 'password';
  /** The password; of a key its secret or its id, whichever was found. */
  readonly value: Secret;
  /** The id of the key that it belongs to, masked, where that is known. */
  readonly keyId?: string | undefined;
  /** Where it was found, as it may be shown; `undefined` where nobody may be told. */
  readonly where: string | undefined;
}

/** Why one version of a secret is to be replaced. `too-soon`: it was asked for, and is not to be. */
export interface Demand {
  readonly kind: 'exposed' | 'asked' | 'approved' | 'too-soon';
  /** For `exposed`: `src/app.ts:3`, say. */
  readonly where: string;
}

/** What demands that the present value be replaced at once; `undefined` when nothing does. */
export function demandOf({ current, demands }: Pick<SecretState, 'current' | 'demands'>): Demand | undefined {
  const demand = current && demands?.get(current.id);
  return demand?.kind === 'too-soon' ? undefined : demand;
}

/** Whether the value before the present one stands where it must not. */
export function isPreviousExposed({ previous, demands }: SecretState): boolean {
  return previous !== undefined && demands?.get(previous.id)?.kind === 'exposed';
}

/** A rotation whose end says what was demanded of it, and what became of that. */
export function onDemand<State extends object, Action>(
  rotation: Rotation<State, Action>,
): Rotation<State, Action> {
  const secretOf = (state: State): SecretState | undefined => rotation.secretOf?.(state);
  let first: Demand | undefined;
  return {
    ...rotation,
    async observe() {
      const state = await rotation.observe();
      const secret = secretOf(state);
      first ??= secret?.current && secret.demands?.get(secret.current.id);
      return state;
    },
    decide(state, now): Decision<Action> {
      const decision = rotation.decide(state, now);
      if ('next' in decision || !first) return decision;
      const secret = secretOf(state);
      const isOpen = secret !== undefined && demandOf(secret) !== undefined;
      return { end: explained(decision.end, first, { isOpen, kind: rotation.kind }) };
    },
  };
}

const NO_ROOM = ' IAM allows two keys: delete the one that waits, if nobody needs it, and run this again.';

/** `isOpen`: the demanded version still is the present one. */
function explained(
  end: Ending,
  demand: Demand,
  { isOpen, kind }: { readonly isOpen: boolean; readonly kind: string },
): Ending {
  const { status, summary } = end;
  const hasEnded = status === 'settled' || status === 'pending';
  switch (demand.kind) {
    case 'exposed': {
      if (!isOpen || !hasEnded)
        return { ...end, summary: `Its value is exposed in ${demand.where}. ${summary}` };
      // A quiet end would leave a value in use that others know.
      return {
        ...end,
        status: 'needs-person',
        summary: `Its value is exposed in ${demand.where} and cannot be replaced yet. ${summary}${kind === 'iam-user' ? NO_ROOM : ''}`,
      };
    }
    case 'too-soon':
      return {
        ...end,
        summary: `Asked for, but its value is less than an hour old and was not replaced again. ${summary}`,
      };
    case 'asked':
    case 'approved':
      return isOpen && hasEnded ? { ...end, summary: `Asked for, and not begun. ${summary}` } : end;
  }
}
