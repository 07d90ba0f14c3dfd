import { type Refusal, refuse } from '../refusal.ts';
import { isRotationToken } from '../rotation-token.ts';
import type { SecretState } from '../secret-state.ts';
import { candidateOf } from './standing.ts';

/** Where a roll-back leads: the version that will be AWSCURRENT and the one whose credential it has. */
export type CourseBack = { readonly to: string; readonly candidate: string } | { readonly obstacle: Refusal };

/** Why a rotation may be rolled back: somebody says so, or a rule of the config. */
export type WhyBack = 'asked' | 'rejected';

export function cannotGoBack(why: string): { readonly obstacle: Refusal } {
  return {
    obstacle: refuse('roll-back-impossible', `This cannot be rolled back: ${why}`),
  };
}

/** What speaks against going back whatever the kind; `undefined` when nothing does. */
export function courseProblem(state: SecretState): { readonly obstacle: Refusal } | undefined {
  const { current } = state;
  if (!current) return cannotGoBack('the secret has no value yet.');
  if (!isRotationToken(current.id)) {
    return cannotGoBack(
      'what is in AWSCURRENT was not put there by a rotation of ours. Put the value that you want into the secret by hand.',
    );
  }
  const candidate = candidateOf(state);
  if (!candidate || candidate.id === current.id)
    return cannotGoBack('there is no earlier value. Rotate forward instead.');
  return undefined;
}
