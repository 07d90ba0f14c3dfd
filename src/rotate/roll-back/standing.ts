import type { RollBack } from '../journal.ts';
import type { SecretVersion } from '../ports.ts';
import type { SecretState } from '../secret-state.ts';

/** What somebody asks of roll-backs in this run. */
export interface RollBackRequest {
  /** `roll-back`: to go back. `resume`: rotations that were rolled back shall go on. */
  readonly do: 'roll-back' | 'resume';
  /** When the run began. */
  readonly at: Date;
}

type Known = Pick<SecretState, 'current' | 'rollBack' | 'request'>;

/** The roll-back that led to the present AWSCURRENT. */
export function rolledBack({ current, rollBack }: Known): RollBack | undefined {
  return current !== undefined && rollBack?.to === current.id ? rollBack : undefined;
}

/** The roll-back that has begun and has not moved AWSCURRENT yet. */
export function rollingBack({ current, rollBack }: Known): RollBack | undefined {
  return current !== undefined && rollBack?.from === current.id ? rollBack : undefined;
}

/** Whether this run is to begin a roll-back. What was rolled back is not rolled back again. */
export function isRollBackWanted(state: Known): boolean {
  return state.request?.do === 'roll-back' && !rolledBack(state) && !rollingBack(state);
}

/** Whether there is a roll-back to begin or to finish. */
export function owesRollBack(state: Known): boolean {
  return isRollBackWanted(state) || rollingBack(state) !== undefined;
}

/**
 * When a rotation that was rolled back may begin again: one period later, or now when somebody asks for it. A run that
 * was still finishing the roll-back when it was asked does not count: that was asked of it.
 */
export function heldUntil(
  state: Pick<SecretState, 'current' | 'rollBack' | 'request' | 'spread'>,
  everyMs: number,
  now: Date,
): Date | undefined {
  const undone = rolledBack(state);
  if (!undone) return undefined;
  const { request, spread, current } = state;
  const isDone = spread !== undefined && spread.id === current?.id && spread.at >= undone.at;
  if (request?.do === 'resume' && isDone && spread.at < request.at) return now;
  return new Date(Math.max(undone.at.getTime(), current?.createdAt.getTime() ?? 0) + everyMs);
}

/** The version whose credential a roll-back would bring back. */
export function candidateOf(state: SecretState): SecretVersion | undefined {
  const { current, pinned, previous, description } = state;
  const begun = rollingBack(state);
  if (begun) return description.versions.find(({ id }) => id === begun.candidate);
  return pinned && pinned.id !== current?.id ? pinned : previous;
}
