import { isOpen, opensAt, type RotationWindow } from '../config/rotation-window.ts';
import { demandOf } from './demand.ts';
import type { Decision, Rotation } from './lifecycle.ts';
import type { StepName } from './timeline.ts';

/** The steps with which a rotation begins. All that comes after them finishes what is begun. */
export const BEGINNINGS: readonly StepName[] = ['journal', 'generate', 'stage'];

/**
 * A rotation that begins only while its window is open. What is half done is finished at any hour, and so is the
 * retirement of an old key: stopping in the middle would be worse than the hour.
 */
export function inWindow<State extends object, Action>(
  rotation: Rotation<State, Action>,
  window: RotationWindow,
): Rotation<State, Action> {
  return {
    ...rotation,
    decide(state, now): Decision<Action> {
      const decision = rotation.decide(state, now);
      if (!('next' in decision) || !BEGINNINGS.includes(decision.next.step) || isOpen(window, now))
        return decision;
      const secret = rotation.secretOf?.(state);
      if (secret && demandOf(secret)) return decision;
      const opens = opensAt(window, now).toISOString();
      const summary = `Due, and waits for its window ${window.text}, which opens next on ${opens}.`;
      return { end: { status: 'settled', summary } };
    },
  };
}
